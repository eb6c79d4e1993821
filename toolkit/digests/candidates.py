"""The sentences that a ranker chooses among, each with its story and its place there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from toolkit.records import Quote


class Candidates(Sequence[str]):
    """Sentences in reading order: a list of str to whoever asks for no more.

    Parameters
    ----------
    texts : sequence of str
    stories : sequence of int, optional
        The story of each sentence; all are of one if it is not given.
    places : sequence of int, optional
        Which sentence of its story it is, 0 for the first; the first if it is not given.

    Examples
    --------
    >>> candidates = Candidates.of([Quote("Cod is cut.", "a", 0, 11), Quote("Hull protests.", "a", 12, 26)])
    >>> list(candidates), candidates.stories.tolist(), candidates.places.tolist()
    (['Cod is cut.', 'Hull protests.'], [0, 0], [0, 1])
    """

    def __init__(
        self, texts: Sequence[str], stories: Sequence[int] | None = None, places: Sequence[int] | None = None
    ) -> None:
        self._texts = list(texts)
        self.stories: NDArray[np.intp] = np.array(stories or [0] * len(self._texts), dtype=np.intp)
        self.places: NDArray[np.intp] = np.array(places or [0] * len(self._texts), dtype=np.intp)

    @classmethod
    def of(cls, quotes: Sequence[Quote]) -> Candidates:
        """Take quotes, of which those of one story are numbered by the place they stand at."""
        stories: dict[str, int] = {}
        seen: dict[str, int] = {}
        places = [0] * len(quotes)
        for row in sorted(range(len(quotes)), key=lambda row: quotes[row].start):
            places[row] = seen.get(quotes[row].story_id, 0)
            seen[quotes[row].story_id] = places[row] + 1
        numbers = [stories.setdefault(quote.story_id, len(stories)) for quote in quotes]
        return cls([quote.text for quote in quotes], numbers, places)

    def take(self, rows: NDArray[np.intp]) -> Candidates:
        """Return some of them, with the story and the place they have here."""
        texts = [self._texts[row] for row in rows.tolist()]
        return Candidates(texts, self.stories[rows].tolist(), self.places[rows].tolist())

    def __len__(self) -> int:
        return len(self._texts)

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...

    def __getitem__(self, index: Any) -> Any:
        return self._texts[index]


def as_candidates(sentences: Sequence[str]) -> Candidates:
    """Take any sentences as candidates; of plain ones nothing is known about story and place."""
    return sentences if isinstance(sentences, Candidates) else Candidates(sentences)
