"""Trees of stories, merged two by two: average linkage by the cosine, and Ward's, in the form that SciPy gives them.

Where each two groups that are nearest to each other are merged at once, the tree is that of one merge at a time: no
union is nearer to another group than the nearer of its two halves was. So the nearest are sought for many groups
together, and again only for those whose nearest has been merged.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from sklearn.preprocessing import normalize

_GROUPS_AT_A_TIME = 256

Rows = NDArray[np.intp]
Floats = NDArray[np.float64]
_Distances = Callable[[Floats, Floats, Rows, Rows], Floats]


def average_tree(Z: Floats) -> Floats:
    """Merge the two groups with the highest mean cosine between their stories, until one is left.

    Parameters
    ----------
    Z : ndarray of shape (n_stories, n_components)

    Returns
    -------
    ndarray of shape (n_stories - 1, 4)
        As of `scipy.cluster.hierarchy.linkage`: the two groups, their distance, the stories of both.

    Examples
    --------
    >>> average_tree(np.array([[1.0, 0.0], [0.0, 2.0], [0.6, 0.8]])).round(2).tolist()
    [[1.0, 2.0, 0.2, 2.0], [0.0, 3.0, 0.7, 3.0]]
    """
    return _tree(normalize(Z), _between_directions)


def ward_tree(Z: Floats) -> Floats:
    """Merge the two groups whose union adds least to the squared distances from the means, until one is left.

    Parameters
    ----------
    Z : ndarray of shape (n_stories, n_components)

    Returns
    -------
    ndarray of shape (n_stories - 1, 4)
        As of `scipy.cluster.hierarchy.linkage`: the two groups, their distance, the stories of both.

    References
    ----------
    Ward, "Hierarchical grouping to optimize an objective function", JASA 58, 1963.

    Examples
    --------
    >>> ward_tree(np.array([[0.0], [1.0], [9.0]])).round(2).tolist()
    [[0.0, 1.0, 1.0, 2.0], [2.0, 3.0, 9.81, 3.0]]
    """
    tree = _tree(Z, _between_means)
    tree[:, 2] = np.sqrt(2.0 * np.maximum(tree[:, 2], 0.0))
    return tree


def _between_directions(means: Floats, _sizes: Floats, some: Rows, groups: Rows) -> Floats:
    found = means[some] @ means[groups].T
    return np.subtract(1.0, found, out=found)


def _between_means(means: Floats, sizes: Floats, some: Rows, groups: Rows) -> Floats:
    squares = (means**2).sum(axis=1)
    found = means[some] @ (-2.0 * means[groups].T)
    found += squares[some, None]
    found += squares[groups]
    found /= 1.0 / sizes[some, None] + 1.0 / sizes[groups]
    return found


def _tree(Z: Floats, distances: _Distances) -> Floats:
    """Merge the groups that are nearest to each other; of equally near ones the first."""
    n_stories = len(Z)
    means, sizes, heights = Z.copy(), np.ones(n_stories), np.zeros(n_stories)
    near, apart, names = np.zeros(n_stories, dtype=np.intp), np.zeros(n_stories), np.arange(n_stories)
    groups = stale = np.arange(n_stories)
    merges: list[Floats] = []
    n_made = n_stories
    while len(groups) > 1:
        for start in range(0, len(stale), _GROUPS_AT_A_TIME):
            some = stale[start : start + _GROUPS_AT_A_TIME]
            found = distances(means, sizes, some, groups)
            found[np.arange(len(some)), np.searchsorted(groups, some)] = np.inf
            at = found.argmin(axis=1)
            near[some], apart[some] = groups[at], found[np.arange(len(some)), at]
        one = groups[(near[near[groups]] == groups) & (groups < near[groups])]
        one = one if len(one) else groups[[apart[groups].argmin()]]
        other = near[one]
        heights[one] = np.maximum(np.maximum(heights[one], heights[other]), apart[one])
        shares = (sizes[one] / (sizes[one] + sizes[other]))[:, None]
        means[one] = shares * means[one] + (1.0 - shares) * means[other]
        sizes[one] += sizes[other]
        merges.append(np.column_stack([names[one], names[other], heights[one], sizes[one]]))
        names[one] = n_made + np.arange(len(one))
        n_made += len(one)
        changed = np.zeros(n_stories, dtype=bool)
        changed[one] = changed[other] = True
        groups = np.setdiff1d(groups, other, assume_unique=True)
        stale = groups[changed[groups] | changed[near[groups]]]
    return _lowest_first(np.concatenate([np.empty((0, 4)), *merges]))


def _lowest_first(merges: Floats) -> Floats:
    """Put merges into the order of their distances, and number the unions anew."""
    n_stories = len(merges) + 1
    order = np.argsort(merges[:, 2], kind="stable")
    numbers = np.arange(2 * n_stories - 1, dtype=np.float64)
    numbers[n_stories + order] = n_stories + np.arange(n_stories - 1)
    tree = merges[order]
    tree[:, :2] = np.sort(numbers[tree[:, :2].astype(np.intp)], axis=1)
    return tree
