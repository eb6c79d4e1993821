"""Files inside zip and tar archives, one after the other in memory, never on disk."""

from __future__ import annotations

import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import IO

from toolkit.errors import SourceError
from toolkit.records import Rejected
from toolkit.stories.read_source import Source

ARCHIVES = (".zip", ".tar", ".tgz", ".tbz2", ".txz", ".tar.gz", ".tar.bz2", ".tar.xz")
MOST_MEMBERS = 100_000
MOST_BYTES_A_MEMBER = 50_000_000
MOST_BYTES = 2_000_000_000
_BROKEN = (tarfile.TarError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)

Wanted = Callable[[Path], bool]


def is_archive(path: Path) -> bool:
    """Tell whether a file is an archive, by its name.

    Examples
    --------
    >>> is_archive(Path("stories.tar.gz")), is_archive(Path("stories.jsonl.gz"))
    (True, False)
    """
    return path.name.lower().endswith(ARCHIVES)


def sources_inside(path: Path, wanted: Wanted) -> Iterator[Source | Rejected]:
    """Yield the files inside an archive, each in memory and named "archive.zip/its/path.txt".

    Links, devices, paths that lead out of the archive, archives in the archive, and what is too large are
    rejected by name; how large a file is tells what is read of it and not what the archive says.

    Parameters
    ----------
    path : Path
    wanted : callable
        Tells of a path inside whether it is to be read.

    Raises
    ------
    SourceError
        If the archive is broken, or too large; what was read before stays read.
    """
    left = MOST_BYTES
    opened = _in_zip(path) if path.name.lower().endswith(".zip") else _in_tar(path)
    try:
        for number, (name, why_not, stream) in enumerate(opened, start=1):
            if number > MOST_MEMBERS:
                raise SourceError(f"{path}: more than {MOST_MEMBERS:,} files in it")
            inside = PurePosixPath(name.replace("\\", "/"))
            reason = why_not or _why_not(inside)
            if reason:
                yield Rejected(f"{path}/{name}", reason)
            elif stream is not None and wanted(Path(inside)):
                content = stream.read(MOST_BYTES_A_MEMBER + 1)
                left -= len(content)
                if left < 0:
                    raise SourceError(f"{path}: more than {MOST_BYTES:,} bytes in it")
                if len(content) > MOST_BYTES_A_MEMBER:
                    yield Rejected(f"{path}/{name}", f"larger than {MOST_BYTES_A_MEMBER:,} bytes")
                else:
                    yield Source(f"{path}/{name}", content=content)
    except _BROKEN as error:
        if isinstance(error, SourceError):
            raise
        raise SourceError(f"{path}: not a whole archive: {str(error) or type(error).__name__}") from error


def _why_not(inside: PurePosixPath) -> str:
    if inside.is_absolute() or ".." in inside.parts or ":" in (inside.parts or ("",))[0]:
        return "a path that leads out of the archive"
    return "an archive in an archive; unpack it first" if is_archive(Path(inside)) else ""


def _in_zip(path: Path) -> Iterator[tuple[str, str, IO[bytes] | None]]:
    with zipfile.ZipFile(path) as archive:
        for member in sorted(archive.infolist(), key=lambda member: member.filename):
            if member.is_dir():
                continue
            if member.flag_bits & 1:
                yield member.filename, "encrypted", None
            elif (member.external_attr >> 16) & 0o170000 == 0o120000:
                yield member.filename, "a link", None
            else:
                with archive.open(member) as stream:
                    yield member.filename, "", stream


def _in_tar(path: Path) -> Iterator[tuple[str, str, IO[bytes] | None]]:
    with tarfile.open(path, "r|*") as archive:
        for member in archive:
            if member.isreg():
                yield member.name, "", archive.extractfile(member)
            elif not member.isdir():
                yield member.name, "a link or a device", None
