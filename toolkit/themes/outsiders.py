"""Outsiders: stories that no theme explains and that have next to nothing in common with any story of a theme."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

_ALIKE = 0.04


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
    highest = np.zeros(len(themes))
    for theme in np.unique(themes):
        own, members = np.flatnonzero(themes == theme), np.flatnonzero(labels == theme)
        cosines = sparse.csr_matrix(rows[own] @ stories[members].T)
        if itself is not None:
            cosines.data[members[cosines.indices] == np.repeat(itself[own], np.diff(cosines.indptr))] = 0.0
        highest[own] = cosines.max(axis=1).toarray().ravel()
    return np.asarray(highest.round(9) < _ALIKE)
