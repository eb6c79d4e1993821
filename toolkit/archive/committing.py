"""What a run decided, remembered as one."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Set
from datetime import timedelta

from toolkit.archive.context import backlog_before, since_at
from toolkit.archive.entries import write_entries
from toolkit.archive.happenings import remember_events, remember_outcomes
from toolkit.archive.outbox import queue
from toolkit.archive.pruning import prune
from toolkit.archive.records import Run
from toolkit.archive.sketches import keep_sketches
from toolkit.archive.times import written
from toolkit.stories.records import Story
from toolkit.themes.lives import Status, ThemeLife
from toolkit.themes.records import Theme

_RUN = """
INSERT INTO runs (at, kind, since, n_in_archive, n_stories, n_new, n_shown, parameters)
VALUES (
    :at, :kind, :since, (SELECT coalesce(max(number), 0) FROM stories), :n_stories, :n_new, :n_shown, :parameters
)
"""
_ADOPT = """
UPDATE stories SET is_adopted = 1
WHERE decided_run IS NULL AND (:kind = 'adopted' OR published < :backlog AND source IN (
    SELECT source FROM sources WHERE first_run IS NULL
))
"""
_AGAIN = """
SELECT run FROM runs WHERE run = (SELECT max(run) FROM runs) AND at = ? AND kind = ?
AND n_in_archive = (SELECT coalesce(max(number), 0) FROM stories)
"""
_FRESH = "SELECT story_id FROM stories WHERE decided_run IS NULL"
_SHOW = "UPDATE stories SET shown_run = ?, is_adopted = 0 WHERE story_id = ?"
_PLACE = """
UPDATE stories SET theme_id = :theme, event_id = CASE WHEN :is_placed THEN :event ELSE event_id END,
    copy_of = coalesce(:copy, copy_of), piece = :piece
WHERE story_id = :story AND NOT (
    theme_id IS :theme AND (event_id IS :event OR NOT :is_placed) AND copy_of IS coalesce(:copy, copy_of)
    AND piece IS :piece
)
"""
_THEME = """
INSERT INTO themes (theme_id, label, language, profile, is_seeded, first_seen, last_seen, last_run, called)
VALUES (:id, :label, :language, :profile, :is_seeded, :since, :at, :run, :called)
ON CONFLICT (theme_id) DO UPDATE SET label = excluded.label, language = excluded.language,
    profile = CASE excluded.profile WHEN '{}' THEN profile ELSE excluded.profile END,
    is_seeded = excluded.is_seeded, last_seen = excluded.last_seen, last_run = excluded.last_run,
    called = excluded.called
"""
_THEME_RUN = """
INSERT INTO theme_runs VALUES (:run, :id, :label, :status, :n_stories, :n_new, :split_from, :called_before, :called)
"""
_MEANT = """
INSERT INTO edits (meant, theme_id, profile, last_run) VALUES (:meant, :id, :profile, :run)
ON CONFLICT (meant) DO UPDATE SET theme_id = excluded.theme_id, profile = excluded.profile, last_run = excluded.last_run
"""
_LEAVE = "UPDATE stories SET decided_run = NULL WHERE story_id = ?"


def commit_run(connection: sqlite3.Connection, run: Run, keep: timedelta | None) -> int:
    """Remember a run; return its number, or that of the last one if this is the same again, with no story more.

    A run of the kind "all" shows what was shown before, and decides on nothing: what is fresh stays so.
    """
    again = connection.execute(_AGAIN, (written(run.at), run.kind)).fetchone()
    if again and run.edition is None:
        return int(again[0])
    since = since_at(connection, run.at)
    fresh = set() if run.kind == "all" else {one for (one,) in connection.execute(_FRESH)}
    number = _insert_run(connection, run, written(since) if since else None, len(fresh))
    if run.kind != "all":
        connection.execute(_ADOPT, {"kind": run.kind, "backlog": backlog_before(since, run.at)})
    connection.executemany(_SHOW, [(number, story_id) for story_id in run.shown])
    connection.executemany("INSERT INTO shown_stories VALUES (?, ?)", [(number, one) for one in sorted({*run.shown})])
    keep_sketches(connection, [*run.shown, *_adopted_now(connection)])
    _remember_themes(connection, run, number, fresh)
    remember_events(connection, run)
    _remember_quotes(connection, run, number)
    if run.kind != "all":
        remember_outcomes(connection, run, number)
        connection.execute("UPDATE stories SET decided_run = ? WHERE decided_run IS NULL", (number,))
        connection.executemany(_LEAVE, [(story_id,) for story_id in run.undecided])
        connection.execute("UPDATE sources SET first_run = ? WHERE first_run IS NULL", (number,))
    queue(connection, number, run.parcels)
    write_entries(connection, run.entries)
    if run.edition is not None:
        connection.execute("INSERT INTO editions VALUES (?, ?, ?)", (run.edition.digest, run.edition.key, number))
    if keep is not None:
        prune(connection, keep)
    return number


def _adopted_now(connection: sqlite3.Connection) -> list[str]:
    query = "SELECT story_id FROM stories WHERE decided_run IS NULL AND is_adopted ORDER BY number"
    return [story_id for (story_id,) in connection.execute(query)]


def _insert_run(connection: sqlite3.Connection, run: Run, since: str | None, n_fresh: int) -> int:
    row = {
        "at": written(run.at),
        "kind": run.kind,
        "since": since,
        "n_stories": len({story.story_id for theme in run.themes for story in theme.stories}),
        "n_new": n_fresh,
        "n_shown": len({*run.shown}),
        "parameters": json.dumps(dict(run.parameters), ensure_ascii=False, sort_keys=True, default=str),
    }
    return int(connection.execute(_RUN, row).lastrowid or 0)


def _remember_themes(connection: sqlite3.Connection, run: Run, number: int, fresh: Set[str]) -> None:
    lives = {life.theme_id: life for life in run.lives}
    known = {theme_id for (theme_id,) in connection.execute("SELECT theme_id FROM themes")}
    edited = run.edited
    placed = {story.story_id: story for theme in run.themes for story in theme.stories}
    for theme in sorted(edited.fitted if edited else run.themes, key=lambda theme: (len(theme.id), theme.id)):
        status: Status = "continued" if theme.id in known else "new"
        life = lives.get(theme.id) or ThemeLife(theme.id, theme.label, status, run.at)
        row = {
            "run": number,
            "id": theme.id,
            "label": theme.label,
            "language": theme.language,
            "profile": _profile(life.profile),
            "is_seeded": life.is_seeded,
            "since": written(life.since),
            "at": written(run.at),
            "status": life.status,
            "n_stories": theme.n_stories,
            "n_new": sum(story.story_id in fresh for story in theme.stories),
            "split_from": life.split_from,
            "called_before": life.called_before,
            "called": edited.called[theme.id] if edited else None,
        }
        connection.execute(_THEME, row)
        connection.execute(_THEME_RUN, row)
        merged = [(number, theme.id, other) for other in sorted({*life.merged_from})]
        connection.executemany("INSERT INTO theme_merges VALUES (?, ?, ?)", merged)
        connection.executemany(_PLACE, _places(theme, placed, edited.piece_of if edited else {}))
    if edited:
        rows = [
            {"meant": key, "id": theme.theme_id, "profile": _profile(theme.profile), "run": number}
            for key, theme in sorted(edited.meant.items())
        ]
        connection.executemany(_MEANT, rows)


def _profile(profile: Mapping[str, float]) -> str:
    return json.dumps({term: float(weight) for term, weight in profile.items()}, ensure_ascii=False)


def _places(
    theme: Theme, placed: Mapping[str, Story], piece_of: Mapping[str, str]
) -> list[dict[str, str | bool | None]]:
    """Return where the stories of a theme are: their events are those of the theme that an edit put them into.

    Those that an edit put into none keep the events that they had, which go on when it is undone.
    """
    stories = [placed.get(story.story_id, story) for story in theme.stories]
    return [
        {
            "theme": theme.id,
            "event": story.event,
            "is_placed": story.story_id in placed,
            "copy": story.copy_of,
            "story": story.story_id,
            "piece": piece_of.get(story.story_id),
        }
        for story in stories
    ]


def _remember_quotes(connection: sqlite3.Connection, run: Run, number: int) -> None:
    rows = [
        (number, place, quote.story_id, quote.start, quote.end, quote.text, one.theme_id, one.event_id)
        for place, one in enumerate(run.quotes, start=1)
        for quote in [one.quote]
    ]
    connection.executemany("INSERT INTO quotes VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
