"""What newer texts contradict: texts that are the same but for their figures, of which only the newest counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.languages.amounts import amounts, outgrows
from toolkit.languages.figures import Figured, agree, beginnings, contradict, figured, may_have_figures
from toolkit.vectors.similar_rows import by_row, similar_rows

_MOST_CANDIDATES = 30
_LEAST_COSINE = 0.4
_SOON = 7 * 86_400.0


def outdated(
    texts: Sequence[str], languages: Sequence[str], times: Sequence[float], groups: NDArray[np.integer[Any]]
) -> NDArray[np.bool_]:
    """Find the sentences or headlines that a newer one of the same group contradicts by its figures.

    One that is said again, as late as that, is not outdated. What has no time is outdated by what has one, and
    outdates nothing. In other words only what has become more contradicts, and what was said in the week before.

    Parameters
    ----------
    texts : sequence of str
    languages : sequence of str
    times : sequence of float
        When each was published, in seconds; infinite where that is not known.
    groups : ndarray of shape (n_texts,)
        What each is about: texts of different groups say nothing of each other.

    Returns
    -------
    ndarray of shape (n_texts,)

    Examples
    --------
    >>> said = ["Three people drowned off Leith.", "At least 31 people have drowned off Leith.", "Two men were saved."]
    >>> outdated(said, ["en"] * 3, [1.0, 2.0, 0.0], np.zeros(3, dtype=int)).tolist()
    [True, False, False]
    """
    when = np.where(np.isinf(times), -np.inf, np.asarray(times, dtype=np.float64))
    numbers = np.unique(groups, return_inverse=True)[1]
    said: dict[_Said, list[int]] = {}
    for row in np.flatnonzero((np.bincount(numbers) > 1)[numbers]).tolist():
        if may_have_figures(texts[row], languages[row]):
            said.setdefault(_Said(int(numbers[row]), languages[row], " ".join(texts[row].split())), []).append(row)
    newest = {one: float(when[rows].max()) for one, rows in said.items()}
    times_of: dict[int, set[float]] = defaultdict(set)
    for one, time in newest.items():
        times_of[one.group].add(time)
    compared = sorted((one for one in said if len(times_of[one.group]) > 1), key=lambda one: one.group)
    gone = np.zeros(len(texts), dtype=bool)
    if not compared:
        return gone
    contradicted = _contradicted(compared, [newest[one] for one in compared])
    for one, is_gone in zip(compared, contradicted.tolist(), strict=True):
        gone[said[one]] = is_gone
    return gone


class _Said(NamedTuple):
    """A text that stands in a group, in a language."""

    group: int
    language: str
    text: str


def _contradicted(said: Sequence[_Said], newest: Sequence[float]) -> NDArray[np.bool_]:
    """Return which texts are contradicted by one that is newer than the last that agrees with them."""
    read = [figured(one.text, one.language) for one in said]
    times = np.array(newest)
    here, there = _from_older_to_newer(_alike(read, [one.group for one in said]), times)
    is_like = _may_say_the_same(read, here, there)
    number_of: dict[frozenset[tuple[str, int]], int] = {}
    figures = np.array([number_of.setdefault(frozenset(one.figures.items()), len(number_of)) for one in read], np.intp)
    is_same = figures[here] == figures[there]
    against = np.full(len(said), -np.inf)
    for one, other in zip(*_only(is_like & ~is_same, here, there), strict=True):
        if times[other] > against[one] and contradict(read[one], read[other]):
            against[one] = times[other]
    is_soon = (times[there] - times[here] <= _SOON) & (times[there] > against[here])
    amounts_in = cache(lambda row: amounts(said[row].text, said[row].language))
    for one, other in zip(*_only(is_soon, here, there), strict=True):
        if times[other] > against[one] and outgrows(amounts_in(other), amounts_in(one)):
            against[one] = times[other]
    agreed = times.copy()
    for one, other in zip(*_only(is_like & is_same & (times[there] >= against[here]), here, there), strict=True):
        if times[other] > agreed[one] and agree(read[one], read[other]):
            agreed[one] = times[other]
    return against > agreed


def _alike(read: Sequence[Figured], groups: Sequence[int]) -> NDArray[np.intp]:
    """Return the pairs of texts of one group that share many of their words, of shape (2, n_pairs)."""
    rows = _rows_of([one.words for one in read], groups)
    rows.data /= by_row(np.sqrt(np.diff(rows.indptr)), rows)
    found = similar_rows(rows, _MOST_CANDIDATES)
    found.data[found.data < _LEAST_COSINE] = 0.0
    found.eliminate_zeros()
    pairs = np.sort(np.array(found.nonzero(), dtype=np.intp), axis=0)
    first, second = np.divmod(np.unique(pairs[0] * len(read) + pairs[1]), max(len(read), 1))
    return np.array([first, second])


def _from_older_to_newer(
    pairs: NDArray[np.intp], times: NDArray[np.float64]
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the older and the newer one of each pair, of those that are not of one time."""
    first, second = pairs[:, times[pairs[0]] != times[pairs[1]]]
    is_older = times[first] < times[second]
    return np.where(is_older, first, second), np.where(is_older, second, first)


def _may_say_the_same(read: Sequence[Figured], here: NDArray[np.intp], there: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Return of which pairs one has at most one word that begins as none of the other does, or either has."""
    begun = _rows_of([beginnings(one) for one in read], [0] * len(read))
    n_begun = np.diff(begun.indptr)
    n_shared = begun[here].multiply(begun[there]).sum(axis=1)
    lacking = np.sort([n_begun[here] - n_shared, n_begun[there] - n_shared], axis=0)
    return np.asarray((lacking[0] == 0) | (lacking[1] <= 1))


def _rows_of(told: Sequence[Collection[str]], groups: Sequence[int]) -> sparse.csr_array:
    """Return rows of ones for the words of each text; in another group a word is another column."""
    columns: dict[tuple[int, str], int] = {}
    found = [
        columns.setdefault((group, word), len(columns))
        for words, group in zip(told, groups, strict=True)
        for word in sorted(words)
    ]
    rows = np.repeat(np.arange(len(told)), [len(words) for words in told])
    return sparse.csr_array((np.ones(len(found)), (rows, found)), shape=(len(told), max(len(columns), 1)))


def _only(chosen: NDArray[np.bool_], here: NDArray[np.intp], there: NDArray[np.intp]) -> tuple[list[int], list[int]]:
    return here[chosen].tolist(), there[chosen].tolist()
