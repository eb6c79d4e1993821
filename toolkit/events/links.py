"""How strongly two stories are linked as reports of one happening: likeness, against what is usual around them.

Four things are taken into account:

- the subject: stories of one subject are alike without being of one event, so from each cosine a part of
  what the two have in common with their farther neighbours (the 20th to the 60th) is taken away; not more
  than a subject makes up for, as the event may be larger than that;
- the time: stories days apart keep half of their likeness at least, so that a wrong date weakens a link and
  cuts none that the words make strong;
- the neighbourhood: in some, as of very short stories, even the nearest are not near, so the
  likeness is divided by what the two stories' nearest reach; a story that is like no other gains nothing;
- the length: of a story of few terms one term in common is a large part, so there it takes more.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

N_NEIGHBOURS = 60
_FIRST_OF_BACKGROUND = 20
_BACKGROUND = 0.65
_MOST_USUAL = 0.12
_NEAREST = 2
_LEAST_REACH = 0.15
_COMMON_LIKENESS = 0.17
_LIKENESS_OF_ONE_TERM = 1.4
_SHARE_LEFT = 0.5
_DAYS = 3.0


def event_links(
    likeness: sparse.csr_array, days: NDArray[np.float64], n_terms: NDArray[np.float64]
) -> tuple[sparse.csr_array, NDArray[np.float64]]:
    """Turn the cosines of neighbouring stories into links.

    Parameters
    ----------
    likeness : csr_array of shape (n_stories, n_stories)
        The highest 60 cosines of each story, as `similar_rows` gives them.
    days : ndarray of shape (n_stories,)
        When each story appeared, in days; NaN where that is not known, which counts neither for nor against.
    n_terms : ndarray of shape (n_stories,)
        The effective number of terms of each story, as `effective_number_of_terms` gives it.

    Returns
    -------
    links : csr_array of shape (n_stories, n_stories)
        Symmetric, above zero.
    floors : ndarray of shape (n_stories,)
        The weakest link of a story that has 60, else 0: what links to the stories beyond may be at most.

    References
    ----------
    Zelnik-Manor and Perona, "Self-tuning spectral clustering", 2004 (local scaling); Conneau et al., "Word
    translation without parallel data", 2018 (cosines against those of the neighbourhood).

    Examples
    --------
    >>> likeness = sparse.csr_array([[0, 0.5, 0.5], [0.5, 0, 0], [0.5, 0, 0]])
    >>> links, floors = event_links(likeness, np.array([1.0, 1.0, 30.0]), np.array([40.0, 40.0, 40.0]))
    >>> links.toarray().round(2).tolist()
    [[0.0, 0.96, 0.32], [0.96, 0.0, 0.0], [0.32, 0.0, 0.0]]
    """
    rows = np.repeat(np.arange(likeness.shape[0]), np.diff(likeness.indptr))
    columns = likeness.indices
    usual = np.minimum(_by_rank(likeness, rows, likeness.data)[:, _FIRST_OF_BACKGROUND:].mean(axis=1), _MOST_USUAL)
    excess = np.maximum(likeness.data - _BACKGROUND * (usual[rows] + usual[columns]) / 2, 0.0)
    excess *= _nearness_in_time(days[rows] - days[columns])
    reach = np.maximum(_by_rank(likeness, rows, excess)[:, :_NEAREST].mean(axis=1), _LEAST_REACH)
    by_chance = _COMMON_LIKENESS + _LIKENESS_OF_ONE_TERM / np.sqrt(n_terms[rows] * n_terms[columns])
    contrast = excess / (by_chance + np.sqrt(reach[rows] * reach[columns]))
    floors = _by_rank(likeness, rows, contrast**2)[:, -1]
    links = sparse.csr_array((contrast**2, columns, likeness.indptr), shape=likeness.shape)
    links = sparse.csr_array(links.maximum(links.T))
    links.eliminate_zeros()
    return links, floors


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


def _nearness_in_time(apart: NDArray[np.float64]) -> NDArray[np.float64]:
    nearness = _SHARE_LEFT + (1 - _SHARE_LEFT) * np.exp(-((apart / _DAYS) ** 2) / 2)
    return np.where(np.isnan(apart), 1.0, nearness)


def _by_rank(likeness: sparse.csr_array, rows: NDArray[np.intp], values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the values of each row side by side, the highest first; zeros where there are fewer than 60."""
    beside = np.zeros((likeness.shape[0], N_NEIGHBOURS))
    beside[rows, np.arange(len(rows)) - likeness.indptr[rows]] = -values
    beside.sort(axis=1)
    return -beside
