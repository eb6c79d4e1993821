"""How well a partition of stories holds together: modularity over the graph of nearest neighbours."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.metrics.pairwise import cosine_similarity

from toolkit.vectors.neighbours import nearest_neighbours

SELF_SIMILARITY = 0.4


def neighbour_graph(X: Any) -> sparse.csr_array:
    """Link each story to the √n stories nearest to it, by the cosine of their terms.

    Each story is also linked to itself, with the weight `SELF_SIMILARITY`. In a large corpus that weight is
    lost among the neighbours' weights. In a small one it keeps stories apart that have no more in common
    than any two texts of the same language have.

    Parameters
    ----------
    X : {ndarray, csr_matrix} of shape (n_stories, n_terms)
        None negative.

    Returns
    -------
    csr_array of shape (n_stories, n_stories)
        Symmetric weights, none negative.

    References
    ----------
    Arenas, Fernández and Gómez, "Analysis of the structure of complex networks at different resolution
    levels", New Journal of Physics 10, 2008 (the self-links).
    """
    n_stories = X.shape[0]
    links = SELF_SIMILARITY * sparse.eye_array(n_stories)
    n_neighbours = min(math.ceil(math.sqrt(n_stories)), n_stories - 1)
    if n_neighbours:
        near = nearest_neighbours(cosine_similarity(X), n_neighbours)
        links = links + (near + near.T) / 2
    return sparse.csr_array(links)


def modularity(graph: sparse.csr_array, labels: NDArray[np.integer[Any]], resolution: float = 1.0) -> float:
    """Return the share of the graph's weight inside themes, less what chance would put there.

    Parameters
    ----------
    graph : csr_array of shape (n_stories, n_stories)
    labels : ndarray of shape (n_stories,)
    resolution : float, default=1.0
        What chance counts for. Two themes are worth more apart than as one if the links between them are
        fewer than this share of those that chance would put there.

    Returns
    -------
    float
        Below 1; 0 for a single theme at resolution 1.

    References
    ----------
    Newman, "Modularity and community structure in networks", PNAS 103(23), 2006; Reichardt and Bornholdt,
    "Statistical mechanics of community detection", Physical Review E 74, 2006 (the resolution).

    Examples
    --------
    >>> import numpy as np
    >>> graph = sparse.csr_array(np.array([[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0.0]]))
    >>> modularity(graph, np.array([0, 0, 1, 1])), modularity(graph, np.array([0, 0, 0, 0]))
    (0.5, 0.0)
    """
    return float(np.trace(gains_of_union(graph, labels, int(labels.max()) + 1, resolution)))


def held_together(X: Any, labels: NDArray[np.integer[Any]]) -> float:
    """Return the modularity of labels over the graph of neighbouring rows; a row in no theme is one by itself.

    Parameters
    ----------
    X : {ndarray, csr_matrix} of shape (n_stories, n_terms)
        None negative.
    labels : ndarray of shape (n_stories,)

    Examples
    --------
    >>> import numpy as np
    >>> X = np.repeat(np.eye(2), 8, axis=0)
    >>> [round(held_together(X, np.array(labels)), 2) for labels in ([0] * 8 + [1] * 8, [0] * 16, [0, 1] * 8)]
    [0.5, 0.0, -0.01]
    """
    alone = np.where(labels < 0, labels.max(initial=-1) + 1 + np.arange(len(labels)), labels)
    return modularity(neighbour_graph(X), np.unique(alone, return_inverse=True)[1])


def gains_of_union(
    graph: sparse.csr_array, labels: NDArray[np.integer[Any]], n_themes: int, resolution: float = 1.0
) -> NDArray[np.float64]:
    """Return the links between each two themes, less what chance would put there, as shares of all links.

    Returns
    -------
    ndarray of shape (n_themes, n_themes)
        The diagonal sums up to the modularity; twice an element off it is what the union of two themes adds.
    """
    cells = np.repeat(labels * n_themes, np.diff(graph.indptr)) + labels[graph.indices]
    between = np.bincount(cells, graph.data, n_themes**2).reshape(n_themes, n_themes) / graph.data.sum()
    shares = between.sum(axis=1)
    return np.asarray(between - resolution * np.outer(shares, shares))
