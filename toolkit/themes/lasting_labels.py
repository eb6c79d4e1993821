"""Labels that last: that of an earlier run stays as long as its phrases find the theme's stories nearly as well."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, count

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from toolkit.themes.group import Group
from toolkit.themes.model import ThemeModel

_AS_WELL = 0.8
_NUMBERED = re.compile(r" \([^()]*\)$")


def lasting_labels(model: ThemeModel, before: Mapping[int, str], given: Collection[int]) -> list[str]:
    """Return the label of each theme: that of earlier runs if it still fits, else the fresh one; no two are equal.

    Parameters
    ----------
    model : ThemeModel
    before : mapping of int to str
        The earlier labels, by the numbers of the themes that had one.
    given : collection of int
        The numbers of the themes whose labels somebody gave: these stay.

    Returns
    -------
    list of str
    """
    found = {number: model.themes[number].label for number in given}
    for group in model.groups:
        stories = _LabelsInStories(group)
        for theme, number in enumerate(group.numbers.tolist()):
            earlier, fresh = before.get(number), model.themes[number].label
            if number in given or earlier is None or earlier.casefold() in map(str.casefold, found.values()):
                continue
            if _heading(earlier) == _heading(fresh) and stories.fits(earlier, fresh, theme):
                found[number] = earlier
    for number, named in enumerate(model.themes):
        if number not in found:
            found[number] = distinct(named.label, named.terms, found.values())
    return [found[number] for number in range(len(model.themes))]


class _LabelsInStories:
    """The stories of a group, to look up which ones the phrases of a label find.

    A phrase is in a story whose row has all of its terms; the words of a phrase that are no terms count for nothing.
    """

    def __init__(self, group: Group) -> None:
        own = group.without_copies()
        self.vectorizer = own.vectorizer
        self.labels = own.labels
        self.has = sparse.csc_matrix(own.X.astype(bool), dtype=np.intp)

    def fits(self, label: str, fresh: str, theme: int) -> bool:
        """Return True if an earlier label finds the stories of a theme nearly as well as a fresh one."""
        return self._f_score(label, theme) >= _AS_WELL * self._f_score(fresh, theme)

    def _f_score(self, label: str, theme: int) -> float:
        """Return the F score with which the phrases of a label, any of them, find a theme's stories."""
        found = np.zeros(len(self.labels), dtype=bool)
        for phrase in phrases_in(label):
            found |= self._holding(phrase)
        inside = self.labels == theme
        return float(2 * (found & inside).sum() / max(1, found.sum() + inside.sum()))

    def _holding(self, phrase: str) -> NDArray[np.bool_]:
        columns = self.vectorizer.transform([phrase]).indices
        held = np.asarray(self.has[:, columns].sum(axis=1)).ravel()
        return np.asarray((held == len(columns)) & (len(columns) > 0))


def phrases_in(label: str) -> list[str]:
    """Return the phrases of a label, without the heading of a subject and what tells it from an equal one.

    Examples
    --------
    >>> phrases_in("Trade · China, rare earths (2)")
    ['China', 'rare earths']
    """
    return _NUMBERED.sub("", label).rpartition(" · ")[2].split(", ")


def _heading(label: str) -> str:
    """Return the heading of a label's subject, empty if it has none."""
    return label.rpartition(" · ")[0]


def distinct(label: str, terms: Sequence[str], taken: Iterable[str]) -> str:
    """Return a label that is not taken: itself, with a further term of its theme, or numbered.

    Examples
    --------
    >>> distinct("Cod, quota", ["cod", "quota", "eels"], ["cod, quota"]), distinct("Cod", ["cod"], ["COD", "Cod (2)"])
    ('Cod, quota, eels', 'Cod (3)')
    """
    used = {one.casefold() for one in taken}
    said = {phrase.casefold() for phrase in phrases_in(label)}
    further = (f"{label}, {term}" for term in terms if term.casefold() not in said)
    numbered = (f"{label} ({number})" for number in count(2))
    return next(one for one in chain([label], further, numbered) if one.casefold() not in used)
