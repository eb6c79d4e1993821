"""What newer texts contradict: texts that are the same but for their figures, of which only the newest counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.preprocessing import normalize

from toolkit.languages.figures import Figured, agree, contradict, figured, has_number_words
from toolkit.vectors.similar_rows import similar_rows

_MOST_CANDIDATES = 30


def outdated(
    texts: Sequence[str], languages: Sequence[str], times: Sequence[float], groups: NDArray[np.integer[Any]]
) -> NDArray[np.bool_]:
    """Find the sentences or headlines that a newer one of the same group contradicts by its figures.

    One that is said again, as late as that, is not outdated. What has no time is outdated by what has one, and
    outdates nothing.

    Parameters
    ----------
    texts : sequence of str
    languages : sequence of str
    times : sequence of float
        When each was published; infinite where that is not known.
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
    keys = [
        (group, language, " ".join(text.split()))
        for group, language, text in zip(groups, languages, texts, strict=True)
    ]
    number = {key: place for place, key in enumerate(dict.fromkeys(keys))}
    of_each = np.array([number[key] for key in keys], dtype=np.intp)
    newest = np.full(len(number), -np.inf)
    np.maximum.at(newest, of_each, when)
    said = [figured(text, language) for _, language, text in number]
    telling = [
        place for place, (_, language, _) in enumerate(number) if said[place].figures or not has_number_words(language)
    ]
    members: dict[Any, list[int]] = {}
    for place, (group, _, _) in enumerate(number):
        members.setdefault(group, []).append(place)
    told = set(telling)
    gone = np.zeros(len(number), dtype=bool)
    for own in members.values():
        rows = np.array([place for place in own if place in told], dtype=np.intp)
        if len(rows) > 1 and newest[rows].max() > newest[rows].min():
            gone[rows] = _contradicted([said[row] for row in rows.tolist()], newest[rows])
    return gone[of_each]


def _contradicted(said: Sequence[Figured], newest: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return which sentences are contradicted by one that is newer than the last that agrees with them."""
    agreed, against = newest.copy(), np.full(len(said), -np.inf)
    for one, other in _alike(said):
        for here, there in ((one, other), (other, one)):
            if newest[there] > agreed[here] and agree(said[here], said[there]):
                agreed[here] = newest[there]
            elif newest[there] > max(newest[here], against[here]) and contradict(said[here], said[there]):
                against[here] = newest[there]
    return np.asarray(against > agreed)


def _alike(said: Sequence[Figured]) -> set[tuple[int, int]]:
    """Return the pairs of sentences that share many of their words."""
    columns: dict[str, int] = {}
    places = [
        (row, columns.setdefault(word, len(columns))) for row, one in enumerate(said) for word in sorted(one.words)
    ]
    if not places:
        return set()
    rows = sparse.csr_matrix((np.ones(len(places)), np.array(places).T), shape=(len(said), len(columns)))
    found = similar_rows(normalize(rows), _MOST_CANDIDATES).tocoo()
    return {(min(pair), max(pair)) for pair in zip(found.row.tolist(), found.col.tolist(), strict=True)}
