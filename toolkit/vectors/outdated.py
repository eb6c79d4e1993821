"""What newer texts contradict: texts that are the same but for their figures, of which only the newest counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.preprocessing import normalize

from toolkit.languages.amounts import amounts, outgrows
from toolkit.languages.figures import Figured, agree, contradict, figured, may_have_figures
from toolkit.vectors.similar_rows import similar_rows

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
    amounts_in = cache(lambda row: amounts(said[row].text, said[row].language))
    agreed, against = list(newest), [-np.inf] * len(said)
    for pair in _alike(read, [one.group for one in said]):
        here, there = sorted(pair, key=newest.__getitem__)
        if newest[there] > agreed[here] and agree(read[here], read[there]):
            agreed[here] = newest[there]
        elif newest[there] > max(newest[here], against[here]) and (
            contradict(read[here], read[there])
            or (newest[there] - newest[here] <= _SOON and outgrows(amounts_in(there), amounts_in(here)))
        ):
            against[here] = newest[there]
    return np.array(against) > np.array(agreed)


def _alike(read: Sequence[Figured], groups: Sequence[int]) -> set[tuple[int, int]]:
    """Return the pairs of texts of one group that share many of their words."""
    columns: dict[tuple[int, str], int] = {}
    places = [
        (row, columns.setdefault((group, word), len(columns)))
        for row, (one, group) in enumerate(zip(read, groups, strict=True))
        for word in sorted(one.words)
    ]
    if not places:
        return set()
    rows = sparse.csr_matrix((np.ones(len(places)), np.array(places).T), shape=(len(read), len(columns)))
    found = similar_rows(normalize(rows), _MOST_CANDIDATES)
    found.data[found.data < _LEAST_COSINE] = 0.0
    found.eliminate_zeros()
    pairs = found.tocoo()
    return {(min(pair), max(pair)) for pair in zip(pairs.row.tolist(), pairs.col.tolist(), strict=True)}
