"""Candidate partitions: k-means that starts from the cuts of hierarchical clusterings.

Such a start needs no luck: average linkage finds small tight groups, Ward's finds broad ones, and k-means
then moves single stories to where they are nearest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import cut_tree, linkage
from scipy.spatial.distance import squareform
from sklearn.cluster import KMeans
from sklearn.preprocessing import normalize

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
    return [linkage(squareform(distances, checks=False), "average"), linkage(Z, "ward")]


def partitions(Z: NDArray[np.float64], trees: list[Tree], n_themes: int) -> Iterator[NDArray[np.float64]]:
    """Yield the centres of one partition into ``n_themes`` for each tree, as (n_themes, n_components)."""
    for tree in trees:
        start = cut_tree(tree, [n_themes]).ravel()
        means = np.stack([Z[start == label].mean(axis=0) for label in range(n_themes)])
        yield refined(Z, means)


def refined(Z: NDArray[np.float64], centres: NDArray[np.float64]) -> NDArray[np.float64]:
    """Move centres by k-means until they rest."""
    model = KMeans(len(centres), init=centres, n_init=1).fit(Z)
    return np.asarray(model.cluster_centers_)


def best_centres(
    Z: NDArray[np.float64],
    candidates: range,
    score: Callable[[NDArray[np.intp]], float],
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the centres of the partition that scores best, and the best score of each candidate number.

    Of numbers of themes that score the same (to six decimals) the smallest wins.
    """
    if len(Z) == 1 or candidates[-1] == 1:
        return Z.mean(axis=0, keepdims=True), np.zeros(1)
    trees = linkage_trees(Z)
    best: list[tuple[float, NDArray[np.float64]]] = []
    for n_themes in candidates:
        scored = [(round(score(nearest(Z, centres)), 6), centres) for centres in partitions(Z, trees, n_themes)]
        best.append(max(scored, key=lambda pair: pair[0]))
    scores = np.array([value for value, _ in best])
    return best[int(scores.argmax())][1], scores


def nearest(Z: NDArray[np.float64], centres: NDArray[np.float64]) -> NDArray[np.intp]:
    """Return for each row the number of its nearest centre; of equally near ones the first."""
    return np.asarray(distances_to(Z, centres).round(9).argmin(axis=1))


def distances_to(Z: NDArray[np.float64], centres: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return Euclidean distances of shape (n_stories, n_centres)."""
    squares: Any = (Z**2).sum(axis=1)[:, None] - 2 * Z @ centres.T + (centres**2).sum(axis=1)
    return np.asarray(np.sqrt(np.maximum(squares, 0.0)))
