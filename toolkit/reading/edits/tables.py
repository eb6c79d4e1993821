"""Tables of edits → records, or all that is wrong with them, each fault with the keys that lead to it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from toolkit.cleaning.clean import is_one_line, one_line
from toolkit.reading.edits.records import Drop, Edit, Forbid, Merge, Move, Pin, Rename, Split, ThemeReference
from toolkit.reading.toml_lines import Keys

LONGEST_NAME = 200
MOST_PARTS = 9
MOST_EDITS = 20_000
_REFERENCE = ("label", "terms", "stories")
_SHOWN = 60
_A_THEME = 'a label such as "Cod, quota", or a table such as {terms = ["cod", "quota"]}'


class Faults:
    """What is wrong, in the order in which it was found."""

    def __init__(self) -> None:
        self.found: list[tuple[Keys, str]] = []

    def add(self, path: Keys, said: str) -> None:
        """Add what is wrong with what stands under some keys."""
        self.found.append((path, said))


def edits_in(tables: Mapping[str, Any], faults: Faults) -> Iterator[tuple[Keys, Edit]]:
    """Yield the edits of tables, each with the keys that lead to it; what is wrong goes to the faults."""
    for kind, given in tables.items():
        if kind not in _MAKERS:
            faults.add((kind,), f"unknown kind of edit{_near(kind, list(_MAKERS))}; wanted one of {', '.join(_MAKERS)}")
            continue
        entries = [given] if isinstance(given, Mapping) else given
        if not isinstance(entries, list | tuple):
            faults.add((kind,), f"found {_shown(given)}; wanted tables such as [[{kind}]]")
            continue
        if len(entries) > MOST_EDITS:
            faults.add((kind,), f"found {len(entries):,} edits; wanted {MOST_EDITS:,} at most")
            continue
        for number, entry in enumerate(entries):
            path: Keys = (kind, number)
            if not isinstance(entry, Mapping):
                faults.add(path, f"found {_shown(entry)}; wanted a table such as [[{kind}]]")
                continue
            edit = _Table(entry, path, faults).made(kind)
            if edit is not None:
                yield path, edit


class _Table:
    """One table of an edit, whose keys are read one by one."""

    def __init__(self, given: Mapping[str, Any], path: Keys, faults: Faults) -> None:
        self.given, self.path, self.faults = given, path, faults

    def made(self, kind: str) -> Edit | None:
        """Return the edit; None if it has faults."""
        keys, make = _MAKERS[kind]
        before = len(self.faults.found)
        for key in self.given:
            if key not in keys:
                self.fault((key,), f"unknown key{_near(key, keys)}; wanted {' and '.join(keys)} alone")
        edit = make(self)
        return edit if len(self.faults.found) == before else None

    def fault(self, keys: Keys, said: str) -> None:
        self.faults.add((*self.path, *map(str, keys)), said)

    def name(self, key: str, *, may_be_empty: bool = False) -> str:
        """Return a name that people read: of one line, and not too long."""
        if key not in self.given:
            if not may_be_empty:
                self.fault((key,), f'missing; wanted a name such as {key} = "Fishing"')
            return ""
        return self._name(self.given[key], (key,), may_be_empty=may_be_empty)

    def _name(self, value: Any, keys: Keys, *, may_be_empty: bool = False) -> str:
        if not isinstance(value, str):
            self.fault(keys, f'found {_shown(value)}; wanted text such as "Fishing"')
            return ""
        shown = one_line(value)
        if not shown and not may_be_empty:
            self.fault(keys, "found no words; wanted a name")
        elif shown and not (is_one_line(" ".join(value.split(" ")).strip()) and _is_visible(shown)):
            self.fault(keys, "found control characters or line ends; wanted one line of text")
        elif len(shown) > LONGEST_NAME:
            self.fault(keys, f"found {len(shown):,} characters; wanted {LONGEST_NAME} at most")
        else:
            return shown
        return ""

    def said(self, key: str) -> str:
        """Return a text to look for, such as a title of a story, as titles are cleaned."""
        value = self.given.get(key)
        if not isinstance(value, str) or not one_line(value):
            found = "missing" if key not in self.given else f"found {_shown(value)}"
            self.fault((key,), f"{found}; wanted text that is not empty")
            return ""
        return one_line(value)

    def theme(self, key: str) -> ThemeReference:
        """Return how a theme is meant."""
        if key not in self.given:
            self.fault((key,), f"missing; wanted {_A_THEME}")
            return ThemeReference()
        return self._theme(self.given[key], (key,))

    def _theme(self, value: Any, keys: Keys) -> ThemeReference:
        if isinstance(value, str) and one_line(value):
            return ThemeReference(label=one_line(value))
        if not isinstance(value, Mapping) or not value:
            self.fault(keys, f"found {_shown(value)}; wanted {_A_THEME}")
            return ThemeReference()
        for key in value:
            if key not in _REFERENCE:
                self.fault((*keys, key), f"unknown key{_near(key, _REFERENCE)}; wanted {', '.join(_REFERENCE)} alone")
        label = value.get("label", "")
        if not isinstance(label, str) or ("label" in value and not one_line(label)):
            self.fault((*keys, "label"), f"found {_shown(label)}; wanted text that is not empty")
            label = ""
        terms, stories = (self._texts(value[key], (*keys, key)) if key in value else () for key in _REFERENCE[1:])
        return ThemeReference(one_line(label), terms, stories)

    def themes(self) -> tuple[ThemeReference, ...]:
        """Return how several themes are meant."""
        value = self.given.get("themes")
        if not isinstance(value, list | tuple) or len(value) < 2:
            found = "missing" if value is None else f"found {_shown(value)}"
            self.fault(("themes",), f'{found}; wanted two themes or more, such as themes = ["Cod, quota", "Herring"]')
            return ()
        return tuple(self._theme(one, ("themes", number)) for number, one in enumerate(value))

    def _texts(self, value: Any, keys: Keys) -> tuple[str, ...]:
        if not isinstance(value, list | tuple) or not value:
            self.fault(keys, f'found {_shown(value)}; wanted a list of words, such as ["cod", "quota"]')
            return ()
        for number, one in enumerate(value):
            if not isinstance(one, str) or not one_line(one):
                self.fault((*keys, number), f"found {_shown(one)}; wanted text that is not empty")
                return ()
        return tuple(dict.fromkeys(one_line(one) for one in value))

    def split(self) -> Split:
        """Return a split, into a number of parts or into named ones."""
        theme = self.theme("theme")
        given = [key for key in ("into", "parts") if key in self.given]
        if len(given) != 1:
            found = " and ".join(given) or "neither into nor parts"
            self.fault((), f'found {found}; wanted into = 3, or parts = {{"Cod" = ["cod"], "Eels" = ["eel"]}}')
            return Split(theme)
        if given == ["parts"]:
            return Split(theme, parts=self._parts())
        into = self.given["into"]
        if isinstance(into, bool) or not isinstance(into, int) or not 2 <= into <= MOST_PARTS:
            self.fault(("into",), f"found {_shown(into)}; wanted a whole number from 2 to {MOST_PARTS}")
            return Split(theme)
        return Split(theme, into)

    def _parts(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        value = self.given["parts"]
        if not isinstance(value, Mapping) or not 2 <= len(value) <= MOST_PARTS:
            wanted = f"wanted 2 to {MOST_PARTS} names, each with its words"
            self.fault(("parts",), f"found {_shown(value)}; {wanted}")
            return ()
        keys = [("parts", name) for name in value]
        named = [
            (self._name(name, path), self._texts(own, path))
            for (name, own), path in zip(value.items(), keys, strict=True)
        ]
        if len({name.casefold() for name, _ in named}) < len(named):
            self.fault(("parts",), "found a name twice; wanted each once, whatever its case")
        return tuple(named)

    def move(self) -> Move:
        """Return where a story is to go."""
        story = self.said("story")
        if "to" in self.given and self.given["to"] != "":
            return Move(story, self.theme("to"))
        if "to" not in self.given:
            self.fault(("to",), f'missing; wanted {_A_THEME}, or to = "" for no theme')
        return Move(story)


_MAKERS: dict[str, tuple[tuple[str, ...], Callable[[_Table], Edit]]] = {
    "rename": (("theme", "to"), lambda table: Rename(table.theme("theme"), table.name("to"))),
    "merge": (("themes", "to"), lambda table: Merge(table.themes(), table.name("to", may_be_empty=True))),
    "split": (("theme", "into", "parts"), _Table.split),
    "move": (("story", "to"), _Table.move),
    "forbid": (
        ("term", "theme"),
        lambda table: Forbid(table.name("term"), table.theme("theme") if "theme" in table.given else None),
    ),
    "pin": (("theme",), lambda table: Pin(table.theme("theme"))),
    "drop": (("theme",), lambda table: Drop(table.theme("theme"))),
}


def _is_visible(name: str) -> bool:
    return any(unicodedata.category(letter)[0] in "LNPS" for letter in name)


def _near(key: str, known: Any) -> str:
    near = get_close_matches(str(key)[:_SHOWN], list(known), n=1, cutoff=0.6)
    return f" ({near[0]}?)" if near else ""


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return f'"{one_line(value)[:_SHOWN]}"'
    if isinstance(value, bool) or value is None:
        return "nothing" if value is None else str(value).lower()
    if isinstance(value, int | float):
        return str(value)[:_SHOWN]
    kinds = ((Mapping, "a table"), (list | tuple, "a list"))
    return next((name for kind, name in kinds if isinstance(value, kind)), f"a {type(value).__name__}")
