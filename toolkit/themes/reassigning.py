"""Stories moved to the themes that the others draw them to, again and again, until none wants to move."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.themes.naive_bayes import left_out_scores, without_gaps
from toolkit.vectors.order import rows_of_each

_ROUNDS = 10
_HALF_WAY = 20
_MOST_KEPT = 20_000_000


def reassigned(X: sparse.csr_matrix, labels: NDArray[np.integer[Any]], smoothing: float) -> NDArray[np.intp]:
    """Move each story to the theme that explains it best, until none wants to move, or ten times.

    What one story alone says draws it nowhere. In a few stories it keeps them apart all the same; in many it only makes
    them longer, and counts next to nothing.

    Parameters
    ----------
    X : csr_matrix of shape (n_stories, n_terms)
    labels : ndarray of shape (n_stories,)
        Where to begin.
    smoothing : float

    Returns
    -------
    ndarray of shape (n_stories,)
        Labels from 0, without gaps; fewer than before where a theme lost all its stories.

    References
    ----------
    Celeux and Govaert, "A classification EM algorithm for clustering and two stochastic versions",
    Computational Statistics & Data Analysis 14, 1992; here each story is left out of what judges it.

    Examples
    --------
    >>> X = sparse.csr_matrix([[1.0, 0.0], [0.9, 0.1], [0.0, 1.0], [0.1, 0.9], [0.8, 0.2]])
    >>> reassigned(X, np.array([0, 0, 1, 1, 1]), smoothing=0.5).tolist()
    [0, 0, 1, 1, 0]
    """
    return Reassigner(told_by_several(X), smoothing).reassigned(labels)


@dataclass(frozen=True, slots=True)
class Reassigner:
    """`reassigned`, from several starts: a theme of the same stories scores the same, whatever the others are.

    Parameters
    ----------
    told : csr_matrix of shape (n_stories, n_terms)
        As of `told_by_several`.
    smoothing : float
    """

    told: sparse.csr_matrix
    smoothing: float
    _known: dict[bytes, NDArray[np.float64]] = field(default_factory=dict)

    def reassigned(self, labels: NDArray[np.integer[Any]]) -> NDArray[np.intp]:
        """Move each story, beginning with the labels."""
        labels = without_gaps(labels)
        total = np.bincount(self.told.indices, self.told.data, self.told.shape[1]).astype(np.float64, copy=False)
        for _ in range(_ROUNDS):
            scores = self._scores(labels, total)
            drawn_away = scores.max(axis=0) > scores[labels, np.arange(len(labels))]
            moved = labels.copy()
            moved[drawn_away] = scores[:, drawn_away].argmax(axis=0)
            if not drawn_away.any():
                break
            labels = without_gaps(moved)
        return labels

    def _scores(self, labels: NDArray[np.intp], total: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the scores of the stories under each theme, of shape (n_themes, n_stories)."""
        themes = {rows.tobytes(): rows for rows in rows_of_each(labels)}
        new = [rows for key, rows in themes.items() if key not in self._known]
        if new:
            found = left_out_scores(self.told, total, new, self.smoothing)
            self._known.update(zip([rows.tobytes() for rows in new], found, strict=True))
        scores = np.stack([self._known.setdefault(key, self._known.pop(key)) for key in themes])
        for key in list(self._known)[: -max(_MOST_KEPT // len(labels), 1)]:
            del self._known[key]
        return scores


def told_by_several(X: sparse.csr_matrix) -> sparse.csr_matrix:
    """Return rows whose terms of one story alone count less, the more stories there are.

    Examples
    --------
    >>> told_by_several(sparse.csr_matrix([[1.0, 1.0], [1.0, 0.0]])).toarray().round(2).tolist()
    [[1.0, 0.91], [1.0, 0.0]]
    """
    alone = np.bincount(X.indices, minlength=X.shape[1]) == 1
    left = _HALF_WAY / (X.shape[0] + _HALF_WAY)
    return sparse.csr_matrix((X.data * np.where(alone, left, 1.0)[X.indices], X.indices, X.indptr), shape=X.shape)
