"""An order of rows that depends on what the rows hold, not on how they came in."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse


def canonical_order(X: Any) -> NDArray[np.intp]:
    """Return the permutation that puts rows into their canonical order.

    Sums of floating-point numbers depend on their order. An estimator that first puts its rows into this
    order learns the same, bit for bit, from any arrangement of the same stories.

    Parameters
    ----------
    X : {ndarray, csr_matrix} of shape (n_rows, n_features)

    Returns
    -------
    ndarray of shape (n_rows,)

    Examples
    --------
    >>> import numpy as np
    >>> X = np.array([[3.0, 1.0], [0.0, 2.0], [5.0, 0.0]])
    >>> shuffled = X[[2, 0, 1]]
    >>> bool((X[canonical_order(X)] == shuffled[canonical_order(shuffled)]).all())
    True
    """
    keys = np.random.RandomState(0).uniform(1.0, 2.0, size=(X.shape[1], 2))
    rows = sparse.csr_matrix(X, dtype=np.float64, copy=True)
    rows.sort_indices()
    first, second = np.asarray(rows @ keys).T
    return np.lexsort((second, first))
