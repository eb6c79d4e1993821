"""The events of a run, and what became of those with fresh reports."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

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
_EVENT_RUN = """
INSERT INTO event_runs
VALUES (:run, :event, :title, :theme, :n_stories, :n_new, :n_publishers, :outcome, :reason)
"""
_ADOPTED = "marked as seen without being shown"
_BACKLOG = "the backlog of a source that is new"


def remember_events(connection: sqlite3.Connection, run: Run, number: int) -> None:
    """Remember all events of a run, and the outcome of those with fresh reports or a verdict.

    It looks at which stories are fresh, and which of them are adopted, before these are decided on.
    """
    query = "SELECT story_id, is_adopted FROM stories WHERE decided_run IS NULL"
    is_adopted = {story_id: bool(adopted) for story_id, adopted in connection.execute(query)}
    verdicts = {verdict.event_id: verdict for verdict in run.verdicts}
    rows = _rows(run)
    for event_id, verdict in verdicts.items():
        rows.setdefault(event_id, (_row(event_id, verdict.title), ()))
    for event_id, (row, story_ids) in rows.items():
        connection.execute(_EVENT, row)
        fresh = [story_id for story_id in story_ids if story_id in is_adopted]
        if fresh or event_id in verdicts:
            is_backlog = bool(fresh) and all(is_adopted[story_id] for story_id in fresh)
            outcome, reason = _outcome(run, story_ids, verdicts.get(event_id), is_backlog=is_backlog)
            told = {"run": number, "n_new": len(fresh), "outcome": outcome, "reason": reason}
            connection.execute(_EVENT_RUN, {**row, **told})


def _rows(run: Run) -> dict[str, tuple[Mapping[str, object], Sequence[str]]]:
    """Return the row of each event, and its stories, by its id."""
    found: dict[str, tuple[Mapping[str, object], Sequence[str]]] = {}
    for theme in run.themes:
        for event in theme.events:
            row = _row(event.id, event.title) | {
                "theme": theme.id,
                "first": event.first_seen and written(event.first_seen),
                "last": event.last_seen and written(event.last_seen),
                "n_stories": len(event.story_ids),
                "n_publishers": event.importance.n_publishers,
            }
            found[event.id] = (row, event.story_ids)
    return found


def _row(event_id: str, title: str) -> dict[str, object]:
    return {
        "event": event_id,
        "title": title,
        "theme": "",
        "first": None,
        "last": None,
        "n_stories": 0,
        "n_publishers": 0,
    }


def _outcome(run: Run, story_ids: Sequence[str], verdict: Verdict | None, *, is_backlog: bool) -> tuple[Outcome, str]:
    if run.kind == "adopted":
        return "adopted", _ADOPTED
    if verdict is not None:
        return ("shown" if verdict.is_shown else "suppressed"), verdict.reason
    if {*run.shown} & {*story_ids}:
        return "shown", ""
    return ("adopted", _BACKLOG) if is_backlog else ("waiting", "")
