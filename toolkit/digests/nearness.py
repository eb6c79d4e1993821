"""How near a digest that grows comes to what it is to say."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.digests.centroid import near_unit_length, sums_of_squares
from toolkit.digests.selection import dense_row

_LEAST = 1e-12


class Nearness:
    """The cosine of a digest with a target, and how much each passage would add to it.

    Parameters
    ----------
    said : csr_matrix of shape (n_passages, n_terms)
        What each passage says.
    target : ndarray of shape (n_terms,)

    Examples
    --------
    >>> nearness = Nearness(sparse.csr_matrix([[1.0, 0.0], [0.0, 1.0]]), np.array([4.0, 3.0]))
    >>> nearness.gains().round(1).tolist()
    [0.8, 0.6]
    >>> nearness.add(0)
    >>> nearness.gains().round(1).tolist()
    [0.0, 0.2]
    """

    def __init__(self, said: Any, target: NDArray[np.float64]) -> None:
        self._columns = np.unique(said.indices)
        length = float(np.linalg.norm(target[np.flatnonzero(target)]))
        self._target = target[self._columns] / max(length, _LEAST)
        self._digest = np.zeros(len(self._columns))
        self.of_passages(said)

    def of_passages(self, said: Any) -> None:
        """Take other passages, which say no terms that the first do not."""
        columns = np.searchsorted(self._columns, said.indices)
        shape = (said.shape[0], len(self._columns))
        self._rows = near_unit_length(sparse.csr_matrix((said.data, columns, said.indptr), shape=shape))
        self._to_target = self._rows @ self._target
        self._squares = sums_of_squares(self._rows)

    def gains(self) -> NDArray[np.float64]:
        """Return how much nearer the digest would be with each passage; below 0 if farther."""
        square, nearness = float(self._digest @ self._digest), float(self._digest @ self._target)
        squares = square + 2 * (self._rows @ self._digest) + self._squares
        after = (nearness + self._to_target) / np.sqrt(np.maximum(squares, _LEAST))
        return np.asarray(after - nearness / np.sqrt(max(square, _LEAST)))

    def add(self, passage: int) -> None:
        """Add a passage to the digest."""
        self._digest += dense_row(self._rows, passage)
