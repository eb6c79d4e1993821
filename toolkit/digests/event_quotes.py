"""What single events are told with, beside the digest of their theme: sentences that it leaves out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from toolkit.digests.event_coverage import choose_by_event
from toolkit.digests.material import Material
from toolkit.digests.selection import Ranker, near_duplicate_finder

_MOST_QUOTES = 2
_MOST_WORDS = 45


class EventQuotes:
    """Chooses sentences of the events of a theme, each of another story.

    None nearly says what the digest of the theme quotes, and none is what a story is called.

    Parameters
    ----------
    ranker : Ranker
    material : Material
    quoted : sequence of int
        The rows of the candidates that the digest quotes.
    """

    def __init__(self, ranker: Ranker, material: Material, quoted: Sequence[int]) -> None:
        self._ranker, self._material = ranker, material
        self._duplicates_of = near_duplicate_finder(material.terms)
        self._is_open = ~material.is_headline
        for row in quoted:
            self._is_open &= ~self._duplicates_of(row)

    def of(self, number: int, central: str) -> list[int]:
        """Return the rows of up to two candidates of an event, the first of its central story if that has any."""
        stories = self._material.candidates.stories
        is_open = self._is_open & (self._material.events == number)
        chosen: list[int] = []
        for among in (is_open & self._material.is_of(central), is_open, is_open):
            best = self._best(among & is_open) if len(chosen) < _MOST_QUOTES else None
            if best is not None:
                chosen.append(best)
                is_open &= ~self._duplicates_of(best) & (stories != stories[best])
        return sorted(chosen)

    def _best(self, among: NDArray[np.bool_]) -> int | None:
        """Return the row that is chosen among some, of those that are understood with these alone."""
        rows = np.array(self._material.candidates.complete(np.flatnonzero(among).tolist()), dtype=np.intp)
        if not len(rows):
            return None
        candidates, terms = self._material.candidates.take(rows), self._material.terms[rows]
        events = np.zeros(len(rows), dtype=np.intp)
        found = choose_by_event(self._ranker, candidates, terms, _MOST_WORDS, events, max_quotes=1)
        return int(rows[found[0]]) if found else None
