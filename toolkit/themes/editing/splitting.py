"""One theme to several: as many as are wanted, by what its stories say, or those that are named by terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import linear_sum_assignment

from toolkit.reading.edits.records import Split
from toolkit.stories.frame import story_records
from toolkit.themes.clusterer import ThemeClusterer
from toolkit.themes.group import Group, unit_rows
from toolkit.themes.model import ThemeModel
from toolkit.themes.naive_bayes import scores_from_outside
from toolkit.vectors.order import on_one_thread
from toolkit.vectors.tfidf import seed_rows

Rows = NDArray[np.intp]
_LETTERS = "abcdefghi"


def pieces_of(
    model: ThemeModel, number: int, edit: Split, earlier: Mapping[str, str]
) -> tuple[dict[str, Rows], dict[str, str]]:
    """Split a theme; return the rows of each piece by its id, and the names that pieces have by now.

    Parameters
    ----------
    model : ThemeModel
        As it was fitted.
    number : int
        Of the theme.
    edit : Split
    earlier : mapping of str to str
        The ids of stories of an earlier run, and of the pieces that they were in, whose ids last.

    Returns
    -------
    pieces : dict of str to ndarray
        Fewer than two if the theme cannot be split so. The id is that of the theme with a letter behind it.
    names : dict of str to str
    """
    group, rows = model.rows_of(number)
    own, of_each = np.unique(group.originals[rows], return_inverse=True)
    theme_id = model.themes[number].id
    if edit.parts:
        labels, order = _by_terms(group, own, [terms for _, terms in edit.parts]), list(range(len(edit.parts)))
    else:
        known = _known_pieces(model, group.rows[own], theme_id, earlier)
        labels = _by_content(group.X[own], edit.into, known, model.random_state)
        order = _letters_of(labels, known)
    found = {
        f"{theme_id}{_LETTERS[letter]}": group.rows[rows[labels[of_each] == label]]
        for label, letter in sorted(enumerate(order), key=lambda one: one[1])
        if (labels == label).any()
    }
    return found, {f"{theme_id}{_LETTERS[place]}": name for place, (name, _) in enumerate(edit.parts)}


@on_one_thread
def _by_terms(group: Group, own: Rows, terms: Sequence[Sequence[str]]) -> Rows:
    """Give each named part the stories that say its terms, and the others to the part that explains them best."""
    X = unit_rows(group.X[own])
    likeness = np.asarray((X @ unit_rows(seed_rows(group.vectorizer, [(one, ()) for one in terms])).T).toarray()).round(
        9
    )
    labels = np.where(likeness.max(axis=1) > 0, likeness.argmax(axis=1), -1)
    is_placed = labels >= 0
    if is_placed.any() and not is_placed.all():
        scores = scores_from_outside(X[~is_placed], X[is_placed], labels[is_placed], len(terms), group.smoothing)
        scores[:, np.bincount(labels[is_placed], minlength=len(terms)) == 0] = -np.inf
        labels[~is_placed] = scores.argmax(axis=1)
    return np.asarray(labels, dtype=np.intp)


def _by_content(X: sparse.csr_matrix, into: int, known: Rows, random_state: int | None) -> Rows:
    clusterer = ThemeClusterer(into, unthemed="assign", random_state=random_state or 0)
    goes_on = {"earlier": known} if (known >= 0).any() else {}
    return np.asarray(clusterer.fit_predict(X, **goes_on), dtype=np.intp)


def _known_pieces(model: ThemeModel, rows: Rows, theme_id: str, earlier: Mapping[str, str]) -> Rows:
    """Return which piece each story was in before, by its letter; -1 for none."""
    records = story_records(model.stories.iloc[rows])
    letters = {f"{theme_id}{letter}": place for place, letter in enumerate(_LETTERS)}
    return np.array([letters.get(earlier.get(story.story_id, ""), -1) for story in records], dtype=np.intp)


def _letters_of(labels: Rows, known: Rows) -> list[int]:
    """Return the letter of each piece: that which most of its stories had, else the next, the largest piece first."""
    n_pieces = int(labels.max(initial=-1)) + 1
    shared = np.zeros((n_pieces, len(_LETTERS)))
    both = (labels >= 0) & (known >= 0)
    np.add.at(shared, (labels[both], known[both]), 1)
    pieces, letters = linear_sum_assignment(-shared)
    kept = {int(piece): int(letter) for piece, letter in zip(pieces, letters, strict=True) if shared[piece, letter]}
    free = iter(letter for letter in range(len(_LETTERS)) if letter not in kept.values())
    by_size = sorted(range(n_pieces), key=lambda piece: (-int((labels == piece).sum()), piece))
    kept |= {piece: next(free) for piece in by_size if piece not in kept}
    return [kept[piece] for piece in range(n_pieces)]
