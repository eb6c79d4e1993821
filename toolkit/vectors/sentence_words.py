"""The words of sentences, found once, and counted by themselves and in pairs."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.languages.script import words

_LETTERS = 7


@dataclass(frozen=True)
class SentenceWords:
    """Which words stand in some sentences, in lower case and cut to their first seven letters.

    Parameters
    ----------
    rows : ndarray of shape (n_words,)
        The sentence of each word, in order.
    forms : ndarray of shape (n_words,)
        The number of its cut form, in the order of the letters.
    is_empty : ndarray of shape (n_words,)
        Whether it is a stop word.
    n_sentences : int

    Examples
    --------
    >>> found = SentenceWords.of(["The protesters protested.", "The protest"], {"the"})
    >>> found.terms().toarray().round(1).tolist(), found.pairs().toarray().tolist()
    ([[1.7], [1.0]], [[1.0, 1.0], [0.0, 1.0]])
    """

    rows: NDArray[np.intp]
    forms: NDArray[np.intp]
    is_empty: NDArray[np.bool_]
    n_sentences: int

    @classmethod
    def of(cls, sentences: Sequence[str], empty: Set[str]) -> SentenceWords:
        """Find the words of sentences, of which some are empty."""
        found = [words(sentence.lower()) for sentence in sentences]
        number_of: dict[str, int] = {}
        numbers = np.array(
            [number_of.setdefault(word, len(number_of)) for word in chain.from_iterable(found)], dtype=np.intp
        )
        cut = [word[:_LETTERS] for word in number_of]
        place_of = {form: place for place, form in enumerate(sorted(set(cut)))}
        forms = np.array([place_of[form] for form in cut], dtype=np.intp)
        is_empty = np.array([word in empty for word in number_of], dtype=bool)
        rows = np.repeat(np.arange(len(found)), [len(own) for own in found])
        return cls(rows, forms[numbers], is_empty[numbers], len(found))

    def only(self, rows: NDArray[np.intp]) -> SentenceWords:
        """Return those of some sentences, given in order."""
        kept = np.isin(self.rows, rows)
        return SentenceWords(np.searchsorted(rows, self.rows[kept]), self.forms[kept], self.is_empty[kept], len(rows))

    def terms(self) -> sparse.csr_matrix:
        """Return the logarithmic counts of the words that are not empty, of shape (n_sentences, n_terms)."""
        found = _counted(self.rows[~self.is_empty], self.forms[~self.is_empty], self.n_sentences)
        found.data = np.log(found.data) + 1.0
        return found

    def pairs(self) -> sparse.csr_matrix:
        """Return 1 where a sentence has a pair of neighbours that are not both empty."""
        together = (self.rows[:-1] == self.rows[1:]) & ~(self.is_empty[:-1] & self.is_empty[1:])
        pairs = self.forms[:-1] * (int(self.forms.max(initial=0)) + 1) + self.forms[1:]
        found = _counted(self.rows[:-1][together], pairs[together], self.n_sentences)
        found.data[:] = 1.0
        return found


def _counted(rows: NDArray[np.intp], numbers: NDArray[np.intp], n_rows: int) -> sparse.csr_matrix:
    """Return how often each row has each number, those that there are from the lowest to the highest."""
    known, columns = np.unique(numbers, return_inverse=True)
    return sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(n_rows, len(known)))
