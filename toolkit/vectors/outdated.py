"""What newer texts contradict: texts that are the same but for their figures, of which only the newest counts."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.preprocessing import normalize

from toolkit.languages.amounts import Amount, amounts, outgrows
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
    members: dict[Any, dict[tuple[str, str], list[int]]] = {}
    for row, (group, language, text) in enumerate(zip(groups.tolist(), languages, texts, strict=True)):
        if may_have_figures(text, language):
            members.setdefault(group, {}).setdefault((language, " ".join(text.split())), []).append(row)
    gone = np.zeros(len(texts), dtype=bool)
    for own in members.values():
        newest = np.array([when[rows].max() for rows in own.values()])
        if newest.max() > newest.min():
            said = [figured(text, language) for language, text in own]
            contradicted = _contradicted(said, [amounts(text, language) for language, text in own], newest)
            for rows, is_gone in zip(own.values(), contradicted.tolist(), strict=True):
                gone[rows] = is_gone
    return gone


def _contradicted(
    said: Sequence[Figured], amounts_in: Sequence[list[Amount]], newest: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """Return which sentences are contradicted by one that is newer than the last that agrees with them."""
    agreed, against = newest.copy(), np.full(len(said), -np.inf)
    for one, other in _alike(said):
        for here, there in ((one, other), (other, one)):
            if newest[there] > agreed[here] and agree(said[here], said[there]):
                agreed[here] = newest[there]
            elif newest[there] > max(newest[here], against[here]) and (
                contradict(said[here], said[there])
                or (newest[there] - newest[here] <= _SOON and outgrows(amounts_in[there], amounts_in[here]))
            ):
                against[here] = newest[there]
    return np.asarray(against > agreed)


def _alike(said: Sequence[Figured]) -> set[tuple[int, int]]:
    """Return the pairs of sentences that share many of their words; of many sentences those most like each."""
    if len(said) <= _MOST_CANDIDATES + 1:
        pairs = combinations(enumerate(one.words for one in said), 2)
        return {(row, other) for (row, here), (other, there) in pairs if _cosine(here, there) >= _LEAST_COSINE}
    columns: dict[str, int] = {}
    places = [
        (row, columns.setdefault(word, len(columns))) for row, one in enumerate(said) for word in sorted(one.words)
    ]
    if not places:
        return set()
    rows = sparse.csr_matrix((np.ones(len(places)), np.array(places).T), shape=(len(said), len(columns)))
    found = similar_rows(normalize(rows), _MOST_CANDIDATES)
    found.data[found.data < _LEAST_COSINE] = 0.0
    found.eliminate_zeros()
    places_of = found.tocoo()
    return {(min(pair), max(pair)) for pair in zip(places_of.row.tolist(), places_of.col.tolist(), strict=True)}


def _cosine(one: Set[str], other: Set[str]) -> float:
    return len(one & other) / (len(one) * len(other)) ** 0.5 if one and other else 0.0
