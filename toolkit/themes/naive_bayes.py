"""What distinguishes themes: a complement naive Bayes that judges each story by the others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

SMOOTHING = 1.0
_NOTHING = 1e-9


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
    return left_out_scores(X, _total(X), [np.flatnonzero(labels == theme) for theme in range(n_themes)], smoothing).T


def left_out_scores(
    X: sparse.csr_matrix, total: NDArray[np.float64], themes: Sequence[NDArray[np.intp]], smoothing: float
) -> NDArray[np.float64]:
    """Score each story under some of the themes: what says nothing of the others is enough to score one.

    Parameters
    ----------
    X, smoothing
        As in `log_weights`.
    total : ndarray of shape (n_terms,)
        The sum of each term over all stories in themes.
    themes : sequence of ndarray of int
        The rows of each theme. No story is in two.

    Returns
    -------
    ndarray of shape (n_themes, n_stories)
        Columns of `leave_one_out_scores`.

    Examples
    --------
    >>> X, labels = sparse.csr_matrix([[1.0, 0.2], [0.9, 0.0], [0.0, 1.0]]), np.array([0, 0, 1])
    >>> total = np.asarray(X.sum(axis=0)).ravel()
    >>> scores = left_out_scores(X, total, [np.array([2])], 1.0)
    >>> scores[0].tolist() == leave_one_out_scores(X, labels, 2, 1.0)[:, 1].tolist()
    True
    """
    n_stories, n_terms = X.shape
    own, theme_of = np.concatenate(themes), np.full(n_stories, -1)
    theme_of[own] = np.repeat(np.arange(len(themes)), [len(rows) for rows in themes])
    counted = np.repeat(theme_of >= 0, np.diff(X.indptr))
    rows, columns, terms = (
        np.repeat(np.arange(n_stories), np.diff(X.indptr))[counted],
        X.indices[counted],
        X.data[counted],
    )
    cells = theme_of[rows] * n_terms + columns
    outside = np.maximum(total - np.bincount(cells, terms, len(themes) * n_terms).reshape(len(themes), -1), 0.0)
    scores = np.ascontiguousarray(np.asarray(X @ _log_ratios(total, outside, smoothing).T).T)
    lengths = np.bincount(rows, terms, n_stories)
    share = _share(outside.sum(axis=1)[theme_of] + lengths, total.sum())
    rarer = np.log((total + smoothing)[columns] / (outside.ravel()[cells] + terms + (smoothing * share)[rows]))
    judged = np.bincount(rows, terms * rarer, n_stories) + lengths * np.log(share)
    scores[theme_of[own], own] = judged[own]
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


def without_gaps(labels: NDArray[np.integer[Any]]) -> NDArray[np.intp]:
    """Close the gaps: labels from 0, in the same order.

    Examples
    --------
    >>> without_gaps(np.array([4, 0, 4, 2])).tolist()
    [2, 0, 2, 1]
    """
    return np.asarray(np.unique(labels, return_inverse=True)[1], dtype=np.intp)


def _total(X: sparse.csr_matrix) -> NDArray[np.float64]:
    return np.bincount(X.indices, X.data, X.shape[1]).astype(np.float64, copy=False)


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
