"""Which story replaces which other of its group as a newer version: by marks, words, source, address and time.

What stories of one group have in common is counted for many at once, in blocks, whatever the size of the groups.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.events.notes import later
from toolkit.vectors.near_duplicates import enough_shared
from toolkit.vectors.similar_rows import in_blocks

_SHARED_BY_MARKED, _SHARED_BY_HEADLINES, _WHOLE = 0.5, 0.25, 0.5
_SAME_HEADLINE, _FEWEST_OF_HEADLINE = 0.6, 2
_FEW_SHINGLES = 10
_ROWS_AT_A_TIME = 500
_APART = np.uint64(0xBF58476D1CE4E5B9)

Rows = NDArray[np.integer[Any]]


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """Stories as they are compared to tell versions, each field of shape (n_stories,) or (n_stories, n_columns).

    ``ranks`` says how late a version each is marked as, 0 without a mark; ``times`` are infinite where they are not
    known; ``sources`` and ``urls`` are numbers, -1 for none. ``shingles`` and ``words`` are what text and headline of
    each have, as `columns_in_groups` gives it: in different groups nothing is the same.
    """

    ranks: NDArray[np.float64]
    times: NDArray[np.float64]
    sources: Rows
    urls: Rows
    shingles: sparse.csr_array
    words: sparse.csr_array

    def versions(self) -> list[tuple[int, int]]:
        """Return the pairs of a newer version and an older story that it replaces, in the order of their rows."""
        marked = np.flatnonzero(self.ranks)
        across, words_across = sparse.csr_array(self.shingles.T), sparse.csr_array(self.words.T)

        def by_text(rows: slice, block: sparse.csr_array) -> NDArray[np.intp]:
            shared = (block @ across).tocoo()
            return self._with_like_text(shared.row + rows.start, shared.col, shared.data)

        def by_headline(rows: slice, block: sparse.csr_array) -> NDArray[np.intp]:
            same = (block @ words_across).tocoo()
            return self._with_like_headline(marked[rows][same.row], same.col, same.data)

        found = in_blocks(by_text, self.shingles, _ROWS_AT_A_TIME)
        found += in_blocks(by_headline, self.words[marked], _ROWS_AT_A_TIME)
        return [(new, old) for new, old in np.unique(np.concatenate(found), axis=0).tolist()]

    def is_newer(self, new: Any, old: Any) -> Any:
        """Return whether stories are later than others, or of no known other time and marked as later versions."""
        by_mark = (self.ranks[new] > self.ranks[old]) & ~later(self.times[old], self.times[new])
        return later(self.times[new], self.times[old]) | by_mark

    def _with_like_text(self, new: Rows, old: Rows, shared: NDArray[Any]) -> NDArray[np.intp]:
        is_newer = self.is_newer(new, old)
        new, old, shared = new[is_newer], old[is_newer], shared[is_newer]
        shorter, longer = self._lengths(new, old)
        is_marked = self.ranks[new] > 0
        same_url = (self.urls[new] == self.urls[old]) & (self.urls[new] >= 0)
        same_source = (self.sources[new] == self.sources[old]) & ((self.sources[new] >= 0) | is_marked)
        replaced = same_url & (shared >= _SHARED_BY_HEADLINES * shorter)
        replaced |= is_marked & (shared >= _SHARED_BY_MARKED * shorter)
        nearly = np.flatnonzero(same_source & (shared >= _WHOLE * longer) & ~replaced)
        replaced[nearly] = shared[nearly] >= np.array([enough_shared(n) for n in shorter[nearly].tolist()])
        return np.asarray(np.column_stack([new, old])[replaced])

    def _with_like_headline(self, new: Rows, old: Rows, n_same: NDArray[Any]) -> NDArray[np.intp]:
        n_words = np.diff(self.words.indptr)
        other_source = (self.sources[new] != self.sources[old]) & (self.sources[new] >= 0) & (self.sources[old] >= 0)
        enough = np.maximum(_FEWEST_OF_HEADLINE, _SAME_HEADLINE * np.maximum(n_words[new], n_words[old]))
        is_same = (n_same >= enough) & ~other_source & self.is_newer(new, old)
        new, old = new[is_same], old[is_same]
        shared = self.shingles[new].multiply(self.shingles[old]).sum(axis=1)
        shorter, _ = self._lengths(new, old)
        is_some = (shared >= _SHARED_BY_HEADLINES * shorter) | (shorter <= _FEW_SHINGLES)
        return np.asarray(np.column_stack([new, old])[is_some])

    def _lengths(self, new: Rows, old: Rows) -> tuple[Rows, Rows]:
        lengths = np.diff(self.shingles.indptr)
        return np.minimum(lengths[new], lengths[old]), np.maximum(lengths[new], lengths[old])


def rows_in_groups(found: Sequence[NDArray[np.uint64]], groups: Rows) -> sparse.csr_array:
    """Return rows of ones for the different numbers that each story has; in another group a number is another column.

    Examples
    --------
    >>> has = [np.array(numbers, dtype=np.uint64) for numbers in ([3, 7], [7], [7])]
    >>> rows_in_groups(has, np.array([0, 0, 1])).toarray().tolist()
    [[1, 1, 0], [0, 1, 0], [0, 0, 1]]
    """
    lengths = [len(numbers) for numbers in found]
    ends = np.concatenate([[0], np.cumsum(lengths, dtype=np.intp)])
    apart = np.repeat(groups.astype(np.uint64) * _APART, lengths)
    different, columns = np.unique(np.concatenate([*found, np.zeros(0, np.uint64)]) + apart, return_inverse=True)
    ones = np.ones(len(columns), dtype=np.int32)
    return sparse.csr_array((ones, columns, ends), shape=(len(found), len(different)))


def numbered(values: Iterable[Hashable]) -> Rows:
    """Return numbers for values, the same for equal ones, -1 for an empty one.

    Examples
    --------
    >>> numbered(["Quay", "", "Pier", "Quay"]).tolist()
    [0, -1, 1, 0]
    """
    number_of: dict[Hashable, int] = {"": -1}
    return np.array([number_of.setdefault(value, len(number_of) - 1) for value in values], dtype=np.intp)
