"""Where the dateline ends that a story or a line begins with: places, a date and an agency before a dash; "A:" too.

A dateline is known by its form, in any language: a short head of capitalised words, figures and months, an agency in
brackets or between bars, then a dash or a colon, and behind it something that begins as a sentence does.
"""

from __future__ import annotations

import re
from itertools import takewhile

from toolkit.cleaning.attribution_patterns import BY, WIRES
from toolkit.languages.profile import each_word, in_any_language

_LONGEST = 110
_MOST_PARTS = 3
_FEWEST_LETTERS = 5
_NEAR_THE_TOP = 250
_MONTHS = frozenset(each_word(" ".join(in_any_language("months", "month_abbreviations"))))
_ARTICLES = frozenset(each_word(" ".join(in_any_language("articles"))))
_SMALL_WORDS = _MONTHS | set(each_word(" ".join(in_any_language("name_particles"))))
_HEAD = r"(?P<head>[^()\[\]|—–\n]{0,60}?)"
_AGENCY = r"(?P<agency>[^()\[\]\n=＝]{2,30}?)"
_DASH = r"(?:\s?(?:[—–]|--|>>)|\.-|\s-(?=\s))"
_FORMS = (
    re.compile(rf"{_HEAD}\s?[(\[]{_AGENCY}[)\]](?P<mark>{_DASH}|:)?\s*"),
    re.compile(rf"{_HEAD}\s?/{_AGENCY}/(?P<mark>{_DASH}|:)?\s*"),
    re.compile(rf"(?P<head>[^()\[\]|—–\n]{{2,60}}?)\s?\|\s?(?P<agency>{WIRES})\s?(?P<mark>\|)\s*"),
    re.compile(rf"(?P<head>)(?P<agency>{WIRES})(?P<mark>{_DASH})\s*"),
    re.compile(rf"(?P<head>[^()\[\]|—–\n]{{2,60}}?)(?P<agency>)(?P<mark>{_DASH})\s*"),
)
_WITHOUT_SPACES = re.compile(
    r"【[^】\n]{1,20}】\s*|[(（]?[^\s，。（）()]{2,12}\d{1,2}月\d{1,2}日[电讯電訊][)）]?\s*(?:[(（][^)）\n]{1,20}[)）])?\s*|"
    r"[(（\[［][^\])）］=＝\n]{1,20}[=＝][^\])）］\n]{1,20}[\])）］]\s*(?:(?:[^\s=]+ ){1,4}=\s*)?"
)
_LABEL = re.compile(r"[^\W\d_a-zа-я]\d?\s?[:：]\s+(?=\S)")
_BYLINE = re.compile(rf"(?:{BY}) [^|.!?\n]{{3,60}}(?:\|[^|.!?\n]{{1,40}}){{1,2}}\|\s*")
_WIRE = re.compile(rf"{WIRES}(?:/\w{{2,5}})*")
_TOKEN = re.compile(r"[^\s,/;]+")
_MARK = re.compile(r"[—–>(\[/|:：【（［月]|-(?:[-\s]|(?<=\.-))")
_SECOND_DASH = re.compile(r"\s(?:[—–]|--?)\s|[—–]|.{1,25}\(")


def dateline_end(text: str, start: int, end: int) -> int:
    """Return where the dateline ends that a sentence begins with; the beginning of the sentence if there is none.

    Examples
    --------
    >>> dateline_end("OSLO (AFP) - Cod is cut.", 0, 24), dateline_end("Cod is cut.", 0, 11)
    (13, 0)
    >>> text = "June 10 (UPI) -- Cod is cut."
    >>> text[dateline_end(text, 0, len(text)) :]
    'Cod is cut.'
    """
    at = start
    for _ in range(_MOST_PARTS):
        behind = _part_end(text, at, min(end, at + _LONGEST), end)
        if behind in (at, end):
            break
        at = behind
    return at


def _part_end(text: str, start: int, longest: int, end: int) -> int:
    if not _MARK.search(text, start, longest):
        return start
    for pattern in (_WITHOUT_SPACES, _LABEL, _BYLINE):
        if found := pattern.match(text, start, longest):
            return found.end()
    for form in _FORMS:
        found = form.match(text, start, longest)
        if found and _begins(text[found.end() : end]) and _is_dateline(found, text, end):
            return found.end()
    return start


def _begins(rest: str) -> bool:
    """Return True if something begins as a sentence does: with no small letter."""
    letters = rest.lstrip("\"“‘'«„»¿¡(")
    return bool(letters) and letters[0].isalnum() and not letters[0].islower()


def _is_dateline(found: re.Match[str], text: str, end: int) -> bool:
    head, agency, mark = (found[name] or "" for name in ("head", "agency", "mark"))
    tokens = _TOKEN.findall(head)
    if not all(token[0].isupper() or token[0].isdigit() or token.lower() in _SMALL_WORDS for token in tokens):
        return False
    dated = any(token.lower() in _MONTHS for token in tokens) and any(token[0].isdigit() for token in tokens)
    known = _WIRE.fullmatch(agency) is not None
    if known or (agency and dated and mark and _names(agency)):
        return bool(mark) or bool(tokens)
    if mark in ("", ":") or (agency and not _names(agency)) or not (tokens or agency):
        return False
    shouted = _is_place("".join(takewhile(str.isupper, tokens)))
    sure = dated or (shouted and ("," in head or bool(agency)))
    if not sure and _SECOND_DASH.search(text, found.end(), end):
        return False
    opens_the_text = found.start() < _NEAR_THE_TOP
    return (
        sure
        or shouted
        or bool(agency)
        or (_is_apart(mark, head, text[found.end() : end]) and (opens_the_text or "," in head))
    )


def _names(agency: str) -> bool:
    """Return True if something in brackets may be the name of an agency: a few capitalised words."""
    words = agency.split()
    return len(words) <= _MOST_PARTS and all(word[0].isupper() or word[0].isdigit() for word in words)


def _is_place(word: str) -> bool:
    return word.isupper() and len(word) >= _FEWEST_LETTERS


def _is_apart(mark: str, head: str, rest: str) -> bool:
    """Return True for a few names before a dash with space around it; a short one behind two, or before an article."""
    is_sure = mark.strip() in ("—", "–", "--") or "/" in head or rest.partition(" ")[0].lower() in _ARTICLES
    return mark[:1].isspace() and is_sure and len(_TOKEN.findall(head)) <= _MOST_PARTS
