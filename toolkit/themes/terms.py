"""Which terms distinguish a theme from the others: class-based TF-IDF, a theme being a class."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.preprocessing import LabelBinarizer


def weighted_terms(
    X: Any, labels: NDArray[np.integer[Any]], vocabulary: Sequence[str], n_terms: int = 300
) -> list[dict[str, float]]:
    """Return the strongest terms of each theme with their weights, the strongest first.

    Examples
    --------
    >>> import numpy as np
    >>> from scipy.sparse import csr_matrix
    >>> X = csr_matrix([[0.9, 0.4, 0.0], [0.0, 0.4, 0.9]])
    >>> weighted_terms(X, np.array([0, 1]), ["cod", "cut", "orbit"])
    [{'cod': 0.9, 'cut': 0.2}, {'orbit': 0.9, 'cut': 0.2}]
    """
    weights = term_weights(X, labels)
    ranked = np.argsort(-weights, axis=1, kind="stable")[:, :n_terms]
    return [
        {str(vocabulary[column]): float(row[column]) for column in columns if row[column] > 0}
        for columns, row in zip(ranked, weights, strict=True)
    ]


def term_weights(X: Any, labels: NDArray[np.integer[Any]]) -> NDArray[np.float64]:
    """Weigh each term in each theme, in an array of shape (n_themes, n_terms).

    The weight of a term is its mean TF-IDF in the theme, times the theme's share of the means of all themes,
    times the share of the theme's stories that it stands in: what many of its stories say names a theme
    better than what one of them says often.

    References
    ----------
    Grootendorst, "BERTopic: Neural topic modeling with a class-based TF-IDF procedure", 2022: the same idea,
    with the logarithm of a term's rarity in place of the theme's share.
    """
    means = theme_means(X, labels)
    share = means / np.maximum(means.sum(axis=0), np.finfo(float).tiny)
    spread = theme_means(X.astype(bool), labels)
    return np.asarray((means * share * spread).round(9))


def theme_means(X: Any, labels: NDArray[np.integer[Any]]) -> NDArray[np.float64]:
    """Return the mean row of each theme, of shape (n_themes, n_terms)."""
    n_themes = int(labels.max(initial=-1)) + 1
    members = LabelBinarizer(sparse_output=True).fit(range(max(n_themes, 3))).transform(labels)[:, :n_themes]
    sizes = np.asarray(members.sum(axis=0)).ravel()
    return np.asarray((members.T @ X.astype(np.float64)).toarray() / sizes[:, None])


def centrality(X: Any, labels: NDArray[np.integer[Any]]) -> NDArray[np.float64]:
    """Return how near each story is to the centroid of its theme.

    Parameters
    ----------
    X : csr_matrix of shape (n_stories, n_terms)
        TF-IDF rows of unit length.
    labels : ndarray of shape (n_stories,)
        Themes from 0; -1 for none.

    Returns
    -------
    ndarray of shape (n_stories,)
        The cosine between a story and the mean row of its theme, to nine digits; 0 for a story in no theme.

    Examples
    --------
    >>> import numpy as np
    >>> from scipy.sparse import csr_matrix
    >>> X = csr_matrix([[1.0, 0.0], [0.6, 0.8], [0.0, 1.0], [0.6, 0.8]])
    >>> centrality(X, np.array([0, 0, 0, -1])).round(3).tolist()
    [0.664, 0.997, 0.747, 0.0]
    """
    if labels.max(initial=-1) < 0:
        return np.zeros(len(labels))
    X = sparse.csr_array(X, dtype=np.float64)
    n_found = np.diff(X.indptr)
    themes = np.repeat(labels, n_found).astype(np.int64)
    cells, of_each = np.unique(themes * X.shape[1] + X.indices, return_inverse=True)
    sums = np.bincount(of_each, X.data)
    squares = np.bincount(cells // X.shape[1] + 1, sums**2, minlength=int(labels.max()) + 2)[1:]
    along = np.bincount(np.repeat(np.arange(len(labels)), n_found), X.data * sums[of_each], minlength=len(labels))
    cosines = along / np.maximum(np.sqrt(squares[labels]), np.finfo(float).tiny)
    return np.where(labels >= 0, cosines.round(9), 0.0)
