"""The terms by which short texts are compared: their words, most endings taken off, without the empty ones."""

from __future__ import annotations

from collections.abc import Set

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
