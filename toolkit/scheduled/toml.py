"""TOML → tables, the line of each key, and all that is no TOML: what stands on a line of its own, line by line."""

from __future__ import annotations

import re
import tomllib
from typing import Any, NamedTuple

from toolkit.reading.toml_lines import Keys, lines_of_keys
from toolkit.scheduled.faults import Fault

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_TWICE = ("Cannot overwrite a value", "Cannot declare", "Cannot mutate", "Cannot redefine")
_MOST = 100


class Parsed(NamedTuple):
    """What TOML says, in which lines, and which lines are no TOML.

    ``is_whole`` is False if what follows a fault could not be read.
    """

    tables: dict[str, Any]
    lines: dict[Keys, int]
    faults: tuple[Fault, ...]
    is_whole: bool


def parsed_toml(text: str) -> Parsed:
    r"""Read TOML; a line that is a key with a value that is none is taken for an empty text, and read on.

    Examples
    --------
    >>> found = parsed_toml("name = Harbour\nevery = 'day'\nevery = 'week'\n")
    >>> [str(fault) for fault in found.faults]
    ['line 1: not TOML: invalid value; wanted text in quotes, ...', 'line 3: not TOML: a key or a table that ...']
    >>> found.tables
    {'name': '', 'every': 'day'}
    """
    lines = text.replace("\r\n", "\n").split("\n")
    faults: list[Fault] = []
    while True:
        try:
            tables = tomllib.loads("\n".join(lines))
        except RecursionError:
            return Parsed({}, {}, (*faults, Fault((), "lists or tables within each other, too deep to be read")), False)
        except ValueError as error:
            number, said = _told(str(error))
            faults.append(Fault((), said, number))
            mended = None if number is None or len(faults) >= _MOST else _mended(lines[number - 1], str(error))
            if mended is None or number is None:
                faults[-1] = Fault((), f"{said} (what else is wrong is seen when this is mended)", number)
                return Parsed({}, {}, tuple(faults), False)
            lines[number - 1] = mended
        else:
            return Parsed(tables, lines_of_keys("\n".join(lines)), tuple(faults), True)


def _told(message: str) -> tuple[int | None, str]:
    """Return the line, and what is wrong with it; nothing of what stands there, as it may be a secret."""
    found = _PLACE.search(message)
    line = int(found[1]) if found and found[1] else None
    if message.startswith(_TWICE):
        return line, "not TOML: a key or a table that stands there before; wanted each once, [[sources]] for several"
    said = message[: found.start()] if found else "something that cannot be read"
    wanted = "wanted text in quotes, a number, true or false, a list or a table"
    end = " at the end of the file" if found and line is None else ""
    return line, f"not TOML: {said[:1].lower()}{said[1:]}{end}" + (f"; {wanted}" if "nvalid value" in said else "")


def _mended(line: str, message: str) -> str | None:
    """Return what a line is to be read as, so that others can be; None if the fault is not that of a key here alone."""
    mended = f'{line.partition("=")[0]} = ""'
    if "=" not in line or not _is_toml(mended):
        return None
    if message.startswith(_TWICE):
        return "" if _is_toml(line) else None
    return None if _is_toml(line) else mended


def _is_toml(line: str) -> bool:
    try:
        tomllib.loads(line)
    except (ValueError, RecursionError):
        return False
    return True
