"""Partitions of stories into ever fewer themes, each as good as three starts can make it.

For every number of themes, k-means starts from the cut of an average-linkage tree (small tight groups),
from that of Ward's tree (broad ones), and from the next finer partition with two of its themes merged.
None of these starts needs luck, and the partition of the highest modularity is kept.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import cut_tree, linkage
from scipy.spatial.distance import pdist, squareform
from sklearn.cluster import KMeans
from sklearn.metrics.pairwise import euclidean_distances
from sklearn.preprocessing import normalize

from toolkit.themes.modularity import modularity

Tree = NDArray[np.float64]


def linkage_trees(Z: NDArray[np.float64]) -> list[Tree]:
    """Return the average-linkage tree (cosine distance) and Ward's tree (Euclidean) over unit rows.

    Parameters
    ----------
    Z : ndarray of shape (n_stories, n_components), n_stories >= 2
    """
    unit = normalize(Z)
    distances = np.clip(1.0 - unit @ unit.T, 0.0, None)
    np.fill_diagonal(distances, 0.0)
    distances = (distances + distances.T) / 2
    return [linkage(squareform(distances, checks=False), "average"), linkage(pdist(Z), "ward")]


def best_partitions(
    Z: NDArray[np.float64], graph: NDArray[np.float64], most: int, fewest: int = 1
) -> list[tuple[NDArray[np.float64], float]]:
    """Partition stories into ``most`` themes, then into ever fewer.

    Parameters
    ----------
    Z : ndarray of shape (n_stories, n_components)
        With at least ``most`` different rows.
    graph : ndarray of shape (n_stories, n_stories)
        What modularity is measured on.
    most, fewest : int
        The numbers of themes to begin and to end with.

    Returns
    -------
    list of (ndarray of shape (n_themes, n_components), float)
        The themes' centres and the modularity, for each number of themes from ``fewest`` up.
    """
    trees = linkage_trees(Z) if len(Z) > 1 else []
    best: list[tuple[NDArray[np.float64], float]] = []
    labels = np.arange(0)
    for n_themes in range(most, fewest - 1, -1):
        starts = [cut_tree(tree, [n_themes]).ravel() for tree in trees] or [np.zeros(1, dtype=np.intp)]
        starts += [merge_two(graph, labels)] if best else []
        moved = [refined(Z, _means(Z, start)) for start in starts]
        scores = [round(modularity(graph, nearest(Z, centres)), 6) for centres in moved]
        chosen = int(np.argmax(scores))
        best.append((moved[chosen], scores[chosen]))
        labels = nearest(Z, moved[chosen])
    return best[::-1]


def merge_two(graph: NDArray[np.float64], labels: NDArray[np.intp]) -> NDArray[np.intp]:
    """Merge the two themes whose union holds together best, by modularity.

    References
    ----------
    Clauset, Newman and Moore, "Finding community structure in very large networks", Physical Review E 70, 2004.

    Examples
    --------
    >>> import numpy as np
    >>> graph = np.array([[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0.0]])
    >>> merge_two(graph, np.array([0, 1, 2, 2])).tolist()
    [0, 0, 1, 1]
    """
    members = np.eye(labels.max() + 1)[labels]
    between = members.T @ graph @ members / graph.sum()
    shares = between.sum(axis=1)
    gains = (between - np.outer(shares, shares)).round(12)
    gains[np.tril_indices(len(gains))] = -np.inf
    one, other = np.unravel_index(gains.argmax(), gains.shape)
    merged = np.where(labels == other, one, labels)
    return np.asarray(np.unique(merged, return_inverse=True)[1])


def refined(Z: NDArray[np.float64], centres: NDArray[np.float64]) -> NDArray[np.float64]:
    """Move centres by k-means until they rest."""
    model = KMeans(len(centres), init=centres, n_init=1).fit(Z)
    return np.asarray(model.cluster_centers_)


def nearest(Z: NDArray[np.float64], centres: NDArray[np.float64]) -> NDArray[np.intp]:
    """Return for each row the number of its nearest centre; of equally near ones the first."""
    return np.asarray(distances_to(Z, centres).round(9).argmin(axis=1))


def distances_to(Z: NDArray[np.float64], centres: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return Euclidean distances of shape (n_stories, n_centres)."""
    return np.asarray(euclidean_distances(Z, centres))


def _means(Z: NDArray[np.float64], labels: NDArray[np.integer[Any]]) -> NDArray[np.float64]:
    return np.stack([Z[labels == label].mean(axis=0) for label in range(labels.max() + 1)])
