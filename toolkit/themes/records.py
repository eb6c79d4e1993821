"""The record of a theme."""

from __future__ import annotations

import math
from dataclasses import dataclass

from toolkit.events.records import Event
from toolkit.record import Record
from toolkit.stories.records import Story
from toolkit.subjects.taxonomy import Subject


@dataclass(frozen=True, slots=True, repr=False)
class Theme(Record):
    """The stories about one subject, with the words that name it.

    ``events`` are sorted by their importance, the most important first; ``representative`` are the ids of the stories
    nearest to its centroid, the most central first. ``parts`` are what a theme of hundreds of stories is told in, the
    largest first, and may have parts of their own; the events of a part are those whose central story is in it.
    ``subject`` is what its stories are clearly about, where that was asked for.
    """

    id: str
    label: str
    terms: tuple[str, ...]
    stories: tuple[Story, ...]
    events: tuple[Event, ...] = ()
    representative: tuple[str, ...] = ()
    subject: Subject | None = None
    parts: tuple[Theme, ...] = ()

    @property
    def n_stories(self) -> int:
        """Number of stories in the theme."""
        return len(self.stories)

    @property
    def language(self) -> str:
        """The language of its stories; empty if they are in several, or it is not known."""
        languages = {story.language for story in self.stories}
        return languages.pop() if len(languages) == 1 else ""

    @property
    def importance(self) -> float:
        """How much its events matter: the root of the sum of the squares of their scores.

        So a happening that many report outweighs as many that one reports each.
        """
        return round(math.hypot(*(event.importance.score for event in self.events)), 4)

    @property
    def standing(self) -> float:
        """How much its events stand for, whenever they were reported: as `importance`, without recency."""
        return round(math.hypot(*(event.importance.standing for event in self.events)), 4)

    @property
    def every_part(self) -> tuple[Theme, ...]:
        """Its parts of any depth, each before its own."""
        return tuple(one for part in self.parts for one in (part, *part.every_part))

    def story(self, story_id: str) -> Story:
        """Return the theme's story of this id."""
        return next(story for story in self.stories if story.story_id == story_id)

    def event(self, event_id: str) -> Event:
        """Return the theme's event of this id."""
        return next(event for event in self.events if event.id == event_id)

    def _repr_html_(self) -> str:
        from toolkit.rendering.views.themes import theme_view

        return theme_view(self)
