"""The records of an edition: a report laid out for readers.

::

    Edition
    ├── top         Items: the most important events over all themes
    ├── sections    Section: a theme that is shown whole
    │   ├── quotes  Reported: the sentences of its digest
    │   ├── cards   Items: events that several stories report
    │   └── shelves Shelf: the other events, a line each, by the parts of the theme
    ├── more        Shelf: a theme that is over the limit, a line with its events behind
    └── unthemed, rejected, empty_seeds, sources, languages
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from toolkit.digests.records import Quote
from toolkit.events.airing import Continuation, Verdict
from toolkit.events.records import Event
from toolkit.report.records import News, Provenance, Report
from toolkit.stories.records import Rejected, Story
from toolkit.themes.lives import ThemeLife
from toolkit.themes.records import Theme


@dataclass(frozen=True, slots=True)
class Reported:
    """A quote with the story that it stands in."""

    quote: Quote
    story: Story


@dataclass(frozen=True, slots=True)
class Outlet:
    """A source with how many stories it has, how many of them were the first of an event, and the earliest of them."""

    name: str
    n_stories: int
    n_first: int
    first: Story


@dataclass(frozen=True, slots=True)
class Item:
    """An event as it is shown.

    ``lead`` is the sentence that tells it: of the story whose headline it bears, if one is quoted; None if
    none is, or it says no more than the headline.
    ``quotes`` are sentences that the digest leaves out. ``reports`` are its stories in the order of time, each with its
    near duplicates; ``outlets`` who reports it, the first first. ``goes_on`` says how, if it was shown before.
    ``n_unlisted`` is how many further stories it has, that the report does not hold.
    """

    theme: Theme
    event: Event
    lead: Reported | None
    quotes: tuple[Reported, ...]
    reports: tuple[tuple[Story, tuple[Story, ...]], ...]
    outlets: tuple[Outlet, ...]
    goes_on: Continuation | None = None
    n_unlisted: int = 0

    @property
    def central(self) -> Story:
        """The story whose headline the event bears."""
        return next(story for story, _ in self.told if story.story_id == self.event.central)

    @property
    def face(self) -> Story:
        """The story whose headline stands above the lead: the one that the lead is of, so that they belong together."""
        return self.central if self.lead is None else self.lead.story

    @property
    def told(self) -> tuple[tuple[Story, tuple[Story, ...]], ...]:
        """Every story of the event, copies as well, each with its copies."""
        return tuple(
            one for story, copies in self.reports for one in ((story, copies), *((copy, ()) for copy in copies))
        )


@dataclass(frozen=True, slots=True)
class Shelf:
    """Events of a theme that are a line each, of a part or of none; ``n_cut`` stories are not listed."""

    part: Theme | None
    items: tuple[Item, ...]
    n_cut: int = 0

    @property
    def n_stories(self) -> int:
        """Number of stories of the events that are listed."""
        return sum(len(item.event.story_ids) for item in self.items)


@dataclass(frozen=True, slots=True)
class Section:
    """A theme that is shown whole.

    ``number`` is its place from 0, by which charts give it a colour and a shape; ``life`` is what became of it since
    the digest before; ``n_unlisted`` is how many further stories it has, that the report does not hold.
    """

    number: int
    theme: Theme
    headline: str
    quotes: tuple[Reported, ...]
    cards: tuple[Item, ...]
    shelves: tuple[Shelf, ...]
    outlets: tuple[Outlet, ...]
    further_terms: tuple[str, ...]
    first: datetime | None
    last: datetime | None
    life: ThemeLife | None = None
    n_unlisted: int = 0

    @property
    def opening(self) -> Item | None:
        """The event that the digest begins with, if it is shown."""
        return self.item_of.get(self.quotes[0].story.event or "") if self.quotes else None

    @property
    def item_of(self) -> dict[str, Item]:
        """The events that are shown, by their ids."""
        shelved = (item for shelf in self.shelves for item in shelf.items)
        return {item.event.id: item for item in (*self.cards, *shelved)}


@dataclass(frozen=True, slots=True)
class Edition:
    """A report laid out: what is shown whole, what as a line, and what it covers.

    ``late`` is how many days before the report late stories were published, by their ids.
    """

    title: str
    report: Report
    first: datetime | None
    last: datetime | None
    n_stories: int
    n_events: int
    languages: tuple[tuple[str, int], ...]
    outlets: tuple[Outlet, ...]
    top: tuple[Item, ...]
    sections: tuple[Section, ...]
    more: tuple[Shelf, ...]
    unthemed: tuple[Story, ...] = ()
    n_unthemed_cut: int = 0
    rejected: tuple[Rejected, ...] = ()
    empty_seeds: tuple[str, ...] = ()
    late: Mapping[str, int] = field(default_factory=dict)

    @property
    def provenance(self) -> Provenance:
        """What was run, on what."""
        return self.report.provenance

    @property
    def news(self) -> News | None:
        """What is new, if there is an archive."""
        return self.report.news

    @property
    def left_out(self) -> tuple[Verdict, ...]:
        """The events with fresh reports that are not shown, with the reasons."""
        return tuple(one for one in self.news.suppressed if not one.is_shown) if self.news else ()

    @property
    def label_of(self) -> dict[str, str]:
        """What themes of this report, or of one before, are called, by their ids."""
        lives = {life.theme_id: life.label for life in self.news.lives.values()} if self.news else {}
        return {**(self.news.ended if self.news else {}), **lives, **{one.id: one.label for one in self.report.themes}}

    @property
    def dated(self) -> datetime | None:
        """The moment of the run, if there is an archive, else the time of the last story."""
        return self.news.at if self.news else self.last

    @property
    def more_themes(self) -> tuple[Theme, ...]:
        """The themes that are over the limit."""
        return tuple(shelf.part for shelf in self.more if shelf.part is not None)

    @property
    def n_themes(self) -> int:
        """Number of themes, those over the limit too."""
        return len(self.sections) + len(self.more)

    @property
    def n_cut(self) -> int:
        """Number of stories that are not listed: they stand in the tables alone."""
        shelves = [*self.more, *(shelf for section in self.sections for shelf in section.shelves)]
        return self.n_unthemed_cut + sum(shelf.n_cut for shelf in shelves)
