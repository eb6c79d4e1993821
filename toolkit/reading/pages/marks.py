"""The lines of an aggregator page that say whose a story is, and when it was published.

What is sure is the line that says when, and a source that stands twice, once behind a bullet. A source that stands once
is in the line that says when, or in the short line at the same distance from it throughout the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit.cleaning.boilerplate import closes_article, is_boilerplate, is_byline, is_prose, opens_related
from toolkit.languages.profile import in_any_language
from toolkit.languages.script import count_words
from toolkit.reading.times.dates import is_time_line

_BULLET = re.compile(r"^(?:[^\w\s\"'“‘(\[$€£#@.«„「『]{1,2}\s+|[-–—*•·‣◦▪●○■□►▶→»|]\s*|\d\.\s+|&\w+;\s*)(?=\S)")
_SEPARATOR = re.compile(r"\s+[-–—/]\s+|\s*[•·|│]\s*|\s{3,}|[,،、，]\s+")
_LABEL = re.compile(rf"(?:{'|'.join(in_any_language('source_labels'))})\s*[:：]\s*", re.IGNORECASE)
_DAY = re.compile("|".join(in_any_language("days")), re.IGNORECASE)
_BRACKETS = re.compile(r"^[(（\[](.*)[)）\]]$")
_CLOCK = re.compile(
    r"\d{1,2}(?:[:.h時点시]\d{2}|(?=\s?[ap]\.?m))\s?(?:[ap]\.?m\.?|[A-Z]{2,4}|Uhr|分|분)?|\d{4}\s(?:GMT|UTC|[A-Z]{1,3}T)",
    re.IGNORECASE,
)
_REACH = 3
_LONGEST_SPAN = 4
_MOST_SOURCE_WORDS = 6
_MOST_REPEATED_SOURCE_WORDS = 12
_MOST_WORDS_IN_ONE_LINE = 14
_MOST_PARTS = 8
_NEAREST_SIDES = (-1, 1)
_SIDES = (*_NEAREST_SIDES, 2, -2)


@dataclass(frozen=True, slots=True)
class Mark:
    """Lines ``start`` to ``stop`` of a page name the source and the time of a story, around its headline or beside."""

    start: int
    stop: int
    source: str
    time: str


def repeated_marks(lines: Sequence[str]) -> list[Mark]:
    """Find the marks that name their source twice, which only an aggregator page has."""
    marks: list[Mark] = []
    for number in (number for number, line in enumerate(lines) if is_when(without_bullet(line))):
        mark = _repeated_source(lines, number, marks[-1].stop if marks else 0)
        marks += [mark] if mark else []
    taken = {number for mark in marks for number in range(mark.start, mark.stop)}
    for number in range(len(lines)):
        mark = _repeated_without_time(lines, number)
        if mark and taken.isdisjoint(range(mark.start, mark.stop)):
            taken |= set(range(mark.start, mark.stop))
            marks.append(mark)
    return sorted(marks, key=lambda mark: mark.start)


def time_marks(lines: Sequence[str], start: int = 0) -> list[Mark]:
    """Find the lines that say when from a line on, with the sources that they name."""
    found = ((number, source_and_time(lines[number])) for number in range(start, len(lines)))
    return [Mark(number, number + 1, *named) for number, named in found if named is not None]


def single_marks(lines: Sequence[str], start: int = 0) -> list[Mark]:
    """Find the marks that name their source once, or not at all, from a line on: those of the kind that most are."""
    times = time_marks(lines, start)
    inline = [mark for mark in times if mark.source]
    alone = [mark for mark in times if not mark.source]
    beside = _marks_beside(lines, alone, start)
    if max(len(inline), len(beside)) * 2 < len(alone):
        return alone
    return inline if len(inline) >= len(beside) else beside


def source_and_time(line: str) -> tuple[str, str] | None:
    """Return the source and the time that a line names if it holds nothing else; the source may be missing.

    Examples
    --------
    >>> source_and_time("Axios • 20 minutes ago"), source_and_time("5 min read | Yesterday")
    (('Axios', '20 minutes ago'), ('', 'Yesterday'))
    >>> source_and_time("Talks go on")
    """
    plain = _BRACKETS.sub(r"\1", without_bullet(line))
    if len(plain) > 200 or len(plain.split()) > _MOST_WORDS_IN_ONE_LINE:
        return None
    if is_when(plain):
        return "", plain
    cuts = [found.span() for found in _SEPARATOR.finditer(plain)]
    if not 0 < len(cuts) < _MOST_PARTS or plain.endswith((".", "!", "?")):
        return None
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(plain)]
    times = [
        (ends[last] - starts[first], first, last)
        for first in range(len(starts))
        for last in range(first, len(ends))
        if is_when(plain[starts[first] : ends[last]])
    ]
    if not times:
        return None
    _, first, last = max(times)
    others = [plain[starts[n] : ends[n]].strip() for n in range(len(starts)) if not first <= n <= last]
    names = [
        other for other in others if other and not (is_boilerplate(other) or closes_article(other) or is_when(other))
    ]
    if len(names) > 1:
        return None
    return without_label("".join(names)), plain[starts[first] : ends[last]].strip()


def is_when(line: str) -> bool:
    """Return True if a line says when: as a time does, or as one of the words for today and yesterday."""
    return is_time_line(line) or _DAY.fullmatch(line) is not None


def is_clock(line: str) -> bool:
    """Return True if a line is a time of day, as above the entries of a live page.

    Examples
    --------
    >>> [is_clock(line) for line in ("14:55", "9.30 a.m.", "0930 GMT", "12h50", "1843")]
    [True, True, True, True, False]
    """
    return _CLOCK.fullmatch(line) is not None


def without_bullet(line: str) -> str:
    """Return a line without the bullet it begins with."""
    return _BULLET.sub("", line)


def without_label(name: str) -> str:
    """Return the name of a source without what says that it is one.

    Examples
    --------
    >>> without_label("Source: Harbour Dispatch")
    'Harbour Dispatch'
    """
    return name[found.end() :] if (found := _LABEL.match(name)) else name


def is_bulleted(line: str) -> bool:
    """Return True if a line begins with a bullet."""
    return _BULLET.match(line) is not None


def could_be_source(line: str) -> bool:
    """Return True if a line is short enough for the name of a source, and is no time, byline or sentence."""
    name = without_bullet(line)
    ends_a_sentence = name.endswith((".", "!", "?", "。")) and count_words(name) > 2
    short = 0 < count_words(name) <= _MOST_SOURCE_WORDS
    return (
        short
        and not ends_a_sentence
        and not is_when(name)
        and not is_clock(name)
        and not is_byline(name)
        and not opens_related(name)
    )


def is_counter(line: str) -> bool:
    """Return True if a line counts something that is no part of a story: "5 min read"."""
    return is_boilerplate(line) and any(map(str.isdigit, line))


def _repeated_source(lines: Sequence[str], when: int, lowest: int) -> Mark | None:
    around = [n for n in range(max(lowest, when - _REACH), min(len(lines), when + _REACH + 1)) if n != when]
    spans = []
    for i, first in enumerate(around):
        for second in around[i + 1 :]:
            start, stop = min(first, when), max(second, when) + 1
            between = range(first + 1, second)
            other_time = any(number != when and is_when(without_bullet(lines[number])) for number in between)
            if _same_name(lines[first], lines[second]) and stop - start <= _LONGEST_SPAN and not other_time:
                spans.append((stop - start, start, stop, first))
    if not spans:
        return None
    _, start, stop, first = min(spans)
    return Mark(start, stop, without_bullet(lines[first]), without_bullet(lines[when]))


def _repeated_without_time(lines: Sequence[str], number: int) -> Mark | None:
    """Find a source and the same behind a bullet, next to each other or around one short line."""
    for second in (number + 1, number + 2):
        if second >= len(lines) or not _same_name(lines[number], lines[second]):
            continue
        if is_bulleted(lines[number]) == is_bulleted(lines[second]):
            continue
        between = lines[number + 1 : second]
        if all(could_be_source(line) for line in between):
            return Mark(number, second + 1, without_bullet(lines[number]), "".join(between))
    return None


def _same_name(one: str, other: str) -> bool:
    name, again = without_bullet(one), without_bullet(other)
    if name.casefold() != again.casefold() or len(name.split()) > _MOST_REPEATED_SOURCE_WORDS:
        return False
    return is_bulleted(one) != is_bulleted(other) or could_be_source(name) or is_when(name)


def _marks_beside(lines: Sequence[str], times: Sequence[Mark], start: int) -> list[Mark]:
    """Find the sources of times on the side, and at the distance, where most have one; the shorter ones if several."""
    found = [list(_marks_at(lines, times, start, side)) for side in (_SIDES if len(times) > 1 else _NEAREST_SIDES)]
    return max(found, key=lambda marks: _plausibility(lines, marks))


def _marks_at(lines: Sequence[str], times: Sequence[Mark], start: int, side: int) -> Iterator[Mark]:
    lowest = start
    for mark in times:
        where = _beside(lines, mark.start, side)
        if where is None or where < lowest or not could_be_source(lines[where]):
            continue
        first, lowest = min(where, mark.start), max(where, mark.start) + 1
        yield Mark(first, lowest, without_label(without_bullet(lines[where])), mark.time)


def _beside(lines: Sequence[str], when: int, side: int) -> int | None:
    """Return the number of the line at a distance from another, counters aside."""
    step, number = (1 if side > 0 else -1), when
    for _ in range(abs(side)):
        number += step
        while 0 <= number < len(lines) and is_counter(lines[number]):
            number += step
    between = lines[min(number, when) + 1 : max(number, when)]
    inside = 0 <= number < len(lines) and not any(map(is_prose, between))
    return number if inside else None


def _plausibility(lines: Sequence[str], marks: Sequence[Mark]) -> tuple[int, int, int]:
    bulleted = sum(any(map(is_bulleted, lines[mark.start : mark.stop])) for mark in marks)
    return bulleted, len(marks), -sum(count_words(mark.source) for mark in marks)
