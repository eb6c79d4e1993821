"""Average linkage over a sparse graph: groups merged while what links them is strong enough.

Reciprocal nearest neighbours are merged in rounds: Sumengen et al., "Scaling hierarchical agglomerative clustering to
billion-sized datasets", 2021.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.vectors.similar_rows import by_row, in_blocks

_FINENESS = 2.0**30


def linked_groups(links: Any, threshold: float) -> NDArray[np.intp]:
    """Merge rows, and then groups, whose mean link is at least a threshold; a link that is not given counts 0.

    In each round every two groups that are each other's nearest are merged, which comes to the same as
    merging the nearest two again and again, but needs few rounds. Links are rounded to binary fractions
    whose sums are exact, whatever their order.

    Parameters
    ----------
    links : csr_array of shape (n_rows, n_rows)
        Symmetric, above zero, the diagonal empty.
    threshold : float
        Above zero.

    Returns
    -------
    ndarray of shape (n_rows,)
        The group of each row; groups are numbered by their first rows.

    Examples
    --------
    >>> links = np.array([[0, 0.9, 0.1, 0], [0.9, 0, 0.2, 0], [0.1, 0.2, 0, 0.5], [0, 0, 0.5, 0]])
    >>> linked_groups(links, 0.4).tolist()
    [0, 0, 1, 1]
    """
    sums = sparse.csr_array(links, dtype=np.float64, copy=True)
    sums.data = np.rint(sums.data * _FINENESS) / _FINENESS
    sizes: NDArray[np.float64] = np.ones(sums.shape[0])
    first = np.arange(len(sizes))
    into = first.copy()
    while True:
        nearest, is_kept = _nearest(sums, sizes, threshold)
        if not is_kept.any():
            return np.unique(_followed(into), return_inverse=True)[1]
        own = np.arange(len(nearest))
        nearest = np.where(nearest[nearest] == own, np.minimum(own, nearest), own)
        into[first] = first[nearest]
        is_kept &= nearest == own
        sums, members = _merged(sums, nearest, is_kept)
        sizes, first = members @ sizes, first[is_kept]


def _nearest(
    sums: sparse.csr_array, sizes: NDArray[np.float64], threshold: float
) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Return for each group the first of those it is nearest to, and whether any is near: else it is nearest itself."""
    own = np.arange(len(sizes), dtype=sums.indices.dtype)

    def nearest(rows: slice, block: sparse.csr_array) -> NDArray[np.integer[Any]]:
        found, columns = own[rows].copy(), block.indices
        means = block.data / (by_row(sizes[rows], block) * sizes[columns])
        means[(means < threshold) | (columns == by_row(own[rows], block))] = 0
        n_links = np.diff(block.indptr)
        filled = np.flatnonzero(n_links)
        starts, n_links = block.indptr[filled], n_links[filled]
        highest = np.maximum.reduceat(means, starts)
        firsts = np.minimum.reduceat(np.where(means == np.repeat(highest, n_links), columns, len(own)), starts)
        found[filled] = np.where(highest > 0, firsts, found[filled])
        return found

    found = np.concatenate(in_blocks(nearest, sums)).astype(np.intp)
    return found, found != own


def _merged(
    sums: sparse.csr_array, into: NDArray[np.intp], is_kept: NDArray[np.bool_]
) -> tuple[sparse.csr_array, sparse.csr_array]:
    """Return the sums between groups as merged, on the diagonal those within; and which groups each of these holds."""
    is_held = is_kept[into]
    number = np.maximum(np.cumsum(is_kept, dtype=np.int32) - 1, 0)[into]
    shape = (np.count_nonzero(is_kept), len(into))
    members = sparse.csr_array(
        (is_held.astype(np.float64), (number, np.arange(len(into), dtype=np.int32))), shape=shape
    )
    sums.data *= is_held[sums.indices]
    renamed = sparse.csr_array((sums.data, number[sums.indices], sums.indptr), shape=shape[::-1])
    return sparse.csr_array(members @ renamed), members


def _followed(into: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return where each row has come to that was merged into one that may have been merged into another."""
    while (into != into[into]).any():
        into = into[into]
    return into
