"""What a rule against quoting a sentence is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

_LETTERS = bytes(code if chr(code).islower() and code < 128 else ord(" ") for code in range(256))
_MARK = re.compile(r"[@#&|•►▶★©]")
_LONG_FIGURE = re.compile(r"\d[\d ()-]{7,}\d")
ENGLISH = frozenset({"", "en"})


class Rule(NamedTuple):
    """A reason not to quote a sentence.

    Parameters
    ----------
    name : str
        As it is shown to people.
    holds : callable
        Given a sentence, returns a truthy value if it must not be quoted.
    words : frozenset of str, optional
        Words in small letters and marks, as `signs` gives them, without one of which the rule cannot hold; none if it
        is always tried. Most sentences have no such word, so that few patterns are tried.
    languages : frozenset of str, optional
        Codes of the languages that it holds in, "" for a language that is not known; all if empty.
    """

    name: str
    holds: Callable[[str], object]
    words: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()


def signs(sentence: str) -> list[str]:
    """Return what rules are tried for: the words of a sentence, its marks, and "0" for a figure as of a telephone.

    Examples
    --------
    >>> signs("Call 020 7946 0000 or #Cod")
    ['call', 'or', 'cod', '#', '0']
    """
    found = sentence.lower().encode("ascii", "replace").translate(_LETTERS).decode().split()
    found += _MARK.findall(sentence)
    return [*found, "0"] if _LONG_FIGURE.search(sentence) else found


@dataclass(frozen=True)
class AnyOf:
    """Alternative patterns, found in a sentence and also in the part of it that counts.

    Examples
    --------
    >>> tuned = AnyOf((re.compile("stay tuned", re.IGNORECASE),), lambda sentence: sentence.partition("“")[0])
    >>> tuned("Stay tuned for the vote."), tuned("The page now says “Stay tuned”.")
    (True, False)
    """

    patterns: tuple[re.Pattern[str], ...]
    part_that_counts: Callable[[str], str] = str

    def __call__(self, sentence: str) -> bool:
        """Return True if any is found; the part that counts is computed only for sentences that match at all."""
        found = [pattern for pattern in self.patterns if pattern.search(sentence)]
        part = self.part_that_counts(sentence) if found else ""
        return any(pattern.search(part) for pattern in found)


def rule(
    name: str,
    words: str,
    *patterns: str,
    where: Callable[[str], str] = str,
    languages: frozenset[str] = frozenset(),
) -> Rule:
    """Return a rule that holds where any of some patterns is found; case does not count."""
    alternatives = tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    return Rule(name, AnyOf(alternatives, where), frozenset(words.split()), languages)
