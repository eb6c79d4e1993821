"""The tree of themes: which go together next, down to one, a tree a language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import altair as alt

from toolkit.errors import PlotError
from toolkit.rendering.figures import counted
from toolkit.rendering.plain import shortened
from toolkit.rendering.plots.evidence import MOST_LANGUAGES, evidence_of, language_name
from toolkit.rendering.plots.looks import INK, MAIN, dressed, heading, values
from toolkit.rendering.plots.names import LONGEST, names_of
from toolkit.rendering.plots.plot import Plot
from toolkit.report.records import Report

MOST_LEAVES = 40
_WIDTH, _STEP = 460, 21
_MOST_SAID = 6


@dataclass(frozen=True, slots=True)
class Node:
    """Themes that are one from a step on; ``step`` is 0 for what the tree begins with."""

    themes: frozenset[str]
    step: int
    branches: tuple[Node, ...] = ()


def merges_plot(report: Report) -> Plot:
    """Draw a tree of each language that has themes to merge; of more than 40 themes from where 40 are left.

    Raises
    ------
    PlotError
        If the report has no evidence, or no language has two themes.
    """
    found = evidence_of(report, "plot_merges()")
    with_merges = {language: one["merges"] for language, one in found.items() if one.get("merges")}
    if not with_merges:
        message = "found no two themes of one language; wanted a report with at least two, which could be merged"
        raise PlotError(message)
    shown = list(with_merges.items())[:MOST_LANGUAGES]
    most = max(len(merges) for _, merges in shown)
    trees = [_drawn(language, merges, report) for language, merges in shown]
    n_left = len(with_merges) - len(shown)
    return dressed(
        *trees,
        spacing=24,
        title=heading(
            "Which themes would be merged next",
            "From left to right: with each step the two themes whose union loses least are one.",
            f"Of {most + 1} themes the tree begins where {MOST_LEAVES} are left." if most >= MOST_LEAVES else "",
            f"{counted(n_left, 'more language is', 'more languages are')} not drawn." if n_left else "",
        ),
    )


def tree_of(merges: Sequence[Mapping[str, Any]], most: int = MOST_LEAVES) -> Node:
    """Return the last union of some merges, with what it is made of; at most so many leaves.

    Examples
    --------
    >>> merges = [{"n_themes": 2, "united": ["a", "c"]}, {"n_themes": 1, "united": ["a", "b", "c"]}]
    >>> [sorted(branch.themes) for branch in tree_of(merges).branches], len(tree_of(merges, most=2).branches)
    ([['a', 'c'], ['b']], 2)
    """
    left = [Node(frozenset([theme]), 0) for theme in sorted({theme for merge in merges for theme in merge["united"]})]
    n_hidden = max(len(left) - most, 0)
    for number, merge in enumerate(merges):
        united = frozenset(merge["united"])
        own = [node for node in left if node.themes <= united]
        step = max(number + 1 - n_hidden, 0)
        ranked = tuple(sorted(own, key=lambda node: (-len(node.themes), sorted(node.themes))))
        left = [node for node in left if node not in own] + [Node(united, step, ranked if step else ())]
    return left[-1]


@dataclass(frozen=True, slots=True)
class _Tree:
    """The leaves and the lines of a tree, from the top down, as they are drawn."""

    names: Mapping[str, str]
    sizes: Mapping[str, int]
    leaves: list[dict[str, Any]] = field(default_factory=list)
    lines: list[dict[str, Any]] = field(default_factory=list)

    def n_stories(self, node: Node) -> int:
        return sum(self.sizes.get(theme, 0) for theme in node.themes)

    def name(self, node: Node) -> str:
        first, *others = self._ranked(node)
        return f"{first} and {len(others):,} more" if others else first

    def said(self, node: Node) -> str:
        ranked = self._ranked(node)
        more = f" and {len(ranked) - _MOST_SAID:,} more" if len(ranked) > _MOST_SAID else ""
        return " + ".join(ranked[:_MOST_SAID]) + more

    def _ranked(self, node: Node) -> list[str]:
        ids = sorted(node.themes, key=lambda theme: (-self.sizes.get(theme, 0), theme))
        return [self.names.get(theme) or shortened(theme, LONGEST) for theme in ids]


def _drawn(language: str, merges: Sequence[Mapping[str, Any]], report: Report) -> alt.LayerChart:
    tree = _Tree(names_of(report.themes), {theme.id: theme.n_stories for theme in report.themes})
    _laid_out(tree_of(merges), tree)
    n_last = len(tree.leaves)
    x = alt.X(
        "x:Q",
        title="Number of themes left",
        scale=alt.Scale(domain=[1, n_last], nice=False, reverse=True),
        axis=alt.Axis(values=list(range(1, n_last + 1, -(-n_last // 20))), format="d", grid=False),
    )
    scale = alt.Scale(domain=[-0.6, n_last - 0.4], nice=False, reverse=True)
    y = alt.Y("y:Q", title=None, scale=scale, axis=None)
    drawn = (
        alt.Chart(values([_ended(line, n_last) for line in tree.lines]))
        .mark_rule(color=MAIN, strokeWidth=1.6, strokeCap="square", opacity=1)
        .encode(
            x=x,
            x2="x2:Q",
            y=y,
            y2="y2:Q",
            tooltip=[
                alt.Tooltip("said:N", title="title"),
                alt.Tooltip("n:Q", title="Stories", format=","),
            ],
        )
    )
    words = (
        alt.Chart(values(tree.leaves))
        .mark_text(align="right", dx=-8, baseline="middle", limit=300)
        .encode(x=alt.datum(n_last), y=y, text="name:N", tooltip=alt.Tooltip("said:N", title="title"))
    )
    title = alt.TitleParams(language_name(language), fontSize=13, offset=4, color=INK)
    height = max(_STEP * n_last, 42)
    return alt.LayerChart(layer=[drawn, words], width=_WIDTH, height=height, title=title)


def _ended(line: Mapping[str, Any], n_leaves: int) -> dict[str, Any]:
    """Return a line from and to how many themes are left, instead of steps."""
    told = {name: one for name, one in line.items() if name not in ("step", "until")}
    return {**told, "x": n_leaves - line["step"], "x2": n_leaves - line["until"]}


def _laid_out(node: Node, tree: _Tree) -> float:
    """Put a node below what is there already, with the lines of its branches, and return how far down it is."""
    if not node.branches:
        tree.leaves.append({"y": len(tree.leaves), "name": tree.name(node), "said": tree.said(node)})
        return float(len(tree.leaves) - 1)
    ranked = sorted(node.branches, key=lambda branch: (-tree.n_stories(branch), sorted(branch.themes)))
    places = [_laid_out(branch, tree) for branch in ranked]
    of_all = {"said": tree.said(node), "n": tree.n_stories(node), "step": node.step}
    tree.lines.extend(
        {
            "step": branch.step,
            "until": node.step,
            "y": place,
            "y2": place,
            "said": tree.said(branch),
            "n": tree.n_stories(branch),
        }
        for branch, place in zip(ranked, places, strict=True)
    )
    tree.lines.append({**of_all, "until": node.step, "y": min(places), "y2": max(places)})
    return sum(places) / len(places)
