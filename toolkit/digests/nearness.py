"""How near a digest that grows comes to what it is to say."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.digests.centroid import near_unit_length

_LEAST = 1e-12


class Nearness:
    """The cosine of a digest with a target, and how much each passage would add to it.

    Parameters
    ----------
    X : csr_matrix of shape (n_sentences, n_terms)
    target : ndarray of shape (n_terms,)
    passages : csr_matrix of shape (n_passages, n_sentences)
        1 where a sentence is in a passage.

    Examples
    --------
    >>> X = sparse.csr_matrix([[1.0, 0.0], [0.0, 1.0]])
    >>> nearness = Nearness(X, np.array([4.0, 3.0]), sparse.csr_matrix(np.eye(2)))
    >>> nearness.gains().round(1).tolist()
    [0.8, 0.6]
    >>> nearness.add(0)
    >>> nearness.gains().round(1).tolist()
    [0.0, 0.2]
    """

    def __init__(self, X: Any, target: NDArray[np.float64], passages: sparse.csr_matrix) -> None:
        columns = np.unique(X.indices)
        self._X = sparse.csr_matrix(X[:, columns])
        self._target = target[columns] / max(float(np.linalg.norm(target)), _LEAST)
        self._said = np.zeros(len(columns))
        self.of_passages(passages)

    def of_passages(self, passages: sparse.csr_matrix) -> None:
        """Take other passages of the same sentences."""
        self._rows = near_unit_length(sparse.csr_matrix(passages @ self._X))
        self._to_target = self._rows @ self._target
        self._squares = np.asarray(self._rows.multiply(self._rows).sum(axis=1)).ravel()

    def gains(self) -> NDArray[np.float64]:
        """Return how much nearer the digest would be with each passage; below 0 if farther."""
        square, nearness = self._said @ self._said, self._said @ self._target
        squares = square + 2 * (self._rows @ self._said) + self._squares
        after = (nearness + self._to_target) / np.sqrt(np.maximum(squares, _LEAST))
        return np.asarray(after - nearness / np.sqrt(max(square, _LEAST)))

    def add(self, passage: int) -> None:
        """Add a passage to the digest."""
        self._said += self._rows[passage].toarray().ravel()
