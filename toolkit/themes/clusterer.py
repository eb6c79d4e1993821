"""The clusterer: rows of terms in, themes and the evidence for their number out."""

from __future__ import annotations

from numbers import Integral, Real
from typing import Any, Literal, Self

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.base import BaseEstimator, ClusterMixin, clone
from sklearn.preprocessing import normalize
from sklearn.utils import check_random_state
from sklearn.utils._param_validation import HasMethods, Interval, StrOptions
from sklearn.utils.validation import check_is_fitted, validate_data

from toolkit.themes.candidates import Candidate, best_number, best_of_number, reassigned_candidates
from toolkit.themes.continuing import continued_partition, goes_on, known_labels
from toolkit.themes.group import in_words
from toolkit.themes.merge_tree import largest_first, merge_tree, merged
from toolkit.themes.modularity import held_together, modularity, neighbour_graph
from toolkit.themes.naive_bayes import SMOOTHING, leave_one_out_scores, log_weights
from toolkit.themes.outsiders import like_none_there
from toolkit.themes.partitions import partitions_into_fewer
from toolkit.themes.parts import parts_of_others, parts_of_themes
from toolkit.themes.reassigning import reassigned
from toolkit.themes.trees import ward_tree
from toolkit.vectors.neighbours import averaged_over_neighbours
from toolkit.vectors.order import different_rows, on_one_thread
from toolkit.vectors.term_space import TermSpace


class ThemeClusterer(ClusterMixin, BaseEstimator):
    """Group stories into themes, as many as the stories support.

    Stories are grouped by k-means in a space learnt from them, into every number of themes from ``max_themes``
    down. A naive Bayes classifier then moves each story to the theme that the other stories' terms draw it
    to, until none wants to move; themes that were split without need lose their stories on the way. Of the
    partitions found, that of the highest modularity over the graph of neighbouring stories is taken. Equal rows
    count as one story.

    Parameters
    ----------
    n_themes : int or "auto", default="auto"
        Number of themes; never more are made than there are different stories. Of the partitions into so many
        that are found, or made by merging what "auto" finds, that of the highest modularity is taken.
    unthemed : {"keep", "assign"}, default="keep"
        Whether a story that every theme explains worse than chance, and that has next to nothing in common
        with any story of the nearest, is kept out of them (-1), or assigned to that theme.
    space : transformer, default=None
        Where stories are compared to begin with; None stands for `TermSpace`.
    max_themes : int, default=30
        The most themes that "auto" tries.
    resolution : float, default=0.8
        How fine the themes are to be: two are apart if their stories are linked with less than this share of
        the links that chance would put between them. Towards 0.5 there are fewer themes, above 1 many.
    smoothing : float, default=1.0
        Added to the sum of each term: how many stories it takes to trust a word.
    sample_size : int, default=3000
        The most stories that partitions are sought among; the rest join the themes found.
    random_state : int, RandomState instance or None, default=None
        Seed of the space and of the sample.

    Attributes
    ----------
    labels_ : ndarray of shape (n_stories,)
        Theme of each story, 0 for the largest; -1 for none.
    parts_ : ndarray of shape (n_stories, depth)
        Path of each story through the parts of its theme (see `parts_of_themes`).
    n_themes_ : int
        Number of themes made.
    weights_ : ndarray of shape (n_themes_, n_features)
        How much each term speaks for each theme; of twice as many columns if ``signed_``.
    signed_ : bool
        Whether negative entries were found: they then count as terms of their own, opposite to the others.
    candidates_ : ndarray of int
        The numbers of themes that were found to be possible.
    modularity_ : ndarray of float
        The modularity reached with each of them: the evidence for ``n_themes_``.
    space_ : transformer
        Where stories were compared to begin with.
    merge_tree_ : ndarray of shape (n_themes_ - 1, 2)
        Which themes to merge to have fewer: as in `sklearn.cluster.AgglomerativeClustering`, with the themes
        as leaves, and the union of row i numbered ``n_themes_ + i``.

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
        "unthemed": [StrOptions({"keep", "assign"})],
        "space": [HasMethods(["fit", "transform"]), None],
        "max_themes": [Interval(Integral, 1, None, closed="left")],
        "resolution": [Interval(Real, 0, None, closed="neither")],
        "smoothing": [Interval(Real, 0, None, closed="neither")],
        "sample_size": [Interval(Integral, 2, None, closed="left")],
        "random_state": ["random_state"],
    }

    def __init__(
        self,
        n_themes: int | Literal["auto"] = "auto",
        *,
        unthemed: Literal["keep", "assign"] = "keep",
        space: Any = None,
        max_themes: int = 30,
        resolution: float = 0.8,
        smoothing: float = SMOOTHING,
        sample_size: int = 3000,
        random_state: Any = None,
    ) -> None:
        self.n_themes = n_themes
        self.unthemed = unthemed
        self.space = space
        self.max_themes = max_themes
        self.resolution = resolution
        self.smoothing = smoothing
        self.sample_size = sample_size
        self.random_state = random_state

    @on_one_thread
    def fit(self, X: Any, y: None = None, *, earlier: Any = None) -> Self:
        """Find the themes of rows of terms.

        Parameters
        ----------
        X : {ndarray, csr_matrix} of shape (n_stories, n_terms)
        y : None
        earlier : array-like of shape (n_stories,), default=None
            The theme that each story was in before, by any number from 0; -1 for a new story. Themes go on from there,
            unless others hold together clearly better (see `continued_partition`), or their number is not that wanted.
        """
        self._validate_params()
        X = self._validated(X, reset=True)
        told = in_words(X) if in_words(X).any() else np.arange(X.shape[0]) == 0
        different, of_each = different_rows(X[told])
        known = np.full(len(different), -1) if earlier is None else known_labels(earlier, told, of_each)
        labels, parts = self._find(X[told][different], np.bincount(of_each), known)
        self.labels_ = np.full(X.shape[0], -1, dtype=np.intp)
        self.labels_[told] = labels[of_each]
        self.labels_[~in_words(X)] = -1
        self.parts_ = np.full((X.shape[0], parts.shape[1]), -1, dtype=np.intp)
        self.parts_[told] = parts[of_each]
        return self

    @on_one_thread
    def decision_function(self, X: Any) -> NDArray[np.float64]:
        """Return the score of each row under each theme (see `log_weights`), of shape (n_stories, n_themes_)."""
        check_is_fitted(self)
        return self._scored(self._validated(X, reset=False))

    @on_one_thread
    def predict(self, X: Any) -> NDArray[np.intp]:
        """Return the theme that explains each row best; -1 for a row of zeros, or one in no theme.

        In ``labels_`` each story is judged by the others; here all of them have a say.
        """
        check_is_fitted(self)
        return self._predicted(self._validated(X, reset=False))

    @on_one_thread
    def score(self, X: Any, y: None = None) -> float:
        """Return how well the themes that rows are in hold together: modularity over the graph of their neighbours.

        Up to ``sample_size`` rows are looked at, equal ones once; 0 is chance, and 1 is never reached.
        """
        check_is_fitted(self)
        rows = self._validated(X, reset=False)
        rows = rows[different_rows(rows)[0]]
        rows = rows[np.unique(np.linspace(0, rows.shape[0] - 1, self.sample_size).astype(np.intp))]
        return held_together(rows, self._predicted(rows))

    def places(self, X: Any) -> NDArray[np.float64]:
        """Return where rows are in the space, of shape (n_stories, n_components)."""
        check_is_fitted(self)
        return np.asarray(self.space_.transform(self._validated(X, reset=False)))

    def labels_at(self, n_themes: int) -> NDArray[np.intp]:
        """Return the labels with themes merged until no more than ``n_themes`` are left.

        Parameters
        ----------
        n_themes : int
            From 1 to ``n_themes_``.
        """
        check_is_fitted(self)
        if not 1 <= n_themes <= self.n_themes_:
            message = f"found n_themes={n_themes}; wanted a number from 1 to the {self.n_themes_} themes found"
            raise ValueError(message)
        return merged(self.labels_, self.merge_tree_, n_themes)

    def _predicted(self, rows: sparse.csr_matrix) -> NDArray[np.intp]:
        scores = self._scored(rows)
        accepted = (scores.max(axis=1) >= 0) | (self.unthemed == "assign")
        return np.where(accepted & in_words(rows), scores.argmax(axis=1), -1)

    def _scored(self, rows: sparse.csr_matrix) -> NDArray[np.float64]:
        return np.asarray(rows @ self.weights_.T).round(9)

    def _find(
        self, stories: sparse.csr_matrix, n_equal: NDArray[np.intp], earlier: NDArray[np.intp]
    ) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        generator = check_random_state(self.random_state)
        space = TermSpace(random_state=generator) if self.space is None else clone(self.space)
        self.space_ = space.fit(stories)
        sampled = self._sample(stories.shape[0], generator)
        sample = stories[sampled]
        graph = neighbour_graph(sample)
        Z = averaged_over_neighbours(space.transform(sample))
        ward = ward_tree(Z)
        drawn_to = self._partition(sample, (Z, ward), graph, earlier[sampled])
        if len(sampled) < stories.shape[0]:
            drawn_to = self._joined_by_the_rest(stories, sampled, drawn_to)
        labels = largest_first(self._without_outsiders(stories, drawn_to), n_equal)
        themed = labels >= 0
        self.n_themes_ = int(labels.max()) + 1
        self.weights_ = log_weights(stories[themed], labels[themed], self.n_themes_, self.smoothing)
        self.merge_tree_ = merge_tree(graph, labels[sampled], self.n_themes_)
        parts = parts_of_themes(ward, graph, labels[sampled])
        if len(sampled) < len(labels):
            places = space.transform(stories)
            joined = parts_of_others(parts, places[sampled], labels[sampled], places, labels)
            joined[sampled], parts = parts, joined
        return labels, parts

    def _partition(
        self,
        sample: sparse.csr_matrix,
        placed: tuple[NDArray[np.float64], NDArray[np.float64]],
        graph: sparse.csr_array,
        earlier: NDArray[np.intp],
    ) -> NDArray[np.intp]:
        """Return the best partition, or the best into as many themes as are wanted; or that in which themes go on."""
        n_different = len(np.unique(placed[0].round(9), axis=0))
        wanted = 1 if self.n_themes == "auto" else min(int(self.n_themes), n_different)
        most = max(min(self.max_themes, n_different), wanted)
        starts = partitions_into_fewer(*placed, graph, most)
        found = reassigned_candidates(sample, starts, graph, smoothing=self.smoothing, resolution=self.resolution)
        if self.n_themes == "auto":
            best = found[best_number(found)]
        else:
            labels = best_of_number(wanted, found, starts[most - wanted], graph, resolution=self.resolution)
            best = Candidate(labels, modularity(graph, labels, self.resolution))
        if (earlier >= 0).any():
            continued = continued_partition(
                sample, earlier, best.labels, graph, smoothing=self.smoothing, resolution=self.resolution
            )
            n_themes = int(continued.labels.max()) + 1
            if goes_on(continued, best) and (n_themes == wanted or (self.n_themes == "auto" and n_themes <= most)):
                found, best = dict(sorted((found | {n_themes: continued}).items())), continued
        self.candidates_ = np.array(list(found))
        self.modularity_ = np.array([candidate.modularity for candidate in found.values()])
        return best.labels

    def _sample(self, n_stories: int, generator: np.random.RandomState) -> NDArray[np.intp]:
        if n_stories <= self.sample_size:
            return np.arange(n_stories)
        return np.sort(generator.choice(n_stories, self.sample_size, replace=False))

    def _joined_by_the_rest(
        self, stories: sparse.csr_matrix, sampled: NDArray[np.intp], labels: NDArray[np.intp]
    ) -> NDArray[np.intp]:
        n_themes = int(labels.max()) + 1
        weights = log_weights(stories[sampled], labels, n_themes, self.smoothing)
        joined = np.asarray(stories @ weights.T).round(9).argmax(axis=1)
        if len(np.unique(joined)) < n_themes:
            joined[sampled] = labels
        moved = reassigned(stories, joined, self.smoothing)
        return moved if moved.max() + 1 == n_themes else joined

    def _without_outsiders(self, stories: sparse.csr_matrix, labels: NDArray[np.intp]) -> NDArray[np.intp]:
        """Take out the stories that no theme explains and no story of theirs is like, but never a whole theme."""
        if self.unthemed == "assign":
            return labels
        scores = leave_one_out_scores(stories, labels, int(labels.max()) + 1, self.smoothing)
        doubtful = np.flatnonzero(scores.max(axis=1) < 0)
        outside = np.zeros(len(labels), dtype=bool)
        outside[doubtful] = like_none_there(stories[doubtful], labels[doubtful], stories, labels, doubtful)
        return np.where(outside & np.isin(labels, labels[~outside]), -1, labels)

    def _validated(self, X: Any, *, reset: bool) -> sparse.csr_matrix:
        rows = sparse.csr_matrix(normalize(validate_data(self, X, accept_sparse="csr", dtype=np.float64, reset=reset)))
        if reset:
            self.signed_ = bool(rows.data.min(initial=0.0) < 0)
        if self.signed_:
            rows = sparse.csr_matrix(sparse.hstack([rows.maximum(0), (-rows).maximum(0)]))
        rows.data = np.maximum(rows.data, 0.0)
        rows.eliminate_zeros()
        return rows

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.sparse = True
        return tags
