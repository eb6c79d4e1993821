"""The events of a run, and what became of those with fresh reports."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from toolkit.archive.lives import Outcome
from toolkit.archive.records import Run
from toolkit.archive.times import written
from toolkit.events.airing import Verdict

_EVENT = """
INSERT INTO events (event_id, title, theme_id, first_reported, last_reported)
VALUES (:event, :title, :theme, :first, :last)
ON CONFLICT (event_id) DO UPDATE SET title = excluded.title, theme_id = excluded.theme_id,
    first_reported = min(coalesce(first_reported, :first), coalesce(:first, first_reported)),
    last_reported = max(coalesce(last_reported, :last), coalesce(:last, last_reported))
WHERE title <> :title OR theme_id <> :theme OR last_reported IS NOT :last OR first_reported IS NOT :first
"""
_EVENT_RUN = "INSERT INTO event_runs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_ADOPTED = "marked as seen without being shown"
_BACKLOG = "the backlog of a source that is new"


def remember_events(connection: sqlite3.Connection, run: Run) -> None:
    """Remember the events of a run: what they are called, in which theme they are, and when they were reported."""
    rows = [
        {
            "event": event.id,
            "title": event.title,
            "theme": theme.id,
            "first": event.first_seen and written(event.first_seen),
            "last": event.last_seen and written(event.last_seen),
        }
        for theme in run.themes
        for event in theme.events
    ]
    known = {row["event"] for row in rows}
    rows += [
        {"event": verdict.event_id, "title": verdict.title, "theme": "", "first": None, "last": None}
        for verdict in run.verdicts
        if verdict.event_id not in known
    ]
    connection.executemany(_EVENT, rows)


def remember_outcomes(connection: sqlite3.Connection, run: Run, number: int) -> None:
    """Remember what became of events with fresh reports, while these are not yet decided on."""
    query = "SELECT story_id, is_adopted FROM stories WHERE decided_run IS NULL"
    is_adopted = {story_id: bool(adopted) for story_id, adopted in connection.execute(query)}
    verdicts = {verdict.event_id: verdict for verdict in run.verdicts}
    for theme_id, event in [(theme.id, event) for theme in run.themes for event in theme.events]:
        fresh = [story_id for story_id in event.story_ids if story_id in is_adopted]
        verdict = verdicts.pop(event.id, None)
        if fresh or verdict:
            is_backlog = bool(fresh) and all(is_adopted[story_id] for story_id in fresh)
            outcome = _outcome(run, event.story_ids, verdict, is_backlog=is_backlog)
            counts = (len(event.story_ids), len(fresh), event.importance.n_publishers)
            connection.execute(_EVENT_RUN, (number, event.id, event.title, theme_id, *counts, *outcome))
    for verdict in verdicts.values():
        outcome = _outcome(run, (), verdict, is_backlog=False)
        connection.execute(_EVENT_RUN, (number, verdict.event_id, verdict.title, "", 0, 0, 0, *outcome))


def _outcome(run: Run, story_ids: Sequence[str], verdict: Verdict | None, *, is_backlog: bool) -> tuple[Outcome, str]:
    if run.kind == "adopted":
        return "adopted", _ADOPTED
    if verdict is not None:
        return ("shown" if verdict.is_shown else "suppressed"), verdict.reason
    if {*run.shown} & {*story_ids}:
        return "shown", ""
    return ("adopted", _BACKLOG) if is_backlog else ("waiting", "")
