"""Whether a sentence names what its story is about, by the words of its title: whoever reads it alone has no other."""

from __future__ import annotations

from toolkit.languages.stop_words import stop_words_of
from toolkit.languages.terms import truncated_terms

_ENOUGH = 2


class Subject:
    """What a story is about: the terms of its title.

    Parameters
    ----------
    title : str
    language : str, optional
        A code such as "de", by whose stop words the terms are found; those of English are known.

    Examples
    --------
    >>> subject = Subject("Drillers on North Sea rigs strike over pay")
    >>> subject.is_named_in("Crews of three North Sea rigs laid down tools."), subject.is_named_in("Some 150 joined.")
    (True, False)
    """

    def __init__(self, title: str, language: str = "") -> None:
        self._empty = stop_words_of(("en", language))
        self._terms = self._of(title)

    def is_named_in(self, sentence: str) -> bool:
        """Return True if a sentence has two terms of the title, or all if there are fewer."""
        return len(self._terms & self._of(sentence)) >= min(_ENOUGH, len(self._terms))

    def _of(self, text: str) -> frozenset[str]:
        return frozenset(truncated_terms(text, self._empty))
