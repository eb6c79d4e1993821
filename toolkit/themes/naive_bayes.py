"""What distinguishes themes: a complement naive Bayes that judges each story by the others."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

SMOOTHING = 1.0
_ROUNDS = 10
_NOTHING = 1e-9
_HALF_WAY = 20


def log_weights(
    X: sparse.csr_matrix, labels: NDArray[np.integer[Any]], n_themes: int, smoothing: float
) -> NDArray[np.float64]:
    """Weigh each term for each theme: how much rarer it is outside the theme than in all stories.

    A weight is the logarithm of the ratio of the term's share in all stories to its share outside the theme. The score
    of a story under a theme is the sum of the weights of its terms, each times its TF-IDF; 0 is chance: the story's
    terms are as frequent outside the theme as everywhere.

    To each term is added as much as lies outside and inside by chance, so that what is rare weighs next to nothing,
    in a vocabulary of any size.

    Parameters
    ----------
    X : csr_matrix of shape (n_stories, n_terms)
        TF-IDF rows, none negative.
    labels : ndarray of shape (n_stories,)
    n_themes : int
    smoothing : float
        Added to the sum of each term; the part of it that falls outside is that of all terms together.

    Returns
    -------
    ndarray of shape (n_themes, n_terms)
        ``X @ weights.T`` are the scores of the stories under the themes.

    References
    ----------
    Rennie et al., "Tackling the poor assumptions of naive Bayes text classifiers", ICML 2003, whose smoothing, the
    same for each term of the vocabulary, draws stories into large themes where the vocabulary is large.

    Examples
    --------
    >>> X = sparse.csr_matrix([[1.0, 0.0], [0.0, 1.0]])
    >>> log_weights(X, np.array([0, 1]), 2, smoothing=1.0).round(2).tolist()
    [[0.69, -0.41], [-0.41, 0.69]]
    """
    total, outside = _inside_and_outside(X, labels, n_themes)
    return _log_ratios(total, outside, smoothing)


def leave_one_out_scores(
    X: sparse.csr_matrix, labels: NDArray[np.integer[Any]], n_themes: int, smoothing: float
) -> NDArray[np.float64]:
    """Score each story under each theme as if it were in none of them.

    A story that is judged by a theme it is part of keeps itself there. Here its own theme is the theme of
    the other stories, so it has to be drawn by what they say.

    Parameters
    ----------
    X, labels, n_themes, smoothing
        As in `log_weights`.

    Returns
    -------
    ndarray of shape (n_stories, n_themes)
        0 is chance.
    """
    total, outside = _inside_and_outside(X, labels, n_themes)
    scores = np.asarray(X @ _log_ratios(total, outside, smoothing).T)
    rows = np.repeat(np.arange(X.shape[0]), np.diff(X.indptr))
    lengths = np.asarray(X.sum(axis=1)).ravel()
    share = _share(outside.sum(axis=1)[labels] + lengths, total.sum())
    outside_own = outside[labels[rows], X.indices] + X.data
    rarer = np.log((total[X.indices] + smoothing) / (outside_own + smoothing * share[rows]))
    scores[np.arange(len(labels)), labels] = np.bincount(rows, X.data * rarer, len(labels)) + lengths * np.log(share)
    return scores.round(9)


def scores_from_outside(
    new: sparse.csr_matrix, X: sparse.csr_matrix, labels: NDArray[np.integer[Any]], n_themes: int, smoothing: float
) -> NDArray[np.float64]:
    """Score stories that are in no theme, each as if it had been among the others.

    Parameters
    ----------
    new : csr_matrix of shape (n_new, n_terms)
    X, labels, n_themes, smoothing
        The stories in themes, as in `log_weights`.

    Returns
    -------
    ndarray of shape (n_new, n_themes)
        What `leave_one_out_scores` would give each, were it in a theme.

    Examples
    --------
    >>> X, labels = sparse.csr_matrix([[1.0, 0.0, 0.0], [1.0, 0.2, 0.0], [0.0, 0.0, 1.0]]), np.array([0, 0, 1])
    >>> scores_from_outside(X[[0]], X[1:], labels[1:], 2, 1.0).tolist() == leave_one_out_scores(X, labels, 2, 1.0)[
    ...     [0]
    ... ].tolist()
    True
    """
    total, outside = _inside_and_outside(X, labels, n_themes)
    rows = np.repeat(np.arange(new.shape[0]), np.diff(new.indptr))
    lengths = np.asarray(new.sum(axis=1)).ravel()
    scores = np.empty((new.shape[0], n_themes))
    for theme in range(n_themes):
        share = _share(outside[theme].sum() + lengths, total.sum() + lengths)
        beside = outside[theme, new.indices] + new.data
        rarer = np.log((total[new.indices] + new.data + smoothing) / (beside + smoothing * share[rows]))
        scores[:, theme] = np.bincount(rows, new.data * rarer, new.shape[0]) + lengths * np.log(share)
    return scores.round(9)


def weights_from_outside(
    story: sparse.csr_matrix, X: sparse.csr_matrix, labels: NDArray[np.integer[Any]], n_themes: int, smoothing: float
) -> NDArray[np.float64]:
    """Weigh each term for each theme, as `log_weights` does, with one more story that is in none of them.

    Parameters
    ----------
    story : csr_matrix of shape (1, n_terms)
    X, labels, n_themes, smoothing
        The stories in themes, as in `log_weights`.

    Returns
    -------
    ndarray of shape (n_themes, n_terms)
        ``story @ weights.T`` is the story's row of `scores_from_outside`.

    Examples
    --------
    >>> X, labels = sparse.csr_matrix([[1.0, 0.2], [0.0, 1.0]]), np.array([0, 1])
    >>> weights = weights_from_outside(X[[0]], X, labels, 2, 1.0)
    >>> (X[0] @ weights.T).round(9).tolist() == scores_from_outside(X[[0]], X, labels, 2, 1.0).tolist()
    True
    """
    total, outside = _inside_and_outside(X, labels, n_themes)
    own = story.toarray().ravel()
    return _log_ratios(total + own, outside + own, smoothing)


def reassigned(X: sparse.csr_matrix, labels: NDArray[np.integer[Any]], smoothing: float) -> NDArray[np.intp]:
    """Move each story to the theme that explains it best, until none wants to move, or ten times.

    What one story alone says draws it nowhere. In a few stories it keeps them apart all the same; in many it only makes
    them longer, and counts next to nothing.

    Parameters
    ----------
    X : csr_matrix of shape (n_stories, n_terms)
    labels : ndarray of shape (n_stories,)
        Where to begin.
    smoothing : float

    Returns
    -------
    ndarray of shape (n_stories,)
        Labels from 0, without gaps; fewer than before where a theme lost all its stories.

    References
    ----------
    Celeux and Govaert, "A classification EM algorithm for clustering and two stochastic versions",
    Computational Statistics & Data Analysis 14, 1992; here each story is left out of what judges it.

    Examples
    --------
    >>> X = sparse.csr_matrix([[1.0, 0.0], [0.9, 0.1], [0.0, 1.0], [0.1, 0.9], [0.8, 0.2]])
    >>> reassigned(X, np.array([0, 0, 1, 1, 1]), smoothing=0.5).tolist()
    [0, 0, 1, 1, 0]
    """
    labels, told = without_gaps(labels), _told_by_several(X)
    for _ in range(_ROUNDS):
        scores = leave_one_out_scores(told, labels, int(labels.max()) + 1, smoothing)
        drawn_away = scores.max(axis=1) > scores[np.arange(len(labels)), labels]
        moved = np.where(drawn_away, scores.argmax(axis=1), labels)
        if np.array_equal(moved, labels):
            break
        labels = without_gaps(moved)
    return labels


def without_gaps(labels: NDArray[np.integer[Any]]) -> NDArray[np.intp]:
    """Close the gaps: labels from 0, in the same order.

    Examples
    --------
    >>> without_gaps(np.array([4, 0, 4, 2])).tolist()
    [2, 0, 2, 1]
    """
    return np.asarray(np.unique(labels, return_inverse=True)[1], dtype=np.intp)


def _told_by_several(X: sparse.csr_matrix) -> sparse.csr_matrix:
    """Return rows whose terms of one story alone count less, the more stories there are."""
    alone = np.bincount(X.indices, minlength=X.shape[1]) == 1
    left = _HALF_WAY / (X.shape[0] + _HALF_WAY)
    return sparse.csr_matrix(X @ sparse.diags(np.where(alone, left, 1.0)))


def _inside_and_outside(
    X: sparse.csr_matrix, labels: NDArray[np.integer[Any]], n_themes: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Sum each term over all stories, and over those outside each theme."""
    cells = np.repeat(labels, np.diff(X.indptr)) * X.shape[1] + X.indices
    sums = np.bincount(cells, X.data, n_themes * X.shape[1]).reshape(n_themes, -1)
    total = sums.sum(axis=0)
    return total, np.maximum(total - sums, 0.0)


def _log_ratios(total: NDArray[np.float64], outside: NDArray[np.float64], smoothing: float) -> NDArray[np.float64]:
    """Return the logarithms of the ratio of each term's share in all stories to its share outside each theme."""
    share = _share(outside.sum(axis=1, keepdims=True), total.sum())
    return np.asarray(np.log((total + smoothing) / (outside + smoothing * share)) + np.log(share))


def _share(outside: NDArray[np.float64], total: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the share of all terms that lies outside, more than nothing."""
    return np.maximum(outside, _NOTHING) / np.maximum(total, _NOTHING)
