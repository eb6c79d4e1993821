"""What is new against stories that are known already."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.digests.selection import comparable_rows, says_the_same

_ROWS_AT_A_TIME = 1000
_HALF_A_SENTENCE = 0.5


def only_new(eligible: Mapping[int, int | None], is_new: NDArray[np.bool_]) -> dict[int, int | None]:
    """Leave out the eligible rows that say what is known, but for those right before a new one that depends on them.

    What a new one needs from further before, who is who and what the story is about, is known by then.

    Examples
    --------
    >>> only_new({0: None, 1: 0, 2: None, 3: 0}, np.array([False, True, False, True]))
    {0: None, 1: 0, 3: None}
    """
    new = {row for row in eligible if is_new[row]}
    needed = {row: other for row in new if (other := eligible[row]) in new or other == row - 1}
    kept = {*new, *needed.values()}
    return {row: needed.get(row) for row in eligible if row in kept}


def which_are_new(X: Any, known: Any) -> NDArray[np.bool_]:
    """Return which rows no known row says nearly the same as, or says and more.

    Parameters
    ----------
    X : csr_matrix of shape (n_sentences, n_terms)
    known : csr_matrix of shape (n_known, n_terms)

    Examples
    --------
    >>> X = sparse.csr_matrix([[1.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    >>> which_are_new(X, sparse.csr_matrix([[1.0, 0.9, 0.0]])).tolist()
    [False, True]
    """
    cosines, n_shared = map(highest_products, comparable_rows(X), comparable_rows(known))
    return ~says_the_same(cosines, n_shared, np.diff(X.indptr))


def highest_products(rows: sparse.csr_matrix, others: sparse.csr_matrix) -> NDArray[np.float64]:
    """Return for each row the highest product with any of the others; 0 where there is none.

    Examples
    --------
    >>> rows, others = sparse.csr_matrix([[1.0, 0.0], [0.6, 0.8]]), sparse.csr_matrix([[0.0, 1.0], [0.8, 0.6]])
    >>> highest_products(rows, others).round(2).tolist()
    [0.8, 0.96]
    """
    columns = sparse.csr_matrix(others.T)
    highest = [
        (rows[start : start + _ROWS_AT_A_TIME] @ columns).max(axis=1).toarray().ravel()
        for start in range(0, rows.shape[0], _ROWS_AT_A_TIME)
    ]
    return np.concatenate([np.zeros(0), *highest])


def in_terms_of_news(X: Any, known: Any, is_new: NDArray[np.bool_]) -> sparse.csr_matrix:
    """Weigh each term by its log-odds of being new, and leave rows empty that are not.

    The odds are between the share of the new sentences that hold a term and the share of the known ones, both raised by
    what half a sentence is of all. A term of which no more is new than known weighs nothing; if there is no other, all
    weigh the same.

    Parameters
    ----------
    X : csr_matrix of shape (n_sentences, n_terms)
    known : csr_matrix of shape (n_known, n_terms)
    is_new : ndarray of shape (n_sentences,)
        The rows that are to stand for what is new.

    Examples
    --------
    >>> X, is_new = sparse.csr_matrix([[1.0, 1.0], [1.0, 0.0]]), np.array([True, False])
    >>> in_terms_of_news(X, sparse.csr_matrix([[1.0, 0.0]]), is_new).toarray().round(1).tolist()
    [[0.0, 1.6], [0.0, 0.0]]
    """
    X = sparse.csr_matrix(X)
    least = _HALF_A_SENTENCE / (int(is_new.sum()) + known.shape[0])
    new, old = (_share_of_rows(part) + least for part in (X[is_new], sparse.csr_matrix(known)))
    weights = np.log(np.maximum(new / old, 1.0))
    if not weights.any():
        weights = np.ones(X.shape[1])
    return sparse.csr_matrix(sparse.diags_array(is_new.astype(np.float64)) @ X @ sparse.diags_array(weights))


def _share_of_rows(X: sparse.csr_matrix) -> NDArray[np.float64]:
    """Return for each column the share of the rows that hold something there."""
    return np.bincount(X.indices[X.data != 0], minlength=X.shape[1]) / max(X.shape[0], 1)
