"""What a digest is built from: the stories of a window, and what is known of them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from toolkit.archive.records import Context, Seen
from toolkit.archive.rows import frame_of
from toolkit.archive.sketches import copies_of_shown
from toolkit.archive.times import minus, moment, plus, written
from toolkit.themes.lives import EarlierTheme, EarlierThemes, MeantTheme

_A_DAY = timedelta(days=1)
_AT_ONCE = 500
_MOST_THEMES = 500

_STORIES = """
SELECT
    stories.story_id, title, text, time, source, url, language,
    first_seen, decided_run IS NULL, runs.at, is_adopted,
    coalesce(published < :since, 0) AND decided_run IS NULL,
    coalesce(published < :backlog, 0) AND decided_run IS NULL
        AND source IN (SELECT source FROM sources WHERE first_run IS NULL),
    EXISTS (
        SELECT 1 FROM stories AS other
        WHERE (other.shown_run IS NOT NULL OR other.is_adopted) AND other.number <> stories.number
        AND (other.words = stories.words OR other.story_id = stories.copy_of)
    ),
    theme_id, event_id, piece
FROM stories JOIN texts USING (number) LEFT JOIN runs ON runs.run = shown_run
WHERE number IN ({})
"""
_NAMED_BY_THEM = """
SELECT events.event_id FROM stories
JOIN events ON events.event_id >= 'event-' || story_id AND events.event_id < 'event-' || story_id || '.'
WHERE stories.number IN ({})
"""
_QUOTED = """
SELECT DISTINCT text FROM quotes
WHERE run IN (SELECT run FROM runs WHERE at >= ? UNION SELECT max(run) FROM quotes)
ORDER BY text
"""
_THEMES = """
SELECT theme_id, label, profile, language, is_seeded, first_seen, last_seen,
    last_run = (SELECT max(last_run) FROM themes), called
FROM themes
WHERE number IN (SELECT number FROM themes ORDER BY last_run DESC, number DESC LIMIT ?)
    OR number = (SELECT max(number) FROM themes) OR is_seeded
ORDER BY length(theme_id), theme_id
"""


def context_at(connection: sqlite3.Connection, at: datetime, window: timedelta, least: int) -> Context:
    """Return the stories of a window before a moment, at least so many if there are, and every fresh one."""
    begin = written(minus(at, window))
    since = since_at(connection, at)
    numbers = sorted({*_in_window(connection, begin, written(plus(at, _A_DAY)), least), *_fresh(connection)})
    rows: list[tuple[str, ...]] = []
    seen: dict[str, Seen] = {}
    theme_of: dict[str, str] = {}
    event_of: dict[str, str] = {}
    piece_of: dict[str, str] = {}
    for row in _stories(connection, numbers, since, at):
        story_id, theme, event, piece = row[0], *row[-3:]
        rows.append(row[:7])
        seen[story_id] = _seen(row[7:-3])
        theme_of |= {story_id: theme} if theme else {}
        event_of |= {story_id: event} if event else {}
        piece_of |= {story_id: piece} if piece else {}
    fresh = {row[0]: f"{row[1]}\n{row[2]}" for row in rows if seen[row[0]].is_fresh}
    for story_id in copies_of_shown(connection, fresh, {*numbers}):
        seen[story_id] = replace(seen[story_id], is_copy_of_shown=True)
    return Context(
        stories=frame_of(rows),
        seen=seen,
        earlier=EarlierThemes(
            _themes(connection),
            theme_of,
            event_of,
            _taken_events(connection, numbers),
            meant=_meant(connection),
            piece_of=piece_of,
        ),
        since=since,
        quoted=tuple(text for (text,) in connection.execute(_QUOTED, (begin,))),
    )


def _meant(connection: sqlite3.Connection) -> dict[str, MeantTheme]:
    rows = connection.execute("SELECT meant, theme_id, profile FROM edits")
    return {meant: MeantTheme(theme_id, json.loads(profile)) for meant, theme_id, profile in rows}


def since_at(connection: sqlite3.Connection, at: datetime) -> datetime | None:
    """Return the moment of the last digest that is not after this one, whatever the clock said at others.

    If all of them are after it, as when a clock has jumped back, that is this very moment. What was adopted counts as a
    digest.
    """
    query = "SELECT at FROM runs WHERE kind <> 'all' AND at <= ? ORDER BY run DESC LIMIT 1"
    found = connection.execute(query, (written(at),)).fetchone()
    if found:
        return moment(found[0])
    return at if connection.execute("SELECT 1 FROM runs WHERE kind <> 'all' LIMIT 1").fetchone() else None


def backlog_before(since: datetime | None, at: datetime) -> str:
    """Return before which time the stories of a new source are no news: when the digest before the last one would be.

    That is a day before the last one at least: a source that is new may be an outlet that an aggregator has named for
    the first time, and a story that is just late is not taken for old by that.
    """
    return written(minus(since, max(abs(at - since), _A_DAY))) if since else ""


def _in_window(connection: sqlite3.Connection, begin: str, end: str, least: int) -> list[int]:
    def numbers(condition: str, *values: object) -> list[int]:
        return [number for (number,) in connection.execute(f"SELECT number FROM stories WHERE {condition}", values)]

    found = numbers("has_text AND time BETWEEN ? AND ?", begin, end)
    if len(found) < least:
        found = numbers("has_text AND time <= ? ORDER BY time DESC, story_id LIMIT ?", end, least)
    if len(found) < least:
        found += numbers("has_text AND time > ? ORDER BY time, story_id LIMIT ?", end, least - len(found))
    return found


def _fresh(connection: sqlite3.Connection) -> list[int]:
    return [number for (number,) in connection.execute("SELECT number FROM stories WHERE decided_run IS NULL")]


def _stories(
    connection: sqlite3.Connection, numbers: Sequence[int], since: datetime | None, at: datetime
) -> Iterator[tuple[Any, ...]]:
    times = {"since": written(since) if since else "", "backlog": backlog_before(since, at)}
    for some in _lists(numbers):
        yield from connection.execute(_STORIES.format(some), times)


def _taken_events(connection: sqlite3.Connection, numbers: Sequence[int]) -> frozenset[str]:
    """Return the ids of all events that are named by one of some stories, whichever event it is in now."""
    found = (connection.execute(_NAMED_BY_THEM.format(some)) for some in _lists(numbers))
    return frozenset(event for events in found for (event,) in events)


def _lists(numbers: Sequence[int]) -> Iterator[str]:
    rest = iter(numbers)
    while some := tuple(islice(rest, _AT_ONCE)):
        yield ", ".join(map(str, some))


def _seen(known: Sequence[Any]) -> Seen:
    first_seen, is_fresh, shown, is_adopted, is_old, is_backlog, is_copy_of_shown = known
    return Seen(
        first_seen=moment(first_seen),
        is_fresh=bool(is_fresh),
        shown=moment(shown) if shown else None,
        is_adopted=bool(is_adopted or is_backlog),
        is_late=bool(is_old and not is_backlog),
        is_copy_of_shown=bool(is_copy_of_shown),
    )


def _themes(connection: sqlite3.Connection) -> dict[str, EarlierTheme]:
    """Return the themes that were there last, and always the one with the highest number."""
    return {
        theme_id: EarlierTheme(
            theme_id,
            label,
            language,
            json.loads(profile),
            bool(is_seeded),
            moment(first_seen),
            moment(last_seen),
            bool(was_last),
            called,
        )
        for (
            theme_id,
            label,
            profile,
            language,
            is_seeded,
            first_seen,
            last_seen,
            was_last,
            called,
        ) in connection.execute(_THEMES, (_MOST_THEMES,))
    }
