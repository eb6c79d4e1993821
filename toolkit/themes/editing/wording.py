"""Labels and terms without a word that is not wanted there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from toolkit.themes.lasting_labels import phrases_in
from toolkit.themes.records import Theme

_N_PARTS = 3


def says(phrase: str, term: str) -> bool:
    """Return True if a phrase has a term as a word, or as words in a row, of any case.

    Examples
    --------
    >>> says("Monday's vote", "monday"), says("Mondays", "monday")
    (True, False)
    """
    return re.search(rf"(?<!\w){re.escape(term.casefold())}(?!\w)", phrase.casefold()) is not None


def without_terms(theme: Theme, terms: Sequence[str], *, is_named: bool = False) -> Theme:
    """Return a theme without some terms in its label, its terms, and those of its parts.

    A label that says one is made of its other phrases and of the terms that come next; one that was given stays.

    Examples
    --------
    >>> without_terms(Theme("theme-1", "Monday, cod", ("Monday", "cod", "quota", "eels"), ()), ["monday"]).label
    'Cod, quota, eels'
    """
    kept = tuple(one for one in theme.terms if not any(says(one, term) for term in terms))
    parts = tuple(without_terms(part, terms) for part in theme.parts)
    is_said = any(says(theme.label, term) for term in terms) and not is_named
    if kept == theme.terms and parts == theme.parts and not is_said:
        return theme
    return replace(theme, label=_label(theme, kept, terms) if is_said else theme.label, terms=kept, parts=parts)


def _label(theme: Theme, kept: Sequence[str], terms: Sequence[str]) -> str:
    heading, dot, _ = theme.label.rpartition(" · ")
    if any(says(heading, term) for term in terms):
        heading = dot = ""
    left = [phrase for phrase in phrases_in(theme.label) if not any(says(phrase, term) for term in terms)]
    said = {phrase.casefold() for phrase in left}
    further = [term for term in kept if term.casefold() not in said]
    n_wanted = max(_N_PARTS, len(left))
    named = ", ".join([*left, *further][:n_wanted]) or f"Theme {theme.id.rpartition('-')[2]}"
    first = named.partition(" ")[0].rstrip(",")
    return f"{heading}{dot}{named[:1].upper() + named[1:] if first.islower() else named}"
