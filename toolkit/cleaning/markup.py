"""Markup to the text that a reader sees: a paragraph a block, and the line ends of the source are spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Any

from toolkit.cleaning.text_lines import without_ends_between_wide
from toolkit.cleaning.wrapped_lines import unwrapped

BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p "
    "pre section table td th tr ul".split()
)
NOT_READ = frozenset("script style template noscript iframe object svg math head title".split())
_MOST_TAGS = 300_000
_MOST_ATTRIBUTES = 30_000
_TAG = re.compile(rb"<[a-zA-Z](?:[^>\"']|\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))*+")
_PART_OF_TAG = re.compile(rb"[\s\"']+")
_MARKUP = re.compile(r"<[a-zA-Z!/?]|&[#\w]+;")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});")
_ESCAPED_AGAIN = re.compile(r"&(?:(?:amp|#0*38|#[xX]0*26);)+(?=[#\w]+;)")
_QUOTE = "#(?:39|146|8217);"
_LOST_AMPERSAND = re.compile(
    rf"(?<=\w) ?{_QUOTE}(?:s|t|d|m|re|ve|ll)\b|(?<=s) {_QUOTE}(?= )|(?<![&\w]){_QUOTE}(?=\w)"
    r"|(?<![&\w])(?:quot;|#(?:14|15|82)\d+;|#36;(?=\d))",
    re.IGNORECASE,
)
_APOSTROPHE = re.compile(
    rf"(?<=\w) ?{_QUOTE}(?=(?:s|t|d|m|re|ve|ll)\b)|(?<=[\w.,!?)]) ?{_QUOTE}(?=\W|\Z)|(?<![&\w]){_QUOTE}(?=\w)",
    re.IGNORECASE,
)
_OTHER = re.compile(r"(?<![&\w])(?=(?:#(?:3[468]|6[02]|14[5-9]|15[01]|82(?:1[1267]|2[01]|30))|quot);)")
_IN_LINES = "a b big cite code del em font i ins mark q s small span strike strong sub sup tt u".split()
_ENDS_A_TAG = re.compile(rf"</(?:{'|'.join((*_IN_LINES, *sorted(BLOCKS)))})\s*>|<(?:br|hr|p)\s*/?>", re.IGNORECASE)
_SCRIPTS = [
    (re.compile(rf"<{name}\b[^<>]*+>", re.IGNORECASE), re.compile(rf"</{name}\s*+>", re.IGNORECASE))
    for name in ("script", "style")
]
_EMBEDDED = re.compile(
    r"""<(?:img|iframe|embed)\s(?:"[^"<]*+"|'[^'<]*+'|[^<>=])*+=(?:"[^"<]*+"|'[^'<]*+'|[^<>])*+>|</(?:iframe|embed)\s*+>""",
    re.IGNORECASE,
)
_A_TAG = re.compile(r"<[a-zA-Z!/?]")
_HAS_LINES = re.compile(r"<(?:br|pre)\b", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n?")
_EMPTY_LINES = re.compile(r"\n\s*\n")
_TAG_OVER_LINES = re.compile(rf"</?(?:{'|'.join(_IN_LINES)})\b[^<>\n]*+\n[^<>]*+>", re.IGNORECASE)
_BLOCK = re.compile(rf"</?(?:{'|'.join(sorted(BLOCKS))})\b[^<>]*>", re.IGNORECASE)


def is_endless(markup: bytes) -> bool:
    """Return True if a page has too many tags, or a tag too many attributes, to be parsed in reasonable time.

    Examples
    --------
    >>> is_endless(b"<p class='cod'>Cod</p>"), is_endless(b"<p " + b"a " * 100_000 + b">")
    (False, True)
    """
    if markup.count(b"<") > _MOST_TAGS:
        return True
    return any(
        len(tag[0]) > _MOST_ATTRIBUTES and len(_PART_OF_TAG.findall(tag[0])) > _MOST_ATTRIBUTES
        for tag in _TAG.finditer(markup)
    )


def plain_text(markup: str) -> str:
    r"""Return the text in some markup, a paragraph a block; what is no markup stays as it is.

    A line end of the source is a space, as browsers show it, but in preformatted text, which is only unwrapped. Empty
    lines outside of all blocks end a paragraph, as editors take them that add the tags later.

    Examples
    --------
    >>> plain_text("<p>Cod &amp; herring</p><script>go()</script><p>are\n<b>cut</b>.</p>")
    'Cod & herring\n\nare cut.'
    >>> plain_text("3 < 4")
    '3 < 4'
    """
    if not _MARKUP.search(markup):
        return markup.strip()
    if is_endless(markup.encode("utf-8", "replace")):
        return ""
    if not _A_TAG.search(markup):
        return unescape(markup).strip()
    from lxml.etree import ParserError
    from lxml.html import fragment_fromstring

    try:
        tree = fragment_fromstring(_LINE_END.sub("\n", markup).replace("\x00", ""), create_parent="div")
    except (ParserError, ValueError):
        return ""
    text = "".join(_pieces(tree))
    lines = (" ".join(line.split()) for line in (unwrapped(text) if _HAS_LINES.search(markup) else text).split("\n"))
    return "\n\n".join(line for line in lines if line)


def _pieces(tree: Any) -> Iterator[str]:
    """Yield the words in a tree, line ends where a browser breaks lines, two where a block ends."""
    waiting = [(tree, False)]
    blocks: list[str] = []
    while waiting:
        element, left = waiting.pop()
        is_block = element.tag in BLOCKS
        around = "\n" if element.tag == "br" else "\n\n" if is_block else ""
        if left:
            if is_block:
                blocks.pop()
            behind = _as_shown(element.tail or "", blocks) if element is not tree else ""
            yield behind.lstrip(" ") if element.tag == "br" else f"{around}{behind}"
            continue
        read = isinstance(element.tag, str) and element.tag not in NOT_READ
        if is_block:
            blocks.append(element.tag)
        yield around
        yield _as_shown(element.text or "", blocks) if read else ""
        waiting.append((element, True))
        waiting.extend((child, False) for child in reversed(element) if read)


def _as_shown(text: str, blocks: Sequence[str]) -> str:
    """Return a piece of text with the line ends that are shown: all in a preformatted block, else none."""
    if "pre" in blocks:
        return text
    if len(blocks) == 1:
        return "\n\n".join(without_ends_between_wide(part).replace("\n", " ") for part in _EMPTY_LINES.split(text))
    return without_ends_between_wide(text).replace("\n", " ")


def without_markup(text: str) -> str:
    r"""Return a text without its tags and entities, where it should have had none.

    Where no tag stands for a block, the lines stay as they are. Entities that have lost their "&" are known by
    what stands around them.

    Examples
    --------
    >>> without_markup("AT&amp;T cut <b>jobs</b>.\nShares fell.")
    'AT&T cut jobs.\nShares fell.'
    >>> without_markup("<p>AT&amp;T cut jobs.</p><p>Shares fell.</p>")
    'AT&T cut jobs.\n\nShares fell.'
    >>> without_markup("The quota was cut.<script>count(1)</script> It rose<img src='cod.png'>.")
    'The quota was cut. It rose.'
    >>> without_markup("If a<b and c>d, R&D; is cut")
    'If a<b and c>d, R&D; is cut'
    """
    if "<" not in text and ";" not in text:
        return text
    if _LOST_AMPERSAND.search(text):
        text = _OTHER.sub("&", _APOSTROPHE.sub("'", text))
    text = _ESCAPED_AGAIN.sub("&", _EMBEDDED.sub("", _without_scripts(text)))
    if not _ENDS_A_TAG.search(text):
        return _ENTITY.sub(lambda entity: unescape(entity[0]), text)
    if _BLOCK.search(text):
        return plain_text(text)
    text = _TAG_OVER_LINES.sub(lambda tag: tag[0].replace("\n", " "), text)
    return "\n".join(plain_text(line) for line in text.split("\n"))


def _without_scripts(text: str) -> str:
    """Leave out scripts and styles with what is in them; one that never ends takes nothing with it."""
    for opens, closes in _SCRIPTS:
        kept, at = list[str](), 0
        while (begin := opens.search(text, at)) and (end := closes.search(text, begin.end())):
            kept.append(text[at : begin.start()])
            at = end.end()
        text = "".join([*kept, text[at:]])
    return text
