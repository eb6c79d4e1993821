"""A model of some of its stories: the same themes, of what is left of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from toolkit.stories.frame import story_records
from toolkit.stories.records import Story
from toolkit.themes.group import Group
from toolkit.themes.model import ThemeModel
from toolkit.themes.naming import most_central
from toolkit.themes.parts import FEWEST_WITH_PARTS, paths_of_some
from toolkit.themes.records import Theme
from toolkit.themes.terms import centrality


def model_of_rows(model: ThemeModel, rows: Sequence[int] | NDArray[np.intp]) -> ThemeModel:
    """Return the model of some of its stories, as `ThemeModel.only` describes it."""
    kept = np.unique(np.asarray(rows, dtype=np.intp))
    if len(kept) and not 0 <= kept[0] <= kept[-1] < len(model.stories):
        message = f"found the rows {kept[0]} to {kept[-1]}; wanted some of the {len(model.stories)} of the model"
        raise ValueError(message)
    left = np.unique(model.labels[kept])
    left = left[left >= 0]
    stories = model.stories.iloc[kept].reset_index(drop=True)
    ids = {story.story_id for story in story_records(stories)}
    is_whole = len(left) == len(model.themes)
    groups = [_group_of(group, kept, left, is_whole) for group in model.groups if np.isin(group.rows, kept).any()]
    themes = [_theme_of(model, number, ids) for number in left.tolist()]
    fitted = None if model.fitted is None else model_of_rows(model.fitted, kept)
    return replace(model, stories=stories, themes=tuple(themes), groups=tuple(groups), fitted=fitted)


def _group_of(group: Group, kept: NDArray[np.intp], left: NDArray[np.intp], is_whole: bool) -> Group:
    """Return what is left of a group, its themes numbered as they are in the new model."""
    own = np.flatnonzero(np.isin(group.rows, kept))
    labels = group.labels[own]
    themes = np.unique(labels[labels >= 0])
    labels = np.where(labels >= 0, np.searchsorted(themes, labels), -1)
    return replace(
        group,
        rows=np.searchsorted(kept, group.rows[own]),
        X=group.X[own],
        labels=labels,
        numbers=np.searchsorted(left, group.numbers[themes]),
        originals=_first_of_each(group.originals[own], own),
        parts=paths_of_some(group.parts[own], labels),
        dropped=None if group.dropped is None else group.dropped[own],
        pipeline=group.pipeline if len(own) == len(group.rows) else None,
        evidence=group.evidence if is_whole or group.evidence is None else {**group.evidence, "merges": []},
    )


def _first_of_each(originals: NDArray[np.intp], own: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return which of the stories left each is a copy of: of the original if that is left, else of the first copy."""
    places = np.searchsorted(own, originals)
    is_left = own[np.minimum(places, len(own) - 1)] == originals
    _, first, of_each = np.unique(originals, return_index=True, return_inverse=True)
    return np.asarray(np.where(is_left, places, first[of_each]))


def _theme_of(model: ThemeModel, number: int, ids: Set[str]) -> Theme:
    theme = model.themes[number]
    group, rows = model.rows_of(number)
    places = dict(zip((story.story_id for story in theme.stories), rows.tolist(), strict=True))
    found = _record(theme, ids, group, places)
    return found if found is theme or found.n_stories >= FEWEST_WITH_PARTS else replace(found, parts=())


def _record(theme: Theme, ids: Set[str], group: Group, places: Mapping[str, int]) -> Theme:
    """Return what is left of a theme or a part: its stories that are, and which of them are nearest to its centroid."""
    left = [story for story in theme.stories if story.story_id in ids]
    if len(left) == theme.n_stories:
        return theme
    rows = np.array([places[story.story_id] for story in theme.stories])
    own, of_each = np.unique(group.originals[rows], return_inverse=True)
    nearness = centrality(group.X[own], np.zeros(len(own), dtype=np.intp))[of_each]
    is_left = np.array([story.story_id in ids for story in theme.stories])
    first = _first_of_each(group.originals[rows[is_left]], rows[is_left]) == np.arange(len(left))
    parts = [_record(part, ids, group, places) for part in theme.parts]
    return replace(
        theme,
        stories=tuple(left),
        representative=most_central(_those(left, first), nearness[is_left][first]),
        parts=tuple(sorted((part for part in parts if part.stories), key=lambda part: -part.n_stories)),
    )


def _those(stories: Sequence[Story], wanted: NDArray[np.bool_]) -> list[Story]:
    return [story for story, is_wanted in zip(stories, wanted.tolist(), strict=True) if is_wanted]
