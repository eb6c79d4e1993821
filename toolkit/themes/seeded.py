"""Themes that are wanted beforehand: each claims the stories near it, the others stay as they are found."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.preprocessing import normalize

from toolkit.themes.merge_tree import largest_first
from toolkit.themes.naive_bayes import SMOOTHING, leave_one_out_scores
from toolkit.vectors.order import canonical_order, on_one_thread

_NEAR = 0.1
_NEAR_BY_ONE = 0.15
_MOST = 0.5
_LIFT = 2.0
_ROUNDS = 10


@on_one_thread
def claimed_by_seeds(X: Any, labels: NDArray[np.intp], seeds: Any, *, smoothing: float = SMOOTHING) -> NDArray[np.intp]:
    """Give each seed the stories near it.

    Near is a story whose cosine with the seed is 0.1 and more, or 0.15 if they share one term only: that may
    be chance. A theme becomes the seed's as a whole if most of its stories have a term of the seed, and at
    twice the weight usual in all stories; of other themes a seed gets the stories near it alone. Then the
    stories near no seed move to the theme that explains them best.

    Parameters
    ----------
    X : csr_matrix of shape (n_stories, n_terms)
        TF-IDF rows.
    labels : ndarray of shape (n_stories,)
        Themes as they were found, -1 for none.
    seeds : csr_matrix of shape (n_seeds, n_terms)
        The terms of each seed, as of a story.
    smoothing : float, default=1.0
        As in `ThemeClusterer`.

    Returns
    -------
    ndarray of shape (n_stories,)
        Themes 0 to n_seeds - 1 are the seeds', with stories or without; then come the others, the largest
        first; -1 for a story in none.

    References
    ----------
    Nigam, McCallum, Thrun and Mitchell, "Text classification from labeled and unlabeled documents using EM",
    Machine Learning 39, 2000.

    Examples
    --------
    >>> X = sparse.csr_matrix(np.repeat(np.eye(3), 4, axis=0))
    >>> seeds = sparse.csr_matrix([[0.0, 0.0, 1.0]])
    >>> claimed_by_seeds(X, np.repeat([0, 1, 2], 4), seeds).tolist()
    [1, 1, 1, 1, 2, 2, 2, 2, 0, 0, 0, 0]
    """
    order = canonical_order(X)
    stories, wanted = normalize(sparse.csr_matrix(X, dtype=np.float64)[order]), normalize(seeds)
    n_seeds = wanted.shape[0]
    cosines = np.asarray((stories @ wanted.T).toarray()).round(9)
    nearest = _nearest(cosines, _terms_shared(stories, wanted))
    found = largest_first(labels[order])
    start = np.where(nearest >= 0, nearest, _owned(found, cosines))
    moved = _drawn_by_terms(sparse.vstack([stories, wanted], format="csr"), start, nearest >= 0, n_seeds, smoothing)
    free = largest_first(np.where(moved >= n_seeds, moved, -1))
    claimed = np.empty(len(labels), dtype=np.intp)
    claimed[order] = np.where(free >= 0, free + n_seeds, moved)
    return claimed


def _nearest(cosines: NDArray[np.float64], n_shared: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return the nearest seed of each story, -1 where none is near."""
    near = np.where(cosines >= np.where(n_shared > 1, _NEAR, _NEAR_BY_ONE), cosines, 0.0)
    return np.where(near.any(axis=1), near.argmax(axis=1), -1)


def _terms_shared(stories: sparse.csr_matrix, seeds: sparse.csr_matrix) -> NDArray[np.intp]:
    """Count the terms that each story has of each seed."""
    return np.asarray((stories.astype(bool).astype(np.intp) @ seeds.astype(bool).astype(np.intp).T).toarray())


def _owned(found: NDArray[np.intp], cosines: NDArray[np.float64]) -> NDArray[np.intp]:
    """Return the theme of each story, the seed's where a seed is typical of the theme."""
    n_seeds = cosines.shape[1]
    owner = np.arange(int(found.max(initial=-1)) + 1) + n_seeds
    for theme in range(len(owner)):
        own = cosines[found == theme]
        spoken_of = ((own > 0).mean(axis=0) > _MOST) & (own.mean(axis=0) > _LIFT * cosines.mean(axis=0))
        if spoken_of.any():
            owner[theme] = np.where(spoken_of, own.mean(axis=0), 0.0).round(9).argmax()
    return np.where(found >= 0, np.append(owner, -1)[found], -1)


def _drawn_by_terms(
    rows: sparse.csr_matrix, start: NDArray[np.intp], stays: NDArray[np.bool_], n_seeds: int, smoothing: float
) -> NDArray[np.intp]:
    """Reassign the stories that are near no seed but in a theme; the seeds are the last rows.

    A seed that no story is near draws none.
    """
    themed = np.flatnonzero(start >= 0)
    kept = rows[np.append(themed, np.arange(len(start), rows.shape[0]))]
    begin = np.append(start[themed], np.arange(n_seeds))
    fixed = np.append(stays[themed], np.ones(n_seeds, dtype=bool))
    draws = np.isin(np.arange(int(begin.max()) + 1), start[themed])
    labels = begin
    for _ in range(_ROUNDS):
        scores = leave_one_out_scores(kept, labels, len(draws), smoothing)
        best = np.where(draws, scores, -np.inf).argmax(axis=1)
        moved = np.where(fixed, begin, best)
        if np.array_equal(moved, labels):
            break
        labels = moved
    reassigned = start.copy()
    reassigned[themed] = labels[: len(themed)]
    return reassigned
