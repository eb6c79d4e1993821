"""The space in which stories are compared: a term's place depends on the terms it occurs with."""

from __future__ import annotations

from numbers import Integral
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.base import BaseEstimator, ClassNamePrefixFeaturesOutMixin, TransformerMixin
from sklearn.preprocessing import normalize
from sklearn.utils import check_random_state
from sklearn.utils._param_validation import Interval
from sklearn.utils.extmath import randomized_svd, svd_flip
from sklearn.utils.validation import check_is_fitted, validate_data

from toolkit.vectors.order import canonical_order, on_one_thread

_NOTHING = 1e-6
_POWER_ITERATIONS = 15
_MOST_EXACT = 1600


class TermSpace(ClassNamePrefixFeaturesOutMixin, TransformerMixin, BaseEstimator):
    """Place a story at the mean of its terms, and a term where its stories are.

    Latent semantic analysis gives every term a direction; scaled by the singular values and to unit length,
    a rare word lies beside the common words that it comes with. A story is the weighted mean of its terms,
    brought to unit length, centred and brought to unit length again. Two short stories without a word in
    common can thus be near each other. Of a corpus with no more stories than components the analysis is
    complete: nothing is learnt that the few stories do not support.

    Parameters
    ----------
    n_components : int, default=40
        The most dimensions to keep.
    random_state : int, RandomState instance or None, default=None
        Seed of the randomised SVD.

    Attributes
    ----------
    term_vectors_ : ndarray of shape (n_features, n_kept)
        The terms' places, rows of unit length.
    mean_ : ndarray of shape (n_kept,)
        The stories' mean place, which is taken from each.

    References
    ----------
    Deerwester et al., "Indexing by latent semantic analysis", JASIS 41(6), 1990.

    Examples
    --------
    >>> import numpy as np
    >>> X = np.array([[1.0, 1.0, 0.0, 0.0], [0.0, 1.0, 1.0, 0.0], [0.0, 0.0, 0.0, 1.0]])
    >>> Z = TermSpace().fit_transform(X)
    >>> (Z @ Z.T).round(1).tolist()
    [[1.0, 0.2, -0.8], [0.2, 1.0, -0.8], [-0.8, -0.8, 1.0]]
    """

    _parameter_constraints = {
        "n_components": [Interval(Integral, 1, None, closed="left")],
        "random_state": ["random_state"],
    }

    def __init__(self, n_components: int = 40, *, random_state: Any = None) -> None:
        self.n_components = n_components
        self.random_state = random_state

    @on_one_thread
    def fit(self, X: Any, y: None = None) -> Self:
        """Learn the terms' places from rows of terms, of shape (n_stories, n_terms)."""
        self._validate_params()
        X = validate_data(self, X, accept_sparse="csr", dtype=[np.float64, np.float32])
        X = X[canonical_order(X)]
        values, directions = self._svd(X)
        self.term_vectors_ = normalize(directions.T * values)
        self.mean_ = self._placed(X).mean(axis=0)
        return self

    @on_one_thread
    def transform(self, X: Any) -> NDArray[np.float64]:
        """Return unit rows of shape (n_stories, n_kept); zeros for a story without terms, or exactly at the mean."""
        check_is_fitted(self)
        X = validate_data(self, X, accept_sparse="csr", dtype=[np.float64, np.float32], reset=False)
        placed = self._placed(X)
        centred = np.where(placed.any(axis=1, keepdims=True), placed - self.mean_, 0.0)
        centred[np.linalg.norm(centred, axis=1) < _NOTHING] = 0.0
        return np.asarray(normalize(centred))

    def _placed(self, X: Any) -> NDArray[np.float64]:
        return np.asarray(normalize(np.asarray(X @ self.term_vectors_, dtype=np.float64)))

    def _svd(self, X: Any) -> tuple[NDArray[np.floating[Any]], NDArray[np.floating[Any]]]:
        if min(X.shape) <= _MOST_EXACT:
            return _exact_svd(X, self.n_components)
        generator = check_random_state(self.random_state)
        _, values, directions = randomized_svd(X, self.n_components, n_iter=_POWER_ITERATIONS, random_state=generator)
        return values, directions

    @property
    def _n_features_out(self) -> int:
        return int(self.term_vectors_.shape[1])

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.sparse = True
        tags.transformer_tags.preserves_dtype = []
        return tags


def _exact_svd(X: Any, n_components: int) -> tuple[NDArray[np.floating[Any]], NDArray[np.floating[Any]]]:
    """Return the singular values and right directions of the strongest components, by the products of all rows."""
    rows = sparse.csr_matrix(X, dtype=np.float64)
    few_rows = rows.shape[0] <= rows.shape[1]
    products = (rows @ rows.T if few_rows else rows.T @ rows).toarray()
    squares, vectors = np.linalg.eigh(products)
    strongest = squares.argsort()[::-1][:n_components]
    kept = strongest[squares[strongest] > len(squares) * np.finfo(np.float64).eps * max(squares[-1], _NOTHING)]
    kept = kept if len(kept) else strongest[:1]
    values = np.sqrt(np.maximum(squares[kept], 0.0))
    if not few_rows:
        return values, _signed(vectors[:, kept].T)
    return values, _signed(np.asarray(rows.T @ vectors[:, kept]).T / np.maximum(values, _NOTHING)[:, None])


def _signed(directions: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return directions each of whose largest entry is positive."""
    return np.asarray(svd_flip(None, directions, u_based_decision=False)[1])
