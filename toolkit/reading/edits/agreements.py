"""Edits that contradict each other as they are written: two of one kind on one theme, or two that cannot both hold."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.reading.edits.records import Drop, Edit, Merge, Move, Pin, Rename, Split, ThemeReference, quoted, themes_of
from toolkit.reading.edits.tables import Faults
from toolkit.reading.toml_lines import Keys

Placed = Sequence[tuple[Keys, Edit]]


def check_agreement(edits: Placed, faults: Faults) -> None:
    """Find edits that cannot hold together; what themes they mean by other words is seen when they are applied."""
    _names(edits, faults)
    _uses(edits, faults)
    _moves(edits, faults)


def given_names(edit: Edit) -> list[str]:
    """Return the names that an edit gives to themes.

    Examples
    --------
    >>> given_names(Rename(ThemeReference("Cod"), "Fishing"))
    ['Fishing']
    """
    match edit:
        case Rename() | Merge(to=str()):
            return [edit.to] if edit.to else []
        case Split():
            return [name for name, _ in edit.parts]
        case Pin():
            return [edit.theme.label] if edit.theme.label else []
    return []


def _names(edits: Placed, faults: Faults) -> None:
    """Find names that are given twice, and themes that are named again under the name they got."""
    first: dict[str, Edit] = {}
    for path, edit in edits:
        if isinstance(edit, Pin):
            continue
        for name in given_names(edit):
            other = first.setdefault(name.casefold(), edit)
            if other is not edit:
                faults.add(
                    path, f"found {quoted(name)}, which another edit gives too; merge the themes, or name them apart"
                )
    for path, edit in edits:
        meant = {Rename: "rename", Merge: "merge"}.get(type(edit))
        for reference in themes_of(edit) if meant else ():
            before = first.get(reference.label.casefold()) if reference.label else None
            if before is not None and before is not edit and isinstance(before, type(edit)):
                faults.add(path, f"found {reference}, which another {meant} gives; wanted one {meant} that says it all")


def _uses(edits: Placed, faults: Faults) -> None:
    """Find themes that are renamed twice, and those that two edits drop, merge or split."""
    renamed: dict[ThemeReference, Edit] = {}
    changed: dict[ThemeReference, Edit] = {}
    for path, edit in edits:
        if isinstance(edit, Rename) and renamed.setdefault(_plain(edit.theme), edit) is not edit:
            faults.add(path, f"found {edit.theme} renamed before; wanted one name for it")
        if isinstance(edit, Drop | Merge | Split):
            for reference in map(_plain, themes_of(edit)):
                other = changed.setdefault(reference, edit)
                if other is not edit:
                    faults.add(path, f"found {reference}, which an edit changes before ({other}); wanted one of them")


def _moves(edits: Placed, faults: Faults) -> None:
    moved: dict[str, Edit] = {}
    for path, edit in edits:
        if isinstance(edit, Move) and moved.setdefault(edit.story.casefold(), edit) is not edit:
            faults.add(path, f"found {quoted(edit.story)} moved before; wanted one theme for it")


def _plain(reference: ThemeReference) -> ThemeReference:
    return ThemeReference(reference.label.casefold(), reference.terms, reference.stories)
