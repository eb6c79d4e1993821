"""How often each text has each word, as sparse rows."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping

import numpy as np
from scipy import sparse


class WordColumns(dict[str, int]):
    """The column of each word; each new word is given the next.

    Examples
    --------
    >>> columns = WordColumns({"cod": 0})
    >>> columns["eel"], columns["cod"], len(columns)
    (1, 0, 2)
    """

    def __missing__(self, word: str) -> int:
        """Return the next column."""
        return self.setdefault(word, len(self))


def word_counts(found: Iterable[Iterable[str]], columns: Mapping[str, int]) -> sparse.csr_matrix:
    """Count the words of texts.

    Parameters
    ----------
    found : iterable of iterable of str
        The words of each text.
    columns : mapping of str to int
        The column of each word, from 0; `WordColumns` if it is to take in those that are new.

    Returns
    -------
    csr_matrix of shape (n_texts, n_columns)
        The columns of a row are in order.

    Raises
    ------
    KeyError
        If a word has no column.

    Examples
    --------
    >>> word_counts([["cod", "eel", "cod"], [], ["eel"]], WordColumns()).toarray().astype(int).tolist()
    [[2, 1], [0, 0], [0, 1]]
    """
    places, ends = array("i"), [0]
    for words in found:
        places.extend(map(columns.__getitem__, words))
        ends.append(len(places))
    of_each = (np.ones(len(places)), np.array(places, dtype=np.intc), ends)
    counted = sparse.csr_matrix(of_each, shape=(len(ends) - 1, len(columns)))
    counted.sum_duplicates()
    return counted
