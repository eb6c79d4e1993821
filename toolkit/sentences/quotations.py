"""Quotation marks and brackets of a line: which opens, which closes, and what they enclose.

What a mark does is told by what stands around it. Which mark it is only decides where that leaves both open: what
ends a German quotation begins an English one, and in Swedish and Finnish ” does both.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_CLOSED_BY = {
    '"': '"', "“": "”“", "”": "”", "„": "“”„", "«": "»", "»": "«»", "‹": "›", "›": "‹›",
    "'": "'’", "‘": "’‘", "’": "’", "‚": "‘’‚", "(": ")", "[": "]",
    "（": "）", "「": "」", "『": "』", "《": "》", "〈": "〉", "【": "】",
}  # fmt: skip
_APOSTROPHES = "'’‘‚"
_ANY = re.compile(f"[{re.escape(''.join(_CLOSED_BY) + ''.join(_CLOSED_BY.values()))}]")
_OPEN_BY_DEFAULT = "“„«‹‘‚"
_ONE_WAY = dict.fromkeys("([（「『《〈【", True) | dict.fromkeys(")]）」』》〉】", False)
_MARK = re.compile(r"[\"“”„«»‹›()\[\]（）「」『』《》〈〉【】]|['’‘‚](?:(?![^\W_])|(?<![^\W_].))")
_BEFORE_OPENING = "([{—–-/:=\"'“”„«»‹›‘’‚"
_BEHIND_CLOSING = ".,;:!?…)]}—–-/\"'“”„«»‹›‘’*"
_NEVER_OPENED = ("", *".,;:!?…)]}")
_ENDS_A_QUOTATION = ".,!?…;:。！？"
_LONGEST_QUOTATION = 1000
_DEEPEST = 12


class Enclosed(NamedTuple):
    """A stretch of a line between two marks, with them."""

    start: int
    end: int


class Marks(NamedTuple):
    """The marks of a line: what they enclose, in the order of their ends, and where the others stand."""

    enclosed: list[Enclosed]
    opening: list[int]
    closing: list[int]


def find_marks(line: str) -> Marks:
    r"""Pair the quotation marks and brackets of a line; what looks like an apostrophe is none.

    Examples
    --------
    >>> line = "”Nej”, sade Ek. ”Vi går. Nu”, sade hon."
    >>> [line[start:end] for start, end in find_marks(line).enclosed]
    ['”Nej”', '”Vi går. Nu”']
    >>> find_marks('»Nein«, sagt er, „nie“, und 6" weit (und ‘tief’').opening
    [36]
    """
    enclosed, opened, closing = list[Enclosed](), list[int](), list[int]()
    unclosed = list[int]()
    for found in _MARK.finditer(line):
        place = found.start()
        if _opens(line, place, opened):
            _open(line, place, opened, unclosed)
            continue
        number = _opener_of(line, place, opened)
        if number is None:
            closing += [place] * (line[place] not in _APOSTROPHES)
            continue
        unclosed += opened[number + 1 :]
        if _encloses(line, opened[number], place):
            enclosed.append(Enclosed(opened[number], place + 1))
        del opened[number:]
    opening = sorted(place for place in unclosed + opened if line[place] not in _APOSTROPHES)
    return Marks(enclosed, opening, closing)


def is_balanced(sentence: str) -> bool:
    """Return True if all quotation marks and brackets of a sentence are opened and closed in it.

    Examples
    --------
    >>> is_balanced("„Nein“, sagte sie."), is_balanced("”Nej”, sade hon. ”")
    (True, False)
    """
    if not _ANY.search(sentence):
        return True
    marks = find_marks(sentence)
    return not marks.opening and not marks.closing


def _opens(line: str, place: int, opened: list[int]) -> bool:
    """Return True if a mark opens what follows it, by what stands around it, then by which mark it is."""
    mark, before, behind = line[place], line[place - 1] if place else " ", line[place + 1 : place + 2]
    if mark in _ONE_WAY:
        return _ONE_WAY[mark]
    may_open = (before.isspace() or before in _BEFORE_OPENING) and behind not in _NEVER_OPENED and not behind.isspace()
    may_close = not before.isspace() and (not behind or behind.isspace() or behind in _BEHIND_CLOSING)
    if mark == "«" and before in _APOSTROPHES:
        return True
    if may_open != may_close:
        return may_open
    if mark in ('"', "”") and (before.isspace() or mark == '"'):
        return _opener_of(line, place, opened) is None
    return mark in _OPEN_BY_DEFAULT


def _open(line: str, place: int, opened: list[int], unclosed: list[int]) -> None:
    """Note an opening mark; one of its kind that is open yet is not going to be closed, unless it is a bracket."""
    mark = line[place]
    if mark not in _ONE_WAY:
        unclosed += [earlier for earlier in opened if line[earlier] == mark]
        opened[:] = [earlier for earlier in opened if line[earlier] != mark]
    opened.append(place)
    if len(opened) > _DEEPEST:
        unclosed.append(opened.pop(0))


def _opener_of(line: str, place: int, opened: list[int]) -> int | None:
    """Return the number of the last mark that a mark may close, of those that are open."""
    mark = line[place]
    return next((n for n in range(len(opened) - 1, -1, -1) if mark in _CLOSED_BY[line[opened[n]]]), None)


def _encloses(line: str, start: int, end: int) -> bool:
    """Return True if what stands between two marks is theirs: not too long, and more than two apostrophes in a line."""
    return end - start <= _LONGEST_QUOTATION and (line[end] not in _APOSTROPHES or line[end - 1] in _ENDS_A_QUOTATION)
