"""Which terms tell a theme from the others."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.preprocessing import LabelBinarizer


def strongest_terms(X: Any, labels: NDArray[np.integer[Any]], n_terms: int = 40) -> list[NDArray[np.intp]]:
    """Rank the terms of each theme: frequent in its stories, and rare in those of the other themes.

    The weight of a term is its mean TF-IDF in the theme, times the theme's share of the means of all themes,
    times the root of the share of the theme's stories that it stands in.

    Parameters
    ----------
    X : csr_matrix of shape (n_stories, n_terms)
        TF-IDF rows.
    labels : ndarray of shape (n_stories,)
        Themes from 0; stories of theme -1 are left out.
    n_terms : int, default=40
        The most terms a theme.

    Returns
    -------
    list of ndarray
        For each theme the columns of its terms, the strongest first.

    Examples
    --------
    >>> import numpy as np
    >>> from scipy.sparse import csr_matrix
    >>> X = csr_matrix([[0.9, 0.4, 0.0], [0.9, 0.4, 0.0], [0.0, 0.4, 0.9]])
    >>> [columns.tolist() for columns in strongest_terms(X, np.array([0, 0, 1]))]
    [[0, 1], [2, 1]]
    """
    means = theme_means(X, labels)
    share = means / np.maximum(means.sum(axis=0), np.finfo(float).tiny)
    spread = theme_means(X.astype(bool), labels)
    weights = (means * share * np.sqrt(spread)).round(9)
    ranked = np.argsort(-weights, axis=1, kind="stable")[:, :n_terms]
    return [columns[row[columns] > 0] for columns, row in zip(ranked, weights, strict=True)]


def theme_means(X: Any, labels: NDArray[np.integer[Any]]) -> NDArray[np.float64]:
    """Return the mean row of each theme, of shape (n_themes, n_terms)."""
    n_themes = int(labels.max(initial=-1)) + 1
    members = LabelBinarizer(sparse_output=True).fit(range(max(n_themes, 3))).transform(labels)[:, :n_themes]
    sizes = np.asarray(members.sum(axis=0)).ravel()
    return np.asarray((members.T @ X.astype(np.float64)).toarray() / sizes[:, None])
