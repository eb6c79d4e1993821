"""What a run writes does not stand where something else is kept, or where a source reads."""

from __future__ import annotations

import os.path
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from toolkit.reading.fetching.addresses import is_address
from toolkit.reading.toml_lines import Keys
from toolkit.rendering.formats import DEFAULT, FORMATS
from toolkit.scheduled.values import path_in

_Said = Iterator[tuple[Keys, str]]
_ARCHIVE = "news.sqlite"
_BESIDE_ARCHIVE = ("-wal", "-shm", "-journal", "-lock")
_AN_EDITION = "2025-06-10"
_MAGIC = frozenset("*?[")
_FEED, _BEGINNING = b"<feed", 4_000


def collisions(given: Mapping[str, Any], config: Path) -> _Said:
    """Yield which keys of a config have a run write over what it needs, or read what it has written.

    Parameters
    ----------
    given : dict
        What TOML says.
    config : Path
        Where that stands.

    Examples
    --------
    >>> list(collisions({"atom": {"file": "news.sqlite"}}, Path("digest.toml")))
    [(('atom', 'file'), 'found the place of the archive; wanted a file of its own')]
    """
    folder = config.parent
    written = {key: paths for key, paths in _written(given, folder).items() if paths}
    report = _table(given, "report")
    beside = {f"report.{key}": _paths(folder, report.get(key)) for key in ("themes_file", "edits")}
    kept = {"the config": [_real(config)], **beside}
    for key, paths in written.items():
        if what := next((what for what, others in kept.items() if _meet(paths, others)), None):
            yield key, f"found the place of {what}; wanted a file of its own"
        elif said := _in_the_way(key, paths):
            yield key, said
        kept["the archive" if key == ("archive",) else ".".join(map(str, key))] = paths
    output = [path for key, paths in written.items() if key != ("archive",) for path in paths]
    yield from _read_again(given, folder, output, written.get(("archive",), []))


def _written(given: Mapping[str, Any], folder: Path) -> dict[Keys, list[Path]]:
    """Return what a run writes, by the key that says so; an edition stands for all."""
    archive = _paths(folder, given.get("archive", _ARCHIVE))
    out = _table(given, "files").get("folder")
    outs = _paths(folder, out.replace("{edition}", _AN_EDITION) if isinstance(out, str) else out)
    formats = _table(given, "files").get("formats", DEFAULT)
    names = (
        [one.strip().lower() for one in formats if isinstance(one, str)] if isinstance(formats, list | tuple) else []
    )
    return {
        ("archive",): [*archive, *(one.with_name(one.name + end) for one in archive for end in _BESIDE_ARCHIVE)],
        ("files", "folder"): [
            one / file for one in outs for name in names if name in FORMATS for file in FORMATS[name].files
        ],
        ("atom", "file"): _paths(folder, _table(given, "atom").get("file")),
    }


def _meet(paths: list[Path], others: list[Path]) -> bool:
    """Return True if a path is another one, or one of them would be a folder and a file at once."""
    return any(one == other or one in other.parents or other in one.parents for one in paths for other in others)


def _in_the_way(key: Keys, paths: list[Path]) -> str:
    """Say what stands there that a run would not or must not write over; what is no feed, was not written by one."""
    if key == ("files", "folder"):
        is_file = any(parent.is_file() for parent in paths[0].parents)
        return "found a file there; wanted a folder, or a name for a new one" if is_file else ""
    if paths[0].is_dir():
        return "found a folder there; wanted a file"
    if key == ("atom", "file") and not _is_feed(paths[0]):
        return "found another file there, which is no Atom feed and would be lost; wanted a name for a new one"
    return ""


def _is_feed(path: Path) -> bool:
    """Return True if a file is a feed, or may become one: it is not there, or nothing is in it."""
    try:
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
    except OSError:
        return True
    return not beginning.strip() or _FEED in beginning


def _read_again(given: Mapping[str, Any], folder: Path, output: list[Path], archive: list[Path]) -> _Said:
    """Yield the sources that would read what the digest writes; an archive in a folder is passed over there."""
    sources = given.get("sources")
    for number, one in enumerate(sources if isinstance(sources, list) else []):
        at = one.get("at") if isinstance(one, dict) else one
        for source in [] if isinstance(at, str) and is_address(at) else _paths(folder, at):
            if any(_is_within(source, path) for path in output) or any(_matched(source, path)[-1] for path in archive):
                found = "found a place where the digest itself writes"
                yield ("sources", number), f"{found}; wanted a source, or a place for the digest, elsewhere"


def _is_within(source: Path, path: Path) -> bool:
    """Return True if a path is a source, matches it, or lies in a folder that does, where nothing hidden is read."""
    beginnings = enumerate(_matched(source, path))
    return any(matches and not any(map(_is_hidden, path.parts[n:])) for n, matches in beginnings)


def _matched(source: Path, path: Path) -> list[bool]:
    """Return which beginnings of a path a source matches, by the number of parts; the last is the path itself."""
    is_match = str.__eq__ if _MAGIC.isdisjoint(str(source)) or source.exists() else _is_match
    ends = [True] + [False] * len(path.parts)
    for part in source.parts:
        before, ends = ends, [False] * len(ends)
        for n, name in enumerate(path.parts, 1):
            ends[n] = before[n - 1] and is_match(name, part)
        if part == "**" and is_match is _is_match:
            ends[0] = before[0]
            for n, name in enumerate(path.parts, 1):
                ends[n] = before[n] or (ends[n - 1] and not _is_hidden(name))
    return ends


def _is_match(name: str, pattern: str) -> bool:
    return fnmatchcase(name, pattern) and (not _is_hidden(name) or _is_hidden(pattern))


def _is_hidden(name: str) -> bool:
    return name.startswith(".")


def _paths(folder: Path, value: object) -> list[Path]:
    """Return a path whatever way it is written, by links and ``..``; none if it is none."""
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        return []
    return [_real(path_in(folder, value))]


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))


def _table(given: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = given.get(name)
    return found if isinstance(found, dict) else {}
