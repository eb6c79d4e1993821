"""Paths, folders and patterns to the files that hold stories, in one order."""

from __future__ import annotations

import glob
from pathlib import Path

from toolkit.errors import SourceError
from toolkit.reading.formats.readers import READERS
from toolkit.reading.sources.archives import is_archive
from toolkit.reading.sources.source import Source

_NOT_STORIES = ("readme", "license", "changelog", "contributing", "gold", "digest")


def files(given: str | Path) -> list[Path]:
    """Return the files at a path: itself, those in a folder, or those that a pattern matches.

    Raises
    ------
    SourceError
        If no file is found.
    """
    if not str(given):
        raise SourceError("found an empty name; wanted a file, a folder or a pattern")
    path = Path(given)
    try:
        if path.is_dir():
            return _files_inside(path)
        if path.is_file():
            return [path]
        if path.exists():
            raise SourceError(f"{path}: not a regular file")
    except OSError as error:
        if isinstance(error, SourceError):
            raise
        raise SourceError(f"{path}: {error.strerror}") from error
    if not glob.has_magic(str(path)):
        raise SourceError(f"{path}: no such file or folder")
    matching = [Path(name) for name in sorted(glob.glob(str(path), recursive=True))]
    found = [file for match in matching for file in ([match] if match.is_file() else _files_inside(match))]
    if not found:
        raise SourceError(f"{path}: nothing matches this pattern")
    return list(dict.fromkeys(found))


def _files_inside(folder: Path) -> list[Path]:
    inside = sorted(file for file in folder.rglob("*") if file.is_file())
    named = [(file, file.relative_to(folder)) for file in inside]
    return [file for file, name in named if is_story_file(name) or (is_archive(name) and not _is_named_otherwise(name))]


def is_story_file(path: Path) -> bool:
    """Return True if a file in a folder holds stories: not hidden, of a known kind, no README, gold or digest.

    Examples
    --------
    >>> is_story_file(Path("a/cod.csv")), is_story_file(Path("a/gold.csv")), is_story_file(Path(".a/cod.csv"))
    (True, False, False)
    """
    return not _is_named_otherwise(path) and Source(str(path), path).kind in READERS


def _is_named_otherwise(path: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.parts)
    return hidden or path.name.lower().split(".")[0] in _NOT_STORIES
