"""The curve of the evidence for the number of themes, a panel a language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import altair as alt

from toolkit.rendering.plots.evidence import MOST_LANGUAGES, evidence_of, language_name
from toolkit.rendering.plots.looks import INK, MAIN, MARKED, dressed, heading, values
from toolkit.rendering.plots.plot import Plot
from toolkit.report.records import Report

_LARGE, _SMALL = (560, 300), (220, 150)
_COLUMNS = 3
_CHOSEN, _NEAR, _OTHER = "chosen", "nearly as good", "not as good"
_LOOKS: dict[str, dict[str, Any]] = {
    _CHOSEN: {"line": MARKED, "inside": MARKED, "size": 110},
    _NEAR: {"line": MAIN, "inside": MAIN, "size": 44},
    _OTHER: {"line": MAIN, "inside": "transparent", "size": 44},
}


def number_of_themes_plot(report: Report) -> Plot:
    """Draw how good each number of themes is, and mark the one that was chosen.

    Raises
    ------
    PlotError
        If the report has no evidence.
    """
    found = evidence_of(report, "plot_number_of_themes()")
    shown = list(found.items())[:MOST_LANGUAGES]
    size = _LARGE if len(shown) == 1 else _SMALL
    top = 1.18 * max([0.1, *(one["modularity"] for _, evidence in shown for one in evidence["curve"])])
    panels = [_panel(language, one, size, top) for language, one in shown]
    rows = [alt.hconcat(*panels[start : start + _COLUMNS], spacing=28) for start in range(0, len(panels), _COLUMNS)]
    resolution = next(iter(found.values())).get("resolution")
    at = f" at resolution {resolution:g}" if resolution is not None else ""
    return dressed(
        *rows,
        title=heading(
            "How well each number of themes divides the stories",
            f"Modularity{at}: the more, the more alike stories are within a theme than between themes.",
            "Filled marks: the number chosen and those within a hundredth of it.",
            f"{len(found) - len(shown)} more languages are not drawn." if len(shown) < len(found) else "",
        ),
    )


def _panel(language: str, evidence: Mapping[str, Any], size: tuple[int, int], top: float) -> alt.LayerChart:
    kinds = {one["n_themes"]: _kind(one["n_themes"], evidence) for one in evidence["curve"]}
    rows = [
        {
            "n": one["n_themes"],
            "modularity": one["modularity"],
            "is": kinds[one["n_themes"]],
            **_LOOKS[kinds[one["n_themes"]]],
        }
        for one in evidence["curve"]
    ]
    chosen = [row for row in rows if row["is"] == _CHOSEN]
    said = [{**row, "said": f"{row['n']} chosen"} for row in chosen]
    most = max((row["n"] for row in rows), default=1)
    least = min((row["n"] for row in rows), default=1)
    step = -(-(most - least + 1) // (size[0] // 28))
    spare = max((most - least) * 0.06, 0.4)
    x = alt.X(
        "n:Q",
        title="Number of themes",
        scale=alt.Scale(domain=[least - spare, most + spare], nice=False),
        axis=alt.Axis(values=list(range(least, most + 1, step)), format="d", grid=False),
    )
    y = alt.Y(
        "modularity:Q",
        title="Modularity",
        scale=alt.Scale(domain=[0, top], nice=False),
        axis=alt.Axis(tickCount=4, domain=False, ticks=False),
    )
    base = alt.Chart(values(rows)).encode(x=x, y=y)
    points = base.mark_point(strokeWidth=1.6, opacity=1).encode(
        stroke=alt.Stroke("line:N", scale=None),
        fill=alt.Fill("inside:N", scale=None),
        size=alt.Size("size:Q", scale=None),
        tooltip=[
            alt.Tooltip("n:Q", title="Number of themes", format=","),
            alt.Tooltip("modularity:Q", title="Modularity", format=".4f"),
            alt.Tooltip("is:N", title="It is"),
        ],
    )
    words = (
        alt.Chart(values(said))
        .mark_text(dy=-15, fontWeight="bold", color=MARKED, align="center")
        .encode(x=x, y=y, text="said:N")
    )
    title = alt.TitleParams(language_name(language), fontSize=13, offset=8, color=INK)
    layer = [base.mark_line(strokeWidth=1.6, color=MAIN), points, words]
    return alt.LayerChart(layer=layer, width=size[0], height=size[1], title=title)


def _kind(n_themes: int, evidence: Mapping[str, Any]) -> str:
    if n_themes == evidence["chosen"]:
        return _CHOSEN
    return _NEAR if n_themes in (evidence.get("nearly_as_good") or ()) else _OTHER
