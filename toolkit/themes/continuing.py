"""Themes that go on: a partition that begins with where known stories were, and is left for a new one with reason."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.themes.candidates import Candidate
from toolkit.themes.modularity import gains_of_union, modularity
from toolkit.themes.naive_bayes import scores_from_outside, without_gaps
from toolkit.themes.reassigning import reassigned

_WORSE = 0.3
_APART = 0.33


def goes_on(continued: Candidate, fresh: Candidate) -> bool:
    """Return True if themes go on: if a fresh partition of all does not hold together far better.

    Examples
    --------
    >>> worse, better = (Candidate(np.array([0, 1]), modularity) for modularity in (0.1, 0.5))
    >>> goes_on(better, worse), goes_on(worse, better)
    (True, False)
    """
    return fresh.modularity - continued.modularity <= _WORSE


def continued_partition(
    X: sparse.csr_matrix,
    earlier: NDArray[np.intp],
    fresh: NDArray[np.intp],
    graph: sparse.csr_array,
    *,
    smoothing: float,
    resolution: float,
) -> Candidate:
    """Partition stories as those of them that are known were before, and the others by these.

    A new story begins in the theme that explains it best, if that explains it better than chance, else with those
    others of its fresh theme. Then each story moves to what the others' terms draw it to. A theme that the fresh
    partition cuts is cut if that gains clearly in modularity, for a theme of its size, and the stories move once more.

    Parameters
    ----------
    X : csr_matrix of shape (n_stories, n_terms)
    earlier : ndarray of shape (n_stories,)
        The theme that each was in before, by any numbers from 0; -1 for a new one. One at least is known.
    fresh : ndarray of shape (n_stories,)
        Labels that were found without knowing of them.
    graph : csr_array of shape (n_stories, n_stories)
        What modularity is measured on.
    smoothing, resolution : float
        Of the classifier, and of the modularity.

    Returns
    -------
    Candidate
        Labels from 0, without gaps.

    Examples
    --------
    >>> X = sparse.csr_matrix(np.repeat(np.eye(3), 3, axis=0))
    >>> earlier, fresh = np.array([7, -1, 7, 4, 4, -1, -1, -1, -1]), np.repeat([0, 1, 2], 3)
    >>> continued_partition(X, earlier, fresh, sparse.csr_array(X @ X.T), smoothing=1.0, resolution=1.0).labels.tolist()
    [1, 1, 1, 0, 0, 0, 2, 2, 2]
    """
    labels = reassigned(X, _begun(X, earlier, fresh, smoothing), smoothing)
    parted = _parted(labels, fresh, graph, resolution)
    if parted.max() > labels.max():
        labels = reassigned(X, parted, smoothing)
    return Candidate(labels, round(modularity(graph, labels, resolution), 6))


def _begun(
    X: sparse.csr_matrix, earlier: NDArray[np.intp], fresh: NDArray[np.intp], smoothing: float
) -> NDArray[np.intp]:
    """Return where each story begins."""
    known, new = np.flatnonzero(earlier >= 0), np.flatnonzero(earlier < 0)
    themes, of_known = np.unique(earlier[known], return_inverse=True)
    begun = len(themes) + fresh
    begun[known] = of_known
    if len(themes) == 1:
        begun[new[np.isin(fresh[new], fresh[known])]] = 0
    elif len(new):
        scores = scores_from_outside(X[new], X[known], of_known, len(themes), smoothing)
        begun[new] = np.where(scores.max(axis=1) >= 0, scores.argmax(axis=1), begun[new])
    return without_gaps(begun)


def _parted(
    labels: NDArray[np.intp], fresh: NDArray[np.intp], graph: sparse.csr_array, resolution: float
) -> NDArray[np.intp]:
    """Cut each theme as a fresh partition does, where that gains clearly.

    What it gains in modularity counts by the square of the theme's share of all links: so the halves of two subjects
    part at the same point in few stories as in many, among few themes as among many.
    """
    cells = np.unique(np.column_stack([labels, fresh]), axis=0, return_inverse=True)[1].ravel()
    theme_of = np.zeros(int(cells.max()) + 1, dtype=np.intp)
    theme_of[cells] = labels
    gains = gains_of_union(graph, cells, len(theme_of), resolution)
    degrees = np.asarray(graph.sum(axis=1)).ravel()
    found = labels.copy()
    for theme in range(int(labels.max()) + 1):
        own = theme_of == theme
        apart = np.trace(gains[np.ix_(own, own)]) - gains[np.ix_(own, own)].sum()
        if apart > _APART * (degrees[labels == theme].sum() / degrees.sum()) ** 2:
            found[labels == theme] = labels.max() + 1 + cells[labels == theme]
    return without_gaps(found)


def known_labels(earlier: Any, in_words: NDArray[np.bool_], of_each: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return the earlier theme of each of the different rows that have words; -1 for none.

    Examples
    --------
    >>> known_labels([0, 7, 1], np.array([True, False, True]), np.array([1, 0])).tolist()
    [1, 0]
    """
    given = np.asarray(earlier)
    if given.shape != in_words.shape or not np.issubdtype(given.dtype, np.integer):
        message = f"found earlier of shape {given.shape} and {given.dtype}; wanted whole numbers, one a story"
        raise ValueError(message)
    return of_equal_rows(given[in_words].astype(np.intp), of_each)


def of_equal_rows(earlier: NDArray[np.intp], of_each: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return the theme that most known ones of equal rows were in, of several the first; -1 if none is known.

    Parameters
    ----------
    earlier : ndarray of shape (n_stories,)
    of_each : ndarray of shape (n_stories,)
        Which of the different rows each is, from 0 without gaps.

    Returns
    -------
    ndarray of shape (n_different,)

    Examples
    --------
    >>> of_equal_rows(np.array([3, -1, 5, 5, -1]), np.array([0, 0, 0, 0, 1])).tolist()
    [5, -1]
    """
    known = np.flatnonzero(earlier >= 0)
    found = np.full(int(of_each.max(initial=-1)) + 1, -1, dtype=np.intp)
    pairs, counts = np.unique(np.column_stack([of_each[known], earlier[known]]), axis=0, return_counts=True)
    ranked = np.lexsort((pairs[:, 1], -counts, pairs[:, 0]))
    rows, first = np.unique(pairs[ranked, 0], return_index=True)
    found[rows] = pairs[ranked[first], 1]
    return found
