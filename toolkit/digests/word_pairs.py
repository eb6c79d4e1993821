"""The pairs of neighbouring words that sentences share, beside their single words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

_AS_MANY_AS_NOTHING = 30


@dataclass(frozen=True)
class WordPairs:
    """Which pairs some sentences hold, and how many sentences of each story hold them.

    Parameters
    ----------
    rows : csr_matrix of shape (n_sentences, n_pairs)
    of_stories : csr_matrix of shape (n_stories, n_pairs)
        The sums over all sentences of each story.
    n_sentences : ndarray of shape (n_stories,)
        How many these are.

    Examples
    --------
    >>> pairs = WordPairs.of(sparse.csr_matrix([[1.0, 1.0], [1.0, 0.0], [0.0, 1.0]]), stories=[0, 0, 1])
    >>> pairs.said_by(np.array([0])).tolist(), round(pairs.weight(np.array([0, 1])), 3)
    ([2.0, 1.0], 0.091)
    """

    rows: sparse.csr_matrix
    of_stories: sparse.csr_matrix
    n_sentences: NDArray[np.intp]

    @classmethod
    def of(cls, rows: Any, stories: ArrayLike) -> WordPairs:
        """Take all sentences of some stories, and the story of each."""
        numbers = np.asarray(stories, dtype=np.intp)
        n_sentences = np.bincount(numbers)
        place = (numbers, np.arange(len(numbers)))
        by_story = sparse.csr_matrix((np.ones(len(numbers)), place), shape=(len(n_sentences), len(numbers)))
        return cls(sparse.csr_matrix(rows), sparse.csr_matrix(by_story @ rows), n_sentences)

    def take(self, rows: NDArray[np.intp]) -> WordPairs:
        """Return those of some rows, with all that their stories hold."""
        return WordPairs(sparse.csr_matrix(self.rows[rows]), self.of_stories, self.n_sentences)

    def in_passages(self, passages: sparse.csr_matrix) -> sparse.csr_matrix:
        """Return which pairs some passages hold, given which sentences each consists of; twice is no more than once."""
        held = sparse.csr_matrix(passages @ self.rows)
        held.data = np.minimum(held.data, 1.0)
        return held

    def said_by(self, stories: NDArray[np.intp]) -> NDArray[np.float64]:
        """Return how many sentences of some stories hold each pair."""
        return np.asarray(self.of_stories[stories].sum(axis=0), dtype=np.float64).ravel()

    def weight(self, stories: NDArray[np.intp]) -> float:
        """Return what pairs count beside words, from 0 to 1: in a few sentences two may share one by chance."""
        n_sentences = int(self.n_sentences[stories].sum())
        return n_sentences / (n_sentences + _AS_MANY_AS_NOTHING)
