"""The terms of all subjects in one language, and which subjects list them; one above lists those of the ones below."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

from toolkit.subjects import terms
from toolkit.subjects.matching import TermMatcher, parts_of
from toolkit.subjects.taxonomy import BELOW

Listing = frozenset[str]


class Lexicon(NamedTuple):
    """The terms of a language, and the names of the subjects that list each, those above included."""

    matcher: TermMatcher
    listings: Sequence[Listing]

    def listings_in(self, text: str) -> list[Listing]:
        """Return who lists each term that stands in a text, a term once, however often it stands there."""
        return [self.listings[number] for number in sorted(self.matcher.found(text))]


@cache
def languages() -> frozenset[str]:
    """Return the languages that the subjects have terms in.

    Examples
    --------
    >>> sorted(languages())
    ['de', 'en', 'es', 'fr', 'it', 'pt']
    """
    return frozenset(module.name for module in iter_modules(terms.__path__))


@cache
def lexicon(language: str) -> Lexicon:
    """Return the terms of a language.

    Parameters
    ----------
    language : str
        One of `languages`.

    Examples
    --------
    >>> [sorted(names) for names in lexicon("en").listings_in("The tariff on steel")]
    [['economy, business and finance', 'international trade']]
    """
    above = {subject.name: subject.parent for subject in BELOW}
    listings: dict[str, set[str]] = defaultdict(set)
    for name, listed in import_module(f"{terms.__name__}.{language}").TERMS.items():
        for term in listed.split():
            listings["_".join(parts_of(term))].update({name, above.get(name, name)})
    every = sorted(listings)
    return Lexicon(TermMatcher(every), [frozenset(listings[term]) for term in every])
