"""How well a partition of stories holds together: modularity over the graph of nearest neighbours."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.preprocessing import normalize

SELF_SIMILARITY = 0.4


def neighbour_graph(Z: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
    """Link each story to its √n nearest ones, by their cosine.

    Each story is also linked to itself, with the weight `SELF_SIMILARITY`. In a large corpus that weight is
    lost among the neighbours' weights. In a small one it keeps stories apart that have no more in common
    than any two texts of the same language have.

    Parameters
    ----------
    Z : ndarray of shape (n_stories, n_components)

    Returns
    -------
    ndarray of shape (n_stories, n_stories)
        Symmetric weights, none negative.

    References
    ----------
    Arenas, Fernández and Gómez, "Analysis of the structure of complex networks at different resolution
    levels", New Journal of Physics 10, 2008 (the self-links).
    """
    unit = normalize(Z)
    similarity = np.maximum(unit @ unit.T, 0.0)
    np.fill_diagonal(similarity, 0.0)
    n_stories = len(similarity)
    n_neighbours = min(math.ceil(math.sqrt(n_stories)), n_stories - 1)
    graph = np.zeros_like(similarity)
    if n_neighbours:
        nearest = np.argsort(-similarity, axis=1, kind="stable")[:, :n_neighbours]
        np.put_along_axis(graph, nearest, np.take_along_axis(similarity, nearest, axis=1), axis=1)
    graph = (graph + graph.T) / 2
    np.fill_diagonal(graph, SELF_SIMILARITY)
    return np.asarray(graph, dtype=np.float64)


def modularity(graph: NDArray[np.float64], labels: NDArray[np.integer[Any]]) -> float:
    """Return the share of the graph's weight inside themes, less what chance would put there.

    Parameters
    ----------
    graph : ndarray of shape (n_stories, n_stories)
    labels : ndarray of shape (n_stories,)

    Returns
    -------
    float
        Below 1; 0 for a single theme.

    References
    ----------
    Newman, "Modularity and community structure in networks", PNAS 103(23), 2006.

    Examples
    --------
    >>> import numpy as np
    >>> graph = np.array([[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0.0]])
    >>> modularity(graph, np.array([0, 0, 1, 1])), modularity(graph, np.array([0, 0, 0, 0]))
    (0.5, 0.0)
    """
    members = np.eye(labels.max() + 1)[labels]
    degrees = graph.sum(axis=1)
    total = degrees.sum()
    inside = np.einsum("ik,ik->k", members, graph @ members) / total
    expected = (degrees @ members / total) ** 2
    return float((inside - expected).sum())
