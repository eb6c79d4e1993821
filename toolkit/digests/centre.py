"""What stories say together, as a vector that sentences can be held against."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.preprocessing import normalize

from toolkit.digests.candidates import Candidates

_LEAD = 0.35
_LENGTH = 0.4


def what_stories_say(candidates: Candidates, X: sparse.csr_matrix) -> NDArray[np.float64]:
    """Return the sum of the stories' vectors, of shape (n_terms,).

    Each story has the same weight however long it is, and of its sentences the first count most.

    Examples
    --------
    >>> candidates = Candidates(["Cod cut.", "Cod up.", "Orbit."], stories=[0, 0, 1])
    >>> what_stories_say(candidates, sparse.csr_matrix([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])).tolist()
    [1.0, 1.0]
    """
    return np.asarray(_stories_vectors(candidates, X).sum(axis=0), dtype=np.float64).ravel()


def most_central_stories(candidates: Candidates, X: sparse.csr_matrix) -> list[int]:
    """Return the stories, the one nearest to what all say first; of equally near ones the first.

    Examples
    --------
    >>> candidates = Candidates(["Cod cut.", "Cod up.", "Orbit."], stories=[0, 1, 2])
    >>> most_central_stories(candidates, sparse.csr_matrix([[1.0, 0.5], [1.0, 0.0], [0.0, 1.0]]))
    [0, 1, 2]
    """
    vectors = _stories_vectors(candidates, X)
    nearness = (vectors @ np.asarray(vectors.sum(axis=0)).ravel()).round(9)
    return [int(story) for story in np.argsort(-nearness, kind="stable")]


def shortlist(candidates: Candidates, X: sparse.csr_matrix, n_sentences: int) -> list[int]:
    """Return the rows of the sentences nearest to what the stories say, in reading order.

    Examples
    --------
    >>> X = sparse.csr_matrix([[1.0, 0.0], [0.0, 1.0], [1.0, 0.1]])
    >>> shortlist(Candidates(["Cod cut.", "Orbit.", "Cod up."]), X, 2)
    [0, 2]
    """
    nearness = (near_unit_length(sparse.csr_matrix(X)) @ what_stories_say(candidates, X)).round(9)
    return sorted(int(row) for row in np.argsort(-nearness, kind="stable")[:n_sentences])


def _stories_vectors(candidates: Candidates, X: sparse.csr_matrix) -> sparse.csr_matrix:
    leads = (1.0 + candidates.places) ** -_LEAD
    n_stories = int(candidates.stories.max(initial=-1)) + 1
    place = (candidates.stories, np.arange(len(candidates)))
    told = sparse.csr_matrix(sparse.csr_matrix((leads, place), shape=(n_stories, len(candidates))) @ X)
    told.data = np.log1p(np.maximum(told.data, 0.0))
    return sparse.csr_matrix(normalize(told)) if n_stories else told


def near_unit_length(X: sparse.csr_matrix) -> sparse.csr_matrix:
    """Bring rows near to unit length: a long sentence may say a little more than a short one.

    Examples
    --------
    >>> near_unit_length(sparse.csr_matrix([[32.0, 0.0], [0.0, 1.0], [0.0, 0.0]])).toarray().round().tolist()
    [[8.0, 0.0], [0.0, 1.0], [0.0, 0.0]]
    """
    lengths = np.sqrt(np.asarray(X.multiply(X).sum(axis=1)).ravel())
    return sparse.csr_matrix(sparse.diags_array(np.where(lengths > 0, lengths, 1.0) ** -_LENGTH) @ X)
