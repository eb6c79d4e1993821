"""Whether the words of themes hold together, and keep apart from those of other themes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence, Set
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer

Analyzer = Callable[[str], Iterable[str]]


def npmi_coherence(X: Any, terms: Sequence[Sequence[int]]) -> NDArray[np.float64]:
    """Measure how far the terms of each theme stand in the same stories.

    The mean, over the pairs of a theme's terms, of their normalised pointwise mutual information
    ``log(p(a, b) / (p(a) p(b))) / -log p(a, b)`` (Bouma 2009), a p being a share of the stories; as a
    measure of topics by Lau, Newman and Baldwin (2014). A pair that stands together in no story counts
    -1; one that stands in every story 1, the limit.

    Parameters
    ----------
    X : {ndarray, csr_matrix} of shape (n_stories, n_terms)
        What is not zero is a term that stands in a story.
    terms : sequence of sequence of int
        For each theme the columns of its terms.

    Returns
    -------
    ndarray of shape (n_themes,)
        From -1 to 1: 0 for terms that meet by chance; nan for a theme of fewer than two terms.

    Examples
    --------
    >>> X = np.array([[1, 1, 0], [1, 1, 0], [0, 0, 1], [0, 0, 1]])
    >>> npmi_coherence(X, [[0, 1], [0, 2], [1]]).tolist()
    [1.0, -1.0, nan]
    """
    present = sparse.csc_matrix(X).astype(bool).astype(np.float64)
    return np.array([_mean_npmi(present[:, list(columns)]) for columns in terms], dtype=np.float64)


def _mean_npmi(present: Any) -> float:
    n_stories, n_terms = present.shape
    if n_terms < 2:
        return float("nan")
    together = (present.T @ present).toarray()[np.triu_indices(n_terms, k=1)] / n_stories
    shares = np.asarray(present.sum(axis=0)).ravel() / n_stories
    by_chance = np.outer(shares, shares)[np.triu_indices(n_terms, k=1)]
    npmi = np.where(together > 0, 1.0, -1.0)
    some = (together > 0) & (together < 1)
    npmi[some] = np.log(together[some] / by_chance[some]) / -np.log(together[some])
    return float(npmi.mean())


def term_presence(texts: Sequence[str], terms: Sequence[str], analyzer: Analyzer) -> Any:
    """Return which terms stand in which texts; a term of several words does where all of them do.

    Parameters
    ----------
    texts : sequence of str
    terms : sequence of str
        Words, or words that belong together.
    analyzer : callable
        What makes words of a text, such as ``build_analyzer()`` of a vectorizer.

    Returns
    -------
    csr_matrix of shape (n_texts, n_terms)
        True where a term stands in a text; a term without a word stands in none.

    Examples
    --------
    >>> term_presence(["bank of spain", "bank rate"], ["bank", "bank rate"], str.split).toarray()
    array([[ True, False],
           [ True,  True]])
    """
    worded = [sorted(set(analyzer(term))) for term in terms]
    vocabulary = {word: column for column, word in enumerate(sorted(set().union(*worded)))}
    if not vocabulary:
        return sparse.csr_matrix(([], ([], [])), shape=(len(texts), len(terms)), dtype=bool)
    words = CountVectorizer(analyzer=analyzer, vocabulary=vocabulary, binary=True).transform(texts)
    rows = [vocabulary[word] for worded_term in worded for word in worded_term]
    columns = np.repeat(np.arange(len(terms)), [len(worded_term) for worded_term in worded])
    parts = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(vocabulary), len(terms)))
    found = sparse.csr_matrix(words @ parts)
    wanted = np.array([len(worded_term) for worded_term in worded])
    found.data = found.data == wanted[found.indices]
    found.eliminate_zeros()
    return found


def topic_diversity(terms: Sequence[Sequence[Hashable]], n_terms: int = 10) -> float:
    """Measure the share of different terms among the strongest terms of all themes.

    As by Dieng, Ruiz and Blei (2020): near 0 where the themes name the same things, 1 where no term is
    named twice.

    Parameters
    ----------
    terms : sequence of sequence of hashable
        For each theme its terms, the strongest first.
    n_terms : int, default=10
        The most terms of a theme that count.

    Returns
    -------
    float
        nan where there is no term.

    Examples
    --------
    >>> topic_diversity([["cod", "quota"], ["orbit", "quota"]])
    0.75
    """
    strongest = [term for ranked in terms for term in ranked[:n_terms]]
    return len(set(strongest)) / len(strongest) if strongest else float("nan")


def label_distinctness(labels: Sequence[Set[Hashable]]) -> float:
    """Measure how far the labels of themes differ in their words.

    The mean over the themes of one less the largest Jaccard index (words shared by all words) of its
    label and another's: 0 where each label has a twin, 1 where no two labels share a word. Words in
    common are what confuses a reader who has nothing but the labels; the largest overlap counts, since
    one twin is enough to confuse.

    Parameters
    ----------
    labels : sequence of set
        For each theme the words of its label.

    Returns
    -------
    float
        1 for a single theme; nan where there is none.

    Examples
    --------
    >>> label_distinctness([{"bank", "rate"}, {"bank", "merger"}, {"orbit"}])
    0.777...
    """
    if not labels:
        return float("nan")
    nearest = [
        max((_jaccard(label, other) for place, other in enumerate(labels) if place != own), default=0.0)
        for own, label in enumerate(labels)
    ]
    return 1 - sum(nearest) / len(nearest)


def _jaccard(one: Set[Hashable], other: Set[Hashable]) -> float:
    together = len(one | other)
    return len(one & other) / together if together else 1.0
