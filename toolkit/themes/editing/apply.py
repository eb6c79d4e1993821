"""Edits applied to a fitted model: all that they mean is found first, then changed in one order, whatever theirs is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from toolkit.errors import ModelError
from toolkit.reading.edits.read import edit_parameters
from toolkit.reading.edits.records import (
    Drop,
    Edit,
    Edits,
    Forbid,
    Merge,
    Move,
    Pin,
    Rename,
    Split,
    ThemeReference,
    UnmatchedEdit,
    quoted,
    themes_of,
)
from toolkit.themes.editing.arrangement import Arrangement
from toolkit.themes.editing.building import model_of_arrangement
from toolkit.themes.editing.finding import Found, Remembered, ThemeFinder, key_of
from toolkit.themes.editing.splitting import pieces_of
from toolkit.themes.editing.stories import StoryNames
from toolkit.themes.lives import MeantTheme
from toolkit.themes.model import ThemeModel
from toolkit.themes.naming import seeded_names

Kind = TypeVar("Kind", bound=Edit)


@dataclass(frozen=True, eq=False)
class Edited:
    """An edited model.

    ``meant`` is what each reference that was found meant first, in this run or an earlier one, by its key; ``made_of``
    are the ids of the fitted themes that each theme is made of.
    """

    model: ThemeModel
    meant: Mapping[str, MeantTheme]
    made_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def lasting_ids(self) -> dict[str, str]:
        """The id that lasts from run to run for each theme: that of the fitted theme that it was, or is a piece of."""
        return {theme.id: self.made_of.get(theme.id, (theme.id,))[0] for theme in self.model.themes}


def edited_model(model: ThemeModel, edits: Edits, remembered: Remembered | None = None) -> Edited:
    """Apply edits to a model; they take the place of those that were applied to it before.

    Parameters
    ----------
    model : ThemeModel
    edits : Edits
    remembered : Remembered, optional
        What an archive knows of earlier runs.
    """
    fitted = model.fitted or model
    if fitted is model and "edits" in model.parameters:
        message = (
            "found a loaded model that had edits when it was saved; wanted one that was saved without, or fitted anew"
        )
        raise ModelError(message)
    if not edits:
        return Edited(fitted, {})
    return _Application(fitted, edits, remembered or Remembered()).applied()


class _Application:
    """One application: what changes a theme as a whole first, then moves, then names, then what comes first."""

    def __init__(self, model: ThemeModel, edits: Edits, remembered: Remembered) -> None:
        self._model, self._edits, self._earlier = model, edits, remembered.theme_of_story
        self._stories = StoryNames(model)
        self._finder = ThemeFinder(model, _references(edits), self._stories, remembered.before)
        self._arranged = Arrangement(model)
        self._named: dict[str, int | None] = {}
        self._renamed = {edit.to.casefold(): edit for edit in edits if isinstance(edit, Rename)}
        self._unmatched: dict[int, list[UnmatchedEdit]] = {}
        self._meant: dict[str, MeantTheme] = {}
        self._asked: list[tuple[int, Edit, int]] = []

    def applied(self) -> Edited:
        self._change_themes()
        self._rename()
        self._move()
        every = range(len(self._arranged.drafts))
        forbidden: dict[int, list[str]] = {draft: [] for draft in every}
        for place, edit in self._of(Forbid):
            drafts = every if edit.theme is None else self._drafts(place, edit, edit.theme)
            for draft in drafts:
                forbidden[draft].append(edit.term)
        first = self._pinned()
        self._miss_what_is_empty()
        model = model_of_arrangement(self._model, self._arranged, first, forbidden)
        unmatched = tuple(one for place in sorted(self._unmatched) for one in dict.fromkeys(self._unmatched[place]))
        parameters = {**self._model.parameters, **edit_parameters(self._edits)}
        edited = replace(model, parameters=parameters, unmatched_edits=unmatched, fitted=self._model)
        ids = [theme.id for theme in self._model.themes]
        made_of = {draft.id: tuple(ids[number] for number in draft.made_of) for draft in self._arranged.drafts}
        return Edited(edited, self._meant, made_of)

    def _of(self, kind: type[Kind]) -> list[tuple[int, Kind]]:
        return [(place, edit) for place, edit in enumerate(self._edits.all) if isinstance(edit, kind)]

    def _miss(self, place: int, edit: Edit, why: str, nearest: str = "") -> None:
        self._unmatched.setdefault(place, []).append(UnmatchedEdit(str(edit), why, nearest))

    def _find(self, reference: ThemeReference, asking: Edit) -> Found:
        """Return the fitted theme that is meant, by the name that a rename gives it too."""
        return self._finder.find(self._without_name(reference, asking))

    def _without_name(self, reference: ThemeReference, asking: Edit) -> ThemeReference:
        """Return how a rename says which theme is meant, where a reference is the name that it gives."""
        rename = self._renamed.get(reference.label.casefold()) if reference.label else None
        is_named = rename is not None and rename is not asking and self._finder.find(rename.theme).number is not None
        return rename.theme if rename is not None and is_named else reference

    def _hold(self, reference: ThemeReference, asking: Edit, number: int) -> None:
        """Remember what an edit means that holds; one that another edit overrules may mean another theme later."""
        reference = self._without_name(reference, asking)
        self._meant[key_of(reference)] = self._finder.meant(reference, number)

    def _number(self, place: int, edit: Edit, reference: ThemeReference) -> Found:
        found = self._find(reference, edit)
        if found.number is None:
            why = found.why if len(themes_of(edit)) < 2 else f"{reference}: {found.why}"
            self._miss(place, edit, why, found.nearest)
        return found

    def _change_themes(self) -> None:
        """Drop, merge and split; of several edits of one theme that which means it most surely holds."""
        changes: list[tuple[int, Edit]] = sorted(
            [*self._of(Drop), *self._of(Merge), *self._of(Split)], key=lambda one: one[0]
        )
        claims = [
            (-found.score, place, order, found.number)
            for place, edit in changes
            for order, reference in enumerate(themes_of(edit))
            if (found := self._number(place, edit, reference)).number is not None
        ]
        edits = self._edits.all
        owner = self._owned_by_renames(claims)
        for _, place, _, number in sorted(claims):
            other = owner.setdefault(number, place)
            if other != place:
                label = self._model.themes[number].label
                self._miss(place, edits[place], f"the theme is changed by another edit: {edits[other]}", label)
        for place, edit in changes:
            own = sorted((order, number) for _, at, order, number in claims if at == place and owner[number] == place)
            for order, number in own:
                self._hold(themes_of(edit)[order], edit, number)
            self._change(place, edit, list(dict.fromkeys(number for _, number in own)))

    def _owned_by_renames(self, claims: Iterable[tuple[float, int, int, int]]) -> dict[int, int]:
        """Return the places of renames that mean a theme more surely than all that drop, merge or split it."""
        surest: dict[int, float] = {}
        for score, _, _, number in claims:
            surest[number] = min(score, surest.get(number, 0.0))
        merged = {number for _, place, _, number in claims if isinstance(self._edits.all[place], Merge)}
        found = [(place, self._find(edit.theme, edit)) for place, edit in self._of(Rename)]
        return {
            one.number: place
            for place, one in sorted(found, key=lambda one: one[1].score)
            if one.number is not None and one.number not in merged and -one.score < surest.get(one.number, 0.0)
        }

    def _change(self, place: int, edit: Edit, numbers: list[int]) -> None:
        match edit:
            case Drop() if numbers:
                self._arranged.drop(numbers[0])
            case Merge() if numbers:
                together = self._arranged.of_one_group(numbers)
                if len(together) < len(numbers):
                    self._miss(place, edit, "its themes are in several languages, which are not compared")
                if len(numbers) < 2 and place not in self._unmatched:
                    self._miss(place, edit, "all that it names is one theme", self._model.themes[numbers[0]].label)
                draft = self._arranged.merge(together) if len(together) > 1 else together[0]
                self._name(draft, edit.to)
            case Split() if numbers:
                self._split(place, edit, numbers[0])

    def _split(self, place: int, edit: Split, number: int) -> None:
        theme = self._model.themes[number]
        pieces, names = pieces_of(self._model, number, edit, self._earlier)
        if len(pieces) < 2:
            self._miss(place, edit, "its stories are not told apart so", theme.label)
            return
        drafts = self._arranged.split(number, pieces, names)
        for theme_id, draft in zip(pieces, drafts, strict=True):
            self._named |= {names[theme_id].casefold(): draft} if theme_id in names else {}
        if len(pieces) < edit.into:
            self._miss(place, edit, f"its stories are told apart into {len(pieces)} alone", theme.label)
        missing = [quoted(name) for theme_id, name in names.items() if theme_id not in pieces]
        if missing:
            self._miss(place, edit, f"no story says anything of {', '.join(missing)}", theme.label)

    def _name(self, draft: int, name: str) -> None:
        if name:
            self._arranged.name(draft, name)
            self._named[name.casefold()] = draft

    def _rename(self) -> None:
        """Rename; of several names for one theme that which means it most surely holds."""
        claims = []
        for place, edit in self._of(Rename):
            found = self._number(place, edit, edit.theme)
            if found.number is not None:
                drafts = self._now(place, edit, found.number)
                claims += [(-found.score, place, draft, edit, found.number) for draft in drafts]
        for _, place, draft, edit, number in sorted(claims, key=lambda one: one[:2]):
            if name := self._arranged.drafts[draft].name:
                self._miss(place, edit, "the theme is named by another edit", name)
            else:
                self._name(draft, edit.to)
                self._hold(edit.theme, edit, number)

    def _now(self, place: int, edit: Edit, number: int) -> list[int]:
        draft = self._arranged.draft_of(number)
        if draft is None:
            self._miss(place, edit, "the theme is dropped or split by another edit", self._model.themes[number].label)
            return []
        self._asked.append((place, edit, draft))
        return [draft]

    def _drafts(self, place: int, edit: Edit, reference: ThemeReference) -> list[int]:
        """Return the draft that is meant, by the name that an edit gives it or by content; none if there is none."""
        draft = self._named.get(reference.label.casefold()) if reference.label else None
        if draft is not None:
            self._asked.append((place, edit, draft))
            return [draft]
        found = self._number(place, edit, reference)
        drafts = [] if found.number is None else self._now(place, edit, found.number)
        if found.number is not None and drafts:
            self._hold(reference, edit, found.number)
        return drafts

    def _move(self) -> None:
        """Move stories; what an edit says of a story by its id holds against what another says of its title."""
        moved: dict[int, int] = {}
        for place, edit in sorted(self._of(Move), key=lambda one: (not self._stories.is_id(one[1].story), one[0])):
            rows = self._stories.rows_of(edit.story)
            if not rows:
                self._miss(place, edit, "no story is called so", self._stories.nearest_title(edit.story))
                continue
            for draft in [-1] if edit.to is None else self._drafts(place, edit, edit.to):
                left = [row for row in rows if moved.get(row, draft) == draft]
                if not left:
                    self._miss(place, edit, "the story, or what it is a copy of, is moved by another edit")
                elif draft >= 0 and not self._arranged.may_hold(draft, left):
                    self._miss(place, edit, "the story is in another language than the theme")
                else:
                    self._arranged.move(left, draft)
                    moved |= dict.fromkeys(left, draft)

    def _miss_what_is_empty(self) -> None:
        """Name edits of themes whose last story was moved away."""
        for place, edit, draft in self._asked:
            if not (self._arranged.labels == draft).any():
                self._miss(place, edit, "all stories of the theme are moved by other edits")

    def _pinned(self) -> list[int]:
        """Return the drafts that stand first, those of seeds after those that are pinned."""
        first: list[int] = []
        for place, edit in self._of(Pin):
            for draft in self._drafts(place, edit, edit.theme):
                first.append(draft)
                if edit.theme.label and not self._arranged.drafts[draft].name:
                    self._name(draft, edit.theme.label)
        drafts = self._arranged.drafts
        first += [
            draft
            for number in seeded_names(self._model)
            for draft in range(len(drafts))
            if number in drafts[draft].made_of
        ]
        return list(dict.fromkeys(first))


def _references(edits: Iterable[Edit]) -> Iterator[ThemeReference]:
    for edit in edits:
        yield from themes_of(edit)
