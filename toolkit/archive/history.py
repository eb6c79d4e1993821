"""What became of themes and events from run to run."""

from __future__ import annotations

from toolkit.archive.archive import Archive
from toolkit.archive.lives import EventMoment, ThemeMoment


def theme_history(archive: Archive, theme: str | None = None) -> tuple[ThemeMoment, ...]:
    """Return all themes, or one of them by its id or its label, at each run: by runs, then by their ids."""
    raise NotImplementedError


def event_history(archive: Archive, event: str) -> tuple[EventMoment, ...]:
    """Return an event, by its id, at each run that had fresh reports of it."""
    raise NotImplementedError
