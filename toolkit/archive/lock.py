"""One writer at a time: a lock that lasts over many transactions, and that the system lifts when a process dies."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit.errors import ArchiveBusyError, ArchiveError


@contextmanager
def held(path: Path, wait: float, beside: str = "lock", doing: str = "writing to it") -> Iterator[None]:
    """Hold the right to write to an archive, or to do something else with it.

    It is the right to write to a second database, ``<archive>-lock``, which stays: nothing is ever written in the
    transaction that holds it, so that others can read which process that is.

    Raises
    ------
    ArchiveBusyError
        If another process, or another connection of this one, holds it for longer than ``wait`` seconds.
    ArchiveError
        If the folder must not be written.
    """
    lock = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = sqlite3.connect(path.with_name(f"{path.name}-{beside}"), timeout=wait, isolation_level=None)
        lock.execute("BEGIN IMMEDIATE")
        lock.execute(f"PRAGMA user_version = {os.getpid()}")
        lock.execute("COMMIT")
        lock.execute("BEGIN IMMEDIATE")
    except (sqlite3.Error, OSError) as error:
        refusal = _refusal(path, lock, error, wait, doing)
        if lock is not None:
            lock.close()
        raise refusal from error
    try:
        yield
    finally:
        lock.close()


def _refusal(path: Path, lock: sqlite3.Connection | None, error: Exception, wait: float, doing: str) -> ArchiveError:
    if lock is None or not getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY"):
        return ArchiveError(f"{path}: cannot be written: {error}; make its folder writable, or name another place")
    try:
        who = f"process {lock.execute('PRAGMA user_version').fetchone()[0]}"
    except sqlite3.Error:
        who = "another process"
    return ArchiveBusyError(f"{path}: {who} has been {doing} for more than {wait:g} s; run it again after that")
