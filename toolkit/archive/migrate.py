"""The tables of an archive, as numbered SQL scripts: a new file takes all of them, an older one those that it lacks."""

from __future__ import annotations

import sqlite3
from functools import cache
from importlib.resources import files

APPLICATION_ID = 0x53544B41


@cache
def scripts() -> tuple[str, ...]:
    """Return the scripts in their order; the version of an archive is how many of them it has taken."""
    folder = files("toolkit.archive") / "migrations"
    names = sorted(one.name for one in folder.iterdir() if one.name.endswith(".sql"))
    return tuple((folder / name).read_text(encoding="utf-8") for name in names)


def migrate(connection: sqlite3.Connection, version: int | None = None) -> None:
    """Bring an archive to a version, the newest by default: each script that it lacks, in one transaction each.

    Examples
    --------
    >>> connection = sqlite3.connect(":memory:", isolation_level=None)
    >>> migrate(connection)
    >>> version_of(connection) == len(scripts())
    True
    """
    for number in range(version_of(connection), len(scripts()) if version is None else version):
        try:
            connection.executescript(
                f"BEGIN IMMEDIATE;\n{scripts()[number]}\nPRAGMA application_id = {APPLICATION_ID};\n"
                f"PRAGMA user_version = {number + 1};\nCOMMIT;"
            )
        except sqlite3.Error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def version_of(connection: sqlite3.Connection) -> int:
    """Return how many of the scripts a database has taken."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
