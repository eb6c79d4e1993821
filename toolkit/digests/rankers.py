"""The native ranker: multi-document by design, linear in the number of sentences."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.digests.candidates import Candidates, as_candidates
from toolkit.digests.centroid import centroid
from toolkit.digests.nearness import Nearness
from toolkit.digests.selection import count_words, near_duplicate_finder, shortest
from toolkit.record import Record
from toolkit.sentences.people import named_in_full

_MOST_OF_BUDGET = 0.6
_LATER = 0.03


@dataclass(frozen=True, repr=False)
class CentroidRanker(Record):
    """Greedy centroid: each step adds the sentence that brings the digest as a whole nearest to its stories.

    What the stories say is the sum of their vectors, each of the same weight however long the story is, and
    of its sentences the first count most; beside that stand the pairs of words in their sentences, which count the more
    the more sentences there are. A sentence is judged by what the digest would be with it, not by
    itself: a repetition brings it no nearer to the stories, and so is not chosen. Of two that bring it about
    as much nearer, the earlier in its story is taken. A sentence that depends on another is chosen together
    with that, unless that or another that says who is meant is chosen already, if both take no more than three
    fifths of the budget.

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
        candidates = as_candidates(sentences)
        X = sparse.csr_matrix(X, dtype=np.float64)
        lengths = count_words(candidates)
        passages, costs = _passages(candidates, lengths, set())
        nearness, weights = _nearness(candidates, X, _said(candidates, X, passages))
        earliness = (1.0 + candidates.places) ** -_LATER
        duplicates_of = near_duplicate_finder(X)
        needed, persons = set(candidates.depends_on), set(candidates.persons)
        open_to_choice = np.diff(X.indptr) > 0 if X.nnz else np.ones(len(candidates), dtype=bool)
        open_to_choice &= candidates.independent | (costs <= _MOST_OF_BUDGET * n_words)
        chosen: list[int] = []
        left = n_words
        while (affordable := open_to_choice & (costs <= left)).any():
            gain = sum(weight * one.gains() for one, weight in zip(nearness, weights, strict=True))
            gain = np.where(gain > 0, gain * earliness, gain / earliness)
            row = int(np.where(affordable, gain.round(9), -np.inf).argmax())
            open_to_choice[row] = False
            together = passages.indices[passages.indptr[row] : passages.indptr[row + 1]]
            duplicates = np.array([duplicates_of(one) for one in together], dtype=np.float64)
            if duplicates[:, together].sum() == len(together):
                chosen.extend(int(one) for one in together)
                left -= int(costs[row])
                for one in nearness:
                    one.add(row)
                named = (named_in_full(candidates[one]) for one in together)
                if not needed.isdisjoint(together.tolist()) or any(map(persons.intersection, named)):
                    passages, costs = _passages(candidates, lengths, set(chosen))
                    for one, said in zip(nearness, _said(candidates, X, passages), strict=True):
                        one.of_passages(said)
                open_to_choice &= passages @ duplicates.max(axis=0) == 0
        return sorted(chosen) or shortest(candidates)


def _passages(
    candidates: Candidates, lengths: NDArray[np.intp], chosen: Collection[int]
) -> tuple[sparse.csr_matrix, NDArray[np.float64]]:
    """Return what has to be quoted together with each candidate, and how long that is.

    A passage is 1 at the row of the candidate, and at the row that it depends on unless what is chosen will do.
    """
    own = [(row, row) for row in range(len(candidates))]
    is_met = candidates.dependence_finder(chosen)
    added = [(row, other) for row, other in enumerate(candidates.depends_on) if other is not None and not is_met(row)]
    places = np.array([*own, *added], dtype=np.intp).reshape(-1, 2).T
    passages = sparse.csr_matrix((np.ones(len(places[0])), places), shape=(len(own), len(own)))
    return passages, np.asarray(passages @ lengths).ravel()


def _said(candidates: Candidates, X: sparse.csr_matrix, passages: sparse.csr_matrix) -> list[sparse.csr_matrix]:
    """Return the words of each passage, and its pairs of words where these are known."""
    words = sparse.csr_matrix(passages @ X)
    return [words] if candidates.pairs is None else [words, candidates.pairs.in_passages(passages)]


def _nearness(
    candidates: Candidates, X: sparse.csr_matrix, said: Sequence[sparse.csr_matrix]
) -> tuple[list[Nearness], list[float]]:
    """Return what tells how near a digest comes to the stories in each of what passages say, and their weights."""
    targets, weights = [centroid(candidates, X)], [1.0]
    if candidates.pairs is not None:
        stories = np.unique(candidates.stories)
        targets.append(candidates.pairs.said_by(stories))
        weights.append(candidates.pairs.weight(stories))
    return [Nearness(rows, target) for rows, target in zip(said, targets, strict=True)], weights
