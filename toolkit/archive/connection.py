"""An archive opened, or a clear error: files of other programs, and of later versions, are not touched."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from toolkit.archive.lock import held
from toolkit.archive.migrate import APPLICATION_ID, migrate, scripts, version_of
from toolkit.archive.network import refuse_network
from toolkit.errors import ArchiveBusyError, ArchiveError

_PATIENCE = 60.0
_BUSY = "SQLITE_BUSY"
_NOT_ALLOWED = ("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM")
_REMEDIES = {
    _BUSY: "another program is writing to it; end that, and run it again",
    "SQLITE_FULL": "the disk is full; free some space, and run it again; nothing is damaged",
    "SQLITE_IOERR": "the disk cannot be read or written; see whether it is full, and run it again; nothing is damaged",
    "SQLITE_READONLY": "it cannot be written; make it and its folder writable, and room on the disk, or name another",
    "SQLITE_CANTOPEN": "it cannot be opened; make its folder writable, or name another place",
    "SQLITE_NOTADB": "it is not an archive; name another file",
    "SQLITE_CORRUPT": "it is damaged; put back a copy, or what `sqlite3 FILE .recover` saves of it",
}


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn errors of SQLite into those that say what to do.

    Examples
    --------
    >>> with telling(Path("news.sqlite")):
    ...     sqlite3.connect(":memory:").execute("SELECT 1 FROM nowhere")
    Traceback (most recent call last):
    toolkit.errors.ArchiveError: news.sqlite: no such table: nowhere
    """
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", None) or ""
        told = next((remedy for kind, remedy in _REMEDIES.items() if name.startswith(kind)), str(error))
        message = f"{path}: {told}"
        raise (ArchiveBusyError if name.startswith(_BUSY) else ArchiveError)(message) from error


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Write all of what is done inside, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def open_archive(path: Path, wait: float, *, make: bool) -> tuple[sqlite3.Connection, bool]:
    """Open an archive; return also whether it is new.

    Raises
    ------
    ArchiveError
        If there is something else, a later version, or nothing and none is to be made.
    ArchiveBusyError
        If it has to be made or brought to the present version, and another process writes to it.
    """
    refuse_network(path)
    version = _stored_version(path)
    if version is None and not make:
        message = f"{path}: found no archive there; name another file, or make one with `toolkit digest --archive`"
        raise ArchiveError(message)
    if version == len(scripts()):
        with telling(path):
            return _connect(path, "rw", *_to_read(path)), False
    with telling(path), held(path, wait):
        connection = _connect(path, "rwc")
        try:
            connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
            connection.execute("PRAGMA journal_mode = WAL")
            migrate(connection)
        except BaseException:
            connection.close()
            raise
    return connection, version is None


def copy_archive(path: Path, to: Path) -> None:
    """Copy an archive of whatever version, and change nothing of it; nothing if there is none."""
    if _stored_version(path) is not None:
        with telling(path), closing(_connect(path, *_to_read(path))) as source, closing(sqlite3.connect(to)) as copy:
            source.backup(copy)


def _stored_version(path: Path) -> int | None:
    """Return the version of an archive, None if there is no file or an empty one; look, and touch nothing."""
    if path.is_dir():
        message = f"{path}: found a folder; wanted a file, such as {path / 'news.sqlite'}"
        raise ArchiveError(message)
    if not path.exists() or not path.stat().st_size:
        return None
    with telling(path), closing(_connect(path, *_to_read(path))) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (n_tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        version = version_of(connection)
    if not application and not n_tables and not version:
        return None
    if application != APPLICATION_ID:
        message = f"{path}: found a database of another program; wanted an archive, or a new file"
        raise ArchiveError(message)
    if version > len(scripts()):
        message = (
            f"{path}: found an archive of version {version}; this toolkit knows versions up to {len(scripts())}; "
            "install the newer toolkit that wrote it"
        )
        raise ArchiveError(message)
    return version


def _connect(path: Path, *modes: str) -> sqlite3.Connection:
    """Connect in the first of some modes that the file and its folder allow."""
    for mode in modes:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}", timeout=_PATIENCE, isolation_level=None, uri=True
        )
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("SELECT count(*) FROM sqlite_master")
        except sqlite3.Error as error:
            connection.close()
            name = getattr(error, "sqlite_errorname", None) or ""
            if mode == modes[-1] or not name.startswith(_NOT_ALLOWED):
                raise
        else:
            return connection
    raise ValueError("wanted a mode")


def _to_read(path: Path) -> tuple[str, ...]:
    """Return the modes that change nothing; the last needs no files beside, as where nobody may write."""
    beside = path.with_name(f"{path.name}-wal")
    return ("ro",) if beside.exists() and beside.stat().st_size else ("ro", "ro&immutable=1")
