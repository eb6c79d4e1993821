"""What stories say together, as a vector that sentences can be held against."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.preprocessing import normalize

from toolkit.digests.candidates import Candidates

_LEAD = 0.2
_LENGTH = 0.75


def what_stories_say(candidates: Candidates, X: sparse.csr_matrix) -> NDArray[np.float64]:
    """Return the sum of the stories' vectors, of shape (n_terms,).

    Each story has the same weight however long it is, and of its sentences the first count most.

    Examples
    --------
    >>> candidates = Candidates(["Cod cut.", "Cod up.", "Orbit."], stories=[0, 0, 1])
    >>> what_stories_say(candidates, sparse.csr_matrix([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])).tolist()
    [1.0, 1.0]
    """
    leads = (1.0 + candidates.places) ** -_LEAD
    n_stories = int(candidates.stories.max(initial=-1)) + 1
    place = (candidates.stories, np.arange(len(candidates)))
    told = sparse.csr_matrix(sparse.csr_matrix((leads, place), shape=(n_stories, len(candidates))) @ X)
    told.data = np.log1p(np.maximum(told.data, 0.0))
    return np.asarray(normalize(told).sum(axis=0)).ravel()


def near_unit_length(X: sparse.csr_matrix) -> sparse.csr_matrix:
    """Bring rows near to unit length: a long sentence may say a little more than a short one.

    Examples
    --------
    >>> near_unit_length(sparse.csr_matrix([[16.0, 0.0], [0.0, 1.0], [0.0, 0.0]])).toarray().tolist()
    [[2.0, 0.0], [0.0, 1.0], [0.0, 0.0]]
    """
    lengths = np.sqrt(np.asarray(X.multiply(X).sum(axis=1)).ravel())
    return sparse.csr_matrix(sparse.diags_array(np.where(lengths > 0, lengths, 1.0) ** -_LENGTH) @ X)
