"""How strongly two stories are linked as reports of one happening: likeness, against what is usual around them.

Five things are taken into account:

- the subject: stories of one subject are alike without being of one event, so from each cosine a part of
  what the two have in common with their farther neighbours (the 61st to the 100th) is taken away; not more
  than a subject makes up for, as the event may be larger than that;
- the time: stories nearer in time than any two are gain, up to twice their likeness; those days apart keep it,
  so that a wrong date cuts no link that the words make strong, and where all is of one day it tells nothing;
- the neighbourhood: in some, as of very short stories, even the nearest are not near, so the
  likeness is divided by what the two stories' nearest reach; a story that is like no other gains nothing;
- the length: of a story of few terms one term in common is a large part, so there it takes more;
- the density: a story of a large event has dozens of near neighbours, and then they fall off; where the 16th to
  the 40th are much nearer than the farther ones, links are stronger; none is above 4, so that no few links outweigh
  all that are missing.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.vectors.similar_rows import by_row, in_blocks

N_NEIGHBOURS = 100
_OF_LARGE_EVENT = slice(15, 40)
_N_LINKED = 60
_FEWEST = 20
_BACKGROUND = 0.65
_MOST_USUAL = 0.12
_NEAREST = 2
_LEAST_REACH = 0.25
_COMMON_LIKENESS = 0.17
_LIKENESS_OF_ONE_TERM = 0.5
_SHARE_LEFT = 0.5
_DAYS = 3.0
_FALL_OF_LARGE_EVENT = 0.1
_MOST_GAIN = 3.0
_N_BESIDE = 15
_STRONGEST = 4.0
_MOST_DRAWN = 1000


def event_links(
    likeness: sparse.csr_array, days: NDArray[np.float64], n_terms: NDArray[np.float64]
) -> sparse.csr_array:
    """Turn the cosines of neighbouring stories into links.

    Parameters
    ----------
    likeness : csr_array of shape (n_stories, n_stories)
        The highest 100 cosines of each story, as `similar_rows` gives them; the highest 60 become links.
    days : ndarray of shape (n_stories,)
        When each story appeared, in days; NaN where that is not known, which counts neither for nor against.
    n_terms : ndarray of shape (n_stories,)
        The effective number of terms of each story, as `effective_number_of_terms` gives it.

    Returns
    -------
    csr_array of shape (n_stories, n_stories)
        Symmetric, above zero and at most 4.

    References
    ----------
    Zelnik-Manor and Perona, "Self-tuning spectral clustering", 2004 (local scaling); Conneau et al., "Word
    translation without parallel data", 2018 (cosines against those of the neighbourhood).

    Examples
    --------
    >>> likeness = sparse.csr_array([[0, 0.5, 0.5], [0.5, 0, 0], [0.5, 0, 0]])
    >>> event_links(likeness, np.array([1.0, 1.0, 30.0]), np.array([40.0, 40.0, 40.0])).toarray().round(2).tolist()
    [[0.0, 1.24, 0.37], [1.24, 0.0, 0.0], [0.37, 0.0, 0.0]]
    """
    by_rank = _by_rank(likeness)
    far = _far(by_rank)
    links = _excess(likeness, by_rank[:, _N_LINKED - 1], np.minimum(far, _MOST_USUAL), days)
    reach = np.maximum(_by_rank(links)[:, :_NEAREST].mean(axis=1), _LEAST_REACH)
    links.data = _strengths(links, n_terms, reach, _gain_of_density(likeness, by_rank, far))
    return sparse.csr_array(links.maximum(links.T))


def effective_number_of_terms(rows: sparse.csr_array) -> NDArray[np.float64]:
    """Return how many equally strong terms would make a row of unit length as concentrated as each row is.

    References
    ----------
    The inverse participation ratio; of a distribution of weights also known as Hill's number of order 2.

    Examples
    --------
    >>> effective_number_of_terms(sparse.csr_array([[0.6, 0.8, 0.0], [0.0, 0.0, 1.0], [0.0, 0.0, 0.0]])).round(2)
    array([1.85, 1.  , 1.  ])
    """
    concentration = np.asarray(rows.power(4).sum(axis=1), dtype=np.float64).ravel()
    return np.asarray(1 / np.where(concentration == 0, 1.0, concentration))


def _far(by_rank: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
    """Return the mean likeness of each story to its 61st to 100th neighbour; of few stories, to the same share.

    A few stories may all be of one event: up to 20 they have no background, from 60 on the whole of it.
    """
    n_stories = len(by_rank)
    last = min(N_NEIGHBOURS, max(n_stories - 1, 1))
    far = by_rank[:, last * _N_LINKED // N_NEIGHBOURS : last].mean(axis=1, dtype=np.float64)
    return np.asarray(far * np.clip((n_stories - _FEWEST) / (_N_LINKED - _FEWEST), 0.0, 1.0))


def _gain_of_density(
    likeness: sparse.csr_array, by_rank: NDArray[np.floating[Any]], far: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return by what to multiply the links of each story: 1 where its neighbours do not tell of a large event.

    Half of what counts is how the 15 nearest stand. Density counts from 60 stories on, and in full from 100.
    """
    fall = np.maximum(by_rank[:, _OF_LARGE_EVENT].mean(axis=1) - far, 0.0)
    fall *= np.clip((len(by_rank) - _N_LINKED) / (N_NEIGHBOURS - _N_LINKED), 0.0, 1.0)
    is_beside = likeness.data >= by_row(by_rank[:, _N_BESIDE - 1], likeness)
    beside = sparse.csr_array((is_beside.astype(likeness.dtype), likeness.indices, likeness.indptr), likeness.shape)
    around = beside @ fall / np.maximum(beside.sum(axis=1), 1)
    return np.asarray(np.exp(np.minimum(((fall + around) / 2 / _FALL_OF_LARGE_EVENT) ** 2, _MOST_GAIN)))


def _excess(
    likeness: sparse.csr_array,
    lowest: NDArray[np.floating[Any]],
    usual: NDArray[np.float64],
    days: NDArray[np.float64],
) -> sparse.csr_array:
    """Return by how much cosines are above what is usual, from each story's lowest on; near in time they count more."""
    usual = (_BACKGROUND / 2 * usual).astype(likeness.dtype)
    nearness_of_any = _nearness_of_any(days)

    def above_usual(rows: slice, block: sparse.csr_array) -> sparse.csr_array:
        values = np.maximum(block.data - by_row(usual[rows], block) - usual[block.indices], 0)
        values *= block.data >= by_row(lowest[rows], block)
        nearness = _nearness((by_row(days[rows], block) - days[block.indices]).astype(values.dtype))
        values *= np.nan_to_num(nearness / nearness_of_any, nan=1.0)
        above = sparse.csr_array((values, block.indices, block.indptr), shape=block.shape, copy=True)
        above.eliminate_zeros()
        return above

    return sparse.csr_array(sparse.vstack(in_blocks(above_usual, likeness), format="csr"))


def _strengths(
    excess: sparse.csr_array,
    n_terms: NDArray[np.float64],
    reach: NDArray[np.floating[Any]],
    gain: NDArray[np.float64],
) -> NDArray[np.floating[Any]]:
    """Return how strong links are, by what their two stories have: the geometric means of that."""
    of_one_term, reach, gain = (np.sqrt(one).astype(excess.dtype) for one in (1 / n_terms, reach, gain))
    of_one_term *= np.sqrt(_LIKENESS_OF_ONE_TERM)

    def strength(rows: slice, block: sparse.csr_array) -> NDArray[np.floating[Any]]:
        by_chance, of_both, gained = (
            by_row(one[rows], block) * one[block.indices] for one in (of_one_term, reach, gain)
        )
        return np.minimum((block.data / (_COMMON_LIKENESS + by_chance + of_both)) ** 2 * gained, _STRONGEST)

    return np.concatenate(in_blocks(strength, excess))


def _nearness_of_any(days: NDArray[np.float64]) -> np.floating[Any]:
    """Return how near in time any two stories are; of those with a time, a thousand stand for all."""
    known = np.sort(days[~np.isnan(days)])
    drawn = known[np.linspace(0, len(known) - 1, min(len(known), _MOST_DRAWN)).astype(np.intp)]
    return _nearness(drawn[:, np.newaxis] - drawn).mean() if len(drawn) else np.float64(1.0)


def _nearness(apart: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(_SHARE_LEFT + (1 - _SHARE_LEFT) * np.exp(-((apart / _DAYS) ** 2) / 2))


def _by_rank(likeness: sparse.csr_array) -> NDArray[np.floating[Any]]:
    """Return the values of each row side by side, the highest first; zeros where there are fewer than 100."""
    beside = np.zeros((likeness.shape[0], N_NEIGHBOURS), dtype=likeness.dtype)
    beside[np.arange(N_NEIGHBOURS) < np.diff(likeness.indptr)[:, np.newaxis]] = likeness.data
    beside.sort(axis=1)
    return beside[:, ::-1]
