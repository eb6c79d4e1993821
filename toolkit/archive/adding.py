"""Stories that were read become fresh ones of the archive, unless it has them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime, timedelta

from toolkit.archive.records import Added
from toolkit.archive.rows import StoryRow
from toolkit.archive.times import plus, written
from toolkit.stories.same_words import fingerprint

_AHEAD = timedelta(days=1)
_MARK_DIGITS = 8

_INSERT = """
INSERT INTO stories (story_id, title, published, first_seen, time, source, url, language, words, copy_of)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_COUNT = """
INSERT INTO sources (source, first_story, last_story, n_stories) VALUES (:source, :at, :at, 1)
ON CONFLICT (source) DO UPDATE SET last_story = excluded.last_story, n_stories = n_stories + 1
"""


def add_stories(connection: sqlite3.Connection, rows: Sequence[StoryRow], at: datetime) -> Added:
    """Add the stories that are new.

    Known is one whose id is, or whose words are, from the same source. The same words from another source are a copy.
    Other words under an id that is known, of a page that was updated or of tables that are numbered from 1 every day,
    get an id of their own.
    """
    n_new = n_copies = 0
    for row in rows:
        words = fingerprint(row.title, row.text)
        story_id = _own_id(connection, row, words)
        original = _original(connection, row, words)
        if story_id is None or (original and original[1]):
            continue
        number = _insert(connection, row._replace(story_id=story_id), words, original and original[0], at)
        connection.execute("INSERT INTO texts VALUES (?, ?)", (number, row.text))
        if row.source:
            connection.execute(_COUNT, {"source": row.source, "at": written(at)})
        n_new += 1
        n_copies += original is not None
    return Added(n_read=len(rows), n_new=n_new, n_known=len(rows) - n_new, n_copies=n_copies)


def time_of(published: datetime | None, first_seen: datetime) -> datetime:
    """Return when a story counts as published: when it was first seen if it does not say, or says a time to come.

    Some hours ahead are the clock of another zone.
    """
    return first_seen if published is None or published > plus(first_seen, _AHEAD) else published


def _insert(
    connection: sqlite3.Connection, row: StoryRow, words: bytes, copy_of: str | None, at: datetime
) -> int | None:
    published = row.published and written(row.published)
    time = written(time_of(row.published, at))
    own = (row.story_id, row.title, published, written(at), time, row.source, row.url, row.language, words, copy_of)
    return connection.execute(_INSERT, own).lastrowid


def _own_id(connection: sqlite3.Connection, row: StoryRow, words: bytes) -> str | None:
    """Return the id that a story is to have, None if the archive has it."""
    own = (row.story_id, f"{row.story_id}-{words.hex()[:_MARK_DIGITS]}")
    known = connection.execute("SELECT words FROM stories WHERE story_id = ?", own[:1]).fetchone()
    if known is None:
        return row.story_id
    is_another = words != known[0]
    is_known = connection.execute("SELECT 1 FROM stories WHERE story_id = ?", own[1:]).fetchone()
    return own[1] if is_another and not is_known else None


def _original(connection: sqlite3.Connection, row: StoryRow, words: bytes) -> tuple[str, bool] | None:
    """Return the first story of the same words, and whether one of them is from the same source, or says none."""
    known = connection.execute("SELECT story_id, source FROM stories WHERE words = ? ORDER BY number", (words,))
    found = known.fetchall()
    if not found:
        return None
    return found[0][0], not row.source or any(source in ("", row.source) for _, source in found)
