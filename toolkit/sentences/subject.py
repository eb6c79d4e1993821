"""Whether a sentence says what the headline of its story says, as the first one of a news report does."""

from __future__ import annotations

from toolkit.languages.stop_words import stop_words_of
from toolkit.languages.terms import truncated_terms

_ENOUGH = 4


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
    >>> said = ["Drillers of three North Sea rigs laid down tools.", "The strike began at dawn.", "Some 150 joined."]
    >>> [subject.is_named_in(sentence) for sentence in said], [subject.is_touched_by(sentence) for sentence in said]
    ([True, False, False], [True, True, False])
    """

    def __init__(self, title: str, language: str = "") -> None:
        self._empty = stop_words_of(("en", language))
        self._terms = self._of(title)

    def is_named_in(self, sentence: str) -> bool:
        """Return True if a sentence has four terms of the title, or all if there are fewer."""
        return len(self._terms & self._of(sentence)) >= min(_ENOUGH, len(self._terms))

    def is_touched_by(self, sentence: str) -> bool:
        """Return True if a sentence has any term of the title, or that has none."""
        return not self._terms or not self._terms.isdisjoint(self._of(sentence))

    def _of(self, text: str) -> frozenset[str]:
        return frozenset(truncated_terms(text, self._empty))
