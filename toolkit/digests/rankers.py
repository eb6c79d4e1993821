"""The native ranker: multi-document by design, linear in the number of sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

from toolkit.digests.candidates import as_candidates
from toolkit.digests.centre import near_unit_length, what_stories_say
from toolkit.digests.selection import count_words, near_copy_finder, shortest


@dataclass(frozen=True)
class CentroidRanker:
    """Greedy centroid: each step adds the sentence that brings the digest as a whole nearest to its stories.

    What the stories say is the sum of their vectors, each of the same weight however long the story is, and
    of its sentences the first count most. A sentence is judged by what the digest would be with it, not by
    itself: what is said already brings nothing nearer, and so is not said again.

    References
    ----------
    Ghalandari, "Revisiting the centroid-based method: a strong baseline for multi-document summarization",
    Workshop on New Frontiers in Summarization, 2017.

    Examples
    --------
    >>> from toolkit.vectors.tfidf import sentence_terms
    >>> sentences = ["Cod quota cut by a tenth.", "The quota for cod is cut.", "Fishermen protest against the cut."]
    >>> CentroidRanker().choose(sentences, sentence_terms(sentences), n_words=12)
    [0, 2]
    """

    def choose(self, sentences: Sequence[str], X: Any, n_words: int) -> list[int]:
        """Return row numbers in reading order; see `toolkit.digests.selection.Ranker`."""
        lengths = count_words(sentences)
        X = sparse.csr_matrix(X, dtype=np.float64)
        target = what_stories_say(as_candidates(sentences), X)
        rows = near_unit_length(X)
        to_target = rows @ target
        squares = np.asarray(rows.multiply(rows).sum(axis=1)).ravel()
        total = np.zeros(X.shape[1])
        open_to_choice = squares > 0 if squares.any() else np.ones(len(sentences), dtype=bool)
        copies_of = near_copy_finder(X)
        chosen: list[int] = []
        left = n_words
        while True:
            fitting = open_to_choice & (lengths <= left)
            if not fitting.any():
                return sorted(chosen) or shortest(lengths)
            norms = np.sqrt(np.maximum(total @ total + 2 * (rows @ total) + squares, 1e-12))
            nearness = ((total @ target + to_target) / norms).round(9)
            row = int(np.where(fitting, nearness, -np.inf).argmax())
            chosen.append(row)
            left -= int(lengths[row])
            total += rows[row].toarray().ravel()
            open_to_choice &= ~copies_of(row)
