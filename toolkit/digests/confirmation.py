"""How many sources carry what is quoted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from toolkit.digests.selection import near_copy_finder
from toolkit.records import Quote
from toolkit.vectors.tfidf import sentence_terms


def with_sources(quotes: Sequence[Quote], said: Sequence[Quote], sources: Mapping[str, str]) -> tuple[Quote, ...]:
    """Count for each quote the sources that carry nearly the same sentence, its own among them.

    Parameters
    ----------
    quotes : sequence of Quote
    said : sequence of Quote
        All sentences of the stories, copies included.
    sources : mapping
        The source of each story by its id, empty if it is not known; such stories are not counted.

    Returns
    -------
    tuple of Quote
        The same quotes, with ``n_sources``.

    Examples
    --------
    >>> said = [Quote("The cod quota was cut.", "a", 0, 22), Quote("Cod quota was cut by a tenth.", "b", 0, 29)]
    >>> with_sources(said[:1], said, {"a": "Civic Wire", "b": "Lantern Daily"})[0].n_sources
    2
    """
    if not quotes:
        return ()
    X = sentence_terms([quote.text for quote in (*quotes, *said)])
    copies_of = near_copy_finder(X)
    counted = []
    for row, quote in enumerate(quotes):
        alike = np.flatnonzero(copies_of(row)[len(quotes) :])
        carriers = {sources[said[place].story_id] for place in alike.tolist()} | {sources[quote.story_id]}
        counted.append(replace(quote, n_sources=len(carriers - {""})))
    return tuple(counted)
