"""The map: a mark a story, near to those of like words, coloured by theme; a panel a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from toolkit.errors import PlotError
from toolkit.rendering.edition.local import in_local_time
from toolkit.rendering.figures import counted
from toolkit.rendering.plain import safe_link, shortened
from toolkit.rendering.plots.evidence import language_name
from toolkit.rendering.plots.looks import GREY, HUES, INK, SHAPES, dressed, heading, values
from toolkit.rendering.plots.map_layout import COLUMNS, MOST_PANELS, Panel, map_panels
from toolkit.rendering.plots.names import IN_NO_THEME, names_of, other_themes, told_when
from toolkit.rendering.plots.plot import Plot
from toolkit.report.records import Report

_LONGEST_TITLE, _LONGEST_SOURCE, _LONGEST_LINK = 160, 60, 2_000
_THEMED, _OTHER, _UNTHEMED, _BEHIND, _HIDDEN = 0.9, 0.6, 0.35, 0.3, 0.05
_SAID = "datum.title + ' ' + datum.source + ' ' + datum.theme"
_IS_FOUND = f"indexof(lower({_SAID}), lower(search)) >= 0"
_FRAME = "#88888855"
_LEGEND, _LEGEND_ROW = 270, 20


@dataclass(frozen=True, slots=True)
class Group:
    """Stories that look alike: a theme of its own colour, all other themes, or no theme."""

    key: str
    name: str
    colour: str
    shape: str
    strength: float


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
    rows = [alt.hconcat(*others[start : start + COLUMNS], spacing=14) for start in range(0, len(others), COLUMNS)]
    first = alt.hconcat(main.add_params(search), _legend(shown[0], names), spacing=18)
    return dressed(first, *rows, title=_heading(report, panels, shown), spacing=14)


def _panel(number: int, panel: Panel, names: Mapping[str, str]) -> alt.LayerChart:
    width, height = panel.size
    groups = _groups(panel, names)
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, width], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[0, height], nice=False, reverse=True))
    is_shown: Any = {"and": [{"param": "picked"}, _IS_FOUND]} if number == 0 else _IS_FOUND
    marks = (
        alt.Chart(values(_rows(panel, groups, names)))
        .mark_point(filled=True, size=round(4 * panel.radius**2, 1))
        .encode(
            x=x,
            y=y,
            color=alt.Color("colour:N", scale=None),
            shape=alt.Shape("shape:N", scale=None),
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
        alt.Chart(values(_names(panel, groups)))
        .mark_text(fontSize=11, fontWeight="bold", baseline="alphabetic")
        .encode(x=x, y=y, text="name:N", color=alt.Color("colour:N", scale=None))
    )
    return alt.LayerChart(
        layer=[marks, words],
        width=width,
        height=height,
        title=alt.TitleParams(language_name(panel.language), fontSize=13, offset=4, color=INK),
        view=alt.ViewBackground(stroke=_FRAME, cornerRadius=3),
    )


def _legend(panel: Panel, names: Mapping[str, str]) -> alt.LayerChart:
    """Return a row for each theme with a colour of its own; a click on its name leaves its stories alone.

    The legends of Vega would have the names in their scales, and so in its expressions; here they are data.
    """
    groups = _groups(panel, names)
    rows = [{**_look(group), "group": group.key, "name": group.name, "y": n} for n, group in enumerate(groups.values())]
    height = _LEGEND_ROW * len(rows)
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[-0.5, len(rows) - 0.5], nice=False, zero=False, reverse=True))
    picked = alt.selection_point(name="picked", fields=["group"])
    base = alt.Chart(values(rows)).encode(y=y)
    signs = base.mark_point(filled=True, size=90, opacity=1).encode(
        x=alt.value(8), color=alt.Color("colour:N", scale=None), shape=alt.Shape("shape:N", scale=None)
    )
    words = (
        base.mark_text(align="left", limit=_LEGEND - 20, cursor="pointer")
        .encode(x=alt.value(20), text="name:N", opacity=alt.when(picked).then(alt.value(1)).otherwise(alt.value(0.4)))
        .properties(name="legend")
        .add_params(picked)
    )
    return alt.LayerChart(layer=[signs, words], width=_LEGEND, height=height)


def _groups(panel: Panel, names: Mapping[str, str]) -> dict[str, Group]:
    """Return how each theme is drawn, by its id, and the stories in none by ""; the others are one."""
    ranked = panel.ranked
    found = {
        theme.id: Group(str(place), names[theme.id], colour, shape, _THEMED)
        for place, (theme, colour, shape) in enumerate(zip(ranked, HUES, SHAPES, strict=False))
    }
    if ranked[len(HUES) :]:
        others = Group("others", other_themes(len(ranked) - len(HUES)), GREY, "circle", _OTHER)
        found["others"] = others
    if any(mark.theme is None for mark in panel.marks):
        found[""] = Group("none", IN_NO_THEME, GREY, "cross", _UNTHEMED)
    return found


def _look(group: Group) -> dict[str, Any]:
    return {"colour": group.colour, "shape": group.shape}


def _rows(panel: Panel, groups: Mapping[str, Group], names: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    for mark in panel.marks:
        theme_id = mark.theme.id if mark.theme else ""
        group = groups[theme_id] if theme_id in groups else groups["others"]
        link = safe_link(mark.story.url)
        yield {
            **_look(group),
            "x": mark.x,
            "y": mark.y,
            "group": group.key,
            "strength": _BEHIND if mark.is_covered else group.strength,
            "title": shortened(mark.story.title, _LONGEST_TITLE) or "no title",
            "source": shortened(mark.story.source, _LONGEST_SOURCE) or "no source",
            "when": told_when(mark.story.published),
            "theme": names[theme_id] if mark.theme else IN_NO_THEME,
            "url": link if len(link) <= _LONGEST_LINK else "",
        }


def _names(panel: Panel, groups: Mapping[str, Group]) -> Iterator[dict[str, Any]]:
    for theme_id, box in panel.names.items():
        colour = groups[theme_id].colour if theme_id in groups else INK
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
