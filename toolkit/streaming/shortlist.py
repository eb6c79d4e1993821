"""The sixth step: the report on the stories that stand for the most important events, with the numbers of all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from toolkit.report.build import build_report
from toolkit.report.records import Report
from toolkit.stories.frame import as_stories
from toolkit.stories.rows import COLUMNS
from toolkit.stories.validity import TIME
from toolkit.streaming.events import Best, BestEvents
from toolkit.streaming.parts import Parts
from toolkit.themes.records import Theme


def stories_of_best(best: BestEvents, shortlist: Parts) -> pd.DataFrame:
    """Return the stories that stand for the most important events of all themes, with ``theme`` and ``event``."""
    wanted: dict[int, list[str]] = {}
    for one in _all(best):
        wanted.setdefault(one.partition, []).append(one.event)
    parts = [shortlist.read(number, where=[("event", "in", wanted[number])]) for number in sorted(wanted)]
    return pd.concat(parts, ignore_index=True).astype({"published": TIME})


def report_on_best(listed: pd.DataFrame, themes: Sequence[Theme], first: Sequence[str], **how: Any) -> Report:
    """Make the report on a shortlist; its themes have the ids, the labels and the terms that they have in the model.

    Parameters
    ----------
    listed : DataFrame
        As `stories_of_best` gives it.
    themes : sequence of Theme
        Those of the model.
    first : sequence of str
        The labels of themes that come first, in their order.
    **how
        What `build_report` takes.
    """
    names = _names(themes)
    by_id = listed.set_index("story_id")
    stories = as_stories(listed[list(COLUMNS)])
    labels = by_id["theme"].map(dict(enumerate(names)))
    report = build_report(stories, themes=labels, events=by_id["event"], map=False, **how)
    of_name = dict(zip(names, themes, strict=True))
    places = {label: place for place, label in enumerate(first)}
    order = sorted(range(len(report.themes)), key=lambda row: places.get(report.themes[row].label, len(places)))
    own = [(report.themes[row], of_name[report.themes[row].label]) for row in order]
    return replace(
        report,
        themes=tuple(_named_as(theme, in_model) for theme, in_model in own),
        digests=tuple(replace(report.digests[row], theme_id=one.id) for row, (_, one) in zip(order, own, strict=True)),
    )


def unlisted(report: Report, best: BestEvents, n_of_theme: Mapping[str, int], n_unthemed: int) -> dict[str, int]:
    """Return how many stories of each theme and event the report does not hold, and of those in none, as ""."""
    n_of_event = {one.event: one.n_stories for one in _all(best)}
    missing = {theme.id: n_of_theme[theme.id] - theme.n_stories for theme in report.themes}
    for theme in report.themes:
        for event in theme.events:
            whole = sum(n_of_event.get(f"event-{one}", 0) for one in event.story_ids)
            missing[event.id] = whole - len(event.story_ids)
    return {name: n for name, n in {**missing, "": n_unthemed}.items() if n > 0}


def _all(best: BestEvents) -> list[Best]:
    return [one for theme in sorted(best.of_themes) for one in best.of_themes[theme]]


def _names(themes: Sequence[Theme]) -> list[str]:
    """Return a name for each theme, its label, or if two have the same the id behind it."""
    labels = [theme.label for theme in themes]
    return [
        theme.label if theme.label and labels.count(theme.label) == 1 else f"{theme.label} ({theme.id})".strip()
        for theme in themes
    ]


def _named_as(theme: Theme, in_model: Theme) -> Theme:
    return replace(theme, id=in_model.id, terms=in_model.terms, subject=in_model.subject)
