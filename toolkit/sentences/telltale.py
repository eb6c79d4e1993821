"""Many patterns, of which only those are tried on a sentence that a word of it calls for."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = re.compile(r"[a-z]+")
_LONGEST = 2000


class Telltale:
    r"""Patterns, each with the words without one of which it cannot be found.

    Parameters
    ----------
    patterns : sequence of (str, str)
        The words, apart by spaces, and the pattern; case does not count. One without words is always tried.

    Examples
    --------
    >>> told = Telltale([("cookies cookie", r"\bcookies? policy\b"), ("", r"https?://")])
    >>> told.found("See our cookie policy."), told.found("A cookie was sold."), told.found("http://wire.example")
    (True, False, True)
    """

    def __init__(self, patterns: Sequence[tuple[str, str]]) -> None:
        self._by_word: dict[str, list[re.Pattern[str]]] = {}
        always = [pattern for words, pattern in patterns if not words]
        self._always = re.compile("|".join(f"(?:{pattern})" for pattern in always or ["(?!)"]), re.IGNORECASE)
        for words, pattern in patterns:
            compiled = re.compile(pattern, re.IGNORECASE)
            for word in words.split():
                self._by_word.setdefault(word, []).append(compiled)

    def found(self, sentence: str) -> bool:
        """Return True if any pattern is in a sentence, of a very long one in its beginning."""
        sentence = sentence[:_LONGEST]
        called_for = self._by_word.keys() & _WORD.findall(sentence.lower())
        return any(pattern.search(sentence) for word in called_for for pattern in self._by_word[word]) or bool(
            self._always.search(sentence)
        )
