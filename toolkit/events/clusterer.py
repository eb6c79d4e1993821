"""The event clusterer: rows of terms in, and stories that report one happening out."""

from __future__ import annotations

from numbers import Integral, Real
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.base import BaseEstimator, ClusterMixin
from sklearn.utils._param_validation import Interval
from sklearn.utils.validation import validate_data

from toolkit.events.linkage import linked_groups
from toolkit.events.links import N_NEIGHBOURS, effective_number_of_terms, event_links
from toolkit.events.weights import weighted_by_independence
from toolkit.themes.merge_tree import largest_first
from toolkit.vectors.order import different_rows, on_one_thread
from toolkit.vectors.similar_rows import similar_rows


class EventClusterer(ClusterMixin, BaseEstimator):
    """Group stories that report the same happening; no number of events is to be given.

    Stories are compared with their nearest neighbours only, by what they share beyond what is usual around
    them, and if dates are known, by how many days lie between them. Groups are merged while the mean link
    between them is strong enough. The work grows with the number of stories, not with its square.

    Parameters
    ----------
    threshold : float, default=0.395
        The root mean square of the links that make an event; events grow smaller towards 1.
    time_column : int, default=None
        The column of X that is no term but when each story appeared, in days since any beginning; 0
        where that is not known. A time speaks for or against an event; the words decide.

    Attributes
    ----------
    labels_ : ndarray of shape (n_stories,)
        Event of each story, 0 for the largest. A story that is like no other is an event by itself.
    n_events_ : int
        Number of events.

    Examples
    --------
    >>> import numpy as np
    >>> X = np.array([[1.0, 0.9, 0.0], [0.0, 0.1, 1.0], [0.9, 1.0, 0.1], [0.0, 0.0, 1.0], [0.1, 0.1, 0.9]])
    >>> EventClusterer().fit_predict(X).tolist()
    [1, 0, 1, 0, 0]
    """

    _parameter_constraints = {
        "threshold": [Interval(Real, 0, None, closed="neither")],
        "time_column": [Integral, None],
    }

    def __init__(self, *, threshold: float = 0.395, time_column: int | None = None) -> None:
        self.threshold = threshold
        self.time_column = time_column

    @on_one_thread
    def fit(self, X: Any, y: None = None) -> Self:
        """Find the events of rows of terms, of shape (n_stories, n_terms)."""
        self._validate_params()
        X = sparse.csr_array(validate_data(self, X, accept_sparse="csr", dtype=[np.float64, np.float32]))
        terms, days = self._terms_and_days(X)
        different, of_each = _different_stories(terms)
        terms = weighted_by_independence(sparse.csr_array(terms[different]))
        links = event_links(
            similar_rows(terms, N_NEIGHBOURS), _earliest(days, of_each), effective_number_of_terms(terms)
        )
        self.labels_ = largest_first(linked_groups(links, self.threshold**2), np.bincount(of_each))[of_each]
        self.n_events_ = int(self.labels_.max()) + 1
        return self

    def _terms_and_days(self, X: sparse.csr_array) -> tuple[sparse.csr_array, NDArray[np.float64]]:
        n_stories, n_columns = X.shape
        if self.time_column is None:
            return X, np.full(n_stories, np.nan)
        if not -n_columns <= self.time_column < n_columns:
            message = f"found time_column={self.time_column}; wanted one of the {n_columns} columns of X"
            raise ValueError(message)
        if n_columns == 1:
            raise ValueError("found X with 1 feature, and that is the time; wanted terms beside it")
        is_time = np.arange(n_columns) == self.time_column % n_columns
        days = X[:, is_time].toarray().ravel().astype(np.float64)
        days[days == 0] = np.nan
        return sparse.csr_array(X[:, ~is_time]), days

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.sparse = True
        return tags


def _different_stories(terms: sparse.csr_array) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return one row of each set of equal ones, and which of these each row equals; one without a term equals none."""
    different, of_each = different_rows(terms)
    more = np.flatnonzero(np.diff(terms.indptr) == 0)[1:]
    of_each[more] = len(different) + np.arange(len(more))
    return np.concatenate([different, more]), of_each


def _earliest(days: NDArray[np.float64], of_each: NDArray[np.intp]) -> NDArray[np.float64]:
    """Return the first of the days of equal rows, NaN where none is known."""
    earliest = np.full(int(of_each.max()) + 1, np.inf)
    np.fmin.at(earliest, of_each, days)
    earliest[np.isinf(earliest)] = np.nan
    return earliest
