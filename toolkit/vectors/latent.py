"""The space in which stories are compared: latent semantic analysis of their terms."""

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


class LatentSpace(ClassNamePrefixFeaturesOutMixin, TransformerMixin, BaseEstimator):
    """Latent semantic analysis that shrinks to nothing on small corpora.

    A truncated SVD of the term matrix, rows scaled to unit length. Of a corpus with no more stories than
    components the SVD is complete, and the cosines between stories are those of the term matrix itself:
    a handful of stories are compared by their plain TF-IDF.

    Parameters
    ----------
    n_components : int, default=100
        The most dimensions to keep.
    random_state : int, RandomState instance or None, default=None
        Seed of the randomised SVD.

    Attributes
    ----------
    components_ : ndarray of shape (n_kept, n_features)
        The directions kept, the strongest first.

    References
    ----------
    Deerwester et al., "Indexing by latent semantic analysis", JASIS 41(6), 1990.

    Examples
    --------
    >>> import numpy as np
    >>> X = np.array([[1.0, 1.0, 0.0], [1.0, 1.0, 0.0], [0.0, 0.0, 3.0]])
    >>> LatentSpace(random_state=0).fit_transform(X).round(6).tolist()
    [[0.0, 1.0], [0.0, 1.0], [1.0, 0.0]]
    """

    _parameter_constraints = {
        "n_components": [Interval(Integral, 1, None, closed="left")],
        "random_state": ["random_state"],
    }

    def __init__(self, n_components: int = 100, *, random_state: Any = None) -> None:
        self.n_components = n_components
        self.random_state = random_state

    @on_one_thread
    def fit(self, X: Any, y: None = None) -> Self:
        """Learn the directions from rows of terms, of shape (n_stories, n_terms)."""
        self._validate_params()
        X = validate_data(self, X, accept_sparse="csr", dtype=[np.float64, np.float32])
        X = X[canonical_order(X)]
        components = self._svd(X)
        self.components_ = components
        return self

    @on_one_thread
    def transform(self, X: Any) -> NDArray[np.float64]:
        """Return unit rows of shape (n_stories, n_kept); a row without known terms stays zero."""
        check_is_fitted(self)
        X = validate_data(self, X, accept_sparse="csr", dtype=[np.float64, np.float32], reset=False)
        projected = np.asarray(X @ self.components_.T, dtype=np.float64)
        return np.asarray(normalize(projected), dtype=np.float64)

    def _svd(self, X: Any) -> NDArray[np.floating[Any]]:
        n_kept = min(self.n_components, *X.shape)
        if min(X.shape) <= self.n_components:
            return _complete_directions(X)
        generator = check_random_state(self.random_state)
        _, _, directions = randomized_svd(X, n_kept, n_iter=5, random_state=generator, flip_sign=True)
        return np.asarray(directions)

    @property
    def _n_features_out(self) -> int:
        return int(self.components_.shape[0])

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.sparse = True
        tags.transformer_tags.preserves_dtype = []
        return tags


def _complete_directions(X: Any) -> NDArray[np.floating[Any]]:
    dense = sparse.csr_matrix(X, dtype=np.float64).toarray()
    left, values, directions = np.linalg.svd(dense, full_matrices=False)
    _, directions = svd_flip(left, directions, u_based_decision=False)
    kept = values > max(dense.shape) * np.finfo(dense.dtype).eps * max(values[0], 1e-30)
    kept[0] = True
    return np.asarray(directions[kept])
