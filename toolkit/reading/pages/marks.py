"""The lines of an aggregator page that say whose a story is, and when it was published.

What is sure is the line that says when, and a source that stands twice, once behind a bullet. A source that stands once
is in the line that says when, or in the short line at the same distance from it throughout the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from toolkit.cleaning.boilerplate import closes_article, is_boilerplate, is_byline, is_prose, opens_related
from toolkit.languages.profile import in_any_language
from toolkit.languages.script import count_words
from toolkit.reading.times.dates import is_time_line

_BULLET = re.compile(r"^(?:[^\w\s\"'“‘(\[$€£#@.«„「『]{1,2}\s+|[-–—*•·‣◦▪●○■□►▶→»|]\s*|\d\.\s+|&\w+;\s*)(?=\S)")
_SEPARATOR = re.compile(r"\s+[-–—/]\s+|\s*[•·|│]\s*|\s{3,}|[,،、，]\s+")
_LABEL = re.compile(rf"(?:{'|'.join(in_any_language('source_labels'))})\s*[:：]\s*", re.IGNORECASE)
_DAY = re.compile("|".join(in_any_language("days")), re.IGNORECASE)
_AGO = re.compile(
    "|".join(word if word.lower() == word.upper() else rf"\b{word}\b" for word in ("ago", *in_any_language("ago"))),
    re.IGNORECASE,
)
_MAY_SAY_WHEN = re.compile(
    rf"\d[^\W\d_]|\d{{4}}|\d[:./]\d|\d.*(?:{_AGO.pattern})|(?:{_AGO.pattern}).*\d", re.IGNORECASE
)
_BEGINS_A_TIME = re.compile(rf"\d|(?:{_AGO.pattern}).*\d", re.IGNORECASE)
_ACCOUNT = re.compile(r"[@(]")
_BRACKETS = re.compile(r"^[(（\[](.*)[)）\]]$")
_CLOCK = re.compile(
    r"\d{1,2}(?:[:.h時点시]\d{2}|(?=\s?[ap]\.?m))\s?(?:[ap]\.?m\.?|[A-Z]{2,4}|Uhr|分|분)?|\d{4}\s(?:GMT|UTC|[A-Z]{1,3}T)",
    re.IGNORECASE,
)
_REACH = 3
_LONGEST_SPAN = 4
_MOST_SOURCE_WORDS = 6
_MOST_REPEATED_SOURCE_WORDS = 12
_LONGEST_LINE = 200
_MOST_WORDS_IN_ONE_LINE = 24
_FEWEST_WORDS_OF_A_HEADLINE = 4
_MOST_PARTS = 6
_MOST_PARTS_OF_A_TIME = 3
_MOST_LINES_KNOWN = 20_000
_MOST_WORDS_OF_AN_AGE = 4
_MOST_WORDS_OF_A_TIME = 5
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


def single_marks(lines: Sequence[str], start: int = 0) -> list[list[Mark]]:
    """Find the marks that name their source once, or not at all, from a line on, in each way in which they may stand.

    That is in the line that says when, before or behind it, beyond the headline that is beside it, or nowhere.
    """
    times = time_marks(lines, start)
    alone = [mark for mark in times if not mark.source]
    beside = [list(_marks_beside(lines, alone, start, side)) for side in (_SIDES if len(alone) > 1 else _NEAREST_SIDES)]
    return [[mark for mark in times if mark.source], *beside, alone]


def plausibility(lines: Sequence[str], marks: Sequence[Mark]) -> tuple[int, int, int]:
    """Return what of marks speaks for them: how many are bulleted and how many name a source, in how few words."""
    bulleted = sum(any(map(is_bulleted, lines[mark.start : mark.stop])) for mark in marks if mark.stop - mark.start > 1)
    return bulleted, sum(bool(mark.source) for mark in marks), -sum(count_words(mark.source) for mark in marks)


@lru_cache(maxsize=_MOST_LINES_KNOWN)
def source_and_time(line: str) -> tuple[str, str] | None:
    """Return the source and the time that a line names if it holds nothing else; the source may be missing.

    Examples
    --------
    >>> source_and_time("Axios • 20 minutes ago"), source_and_time("5 min read | Yesterday")
    (('Axios', '20 minutes ago'), ('', 'Yesterday'))
    >>> source_and_time("Talks go on")
    """
    plain = _BRACKETS.sub(r"\1", without_bullet(line))
    if is_when(plain):
        return "", plain
    names, time = _names_and_time(plain)
    if time and len(names) < 2:
        return without_label("".join(names)), time
    return None if names else _source_before_time(plain)


def headline_and_mark(line: str) -> list[str]:
    """Return the headline in a line, and the source and time behind it, if it holds all three.

    Examples
    --------
    >>> headline_and_mark("Cod quota cut by a tenth – Harbour Dispatch, 9 June 2025")
    ['Cod quota cut by a tenth', 'Harbour Dispatch · 9 June 2025']
    >>> headline_and_mark("Harbour Dispatch, 9 June 2025")
    []
    """
    names, time = _names_and_time(without_bullet(line))
    if not time or len(names) != 2 or count_words(names[0]) < _FEWEST_WORDS_OF_A_HEADLINE:
        return []
    return [names[0], f"{names[1]} · {time}"]


def _names_and_time(line: str) -> tuple[list[str], str]:
    """Return the parts of a line that are no time, and its time; nothing if there is none, or it is a sentence."""
    cuts = [found.span() for found in _SEPARATOR.finditer(line[:_LONGEST_LINE])]
    too_long = len(line) >= _LONGEST_LINE or len(line.split()) > _MOST_WORDS_IN_ONE_LINE
    if not 0 < len(cuts) < _MOST_PARTS or too_long or line.endswith((".", "!", "?")):
        return [], ""
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(line)]
    times = [
        (ends[last] - starts[first], first, last)
        for first in range(len(starts))
        for last in range(first, min(first + _MOST_PARTS_OF_A_TIME, len(ends)))
        if is_when(line[starts[first] : ends[last]])
    ]
    if not times:
        return [], ""
    _, first, last = max(times)
    others = [line[starts[n] : ends[n]].strip() for n in range(len(starts)) if not first <= n <= last]
    return [other for other in others if other and not _is_no_name(other)], line[starts[first] : ends[last]].strip()


def _is_no_name(part: str) -> bool:
    return is_boilerplate(part) or closes_article(part) or is_when(part) or is_clock(part)


@lru_cache(maxsize=_MOST_LINES_KNOWN)
def is_when(line: str) -> bool:
    """Return True if a line says when: as a time does, by a word for today or yesterday, or with a word for ago.

    Examples
    --------
    >>> [is_when(line) for line in ("2 hours ago", "gestern", "3小時前", "Two hours")]
    [True, True, True, False]
    """
    if is_time_line(line) or _DAY.fullmatch(line):
        return True
    return (
        _BEGINS_A_TIME.match(line) is not None
        and _AGO.search(line) is not None
        and count_words(line) <= _MOST_WORDS_OF_AN_AGE
    )


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


def _source_before_time(line: str) -> tuple[str, str] | None:
    """Return a source, and the time in figures that stands right behind it: "Axios 20 minutes ago"."""
    words = line.split(" ")
    if len(line) > _LONGEST_LINE or len(words) > 2 * _MOST_WORDS_OF_A_TIME or not _MAY_SAY_WHEN.search(line):
        return None
    for n_words in range(max(1, len(words) - _MOST_WORDS_OF_A_TIME), len(words)):
        source, time = " ".join(words[:n_words]), " ".join(words[n_words:])
        if _BEGINS_A_TIME.match(time) and is_when(time):
            return (source, time) if could_be_source(source) and not _ACCOUNT.search(source) else None
    return None


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


def _marks_beside(lines: Sequence[str], times: Sequence[Mark], start: int, side: int) -> Iterator[Mark]:
    """Yield marks of times with the sources that stand at a distance from them."""
    lowest = start
    for mark in times:
        where = _beside(lines, mark.start, side)
        if where is None or where < lowest or not could_be_source(lines[where]):
            continue
        first, lowest = min(where, mark.start), max(where, mark.start) + 1
        yield Mark(first, lowest, without_label(without_bullet(lines[where])), mark.time)


def _beside(lines: Sequence[str], when: int, side: int) -> int | None:
    """Return the number of the line at a distance from another, boilerplate aside."""
    step, number = (1 if side > 0 else -1), when
    for _ in range(abs(side)):
        number += step
        while 0 <= number < len(lines) and is_boilerplate(lines[number]):
            number += step
    between = lines[min(number, when) + 1 : max(number, when)]
    inside = 0 <= number < len(lines) and not any(map(is_prose, between))
    return number if inside else None
