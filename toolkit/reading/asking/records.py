"""What is asked, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import pandas as pd

from toolkit.reading.fetching.addresses import is_address, shown_address
from toolkit.reading.fetching.secret_parameters import without_secret_parameters
from toolkit.stories.inputs import Asked
from toolkit.stories.records import Rejected


@dataclass(frozen=True, slots=True)
class SourceToAsk:
    """Where stories come from, and how it is asked.

    ``at`` is an address, a file, a folder or a glob, or a list of feeds (OPML, or lines of addresses), which stands
    for each of them. ``input`` is what it is remembered as: another word for ``at``, where that is a secret, such as
    "$SEA_FEED"; ``at`` itself if empty. ``interval`` is how often an address is asked at most, ``ignore`` names what is
    not told to its server: "etag", "last_modified". With ``follow`` the pages that entries of feeds lead to are
    fetched, once ever. Of more than ``max_stories`` at once the newest are taken. ``of_list`` is the list
    that a feed stands in: a page, a file of this machine, or a list of further feeds is not wanted then. With
    ``only_public`` it is never asked for in a private network, as a public list must not lead there.
    """

    at: str
    input: str = ""
    name: str = ""
    follow: bool = False
    interval: timedelta = timedelta(minutes=30)
    ignore: tuple[str, ...] = ()
    max_stories: int | None = None
    of_list: str = ""
    only_public: bool = False

    @property
    def is_fetched(self) -> bool:
        """Whether it is asked over the network; what a list has for a feed is never a file of this machine."""
        return bool(self.of_list) or is_address(self.at)

    @property
    def key(self) -> str:
        """What it is remembered as, without a name, a password or a token in it."""
        return self.input or (shown_address(self.at) if self.is_fetched else self.at)

    @property
    def shown_name(self) -> str:
        """What people read of it."""
        return without_secret_parameters(self.name) or self.key


@dataclass(frozen=True, slots=True)
class Fetching:
    """How addresses are asked: ``contact`` is told to servers, ``max_pages`` are followed a run, of all sources.

    With ``allow_private`` sources may be in a private network; what public ones lead to may not.
    """

    contact: str = ""
    max_pages: int = 30
    allow_private: bool = False


@dataclass(frozen=True, eq=False)
class Answered:
    """What came of asking an input: a stories frame, None if there was none in it, and what could not be used."""

    asked: Asked
    stories: pd.DataFrame | None = None
    rejected: tuple[Rejected, ...] = ()
