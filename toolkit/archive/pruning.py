"""Old texts go; what stories are called, what was said of them and where they belong stays."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

from toolkit.archive.times import minus, moment, written

_OLD = (
    "SELECT number FROM stories WHERE has_text AND time < :before AND first_seen < :before AND decided_run IS NOT NULL"
)
_ARRIVED_NEVER = """
UPDATE outbox SET content = NULL
WHERE state IN ('refused', 'uncertain') AND changed_at < :before AND content IS NOT NULL
"""
_FREE = 1 / 3


def prune(connection: sqlite3.Connection, keep: timedelta) -> None:
    """Delete the texts of stories that are older than that at the last two runs, and were read longer ago.

    What entries of feeds said goes with them, and what never arrived. At two, so that a clock that was wrong once
    deletes nothing. Fresh stories keep theirs.
    """
    (last,) = connection.execute("SELECT min(at) FROM (SELECT at FROM runs ORDER BY run DESC LIMIT 2)").fetchone()
    before = {"before": written(minus(moment(last), keep))}
    connection.execute(f"DELETE FROM texts WHERE number IN ({_OLD})", before)
    connection.execute(f"UPDATE stories SET has_text = 0 WHERE number IN ({_OLD})", before)
    connection.execute("UPDATE entries SET content = '' WHERE updated < :before AND content <> ''", before)
    connection.execute(_ARRIVED_NEVER, before)


def give_back(connection: sqlite3.Connection) -> None:
    """Make the file smaller if more than a third of it is free; what is free is used again otherwise."""
    (n_free,), (n_pages,) = (
        connection.execute(f"PRAGMA {name}").fetchone() for name in ("freelist_count", "page_count")
    )
    if n_free > n_pages * _FREE:
        connection.executescript("PRAGMA incremental_vacuum")
