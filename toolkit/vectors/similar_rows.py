"""Who is like whom, among many rows: the highest cosines of each, without a matrix of all pairs."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

_ROWS_AT_A_TIME = 1000
_MOST_ROWS_OF_A_TERM = 1000


def similar_rows(X: Any, n_neighbours: int) -> sparse.csr_array:
    """Find the rows most like each row.

    A term of more than 1,000 rows points to none of them, though it keeps its share of their lengths; so the
    work grows with the number of rows, not with its square. In smaller corpora the cosines are exact.

    Parameters
    ----------
    X : csr_matrix of shape (n_rows, n_terms)
        Rows of unit length or of zeros.
    n_neighbours : int
        The most to keep of each row; fewer where fewer have a term in common.

    Returns
    -------
    csr_array of shape (n_rows, n_rows)
        Cosines above zero, none of a row with itself. Not symmetric.

    Examples
    --------
    >>> X = sparse.csr_matrix([[1.0, 0.0], [0.8, 0.6], [0.6, 0.8], [0.0, 0.0]])
    >>> similar_rows(X, 1).toarray().astype(float).round(2).tolist()
    [[0.0, 0.8, 0.0, 0.0], [0.0, 0.0, 0.96, 0.0], [0.0, 0.96, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0]]
    """
    X = sparse.csr_array(X, dtype=np.float32)
    n_rows = X.shape[0]
    pointing = X[:, np.bincount(X.indices, minlength=X.shape[1]) <= _MOST_ROWS_OF_A_TERM]
    across = sparse.csr_array(pointing.T)
    blocks = [
        _highest(sparse.csr_array(pointing[start : start + _ROWS_AT_A_TIME] @ across), start, n_neighbours)
        for start in range(0, n_rows, _ROWS_AT_A_TIME)
    ]
    return sparse.csr_array(sparse.vstack(blocks, format="csr"))


def _highest(cosines: sparse.csr_array, first_row: int, n_neighbours: int) -> sparse.csr_array:
    """Keep the highest cosines of each row of a block, whose first row is so numbered in the whole."""
    columns: list[NDArray[np.integer[Any]]] = []
    values: list[NDArray[np.floating[Any]]] = []
    for row, (start, end) in enumerate(zip(cosines.indptr[:-1], cosines.indptr[1:], strict=True)):
        others = cosines.indices[start:end]
        likeness = np.where(others == first_row + row, 0, cosines.data[start:end])
        if len(others) > n_neighbours:
            best = np.argpartition(-likeness, n_neighbours)[:n_neighbours]
            others, likeness = others[best], likeness[best]
        columns.append(others[likeness > 0])
        values.append(likeness[likeness > 0])
    ends = np.concatenate([[0], np.cumsum([len(found) for found in columns])])
    kept = sparse.csr_array((np.concatenate(values), np.concatenate(columns), ends), shape=cosines.shape)
    kept.sort_indices()
    return kept
