"""The terms by which short texts are compared: their words, most endings taken off, without the empty ones."""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from toolkit.languages.script import words


def truncated_terms(text: str, empty: Set[str], n_letters: int = 7) -> list[str]:
    """Return the words of a text in lower case, cut to their first letters, without those that say nothing.

    Parameters
    ----------
    text : str
    empty : set of str
        Stop words, in lower case.
    n_letters : int, default=7

    Examples
    --------
    >>> truncated_terms("The protesters protested again.", {"the", "again"})
    ['protest', 'protest']
    """
    return [word[:n_letters] for word in words(text.lower()) if word not in empty]


def truncated_pairs(text: str, empty: Set[str], n_letters: int = 7) -> list[str]:
    """Return the pairs of neighbouring words of a text in lower case, cut to their first letters, one not empty.

    Parameters
    ----------
    text : str
    empty : set of str
        Stop words, in lower case.
    n_letters : int, default=7

    Examples
    --------
    >>> truncated_pairs("The protesters are in Hull.", {"the", "are", "in"})
    ['the protest', 'protest are', 'in hull']
    """
    found = words(text.lower())
    return [
        f"{first[:n_letters]} {second[:n_letters]}"
        for first, second in pairwise(found)
        if not (first in empty and second in empty)
    ]
