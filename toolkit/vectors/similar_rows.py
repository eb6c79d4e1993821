"""Who is like whom, among many rows: the highest cosines of each, without a matrix of all pairs."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

T = TypeVar("T")

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
    X = sparse.csr_array(X, dtype=np.float32, copy=True)
    X.eliminate_zeros()
    pointing = _pointing_terms(X)
    others = X - pointing
    is_common = np.bincount(others.indices, minlength=X.shape[1]) > 0
    common, others, across = X[:, is_common], others[:, is_common], sparse.csr_array(X.T)

    def likest(rows: slice, block: sparse.csr_array) -> sparse.csr_array:
        found = _highest(block @ across, rows.start, n_neighbours)
        return _with_all_terms(found, others[rows], common) if others.nnz else found

    return sparse.csr_array(sparse.vstack(in_blocks(likest, pointing, _ROWS_AT_A_TIME), format="csr"))


def by_row(of_rows: NDArray[Any], X: sparse.csr_array) -> NDArray[Any]:
    """Return for each stored value what its row has.

    Examples
    --------
    >>> by_row(np.array([5, 7]), sparse.csr_array([[1.0, 2.0], [0.0, 3.0]])).tolist()
    [5, 5, 7]
    """
    return np.repeat(of_rows, np.diff(X.indptr))


def in_blocks(compute: Callable[[slice, sparse.csr_array], T], X: sparse.csr_array, n_rows: int = 5000) -> list[T]:
    """Return what is computed of some rows at a time, which takes less memory, and memory that is at hand.

    Examples
    --------
    >>> X = sparse.csr_array([[1.0, 2.0], [0.0, 3.0], [4.0, 5.0]])
    >>> in_blocks(lambda rows, block: (rows.start, block.nnz), X, 2)
    [(0, 3), (2, 2)]
    """
    starts = range(0, max(X.shape[0], 1), n_rows)
    return [compute(rows, _block(X, rows)) for rows in (slice(start, start + n_rows) for start in starts)]


def _block(X: sparse.csr_array, rows: slice) -> sparse.csr_array:
    """Return some rows, which share their values with all."""
    ends = X.indptr[rows.start : rows.stop + 1]
    held = slice(ends[0], ends[-1])
    return sparse.csr_array(
        (X.data[held], X.indices[held], ends - ends[0]), shape=(len(ends) - 1, X.shape[1]), copy=False
    )


def _pointing_terms(X: sparse.csr_array) -> sparse.csr_array:
    """Keep of each row the terms of few rows, or if it has none of these its rarest ones."""
    n_rows_of_term = np.bincount(X.indices, minlength=X.shape[1])[X.indices]
    fewest = np.full(X.shape[0], _MOST_ROWS_OF_A_TERM)
    filled = np.diff(X.indptr) > 0
    fewest[filled] = np.maximum(np.minimum.reduceat(n_rows_of_term, X.indptr[:-1][filled]), _MOST_ROWS_OF_A_TERM)
    kept = n_rows_of_term <= by_row(fewest, X)
    pointing = sparse.csr_array((X.data * kept, X.indices, X.indptr), shape=X.shape, copy=True)
    pointing.eliminate_zeros()
    return pointing


def _highest(cosines: sparse.csr_array, first_row: int, n_neighbours: int) -> sparse.csr_array:
    """Keep the highest cosines of each row of a block; ``first_row`` is its first row in the whole."""
    values, columns = cosines.data, cosines.indices
    itself = by_row(np.arange(first_row, first_row + cosines.shape[0], dtype=columns.dtype), cosines)
    values[columns == itself] = 0
    best = [np.zeros(0, dtype=np.intp)]
    for start, end in pairwise(cosines.indptr.tolist()):
        n_others = max(end - start - n_neighbours, 0)
        if end > start:
            best.append(start + values[start:end].argpartition(n_others)[n_others:])
    chosen = np.concatenate(best)
    ends = np.minimum(np.diff(cosines.indptr, prepend=0), n_neighbours).cumsum(dtype=columns.dtype)
    found = sparse.csr_array((np.maximum(values[chosen], 0), columns[chosen], ends), shape=cosines.shape)
    found.eliminate_zeros()
    found.sort_indices()
    return found


def _with_all_terms(found: sparse.csr_array, others: sparse.csr_array, common: sparse.csr_array) -> sparse.csr_array:
    """Add to cosines, which were summed over the terms that point, what the other terms of these rows add."""
    beside = common[found.indices]
    of_rows = others.toarray()[by_row(by_row(np.arange(others.shape[0]), found), beside), beside.indices]
    added = sparse.csr_array((beside.data * of_rows, beside.indices, beside.indptr), shape=beside.shape).sum(axis=1)
    return sparse.csr_array((found.data + added, found.indices, found.indptr), shape=found.shape)
