"""What is new against stories that are known already."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.digests.selection import comparable_rows, says_the_same

_ROWS_AT_A_TIME = 1000


def only_new(eligible: Mapping[int, int | None], X: Any, known: Any) -> dict[int, int | None]:
    """Leave out the eligible rows that say what is known, but for those right before a new one that depends on them.

    What a new one needs from further before, who is who and what the story is about, is known by then.

    Examples
    --------
    >>> X = sparse.csr_matrix([[1.0, 1.0, 0.0], [0.0, 0.0, 1.0], [1.0, 1.0, 0.0], [0.0, 0.0, 2.0]])
    >>> only_new({0: None, 1: 0, 2: None, 3: 0}, X, sparse.csr_matrix([[1.0, 1.0, 0.0]]))
    {0: None, 1: 0, 3: None}
    """
    rows = np.array(list(eligible), dtype=np.intp)
    new = set(rows[unknown_rows(X[rows], known)].tolist())
    needed = {row: other for row in new if (other := eligible[row]) in new or other == row - 1}
    kept = {*new, *needed.values()}
    return {row: needed.get(row) for row in eligible if row in kept}


def unknown_rows(X: Any, known: Any) -> NDArray[np.intp]:
    """Return the rows that no known row says nearly the same as, or says and more; all of them if there is no other.

    Parameters
    ----------
    X : csr_matrix of shape (n_sentences, n_terms)
    known : csr_matrix of shape (n_known, n_terms)

    Examples
    --------
    >>> X = sparse.csr_matrix([[1.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    >>> unknown_rows(X, sparse.csr_matrix([[1.0, 0.9, 0.0]])).tolist()
    [1]
    """
    cosines, n_shared = map(_highest, comparable_rows(X), comparable_rows(known))
    unknown = np.flatnonzero(~says_the_same(cosines, n_shared, np.diff(X.indptr)))
    return unknown if len(unknown) else np.arange(X.shape[0])


def _highest(rows: sparse.csr_matrix, others: sparse.csr_matrix) -> NDArray[np.float64]:
    """Return for each row the highest product with any of the others."""
    columns = sparse.csr_matrix(others.T)
    highest = [
        (rows[start : start + _ROWS_AT_A_TIME] @ columns).max(axis=1).toarray().ravel()
        for start in range(0, rows.shape[0], _ROWS_AT_A_TIME)
    ]
    return np.concatenate([np.zeros(0), *highest])


def less_of_what_is_known(X: Any, known: Any) -> sparse.csr_matrix:
    """Weigh each term by how much more of it is new than known, so that what is new stands out.

    Examples
    --------
    >>> X = sparse.csr_matrix([[1.0, 1.0]])
    >>> less_of_what_is_known(X, sparse.csr_matrix([[1.0, 0.0]])).toarray().tolist()
    [[0.5, 1.0]]
    """
    new, old = (np.asarray(part.sum(axis=0)).ravel() / max(part.shape[0], 1) for part in (X, known))
    share = np.divide(new, new + old, out=np.ones(X.shape[1]), where=new + old > 0)
    return sparse.csr_matrix(X @ sparse.diags_array(share))
