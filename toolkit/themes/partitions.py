"""Partitions of stories into ever fewer themes, each as good as three starts can make it.

For every number of themes, k-means starts from the cut of an average-linkage tree (small tight groups),
from that of Ward's tree (broad ones), and from the next finer partition with two of its themes merged.
None of these starts needs luck, and the partition of the highest modularity is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.themes.modularity import gains_of_union, modularity
from toolkit.themes.trees import average_tree

_ROUNDS = 300
_STILL = 1e-4

Labels = NDArray[np.intp]


def partitions_into_fewer(
    Z: NDArray[np.float64], ward: NDArray[np.float64], graph: sparse.csr_array, most: int
) -> list[Labels]:
    """Partition stories into ``most`` themes, then into ever fewer.

    Parameters
    ----------
    Z : ndarray of shape (n_stories, n_components)
        With at least ``most`` different rows.
    ward : ndarray of shape (n_stories - 1, 4)
        Their `ward_tree`.
    graph : csr_array of shape (n_stories, n_stories)
        What modularity is measured on.
    most : int
        The number of themes to begin with; one theme is the end.

    Returns
    -------
    list of ndarray of shape (n_stories,)
        The labels for each number of themes, the most first.
    """
    all_apart = {len(Z): np.arange(len(Z), dtype=np.intp)}
    cuts = [all_apart | _cut(tree, range(1, most + 1)) for tree in (average_tree(Z), ward)]
    found: list[Labels] = []
    for n_themes in range(most, 0, -1):
        starts = [cut[n_themes] for cut in cuts]
        starts += [merge_two(graph, found[-1])] if found else []
        moved = [_moved_by_k_means(Z, start) for start in _different(starts)]
        scores = [round(modularity(graph, labels), 6) for labels in moved]
        found.append(moved[int(np.argmax(scores))])
    return found


def merge_two(graph: sparse.csr_array, labels: NDArray[np.integer[Any]]) -> Labels:
    """Merge the two themes whose union holds together best, by modularity.

    References
    ----------
    Clauset, Newman and Moore, "Finding community structure in very large networks", Physical Review E 70, 2004.

    Examples
    --------
    >>> import numpy as np
    >>> graph = sparse.csr_array(np.array([[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0.0]]))
    >>> merge_two(graph, np.array([0, 1, 2, 2])).tolist()
    [0, 0, 1, 1]
    """
    gains = gains_of_union(graph, labels, int(labels.max()) + 1).round(12)
    gains[np.tril_indices(len(gains))] = -np.inf
    one, other = np.unravel_index(gains.argmax(), gains.shape)
    merged = np.where(labels == other, one, labels)
    return np.asarray(np.unique(merged, return_inverse=True)[1])


def _cut(tree: NDArray[np.float64], numbers: range) -> dict[int, Labels]:
    """Return the labels of each number of themes, in the order of their first stories, as `cut_tree` of SciPy would."""
    n_stories = len(tree) + 1
    first, first_of = np.arange(n_stories), list(range(n_stories))
    found: dict[int, Labels] = {}
    for n_themes, (one, other) in zip(range(n_stories - 1, 0, -1), tree[:, :2].astype(np.intp).tolist(), strict=True):
        stays, goes = sorted((first_of[one], first_of[other]))
        first_of.append(stays)
        first[first == goes] = stays
        if n_themes in numbers:
            found[n_themes] = np.unique(first, return_inverse=True)[1]
    return found


def _different(partitions: Sequence[Labels]) -> list[Labels]:
    """Return the different ones among partitions, whatever their labels are called; the first of equal ones."""
    found: dict[bytes, Labels] = {}
    for labels in partitions:
        _, first, of_each = np.unique(labels, return_index=True, return_inverse=True)
        found.setdefault(first[of_each].tobytes(), labels)
    return list(found.values())


def _moved_by_k_means(Z: NDArray[np.float64], labels: Labels) -> Labels:
    """Move each story to the nearest mean, until none moves or the means hardly do.

    References
    ----------
    Lloyd, "Least squares quantization in PCM", IEEE Transactions on Information Theory 28, 1982.
    """
    still = _STILL * Z.var(axis=0).mean()
    members = sparse.csc_array((np.ones(len(Z)), labels, np.arange(len(Z) + 1)), shape=(int(labels.max()) + 1, len(Z)))
    means = _means(members, Z, np.empty((members.shape[0], Z.shape[1])))
    for _ in range(_ROUNDS):
        before, members.indices = members.indices, _nearest(Z, means).argmax(axis=1).astype(members.indices.dtype)
        earlier, means = means, _means(members, Z, means)
        if np.array_equal(members.indices, before) or ((means - earlier) ** 2).sum() <= still:
            break
    return np.asarray(np.unique(_nearest(Z, means).round(9).argmax(axis=1), return_inverse=True)[1])


def _means(members: sparse.csc_array, Z: NDArray[np.float64], earlier: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the mean of the members of each theme; what it was before, if it has none."""
    sizes = np.bincount(members.indices, minlength=len(earlier))[:, None]
    return np.where(sizes > 0, np.asarray(members @ Z) / np.maximum(sizes, 1), earlier)


def _nearest(Z: NDArray[np.float64], means: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how near each story is to each mean: minus half the squared distance, but for what all means share."""
    return np.asarray(Z @ means.T - (means**2).sum(axis=1) / 2)
