"""What became of themes and events from run to run."""

from __future__ import annotations

from typing import Any

from toolkit.archive.archive import Archive
from toolkit.archive.lives import EventMoment, ThemeMoment
from toolkit.archive.times import moment

_THEMES = """
SELECT run, at, theme_id, label, status, n_stories, n_new, n_stories_before, merged_from, split_from, called_before
FROM theme_history
"""
_ONE_THEME = """
WHERE theme_id IN (
    SELECT theme_id FROM themes WHERE theme_id = :theme OR coalesce(nullif(called, ''), label) = :theme
)
"""
_EVENTS = """
SELECT run, at, event_id, title, theme_id, n_stories, n_new, n_publishers, outcome, reason FROM event_history
"""


def theme_history(archive: Archive, theme: str | None = None) -> tuple[ThemeMoment, ...]:
    """Return all themes, or one of them by its id or its label, at each run: by runs, then by their ids.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, Archive(f"{folder}/news.sqlite") as archive:
    ...     theme_history(archive), theme_history(archive, "theme-1")
    ((), ())
    """
    rows = archive.rows(_THEMES + (_ONE_THEME if theme else ""), {"theme": theme})
    return tuple(_theme_moment(*row) for row in rows)


def event_history(archive: Archive, event: str) -> tuple[EventMoment, ...]:
    """Return an event, by its id, at each run that had fresh reports of it.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, Archive(f"{folder}/news.sqlite") as archive:
    ...     event_history(archive, "event-1")
    ()
    """
    rows = archive.rows(f"{_EVENTS} WHERE event_id = :event", {"event": event})
    return tuple(EventMoment(run, moment(at), *known) for run, at, *known in rows)


def _theme_moment(run: int, at: str, *known: Any) -> ThemeMoment:
    theme_id, label, status, n_stories, n_new, n_before, merged_from, split_from, called_before = known
    merged = tuple(merged_from.split()) if merged_from else ()
    return ThemeMoment(
        run, moment(at), theme_id, label, status, n_stories, n_new, n_before, merged, split_from, called_before
    )
