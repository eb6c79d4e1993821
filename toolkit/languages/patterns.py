"""Many patterns looked for in a text, each by the letter that it begins with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

_PART = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{\d*,?\d*\}|.", re.DOTALL)
_PLAIN = re.compile(r"[^\W_]|[ ’'“”,-]")


def finder(patterns: Iterable[str]) -> Callable[[str], bool]:
    """Return what tells whether any of some patterns is in a text.

    One pattern of all alternatives would be tried whole at every letter. By itself each is looked for only where the
    letters are that it cannot be without, and one that is bound to the beginning of a text there alone.

    Parameters
    ----------
    patterns : iterable of str
        Regular expressions; without any, nothing is found.

    Examples
    --------
    >>> is_of_fish = finder(["cod|crab", "^hake"])
    >>> is_of_fish("a crab"), is_of_fish("a hake"), finder([])("cod")
    (True, False, False)
    """
    looks = [_look(one) for pattern in patterns for one in alternatives(pattern)]

    def find(text: str) -> bool:
        for letters, look in looks:  # noqa: SIM110 - a generator takes longer than most of these
            if letters in text and look(text):
                return True
        return False

    return find


def _look(pattern: str) -> tuple[str, Callable[[str], object]]:
    compiled = re.compile(pattern)
    return needed_letters(pattern), compiled.match if pattern.startswith("^") else compiled.search


def needed_letters(pattern: str) -> str:
    r"""Return the most letters in a row that a pattern without alternatives cannot be found without.

    What stands in brackets is not looked at, nor what may be missing.

    Examples
    --------
    >>> needed_letters(r"the (?:cod|crab) fishery\b"), needed_letters("eels?"), needed_letters("(?:cod|eel)")
    (' fishery', 'eel', '')
    """
    runs, depth = [""], 0
    for part in _PART.findall(pattern):
        depth -= part == ")"
        if part[0] in "?*{":
            runs[-1] = runs[-1][:-1]
        if depth or not _PLAIN.fullmatch(part):
            runs.append("")
        else:
            runs[-1] += part
        depth += part == "("
    return max(runs, key=len)


def alternatives(pattern: str) -> Iterator[str]:
    r"""Yield the alternatives of a pattern, as far as they stand in no brackets.

    Examples
    --------
    >>> list(alternatives(r"cod(?:s|fish)|[|]|\|"))
    ['cod(?:s|fish)', '[|]', '\\|']
    """
    depth, found = 0, ""
    for part in _PART.findall(pattern):
        depth += (part == "(") - (part == ")")
        if part == "|" and not depth:
            yield found
            found = ""
        else:
            found += part
    yield found
