"""How far themes agree with gold labels."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.metrics import (
    adjusted_mutual_info_score,
    adjusted_rand_score,
    homogeneity_completeness_v_measure,
)
from sklearn.metrics.cluster import contingency_matrix

from toolkit.evaluation.theme_records import Agreement


def agreement(gold: ArrayLike, labels: ArrayLike) -> Agreement:
    """Measure how far themes agree with gold labels.

    A story of label -1 is in no theme. In every measure here it counts as a theme of its own, so that
    leaving stories out is neither punished as one mixed theme nor rewarded.

    Parameters
    ----------
    gold : array-like of shape (n_stories,)
        The true label of each story.
    labels : array-like of shape (n_stories,)
        The theme found for each story.

    Returns
    -------
    Agreement
        The adjusted Rand index (Hubert and Arabie 1985), adjusted mutual information (Vinh, Epps and
        Bailey 2010), homogeneity, completeness and V-measure (Rosenberg and Hirschberg 2007), and B-cubed
        precision, recall and F (Bagga and Baldwin 1998). All are 1 where both say the same.

    Raises
    ------
    ValueError
        If there is no story, or not one label a story.

    Examples
    --------
    >>> found = agreement(["sea", "sea", "sky", "sky"], [1, 1, 0, -1])
    >>> round(found.ari, 3), round(found.homogeneity, 3), found.bcubed_precision, found.bcubed_recall
    (0.571, 1.0, 1.0, 0.75)
    """
    gold, labels = _each_alone(gold), _each_alone(labels)
    _require_pairs(gold, labels)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="The number of unique classes")
        ari, ami = adjusted_rand_score(gold, labels), adjusted_mutual_info_score(gold, labels)
        homogeneity, completeness, v_measure = homogeneity_completeness_v_measure(gold, labels)
    values = (ari, ami, homogeneity, completeness, v_measure, *bcubed(gold, labels))
    return Agreement(*(float(value) for value in values))


def bcubed(gold: ArrayLike, labels: ArrayLike) -> tuple[float, float, float]:
    """Measure B-cubed precision, recall and F.

    Precision is the mean over the stories of the share of the story's theme that bears its gold label;
    recall that of the share of its gold label's stories that are in its theme; F their harmonic mean
    (Bagga and Baldwin 1998, "Algorithms for scoring coreference chains"). A story of label -1 counts as a
    theme of its own. Counted on the table of labels against themes, not on pairs of stories: exact, and
    fast for many.

    Parameters
    ----------
    gold : array-like of shape (n_stories,)
    labels : array-like of shape (n_stories,)

    Returns
    -------
    precision, recall, f : float
        Each above 0, at most 1.

    Raises
    ------
    ValueError
        If there is no story, or not one label a story.

    Examples
    --------
    >>> precision, recall, f = bcubed(["sea", "sea", "sky", "sky"], [0, 0, 0, 0])
    >>> precision, recall, round(f, 3)
    (0.5, 1.0, 0.667)
    """
    gold, labels = _each_alone(gold), _each_alone(labels)
    _require_pairs(gold, labels)
    shared = contingency_matrix(gold, labels, sparse=True, dtype=np.float64)
    per_gold = np.asarray(shared.sum(axis=1)).ravel()
    per_theme = np.asarray(shared.sum(axis=0)).ravel()
    squares = shared.power(2)
    precision = float((squares @ (1 / per_theme)).sum() / len(gold))
    recall = float((squares.T @ (1 / per_gold)).sum() / len(gold))
    return precision, recall, 2 * precision * recall / (precision + recall)


def _each_alone(labels: ArrayLike) -> NDArray[np.intp]:
    """Turn labels into numbers, another one for each -1."""
    given: NDArray[Any] = np.asarray(labels)
    codes = np.unique(given, return_inverse=True)[1].reshape(given.shape)
    unthemed = given == -1 if np.issubdtype(given.dtype, np.number) else np.zeros(given.shape, dtype=bool)
    codes[unthemed] = len(given) + np.arange(unthemed.sum())
    return codes


def _require_pairs(gold: NDArray[np.intp], labels: NDArray[np.intp]) -> None:
    if gold.ndim != 1 or gold.shape != labels.shape or len(gold) == 0:
        message = (
            f"found gold labels of shape {gold.shape} and themes of shape {labels.shape}; wanted one of each a story"
        )
        raise ValueError(message)
