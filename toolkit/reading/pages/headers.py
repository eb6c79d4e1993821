"""Where the stories of an aggregator page begin and end: the marks that name source and time, and their headlines.

Pages are laid out alike throughout, so the headline is looked for in one place: inside the marks, before them, behind
them, or at the beginning of a story that its mark ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from toolkit.cleaning.boilerplate import is_boilerplate, is_byline, is_prose
from toolkit.languages.script import count_words
from toolkit.reading.pages.marks import (
    Mark,
    could_be_source,
    is_when,
    plausibility,
    repeated_marks,
    single_marks,
    time_marks,
    without_bullet,
    without_label,
)

_MOST_HEADLINE_WORDS = 40
_FEWEST_WORDS_OF_A_LONG_HEADLINE = 4
_FEWEST_OF_ITS_TIMES = 0.6
_WEIGHT_OF_A_SOURCE = 3
_MOST_WORDS_OF_A_RUBRIC = 2
_FULL_STOPS = (".", "。", "।", "۔")
_CLOSING_MARKS = "\"'’”“»)」』"


@dataclass(frozen=True, slots=True)
class Header:
    """A story of a page: the numbers of its first line, of its headline, and of the first and last lines of its text.

    ``stop`` is the line behind its text, where the next story begins or the mark that ends this one.
    """

    first: int
    headline: int
    body: int
    stop: int
    source: str
    time: str


def find_headers(lines: Sequence[str], start: int = 0) -> list[Header]:
    """Find the stories of a page that name source or time.

    Parameters
    ----------
    lines : sequence of str
        Stripped lines without empty ones.
    start : int, default=0
        The line from which on they are looked for.

    Returns
    -------
    list of Header
        In the order of the page, not overlapping. Where some name their source twice, only those: pages
        are laid out alike throughout, and the others are lines of a story.
    """
    return find_full_headers(lines, start) or find_single_headers(lines, start)


def find_full_headers(lines: Sequence[str], start: int = 0) -> list[Header]:
    """Find the stories that name their source twice, which only an aggregator page does; any line is a headline."""
    marks = [mark for mark in repeated_marks(lines) if mark.start >= start]
    return _with_headlines(lines, marks, start)


def find_single_headers(lines: Sequence[str], start: int = 0) -> list[Header]:
    """Find the stories that name their source once, or only a time; those without a headline are comments, or none."""
    trailing = _trailing(lines, time_marks(lines, start), start)
    if trailing:
        return trailing
    found = [(_headers_of(lines, marks, start), marks) for marks in single_marks(lines, start)]
    return max(found, key=lambda way: (_n_named(way[0]), *plausibility(lines, way[1])))[0]


def find_headers_throughout(lines: Sequence[str]) -> list[Header]:
    """Find the stories of a page that name their sources once, if nearly all its times are those of such stories."""
    found = find_single_headers(lines)
    n_times = len(time_marks(lines, found[0].first)) if found else 0
    return found if len(found) >= _FEWEST_OF_ITS_TIMES * n_times and all(header.source for header in found) else []


def is_headline(lines: Sequence[str], number: int, stop: int | None = None) -> bool:
    """Return True if there is a line of a number, and it is none of running text."""
    if not 0 <= number < (len(lines) if stop is None else stop):
        return False
    line = lines[number]
    return (
        count_words(line) <= _MOST_HEADLINE_WORDS
        and not is_when(line)
        and not line.rstrip(_CLOSING_MARKS).endswith(_FULL_STOPS)
    )


def _n_named(headers: Sequence[Header]) -> int:
    """Count stories, those with a source several times: without one, the line that names it passes for a headline."""
    return sum(_WEIGHT_OF_A_SOURCE if header.source else 1 for header in headers)


def _headers_of(lines: Sequence[str], marks: Sequence[Mark], start: int) -> list[Header]:
    """Return the stories that marks open, or end; a mark without a headline is that of a comment."""
    headers = _trailing(lines, marks, start) or _with_headlines(lines, marks, start)
    headed = [mark for mark, header in zip(marks, headers, strict=True) if is_headline(lines, header.headline)]
    return headers if len(headed) == len(marks) else _with_headlines(lines, headed, start)


def _with_headlines(lines: Sequence[str], marks: Sequence[Mark], start: int) -> list[Header]:
    if not marks:
        return []
    begins = [start, *(mark.stop for mark in marks[:-1])]
    ends = [*(mark.start for mark in marks[1:]), len(lines)]
    headlines = _headlines(lines, marks, begins, ends)
    firsts = [min(mark.start, headline) for mark, headline in zip(marks, headlines, strict=True)]
    stops = [*_without_rubrics(lines, firsts[1:]), len(lines)]
    return [
        Header(first, headline, max(mark.stop, headline + 1), stop, mark.source, mark.time)
        for first, headline, mark, stop in zip(firsts, headlines, marks, stops, strict=True)
    ]


def _without_rubrics(lines: Sequence[str], firsts: Sequence[int]) -> Sequence[int]:
    """Return where stories end whose followers begin at some lines: a line before if each has a rubric above it."""
    rubrics = [
        count_words(lines[first - 1]) <= _MOST_WORDS_OF_A_RUBRIC and is_headline(lines, first - 1) for first in firsts
    ]
    return [first - 1 for first in firsts] if len(firsts) > 1 and all(rubrics) else firsts


def _headlines(lines: Sequence[str], marks: Sequence[Mark], begins: Sequence[int], ends: Sequence[int]) -> list[int]:
    """Return the number of the headline of each mark: inside it, or on the side of it where most have one.

    The first may be the main article's, which is laid out in its own way.
    """
    behind = [_line_behind(lines, mark.stop, end) for mark, end in zip(marks, ends, strict=True)]
    after = [is_headline(lines, number, end) for number, end in zip(behind, ends, strict=True)]
    above = [_line_above(lines, mark.start - 1, begin) for mark, begin in zip(marks, begins, strict=True)]
    before = [number >= begin and is_headline(lines, number) for number, begin in zip(above, begins, strict=True)]
    follows = sum(after) >= sum(before)
    headlines = []
    for number, mark in enumerate(marks):
        inside = _inside(lines, mark)
        if inside is not None:
            headlines.append(inside)
        elif mark.start == begins[number]:
            headlines.append(behind[number])
        elif number == 0 and before[0] != after[0]:
            headlines.append(behind[0] if after[0] else above[0])
        else:
            headlines.append(behind[number] if follows else above[number])
    return headlines


def _line_behind(lines: Sequence[str], number: int, stop: int) -> int:
    """Return the number of the first line from a number on that is no byline and counts nothing."""
    while number + 1 < stop and _is_beside_a_headline(lines[number]):
        number += 1
    return number


def _line_above(lines: Sequence[str], number: int, start: int) -> int:
    """Return the number of the last line up to a number that is no byline and counts nothing."""
    while number > start and _is_beside_a_headline(lines[number]):
        number -= 1
    return number


def _is_beside_a_headline(line: str) -> bool:
    return is_byline(line) or (is_boilerplate(line) and any(map(str.isdigit, line)))


def _inside(lines: Sequence[str], mark: Mark) -> int | None:
    names = {mark.source.casefold(), mark.time.casefold()}
    others = [
        number
        for number in range(mark.start, mark.stop)
        if without_label(without_bullet(lines[number])).casefold() not in names and not is_boilerplate(lines[number])
    ]
    return others[0] if others and mark.stop - mark.start > 1 else None


def _trailing(lines: Sequence[str], marks: Sequence[Mark], start: int) -> list[Header]:
    """Return the stories that end with their times: text before each, a headline behind all but the last.

    Each is opened by its source, if that does not stand beside the time.
    """
    if len(marks) < 2 or not all(mark.start > start and is_prose(lines[mark.start - 1]) for mark in marks):
        return []
    above = 0 if all(mark.source for mark in marks) else 1
    openings = [_headline_above(lines, marks[0].start, start) - above]
    openings += [_first_own_line(lines, mark.stop, following.start) for mark, following in pairwise(marks)]
    left = _first_own_line(lines, marks[-1].stop, len(lines))
    is_left = is_headline(lines, left) and count_words(lines[left]) >= _FEWEST_WORDS_OF_A_LONG_HEADLINE
    if is_left or openings[0] < start or not all(is_headline(lines, opening + above) for opening in openings):
        return []
    sources = [lines[opening] if above else mark.source for opening, mark in zip(openings, marks, strict=True)]
    is_named = all(map(could_be_source, sources)) and (sources.count(sources[0]) > 1 or left == len(lines))
    if above and not is_named:
        return []
    return [
        Header(opening, opening + above, opening + above + 1, mark.start, source, mark.time)
        for opening, source, mark in zip(openings, sources, marks, strict=True)
    ]


def _first_own_line(lines: Sequence[str], number: int, stop: int) -> int:
    return next((own for own in range(number, stop) if not is_boilerplate(lines[own])), stop)


def _headline_above(lines: Sequence[str], number: int, start: int) -> int:
    above = (n for n in range(number - 1, start - 1, -1) if not is_prose(lines[n]) and not is_boilerplate(lines[n]))
    return next(above, -1)
