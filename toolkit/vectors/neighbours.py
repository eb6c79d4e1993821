"""Stories and their nearest neighbours, and each story averaged with them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.preprocessing import normalize

_HALF_TRUSTED = 1000


def nearest_neighbours(similarity: NDArray[np.floating[Any]], n_neighbours: int) -> sparse.csr_array:
    """Keep each row's highest similarities to others.

    Parameters
    ----------
    similarity : ndarray of shape (n_stories, n_stories)
        Its diagonal is not read.
    n_neighbours : int
        How many to keep, fewer than there are stories.

    Returns
    -------
    csr_array of shape (n_stories, n_stories)
        Not symmetric: a story need not be among the neighbours of its neighbour.

    Examples
    --------
    >>> import numpy as np
    >>> similarity = np.array([[1.0, 0.9, 0.1], [0.9, 1.0, 0.2], [0.1, 0.2, 1.0]])
    >>> nearest_neighbours(similarity, 1).toarray().tolist()
    [[0.0, 0.9, 0.0], [0.9, 0.0, 0.0], [0.0, 0.2, 0.0]]
    """
    n_stories = len(similarity)
    distance = np.negative(similarity, dtype=np.float64)
    np.fill_diagonal(distance, np.inf)
    columns = np.argpartition(distance, max(n_neighbours - 1, 0), axis=1)[:, :n_neighbours]
    weights = -np.take_along_axis(distance, columns, axis=1)
    ends = np.arange(n_stories + 1) * n_neighbours
    kept = sparse.csr_array((weights.ravel(), columns.ravel(), ends), shape=(n_stories, n_stories))
    kept.sort_indices()
    return kept


def averaged_over_neighbours(Z: NDArray[np.float64], n_neighbours: int = 15, n_steps: int = 4) -> NDArray[np.float64]:
    """Move each story towards the mean of its neighbours, a few times over.

    What stands out of one story alone is averaged away, and what a neighbourhood shares is left. In a small
    corpus the nearest stories are not near, so the neighbours' share in a step is n / (n + 1000): nothing
    for a handful of stories, half for a thousand, nearly all for many.

    Parameters
    ----------
    Z : ndarray of shape (n_stories, n_components)
        Rows of unit length.
    n_neighbours : int, default=15
    n_steps : int, default=4

    Returns
    -------
    ndarray of shape (n_stories, n_components)
        Rows of unit length.

    References
    ----------
    Li, Han and Wu, "Deeper insights into graph convolutional networks", AAAI 2018 (averaging over a graph as
    smoothing).

    Examples
    --------
    >>> import numpy as np
    >>> Z = np.array([[1.0, 0.0], [0.8, 0.6], [0.0, 1.0]])
    >>> averaged_over_neighbours(Z).round(1).tolist()
    [[1.0, 0.0], [0.8, 0.6], [0.0, 1.0]]
    """
    n_stories = len(Z)
    n_neighbours = min(n_neighbours, n_stories - 1)
    if n_neighbours < 1:
        return Z
    around = nearest_neighbours(Z @ Z.T, n_neighbours)
    around.data[:] = 1.0 / n_neighbours
    share = n_stories / (n_stories + _HALF_TRUSTED)
    for _ in range(n_steps):
        Z = normalize((1 - share) * Z + share * np.asarray(around @ Z))
    return Z
