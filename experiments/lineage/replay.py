"""A corpus replayed as if its stories came in day by day, and what was found in each run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

import pandas as pd

import toolkit
from toolkit.errors import EmptyCorpusError
from toolkit.themes.lineage import follow
from toolkit.themes.lives import EarlierTheme, EarlierThemes, ThemeLife
from toolkit.themes.records import Theme


@dataclass(frozen=True)
class Way:
    """How runs remember: at least so many stories in each, and whether themes go on from where known stories were."""

    least: int = 300
    goes_on: bool = True


@dataclass(frozen=True)
class Moment:
    """What a run found: the theme of each story of its context, the labels of themes, and which stories were there."""

    at: datetime
    theme_of: Mapping[str, str | None]
    labels: Mapping[str, str]
    in_window: frozenset[str]
    lives: tuple[ThemeLife, ...]
    n_ended: int


def replayed(stories: pd.DataFrame, width: str, slide: str, way: Way) -> list[Moment]:
    """Run after each slide over the stories of a window before it, as a run with an archive would."""
    themes: dict[str, EarlierTheme] = {}
    theme_of: dict[str, str] = {}
    moments = []
    for at, context, in_window in contexts(stories, pd.Timedelta(width), pd.Timedelta(slide), way.least):
        known = {one: theme_of[one] for one in context["story_id"] if one in theme_of}
        try:
            model = toolkit.fit_themes(context, earlier=known if way.goes_on else None)
        except EmptyCorpusError:
            continue
        model, lives, ended = follow(model, EarlierThemes(themes, known), at)
        found = dict.fromkeys(context["story_id"]) | {
            story.story_id: theme.id for theme in model.themes for story in theme.stories
        }
        for one, theme_id in found.items():
            theme_of.pop(one, None)
            if theme_id is not None:
                theme_of[one] = theme_id
        themes = {theme_id: replace(theme, was_last=False) for theme_id, theme in themes.items()}
        themes |= {theme.id: _remembered(theme, life, at) for theme, life in zip(model.themes, lives, strict=True)}
        labels = {theme.id: theme.label for theme in model.themes}
        moments.append(Moment(at, found, labels, in_window, lives, len(ended)))
    return moments


def contexts(
    stories: pd.DataFrame, width: pd.Timedelta, slide: pd.Timedelta, least: int
) -> Iterator[tuple[datetime, pd.DataFrame, frozenset[str]]]:
    """Yield each time of a run, what it looks at (a window, and so many stories at least), and the window's ids."""
    stories = stories[stories["published"].notna()].sort_values(["published", "story_id"], kind="stable")
    times = stories["published"]
    at = times.min().floor(slide) + slide
    while at < times.max() + slide:
        if ((times > at - slide) & (times <= at)).any():
            n_known, n_window = int((times <= at).sum()), int(((times > at - width) & (times <= at)).sum())
            first = n_known - max(n_window, min(least, n_known))
            yield (
                at.to_pydatetime(),
                stories.iloc[first:n_known].reset_index(drop=True),
                frozenset(stories["story_id"].iloc[n_known - n_window : n_known]),
            )
        at += slide


def _remembered(theme: Theme, life: ThemeLife, at: datetime) -> EarlierTheme:
    return EarlierTheme(theme.id, theme.label, theme.language, life.profile, life.is_seeded, life.since, at)
