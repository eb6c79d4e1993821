"""Near duplicates among texts: which text can stand for which, in near-linear time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from toolkit.vectors.word_codes import word_codes

_WORDS_OF_A_SHINGLE = 4
_MIXER = np.uint64(0x9E3779B97F4A7C15)
_SHARE = 0.5
_SHINGLES_MORE = 8
_MOST_CANDIDATES = 5
_TEXTS_AT_A_TIME = 1000
_PART = 0.7
_APART = 0.1
_WHOLE = 0.5


def near_duplicates(texts: Sequence[str]) -> NDArray[np.intp]:
    """Find the near duplicates among texts, and the text that stands for each.

    A text is a near duplicate of a longer one, or of an equally long one before it, if half of its shingles (runs
    of four words) and eight more, or all of them, stand in the other as well: so a wire story with another
    ending, an update, a text put in another order and a short text that is part of a long one are found, and
    reports of one event in words of their own are not; of texts of twenty words nearly all has to be the same.
    The most complete text stands for the others, each of which is a near duplicate of this very one, unless it
    is a round-up: a text that contains unrelated texts stands for none of them.

    Only texts that are next to each other, by length, among those that share a shingle are compared; so a
    phrase that thousands of texts share costs no more than one that two do.

    Parameters
    ----------
    texts : sequence of str
        Of equally long near duplicates the first stands for the others.

    Returns
    -------
    ndarray of shape (n_texts,)
        The row that stands for each text; its own number if it is no near duplicate.

    References
    ----------
    Broder, "On the resemblance and containment of documents", 1997.

    Examples
    --------
    >>> story = "The quota for cod was cut by a tenth on Monday after a night of talks in Bergen"
    >>> near_duplicates([story, "Herring is up.", "BERGEN - " + story + ", officials said."]).tolist()
    [2, 1, 2]
    """
    return near_duplicates_by(shingles(texts))


def whole_copies(texts: Sequence[str], times: Sequence[float]) -> NDArray[np.intp]:
    """Find the copies among texts that are about as long as each other, and the first of each set.

    Of near duplicates these are the ones that share half of the longer text too: with or without dateline, byline,
    agency or notice, but not an excerpt and what it is taken from.

    Parameters
    ----------
    texts : sequence of str
    times : sequence of float
        When each appeared. The earliest stands for the others, whatever copies follow; of several the barest.

    Returns
    -------
    ndarray of shape (n_texts,)
        The row that stands for each text; its own number if there is no copy of it.

    Examples
    --------
    >>> story = "The quota for cod was cut by a tenth on Monday after a night of talks in Bergen"
    >>> whole_copies([f"BERGEN - {story}", story, f"{story}. {' '.join(map(str, range(30)))}"], [0, 0, 0]).tolist()
    [1, 1, 2]
    """
    shingled = shingles(texts)
    lengths = np.array([len(shingles) for shingles in shingled], dtype=np.intp)
    ranked = np.argsort(lengths, kind="stable")
    barest = np.arange(len(texts))
    for longer, candidates in _candidates([shingled[row] for row in ranked]).items():
        row = ranked[longer]
        cores = list(dict.fromkeys(int(barest[ranked[other]]) for other in candidates))
        core, shared = _with_most(shingled, row, cores)
        if shared >= max(enough_shared(lengths[core]), _WHOLE * lengths[row]):
            barest[row] = core
    order = np.lexsort((lengths, np.asarray(times), barest))
    _, first, of_each = np.unique(barest[order], return_index=True, return_inverse=True)
    stands = np.empty_like(barest)
    stands[order] = order[first][of_each]
    return stands


def enough_shared(n_shingles: int) -> float:
    """Return how many of its shingles another text has to share to be a near duplicate.

    Examples
    --------
    >>> enough_shared(10), enough_shared(100)
    (10, 58.0)
    """
    return min(n_shingles, _SHARE * n_shingles + _SHINGLES_MORE)


def near_duplicates_by(shingled: Sequence[NDArray[np.uint64]]) -> NDArray[np.intp]:
    """Find the near duplicates among texts whose shingles are known.

    Examples
    --------
    >>> near_duplicates_by(shingles(["The quota for cod was cut", "Herring", "The quota for cod was cut"])).tolist()
    [0, 1, 0]
    """
    stands = _by_containment(shingled)
    parts = _parts_of_round_ups(shingled, stands)
    if len(parts):
        stands[parts] = parts[near_duplicates_by([shingled[row] for row in parts.tolist()])]
    return stands


def _by_containment(shingled: Sequence[NDArray[np.uint64]]) -> NDArray[np.intp]:
    ranked = np.argsort([-len(shingles) for shingles in shingled], kind="stable")
    stands = np.arange(len(shingled))
    for shorter, candidates in _candidates([shingled[row] for row in ranked]).items():
        row = ranked[shorter]
        originals = list(dict.fromkeys(int(stands[ranked[other]]) for other in candidates))
        original, shared = _with_most(shingled, row, originals)
        if shared >= enough_shared(len(shingled[row])):
            stands[row] = original
    return stands


def _with_most(shingled: Sequence[NDArray[np.uint64]], row: int, others: Sequence[int]) -> tuple[int, int]:
    """Return which of some texts has most shingles of another, the first of several, and how many."""
    shared = [n_shared(shingled[row], shingled[other]) for other in others]
    most = max(shared)
    return others[shared.index(most)], most


def _parts_of_round_ups(shingled: Sequence[NDArray[np.uint64]], stands: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return the rows that are only part of what stands for them, where another part has nothing of the longest."""
    lengths = np.array([len(shingles) for shingles in shingled])
    partial = np.flatnonzero((stands != np.arange(len(stands))) & (lengths < _PART * lengths[stands]))
    found: list[int] = []
    for whole in np.unique(stands[partial]):
        parts = partial[stands[partial] == whole]
        longest = parts[lengths[parts].argmax()]
        if any(n_shared(shingled[part], shingled[longest]) < _APART * lengths[part] for part in parts.tolist()):
            found.extend(parts.tolist())
    return np.array(found, dtype=np.intp)


def n_shared(one: NDArray[np.uint64], other: NDArray[np.uint64]) -> int:
    """Return how many shingles two texts have in common.

    Examples
    --------
    >>> n_shared(*shingles(["Cod and eel are cut.", "Oslo: cod and eel are cut"]))
    2
    """
    few, many = sorted((one, other), key=len)
    return int(np.count_nonzero(many.take(many.searchsorted(few), mode="clip") == few))


def shingles(texts: Sequence[str]) -> list[NDArray[np.uint64]]:
    """Return the numbers of the different shingles of each text; a text of fewer words is one shingle.

    Examples
    --------
    >>> [len(of_one) for of_one in shingles(["Cod and eel are cut.", "Cod cut", ""])]
    [2, 1, 0]
    """
    starts = range(0, len(texts), _TEXTS_AT_A_TIME)
    return [own for start in starts for own in _shingles(texts[start : start + _TEXTS_AT_A_TIME])]


def _shingles(texts: Sequence[str]) -> list[NDArray[np.uint64]]:
    codes, n_words = word_codes(texts)
    n_all, starts = len(codes), n_words.cumsum() - n_words
    numbers = np.concatenate([codes, np.zeros(_WORDS_OF_A_SHINGLE, dtype=np.uint64)])
    runs = np.zeros(n_all, dtype=np.uint64)
    of_few: dict[int, NDArray[np.uint64]] = {}
    for length in range(1, _WORDS_OF_A_SHINGLE + 1):
        runs = runs * _MIXER + numbers[length - 1 : length - 1 + n_all]
        of_few[length] = runs[starts[n_words == length]]
    for length, of_each in of_few.items():
        runs[starts[n_words == length]] = of_each
    n_runs = np.maximum(n_words - _WORDS_OF_A_SHINGLE + 1, np.minimum(n_words, 1))
    place = np.arange(n_all) - np.repeat(starts, n_words)
    runs = runs[place < np.repeat(n_runs, n_words)]
    for start, end in pairwise([0, *n_runs.cumsum().tolist()]):
        runs[start:end].sort()
    owners = np.repeat(np.arange(len(texts)), n_runs)
    is_first = np.ones(len(runs), dtype=bool)
    is_first[1:] = (runs[1:] != runs[:-1]) | (owners[1:] != owners[:-1])
    runs, ends = runs[is_first], np.bincount(owners[is_first], minlength=len(texts)).cumsum()
    return [runs[start:end] for start, end in pairwise([0, *ends.tolist()])]


def _candidates(shingled: Sequence[NDArray[np.uint64]]) -> dict[int, list[int]]:
    """Return for texts in an order of length the earlier ones that each has most shingles next to.

    Texts of which less than half stands in any others are left out; the others come in their order.
    """
    if not shingled:
        return {}
    lengths = np.array([len(shingles) for shingles in shingled], dtype=np.intp)
    shingles = np.concatenate(shingled)
    places = np.flatnonzero(_may_occur_again(shingles))
    order = places[np.argsort(shingles[places], kind="stable")]
    owners = np.repeat(np.arange(len(shingled)), lengths)[order]
    same = np.diff(shingles[order]) == 0
    is_shared = np.zeros(len(order), dtype=bool)
    is_shared[1:] |= same
    is_shared[:-1] |= same
    n_elsewhere = np.bincount(owners[is_shared], minlength=len(shingled))
    next_to = np.flatnonzero(same & (n_elsewhere >= _SHARE * lengths)[owners[1:]])
    pairs, counts = np.unique(owners[next_to + 1] * len(shingled) + owners[next_to], return_counts=True)
    shorter, longer = np.divmod(pairs, len(shingled))
    ranked = np.lexsort((longer, -counts, shorter))
    found: dict[int, list[int]] = {}
    for one, other in zip(shorter[ranked].tolist(), longer[ranked].tolist(), strict=True):
        others = found.setdefault(one, [])
        if len(others) < _MOST_CANDIDATES:
            others.append(other)
    return found


def _may_occur_again(numbers: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Return False for most of the numbers that occur once: for those that alone begin with certain bits."""
    n_bits = len(numbers).bit_length() + 1
    bits = (numbers >> np.uint64(64 - n_bits)).astype(np.intp)
    last = np.zeros(2**n_bits, dtype=np.int32)
    last[bits] = np.arange(len(numbers))
    has_several = np.zeros(len(last), dtype=bool)
    has_several[bits[last[bits] != np.arange(len(numbers))]] = True
    return has_several[bits]
