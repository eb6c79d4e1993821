"""The partitions worth a look: reassigned, and for each number of themes the one that holds together best."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.themes.merge_tree import merge_tree, merged
from toolkit.themes.modularity import modularity
from toolkit.themes.reassigning import Reassigner, told_by_several


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
    reassigner = Reassigner(told_by_several(X), smoothing)
    for start in starts:
        labels = reassigner.reassigned(start)
        candidate = Candidate(labels, round(modularity(graph, labels, resolution), 6))
        n_themes = int(labels.max()) + 1
        if n_themes not in found or candidate.modularity > found[n_themes].modularity:
            found[n_themes] = candidate
    return dict(sorted(found.items()))


def best_number(found: dict[int, Candidate]) -> int:
    """Return the number of themes of the highest modularity; of equally good ones the smallest."""
    return max(found, key=lambda number: (found[number].modularity, -number))


def best_of_number(
    n_themes: int,
    found: dict[int, Candidate],
    start: NDArray[np.intp],
    graph: sparse.csr_array,
    *,
    resolution: float,
) -> NDArray[np.intp]:
    """Return the labels of a number of themes that hold together best.

    Parameters
    ----------
    n_themes : int
    found : dict of int to Candidate
    start : ndarray of shape (n_stories,)
        Labels of that number of themes, from which no story was reassigned.
    graph : csr_array of shape (n_stories, n_stories)
    resolution : float
        Of the modularity.

    Returns
    -------
    ndarray of shape (n_stories,)
        Those found, the start, or the best of any number merged down to this one.

    Examples
    --------
    >>> graph = sparse.csr_array(np.kron(np.eye(3), np.ones((2, 2))))
    >>> found = {3: Candidate(np.array([0, 0, 1, 1, 2, 2]), 0.67)}
    >>> best_of_number(2, found, np.array([0, 1, 1, 1, 1, 1]), graph, resolution=1.0).tolist()
    [0, 0, 0, 0, 1, 1]
    """
    finest = found[best_number(found)].labels
    n_found = int(finest.max()) + 1
    choices = [found[n_themes].labels] if n_themes in found else []
    choices.append(start)
    if n_found > n_themes:
        choices.append(merged(finest, merge_tree(graph, finest, n_found), n_themes))
    return max(choices, key=lambda labels: round(modularity(graph, labels, resolution), 6))
