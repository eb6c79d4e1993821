"""Themes from run to run, as records: what is known of earlier ones, and what became of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from toolkit.record import Record

Status = Literal["new", "continued", "returned"]


@dataclass(frozen=True, slots=True, repr=False)
class EarlierTheme(Record):
    """A theme of an earlier run.

    ``profile`` are its heaviest terms with their weights, of unit length; ``is_seeded`` says that its label is a name
    that a newsroom gave it; ``first_seen`` is when it was new, ``last_seen`` when it was in a run last; ``was_last``
    says that this was the run before. ``called`` is what edits made of its label, empty if they dropped it.
    """

    id: str
    label: str
    language: str
    profile: Mapping[str, float]
    is_seeded: bool
    first_seen: datetime
    last_seen: datetime
    was_last: bool = True
    called: str | None = None

    @property
    def shown_label(self) -> str:
        """What people read; empty if it was dropped."""
        return self.label if self.called is None else self.called


@dataclass(frozen=True, slots=True, repr=False)
class MeantTheme(Record):
    """What an edit was first found to mean: a theme, by its id, and what that was about then.

    ``profile`` are its heaviest terms with their weights; empty where an older archive knows the id alone.
    """

    theme_id: str
    profile: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, repr=False)
class EarlierThemes(Record):
    """All themes of earlier runs, by their ids in the order of these, and the theme and event of known stories.

    ``theme_of`` and ``event_of`` are of the stories of the present context alone; ``taken_events`` are the ids of all
    events ever that are named by one of these, whatever event it is in now. ``meant`` are themes by how edits
    say which they mean, and ``piece_of`` the pieces that stories are in, of themes that an edit split.
    """

    themes: Mapping[str, EarlierTheme] = field(default_factory=dict)
    theme_of: Mapping[str, str] = field(default_factory=dict)
    event_of: Mapping[str, str] = field(default_factory=dict)
    taken_events: frozenset[str] = frozenset()
    meant: Mapping[str, MeantTheme] = field(default_factory=dict)
    piece_of: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, repr=False)
class ThemeLife(Record):
    """What a theme of this run is to those of earlier ones.

    ``since`` is when it was new. ``merged_from`` are the ids of other themes most of whose stories it has now;
    ``split_from`` is that of the theme that most of its stories were in, where another one goes on as that.
    ``called_before`` is its former label, where that no longer fits. ``profile`` is what the next run knows it by, and
    ``is_seeded`` says that its label is a name that a newsroom gave it.
    """

    theme_id: str
    label: str
    status: Status
    since: datetime
    merged_from: tuple[str, ...] = ()
    split_from: str | None = None
    called_before: str | None = None
    profile: Mapping[str, float] = field(default_factory=dict)
    is_seeded: bool = False
