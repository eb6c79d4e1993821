"""The partitions worth a look: reassigned, and for each number of themes the one that holds together best."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.themes.modularity import modularity
from toolkit.themes.naive_bayes import reassigned


class Candidate(NamedTuple):
    """Labels of stories, and how well they hold together."""

    labels: NDArray[np.intp]
    modularity: float


def reassigned_candidates(
    X: sparse.csr_matrix,
    starts: Sequence[NDArray[np.intp]],
    graph: sparse.csr_array,
    *,
    smoothing: float,
    resolution: float,
) -> dict[int, Candidate]:
    """Reassign the stories from each start, and keep the best labels for each number of themes that comes out.

    Parameters
    ----------
    X : csr_matrix of shape (n_stories, n_terms)
    starts : sequence of ndarray of shape (n_stories,)
    graph : csr_array of shape (n_stories, n_stories)
        What modularity is measured on.
    smoothing, resolution : float
        Of the classifier, and of the modularity.

    Returns
    -------
    dict of int to Candidate
        In the order of the numbers; of equally good candidates the one from the earlier start.

    Examples
    --------
    >>> X = sparse.csr_matrix(np.repeat(np.eye(2), 3, axis=0))
    >>> starts = [np.array([0, 0, 2, 1, 1, 1]), np.zeros(6, dtype=int)]
    >>> found = reassigned_candidates(X, starts, sparse.csr_array(X @ X.T), smoothing=0.5, resolution=1.0)
    >>> {number: (candidate.labels.tolist(), candidate.modularity) for number, candidate in found.items()}
    {1: ([0, 0, 0, 0, 0, 0], 0.0), 2: ([0, 0, 0, 1, 1, 1], 0.5)}
    """
    found: dict[int, Candidate] = {}
    for start in starts:
        labels = reassigned(X, start, smoothing)
        candidate = Candidate(labels, round(modularity(graph, labels, resolution), 6))
        n_themes = int(labels.max()) + 1
        if n_themes not in found or candidate.modularity > found[n_themes].modularity:
            found[n_themes] = candidate
    return dict(sorted(found.items()))


def best_number(found: dict[int, Candidate]) -> int:
    """Return the number of themes of the highest modularity; of equally good ones the smallest."""
    return max(found, key=lambda number: (found[number].modularity, -number))
