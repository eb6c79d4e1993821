"""Edits of themes as records, each of which can be written in a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.record import Record


@dataclass(frozen=True, slots=True, repr=False)
class ThemeReference(Record):
    """How a theme is meant: by a label that it has or had, by terms, or by stories of it (ids or titles)."""

    label: str = ""
    terms: tuple[str, ...] = ()
    stories: tuple[str, ...] = ()

    def __str__(self) -> str:
        named = {"": (self.label,) if self.label else (), "terms ": self.terms, "stories ": self.stories}
        return " and ".join(f"{name}{', '.join(map(quoted, said))}" for name, said in named.items() if said)


@dataclass(frozen=True, slots=True, repr=False)
class Rename(Record):
    """A theme gets a name that stays."""

    theme: ThemeReference
    to: str

    def __str__(self) -> str:
        return f"rename {self.theme} to {quoted(self.to)}"


@dataclass(frozen=True, slots=True, repr=False)
class Merge(Record):
    """Several themes become one, under the first one's id; without a name it is named by what its stories say."""

    themes: tuple[ThemeReference, ...]
    to: str = ""

    def __str__(self) -> str:
        return f"merge {', '.join(map(str, self.themes))}{f' to {quoted(self.to)}' if self.to else ''}"


@dataclass(frozen=True, slots=True, repr=False)
class Split(Record):
    """A theme becomes several: so many by what its stories say, or those that are named, each by terms."""

    theme: ThemeReference
    into: int = 0
    parts: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def __str__(self) -> str:
        parts = (f"{quoted(name)} ({', '.join(map(quoted, terms))})" for name, terms in self.parts)
        return f"split {self.theme} into {self.into or ', '.join(parts)}"


@dataclass(frozen=True, slots=True, repr=False)
class Move(Record):
    """A story, by its id or its title, goes to another theme; to None where it is to be in none."""

    story: str
    to: ThemeReference | None = None

    def __str__(self) -> str:
        return f"move {quoted(self.story)} {'out of any theme' if self.to is None else f'to {self.to}'}"


@dataclass(frozen=True, slots=True, repr=False)
class Forbid(Record):
    """A term stands in no label and among no terms, of one theme or of any."""

    term: str
    theme: ThemeReference | None = None

    def __str__(self) -> str:
        return f"forbid {quoted(self.term)}{'' if self.theme is None else f' in {self.theme}'}"


@dataclass(frozen=True, slots=True, repr=False)
class Pin(Record):
    """A theme stands before the others, under the label that it is meant by."""

    theme: ThemeReference

    def __str__(self) -> str:
        return f"pin {self.theme}"


@dataclass(frozen=True, slots=True, repr=False)
class Drop(Record):
    """The stories of a theme are in no theme."""

    theme: ThemeReference

    def __str__(self) -> str:
        return f"drop {self.theme}"


Edit = Rename | Merge | Split | Move | Forbid | Pin | Drop


@dataclass(frozen=True, slots=True, repr=False)
class Edits(Record):
    """All edits of a report, each once, in the order in which they are written."""

    all: tuple[Edit, ...] = ()

    def __iter__(self) -> Iterator[Edit]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)


@dataclass(frozen=True, slots=True, repr=False)
class UnmatchedEdit(Record):
    """An edit that changed nothing, as it is written: why, and the theme or the story that is nearest to what it means.

    ``nearest`` is empty where nothing is near.
    """

    edit: str
    why: str
    nearest: str = ""

    def __str__(self) -> str:
        return f"{self.edit}: {self.why}{f' (nearest: {quoted(self.nearest)})' if self.nearest else ''}"


def themes_of(edit: Edit) -> tuple[ThemeReference, ...]:
    """Return how an edit says which themes it means.

    Examples
    --------
    >>> themes_of(Drop(ThemeReference("Cod"))) == (ThemeReference("Cod"),), themes_of(Forbid("ban"))
    (True, ())
    """
    match edit:
        case Merge():
            return edit.themes
        case Move():
            return () if edit.to is None else (edit.to,)
        case Forbid():
            return () if edit.theme is None else (edit.theme,)
    return (edit.theme,)


def quoted(name: str) -> str:
    r"""Write a name in quotes, as TOML does.

    Examples
    --------
    >>> print(quoted('Cod, "quota"'))
    "Cod, \"quota\""
    """
    return json.dumps(name, ensure_ascii=False)
