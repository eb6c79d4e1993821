"""From a ranking to a digest: the word budget kept, nothing said twice. Every ranker ends here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.digests.candidates import Candidates
from toolkit.languages import script

NEAR_DUPLICATE_COSINE = 0.55
NEAR_DUPLICATE_SHARED = 0.8
FEWEST_CONTAINED = 3


class Ranker(Protocol):
    """What chooses the sentences of a digest."""

    def choose(self, sentences: Sequence[str], X: Any, n_words: int) -> list[int]:
        """Return the row numbers of the chosen sentences.

        Parameters
        ----------
        sentences : sequence of str
            In reading order. Inside the toolkit they are `toolkit.digests.candidates.Candidates`, which know
            their story and their place, and on which row they depend: one that is chosen without that is left out.
        X : csr_matrix of shape (n_sentences, n_terms)
            The terms they share.
        n_words : int
            The budget, in words.

        Returns
        -------
        list of int
            Row numbers, each once, in reading order.
        """
        ...


def count_words(sentences: Sequence[str]) -> NDArray[np.intp]:
    """Return the number of words of each sentence: parts between white space, where a script has that."""
    return np.array([script.count_words(sentence) for sentence in sentences], dtype=np.intp)


def near_duplicate_rows(X: Any, row: int) -> NDArray[np.bool_]:
    """Return which rows say nearly the same as one row.

    Two sentences are near duplicates if their cosine is high, or if nearly all terms of the one that has
    fewer stand in the other.

    Examples
    --------
    >>> from scipy.sparse import csr_matrix
    >>> near_duplicate_rows(csr_matrix([[1.0, 1, 1, 1, 0], [0, 1, 1, 1, 1], [0, 0, 0, 1, 1]]), 0).tolist()
    [True, True, False]
    """
    return near_duplicate_finder(X)(row)


def near_duplicate_finder(X: Any) -> Callable[[int], NDArray[np.bool_]]:
    """Prepare `near_duplicate_rows` for many rows of one matrix."""
    X = sparse.csr_matrix(X, dtype=np.float64)
    lengths = np.sqrt(np.asarray(X.multiply(X).sum(axis=1)).ravel())
    present = sparse.csr_matrix((np.ones(X.nnz), X.indices, X.indptr), shape=X.shape)
    n_terms = np.diff(X.indptr)

    def duplicates_of(row: int) -> NDArray[np.bool_]:
        own = slice(X.indptr[row], X.indptr[row + 1])
        values, terms = np.zeros(X.shape[1]), np.zeros(X.shape[1])
        values[X.indices[own]], terms[X.indices[own]] = X.data[own], 1.0
        alike = X @ values >= NEAR_DUPLICATE_COSINE * lengths * lengths[row]
        fewer = np.minimum(n_terms, n_terms[row])
        contained = (fewer >= FEWEST_CONTAINED) & (present @ terms >= NEAR_DUPLICATE_SHARED * fewer)
        duplicates = (alike & (lengths > 0) & (lengths[row] > 0)) | contained
        duplicates[row] = True
        return np.asarray(duplicates)

    return duplicates_of


def fill_budget(ranking: Sequence[int], X: Any, lengths: NDArray[np.intp], n_words: int) -> list[int]:
    """Take sentences in the order of a ranking within the budget, leaving out near duplicates of those taken.

    If none is affordable, the shortest one is taken alone, so that a digest of something is never empty.

    Parameters
    ----------
    ranking : sequence of int
        Row numbers, the best first.
    X : csr_matrix of shape (n_sentences, n_terms)
    lengths : ndarray of shape (n_sentences,)
        Words of each sentence.
    n_words : int
        The budget.

    Returns
    -------
    list of int
        Row numbers in reading order.
    """
    open_to_choice = np.ones(len(lengths), dtype=bool)
    duplicates_of = near_duplicate_finder(X)
    chosen: list[int] = []
    left = n_words
    for row in ranking:
        if open_to_choice[row] and lengths[row] <= left:
            chosen.append(int(row))
            left -= int(lengths[row])
            open_to_choice &= ~duplicates_of(row)
    return sorted(chosen) or sorted(ranking, key=lambda row: (lengths[row], row))[:1]


def shortest(candidates: Candidates) -> list[int]:
    """Return a list with the row of the shortest independent sentence; an empty one if there is none."""
    rows = np.flatnonzero(candidates.independent)
    return [int(rows[count_words(candidates)[rows].argmin()])] if len(rows) else []
