"""What stories say together, as a vector that sentences can be compared with."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.preprocessing import normalize

from toolkit.digests.candidates import Candidates

_LEAD = 0.4
_LENGTH = 0.6


def story_vectors(sentences: Candidates, X: sparse.csr_matrix) -> sparse.csr_matrix:
    """Return what each story says, as a matrix of shape (n_stories, n_terms) with rows of length 1.

    Each story has the same weight however long it is, and of its sentences the first count most.

    Examples
    --------
    >>> sentences = Candidates(["Cod cut.", "Cod up.", "Orbit."], stories=[0, 0, 1])
    >>> story_vectors(sentences, sparse.csr_matrix([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])).toarray().tolist()
    [[1.0, 0.0], [0.0, 1.0]]
    """
    leads = (1.0 + sentences.places) ** -_LEAD
    n_stories = int(sentences.stories.max(initial=-1)) + 1
    place = (sentences.stories, np.arange(len(sentences)))
    sums = sparse.csr_matrix(sparse.csr_matrix((leads, place), shape=(n_stories, len(sentences))) @ X)
    sums.data = np.log1p(np.maximum(sums.data, 0.0))
    return sparse.csr_matrix(normalize(sums)) if n_stories else sums


def centroid(candidates: Candidates, X: sparse.csr_matrix, rows: NDArray[np.intp] | None = None) -> NDArray[np.float64]:
    """Return the sum of the vectors of the stories that some candidates are from, of shape (n_terms,).

    They are made of all sentences of the stories, if these are known, and else of the candidates alone. If rows are
    given, only the stories of these candidates are taken.

    Examples
    --------
    >>> candidates = Candidates(["Cod cut.", "Cod up.", "Orbit."], stories=[0, 0, 1])
    >>> centroid(candidates, sparse.csr_matrix([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])).tolist()
    [1.0, 1.0]
    """
    vectors = story_vectors(candidates, X) if candidates.story_vectors is None else candidates.story_vectors
    stories = np.unique(candidates.stories if rows is None else candidates.stories[rows])
    return np.asarray(vectors[stories].sum(axis=0), dtype=np.float64).ravel()


def story_centrality(vectors: sparse.csr_matrix) -> NDArray[np.float64]:
    """Return how near each story comes to what all say.

    Examples
    --------
    >>> story_centrality(sparse.csr_matrix([[0.8, 0.6], [1.0, 0.0], [0.0, 1.0]])).round(1).tolist()
    [2.4, 1.8, 1.6]
    """
    return np.asarray((vectors @ np.asarray(vectors.sum(axis=0)).ravel()).round(9))


def shortlist(candidates: Candidates, X: sparse.csr_matrix, n_sentences: int) -> list[int]:
    """Return the rows of the most central of all that stand by themselves, in reading order.

    Examples
    --------
    >>> X = sparse.csr_matrix([[1.0, 0.0], [0.0, 1.0], [1.0, 0.1]])
    >>> shortlist(Candidates(["Cod cut.", "Orbit.", "Cod up."]), X, 2)
    [0, 2]
    """
    centrality = (near_unit_length(sparse.csr_matrix(X)) @ centroid(candidates, X)).round(9)
    ranked = [int(row) for row in np.argsort(-centrality, kind="stable") if candidates.depends_on[row] is None]
    return sorted(ranked[:n_sentences])


def near_unit_length(X: sparse.csr_matrix) -> sparse.csr_matrix:
    """Bring rows near to unit length: a long sentence may say a little more than a short one.

    Examples
    --------
    >>> near_unit_length(sparse.csr_matrix([[32.0, 0.0], [0.0, 1.0], [0.0, 0.0]])).toarray().round().tolist()
    [[4.0, 0.0], [0.0, 1.0], [0.0, 0.0]]
    """
    lengths = np.sqrt(sums_of_squares(X))
    scale = np.repeat(np.where(lengths > 0, lengths, 1.0) ** -_LENGTH, np.diff(X.indptr))
    return sparse.csr_matrix((scale * X.data, X.indices, X.indptr), shape=X.shape)


def sums_of_squares(X: sparse.csr_matrix) -> NDArray[np.float64]:
    """Return the square of the length of each row.

    Examples
    --------
    >>> sums_of_squares(sparse.csr_matrix([[3.0, 4.0], [0.0, 0.0]])).tolist()
    [25.0, 0.0]
    """
    rows = np.repeat(np.arange(X.shape[0]), np.diff(X.indptr))
    return np.asarray(np.bincount(rows, X.data * X.data, minlength=X.shape[0]), dtype=np.float64)
