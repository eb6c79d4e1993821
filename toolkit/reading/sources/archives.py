"""Files inside archives as sources: one at a time in memory, never unpacked to disk.

Nothing that an archive says of itself is believed: sizes are counted while members are read, names are only
names, and links lead nowhere.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, cast

from toolkit.cleaning.clean import one_line
from toolkit.errors import SourceError
from toolkit.reading.sources.bounded import TOO_DENSE, Bounded, Readable, is_too_dense
from toolkit.reading.sources.source import Source
from toolkit.stories.records import Rejected

ENDINGS = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
MOST_MEMBERS = 100_000
MOST_BYTES = 2_000_000_000
MOST_BYTES_A_MEMBER = 50_000_000
MOST_BYTES_OF_A_DIRECTORY = 20_000_000
MOST_BYTES_OF_A_HEADER = 1_000_000
MOST_CHARACTERS_A_NAME = 1000

OVERLAPS = "reaches into what lies behind it, as only what is made to fill a memory does"

_CHUNK = 65_536
_SHORTEST_HEAD = 30
_BROKEN = (
    tarfile.TarError,
    zipfile.BadZipFile,
    lzma.LZMAError,
    zlib.error,
    struct.error,
    EOFError,
    LookupError,
    OverflowError,
    RuntimeError,  # also RecursionError and NotImplementedError
    ValueError,
)


@dataclass(frozen=True, slots=True)
class _Member:
    """One thing in an archive: how to open it, if it is a file; else what it is."""

    name: str
    open: Callable[[], IO[bytes]]
    is_folder: bool = False
    is_no_file: str = ""
    cannot_be_read: str = ""


@dataclass(slots=True)
class _Unpacked:
    """How many bytes came out of an archive, also of what was rejected."""

    archive: str
    n_bytes: int = 0

    def count(self, n_bytes: int) -> None:
        self.n_bytes += n_bytes
        if self.n_bytes > MOST_BYTES:
            raise SourceError(f"{self.archive}: more than {MOST_BYTES:,} bytes in it; the rest is left out; split it")


class _TooMuchError(Exception):
    """A member is larger than it may be."""


def is_archive(path: Path) -> bool:
    """Return True if a file is an archive, by its name.

    Examples
    --------
    >>> is_archive(Path("June.tar.gz")), is_archive(Path("page.txt.gz"))
    (True, False)
    """
    return path.name.lower().endswith(ENDINGS)


def sources_in(source: Source, takes: Callable[[Path], bool]) -> Iterator[Source | Rejected]:
    """Yield the files in a zip or tar archive, each as a source with its content in memory.

    Parameters
    ----------
    source : Source
        The archive.
    takes : callable
        Whether a file of a name is wanted; others are passed over in silence.

    Yields
    ------
    Source or Rejected
        In the order of the archive; a source is called by the archive's name and its own. Links, devices, names
        that lead out of the archive, archives inside archives, encrypted files and those that are too large, or
        packed too densely to be honest, are rejected.

    Raises
    ------
    SourceError
        If the archive is broken, cut off or too large: what was given before stands.

    Examples
    --------
    >>> packed = io.BytesIO()
    >>> with zipfile.ZipFile(packed, "w") as archive:
    ...     archive.writestr("fish/cod.txt", "The quota was cut.")
    ...     archive.writestr("../out.txt", "The quota was cut.")
    >>> for one in sources_in(Source("June.zip", content=packed.getvalue()), lambda path: path.suffix == ".txt"):
    ...     print(one.name if isinstance(one, Source) else one)
    June.zip/fish/cod.txt
    Rejected(input='June.zip/../out.txt', reason='a name that leads out of the archive')
    """
    with source.raw() as raw:
        is_zip = source.file_name.lower().endswith(".zip") or raw.read(2) == b"PK"
        raw.seek(0)
        packed = Bounded(raw, source.name, MOST_BYTES)
        members = _zip_members(packed) if is_zip else _tar_members(packed, source.name)
        try:
            yield from _taken(source.name, members, packed, takes)
        except _BROKEN as error:
            raise SourceError(f"{source.name}: broken or cut off: {one_line(str(error))[:200]}") from error


def _taken(
    archive: str, members: Iterator[_Member], packed: Bounded, takes: Callable[[Path], bool]
) -> Iterator[Source | Rejected]:
    unpacked = _Unpacked(archive)
    for number, member in enumerate(members):
        if number == MOST_MEMBERS:
            raise SourceError(f"{archive}: more than {MOST_MEMBERS:,} members; the others are left out; split it")
        inside = one_line(member.name[:MOST_CHARACTERS_A_NAME])
        name = f"{archive}/{inside}"
        if refusal := _refusal(member, inside, takes):
            yield Rejected(name, refusal)
        elif not member.is_folder and takes(Path(inside)):
            yield _in_memory(name, member, packed, unpacked)


def _refusal(member: _Member, inside: str, takes: Callable[[Path], bool]) -> str:
    slashed = member.name.replace("\\", "/")
    if len(slashed) > MOST_CHARACTERS_A_NAME:
        return f"a name of {len(slashed):,} characters"
    if slashed.startswith("/") or ".." in slashed.split("/") or re.match("[A-Za-z]:/", slashed):
        return "a name that leads out of the archive"
    if member.is_folder or member.is_no_file:
        return member.is_no_file
    path = Path(inside)
    if is_archive(path) and not any(part.startswith(".") for part in path.parts):
        return "an archive inside an archive; unpack the outer one"
    return member.cannot_be_read if takes(path) else ""


def _in_memory(name: str, member: _Member, packed: Bounded, unpacked: _Unpacked) -> Source | Rejected:
    try:
        return Source(name, content=_content(member, packed, unpacked))
    except SourceError:
        raise
    except (_TooMuchError, OSError, *_BROKEN) as error:
        reason = one_line(str(error))[:200]
        return Rejected(name, reason if isinstance(error, _TooMuchError) else f"cannot be read: {reason}")


def _content(member: _Member, packed: Bounded, unpacked: _Unpacked) -> bytes:
    parts, size, start = [], 0, packed.n_read - io.DEFAULT_BUFFER_SIZE
    with member.open() as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            unpacked.count(len(chunk))
            if size > MOST_BYTES_A_MEMBER:
                raise _TooMuchError(f"larger than {MOST_BYTES_A_MEMBER:,} bytes, too much for one file in an archive")
            if is_too_dense(size, packed.n_read - start):
                raise _TooMuchError(TOO_DENSE)
            parts.append(chunk)
    return b"".join(parts)


def _zip_members(packed: Bounded) -> Iterator[_Member]:
    packed.allow(MOST_BYTES_OF_A_DIRECTORY, "a directory")
    with zipfile.ZipFile(packed) as archive:
        packed.allow(MOST_BYTES, "members")
        overlapping = _overlapping(archive)
        for info in archive.infolist():
            kind = stat.S_IFMT(info.external_attr >> 16)
            yield _Member(
                info.filename,
                partial(archive.open, info),
                is_folder=info.is_dir() or kind == stat.S_IFDIR,
                is_no_file=_no_file(is_link=kind == stat.S_IFLNK, is_file=kind in (0, stat.S_IFREG)),
                cannot_be_read=OVERLAPS if id(info) in overlapping else _unreadable(info),
            )


def _overlapping(archive: zipfile.ZipFile) -> set[int]:
    """Return the identities of members that reach into the next one, or into the directory."""
    placed = sorted(archive.infolist(), key=lambda info: info.header_offset)
    ends = [*(info.header_offset for info in placed), archive.start_dir][1:]
    return {
        id(info)
        for info, end in zip(placed, ends, strict=True)
        if info.header_offset + _SHORTEST_HEAD + info.compress_size > end
    }


def _unreadable(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & 0x41:
        return "encrypted; unpack it with its password and give the files"
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return f"found the zip method {info.compress_type}; wanted 8, deflate; pack it anew"
    return ""


def _no_file(*, is_link: bool, is_file: bool) -> str:
    return "a link; links are not followed" if is_link else "" if is_file else "neither a file nor a folder"


class _Header(tarfile.TarInfo):
    """The head of a member; a broken one is an error, where tarfile takes it for the end."""

    @classmethod
    def fromtarfile(cls, archive: tarfile.TarFile) -> _Header:
        try:
            return super().fromtarfile(archive)
        except tarfile.HeaderError as error:
            if type(error).__name__ == "EOFHeaderError":
                raise
            message = f"found {error}; wanted the head of a member or the mark of the end"
            raise tarfile.ReadError(message) from error


def _tar_members(packed: Bounded, name: str) -> Iterator[_Member]:
    unpacked = Bounded(_unpacked(packed), name, MOST_BYTES)
    unpacked.allow(MOST_BYTES_OF_A_HEADER, "a header")
    with tarfile.open(fileobj=unpacked, mode="r|", tarinfo=_Header) as archive:
        while info := archive.next():
            archive.members.clear()  # type: ignore[attr-defined]
            unpacked.allow(MOST_BYTES, "members")
            yield _Member(
                info.name,
                partial(_opened, archive, info),
                is_folder=info.isdir(),
                is_no_file="" if info.isdir() else _no_file(is_link=info.islnk() or info.issym(), is_file=info.isreg()),
                cannot_be_read="a sparse file; pack it anew" if info.issparse() else "",
            )
            to_skip = max(archive.offset - unpacked.n_read, 0)
            unpacked.allow(to_skip + MOST_BYTES_OF_A_HEADER, "a header")


def _opened(archive: tarfile.TarFile, info: tarfile.TarInfo) -> IO[bytes]:
    stream = archive.extractfile(info)
    if stream is None:
        message = "no content"
        raise tarfile.ReadError(message)
    return stream


def _unpacked(packed: Bounded) -> Readable:
    start = packed.read(6)
    packed.seek(0)
    if start.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=packed)
    if start.startswith(b"BZh"):
        return bz2.BZ2File(packed)
    return lzma.LZMAFile(cast("IO[bytes]", packed)) if start == b"\xfd7zXZ\x00" else packed
