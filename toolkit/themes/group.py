"""The stories that are compared with each other, and their themes: a model has one group for each language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.preprocessing import normalize

from toolkit.record import Record
from toolkit.themes.naive_bayes import SMOOTHING, leave_one_out_scores, scores_from_outside
from toolkit.themes.outsiders import like_none_there
from toolkit.themes.parts import parts_left
from toolkit.vectors.order import on_one_thread
from toolkit.vectors.term_vectorizer import TermVectorizer, rows_of_new_texts


class Assignment(NamedTuple):
    """Where stories belong: their themes (-1 for none), and the score of each story under each theme.

    ``labels`` has the shape (n_stories,), ``scores`` (n_stories, n_themes): nan for a story without a known word.
    """

    labels: NDArray[np.intp]
    scores: NDArray[np.float64]


@dataclass(frozen=True, eq=False, repr=False)
class Group(Record):
    """Stories of one language, or of all where they are grouped together, and the themes they are in.

    Parameters
    ----------
    language : str
        Empty where stories of several languages stand together, or where it is not known.
    rows : ndarray of shape (n_stories,)
        Their rows in the model's stories.
    vectorizer : TermVectorizer
        Fitted on the originals among them.
    X : csr_matrix of shape (n_stories, n_terms)
        Their TF-IDF rows.
    labels : ndarray of shape (n_stories,)
        Themes of this group from 0, each with stories; -1 for a story in none.
    numbers : ndarray of shape (n_themes,)
        Index in `ThemeModel.themes` of each theme of the group.
    originals : ndarray of shape (n_stories,)
        The row, in the group, that each story is a copy of, in the same theme; its own if it is none. Copies have no
        weight: all that is learnt is learnt from the originals.
    parts : ndarray of shape (n_stories, depth)
        The path of each story through the parts of its theme (see `parts_of_themes`).
    pipeline : object, optional
        What grouped them, fitted; None where labels were given, or the model was loaded.
    evidence : mapping, optional
        Why there are so many themes, where that is known.
    smoothing : float
        Of the naive Bayes that judges stories by their terms.
    assigns_all : bool, default=False
        Whether a new story is assigned to the best theme even if that explains it worse than chance.
    dropped : ndarray of shape (n_stories,), optional
        The theme, from 0, of each story whose theme people dropped; -1 for others. A new story that such a theme
        explains best is in none.
    """

    language: str
    rows: NDArray[np.intp]
    vectorizer: TermVectorizer
    X: sparse.csr_matrix
    labels: NDArray[np.intp]
    numbers: NDArray[np.intp]
    originals: NDArray[np.intp]
    parts: NDArray[np.intp]
    pipeline: Any = None
    evidence: Mapping[str, Any] | None = None
    smoothing: float = SMOOTHING
    assigns_all: bool = False
    dropped: NDArray[np.intp] | None = None

    def with_labels(self, labels: NDArray[np.intp]) -> Group:
        """Return the same stories under other labels, numbered as in the group."""
        numbers = np.arange(int(labels.max(initial=-1)) + 1)
        return replace(self, labels=labels, numbers=numbers, parts=parts_left(self.parts, self.labels, labels))

    def with_others(
        self, rows: NDArray[np.intp], X: sparse.csr_matrix, labels: NDArray[np.intp], parts: NDArray[np.intp]
    ) -> Group:
        """Return a group without copies with further stories, of rows that it does not have, in its themes or none."""
        every = np.concatenate([self.rows, rows])
        order = np.argsort(every)
        return replace(
            self,
            rows=every[order],
            X=sparse.csr_matrix(sparse.vstack([self.X, X]))[order],
            labels=np.append(self.labels, labels)[order],
            parts=np.vstack([self.parts, parts])[order],
            originals=np.arange(len(every)),
        )

    def with_copies(self, originals: NDArray[np.intp]) -> Group:
        """Return a group of stories some of which stand for copies, with these beside them.

        Parameters
        ----------
        originals : ndarray of shape (n_stories_of_the_model,)
            The row in the model's stories that each is a copy of, or its own.
        """
        own = np.unique(originals)[self.rows]
        rows = np.flatnonzero(np.isin(originals, own))
        at = np.searchsorted(own, originals[rows])
        places = np.searchsorted(rows, own)[at]
        return replace(self, rows=rows, X=self.X[at], labels=self.labels[at], parts=self.parts[at], originals=places)

    def without_copies(self) -> Group:
        """Return the group of the originals alone, in their order."""
        own = np.unique(self.originals)
        every = np.arange(len(own))
        return replace(
            self,
            rows=self.rows[own],
            X=self.X[own],
            labels=self.labels[own],
            parts=self.parts[own],
            originals=every,
            dropped=None if self.dropped is None else self.dropped[own],
        )

    def part_of(self, rows: NDArray[np.intp]) -> Group:
        """Return the group of some of its stories, a copy with its original, with their first parts as themes."""
        firsts = self.parts[rows, 0]
        return replace(
            self,
            rows=self.rows[rows],
            X=self.X[rows],
            labels=firsts,
            numbers=np.arange(int(firsts.max(initial=-1)) + 1),
            originals=np.searchsorted(rows, self.originals[rows]),
            parts=self.parts[rows, 1:],
            dropped=None,
        )

    def place_without_copies(self, row: int) -> int:
        """Return where in the group `without_copies` the original of a story stands, by the story's row in this one."""
        return int(np.searchsorted(np.unique(self.originals), self.originals[row]))

    @property
    def n_themes(self) -> int:
        """Number of themes."""
        return len(self.numbers)

    @property
    def vocabulary(self) -> Sequence[str]:
        """The terms, by column."""
        return list(self.vectorizer.get_feature_names_out())

    @on_one_thread
    def judged(self) -> Assignment:
        """Return the themes of the group's own stories, each scored by what the others say, a copy as its original."""
        own, of_each = np.unique(self.originals, return_inverse=True)
        rows = unit_rows(self.X[own])
        scores = scores_of_stories(rows, self.labels[own], self.n_themes, self.smoothing)
        return Assignment(self.labels, np.where(in_words(rows)[:, None], scores, np.nan)[of_each])

    def assign(self, texts: Sequence[str]) -> Assignment:
        """Find the themes of new texts: the one that explains each best.

        A text is in no theme if every theme explains it worse than chance, and no story of the one that does so
        least badly is like it, as a story is in none when themes are found. Words that no story of the group has
        count as they would if the text had been among them.
        """
        return self.assign_rows(self.rows_of(texts))

    def rows_of(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Return the rows of new texts, with columns of their own for words that no story of the group has."""
        return rows_of_new_texts(self.vectorizer, texts, len(np.unique(self.originals)))

    @on_one_thread
    def assign_rows(self, new: sparse.csr_matrix) -> Assignment:
        """Find the themes of new texts by their rows, see `assign`."""
        if not self.n_themes:
            return Assignment(np.full(new.shape[0], -1, dtype=np.intp), np.empty((new.shape[0], 0)))
        own = np.unique(self.originals)
        known_rows, labels = unit_rows(self.X[own]), self._labels_with_dropped()[own]
        parts = (known_rows.data, known_rows.indices, known_rows.indptr)
        stories = sparse.csr_matrix(parts, shape=(len(own), new.shape[1]))
        n_themes = int(labels.max(initial=-1)) + 1
        scores = scores_from_outside(new, stories[labels >= 0], labels[labels >= 0], n_themes, self.smoothing)
        best = scores.argmax(axis=1)
        outside = (scores.max(axis=1) < 0) & (not self.assigns_all)
        outside[outside] = like_none_there(new[outside], best[outside], stories, labels)
        known = in_words(new[:, : known_rows.shape[1]])
        labels = np.where(known & ~outside & (best < self.n_themes), best, -1)
        return Assignment(labels, np.where(known[:, None], scores[:, : self.n_themes], np.nan))

    def _labels_with_dropped(self) -> NDArray[np.intp]:
        """Return the labels, with those of dropped themes after them."""
        if self.dropped is None:
            return self.labels
        return np.where(self.dropped >= 0, self.n_themes + self.dropped, self.labels)


def unit_rows(X: Any) -> sparse.csr_matrix:
    """Return rows of unit length, in double precision."""
    return sparse.csr_matrix(normalize(sparse.csr_matrix(X, dtype=np.float64)))


def in_words(X: sparse.csr_matrix) -> NDArray[np.bool_]:
    """Return for each row whether it has a term."""
    return np.diff(X.indptr) > 0


def scores_of_stories(
    X: sparse.csr_matrix, labels: NDArray[np.intp], n_themes: int, smoothing: float
) -> NDArray[np.float64]:
    """Score each story under each theme by what the other stories say; one in no theme has no say in any.

    Examples
    --------
    >>> X = sparse.csr_matrix([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    >>> scores_of_stories(X, np.array([0, 0, -1]), 1, 1.0).round(2).tolist()
    [[0.0], [0.0], [-0.69]]
    """
    themed = labels >= 0
    scores = np.zeros((len(labels), n_themes))
    if themed.any():
        rows, own = X[themed], labels[themed]
        scores[themed] = leave_one_out_scores(rows, own, n_themes, smoothing)
        scores[~themed] = scores_from_outside(X[~themed], rows, own, n_themes, smoothing)
    return scores
