"""The lines that open a related story on an aggregator page: who, when, who again, around a headline.

The lines come in many orders. What is sure is the line that says when, and the source that stands twice,
once behind a bullet. Where it stands once, it is the short line next to the time, on the side where
most of the page has it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit.cleaning.boilerplate import is_boilerplate, is_byline
from toolkit.reading.times.dates import is_time_line

_BULLET = re.compile(r"^(?:[^\w\s\"'“‘(\[$€£#@.]{1,2}\s+|[-–—*•·‣◦▪●○■□►▶→»|]\s*|\d\.\s+|&\w+;\s*)(?=\S)")
_SEPARATOR = re.compile(r"\s+[-–—/]\s+|\s*[•·|]\s*")
_REACH = 3
_LONGEST_SPAN = 4
_MOST_SOURCE_WORDS = 6
_MOST_REPEATED_SOURCE_WORDS = 12
_MOST_WORDS_UNFOLDED = 14
_MOST_PARTS_UNFOLDED = 8
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
    """A header before its headline is known; ``shape`` says on which side of the time the source stands."""

    start: int
    stop: int
    source: str
    time: str
    shape: str


def unfold(lines: Sequence[str]) -> list[str]:
    """Split lines such as "Axios · 20 minutes ago" into one line for each part.

    Examples
    --------
    >>> unfold(["Axios • 20 minutes ago", "Talks go on"])
    ['Axios', '20 minutes ago', 'Talks go on']
    """
    return [part for line in lines for part in _parts(line)]


def without_bullet(line: str) -> str:
    """Return a line without the bullet it begins with."""
    return _BULLET.sub("", line)


def find_headers(lines: Sequence[str]) -> list[Header]:
    """Find the headers of a page's related stories.

    Parameters
    ----------
    lines : sequence of str
        Stripped lines without empty ones.

    Returns
    -------
    list of Header
        In the order of the page, not overlapping. Where some name their source twice, only those: pages
        are laid out alike throughout, and the others are lines of a story.
    """
    return find_full_headers(lines) or _with_headlines(lines, _alike(list(_single_marks(lines))))


def find_full_headers(lines: Sequence[str]) -> list[Header]:
    """Find the headers that name their source twice, which only an aggregator page has."""
    marks: list[_Mark] = []
    for number in _time_lines(lines):
        mark = _repeated_source(lines, number, marks[-1].stop if marks else 0)
        marks += [mark] if mark else []
    taken = {number for mark in marks for number in range(mark.start, mark.stop)}
    for number in range(len(lines)):
        mark = _repeated_without_time(lines, number)
        if mark and taken.isdisjoint(range(mark.start, mark.stop)):
            taken |= set(range(mark.start, mark.stop))
            marks.append(mark)
    return _with_headlines(lines, sorted(marks, key=lambda mark: mark.start))


def _parts(line: str) -> list[str]:
    """Split a line into source and time, in either order, if it holds nothing else."""
    plain = without_bullet(line)
    if (
        len(plain) > 200
        or len(plain.split()) > _MOST_WORDS_UNFOLDED
        or is_time_line(plain)
        or plain.endswith((".", "!", "?"))
    ):
        return [line]
    cuts = [found.span() for found in _SEPARATOR.finditer(plain)]
    if len(cuts) >= _MOST_PARTS_UNFOLDED:
        return [line]
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
    time = plain[starts[first] : ends[last]].strip()
    others = [plain[starts[n] : ends[n]].strip() for n in range(len(starts)) if not first <= n <= last]
    names = [other for other in others if other and not is_boilerplate(other) and not is_time_line(other)]
    if len(names) > 1:
        return [line]
    return [*names, time] if first else [time, *names]


def _time_lines(lines: Sequence[str]) -> Iterator[int]:
    return (number for number, line in enumerate(lines) if is_time_line(without_bullet(line)))


def _repeated_source(lines: Sequence[str], when: int, lowest: int) -> _Mark | None:
    around = [n for n in range(max(lowest, when - _REACH), min(len(lines), when + _REACH + 1)) if n != when]
    spans = []
    for i, first in enumerate(around):
        for second in around[i + 1 :]:
            start, stop = min(first, when), max(second, when) + 1
            other_time = any(number + first + 1 != when for number in _time_lines(lines[first + 1 : second]))
            if _same_name(lines[first], lines[second]) and stop - start <= _LONGEST_SPAN and not other_time:
                spans.append((stop - start, start, stop, first))
    if not spans:
        return None
    _, start, stop, first = min(spans)
    return _Mark(start, stop, without_bullet(lines[first]), without_bullet(lines[when]), "full")


def _repeated_without_time(lines: Sequence[str], number: int) -> _Mark | None:
    """Find a source and the same behind a bullet, next to each other or around one short line."""
    for second in (number + 1, number + 2):
        if second >= len(lines) or not _same_name(lines[number], lines[second]):
            continue
        if (_BULLET.match(lines[number]) is None) == (_BULLET.match(lines[second]) is None):
            continue
        between = lines[number + 1 : second]
        if all(_could_be_source(line) for line in between):
            return _Mark(number, second + 1, without_bullet(lines[number]), "".join(between), "full")
    return None


def _same_name(one: str, other: str) -> bool:
    one, other = without_bullet(one), without_bullet(other)
    return one.casefold() == other.casefold() and len(one.split()) <= _MOST_REPEATED_SOURCE_WORDS


def _single_marks(lines: Sequence[str]) -> Iterator[_Mark]:
    lowest = 0
    for when in _time_lines(lines):
        beside = [n for n in (when - 1, when + 1) if lowest <= n < len(lines) and _could_be_source(lines[n])]
        if not beside:
            continue
        bulleted = [n for n in beside if _BULLET.match(lines[n])]
        where = (bulleted or sorted(beside, key=lambda n: (len(lines[n].split()), n)))[0]
        start, lowest = min(where, when), max(where, when) + 1
        shape = "before" if where < when else "after"
        yield _Mark(start, lowest, without_bullet(lines[where]), without_bullet(lines[when]), shape)


def _alike(marks: list[_Mark]) -> list[_Mark]:
    """Keep the marks of the shape that most have."""
    shapes = Counter(mark.shape for mark in marks)
    return [mark for mark in marks if mark.shape == max(shapes, key=lambda shape: (shapes[shape], shape))]


def _could_be_source(line: str) -> bool:
    name = without_bullet(line)
    ends_a_sentence = name.endswith((".", "!", "?")) and len(name.split()) > 2
    short = len(name.split()) <= _MOST_SOURCE_WORDS
    return short and not ends_a_sentence and not is_time_line(name) and not is_byline(name)


def _with_headlines(lines: Sequence[str], marks: Sequence[_Mark]) -> list[Header]:
    if not marks:
        return []
    ends = [*(mark.start for mark in marks[1:]), len(lines)]
    begins = [0, *(mark.stop for mark in marks[:-1])]
    after = [_is_headline(lines, mark.stop, end - 1) for mark, end in zip(marks, ends, strict=True)]
    before = [_is_headline(lines, mark.start - 1, mark.start) for mark in marks]
    headline_follows = sum(after) >= sum(before)
    headers = []
    for mark, begin, end in zip(marks, begins, ends, strict=True):
        inside = _inside(lines, mark)
        if inside is not None:
            headline = inside
        elif headline_follows or mark.start == begin:
            by = mark.stop + 1 < end and is_byline(lines[mark.stop])
            headline = mark.stop + (1 if by else 0)
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
