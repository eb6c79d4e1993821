"""Text and addresses of stories as they are shown: nothing in them acts on what stands beside it."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

_ACTING = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNSEEN_IN_JSON = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
LONGEST_NAME = 200  # the most of a name, a headline or a source in a line of text
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
# White space, quotes and whatever is not seen; a browser leaves some of it out, and would go elsewhere.
_NOT_IN_A_LINK = re.compile(
    r"[\s<>\"'`\\\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)


def plain(text: str) -> str:
    r"""Drop control characters, those that turn the direction of what follows, and what is no character at all.

    Cleaned stories have few of them; a frame that was given as it is may. Lone surrogates are replaced.

    Examples
    --------
    >>> plain("Cod\x00 \u202equota")
    'Cod quota'
    """
    return text if text.isprintable() else encodable(_ACTING.sub("", text))


def encodable(text: str) -> str:
    r"""Replace lone surrogates, which no encoding has.

    Examples
    --------
    >>> encodable("Cod \ud800quota")
    'Cod �quota'
    """
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def json_escaped(written: str) -> str:
    r"""Return JSON that says the same, and does nothing to a terminal or to the direction of what stands behind it.

    The standard library escapes the other control characters.

    Examples
    --------
    >>> print(json_escaped('"Cod \x9b2J\u202equota"'))
    "Cod \u009b2J\u202equota"
    """
    return _UNSEEN_IN_JSON.sub(_escaped, written)


def _escaped(found: re.Match[str]) -> str:
    return "\ufffd" if _SURROGATE.match(found[0]) else f"\\u{ord(found[0]):04x}"


def language_tag(language: str) -> str:
    """Return a language as a page names it, or "" if it is no tag.

    Examples
    --------
    >>> language_tag("pt_BR"), language_tag("Portuguese (Brazil)")
    ('pt-BR', '')
    """
    tag = language.replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else ""


def safe_link(url: str) -> str:
    """Return a web address, or nothing if it is another kind of address.

    Examples
    --------
    >>> safe_link("https://example.org/a"), safe_link("javascript:alert(1)")
    ('https://example.org/a', '')
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and host and not _NOT_IN_A_LINK.search(url) else ""


def direction(text: str) -> str:
    """Return in which direction text is read, by its first letter that has one: ``"ltr"`` or ``"rtl"``.

    Examples
    --------
    >>> direction("\u05de\u05db\u05e1\u05ea 2025"), direction("2025: cod"), direction("2025")
    ('rtl', 'ltr', 'ltr')
    """
    kinds = (unicodedata.bidirectional(one) for one in text)
    return "rtl" if next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L" else "ltr"


def shortened(text: str, most: int) -> str:
    """Return text in one line of at most so many characters, cut behind a word if that is not far.

    Examples
    --------
    >>> shortened("The quota for cod was cut", 12), shortened("Cod  quota", 12)
    ('The quota…', 'Cod quota')
    >>> shortened("政策金利政策", 5)
    '政策金利…'
    """
    line = " ".join(plain(text).split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    end = cut.rfind(" ") if line[most - 1] != " " else len(cut)
    cut = cut[:end] if end > most // 2 else cut
    while cut and unicodedata.combining(line[len(cut)]):
        cut = cut[:-1]
    return f"{cut.rstrip()}…"
