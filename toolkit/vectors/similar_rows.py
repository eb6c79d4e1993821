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

    A term of more than 1,000 rows points to none of them, unless a row has no rarer one; so the work grows with
    the number of rows, not with its square. The cosines of those that are found are exact.

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
    pointing = _pointing_terms(X)
    across = sparse.csr_array(X.T)
    blocks = []
    for start in range(0, X.shape[0], _ROWS_AT_A_TIME):
        rows = pointing[start : start + _ROWS_AT_A_TIME]
        found = _highest(sparse.csr_array(rows @ across), start, n_neighbours)
        blocks.append(found if pointing.nnz == X.nnz else _exact(found, start, X))
    return sparse.csr_array(sparse.vstack(blocks, format="csr"))


def _pointing_terms(X: sparse.csr_array) -> sparse.csr_array:
    """Keep of each row the terms of few rows, or if it has none of these its rarest ones."""
    n_rows_of_term = np.bincount(X.indices, minlength=X.shape[1])[X.indices]
    if n_rows_of_term.max(initial=0) <= _MOST_ROWS_OF_A_TERM:
        return X
    rows = np.repeat(np.arange(X.shape[0]), np.diff(X.indptr))
    fewest = np.full(X.shape[0], _MOST_ROWS_OF_A_TERM)
    filled = np.diff(X.indptr) > 0
    fewest[filled] = np.maximum(np.minimum.reduceat(n_rows_of_term, X.indptr[:-1][filled]), _MOST_ROWS_OF_A_TERM)
    kept = n_rows_of_term <= fewest[rows]
    return sparse.csr_array((X.data[kept], (rows[kept], X.indices[kept])), shape=X.shape)


def _exact(found: sparse.csr_array, first_row: int, X: sparse.csr_array) -> sparse.csr_array:
    """Replace cosines that were summed over some of the terms by those over all."""
    rows = np.repeat(np.arange(found.shape[0]), np.diff(found.indptr)) + first_row
    cosines = np.asarray(X[rows].multiply(X[found.indices]).sum(axis=1)).ravel()
    return sparse.csr_array((cosines, found.indices, found.indptr), shape=found.shape)


def _highest(cosines: sparse.csr_array, first_row: int, n_neighbours: int) -> sparse.csr_array:
    """Keep the highest cosines of each row of a block; ``first_row`` is its first row in the whole."""
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
