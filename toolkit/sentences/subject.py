"""How much a sentence says of what its headline says: the first of a news report says most of it."""

from __future__ import annotations

import re
from functools import cache

from toolkit.languages.profile import in_any_language
from toolkit.languages.stop_words import stop_words_of
from toolkit.languages.terms import truncated_terms

ALL = 5
_LETTERS = 5
_OPINIONS = "|".join(sorted(set(in_any_language("opinions"))))
_IS_OPINION = re.compile(
    rf"\W*(?:{_OPINIONS})\s*[:：|\])）】]|.*[|(（\[【]\s*(?:{_OPINIONS})\W*\Z", re.IGNORECASE | re.DOTALL
)


class Subject:
    """What a story is about: the terms of its headline.

    Parameters
    ----------
    headline : str
    language : str, optional
        A code such as "de", by whose stop words the terms are found; those of English are known.

    Examples
    --------
    >>> subject = Subject("Drillers on North Sea rigs strike over pay")
    >>> said = ["Drillers of three North Sea rigs are on strike.", "The strike began at dawn.", "Some 150 joined."]
    >>> [subject.said_by(sentence) for sentence in said]
    [5, 1, 0]
    >>> Subject("Opinion: Oslo must build").said_by("Oslo must build.")
    0
    """

    def __init__(self, headline: str, language: str = "") -> None:
        self._empty = _empty_in(language)
        self._terms = self._of(headline)
        self._is_news = not _IS_OPINION.match(headline)

    def __bool__(self) -> bool:
        """Return True if the headline has a term."""
        return bool(self._terms)

    def said_by(self, sentence: str) -> int:
        """Return how many terms of the headline a sentence has, five for as many and more, or for all of them.

        A long term may stand within a word, as "storm" in "snowstorm". None says what a headline marked as an
        opinion says.
        """
        if not self._is_news:
            return 0
        found, letters = self._of(sentence), sentence.lower()
        n_said = sum(term in found or (len(term) == _LETTERS and term in letters) for term in self._terms)
        return ALL if n_said == len(self._terms) else min(n_said, ALL)

    def _of(self, text: str) -> frozenset[str]:
        return frozenset(truncated_terms(text, self._empty, _LETTERS))


@cache
def _empty_in(language: str) -> frozenset[str]:
    return stop_words_of(("en", language))
