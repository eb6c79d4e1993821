"""Paths, folders and patterns to the files that hold stories, in one order."""

from __future__ import annotations

import glob
from collections.abc import Iterator
from pathlib import Path

from toolkit.errors import SourceError
from toolkit.reading.formats.readers import READERS
from toolkit.reading.formats.signatures import beginning_of
from toolkit.reading.sources.archives import is_archive
from toolkit.reading.sources.source import Source
from toolkit.stories.records import Rejected

_SETTINGS_AND_CODE = (".toml", ".yaml", ".yml", ".ini", ".cfg", ".conf", ".log", ".py", ".css", ".js")
_FOLDERS_OF_PAGES = ("_files", "-Dateien", "_fichiers", "_archivos")
_NOT_STORIES = (
    "readme",
    "license",
    "licence",
    "changelog",
    "contributing",
    "gold",
    "digest",
    "thumbs",
    "desktop",
)


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


def passed_over(given: str | Path) -> Iterator[Rejected]:
    """Yield what is of no use in a folder, one of each ending with the reason; hidden files, READMEs, settings are not.

    Parameters
    ----------
    given : str or Path
        A folder; of anything else nothing is passed over.
    """
    folder, others = Path(given), dict[str, list[Path]]()
    if not folder.is_dir():
        return
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        name = file.relative_to(folder)
        if not (is_story_file(name) or is_archive(name) or _is_named_otherwise(name) or _is_beside_stories(file)):
            others.setdefault(file.suffix.lower(), []).append(file)
    for ending, named in sorted(others.items()):
        more = f"; and {len(named) - 1} more {ending or 'without ending'}" if len(named) > 1 else ""
        yield Rejected(str(named[0]), f"passed over: {_why_not(named[0])}{more}")


def _why_not(file: Path) -> str:
    """Return why a file in a folder is not read: what it is, or that its ending does not say so."""
    try:
        beginning_of(Source(str(file), file))
    except SourceError as error:
        return str(error).removeprefix(f"{file}: ")
    ending = f"the ending {file.suffix}" if file.suffix else "no ending"
    return f"found {ending}, which is not read in folders; to read it all the same, give it by name"


def _is_beside_stories(file: Path) -> bool:
    """Return True for settings and code, and for what a browser saves with a page, in page_files."""
    is_of_a_page = any(parent.name.endswith(_FOLDERS_OF_PAGES) for parent in file.parents)
    return is_of_a_page or file.suffix.lower() in _SETTINGS_AND_CODE


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
