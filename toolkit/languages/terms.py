"""The terms by which short texts are compared: their words, most endings taken off, without the empty ones."""

from __future__ import annotations

from collections.abc import Set

from toolkit.languages.script import words

_LETTERS = 7


def truncated_terms(text: str, empty: Set[str]) -> list[str]:
    """Return the words of a text in lower case, cut to their first seven letters, without those that say nothing.

    Parameters
    ----------
    text : str
    empty : set of str
        Stop words, in lower case.

    Examples
    --------
    >>> truncated_terms("The protesters protested again.", {"the", "again"})
    ['protest', 'protest']
    """
    return [word[:_LETTERS] for word in words(text.lower()) if word not in empty]
