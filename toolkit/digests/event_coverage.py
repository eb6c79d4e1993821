"""Every event once before any twice: a ranker led through the events of a theme."""

from __future__ import annotations

from collections.abc import Sequence
from operator import index
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.preprocessing import normalize

from toolkit.digests.candidates import Candidates, as_candidates
from toolkit.digests.centroid import centroid, near_unit_length
from toolkit.digests.selection import Ranker, count_words, fill_budget, near_duplicate_finder, shortest

_LEAST_CENTRALITY = 0.7
_FEWEST_SAID = 3


def choose_by_event(
    ranker: Ranker, sentences: Sequence[str], X: Any, n_words: int, events: NDArray[np.integer[Any]]
) -> list[int]:
    """Choose one sentence of each event, and more only when all of them are quoted.

    The event of most stories goes first; of equally large ones, that of which a sentence says most of its headline,
    and then that of the lower number. The event of one story that does not say its headline is hardly news: it is
    quoted only as long as half of the budget is left. An event is not quoted if only asides of it are within what is
    left of the budget: a sentence has to come at least seven tenths as near to what the stories of its event say as the
    nearest of them does. More is chosen from right behind openings that say their headline, and then from all.

    Parameters
    ----------
    ranker : Ranker
        Chooses among the sentences of one event, and at last among what is left of all.
    sentences : sequence of str, in reading order
    X : csr_matrix of shape (n_sentences, n_terms)
    n_words : int, the budget
    events : ndarray of shape (n_sentences,)
        The event of each sentence.

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
    filling = _Filling(ranker, as_candidates(sentences), sparse.csr_matrix(X), n_words)
    n_events = len(np.unique(events))
    if n_events > 1:
        filling.add_one_of_each(events)
    if n_events < 2 or len(filling.rows) == n_events:
        for is_near in (filling.is_near_news, np.ones_like(filling.is_near_news)):
            filling.add_more(is_near)
    return sorted(filling.rows) or shortest(filling.candidates)


class _Filling:
    """A digest that is being filled: what has been chosen, and what may still be."""

    def __init__(self, ranker: Ranker, candidates: Candidates, X: sparse.csr_matrix, n_words: int) -> None:
        self.candidates, self.rows = candidates, list[int]()
        self.is_near_news = (candidates.n_said >= _FEWEST_SAID) & (candidates.distances <= 1)
        self._ranker, self._X, self._left, self._half = ranker, X, n_words, n_words / 2
        self._lengths = count_words(candidates)
        self._duplicates_of = near_duplicate_finder(X)
        self._is_open = np.ones(len(candidates), dtype=bool)

    def add_one_of_each(self, events: NDArray[np.integer[Any]]) -> None:
        """Add one row of each event as far as the budget goes."""
        self._is_open &= _central(self.candidates, self._X, events)
        n_said = np.where(self._is_open & self.candidates.independent, self.candidates.n_said, -1)
        sizes = {one: len(np.unique(self.candidates.stories[events == one])) for one in np.unique(events).tolist()}
        best = {one: int(n_said[events == one].max()) for one in sizes}
        for number in sorted(sizes, key=lambda one: (-sizes[one], -best[one], one)):
            is_news = sizes[number] > 1 or best[number] >= _FEWEST_SAID
            if best[number] < 0 or (not is_news and self._left < self._half):
                continue
            own = np.flatnonzero(self._is_open & (events == number) & (n_said == best[number]))
            row = _best(self._ranker, self.candidates, self._X, own, self._left)
            if row is not None:
                self._add(row)

    def add_more(self, among: NDArray[np.bool_]) -> None:
        """Add what a ranker chooses among some whose dependence is met by them or by chosen ones."""
        is_open = self._is_open & among & (self._lengths <= self._left)
        rows = np.array(self.candidates.complete(np.flatnonzero(is_open).tolist(), self.rows), dtype=np.intp)
        more = chosen_by(self._ranker, self.candidates.take(rows), self._X[rows], self._left) if len(rows) else []
        for row in more:
            self._add(int(rows[row]))

    def _add(self, row: int) -> None:
        self.rows.append(row)
        self._left -= int(self._lengths[row])
        self._is_open &= ~self._duplicates_of(row)


def _central(candidates: Candidates, X: sparse.csr_matrix, events: NDArray[np.integer[Any]]) -> NDArray[np.bool_]:
    """Return which sentences come near enough to what the stories of their event say to stand for it."""
    rows = normalize(X)
    central = np.ones(len(candidates), dtype=bool)
    for number in np.unique(events):
        own = np.flatnonzero(events == number)
        centrality = rows[own] @ centroid(candidates.take(own), X[own])
        central[own] = centrality.round(9) >= (_LEAST_CENTRALITY * centrality.max()).round(9)
    return central


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


def _best(
    ranker: Ranker, candidates: Candidates, X: sparse.csr_matrix, own: NDArray[np.intp], n_words: int
) -> int | None:
    """Return of the sentences of an event that a ranker chooses the one nearest to what they all say."""
    affordable = own[count_words(candidates.take(own)) <= n_words]
    if not len(affordable):
        return None
    longest = int(count_words(candidates.take(affordable)).max())
    rows = affordable[chosen_by(ranker, candidates.take(affordable), X[affordable], longest)]
    centrality = (near_unit_length(X[rows]) @ centroid(candidates.take(own), X[own])).round(9)
    return int(rows[centrality.argmax()]) if len(rows) else None
