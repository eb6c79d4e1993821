"""The same sums whatever the rows' order and the machine's threads: a canonical order, and one thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from typing import Any, ParamSpec, TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from threadpoolctl import ThreadpoolController

P = ParamSpec("P")
R = TypeVar("R")


def on_one_thread(function: Callable[P, R]) -> Callable[P, R]:
    """Run a function's linear algebra on one thread, so that its sums do not depend on the number of threads.

    Examples
    --------
    >>> on_one_thread(sum)([1, 2])
    3
    """

    @wraps(function)
    def limited(*args: P.args, **kwargs: P.kwargs) -> R:
        with _controller().limit(limits=1):
            return function(*args, **kwargs)

    return limited


@cache
def _controller() -> ThreadpoolController:
    """Return the libraries' thread pools: to find them takes longer than to group a few stories."""
    return ThreadpoolController()


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
    first, second = _keys(X).T
    return np.lexsort((second, first))


def rows_of_each(numbers: NDArray[np.intp]) -> list[NDArray[np.intp]]:
    """Return the rows of each number from 0 on, in their order.

    Examples
    --------
    >>> [rows.tolist() for rows in rows_of_each(np.array([1, 0, 1]))]
    [[1], [0, 2]]
    """
    ends = np.cumsum(np.bincount(numbers))
    return np.split(np.argsort(numbers, kind="stable"), ends[:-1]) if len(ends) else []


def means_of_each(values: NDArray[np.float64], numbers: NDArray[np.intp]) -> NDArray[np.float64]:
    """Return the mean of the values of each number from 0 on, none without a value; those of as many at once.

    Examples
    --------
    >>> means_of_each(np.array([1.0, 2.0, 4.0]), np.array([1, 0, 1])).tolist()
    [2.0, 2.5]
    """
    n_values = np.bincount(numbers)
    in_order, starts = values[np.argsort(numbers, kind="stable")], np.cumsum(n_values) - n_values
    means = np.empty(len(n_values))
    for n_own in np.unique(n_values).tolist():
        own = np.flatnonzero(n_values == n_own)
        means[own] = in_order[starts[own, np.newaxis] + np.arange(n_own)].mean(axis=1)
    return means


def different_rows(X: Any) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return one row of each set of equal ones, in their canonical order, and which of these each row equals.

    Parameters
    ----------
    X : {ndarray, csr_matrix} of shape (n_rows, n_features)

    Returns
    -------
    different : ndarray of shape (n_different,)
    of_each : ndarray of shape (n_rows,)
        ``X[different[of_each]]`` is X.

    Examples
    --------
    >>> import numpy as np
    >>> X = np.array([[3.0, 1.0], [0.0, 2.0], [3.0, 1.0]])
    >>> different, of_each = different_rows(X)
    >>> len(different), bool((X[different[of_each]] == X).all())
    (2, True)
    """
    _, different, of_each = np.unique(_keys(X), axis=0, return_index=True, return_inverse=True)
    return different, of_each.ravel()


def _keys(X: Any) -> NDArray[np.float64]:
    """Return two numbers for each row, which equal rows alone share."""
    weights = np.random.RandomState(0).uniform(1.0, 2.0, size=(X.shape[1], 2))
    rows = sparse.csr_matrix(X, dtype=np.float64, copy=True)
    rows.sort_indices()
    return np.asarray(rows @ weights)
