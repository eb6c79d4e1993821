"""The entries of Atom feeds, which keep their ids and are updated in place."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from toolkit.archive.records import Entry
from toolkit.archive.times import moment, written

_WRITE = """
INSERT INTO entries (entry, title, published, updated, link, content) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (entry) DO UPDATE SET title = excluded.title, updated = excluded.updated, link = excluded.link,
    content = excluded.content
"""
_READ = """
SELECT entry, title, published, updated, link, content FROM entries
WHERE entry IN (SELECT value FROM json_each(:names)) OR entry IN (
    SELECT entry FROM entries WHERE substr(entry, 1, length(:beginning)) = :beginning
    ORDER BY updated DESC, entry LIMIT :most
)
ORDER BY updated DESC, published DESC, entry
"""


def write_entries(connection: sqlite3.Connection, entries: Sequence[Entry]) -> None:
    """Write entries, in the place of those with their ids; when these were published first stays."""
    rows = [
        (one.entry, one.title, written(one.published), written(one.updated), one.link, one.content) for one in entries
    ]
    connection.executemany(_WRITE, rows)


def read_entries(
    connection: sqlite3.Connection, beginning: str, most: int, names: Sequence[str] = ()
) -> tuple[Entry, ...]:
    """Return the entries updated last of those whose ids begin so, and some by their ids, the newest first."""
    rows = connection.execute(_READ, {"beginning": beginning, "most": most, "names": json.dumps([*names])})
    return tuple(
        Entry(entry, title, moment(published), moment(updated), link, content)
        for entry, title, published, updated, link, content in rows
    )
