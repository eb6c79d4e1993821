"""What goes into the archive and what comes out of it, as records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

import pandas as pd

from toolkit.digests.records import Quote
from toolkit.events.airing import Verdict
from toolkit.record import Record
from toolkit.themes.lives import EarlierThemes, MeantTheme, ThemeLife
from toolkit.themes.records import Theme

Kind = Literal["digest", "all", "adopted"]
State = Literal["queued", "sending", "delivered", "uncertain", "refused"]


@dataclass(frozen=True, slots=True, repr=False)
class Added(Record):
    """What became of stories that were read: how many there were, how many the archive did not have.

    ``n_copies`` of the new ones have the words of a story of another source.
    """

    n_read: int
    n_new: int
    n_known: int
    n_copies: int = 0

    def __add__(self, other: Added) -> Added:
        return Added(
            self.n_read + other.n_read,
            self.n_new + other.n_new,
            self.n_known + other.n_known,
            self.n_copies + other.n_copies,
        )


@dataclass(frozen=True, slots=True, repr=False)
class Seen(Record):
    """What the archive knows of a story.

    ``is_fresh`` says that no run has decided on it yet; ``shown`` is when it was shown to readers, ``is_adopted`` that
    it was marked as seen without that, or is going to be, as the backlog of a new source. ``is_late`` says that it is
    fresh, and was published before the digest before; ``is_copy_of_shown`` that it has the words of a story that was
    shown, whether that is in the window or left it long ago.
    """

    first_seen: datetime
    is_fresh: bool
    shown: datetime | None = None
    is_adopted: bool = False
    is_late: bool = False
    is_copy_of_shown: bool = False


@dataclass(frozen=True, eq=False, repr=False)
class Context(Record):
    """What a digest is built from: the stories of a window and fresh ones, and what is known of them.

    ``stories`` is a stories frame, with the time when a story was first seen where it bears none, ``seen`` says of each
    by its id what is known; ``since`` is the moment of the digest before, None before the first; ``quoted`` are the
    sentences that digests quoted of late.
    """

    stories: pd.DataFrame
    seen: Mapping[str, Seen]
    earlier: EarlierThemes
    since: datetime | None
    quoted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Parcel(Record):
    """Something to be delivered: by which channel, whereto, under which name, and what.

    ``key`` is what must not be sent twice, whatever becomes of the run that made it: a digest, its edition, the
    channel, the target and the part, in one string; None where that is no matter, as for files.
    """

    channel: str
    target: str
    name: str
    content: bytes
    key: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Queued(Record):
    """A parcel of the queue: its number, the run that made it, its state, and how it went until now."""

    number: int
    run: int
    parcel: Parcel
    state: State
    n_failures: int = 0
    last_error: str = ""
    next_try: datetime | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Entry(Record):
    """An entry of an Atom feed, updated in place: its id stays, and when it was published first."""

    entry: str
    title: str
    published: datetime
    updated: datetime
    link: str
    content: str


@dataclass(frozen=True, slots=True, repr=False)
class Edition(Record):
    """What is made once: a digest by its name, of a local date, hour or week; ``key`` such as "2025-06-10"."""

    digest: str
    key: str


@dataclass(frozen=True, slots=True, repr=False)
class ShownQuote(Record):
    """A quote that a digest shows, with its theme and its event, if that is known."""

    quote: Quote
    theme_id: str
    event_id: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class EditedRun(Record):
    """What a run remembers of edits.

    ``fitted`` are the themes as they were before, which the next run goes on from; ``called`` is what people read of
    each by its id, empty if it was dropped. ``meant`` are themes by how edits say which they mean, and
    ``piece_of`` the pieces that stories are in, of themes that an edit split.
    """

    fitted: tuple[Theme, ...]
    called: Mapping[str, str]
    meant: Mapping[str, MeantTheme]
    piece_of: Mapping[str, str]


@dataclass(frozen=True, slots=True, repr=False)
class Run(Record):
    """What a run decided, to be remembered as one: all of it, or nothing.

    ``themes`` are all of the context, with their stories and events; ``shown`` are the ids of the stories shown;
    ``verdicts`` are those of the events that have fresh reports. ``undecided`` are fresh stories that stay
    so, by their ids, as they are not of the time that was asked for. ``edited`` is what is to be remembered beside
    ``themes``, if these were edited.
    """

    at: datetime
    kind: Kind
    themes: tuple[Theme, ...]
    lives: tuple[ThemeLife, ...]
    verdicts: tuple[Verdict, ...] = ()
    shown: tuple[str, ...] = ()
    quotes: tuple[ShownQuote, ...] = ()
    parcels: tuple[Parcel, ...] = ()
    undecided: tuple[str, ...] = ()
    edition: Edition | None = None
    entries: tuple[Entry, ...] = ()
    parameters: Mapping[str, object] = field(default_factory=dict)
    edited: EditedRun | None = None
