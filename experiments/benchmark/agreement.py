"""Groups of stories, and gold labels, to figures: the same for the toolkit and for what it is compared with."""

from __future__ import annotations

import warnings
from collections.abc import Sequence

import numpy as np
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score
from sklearn.metrics.cluster import contingency_matrix

Figures = dict[str, float]
Labels = np.ndarray[tuple[int], np.dtype[np.int64]]


def apart(labels: np.ndarray) -> np.ndarray:
    """Return labels by which each story in no group is one by itself.

    Examples
    --------
    >>> apart(np.array([0, -1, 0, -1])).tolist()
    [0, 2, 0, 4]
    """
    return np.where(labels == -1, labels.max() + 1 + np.arange(len(labels)), labels)


def of_groups(gold: Sequence[str], labels: np.ndarray) -> Figures:
    """Return adjusted mutual information and adjusted Rand index, and the number of groups.

    Examples
    --------
    >>> of_groups(["sea", "sea", "sky", "sky"], np.array([1, 1, 0, 0]))
    {'ami': 1.0, 'ari': 1.0, 'n': 2}
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="The number of unique classes")
        ami, ari = (score(gold, apart(labels)) for score in (adjusted_mutual_info_score, adjusted_rand_score))
    return {"ami": float(ami), "ari": float(ari), "n": len(set(labels.tolist()) - {-1})}


def bcubed_f(gold: Sequence[str], labels: np.ndarray) -> float:
    """Return F of what a story's group shares with its gold group, as mean over the stories (Bagga & Baldwin 1998).

    A story whose gold label is empty is of no event: it has no mean, but spoils that of others if it joins them.

    Examples
    --------
    >>> round(bcubed_f(["sea", "sea", "sky", "sky"], np.array([0, 0, 0, 0])), 3)
    0.667
    >>> bcubed_f(["sea", "sea", "", ""], np.array([0, 0, 1, 1])), round(bcubed_f(["sea", ""], np.array([0, 0])), 3)
    (1.0, 0.667)
    """
    own = np.array([label != "" for label in gold])
    groups = np.unique(apart(labels), return_inverse=True)[1]
    whole = np.bincount(groups)[np.unique(groups[own])]
    named = [label for label in gold if label]
    shared = contingency_matrix(named, groups[own], sparse=True, dtype=np.float64)
    squares = shared.power(2)
    precision = float((squares @ (1 / whole)).sum()) / len(named)
    recall = float((squares.T @ (1 / np.asarray(shared.sum(axis=1)).ravel())).sum()) / len(named)
    return 2 * precision * recall / (precision + recall)
