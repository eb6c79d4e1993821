"""The map: a mark a story, near to those of like words, coloured by theme; a panel a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import altair as alt

from toolkit.errors import PlotError
from toolkit.rendering.edition.local import in_local_time
from toolkit.rendering.figures import counted
from toolkit.rendering.plain import safe_link, shortened
from toolkit.rendering.plots.evidence import language_name
from toolkit.rendering.plots.looks import GREY, HUES, INK, SHAPES, dressed, heading, values
from toolkit.rendering.plots.map_layout import COLUMNS, MOST_PANELS, Mark, Panel, map_panels
from toolkit.rendering.plots.names import IN_NO_THEME, names_of, other_themes, told_when
from toolkit.rendering.plots.plot import Plot
from toolkit.report.records import Report

_LONGEST_TITLE, _LONGEST_SOURCE, _LONGEST_LINK = 160, 60, 2_000
_THEMED, _OTHER, _UNTHEMED, _BEHIND, _HIDDEN = 0.9, 0.6, 0.35, 0.3, 0.05
_SAID = "datum.title + ' ' + datum.source + ' ' + datum.theme"
_IS_FOUND = f"indexof(lower({_SAID}), lower(search)) >= 0"
_FRAME = "#88888855"


def map_plot(report: Report) -> Plot:
    """Draw the map of a report.

    Raises
    ------
    PlotError
        If no story has a position.
    """
    local = in_local_time(report)
    names = names_of(local.themes)
    panels = map_panels(local, names)
    if not panels:
        message = "found no positions of stories; wanted those of a map: build_report(stories) without map=False"
        raise PlotError(message)
    shown = panels[:MOST_PANELS]
    main, *others = [_panel(number, panel, names) for number, panel in enumerate(shown)]
    search = alt.param(
        name="search",
        value="",
        bind=alt.BindInput(input="search", name="Search ", placeholder="title, source or theme"),
    )
    picked = alt.selection_point(name="picked", fields=["group"], bind="legend")
    rows = [alt.hconcat(*others[start : start + COLUMNS], spacing=14) for start in range(0, len(others), COLUMNS)]
    plot: Plot = dressed(
        main.properties(name="map").add_params(picked, search),
        *(row.resolve_scale(color="independent", shape="independent") for row in rows),
        title=_heading(report, panels, shown),
        spacing=14,
    ).resolve_scale(color="independent", shape="independent")
    return plot


def _panel(number: int, panel: Panel, names: Mapping[str, str]) -> alt.LayerChart:
    width, height = panel.size
    groups = _groups(panel, names)
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, width], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[0, height], nice=False, reverse=True))
    colours = [colour for colour, _ in groups.values()]
    shapes = [shape for _, shape in groups.values()]
    legend = alt.Legend(title=None, symbolOpacity=1, labelLimit=230) if number == 0 else None
    is_shown: Any = {"and": [{"param": "picked"}, _IS_FOUND]} if number == 0 else _IS_FOUND
    marks = (
        alt.Chart(values(_rows(panel, groups, names)))
        .mark_point(filled=True, size=round(4 * panel.radius**2, 1))
        .encode(
            x=x,
            y=y,
            color=alt.Color("group:N", scale=alt.Scale(domain=list(groups), range=colours), legend=legend),
            shape=alt.Shape("group:N", scale=alt.Scale(domain=list(groups), range=shapes), legend=legend),
            opacity=alt.Opacity(
                condition={"test": is_shown, "field": "strength", "type": "quantitative", "scale": None}, value=_HIDDEN
            ),
            href="url:N",
            tooltip=[
                alt.Tooltip("title:N", title="title"),
                alt.Tooltip("source:N", title="Source"),
                alt.Tooltip("when:N", title="Published"),
                alt.Tooltip("theme:N", title="Theme"),
            ],
        )
    )
    words = (
        alt.Chart(values(_names(panel, groups, names)))
        .mark_text(fontSize=11, fontWeight="bold", baseline="alphabetic")
        .encode(x=x, y=y, text="name:N", color=alt.Color("colour:N", scale=None))
    )
    title = alt.TitleParams(language_name(panel.language), fontSize=13, offset=4, color=INK)
    return alt.LayerChart(
        layer=[marks, words],
        width=width,
        height=height,
        title=title,
        view=alt.ViewBackground(stroke=_FRAME, cornerRadius=3),
    )


def _groups(panel: Panel, names: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Return the colour and the shape of each theme that has its own, and of the others and of no theme."""
    found = {names[theme.id]: look for theme, look in zip(panel.ranked, zip(HUES, SHAPES, strict=True), strict=False)}
    if panel.ranked[len(HUES) :]:
        found[other_themes(len(panel.ranked) - len(HUES))] = (GREY, "circle")
    if any(mark.theme is None for mark in panel.marks):
        found[IN_NO_THEME] = (GREY, "cross")
    return found


def _rows(panel: Panel, groups: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    other = other_themes(len(panel.ranked) - len(HUES))
    for mark in panel.marks:
        name = names[mark.theme.id] if mark.theme else IN_NO_THEME
        group = name if name in groups else other
        link = safe_link(mark.story.url)
        yield {
            "x": mark.x,
            "y": mark.y,
            "group": group,
            "strength": _BEHIND if mark.is_covered else _strength(mark, is_own=group == name),
            "title": shortened(mark.story.title, _LONGEST_TITLE) or "no title",
            "source": shortened(mark.story.source, _LONGEST_SOURCE) or "no source",
            "when": told_when(mark.story.published),
            "theme": name,
            "url": link if len(link) <= _LONGEST_LINK else "",
        }


def _strength(mark: Mark, *, is_own: bool) -> float:
    return _UNTHEMED if mark.theme is None else _THEMED if is_own else _OTHER


def _names(panel: Panel, groups: Mapping[str, tuple[str, str]], names: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    for theme_id, box in panel.names.items():
        colour, _ = groups.get(names[theme_id], (INK, ""))
        yield {"x": round(box.x + box.dx, 1), "y": round(box.y + box.dy, 1), "name": box.text, "colour": colour}


def _heading(report: Report, panels: Sequence[Panel], shown: Sequence[Panel]) -> alt.TitleParams:
    n_stories = sum(theme.n_stories for theme in report.themes) + len(report.unthemed)
    n_drawn = sum(len(panel.marks) for panel in shown)
    n_themes = max(len(panel.ranked) for panel in shown)
    n_left = len(panels) - len(shown)
    coloured = (
        f"the {len(HUES)} largest themes, of each language," if len(shown) > 1 else f"the {len(HUES)} largest themes"
    )
    return heading(
        f"Map of {counted(n_stories, 'story', 'stories')} in {counted(len(report.themes), 'theme', 'themes')}",
        f"Stories of like words lie close. Colours and shapes: {coloured if n_themes > len(HUES) else 'themes'}.",
        f"{counted(n_stories - n_drawn, 'story is', 'stories are')} not drawn: "
        f"{counted(n_left, 'language', 'languages')} beyond the first {MOST_PANELS}, or no position."
        if n_drawn < n_stories
        else "",
    )
