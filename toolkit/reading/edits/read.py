"""Edits out of a file, a mapping or what was read before."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from toolkit.errors import EditsError
from toolkit.reading.edits.agreements import check_agreement
from toolkit.reading.edits.records import Edits
from toolkit.reading.edits.tables import Faults, edits_in
from toolkit.reading.sources.source import Source
from toolkit.reading.toml_lines import Keys, lines_of_keys

_MOST_FAULTS = 100


def read_edits(path: str | Path) -> Edits:
    """Read the edits that people made of themes: what is renamed, merged, split, moved, forbidden, pinned, dropped.

    Parameters
    ----------
    path : str or Path
        A TOML file of tables ``[[rename]]``, ``[[merge]]``, ``[[split]]``, ``[[move]]``, ``[[forbid]]``, ``[[pin]]``
        and ``[[drop]]``. An empty file has no edits.

    Returns
    -------
    Edits
        What `build_report` and `fit_themes` take as ``edits``; an edit that stands there twice is one.

    Raises
    ------
    SourceError
        If the file cannot be read.
    EditsError
        If something in it is no edit, or edits contradict each other; the message names each fault with its line.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile("w", suffix=".toml") as file:
    ...     print("[[rename]]", 'theme = "Quota cut, Cod"', 'to = "Fishing"', sep=chr(10), file=file, flush=True)
    ...     print(*read_edits(file.name))
    rename "Quota cut, Cod" to "Fishing"
    """
    path = Path(path)
    if path.is_file() and not path.stat().st_size:
        return Edits()
    text = Source(str(path), path).text()
    try:
        tables = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        said = "tables within each other, too deep to be read" if isinstance(error, RecursionError) else str(error)
        message = f"{path}: not TOML: {said}; wanted tables such as [[rename]]"
        raise EditsError(message) from error
    return _edits(tables, str(path), lines_of_keys(text.replace("\r\n", "\n")))


def as_edits(given: Edits | Mapping[str, Any] | str | Path | None) -> Edits:
    """Take a file, or a mapping of the shape that files have, as edits.

    Parameters
    ----------
    given : Edits, mapping, str, Path or None
        A text is a path. None is for no edits.

    Returns
    -------
    Edits

    Raises
    ------
    SourceError, EditsError
        As `read_edits` does.
    TypeError
        If it is something else.

    Examples
    --------
    >>> len(as_edits({"drop": [{"theme": "Horoscopes"}]})), len(as_edits(None))
    (1, 0)
    """
    if given is None:
        return Edits()
    if isinstance(given, Edits):
        return given
    if isinstance(given, str | Path):
        return read_edits(given)
    if isinstance(given, Mapping):
        return _edits(given, "edits", {})
    message = f"found edits as {type(given).__name__}; wanted a path, a mapping, or what read_edits gives"
    raise TypeError(message)


def edit_parameters(edits: Edits) -> dict[str, Any]:
    """Return the parameters of edits for a report's provenance: a line an edit; empty without edits.

    Examples
    --------
    >>> edit_parameters(as_edits({"pin": [{"theme": "Cod"}]})), edit_parameters(as_edits(None))
    ({'edits': ['pin "Cod"']}, {})
    """
    return {"edits": [str(edit) for edit in edits]} if edits else {}


def _edits(tables: Mapping[str, Any], name: str, lines: Mapping[Keys, int]) -> Edits:
    faults = Faults()
    found = list(edits_in(tables, faults))
    once = list({edit: (path, edit) for path, edit in reversed(found)}.values())[::-1]
    check_agreement(once, faults)
    if faults.found:
        raise EditsError(_told(name, faults.found, lines))
    ordered = sorted(once, key=lambda one: lines.get(one[0], 0))
    return Edits(tuple(edit for _, edit in ordered))


def _told(name: str, faults: Sequence[tuple[Keys, str]], lines: Mapping[Keys, int]) -> str:
    placed = sorted(((_line(path, lines), path, said) for path, said in faults), key=lambda one: one[0])
    told = [f"{f'line {line}, ' if line else ''}{_key(path)}: {said}" for line, path, said in placed[:_MOST_FAULTS]]
    n_more = len(placed) - len(told)
    more = [f"{n_more:,} more faults, which are seen when these are mended"] if n_more else []
    return "\n  ".join([f"{name}: {len(placed):,} {'fault' if len(placed) == 1 else 'faults'}", *told, *more])


def _line(path: Keys, lines: Mapping[Keys, int]) -> int:
    return next((lines[path[:n]] for n in range(len(path), 0, -1) if path[:n] in lines), 0)


def _key(path: Keys) -> str:
    return "".join(f"[{one}]" if isinstance(one, int) else f".{one!s:.60}" for one in path).removeprefix(".")
