"""More stories than themes are found in: what was found in some of them, the core, goes for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.stories.frame import documents, texts_alone, times_of
from toolkit.themes.assigning import groups_of
from toolkit.themes.group import Group
from toolkit.themes.grouping import NamedGroup
from toolkit.themes.parts import parts_of_others
from toolkit.vectors.near_duplicates import whole_copies

if TYPE_CHECKING:
    import pandas as pd


def with_the_rest(groups: Sequence[NamedGroup], stories: pd.DataFrame, core: NDArray[np.intp]) -> list[NamedGroup]:
    """Assign the stories outside the core to the themes of the groups of the core.

    Each is judged by the stories of the core alone, as a new story is by a model of them; so what a story is in does
    not depend on which others there are.

    Parameters
    ----------
    groups : sequence of NamedGroup
        Their rows are those of the core.
    stories : DataFrame
    core : ndarray of shape (n_core,)
        The rows of the core in the stories, in order.

    Returns
    -------
    list of NamedGroup
        Their rows are those of all stories.
    """
    rest = np.setdiff1d(np.arange(len(stories)), core)
    others = stories.iloc[rest]
    texts = documents(others)
    of_each = groups_of([group for group, _ in groups], stories.iloc[core], others)
    originals = whole_copies(texts_alone(stories), times_of(stories))
    found = []
    for number, (group, names) in enumerate(groups):
        own = np.flatnonzero((of_each == number) | ((of_each < 0) & (number == 0)))
        new = _New(rest[own], [texts[row] for row in own.tolist()], of_each[own] < 0)
        joined = _joined(replace(group, rows=core[group.rows]), documents(stories.iloc[core[group.rows]]), new)
        found.append(NamedGroup(_with_copies_together(joined, originals), names))
    return found


class _New(NamedTuple):
    """Stories to be joined to a group: their rows, their texts, and which are in no language of any group."""

    rows: NDArray[np.intp]
    texts: Sequence[str]
    foreign: NDArray[np.bool_]


def _joined(group: Group, texts: Sequence[str], new: _New) -> Group:
    """Return a group, of some texts, with new stories in its themes, and in the parts of these that are nearest."""
    X = group.rows_of(new.texts)
    labels = np.where(new.foreign, -1, group.assign_rows(X).labels)
    known = sparse.csr_matrix(X[:, : group.X.shape[1]], dtype=group.X.dtype)
    parts = np.full((len(new.rows), group.parts.shape[1]), -1, dtype=np.intp)
    if parts.size:
        *before, clusterer = (step for _, step in group.pipeline.steps)
        of_texts = group.pipeline[:-1].transform  # a copy has a place of its own, though its original's row
        others = known if before == [group.vectorizer] else of_texts(new.texts)
        places = clusterer.places(of_texts(texts))
        parts = parts_of_others(group.parts, places, group.labels, clusterer.places(others), labels)
    return replace(group, originals=np.arange(len(texts))).with_others(new.rows, known, labels, parts)


def _with_copies_together(group: Group, originals: NDArray[np.intp]) -> Group:
    """Return a group in which each copy of a story of the same theme stands for it, and is where it is."""
    at = np.minimum(np.searchsorted(group.rows, originals[group.rows]), len(group.rows) - 1)
    same = (group.rows[at] == originals[group.rows]) & (group.labels[at] == group.labels)
    places = np.where(same, at, np.arange(len(at)))
    return replace(group, X=group.X[places], parts=group.parts[places], originals=places)
