"""How many sources carry what is quoted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from toolkit.digests.records import Quote
from toolkit.digests.selection import near_duplicate_finder

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NEGATION = re.compile(r"\b(?:not|no|never|nobody|none|neither|without|denie[sd]|deny|\w+n[’']t)\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][\w’'-]+")


def with_sources(
    quotes: Sequence[Quote], said: Sequence[Quote], X: Any, sources: Mapping[str, str]
) -> tuple[Quote, ...]:
    """Count for each quote the sources that carry nearly the same sentence, its own among them.

    A sentence with other figures, another negation, or the same names in another order says something else.

    Parameters
    ----------
    quotes : sequence of Quote
    said : sequence of Quote
        All sentences of the stories, the quotes and those of copies included.
    X : csr_matrix of shape (n_sentences, n_terms)
        The terms of all that is said.
    sources : mapping
        The source of each story by its id, empty if it is not known; such stories are not counted.

    Returns
    -------
    tuple of Quote
        The same quotes, with ``n_sources``.

    Examples
    --------
    >>> from toolkit.vectors.tfidf import sentence_terms
    >>> said = [Quote("The cod quota was cut.", "a", 0, 22), Quote("Cod quota was cut by a tenth.", "b", 0, 29)]
    >>> X = sentence_terms([quote.text for quote in said])
    >>> with_sources(said[:1], said, X, {"a": "Civic Wire", "b": "Lantern Daily"})[0].n_sources
    2
    """
    rows = {(quote.story_id, quote.start): row for row, quote in enumerate(said)}
    copies_of = near_duplicate_finder(X)
    counted = []
    for quote in quotes:
        alike = np.flatnonzero(copies_of(rows[quote.story_id, quote.start]))
        carriers = {sources[said[row].story_id] for row in alike.tolist() if _agree(quote.text, said[row].text)}
        counted.append(replace(quote, n_sources=len(carriers - {""})))
    return tuple(counted)


def _agree(first: str, second: str) -> bool:
    """Return True if two near copies have the same figures and negations, and the names they share in one order."""
    figures, negations = ([set(pattern.findall(text)) for text in (first, second)] for pattern in (_NUMBER, _NEGATION))
    names = [list(dict.fromkeys(_NAME.findall(text))) for text in (first, second)]
    in_order = [[name for name in own if name in other] for own, other in (names, names[::-1])]
    return figures[0] == figures[1] and bool(negations[0]) == bool(negations[1]) and in_order[0] == in_order[1]
