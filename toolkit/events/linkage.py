"""Average linkage over a sparse graph: groups merged while what links them is strong enough.

Reciprocal nearest neighbours are merged in rounds: Sumengen et al., "Scaling hierarchical agglomerative clustering to
billion-sized datasets", 2021.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

_FINENESS = 2.0**30


def linked_groups(links: Any, floors: NDArray[np.float64], threshold: float) -> NDArray[np.intp]:
    """Merge rows, and then groups, whose mean link is at least a threshold.

    In each round every two groups that are each other's nearest are merged, which comes to the same as
    merging the nearest two again and again, but needs few rounds. Links are rounded to binary fractions
    whose sums are exact, whatever their order.

    Parameters
    ----------
    links : csr_array of shape (n_rows, n_rows)
        Symmetric, above zero, the diagonal empty.
    floors : ndarray of shape (n_rows,)
        What links that are not given count, if they are links of this row: one that is not among the
        strongest of either row counts as the lower of the two floors.
    threshold : float
        Above zero.

    Returns
    -------
    ndarray of shape (n_rows,)
        The group of each row; groups are numbered by their first rows.

    Examples
    --------
    >>> links = np.array([[0, 0.9, 0.1, 0], [0.9, 0, 0.2, 0], [0.1, 0.2, 0, 0.5], [0, 0, 0.5, 0]])
    >>> linked_groups(links, np.zeros(4), 0.4).tolist()
    [0, 0, 1, 1]
    """
    sums, floors = _above_floors(links, floors)
    n_rows = sums.shape[0]
    group = np.arange(n_rows)
    sizes = np.ones(n_rows)
    open_to_merging = np.arange(n_rows)
    while True:
        means = _means(sums, sizes[open_to_merging], floors[open_to_merging], threshold)
        linked = np.diff(means.indptr) > 0
        sums, means, open_to_merging = sums[linked][:, linked], means[linked][:, linked], open_to_merging[linked]
        if not linked.any():
            return np.unique(group, return_inverse=True)[1]
        into = _reciprocal_nearest(means)
        gone = np.flatnonzero(into != np.arange(len(into)))
        kept = open_to_merging[into[gone]]
        sizes[kept] += sizes[open_to_merging[gone]]
        floors[kept] += floors[open_to_merging[gone]]
        now = np.arange(n_rows)
        now[open_to_merging[gone]] = kept
        group = now[group]
        sums = _merged(sums, into)
        open_to_merging = np.delete(open_to_merging, gone)


def _above_floors(links: Any, floors: NDArray[np.float64]) -> tuple[sparse.csr_array, NDArray[np.float64]]:
    """Return how far each link is above the floor that a missing link would count as; and the floors, rounded.

    A floor is put a little below the weakest link, or that link would be a zero, which sparse products drop.
    """
    floors = np.maximum(np.rint(np.asarray(floors) * _FINENESS) - 1, 0) / _FINENESS
    above = sparse.csr_array(links, dtype=np.float64, copy=True)
    rows = np.repeat(np.arange(above.shape[0]), np.diff(above.indptr))
    above.data = np.rint(above.data * _FINENESS) / _FINENESS - np.minimum(floors[rows], floors[above.indices])
    return above, floors


def _means(
    sums: sparse.csr_array, sizes: NDArray[np.float64], floors: NDArray[np.float64], threshold: float
) -> sparse.csr_array:
    """Return the mean links between groups that are at least a threshold."""
    rows = np.repeat(np.arange(sums.shape[0]), np.diff(sums.indptr))
    floors = floors / sizes
    means = sums.data / (sizes[rows] * sizes[sums.indices]) + np.minimum(floors[rows], floors[sums.indices])
    strong = sparse.csr_array((np.where(means < threshold, 0.0, means), sums.indices, sums.indptr), shape=sums.shape)
    strong = strong.copy()
    strong.eliminate_zeros()
    return strong


def _reciprocal_nearest(means: sparse.csr_array) -> NDArray[np.intp]:
    """Return for each group the one it is merged into: the first of two that are nearest to each other, or itself."""
    means.sort_indices()
    rows = np.repeat(np.arange(means.shape[0]), np.diff(means.indptr))
    highest = np.maximum.reduceat(means.data, means.indptr[:-1])
    hits = np.flatnonzero(means.data == highest[rows])
    nearest = means.indices[hits[np.unique(rows[hits], return_index=True)[1]]]
    own = np.arange(len(nearest))
    return np.where(nearest[nearest] == own, np.minimum(own, nearest), own)


def _merged(sums: sparse.csr_array, into: NDArray[np.intp]) -> sparse.csr_array:
    kept, new = np.unique(into, return_inverse=True)
    to = sparse.csr_array((np.ones(len(into)), (np.arange(len(into)), new)), shape=(len(into), len(kept)))
    merged = sparse.coo_array(to.T @ sums @ to)
    apart = merged.row != merged.col
    return sparse.csr_array((merged.data[apart], (merged.row[apart], merged.col[apart])), shape=merged.shape)
