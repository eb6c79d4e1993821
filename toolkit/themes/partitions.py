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
from scipy.cluster.hierarchy import linkage
from scipy.spatial.distance import pdist, squareform
from sklearn import config_context
from sklearn.cluster import KMeans
from sklearn.metrics.pairwise import cosine_distances, euclidean_distances

from toolkit.themes.modularity import gains_of_union, modularity

Labels = NDArray[np.intp]


def partitions_into_fewer(Z: NDArray[np.float64], graph: sparse.csr_array, most: int) -> list[Labels]:
    """Partition stories into ``most`` themes, then into ever fewer.

    Parameters
    ----------
    Z : ndarray of shape (n_stories, n_components)
        With at least ``most`` different rows.
    graph : csr_array of shape (n_stories, n_stories)
        What modularity is measured on.
    most : int
        The number of themes to begin with; one theme is the end.

    Returns
    -------
    list of ndarray of shape (n_stories,)
        The labels for each number of themes, the most first.
    """
    cuts = _cuts(Z, range(1, most + 1))
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


def _cuts(Z: NDArray[np.float64], numbers: range) -> list[dict[int, Labels]]:
    """Cut the average-linkage tree (cosine distance) and Ward's tree (Euclidean) into each number of themes."""
    all_apart = {len(Z): np.arange(len(Z), dtype=np.intp)}
    if len(Z) == 1:
        return [all_apart]
    trees = [linkage(squareform(cosine_distances(Z), checks=False), "average"), linkage(pdist(Z), "ward")]
    return [all_apart | _cut(tree, numbers) for tree in trees]


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
    means = np.stack([Z[labels == label].mean(axis=0) for label in range(int(labels.max()) + 1)])
    with config_context(assume_finite=True, skip_parameter_validation=True):
        centroids = KMeans(len(means), init=means, n_init=1).fit(Z).cluster_centers_
        nearest = euclidean_distances(Z, centroids).round(9).argmin(axis=1)
    return np.asarray(np.unique(nearest, return_inverse=True)[1])
