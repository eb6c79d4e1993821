"""From a ranking to a digest: the word budget kept, nothing said twice. Every ranker ends here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.utils.sparsefuncs_fast import inplace_csr_row_normalize_l2

from toolkit.digests.candidates import Candidates, as_candidates

_NEAR_DUPLICATE_COSINE = 0.55
_NEAR_DUPLICATE_SHARED = 0.8
_FEWEST_CONTAINED = 3


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
    return as_candidates(sentences).lengths


def near_duplicate_finder(X: Any) -> Callable[[int], NDArray[np.bool_]]:
    """Return a function that says which rows of a matrix say nearly the same as one of them.

    Two sentences are near duplicates if their cosine is high, or if nearly all terms of the one that has
    fewer stand in the other.

    Examples
    --------
    >>> X = sparse.csr_matrix([[1.0, 1, 1, 1, 0], [0, 1, 1, 1, 1], [0, 0, 0, 1, 1]])
    >>> near_duplicate_finder(X)(0).tolist()
    [True, True, False]
    """
    rows = comparable_rows(X)
    n_terms = np.diff(rows[0].indptr)

    def duplicates_of(row: int) -> NDArray[np.bool_]:
        cosines, n_shared = (matrix @ dense_row(matrix, row) for matrix in rows)
        duplicates = says_the_same(cosines, n_shared, np.minimum(n_terms, n_terms[row]))
        duplicates[row] = True
        return duplicates

    return duplicates_of


def dense_row(X: sparse.csr_matrix, row: int) -> NDArray[np.float64]:
    """Return one row of a matrix that holds no place twice, of shape (n_terms,).

    Examples
    --------
    >>> dense_row(sparse.csr_matrix([[1.0, 0.0], [0.0, 2.0]]), 1).tolist()
    [0.0, 2.0]
    """
    dense = np.zeros(X.shape[1])
    start, end = X.indptr[row : row + 2].tolist()
    dense[X.indices[start:end]] = X.data[start:end]
    return dense


def says_the_same(
    cosines: NDArray[np.float64], n_shared: NDArray[np.float64], n_terms: NDArray[np.integer[Any]]
) -> NDArray[np.bool_]:
    """Return where sentences say nearly the same: by their cosine, or by how many of so many terms they share.

    Examples
    --------
    >>> says_the_same(np.array([0.6, 0.1, 0.1]), np.array([1, 4, 2]), np.array([5, 5, 2])).tolist()
    [True, True, False]
    """
    alike = cosines.round(9) >= _NEAR_DUPLICATE_COSINE
    contained = (n_terms >= _FEWEST_CONTAINED) & (n_shared >= _NEAR_DUPLICATE_SHARED * n_terms)
    return np.asarray(alike | contained)


def comparable_rows(X: Any) -> tuple[sparse.csr_matrix, sparse.csr_matrix]:
    """Return rows whose products are cosines, and rows whose products are numbers of shared terms."""
    X = sparse.csr_matrix(X, dtype=np.float64)
    present = sparse.csr_matrix((np.ones(X.nnz), X.indices, X.indptr), shape=X.shape)
    return unit_rows(X), present


def unit_rows(X: sparse.csr_matrix) -> sparse.csr_matrix:
    """Return rows of length 1, but for those of zeros.

    Examples
    --------
    >>> unit_rows(sparse.csr_matrix([[3.0, 4.0], [0.0, 0.0]])).toarray().tolist()
    [[0.6, 0.8], [0.0, 0.0]]
    """
    unit = sparse.csr_matrix(X, dtype=np.float64, copy=True)
    if unit.shape[0]:
        inplace_csr_row_normalize_l2(unit)
    return unit


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
