"""Bars of themes: how many stories each has, in the parts that it is told in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import altair as alt

from toolkit.rendering.figures import counted
from toolkit.rendering.plain import shortened
from toolkit.rendering.plots.looks import GREY, MAIN, dressed, heading, values
from toolkit.rendering.plots.names import IN_NO_THEME, LONGEST, names_of, other_themes
from toolkit.rendering.plots.plot import Plot
from toolkit.report.records import Report
from toolkit.themes.records import Theme

MOST_BARS = 40
_WIDTH, _STEP = 520, 22
_OF_A_PART, _OF_NO_PART = (1.0, 0.72), 0.45


def sizes_plot(report: Report) -> Plot:
    """Draw a bar for each theme, the largest first; what is over 40 is one bar, and so are the stories in none."""
    ranked = sorted(report.themes, key=lambda theme: -theme.n_stories)
    shown, others = ranked[:MOST_BARS], ranked[MOST_BARS:]
    names = names_of(ranked)
    rows = [row for theme in shown for row in _segments(theme, names[theme.id])]
    most = max((theme.n_stories for theme in shown), default=0)
    if others:
        rows.append(_segment(other_themes(len(others)), sum(theme.n_stories for theme in others), GREY))
    if report.unthemed:
        rows.append(_segment(IN_NO_THEME, len(report.unthemed), GREY))
    rows = [row if row["all"] <= most else _without_bar(row) for row in rows]
    with_parts = any(theme.parts for theme in shown)
    bars = _bars(rows, with_parts=with_parts)
    n_stories = sum(theme.n_stories for theme in ranked) + len(report.unthemed)
    said = f"{counted(n_stories, 'story', 'stories')} in {counted(len(ranked), 'theme', 'themes')}"
    return dressed(
        bars,
        title=heading(
            "Number of stories of each theme",
            f"{said}.{' The sections of a bar are the parts of its theme.' if with_parts else ''}",
        ),
    )


def _bars(rows: Sequence[Mapping[str, Any]], *, with_parts: bool) -> alt.LayerChart:
    places = {name: place for place, name in enumerate(dict.fromkeys(row["name"] for row in rows))}
    segments = [{**row, "row": places[row["name"]]} for row in rows]
    whole = [row for row in segments if row["start"] == 0]
    most = max((row["to"] for row in rows), default=0)
    x = alt.X("start:Q", title="Stories", axis=alt.Axis(format=",d", tickCount=min(most, 6)))
    y = alt.Y("row:O", axis=None, title=None)
    drawn = (
        alt.Chart(values(segments))
        .mark_rect(height=alt.RelativeBandSize(0.72), cornerRadius=1)
        .encode(
            x=x,
            x2="end:Q",
            y=y,
            color=alt.Color("colour:N", scale=None),
            opacity=alt.Opacity("strength:Q", scale=None),
            tooltip=[
                alt.Tooltip("name:N", title="title"),
                *([alt.Tooltip("part:N", title="Part")] if with_parts else []),
                alt.Tooltip("n:Q", title="Stories", format=","),
            ],
        )
    )
    ends = alt.Chart(values(whole))
    numbers = ends.mark_text(align="left", dx=5).encode(x="to:Q", y=y, text="said:N")
    words = ends.mark_text(align="right", dx=-8, limit=280).encode(x=alt.value(0), y=y, text="name:N")
    return alt.LayerChart(layer=[drawn, numbers, words], width=_WIDTH, height=alt.Step(_STEP))


def _segments(theme: Theme, name: str) -> Iterator[dict[str, Any]]:
    """Yield a section of a bar for each part of a theme, and one for the stories in none."""
    start = 0
    for number, part in enumerate(theme.parts):
        strength = _OF_A_PART[number % 2]
        yield {
            **_segment(name, part.n_stories, MAIN, strength, start),
            "part": shortened(part.label, LONGEST),
            **_of_all(theme.n_stories),
        }
        start += part.n_stories
    left = theme.n_stories - start
    if left:
        rest = {"part": "in none" if start else "all of it", **_of_all(theme.n_stories)}
        yield {**_segment(name, left, MAIN, _OF_NO_PART if start else 1.0, start), **rest}


def _segment(name: str, n: int, colour: str, strength: float = 1.0, start: int = 0) -> dict[str, Any]:
    look = {"colour": colour, "strength": strength}
    return {"name": name, "part": "all of it", "n": n, "start": start, "end": start + n, **look, **_of_all(n)}


def _of_all(n: int) -> dict[str, Any]:
    """Return how many stories a bar stands for, how far it goes, and what stands at its end."""
    return {"all": n, "to": n, "said": f"{n:,}"}


def _without_bar(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row without a bar, which would be longer than that of any theme."""
    return {**row, "end": 0, "to": 0, "said": f"{row['all']:,}, more than the bars show"}
