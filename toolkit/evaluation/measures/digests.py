"""What can be measured of digests without summaries to compare them with."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike
from scipy import sparse
from sklearn.metrics.pairwise import cosine_similarity

FIRST_SENTENCES = 3


def coverage(X: Any, rows: Sequence[int]) -> float:
    """Measure how far a digest has the terms of its stories, in their proportions.

    The cosine between the terms of the digest and those of all sentences: of the measures that need no
    summary by people the simplest one that separates good digests from bad (Louis and Nenkova 2013,
    "Automatically assessing machine summary content without a gold standard").

    Parameters
    ----------
    X : csr_matrix of shape (n_sentences, n_terms)
        TF-IDF rows of all sentences that could have been chosen, none negative.
    rows : sequence of int
        The sentences of the digest.

    Returns
    -------
    float
        From 0 to 1; 0 for a digest without a term.

    Examples
    --------
    >>> X = np.array([[1, 0], [1, 0], [0, 1]])
    >>> round(coverage(X, [0, 2]), 3), round(coverage(X, [2]), 3), coverage(X, [])
    (0.949, 0.447, 0.0)
    """
    X = sparse.csr_matrix(X, dtype=np.float64)
    whole = np.asarray(X.sum(axis=0)).ravel()
    part = np.asarray(X[list(rows)].sum(axis=0)).ravel() if len(rows) else np.zeros(X.shape[1])
    return _between_0_and_1(float(cosine_similarity([part], [whole])[0, 0]))


def redundancy(X: Any) -> float:
    """Measure how far the sentences of a digest repeat each other.

    The mean over the sentences of the highest cosine to another one: what maximal marginal relevance keeps
    low when it chooses (Carbonell and Goldstein 1998, "The use of MMR, diversity-based reranking for
    reordering documents and producing summaries").

    Parameters
    ----------
    X : csr_matrix of shape (n_sentences, n_terms)
        TF-IDF rows of the sentences of the digest, none negative.

    Returns
    -------
    float
        From 0, where no two share a term, to 1, where each has a twin; 0 for a single sentence.

    Examples
    --------
    >>> redundancy([[1, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]]), redundancy([[1, 0, 0]])
    (0.5, 0.0)
    """
    X = sparse.csr_matrix(X, dtype=np.float64)
    if X.shape[0] < 2:
        return 0.0
    cosines = cosine_similarity(X)
    np.fill_diagonal(cosines, 0.0)
    return _between_0_and_1(float(cosines.max(axis=1).mean()))


def lead_share(positions: ArrayLike, n_first: int = FIRST_SENTENCES) -> float:
    """Return the share of the quotes that are among the first sentences of their stories.

    News says the most important first, so that the leads alone are hard to beat (Nenkova 2005, "Automatic
    text summarization of newswire: lessons learned from the Document Understanding Conference"). Near 1, a
    digest is nothing but leads; near 0, it may miss the news.

    Parameters
    ----------
    positions : array-like of shape (n_quotes,)
        How many sentences stand before each quote in its story.
    n_first : int, default=3
        How many sentences of a story count as its first.

    Returns
    -------
    float
        From 0 to 1; 0 where nothing is quoted.

    Examples
    --------
    >>> lead_share([0, 0, 7, 2])
    0.75
    """
    given = np.asarray(positions)
    return float(np.mean(given < n_first)) if len(given) else 0.0


def n_sources(sources: Iterable[Hashable]) -> int:
    """Return the number of different sources that are quoted.

    A digest of several stories that quotes only one of them is not multi-document (Wolhandler and others 2022, "How
    'multi' is multi-document summarization?").

    Parameters
    ----------
    sources : iterable of hashable
        The source of each quote.

    Returns
    -------
    int

    Examples
    --------
    >>> n_sources(["Harbour Post", "The Ledger", "Harbour Post"])
    2
    """
    return len(set(sources))


def _between_0_and_1(value: float) -> float:
    """Clip what rounding has put outside the interval."""
    return min(max(value, 0.0), 1.0)
