"""Themes over runs: a row a theme, a mark for each part of the time that it was in, lines to what it came from."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from toolkit.archive.lives import ThemeMoment
from toolkit.rendering.charts.bins import Bins, Note, bins_of
from toolkit.rendering.charts.labels import cut_to
from toolkit.rendering.figures import counted
from toolkit.rendering.history import ThemeLine
from toolkit.rendering.news_wording import became

MOST_ROWS = 40
ROW, TOP, TICKS = 24, 30, 34
LABELS, MARKS, BESIDE = 230.0, 640.0, 20.0
_LABEL_SIZE = 12
_WIDEST, _NARROWEST = 9.0, 2.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A theme in one part of the time: where, how large, and how much of it is new; what became of it, in words."""

    x: float
    radius: float
    new_radius: float
    is_end: bool
    said: str


@dataclass(frozen=True, slots=True)
class LifeRow:
    """A theme: its name as there is room for it, the height that it stands at, where its line runs, its marks."""

    line: ThemeLine
    label: str
    y: float
    hue: int
    spans: tuple[tuple[float, float], ...]
    marks: tuple[Mark, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """From the row of a theme to that of one which was split from it, or took it up."""

    x: float
    y_from: float
    y_to: float
    hue: int


@dataclass(frozen=True, slots=True)
class Lives:
    """The chart, its size, and what happened, in words, by the names of the parts."""

    bins: Bins
    rows: tuple[LifeRow, ...]
    links: tuple[Link, ...]
    ticks: tuple[Note, ...]
    happened: tuple[tuple[str, str, str], ...]
    n_left_out: int

    @property
    def width(self) -> float:
        """In pixels."""
        return LABELS + MARKS + BESIDE

    @property
    def height(self) -> float:
        """In pixels."""
        return float(TOP + ROW * len(self.rows) + TICKS)

    @property
    def title(self) -> str:
        """What is drawn, from when to when."""
        themes = counted(len(self.rows), "theme", "themes")
        names = dict.fromkeys([self.bins.name(0), self.bins.name(-1)])
        return f"{themes} over time, {' to '.join(names)}"

    @property
    def about(self) -> str:
        """The numbers in words, for who does not see them."""
        return " ".join(f"{row.line.label}: {'; '.join(mark.said for mark in row.marks)}." for row in self.rows)


def lives_of(lines: Sequence[ThemeLine], label_of: Mapping[str, str]) -> Lives | None:
    """Lay out the themes that were seen last, at most forty; None if there is none.

    Examples
    --------
    >>> from datetime import UTC, datetime
    >>> from toolkit.rendering.history import theme_lines
    >>> at = datetime(2025, 6, 9, 7, tzinfo=UTC)
    >>> lives = lives_of(theme_lines([ThemeMoment(1, at, "theme-1", "Cod", "new", 3, 2)]), {})
    >>> lives.about
    'Cod: 9 June 2025, 07:00: 3 stories, 2 new, new theme.'
    """
    if not lines:
        return None
    latest = sorted(lines, key=lambda line: (-line.last.run, -line.alive[-1].run if line.alive else 0))[:MOST_ROWS]
    shown = [line for line in lines if line in latest]
    times = [one.at for line in shown for one in line.moments]
    bins = bins_of(min(times), max(times))
    most = max(one.n_stories for line in shown for one in line.moments)
    rows = tuple(_row(number, line, bins, max(most, 1), label_of) for number, line in enumerate(shown))
    return Lives(
        bins=bins,
        rows=rows,
        links=tuple(_links(rows, bins)),
        ticks=tuple(Note(one.lines, _x_of(one.x / 100), one.anchor) for one in bins.ticks),
        happened=tuple(
            (bins.name(place), line.label, "; ".join(said))
            for line, one in sorted(_moments(shown), key=lambda told: told[1].run)
            if (said := became(one, label_of)) and (place := bins.place(one.at)) is not None
        ),
        n_left_out=len(lines) - len(shown),
    )


def _moments(lines: Sequence[ThemeLine]) -> list[tuple[ThemeLine, ThemeMoment]]:
    return [(line, one) for line in lines for one in line.moments]


def _row(number: int, line: ThemeLine, bins: Bins, most: int, label_of: Mapping[str, str]) -> LifeRow:
    in_part: dict[int, list[ThemeMoment]] = {}
    for one in line.moments:
        place = bins.place(one.at)
        if place is not None:
            in_part.setdefault(place, []).append(one)
    n_parts = len(bins.starts)
    marks = tuple(_mark(place, in_part[place], bins, most, label_of) for place in sorted(in_part))
    return LifeRow(
        line=line,
        label=cut_to(line.label, LABELS - 2 * BESIDE, _LABEL_SIZE),
        y=TOP + (number + 0.5) * ROW,
        hue=number % 10,
        spans=tuple(_spans(in_part, n_parts)),
        marks=marks,
        cells=tuple(f"{in_part[place][-1].n_stories:,}" if place in in_part else "" for place in range(n_parts)),
    )


def _mark(place: int, own: Sequence[ThemeMoment], bins: Bins, most: int, label_of: Mapping[str, str]) -> Mark:
    """Return the mark of a part: as many stories as the theme had last in it, and all that were new in it."""
    last, n_new = own[-1], sum(one.n_new for one in own)
    n_new_shown = min(n_new, last.n_stories)
    happened = [said for one in own for said in became(one, label_of)]
    said = ", ".join([counted(last.n_stories, "story", "stories"), f"{n_new:,} new", *happened])
    return Mark(
        x=_x(place, len(bins.starts)),
        radius=_radius(last.n_stories, most),
        new_radius=_radius(n_new_shown, most) if n_new_shown else 0.0,
        is_end=last.status == "ended",
        said=f"{bins.name(place)}: {said}",
    )


def _spans(in_part: Mapping[int, Sequence[ThemeMoment]], n_parts: int) -> list[tuple[float, float]]:
    """Return from where to where a theme was there: its line is broken where it had ended."""
    spans: list[tuple[float, float]] = []
    start = None
    for place in sorted(in_part):
        start = place if start is None else start
        if in_part[place][-1].status == "ended":
            spans.append((_x(start, n_parts), _x(place, n_parts)))
            start = None
    if start is not None:
        spans.append((_x(start, n_parts), _x(max(in_part), n_parts)))
    return spans


def _links(rows: Sequence[LifeRow], bins: Bins) -> list[Link]:
    row_of = {row.line.theme_id: row for row in rows}
    links = []
    for row in rows:
        for one in row.line.moments:
            place = bins.place(one.at)
            others = [*one.merged_from, *([one.split_from] if one.split_from else [])]
            for other in (row_of[theme_id] for theme_id in others if theme_id in row_of):
                if place is not None:
                    links.append(Link(_x(place, len(bins.starts)), other.y, row.y, other.hue))
    return links


def _x(place: int, n_parts: int) -> float:
    return _x_of((place + 0.5) / n_parts)


def _x_of(share: float) -> float:
    return round(LABELS + share * MARKS, 1)


def _radius(number: int, most: int) -> float:
    """Return a radius by which the area is as the number."""
    return round(max(_NARROWEST, _WIDEST * math.sqrt(number / most)), 1) if number else 0.0
