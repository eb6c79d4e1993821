"""The sentences that a ranker chooses among, each with its story and its place there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any, overload

import numpy as np
from numpy.typing import ArrayLike, NDArray

from toolkit.digests.word_pairs import WordPairs
from toolkit.languages.script import count_words
from toolkit.sentences.people import named_in_full
from toolkit.sentences.sentence import Sentence
from toolkit.sentences.subject import ALL


class Candidates(Sequence[str]):
    """Sentences in reading order: for a ranker that needs no more, a sequence of str.

    Parameters
    ----------
    texts : sequence of str
    stories : array-like of int, optional
        The story of each sentence; all are of one if it is not given.
    places : array-like of int, optional
        Which sentence of its story it is, 0 for the first; the first if it is not given.
    depends_on : sequence of int or None, optional
        The row of the sentence that has to be quoted with it, None if there is none.
    story_vectors : csr_matrix of shape (n_stories, n_terms), optional
        What each story says in all its sentences, candidates or not.
    pairs : WordPairs, optional
        The pairs of words in each sentence, and in all those of the stories.
    persons : sequence of str, optional
        The surname for which a sentence depends on another; one before it that names the person in full does as well.
    n_said, distances : array-like of int, optional
        How many terms of its headline the opening of the story of each says, and how many sentences away that is; all,
        and 0, if they are not given.
    lengths : ndarray of int, optional
        The words of each, where they are counted already.

    Examples
    --------
    >>> candidates = Candidates.of([Sentence("Cod is cut.", "a", 0, 11), Sentence("Hull protests.", "a", 12, 26)])
    >>> list(candidates), candidates.stories.tolist(), candidates.places.tolist()
    (['Cod is cut.', 'Hull protests.'], [0, 0], [0, 1])
    """

    def __init__(
        self,
        texts: Sequence[str],
        stories: ArrayLike | None = None,
        places: ArrayLike | None = None,
        depends_on: Sequence[int | None] | None = None,
        story_vectors: Any = None,
        *,
        pairs: WordPairs | None = None,
        persons: Sequence[str] | None = None,
        n_said: ArrayLike | None = None,
        distances: ArrayLike | None = None,
        lengths: NDArray[np.intp] | None = None,
    ) -> None:
        self._texts = list(texts)
        none = np.zeros(len(self), dtype=np.intp)
        self.stories: NDArray[np.intp] = none if stories is None else np.asarray(stories, dtype=np.intp)
        self.places: NDArray[np.intp] = none if places is None else np.asarray(places, dtype=np.intp)
        self.depends_on: list[int | None] = [None] * len(self) if depends_on is None else list(depends_on)
        self.story_vectors, self.pairs = story_vectors, pairs
        self.persons: list[str] = [""] * len(self) if persons is None else list(persons)
        self.n_said: NDArray[np.intp] = none + ALL if n_said is None else np.asarray(n_said, dtype=np.intp)
        self._lengths = lengths
        self.distances: NDArray[np.intp] = none if distances is None else np.asarray(distances, dtype=np.intp)

    @classmethod
    def of(cls, sentences: Sequence[Sentence]) -> Candidates:
        """Take sentences, which are numbered in each story from 0."""
        numbers: dict[str, int] = {}
        before: Counter[str] = Counter()
        stories, places = [], []
        for sentence in sentences:
            stories.append(numbers.setdefault(sentence.story_id, len(numbers)))
            places.append(before[sentence.story_id])
            before[sentence.story_id] += 1
        texts, depends_on = [one.text for one in sentences], [one.depends_on for one in sentences]
        n_said, distances = [one.n_said for one in sentences], [one.distance for one in sentences]
        persons = [one.person for one in sentences]
        return cls(texts, stories, places, depends_on, persons=persons, n_said=n_said, distances=distances)

    @property
    def lengths(self) -> NDArray[np.intp]:
        """The number of words of each, counted once."""
        if self._lengths is None:
            self._lengths = np.array([count_words(text) for text in self._texts], dtype=np.intp)
        return self._lengths

    def among(
        self, depends_on: Mapping[int, int | None], story_vectors: Any, pairs: WordPairs | None = None
    ) -> Candidates:
        """Return those that may be quoted, as `eligible_rows` gives them, with what the stories say in all."""
        of_all = [depends_on.get(row) for row in range(len(self))]
        known = Candidates(
            self._texts,
            self.stories,
            self.places,
            of_all,
            story_vectors,
            pairs=pairs,
            persons=self.persons,
            n_said=self.n_said,
            distances=self.distances,
        )
        return known.take(np.array(list(depends_on), dtype=np.intp))

    def take(self, rows: NDArray[np.intp]) -> Candidates:
        """Return some of them, with the story and the place they have here.

        A sentence that is taken without what it depends on stands by itself from then on.
        """
        taken = rows.tolist()
        new: dict[int | None, int] = {row: number for number, row in enumerate(taken)}
        return Candidates(
            [self._texts[row] for row in taken],
            self.stories[rows],
            self.places[rows],
            [new.get(self.depends_on[row]) for row in taken],
            self.story_vectors,
            pairs=None if self.pairs is None else self.pairs.take(rows),
            persons=[self.persons[row] for row in taken],
            n_said=self.n_said[rows],
            distances=self.distances[rows],
            lengths=self._lengths if self._lengths is None else self._lengths[rows],
        )

    @property
    def independent(self) -> NDArray[np.bool_]:
        """Which of them may be quoted by themselves."""
        return np.array([other is None for other in self.depends_on], dtype=bool)

    def complete(self, rows: Iterable[int], quoted: Iterable[int] = ()) -> list[int]:
        """Return those of some rows whose dependence is met by these rows and those that are quoted.

        Examples
        --------
        >>> Candidates(["Cod.", "Berg left.", "She flew."], depends_on=[None, None, 1]).complete([0, 2])
        [0]
        >>> Candidates(["Cod.", "Berg left.", "She flew."], depends_on=[None, None, 1]).complete([0, 2], quoted=[1])
        [0, 2]
        """
        given = list(rows)
        is_met = self.dependence_finder([*given, *quoted])
        return [row for row in given if is_met(row)]

    def dependence_finder(self, quoted: Iterable[int]) -> Callable[[int], bool]:
        """Prepare to tell of rows whether they are understood with those that are quoted.

        Examples
        --------
        >>> said = ["Ann Berg left.", "Ann Berg went.", "Berg flew."]
        >>> Candidates(said, depends_on=[None, None, 1], persons=["", "", "Berg"]).dependence_finder([0])(2)
        True
        """
        in_order = sorted(set(quoted))
        among = {None, *in_order}

        @cache
        def first(name: str) -> int:
            said = ((row, self._texts[row]) for row in in_order)
            return next((row for row, text in said if name in text and name in named_in_full(text)), len(self))

        def is_met(row: int) -> bool:
            return self.depends_on[row] in among or (self.persons[row] != "" and first(self.persons[row]) < row)

        return is_met

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
