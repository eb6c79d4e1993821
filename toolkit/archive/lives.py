"""The life of a theme and of an event, as the archive tells it: a record a run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from toolkit.record import Record
from toolkit.themes.lives import Status

AnyStatus = Literal[Status, "ended"]
Outcome = Literal["shown", "suppressed", "adopted", "waiting"]


@dataclass(frozen=True, slots=True, repr=False)
class ThemeMoment(Record):
    """A theme at one run: what it was then, how many stories of the window it had, and how many of these were fresh.

    ``status`` is "ended" at the first run without it. ``n_before`` is how many stories it had at the run before, 0 if
    it was not there. ``called_before`` is its former label, where that no longer fitted.
    """

    run: int
    at: datetime
    theme_id: str
    label: str
    status: AnyStatus
    n_stories: int
    n_new: int
    n_before: int = 0
    merged_from: tuple[str, ...] = ()
    split_from: str | None = None
    called_before: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class EventMoment(Record):
    """An event at one run that had fresh reports of it: how many, of how many publishers, and what became of them.

    ``outcome`` is "shown", "suppressed", "adopted" if its fresh reports were marked as seen without being shown, or
    "waiting" if the run said nothing of it; ``reason`` is why, as people read it.
    """

    run: int
    at: datetime
    event_id: str
    title: str
    theme_id: str
    n_stories: int
    n_new: int
    n_publishers: int
    outcome: Outcome
    reason: str = ""
