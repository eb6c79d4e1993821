"""The native ranker: multi-document by design, linear in the number of sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

from toolkit.digests.selection import count_words, near_copies, shortest


@dataclass(frozen=True)
class CentroidRanker:
    """Greedy centroid: each step adds the sentence that brings the digest as a whole nearest to its stories.

    A sentence is judged by what the digest would be with it, not by itself: what is said already brings
    nothing nearer, and so is not said again.

    References
    ----------
    Ghalandari, "Revisiting the centroid-based method: a strong baseline for multi-document summarization",
    Workshop on New Frontiers in Summarization, 2017.

    Examples
    --------
    >>> from sklearn.feature_extraction.text import TfidfVectorizer
    >>> sentences = ["Cod quota cut by a tenth.", "The quota for cod is cut.", "Fishermen protest against the cut."]
    >>> CentroidRanker().choose(sentences, TfidfVectorizer().fit_transform(sentences), n_words=12)
    [1, 2]
    """

    def choose(self, sentences: Sequence[str], X: Any, n_words: int) -> list[int]:
        """Return row numbers in reading order; see `toolkit.digests.selection.Ranker`."""
        lengths = count_words(sentences)
        X = sparse.csr_matrix(X, dtype=np.float64)
        target = np.asarray(X.mean(axis=0)).ravel() if len(sentences) else np.zeros(X.shape[1])
        to_target = X @ target
        squares = np.asarray(X.multiply(X).sum(axis=1)).ravel()
        total = np.zeros(X.shape[1])
        open_to_choice = squares > 0 if squares.any() else np.ones(len(sentences), dtype=bool)
        chosen: list[int] = []
        left = n_words
        while True:
            fitting = open_to_choice & (lengths <= left)
            if not fitting.any():
                return sorted(chosen) or shortest(lengths)
            norms = np.sqrt(np.maximum(total @ total + 2 * (X @ total) + squares, 1e-12))
            nearness = ((total @ target + to_target) / norms).round(9)
            row = int(np.where(fitting, nearness, -np.inf).argmax())
            chosen.append(row)
            left -= int(lengths[row])
            total += X[row].toarray().ravel()
            open_to_choice &= ~near_copies(X, row)
