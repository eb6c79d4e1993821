"""How many stories each theme has when: a row a theme, a mark for each part of the window that has stories."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from toolkit.rendering.charts.bins import Bins, Note, bins_of, busiest_days
from toolkit.rendering.edition.records import Edition, Section
from toolkit.rendering.figures import counted
from toolkit.stories.records import Story

MOST_ROWS = 30
ROW = 18
TICKS = 28
BARS_FROM, BARS_TO = 34, 76
_WIDEST, _NARROWEST = 6.5, 1.7
_GAP = 0.12


@dataclass(frozen=True, slots=True)
class Row:
    """The stories of a theme, or of several: in each part of each panel, and how many have no time.

    ``section`` is None where they are not of one theme that is shown; ``label`` says then what they are of.
    """

    label: str
    section: Section | None
    counts: tuple[tuple[int, ...], ...]
    n_stories: int
    n_undated: int


@dataclass(frozen=True, slots=True)
class Mark:
    """Some stories of a row: in which part, how far from the left in hundredths, and how large."""

    place: int
    x: float
    radius: float
    n_stories: int


@dataclass(frozen=True, slots=True)
class Bar:
    """All stories of a part: its left edge and its breadth in hundredths, its upper edge and its height."""

    place: int
    x: float
    width: float
    y: float
    height: float
    n_stories: int


@dataclass(frozen=True, slots=True)
class Panel:
    """One drawing: the parts of its window, its title, a bar for each part, the marks of each row."""

    title: str
    bins: Bins
    bars: tuple[Bar, ...]
    peak: Bar
    peak_note: Note
    marks: tuple[tuple[Mark, ...], ...]


@dataclass(frozen=True, slots=True)
class OverTime:
    """The chart: what is drawn, a row for each theme in the table, and what all rows sum up to."""

    panels: tuple[Panel, ...]
    drawn: tuple[Row, ...]
    rows: tuple[Row, ...]
    total: Row
    row: int = ROW
    bars_to: int = BARS_TO

    @property
    def height(self) -> int:
        """The height of each panel."""
        return BARS_TO + ROW * len(self.drawn) + TICKS


def over_time(edition: Edition) -> OverTime | None:
    """Count the stories of each theme in each part of the window; None if no story has a time.

    Examples
    --------
    >>> from toolkit import build_report
    >>> from toolkit.rendering.edition.make import edition_of
    >>> over_time(edition_of(build_report(["The quota for cod was cut by a tenth on Monday."]))) is None
    True
    """
    if edition.first is None or edition.last is None:
        return None
    stories = [story for theme in edition.report.themes for story in theme.stories] + list(edition.report.unthemed)
    whole = bins_of(edition.first, edition.last)
    days = busiest_days(_moments(stories), whole)
    bins = [whole] if days is None else [whole, days]
    rows = _rows(edition, len(edition.sections), bins)
    drawn = _rows(edition, MOST_ROWS, bins) if len(edition.sections) > MOST_ROWS else rows
    total = _row("All stories", None, stories, bins)
    return OverTime(
        panels=tuple(_panel(number, one, drawn, total) for number, one in enumerate(bins)),
        drawn=drawn,
        rows=rows,
        total=total,
    )


def bars(counts: Sequence[int], top: float, bottom: float) -> tuple[Bar, ...]:
    """Return a bar for each part that has stories, the highest from top to bottom, none lower than a pixel.

    Examples
    --------
    >>> [(bar.x, bar.width, bar.y, bar.height) for bar in bars([4, 0, 2, 0], 10, 30)]
    [(1.5, 22.0, 10.0, 20.0), (51.5, 22.0, 20.0, 10.0)]
    """
    width = 100 / len(counts)
    most = max(counts)
    return tuple(
        Bar(
            place,
            round((place + _GAP / 2) * width, 1),
            round((1 - _GAP) * width, 1),
            round(bottom - height, 1),
            height,
            n,
        )
        for place, n in enumerate(counts)
        if n
        for height in [max(round((bottom - top) * n / most, 1), 1.0)]
    )


def _rows(edition: Edition, n_shown: int, bins: Sequence[Bins]) -> tuple[Row, ...]:
    """Return a row of each theme, one of those that are over the number or the limit, and one of what is in none."""
    shown, others = edition.sections[:n_shown], [section.theme for section in edition.sections[n_shown:]]
    others.extend(edition.more_themes)
    rows = [_row(section.theme.label, section, section.theme.stories, bins) for section in shown]
    if others:
        label = counted(len(others), "other theme", "other themes")
        rows.append(_row(label, None, [story for theme in others for story in theme.stories], bins))
    if edition.report.unthemed:
        rows.append(_row("In no theme", None, edition.report.unthemed, bins))
    return tuple(rows)


def _row(label: str, section: Section | None, stories: Sequence[Story], bins: Iterable[Bins]) -> Row:
    moments = _moments(stories)
    counts = tuple(one.counts(moments) for one in bins)
    return Row(label, section, counts, n_stories=len(stories), n_undated=len(stories) - len(moments))


def _panel(number: int, bins: Bins, drawn: Sequence[Row], total: Row) -> Panel:
    of_all = bars(total.counts[number], BARS_FROM, BARS_TO)
    peak = max(of_all, key=lambda bar: (bar.n_stories, -bar.place))
    most = max(max(counts, default=0) for row in drawn for counts in row.counts)
    return Panel(
        title=f"By {bins.unit if bins.years == 1 else counted(bins.years, bins.unit, 'years')}",
        bins=bins,
        bars=of_all,
        peak=peak,
        peak_note=bins.note(peak.place, f"{peak.n_stories:,}"),
        marks=tuple(_marks(row.counts[number], most) for row in drawn),
    )


def _marks(counts: Sequence[int], most: int) -> tuple[Mark, ...]:
    """Return a mark for each part that has stories, whose area is as their number."""
    return tuple(
        Mark(
            place,
            round((place + 0.5) * 100 / len(counts), 1),
            round(max(_NARROWEST, _WIDEST * math.sqrt(n / most)), 1),
            n,
        )
        for place, n in enumerate(counts)
        if n
    )


def _moments(stories: Iterable[Story]) -> list[datetime]:
    return [story.published for story in stories if story.published is not None]
