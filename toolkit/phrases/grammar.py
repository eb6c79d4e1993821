"""What a language shows of its words by those before them: which stand as nouns, and which as verbs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from toolkit.languages.profile import each_word, profile


@dataclass(frozen=True, slots=True)
class Grammar:
    """Lower-case words that mostly stand before nouns, before verbs, inside names; whether nouns have capitals too."""

    before_nouns: frozenset[str] = frozenset()
    before_verbs: frozenset[str] = frozenset()
    inside_names: frozenset[str] = frozenset()
    nouns_have_capitals: bool = False

    def noun_evidence(self, before: str) -> int:
        """Return 1 if the word behind this one is a noun, -1 if it is a verb, 0 if nothing is known.

        Examples
        --------
        >>> [grammar_of(["de"]).noun_evidence(word) for word in ("eine", "wird", "kaum")]
        [1, -1, 0]
        """
        return (before in self.before_nouns) - (before in self.before_verbs)


def grammar_of(languages: Iterable[str]) -> Grammar:
    """Return what is known of some languages together; a word that says one thing here and another there says nothing.

    Examples
    --------
    >>> grammar_of(["de"]).nouns_have_capitals, grammar_of(["fr"]).nouns_have_capitals
    (True, False)
    """
    known = [profile(language) for language in languages]
    return Grammar(
        frozenset().union(*(each_word(one.before_nouns) for one in known)),
        frozenset().union(*(each_word(one.before_verbs) for one in known)),
        frozenset().union(*(each_word(one.name_particles) for one in known)),
        bool(known) and all(one.capital_letters for one in known),
    )


ENGLISH = grammar_of(["en"])
