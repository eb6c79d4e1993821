"""The record of an event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Event:
    """The stories, inside a theme, that report the same happening.

    ``title`` is the headline of ``central``, the most central story; ``n_sources`` is how many sources are
    named, 0 where none is; the times are those of the first and the last story whose time is known.
    """

    id: str
    title: str
    story_ids: tuple[str, ...]
    central: str
    first_seen: datetime | None
    last_seen: datetime | None
    n_sources: int
