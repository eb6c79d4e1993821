"""Terms that only one story has: they link it to no other, and only make it longer."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy import sparse
from sklearn.preprocessing import normalize

_LEFT_AT_LAST = 0.4
_HALF_WAY = 100


def discount_singleton_terms(X: Any) -> sparse.csr_array:
    """Bring rows to unit length; terms of one row only count less, the more rows there are.

    In a few stories nearly every term stands alone, and has to count, or any two stories with one word in
    common would be alike. In many, a term that still stands alone is a misspelling or a passing detail.

    Parameters
    ----------
    X : csr_matrix of shape (n_rows, n_terms)

    Returns
    -------
    csr_array of shape (n_rows, n_terms)

    Examples
    --------
    >>> discount_singleton_terms([[3.0, 4.0], [3.0, 0.0]]).toarray().round(3).tolist()
    [[0.605, 0.797], [1.0, 0.0]]
    """
    X = sparse.csr_array(X)
    n_rows = X.shape[0]
    share = 1 - (1 - _LEFT_AT_LAST) * n_rows / (n_rows + _HALF_WAY)
    alone = np.bincount(X.indices, minlength=X.shape[1]) == 1
    weighted = X @ sparse.diags_array(np.where(alone, share, 1.0).astype(X.dtype))
    return sparse.csr_array(normalize(weighted))
