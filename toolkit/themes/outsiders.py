"""Outsiders: stories that no theme explains and that have next to nothing in common with any story of a theme."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

_ALIKE = 0.04
_STORIES_AT_A_TIME = 500


def like_none_there(
    rows: sparse.csr_matrix,
    themes: NDArray[np.intp],
    stories: sparse.csr_matrix,
    labels: NDArray[np.intp],
    itself: NDArray[np.intp] | None = None,
) -> NDArray[np.bool_]:
    """Return for each row whether it is like no story of a theme: no cosine reaches .04.

    Parameters
    ----------
    rows : csr_matrix of shape (n_rows, n_terms)
        Of unit length, or shorter.
    themes : ndarray of shape (n_rows,)
        The theme of each row to look at.
    stories : csr_matrix of shape (n_stories, n_terms)
        Of unit length.
    labels : ndarray of shape (n_stories,)
    itself : ndarray of shape (n_rows,), optional
        The story that each row is, which does not count.

    Examples
    --------
    >>> X = sparse.csr_matrix([[1.0, 0.0], [0.6, 0.8], [0.0, 1.0]])
    >>> like_none_there(X, np.array([0, 0, 1]), X, np.array([0, 0, 1]), itself=np.arange(3)).tolist()
    [False, False, True]
    """
    known = np.full(len(themes), -1, dtype=np.intp) if itself is None else itself
    alone = np.ones(len(themes), dtype=bool)
    for theme in np.unique(themes):
        left, members = np.flatnonzero(themes == theme), np.flatnonzero(labels == theme)
        for start in range(0, len(members), _STORIES_AT_A_TIME):
            some = members[start : start + _STORIES_AT_A_TIME]
            highest = _highest(rows[left] @ stories[some].T, known[left][:, None] == some)
            alone[left] = highest.round(9) < _ALIKE
            left = left[alone[left]]
    return alone


def _highest(cosines: sparse.csr_matrix, excepted: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return the highest cosine of each row, at least 0, without those excepted."""
    found = sparse.csr_matrix(cosines)
    found.data[excepted[np.repeat(np.arange(found.shape[0]), np.diff(found.indptr)), found.indices]] = 0.0
    return np.asarray(found.max(axis=1).toarray()).ravel() if found.shape[0] else np.zeros(0)
