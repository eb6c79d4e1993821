"""The clusterer: rows of a vector space in, themes and the evidence for their number out."""

from __future__ import annotations

from numbers import Integral, Real
from typing import Any, Literal, Self

import numpy as np
from numpy.typing import NDArray
from sklearn.base import BaseEstimator, ClassNamePrefixFeaturesOutMixin, ClusterMixin, TransformerMixin
from sklearn.utils import check_random_state
from sklearn.utils._param_validation import Interval, StrOptions
from sklearn.utils.validation import check_is_fitted, validate_data

from toolkit.themes.modularity import neighbour_graph
from toolkit.themes.partitions import best_partitions, distances_to, nearest, refined
from toolkit.vectors.order import canonical_order, on_one_thread


class ThemeClusterer(ClassNamePrefixFeaturesOutMixin, ClusterMixin, TransformerMixin, BaseEstimator):
    """Group stories into themes, as many as the stories bear out.

    K-means from hierarchical starts. Of the partitions into one number of themes, that of the highest
    modularity over the stories' nearest-neighbour graph is taken; of the numbers, the smallest whose
    modularity is nearly the best. Trees and graph are made of at most ``sample_size`` stories; the rest go
    to the nearest theme.

    Parameters
    ----------
    n_themes : int or "auto", default="auto"
        Number of themes; never more are made than there are different stories.
    max_themes : int, default=30
        The most themes that "auto" tries, and where the merging begins.
    parsimony : float, default=0.005
        The share of the best modularity that "auto" gives up for fewer themes.
    sample_size : int, default=2000
        The most stories in the trees and in the graph.
    random_state : int, RandomState instance or None, default=None
        Seed of the sample, needed only above ``sample_size`` stories.

    Attributes
    ----------
    labels_ : ndarray of shape (n_stories,)
        Theme of each story, 0 for the largest; -1 for a row of zeros, which is in no theme.
    n_themes_ : int
        Number of themes made.
    centres_ : ndarray of shape (n_themes_, n_features)
        The themes' mean rows.
    candidates_ : ndarray of int
        The numbers of themes that were tried.
    modularity_ : ndarray of float
        The modularity reached with each of them: the evidence for ``n_themes_``.

    Examples
    --------
    >>> import numpy as np
    >>> X = np.array([[1.0, 0.1], [1.0, 0.0], [0.0, 1.0], [0.1, 1.0], [0.9, 0.1]])
    >>> clusterer = ThemeClusterer().fit(X)
    >>> clusterer.labels_.tolist(), clusterer.n_themes_
    ([0, 0, 1, 1, 0], 2)
    """

    _parameter_constraints = {
        "n_themes": [Interval(Integral, 1, None, closed="left"), StrOptions({"auto"})],
        "max_themes": [Interval(Integral, 1, None, closed="left")],
        "parsimony": [Interval(Real, 0, 1, closed="left")],
        "sample_size": [Interval(Integral, 2, None, closed="left")],
        "random_state": ["random_state"],
    }

    def __init__(
        self,
        n_themes: int | Literal["auto"] = "auto",
        *,
        max_themes: int = 30,
        parsimony: float = 0.005,
        sample_size: int = 2000,
        random_state: Any = None,
    ) -> None:
        self.n_themes = n_themes
        self.max_themes = max_themes
        self.parsimony = parsimony
        self.sample_size = sample_size
        self.random_state = random_state

    @on_one_thread
    def fit(self, X: Any, y: None = None) -> Self:
        """Find the themes of rows of shape (n_stories, n_features)."""
        self._validate_params()
        X = validate_data(self, X, dtype=np.float64)
        Z = X[X.any(axis=1)]
        Z = Z[canonical_order(Z)]
        if len(Z) == 0:
            Z = X[:1]
        sample = self._sample(Z)
        fewest, most = self._numbers_to_try(sample)
        best = best_partitions(sample, neighbour_graph(sample), most, fewest)
        self.candidates_ = np.arange(fewest, most + 1)
        self.modularity_ = np.array([score for _, score in best])
        centres, _ = best[self._chosen()]
        if len(sample) < len(Z):
            centres = refined(Z, centres)
        self.centres_ = _largest_first(centres, nearest(Z, centres))
        self.n_themes_ = len(self.centres_)
        self.labels_ = self.predict(X)
        return self

    @on_one_thread
    def predict(self, X: Any) -> NDArray[np.intp]:
        """Return the nearest theme of each row, -1 for a row of zeros."""
        check_is_fitted(self)
        X = validate_data(self, X, dtype=np.float64, reset=False)
        return np.asarray(np.where(X.any(axis=1), nearest(X, self.centres_), -1))

    @on_one_thread
    def transform(self, X: Any) -> NDArray[np.float64]:
        """Return the distance of each row to each theme, of shape (n_stories, n_themes_)."""
        check_is_fitted(self)
        X = validate_data(self, X, dtype=np.float64, reset=False)
        return np.asarray(distances_to(X, self.centres_))

    def _sample(self, Z: NDArray[np.float64]) -> NDArray[np.float64]:
        if len(Z) <= self.sample_size:
            return Z
        generator = check_random_state(self.random_state)
        return np.asarray(Z[np.sort(generator.choice(len(Z), self.sample_size, replace=False))])

    def _numbers_to_try(self, sample: NDArray[np.float64]) -> tuple[int, int]:
        n_different = len(np.unique(sample.round(9), axis=0))
        if self.n_themes == "auto":
            return 1, min(self.max_themes, n_different)
        wanted = min(int(self.n_themes), n_different)
        return wanted, min(max(self.max_themes, wanted), n_different)

    def _chosen(self) -> int:
        if self.n_themes != "auto":
            return 0
        good_enough = self.modularity_ >= self.modularity_.max() * (1 - self.parsimony)
        return int(good_enough.argmax())

    @property
    def _n_features_out(self) -> int:
        return self.n_themes_


def _largest_first(centres: NDArray[np.float64], labels: NDArray[np.intp]) -> NDArray[np.float64]:
    present, first, sizes = np.unique(labels, return_index=True, return_counts=True)
    return centres[present[np.lexsort((first, -sizes))]]
