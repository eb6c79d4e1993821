"""Every event once before any twice: a ranker led through the events of a theme."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from operator import index
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.digests.candidates import Candidates, as_candidates
from toolkit.digests.centroid import centroid, near_unit_length
from toolkit.digests.selection import Ranker, count_words, fill_budget, near_duplicate_finder, shortest, unit_rows

_LEAST_CENTRALITY, _LEAST_OF_SHORT = 0.7, 0.8
_SOME, _MUCH = 2, 3
_NEAR = 3
_WELL_TOLD = 5


def choose_by_event(
    ranker: Ranker,
    sentences: Sequence[str],
    X: Any,
    n_words: int,
    events: NDArray[np.integer[Any]],
    *,
    max_quotes: int | None = None,
    max_per_source: int | None = None,
    sources: NDArray[np.integer[Any]] | None = None,
) -> list[int]:
    """Choose one sentence of each event, and more only when all of them are quoted.

    The event of the lowest number goes first. It is told by the most central of the sentences that say three terms of
    their headline, or of those that say most of it if none does; of the short ones, with which five events are told,
    if any of them is central. What several stories tell is news, and so is what stands near the opening of a story that
    says three terms of its headline. What stands further down there, or near an opening that says two, may take half of
    the budget. With what is left the other events are told whose stories say anything of their headline; what says
    nothing of it, as an opinion, is quoted only if nothing else is.

    An event is not quoted if only asides of it are within what is left: a sentence has to come seven tenths as near to
    what the stories of its event say as the nearest of them, and eight tenths to be taken for being short.

    Parameters
    ----------
    ranker : Ranker
        Chooses among the sentences of one event, and at last among what is left of all.
    sentences : sequence of str, in reading order
    X : csr_matrix of shape (n_sentences, n_terms)
    n_words : int, the budget
    events : ndarray of shape (n_sentences,)
        The event of each sentence.
    max_quotes, max_per_source : int, optional
        The most sentences, and the most of one source.
    sources : ndarray of shape (n_sentences,), optional
        The source of each sentence, below 0 where it is not known; these are not counted.

    Returns
    -------
    list of int
        Row numbers in reading order.

    Examples
    --------
    >>> from toolkit.digests.rankers import CentroidRanker
    >>> sentences = ["Cod quota cut by a tenth.", "The cut is the third in a row.", "A rocket was lost in orbit."]
    >>> X = sparse.csr_matrix([[1.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
    >>> choose_by_event(CentroidRanker(), sentences, X, 12, np.array([0, 0, 1]))
    [0, 2]
    """
    caps = _Caps(max_quotes, max_per_source, sources)
    filling = _Filling(ranker, as_candidates(sentences), sparse.csr_matrix(X), n_words, events, caps=caps)
    near = filling.candidates.distances <= _NEAR
    for also_told in (np.zeros_like(near), filling.is_hardly_news, near, np.ones_like(near)):
        if not filling.rows or filling.misses_any():
            filling.fill(also_told)
    return sorted(filling.candidates.complete(filling.rows)) or shortest(filling.candidates)


class _Caps:
    """What closes sentences to choice, beside the budget: so many in all, and so many of one source."""

    def __init__(
        self, max_quotes: int | None, max_per_source: int | None, sources: NDArray[np.integer[Any]] | None
    ) -> None:
        self._max_quotes, self._max_per_source, self._sources = max_quotes, max_per_source, sources

    def leave_open(self, is_open: NDArray[np.bool_], rows: Sequence[int]) -> NDArray[np.bool_]:
        """Return which of the open sentences may still be chosen once some rows are."""
        if self._max_quotes is not None and len(rows) >= self._max_quotes:
            return np.zeros_like(is_open)
        if self._sources is None or self._max_per_source is None:
            return is_open
        chosen, counts = np.unique(self._sources[list(rows)], return_counts=True)
        return is_open & ~np.isin(self._sources, chosen[(counts >= self._max_per_source) & (chosen >= 0)])


class _Filling:
    """A digest that is being filled: what has been chosen, and what may still be."""

    def __init__(
        self,
        ranker: Ranker,
        candidates: Candidates,
        X: sparse.csr_matrix,
        n_words: int,
        events: NDArray[np.integer[Any]],
        *,
        caps: _Caps,
    ) -> None:
        self._caps = caps
        self.candidates, self.rows, self._told = candidates, list[int](), set[int]()
        self._ranker, self._X, self._events = ranker, X, events
        self._left, self._spared = n_words, n_words // 2
        self._lengths = count_words(candidates)
        self._duplicates_of = near_duplicate_finder(X)
        self._is_open = np.ones(len(candidates), dtype=bool)
        self._rows_of = _rows_by_number(events)
        self._sizes = {one: len(set(candidates.stories[own].tolist())) for one, own in self._rows_of.items()}
        self._fair = n_words / max(1, min(len(self._sizes), _WELL_TOLD))
        told_by_several = np.array([self._sizes[one] > 1 for one in events.tolist()], dtype=bool)
        n_said, is_near = candidates.n_said, candidates.distances <= _NEAR
        self._is_news = (told_by_several & (n_said > 0)) | (is_near & (n_said >= _MUCH))
        self.is_hardly_news = ((is_near & (n_said >= _SOME)) | (n_said >= _MUCH)) & ~self._is_news

    @cached_property
    def _centrality(self) -> NDArray[np.float64]:
        """How near each sentence comes to what the stories of its event say, 1 for the nearest of them."""
        central = np.ones(len(self.candidates))
        for own in self._rows_of.values():
            found = np.asarray(unit_rows(self._X[own]) @ self._said_by(own))
            central[own] = (found / found.max()).round(9) if found.max() > 0 else 1.0
        return central

    def _said_by(self, own: NDArray[np.intp]) -> NDArray[np.float64]:
        """Return what the stories of some sentences say."""
        if self.candidates.story_vectors is None:
            return centroid(self.candidates.take(own), self._X[own])
        return centroid(self.candidates, self._X, own)

    def misses_any(self) -> bool:
        """Return True if an event is not told."""
        return len(self._told) < len(self._sizes)

    def fill(self, also_told: NDArray[np.bool_]) -> None:
        """Add one row of each event that is not told, and more if all of them are; what else is told may be no news."""
        if not self.rows:
            self._is_news |= also_told
        if len(self._sizes) > 1:
            self._add_one_of_each(self._is_news | (also_told & (self.candidates.n_said > 0)))
        if len(self._sizes) < 2 or not self.misses_any():
            self._add_chosen(self._is_news & (self.candidates.distances <= 1), self._left)
            self._add_chosen(self._is_news, self._left)
            self._add_chosen(self.is_hardly_news, self._left - self._spared)

    def _add_one_of_each(self, is_told: NDArray[np.bool_]) -> None:
        """Add one row of each event as far as the budget goes."""
        self._is_open &= self._centrality >= _LEAST_CENTRALITY
        n_said = np.where(self._is_open & self.candidates.independent, self.candidates.n_said, -1)
        for number in sorted(self._sizes.keys() - self._told):
            all_own = self._rows_of[number]
            tells_it = n_said[all_own] >= np.clip(n_said[all_own].max(), 0, _MUCH)
            own = all_own[self._is_open[all_own] & tells_it]
            short = own[(self._lengths[own] <= self._fair) & (self._centrality[own] >= _LEAST_OF_SHORT)]
            n_words = self._left if is_told[own].any() or self._sizes[number] > 1 else self._left_for_more(own)
            row = self._best(short if len(short) else own, n_words)
            if row is not None:
                self._add(row)

    def _best(self, own: NDArray[np.intp], n_words: int) -> int | None:
        """Return of the sentences of an event that a ranker chooses the one nearest to what they all say."""
        affordable = own[self._lengths[own] <= n_words]
        if not len(affordable):
            return None
        longest = int(self._lengths[affordable].max())
        chosen = chosen_by(self._ranker, self.candidates.take(affordable), self._X[affordable], longest)
        rows = affordable[chosen]
        if len(rows) < 2:
            return int(rows[0]) if len(rows) else None
        centrality = (near_unit_length(self._X[rows]) @ self._said_by(own)).round(9)
        return int(rows[centrality.argmax()])

    def _left_for_more(self, own: NDArray[np.intp]) -> int:
        """Return how many words are left for an event that is no news."""
        return self._left - self._spared if self.is_hardly_news[own].any() else 0

    def _add_chosen(self, among: NDArray[np.bool_], n_words: int) -> None:
        """Add what a ranker chooses among some whose dependence is met by them or by chosen ones."""
        is_open = self._is_open & among & (self._lengths <= n_words)
        rows = np.array(self.candidates.complete(np.flatnonzero(is_open).tolist(), self.rows), dtype=np.intp)
        more = chosen_by(self._ranker, self.candidates.take(rows), self._X[rows], n_words) if len(rows) else []
        for row in rows[more].tolist():
            if self._is_open[row]:
                self._add(row)

    def _add(self, row: int) -> None:
        self.rows.append(row)
        self._told.add(int(self._events[row]))
        self._left -= int(self._lengths[row])
        self._is_open &= ~self._duplicates_of(row)
        self._is_open = self._caps.leave_open(self._is_open, self.rows)


def _rows_by_number(numbers: NDArray[np.integer[Any]]) -> dict[int, NDArray[np.intp]]:
    """Return the rows of each number, in order."""
    order = np.argsort(numbers, kind="stable")
    found, starts = np.unique(numbers[order], return_index=True)
    return dict(zip(found.tolist(), np.split(order, starts)[1:], strict=True))


def chosen_by(ranker: Ranker, candidates: Candidates, X: Any, n_words: int) -> list[int]:
    """Return what a ranker chooses as far as the budget goes, in reading order, no near duplicates among it.

    What depends on another is chosen only with that.

    Raises
    ------
    ValueError
        If it chooses what there is not.
    """
    chosen = ranker.choose(candidates, X, n_words)
    last = len(candidates) - 1
    try:
        rows = list(dict.fromkeys(-1 if isinstance(row, bool | np.bool_) else index(row) for row in chosen))
    except TypeError:
        rows = [-1]
    if not all(0 <= row <= last for row in rows):
        message = f"the ranker chose {chosen!r} of {len(candidates)} sentences; wanted row numbers from 0 to {last}"
        raise ValueError(message)
    return candidates.complete(fill_budget(rows, X, count_words(candidates), n_words))
