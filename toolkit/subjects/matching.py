"""Which of some terms stand in a text, whatever their accents, capitals and endings.

A term is a word or several, with "_" or "-" between them. A word with "*" behind it stands for all that begin so,
with "*" before it for all that end so, with both for all that have it in them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from toolkit.languages.script import words

_BETWEEN = re.compile(r"[_'’-]")
_SHORTEST = 2

Parts = tuple[str, ...]


class TermMatcher:
    """Finds terms in texts; each word is looked up once for all texts.

    Parameters
    ----------
    terms : sequence of str

    Examples
    --------
    >>> matcher = TermMatcher(["tariff*", "interest_rate*", "*wahl", "café"])
    >>> sorted(matcher.found("TARIFFS rise")), sorted(matcher.found("Interest in the rate; interest rates"))
    ([0], [1])
    >>> sorted(matcher.found("Bundestagswahl im Cafe")), sorted(matcher.found("Wahlkampf"))
    ([2, 3], [])
    """

    def __init__(self, terms: Sequence[str]) -> None:
        self._ways: dict[str, list[tuple[Parts, int]]] = defaultdict(list)
        patterns: set[str] = set()
        for number, term in enumerate(terms):
            first, *rest = parts_of(term)
            patterns.update((first, *rest))
            self._ways[first].append((tuple(rest), number))
        self._whole = {one for one in patterns if "*" not in one}
        self._beginnings = {one[:-1] for one in patterns if one.endswith("*") and one[0] != "*"}
        self._endings = {one[1:] for one in patterns if one.startswith("*") and one[-1] != "*"}
        self._inside = sorted(one[1:-1] for one in patterns if one[0] == one[-1] == "*")
        self._patterns_of = lru_cache(maxsize=100_000)(self._patterns)

    def found(self, text: str) -> set[int]:
        """Return the numbers of the terms that stand in a text."""
        seen = [self._patterns_of(word) for word in words(folded(text))]
        return {
            number
            for place, patterns in enumerate(seen)
            for pattern in patterns
            for rest, number in self._ways.get(pattern, ())
            if _follow(rest, seen[place + 1 : place + 1 + len(rest)])
        }

    def _patterns(self, word: str) -> frozenset[str]:
        """Return the patterns that a word is an instance of."""
        return frozenset(self._each_pattern(word))

    def _each_pattern(self, word: str) -> Iterator[str]:
        if word in self._whole:
            yield word
        for length in range(_SHORTEST, len(word) + 1):
            if word[:length] in self._beginnings:
                yield f"{word[:length]}*"
            if word[-length:] in self._endings:
                yield f"*{word[-length:]}"
        yield from (f"*{part}*" for part in self._inside if part in word)


def parts_of(term: str) -> Parts:
    """Return the words of a term as they are found in texts: of two letters and more.

    Examples
    --------
    >>> parts_of("banque_d'Algérie*")
    ('banque', 'algerie*')
    """
    return tuple(one for one in _BETWEEN.split(folded(term)) if len(one.strip("*")) >= _SHORTEST)


def folded(text: str) -> str:
    """Return a text in small letters without accents.

    Examples
    --------
    >>> folded("Élection, STRASSE, Straße")
    'election, strasse, strasse'
    """
    if text.isascii():
        return text.lower()
    return "".join(one for one in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(one))


def _follow(rest: Parts, behind: Sequence[frozenset[str]]) -> bool:
    return len(rest) == len(behind) and all(part in patterns for part, patterns in zip(rest, behind, strict=True))
