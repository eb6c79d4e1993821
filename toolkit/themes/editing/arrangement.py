"""Which stories the themes of an edited model are made of: begun with those that were fitted, changed edit by edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from toolkit.themes.model import ThemeModel


@dataclass(frozen=True, slots=True)
class Draft:
    """A theme that is going to be: its id, the fitted themes it is made of, and the name that it was given, if any.

    ``is_new`` says that it is named by what its stories say, as it has those of several themes, or some of one.
    """

    id: str
    made_of: tuple[int, ...]
    name: str = ""
    is_new: bool = False


class Arrangement:
    """The drafts of themes, and the draft of each story.

    Parameters
    ----------
    model : ThemeModel
        As it was fitted.

    Attributes
    ----------
    drafts : list of Draft
        The first are the fitted themes, in their order.
    labels : ndarray of shape (n_stories,)
        The draft of each story, -1 for none.
    dropped : ndarray of shape (n_stories,)
        The fitted theme that each story was in, if that was dropped; -1 for others.
    moved : set of int
        The rows of stories that were moved one by one.
    """

    def __init__(self, model: ThemeModel) -> None:
        self.drafts = [Draft(theme.id, (number,)) for number, theme in enumerate(model.themes)]
        self.labels = model.labels.copy()
        self.dropped = np.full(len(self.labels), -1, dtype=np.intp)
        self.moved: set[int] = set()
        self._group_of = {
            number: place for place, group in enumerate(model.groups) for number in group.numbers.tolist()
        }
        self._places = np.empty(len(self.labels), dtype=np.intp)
        for place, group in enumerate(model.groups):
            self._places[group.rows] = place
        self._now: dict[int, int | None] = {number: number for number in range(len(self.drafts))}

    def draft_of(self, number: int) -> int | None:
        """Return the draft that a fitted theme is in as a whole; None if it was dropped or split."""
        return self._now[number]

    def of_one_group(self, numbers: Sequence[int]) -> list[int]:
        """Return those of some fitted themes whose stories are compared with those of the first."""
        return [number for number in numbers if self._group_of[number] == self._group_of[numbers[0]]]

    def may_hold(self, draft: int, rows: Sequence[int]) -> bool:
        """Return True if stories are compared with those of a draft."""
        group = self._group_of[self.drafts[draft].made_of[0]]
        return bool((self._places[list(rows)] == group).all())

    def drop(self, number: int) -> None:
        """Put the stories of a fitted theme into none."""
        rows = self.labels == number
        self.dropped[rows], self.labels[rows] = number, -1
        self._now[number] = None

    def merge(self, numbers: Sequence[int]) -> int:
        """Put the stories of fitted themes together, under the id of the first; return the draft."""
        first = numbers[0]
        self.drafts[first] = replace(self.drafts[first], made_of=tuple(numbers), is_new=True)
        for number in numbers[1:]:
            self.labels[self.labels == number] = first
            self._now[number] = first
        return first

    def split(self, number: int, pieces: Mapping[str, NDArray[np.intp]], names: Mapping[str, str]) -> list[int]:
        """Put the stories of a fitted theme into drafts of their own, by their ids; return these."""
        drafts = []
        for theme_id, rows in pieces.items():
            drafts.append(len(self.drafts))
            self.drafts.append(Draft(theme_id, (number,), names.get(theme_id, ""), is_new=True))
            self.labels[rows] = drafts[-1]
        self._now[number] = None
        return drafts

    def move(self, rows: Sequence[int], draft: int) -> None:
        """Put some stories into another draft, or into none (-1)."""
        changed = [row for row in rows if self.labels[row] != draft]
        self.labels[changed] = draft
        self.dropped[changed] = -1
        self.moved.update(changed)

    def name(self, draft: int, name: str) -> None:
        """Give a draft a name."""
        self.drafts[draft] = replace(self.drafts[draft], name=name)
