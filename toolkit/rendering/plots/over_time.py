"""Themes over time: a row a theme, a bar for each bin of the calendar, all of one measure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import altair as alt

from toolkit.errors import PlotError
from toolkit.rendering.charts.calendar import NOUNS, Calendar, Unit
from toolkit.rendering.figures import counted
from toolkit.rendering.over_time import Row, counted_over_time
from toolkit.rendering.plots.looks import GREY, MAIN, dressed, heading, values
from toolkit.rendering.plots.names import ALL_STORIES, IN_NO_THEME, names_of, other_themes
from toolkit.rendering.plots.plot import Plot
from toolkit.rendering.times import readable_day
from toolkit.report.records import Report

MOST_ROWS, MOST_DRAWN = 16, 800
_WIDTH = 600
_BAR, _BAR_OF_ALL, _ABOVE, _BELOW = 20, 48, 12, 4
_GAP, _WIDEST_GAP = 0.12, 4.0
_PARTIAL = 0.4
_N_TICKS = 6
_FORMATS: dict[Unit, str] = {"h": "%-d %b, %H:%M", "D": "%-d %b %Y", "W": "%-d %b %Y", "M": "%b %Y", "Y": "%Y"}


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the plot: its name, the stories of each bin, how high its bars may be, how far down it stands."""

    name: str
    counts: tuple[int, ...]
    height: int
    base: float
    colour: str = MAIN


def over_time_plot(report: Report, unit: str) -> Plot:
    """Draw how many stories each theme has in each bin, the largest themes first, below all stories.

    Raises
    ------
    PlotError
        If no story has a date.
    ValueError
        If the unit is not known, or there are too many bins to be seen.
    """
    calendar, rows = counted_over_time(report, unit, most=MOST_DRAWN)
    if calendar is None:
        message = "found no story with a date; wanted one at least: give the stories the column published"
        raise PlotError(message)
    lines = _lines(rows)
    return dressed(_drawn(lines, calendar), title=_heading(calendar, rows))


def _lines(rows: Sequence[Row]) -> list[Line]:
    """Return all stories, the largest themes, the other themes and the stories in none, each below the one before."""
    themes = sorted((row for row in rows if row.theme), key=lambda row: -(row.theme.n_stories if row.theme else 0))
    names = names_of(row.theme for row in themes if row.theme)
    kinds = [(ALL_STORIES, _summed(rows), _BAR_OF_ALL, GREY)]
    kinds += [(names[row.theme.id], _summed([row]), _BAR, MAIN) for row in themes[:MOST_ROWS] if row.theme]
    if themes[MOST_ROWS:]:
        kinds.append((other_themes(len(themes) - MOST_ROWS), _summed(themes[MOST_ROWS:]), _BAR, GREY))
    if len(rows) > len(themes):
        kinds.append((IN_NO_THEME, _summed(rows[len(themes) :]), _BAR, GREY))
    lines: list[Line] = []
    base = 0.0
    for name, counts, height, colour in kinds:
        base += height + _ABOVE + _BELOW
        lines.append(Line(name, counts, height, base - _BELOW, colour))
    return lines


def _summed(rows: Sequence[Row]) -> tuple[int, ...]:
    return tuple(sum(map(len, of_bin)) for of_bin in zip(*(row.stories for row in rows), strict=True))


def _drawn(lines: Sequence[Line], calendar: Calendar) -> alt.LayerChart:
    height = int(lines[-1].base + _BELOW)
    spans = _spans(calendar)
    bars = [bar for line, most in zip(lines, _mosts(lines), strict=True) for bar in _bars(line, most, spans, calendar)]
    named = [{"y": line.base, "name": line.name, "n": sum(line.counts)} for line in lines]
    across_title = f"{NOUNS[calendar.unit].capitalize()}, {calendar.zone.key}"
    down = alt.Scale(domain=[0, height], reverse=True, nice=False, zero=False)
    x, y = (
        alt.X("x:T", title=across_title, axis=_axis(calendar), scale=alt.Scale(type="utc", nice=False)),
        alt.Y("y:Q", axis=None, scale=down),
    )
    rectangles = (
        alt.Chart(values(bars))
        .mark_rect()
        .encode(
            x=x,
            x2="x2:T",
            y=y,
            y2="y2:Q",
            color=alt.Color("colour:N", scale=None),
            opacity=alt.Opacity("strength:Q", scale=None),
            tooltip=[
                alt.Tooltip("name:N", title="title"),
                alt.Tooltip("when:N", title=NOUNS[calendar.unit].capitalize()),
                alt.Tooltip("n:Q", title="Stories", format=","),
            ],
        )
    )
    peaks = [bar for line in lines for bar in _peak([bar for bar in bars if bar["name"] == line.name])]
    numbers = (
        alt.Chart(values(peaks))
        .mark_text(baseline="bottom", dy=-2, fontSize=10)
        .encode(
            x=alt.X("middle:T", title=across_title, axis=_axis(calendar), scale=alt.Scale(type="utc", nice=False)),
            y=alt.Y("y2:Q", axis=None, scale=down),
            text=alt.Text("n:Q", format=","),
        )
    )
    grounds = alt.Chart(values(named)).mark_rule().encode(y=y)
    words = (
        alt.Chart(values(named))
        .mark_text(align="right", baseline="bottom", dx=-10, limit=270)
        .encode(x=alt.value(0), y=y, text="name:N", tooltip=[alt.Tooltip("name:N"), alt.Tooltip("n:Q", format=",")])
    )
    return alt.LayerChart(layer=[grounds, rectangles, numbers, words], width=_WIDTH, height=height)


def _mosts(lines: Sequence[Line]) -> list[int]:
    """Return what the highest bar of each row stands for: themes share a measure, all others have their own."""
    of_themes = max((max(line.counts) for line in lines if line.colour == MAIN), default=1)
    return [max(of_themes if line.colour == MAIN else max(line.counts), 1) for line in lines]


def _bars(line: Line, most: int, spans: Sequence[tuple[int, int]], calendar: Calendar) -> Iterator[dict[str, Any]]:
    """Yield a bar for each bin that has stories, none lower than a pixel; partial ones are pale."""
    width = _WIDTH / max(len(spans), 1)
    gap = min(_GAP, _WIDEST_GAP / width) / 2 if width > 3 else 0.0
    for place, (n, (start, end)) in enumerate(zip(line.counts, spans, strict=True)):
        if n:
            yield {
                "name": line.name,
                "n": n,
                "when": _name(calendar, place),
                "x": round(start + (end - start) * gap) if place else start,
                "x2": round(end - (end - start) * gap) if place < len(spans) - 1 else end,
                "middle": (start + end) // 2,
                "y": line.base,
                "y2": round(line.base - max(line.height * n / most, 1.0), 1),
                "colour": line.colour,
                "strength": _PARTIAL if calendar.partial[place] else 1.0,
            }


def _peak(bars: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return [max(bars, key=lambda bar: (bar["n"], -bar["x"]))] if bars else []


def _spans(calendar: Calendar) -> list[tuple[int, int]]:
    """Return from where to where each bin is drawn: what clocks show, in thousandths of a second.

    Of hours that clocks show twice, each has half of the room of one.
    """
    shown = [_on_the_clock(edge) for edge in calendar.local]
    spans: list[tuple[int, int]] = []
    for start, end in pairwise(shown):
        left = max(start, spans[-1][1]) if spans else start
        spans.append((left, end if end > left else left + 1_800_000))
    return spans


def _on_the_clock(moment: datetime) -> int:
    wall = moment.replace(tzinfo=UTC, fold=0)
    return (wall - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


def _name(calendar: Calendar, place: int) -> str:
    """Write in full when a bin is."""
    start, end = calendar.local[place], calendar.local[place + 1]
    day = readable_day(start)
    last = readable_day(end - timedelta(1))
    told = {
        "h": f"{day}, {start:%H:%M} {start:%Z}",
        "D": day,
        "W": f"{day} to {last}",
        "M": day.partition(" ")[2],
        "Y": f"{start.year}",
    }[calendar.unit]
    return f"{told}, only in part" if calendar.partial[place] else told


def _axis(calendar: Calendar) -> alt.Axis:
    n_bins = len(calendar.partial)
    step = -(-n_bins // _N_TICKS)
    ticks: Sequence[Any] = [_on_the_clock(calendar.local[place]) for place in range(0, n_bins, step)]
    return alt.Axis(
        values=ticks, format=_FORMATS[calendar.unit], grid=False, labelAlign="left", labelOffset=0, labelFlush=False
    )


def _heading(calendar: Calendar, rows: Sequence[Row]) -> alt.TitleParams:
    undated = sum(len(row.undated) for row in rows)
    dated = sum(len(stories) for row in rows for stories in row.stories)
    noun = NOUNS[calendar.unit]
    return heading(
        f"Stories of each theme by {noun}",
        f"{counted(dated, 'story', 'stories')} in {counted(len(calendar.partial), noun, f'{noun}s')}. "
        "The figure is that of the highest bar; "
        "blue rows share a measure.",
        f"Pale: {'an' if noun == 'hour' else 'a'} {noun} that the stories do not fill."
        if any(calendar.partial)
        else "",
        f"{counted(undated, 'story has', 'stories have')} no date and {'is' if undated == 1 else 'are'} not drawn."
        if undated
        else "",
    )
