"""The sentences that a ranker chooses among, each with its story and its place there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from toolkit.digests.records import Quote
from toolkit.sentences.fit_to_quote import BY_ITSELF


class Candidates(Sequence[str]):
    """Sentences in reading order: a list of str to whoever asks for no more.

    Parameters
    ----------
    texts : sequence of str
    stories : sequence of int, optional
        The story of each sentence; all are of one if it is not given.
    places : sequence of int, optional
        Which sentence of its story it is, 0 for the first; the first if it is not given.
    depends_on : sequence of int, optional
        The row of the sentence that has to be quoted with it, -1 for none; none if it is not given.
    told : csr_matrix of shape (n_stories, n_terms), optional
        What each story tells in all its sentences, candidates or not.

    Examples
    --------
    >>> candidates = Candidates.of([Quote("Cod is cut.", "a", 0, 11), Quote("Hull protests.", "a", 12, 26)])
    >>> list(candidates), candidates.stories.tolist(), candidates.places.tolist()
    (['Cod is cut.', 'Hull protests.'], [0, 0], [0, 1])
    """

    def __init__(
        self,
        texts: Sequence[str],
        stories: Sequence[int] | None = None,
        places: Sequence[int] | None = None,
        depends_on: Sequence[int] | None = None,
        told: Any = None,
    ) -> None:
        self._texts = list(texts)
        self.stories: NDArray[np.intp] = np.array(stories or [0] * len(self), dtype=np.intp)
        self.places: NDArray[np.intp] = np.array(places or [0] * len(self), dtype=np.intp)
        self.depends_on: NDArray[np.intp] = np.array(depends_on or [BY_ITSELF] * len(self), dtype=np.intp)
        self.told = told

    @classmethod
    def of(cls, sentences: Sequence[Quote]) -> Candidates:
        """Take sentences, of which those of one story are numbered by the place they stand at."""
        stories: dict[str, int] = {}
        seen: dict[str, int] = {}
        places = [0] * len(sentences)
        for row in sorted(range(len(sentences)), key=lambda row: sentences[row].start):
            places[row] = seen.get(sentences[row].story_id, 0)
            seen[sentences[row].story_id] = places[row] + 1
        numbers = [stories.setdefault(sentence.story_id, len(stories)) for sentence in sentences]
        return cls([sentence.text for sentence in sentences], numbers, places)

    def fit(self, depends_on: Mapping[int, int], told: Any) -> Candidates:
        """Return those that are fit to be quoted, and what the stories tell in all."""
        of_all = [depends_on.get(row, BY_ITSELF) for row in range(len(self))]
        known = Candidates(self._texts, self.stories.tolist(), self.places.tolist(), of_all, told)
        return known.take(np.array(list(depends_on), dtype=np.intp))

    def take(self, rows: NDArray[np.intp]) -> Candidates:
        """Return some of them, with the story and the place they have here.

        A sentence that is taken without what it hangs on stands by itself from then on.
        """
        new = np.full(len(self) + 1, BY_ITSELF, dtype=np.intp)
        new[rows] = np.arange(len(rows))
        return Candidates(
            [self._texts[row] for row in rows.tolist()],
            self.stories[rows].tolist(),
            self.places[rows].tolist(),
            new[self.depends_on[rows]].tolist(),
            self.told,
        )

    @property
    def standing(self) -> NDArray[np.bool_]:
        """Which of them may be quoted by themselves."""
        return np.asarray(self.depends_on == BY_ITSELF)

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
