"""The lines that open a related story on an aggregator page: who, when, who again, around a headline.

The lines come in many orders. What is sure is the line that says when; the source is what stands twice
beside it, or behind a bullet, or is the shortest line next to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.stories.dates import is_time_line

_BULLET = re.compile(r"^(?:[-–—*•·‣◦▪●○■□►▶→>»|+~]|&bull;|&#8226;)\s*(?=\S)")
_SEPARATOR = re.compile(r"\s+[-–—|·•/]\s+|\s*[•·|]\s*|,\s+|\s*[()]\s*")
_REACH = 3
_LONGEST_SPAN = 4
_MOST_SOURCE_WORDS = 6
_MOST_WORDS_UNFOLDED = 14
_MOST_HEADLINE_WORDS = 40


@dataclass(frozen=True, slots=True)
class Header:
    """Lines ``start`` to ``stop`` of a page open a story; ``headline`` is a line number, in there or beside."""

    start: int
    stop: int
    source: str
    time: str
    headline: int

    @property
    def first(self) -> int:
        """The first line that is no longer part of the story before."""
        return min(self.start, self.headline)

    @property
    def body(self) -> int:
        """The first line of the story's own text."""
        return max(self.stop, self.headline + 1)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A header before its headline is known."""

    start: int
    stop: int
    source: str
    time: str
    repeated: bool


def unfold(lines: Sequence[str]) -> list[str]:
    """Part lines such as "Axios · 20 minutes ago" into one line for each thing they say.

    Examples
    --------
    >>> unfold(["Axios • 20 minutes ago", "Talks go on"])
    ['Axios', '20 minutes ago', 'Talks go on']
    """
    return [part for line in lines for part in _parts(line)]


def _parts(line: str) -> list[str]:
    """Part a line into source and time, whichever stands first; what else it says is furniture."""
    plain = without_bullet(line)
    if len(plain.split()) > _MOST_WORDS_UNFOLDED or is_time_line(plain):
        return [line]
    cuts = [found.span() for found in _SEPARATOR.finditer(plain)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(plain)]
    times = [
        (ends[last] - starts[first], first, last)
        for first in range(len(starts))
        for last in range(first, len(ends))
        if is_time_line(plain[starts[first] : ends[last]])
    ]
    if not times:
        return [line]
    _, first, last = max(times)
    beside = first - 1 if first else last + 1
    source, time = plain[starts[beside] : ends[beside]].strip(), plain[starts[first] : ends[last]].strip()
    if not source:
        return [line]
    return [source, time] if first else [time, source]


def without_bullet(line: str) -> str:
    """Return a line without the bullet it begins with."""
    return _BULLET.sub("", line)


def find_headers(lines: Sequence[str]) -> list[Header]:
    """Find the headers of a page's related stories.

    Parameters
    ----------
    lines : sequence of str
        Stripped lines without empty ones and without furniture, unfolded.

    Returns
    -------
    list of Header
        In the order of the page, not overlapping. Where some name their source twice, only those: pages
        are laid out alike throughout, and the others are lines of a story.
    """
    marks: list[_Mark] = []
    for number, line in enumerate(lines):
        lowest = marks[-1].stop if marks else 0
        if is_time_line(without_bullet(line)):
            mark = _repeated_source(lines, number, lowest) or _single_source(lines, number, lowest)
        else:
            mark = _source_around(lines, number, lowest)
        if mark is not None:
            marks.append(mark)
    full = [mark for mark in marks if mark.repeated]
    return _with_headlines(lines, full or marks)


def find_full_headers(lines: Sequence[str]) -> list[Header]:
    """Find the headers of a page if they name their source twice, which only an aggregator page does."""
    times = (number for number, line in enumerate(lines) if is_time_line(without_bullet(line)))
    return find_headers(lines) if any(_repeated_source(lines, number, 0) for number in times) else []


def _repeated_source(lines: Sequence[str], when: int, lowest: int) -> _Mark | None:
    around = [n for n in range(max(lowest, when - _REACH), min(len(lines), when + _REACH + 1)) if n != when]
    spans = []
    for i, first in enumerate(around):
        for second in around[i + 1 :]:
            start, stop = min(first, when), max(second, when) + 1
            if _same_name(lines[first], lines[second]) and stop - start <= _LONGEST_SPAN:
                spans.append((stop - start, start, stop, first))
    if not spans:
        return None
    _, start, stop, first = min(spans)
    return _Mark(start, stop, without_bullet(lines[first]), without_bullet(lines[when]), repeated=True)


def _source_around(lines: Sequence[str], when: int, lowest: int) -> _Mark | None:
    """Take a short line between a source and the same source behind a bullet for a time in words of its own."""
    if not lowest < when < len(lines) - 1 or any(is_time_line(line) for line in lines[when - 2 : when + 3]):
        return None
    before, after = lines[when - 1], lines[when + 1]
    bulleted = (_BULLET.match(before) is None) != (_BULLET.match(after) is None)
    if not bulleted or not _same_name(before, after) or not _could_be_source(lines[when]):
        return None
    return _Mark(when - 1, when + 2, without_bullet(before), lines[when], repeated=True)


def _same_name(one: str, other: str) -> bool:
    one, other = without_bullet(one), without_bullet(other)
    return one.casefold() == other.casefold() and len(one.split()) <= _MOST_SOURCE_WORDS and not is_time_line(one)


def _single_source(lines: Sequence[str], when: int, lowest: int) -> _Mark | None:
    beside = [n for n in (when - 1, when + 1) if lowest <= n < len(lines) and _could_be_source(lines[n])]
    if not beside:
        return None
    bulleted = [n for n in beside if _BULLET.match(lines[n])]
    where = (bulleted or sorted(beside, key=lambda n: (len(lines[n].split()), n)))[0]
    start, stop = min(where, when), max(where, when) + 1
    return _Mark(start, stop, without_bullet(lines[where]), without_bullet(lines[when]), repeated=False)


def _could_be_source(line: str) -> bool:
    name = without_bullet(line)
    ends_a_sentence = name.endswith((".", "!", "?")) and len(name.split()) > 2
    return len(name.split()) <= _MOST_SOURCE_WORDS and not ends_a_sentence and not is_time_line(name)


def _with_headlines(lines: Sequence[str], marks: Sequence[_Mark]) -> list[Header]:
    if not marks:
        return []
    ends = [*(mark.start for mark in marks[1:]), len(lines)]
    begins = [0, *(mark.stop for mark in marks[:-1])]
    after = [_is_headline(lines, mark.stop, end - 1) for mark, end in zip(marks, ends, strict=True)]
    before = [_is_headline(lines, mark.start - 1, mark.start) for mark in marks]
    headline_follows = sum(after) >= sum(before)
    headers = []
    for mark, begin in zip(marks, begins, strict=True):
        inside = _inside(lines, mark)
        if inside is not None:
            headline = inside
        elif headline_follows or mark.start == begin:
            headline = mark.stop
        else:
            headline = mark.start - 1
        headers.append(Header(mark.start, mark.stop, mark.source, mark.time, headline))
    return headers


def _inside(lines: Sequence[str], mark: _Mark) -> int | None:
    names = {mark.source.casefold(), mark.time.casefold()}
    others = [n for n in range(mark.start, mark.stop) if without_bullet(lines[n]).casefold() not in names]
    return others[0] if others else None


def _is_headline(lines: Sequence[str], number: int, stop: int) -> bool:
    if not 0 <= number < stop:
        return False
    line = lines[number]
    return len(line.split()) <= _MOST_HEADLINE_WORDS and not line.endswith(".")
