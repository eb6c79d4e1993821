"""What distinguishes themes: a complement naive Bayes that judges each story by the others."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

SMOOTHING = 0.5
_ROUNDS = 10


def log_weights(
    X: sparse.csr_matrix, labels: NDArray[np.integer[Any]], n_themes: int, smoothing: float
) -> NDArray[np.float64]:
    """Weigh each term for each theme: how much rarer it is outside the theme than in all stories.

    A weight is the logarithm of the ratio of the term's share in all stories to its share outside the theme. The score
    of a story under a theme is the sum of the weights of its terms, each times its TF-IDF; 0 is chance: the story's
    terms are as frequent outside the theme as everywhere.

    Parameters
    ----------
    X : csr_matrix of shape (n_stories, n_terms)
        TF-IDF rows, none negative.
    labels : ndarray of shape (n_stories,)
    n_themes : int
    smoothing : float
        Added to the sum of each term.

    Returns
    -------
    ndarray of shape (n_themes, n_terms)
        ``X @ weights.T`` are the scores of the stories under the themes.

    References
    ----------
    Rennie et al., "Tackling the poor assumptions of naive Bayes text classifiers", ICML 2003.

    Examples
    --------
    >>> X = sparse.csr_matrix([[1.0, 0.0], [0.0, 1.0]])
    >>> log_weights(X, np.array([0, 1]), 2, smoothing=1.0).round(2).tolist()
    [[0.41, -0.29], [-0.29, 0.41]]
    """
    total, outside = _inside_and_outside(X, labels, n_themes)
    return np.asarray(_log_shares(total, smoothing) - _log_shares(outside, smoothing))


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
        0 is chance; a story alone in its theme has 0 there.
    """
    total, outside = _inside_and_outside(X, labels, n_themes)
    scores = np.asarray(X @ (_log_shares(total, smoothing) - _log_shares(outside, smoothing)).T)
    rows = np.repeat(np.arange(X.shape[0]), np.diff(X.indptr))
    lengths = np.asarray(X.sum(axis=1)).ravel()
    room = smoothing * X.shape[1]
    outside_own = outside[labels[rows], X.indices] + X.data
    rarer = np.log((total[X.indices] + smoothing) / (outside_own + smoothing))
    smaller = np.log((total.sum() + room) / (outside.sum(axis=1)[labels] + lengths + room))
    scores[np.arange(len(labels)), labels] = np.bincount(rows, X.data * rarer, len(labels)) - lengths * smaller
    return scores.round(9)


def leave_one_out_weights(
    X: sparse.csr_matrix, labels: NDArray[np.integer[Any]], n_themes: int, smoothing: float, story: int
) -> NDArray[np.float64]:
    """Weigh each term for each theme, as `log_weights` does, as if one story were in none of them.

    Parameters
    ----------
    X, labels, n_themes, smoothing
        As in `log_weights`.
    story : int
        The row of the story that is left out.

    Returns
    -------
    ndarray of shape (n_themes, n_terms)
        ``X[story] @ weights.T`` is the story's row of `leave_one_out_scores`.

    Examples
    --------
    >>> X = sparse.csr_matrix([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    >>> labels = np.array([0, 0, 1])
    >>> weights = leave_one_out_weights(X, labels, 2, 1.0, story=0)
    >>> (X[0] @ weights.T).round(9).tolist() == leave_one_out_scores(X, labels, 2, 1.0)[[0]].tolist()
    True
    """
    total, outside = _inside_and_outside(X, labels, n_themes)
    outside[labels[story]] += X[[story]].toarray().ravel()
    return np.asarray(_log_shares(total, smoothing) - _log_shares(outside, smoothing))


def reassigned(X: sparse.csr_matrix, labels: NDArray[np.integer[Any]], smoothing: float) -> NDArray[np.intp]:
    """Move each story to the theme that explains it best, until none wants to move, or ten times.

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
    labels = without_gaps(labels)
    for _ in range(_ROUNDS):
        moved = leave_one_out_scores(X, labels, int(labels.max()) + 1, smoothing).argmax(axis=1)
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


def _inside_and_outside(
    X: sparse.csr_matrix, labels: NDArray[np.integer[Any]], n_themes: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Sum each term over all stories, and over those outside each theme."""
    sums = np.ascontiguousarray((X.T @ np.eye(n_themes)[labels]).T)
    total = sums.sum(axis=0)
    return total, np.maximum(total - sums, 0.0)


def _log_shares(sums: NDArray[np.float64], smoothing: float) -> NDArray[np.float64]:
    smoothed = sums + smoothing
    return np.asarray(np.log(smoothed / smoothed.sum(axis=-1, keepdims=True)))
