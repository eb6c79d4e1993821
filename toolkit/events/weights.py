"""How much terms tell of events: rare ones more, where reports of one happening do not count as many.

In a corpus, a word of a large story is as common as a word that everybody uses; of one happening all the same it tells
all. What distinguishes the two is whether the stories that have the word are alike in their other words.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.preprocessing import normalize

_N_DIRECTIONS = 64


def weighted_by_independence(X: Any) -> sparse.csr_array:
    """Weigh terms as if of stories that are alike there were fewer, and bring rows to unit length.

    Parameters
    ----------
    X : csr_matrix of shape (n_stories, n_terms)
        Rows of TF-IDF. The IDF of each term is replaced by that of its `independent_stories`.

    Returns
    -------
    csr_array of shape (n_stories, n_terms)

    Examples
    --------
    >>> from sklearn.feature_extraction.text import TfidfVectorizer
    >>> texts = ["ferry sinks today", "ferry sinks off brava today", "cod quota today", "rocket lost", "mayor resigns"]
    >>> vectorizer = TfidfVectorizer(norm=None)
    >>> first = weighted_by_independence(vectorizer.fit_transform(texts))[[0]].toarray().ravel()
    >>> {word: float(first[vectorizer.vocabulary_[word]].round(2)) for word in ("ferry", "today")}
    {'ferry': 0.64, 'today': 0.48}
    """
    X = sparse.csr_array(X)
    found = np.bincount(X.indices, minlength=X.shape[1])
    gained = _idf(independent_stories(X), X.shape[0]) / _idf(found, X.shape[0])
    return sparse.csr_array(normalize(X @ sparse.diags_array(gained.astype(X.dtype))))


def independent_stories(X: sparse.csr_array) -> NDArray[np.float64]:
    """Return of how many independent stories each term is worth: all that have it, or fewer if these are alike.

    Of n stories, n / (1 + (n - 1) r) are told, r being the mean cosine of their other terms: above that of all stories,
    and not above that of what sets them apart from the mean of all. Words of style have the second low, words of what
    the largest event is not about the first. Cosines are those of the stories' shadows in 64 random directions, which
    are the same in every run.

    Parameters
    ----------
    X : csr_array of shape (n_stories, n_terms)

    Returns
    -------
    ndarray of shape (n_terms,)

    References
    ----------
    Kish, "Survey Sampling", 1965 (the design effect); Achlioptas, "Database-friendly random projections", 2003.

    Examples
    --------
    >>> alike, unlike = np.ones((4, 3)), np.eye(8)
    >>> X = sparse.csr_array(sparse.block_diag([alike, np.column_stack([np.ones(8), unlike])]))
    >>> independent_stories(X)[:4].round(1).tolist()
    [1.3, 1.4, 1.5, 8.0]
    """
    X = sparse.csr_array(normalize(X), dtype=np.float32)
    having = sparse.csr_array((np.ones_like(X.data), X.indices, X.indptr), shape=X.shape).T.tocsr()
    signs = np.random.RandomState(0).choice(np.array([-1, 1], dtype=X.dtype), size=(X.shape[1], _N_DIRECTIONS))
    directions = signs / np.sqrt(X.dtype.type(_N_DIRECTIONS))
    shadows = X @ directions
    usual = shadows.mean(axis=0)
    n_having = np.diff(having.indptr)
    of_itself = np.asarray(X.power(2).sum(axis=0)).ravel()
    added = np.asarray(X.sum(axis=0))[:, np.newaxis] * directions
    together = having @ shadows - added
    apart = together - n_having[:, np.newaxis] * (usual - added / X.shape[0])
    likeness = np.minimum(
        _mean_cosines(together, having @ _squares(shadows) - of_itself, n_having) - usual @ usual,
        _mean_cosines(apart, having @ _squares(shadows - usual) - of_itself, n_having),
    )
    return np.asarray(n_having / (1 + np.maximum(n_having - 1.0, 0) * np.clip(likeness, 0, 1)), dtype=np.float64)


def _mean_cosines(together: Any, alone: Any, n_having: NDArray[np.integer[Any]]) -> NDArray[np.float64]:
    """Return how alike the stories of each term are, by their shadows: the sum of these, and that of their squares."""
    pairs = np.maximum((n_having - 1.0) * alone, np.finfo(np.float32).eps)
    return np.asarray((_squares(together) - alone) / pairs, dtype=np.float64)


def _squares(rows: NDArray[Any]) -> NDArray[Any]:
    return np.asarray(np.einsum("ij,ij->i", rows, rows))


def _idf(n_having: NDArray[Any], n_stories: int) -> NDArray[np.float64]:
    return np.asarray(np.log((1 + n_stories) / (1 + n_having)) + 1, dtype=np.float64)
