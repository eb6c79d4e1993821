"""Many patterns looked for in a text, each by the letter that it begins with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

_PART = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)


def finder(patterns: Iterable[str]) -> Callable[[str], bool]:
    """Return what tells whether any of some patterns is in a text.

    One pattern of all alternatives would be tried whole at every letter. By itself each is looked for by what it begins
    with, and one that is bound to the beginning of a text there alone.

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
    compiled = [(one.startswith("^"), re.compile(one)) for pattern in patterns for one in alternatives(pattern)]
    looks = [pattern.match if at_the_beginning else pattern.search for at_the_beginning, pattern in compiled]

    def find(text: str) -> bool:
        for look in looks:  # noqa: SIM110 - a generator takes longer than most of these
            if look(text):
                return True
        return False

    return find


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
