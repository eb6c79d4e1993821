"""Themes merged upwards: which two belong together most, again and again, until one is left."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.themes.modularity import gains_of_union


def merge_tree(graph: sparse.csr_array, labels: NDArray[np.integer[Any]], n_themes: int) -> NDArray[np.intp]:
    """Merge the two themes whose union gains most in modularity, until all are one.

    Parameters
    ----------
    graph : csr_array of shape (n_stories, n_stories)
    labels : ndarray of shape (n_stories,)
        -1 for a story in no theme.
    n_themes : int

    Returns
    -------
    ndarray of shape (n_themes - 1, 2)
        The pairs; the union of row i is numbered ``n_themes + i``.

    References
    ----------
    Clauset, Newman and Moore, "Finding community structure in very large networks", Physical Review E 70, 2004.

    Examples
    --------
    >>> links = np.array([[1, 1, 0, 0], [1, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1.0]])
    >>> merge_tree(sparse.csr_array(links), np.array([0, 1, 2, 2]), 3).tolist()
    [[0, 1], [2, 3]]
    """
    themed = np.flatnonzero(labels >= 0)
    gains = gains_of_union(graph[themed][:, themed], labels[themed], n_themes)
    names = list(range(n_themes))
    pairs: list[list[int]] = []
    while len(names) > 1:
        above = np.where(np.triu(np.ones_like(gains, dtype=bool), k=1), gains.round(12), -np.inf)
        one, other = (int(index) for index in np.unravel_index(above.argmax(), above.shape))
        pairs.append(sorted((names[one], names.pop(other))))
        names[one] = n_themes + len(pairs) - 1
        gains[one] += gains[other]
        gains[:, one] += gains[:, other]
        gains = np.delete(np.delete(gains, other, axis=0), other, axis=1)
    return np.array(pairs, dtype=np.intp).reshape(-1, 2)


def merged(labels: NDArray[np.integer[Any]], pairs: NDArray[np.intp], n_themes: int) -> NDArray[np.intp]:
    """Merge themes along `merge_tree` until ``n_themes`` are left, the largest first.

    Examples
    --------
    >>> merged(np.array([0, 1, 2, 2, -1]), np.array([[0, 1], [2, 3]]), 2).tolist()
    [0, 0, 1, 1, -1]
    """
    n_found = len(pairs) + 1
    left = np.array(labels, dtype=np.intp)
    for number, pair in enumerate(pairs[: n_found - n_themes]):
        left[np.isin(left, pair)] = n_found + number
    return largest_first(left)


def united(pairs: NDArray[np.intp]) -> list[list[int]]:
    """Return the themes that each of the `merge_tree` is made of.

    Examples
    --------
    >>> united(np.array([[0, 1], [2, 3]]))
    [[0, 1], [0, 1, 2]]
    """
    made_of = [[theme] for theme in range(len(pairs) + 1)]
    for one, other in pairs:
        made_of.append(sorted(made_of[one] + made_of[other]))
    return made_of[len(pairs) + 1 :]


def largest_first(
    labels: NDArray[np.integer[Any]], n_stories: NDArray[np.integer[Any]] | None = None
) -> NDArray[np.intp]:
    """Renumber themes by their size; of equally large ones the one that comes first is first; -1 stays.

    Parameters
    ----------
    labels : ndarray of shape (n_rows,)
    n_stories : ndarray of shape (n_rows,), default=None
        How many stories each row stands for; None for one each.

    Examples
    --------
    >>> largest_first(np.array([4, 7, 7, -1, 2])).tolist()
    [1, 0, 0, -1, 2]
    """
    names, first, of_each = np.unique(labels, return_index=True, return_inverse=True)
    sizes = np.bincount(of_each, n_stories)
    ranked = names[np.lexsort((first, -sizes))]
    ranked = ranked[ranked >= 0]
    numbers = np.full(int(names.max()) + 2, -1, dtype=np.intp)
    numbers[ranked] = np.arange(len(ranked))
    return np.asarray(numbers[labels])
