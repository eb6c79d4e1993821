"""Stories to the themes of a model: those it was fitted on to where they are, new ones to what explains them best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from toolkit.stories.frame import as_stories_with_places, documents
from toolkit.stories.tables import Table
from toolkit.themes.group import Assignment, Group
from toolkit.themes.language_groups import languages_by_words
from toolkit.themes.model import ThemeModel


def assigned_themes(model: ThemeModel, stories: Table | Sequence[str]) -> pd.DataFrame:
    """Return the theme of each story, as `ThemeModel.assign` describes it."""
    frame, places = as_stories_with_places(stories)
    fitted_as = _rows_in(model.stories, frame)
    groups = groups_of(model.groups, model.stories, frame)
    texts = documents(frame)
    parts = []
    for number, group in enumerate(model.groups):
        new = np.flatnonzero((fitted_as < 0) & (groups == number))
        outside = np.flatnonzero((fitted_as < 0) & (groups < 0)) if number == 0 else new[:0]
        own = np.flatnonzero(np.isin(fitted_as, group.rows))
        if len(own):
            judged, at = group.judged(), np.searchsorted(group.rows, fitted_as[own])
            parts.append(_described(model, group, own, Assignment(judged.labels[at], judged.scores[at])))
        if len(new):
            parts.append(_described(model, group, new, group.assign([texts[row] for row in new.tolist()])))
        if len(outside):
            parts.append(_described(model, group, outside, _none(len(outside), group.n_themes)))
    table = pd.concat(parts)
    table.insert(0, "story_id", frame["story_id"])
    table.loc[-1] = [None, None, None, np.nan, None]  # what a rejected row has
    found = table.loc[places]
    return found.set_axis(stories.index if isinstance(stories, pd.DataFrame) else range(len(places)))


def _rows_in(fitted: pd.DataFrame, stories: pd.DataFrame) -> NDArray[np.intp]:
    """Return where each story stands among those fitted, word for word the same; -1 for a new one."""
    by_key = {key: row for row, key in enumerate(_keys(fitted))}
    by_words = {words: row for row, (_, words) in reversed(list(enumerate(_keys(fitted))))}
    return np.array([by_key.get(key, by_words.get(key[1], -1)) for key in _keys(stories)], dtype=np.intp)


def _keys(stories: pd.DataFrame) -> Iterator[tuple[str, str]]:
    return zip(stories["story_id"], documents(stories), strict=True)


def groups_of(groups: Sequence[Group], fitted: pd.DataFrame, stories: pd.DataFrame) -> NDArray[np.intp]:
    """Return the number of the group that each story is compared with: of its language, or its words; -1 for none.

    Stories whose language is not known are compared with the first, and so are all where there is but one group of all
    languages.
    """
    numbers = {group.language: number for number, group in enumerate(groups)}
    known = {"": 0, **numbers} if "" not in numbers else dict.fromkeys(stories["language"], 0)
    found = np.array([known.get(language, -1) for language in stories["language"]], dtype=np.intp)
    rare = np.flatnonzero(found < 0)
    if len(rare):
        texts = {name: documents(fitted[fitted["language"] == name]) for name in numbers}
        known_as = languages_by_words(documents(stories.iloc[rare]), texts)
        found[rare] = [-1 if language is None else numbers[language] for language in known_as]
    return found


def _none(n_stories: int, n_themes: int) -> Assignment:
    """Return that some stories are in no theme, and not to be compared with any."""
    return Assignment(np.full(n_stories, -1, dtype=np.intp), np.full((n_stories, n_themes), np.nan))


def _described(model: ThemeModel, group: Group, rows: NDArray[np.intp], found: Assignment) -> pd.DataFrame:
    """Return the columns of some stories, by their rows."""
    themes = [model.themes[number] for number in group.numbers.tolist()]
    own = [themes[label] if label >= 0 else None for label in found.labels.tolist()]
    scores, others = found.scores, np.nan_to_num(found.scores, nan=-np.inf)
    themed = np.flatnonzero(found.labels >= 0)
    others[themed, found.labels[themed]] = -np.inf
    best = others.max(axis=1, initial=-np.inf)
    nearest = [themes[row.argmax()] if most > -np.inf else None for row, most in zip(others, best, strict=True)]
    decided = np.where(best > -np.inf, best, np.nan)
    decided[themed] = scores[themed, found.labels[themed]]
    named = {
        "theme_id": [theme and theme.id for theme in own],
        "label": [theme and theme.label for theme in own],
        "score": decided,
        "nearest_other": [theme and theme.id for theme in nearest],
    }
    words = ["theme_id", "label", "nearest_other"]
    return pd.DataFrame(named, index=rows).astype(dict.fromkeys(words, "object"))
