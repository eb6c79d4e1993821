"""What a rule against quoting a sentence is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

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
        Words in small letters, digits and marks without one of which the rule cannot hold; none if it is always tried.
        Most sentences have no such word, so that few patterns are tried.
    languages : frozenset of str, optional
        Codes of the languages that it holds in, "" for a language that is not known; all if empty.
    """

    name: str
    holds: Callable[[str], object]
    words: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()


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
