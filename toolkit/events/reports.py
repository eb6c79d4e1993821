"""The reports of the events of a theme: what was shown of each, and what has come since."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from toolkit.events.airing import Novelty, Reports
from toolkit.events.houses import publishers_of
from toolkit.events.records import Event
from toolkit.themes.records import Theme

_ALL_NEW, _NOTHING_NEW = Novelty(1.0, 1, 1), Novelty(0.0, 0, 1)


class Known(Protocol):
    """What an archive knows of a story; one that is neither fresh, nor shown, nor adopted was left out before."""

    @property
    def first_seen(self) -> datetime:
        """When it came."""

    @property
    def is_fresh(self) -> bool:
        """Whether no run has decided on it yet."""

    @property
    def shown(self) -> datetime | None:
        """When it was shown."""

    @property
    def is_adopted(self) -> bool:
        """Whether it was marked as seen without being shown."""

    @property
    def is_copy_of_shown(self) -> bool:
        """Whether it is a copy of one that was shown, be that long ago."""


def _most_news(novelty: Novelty) -> tuple[bool, bool, float, int]:
    return novelty.has_new_figures, novelty.n_new > 0, novelty.distance, novelty.n_new


def was_shown(story: Known) -> bool:
    """Return True if a story was shown, or marked as seen without that."""
    return story.shown is not None or story.is_adopted


class ReportsOfTheme:
    """What was shown of a theme, and what has come since.

    Parameters
    ----------
    theme : Theme
        As `themes_with_events` gives it.
    seen : mapping of str to Known
        What is known of each story, by its id.
    novelty : mapping of str to Novelty
        Of each story that was not shown; one that is not named is new as a whole.

    Attributes
    ----------
    shown : dict of str to datetime
        When each story was shown, or came if it was marked as seen without that.
    copied : dict of str to datetime
        When that was, for each story that was not shown and is a copy of one that was, or its original.
    """

    def __init__(self, theme: Theme, seen: Mapping[str, Known], novelty: Mapping[str, Novelty]) -> None:
        self.stories = {story.story_id: story for story in theme.stories}
        self.seen = {one: seen[one] for one in self.stories}
        self.shown = {one: known.shown or known.first_seen for one, known in self.seen.items() if was_shown(known)}
        last: dict[str, datetime] = {}
        for one, time in self.shown.items():
            original = self._original(one)
            last[original] = max(time, last.get(original, time))
        others = self.stories.keys() - self.shown.keys()
        self.copied = {one: last[self._original(one)] for one in others if self._original(one) in last}
        self.copied |= {
            one: self.seen[one].first_seen for one in others - self.copied.keys() if self.seen[one].is_copy_of_shown
        }
        self._found = novelty

    def has_news(self, event: Event) -> bool:
        """Return True if an event has fresh reports, other than of the backlog of a new source."""
        return bool(self._fresh(event))

    def reports(self, event: Event) -> Reports:
        """Return the reports of an event that has fresh ones.

        If all of them are copies of what was shown, it counts as shown with that.
        """
        own = event.story_ids
        shown = [one for one in own if one in self.shown]
        new = [one for one in own if one not in self.shown and one not in self.copied]
        times = [self.shown[one] for one in shown] or [self.copied[one] for one in own if not new]
        last_shown = max(times, default=None)
        fresh = self._fresh(event)
        before = [one for one in own if last_shown and self.seen[one].first_seen <= last_shown and one not in fresh]
        publisher_of = self._publishers(event)
        return Reports(
            event_id=event.id,
            title=event.title,
            n_fresh=len(fresh),
            n_copies=sum(one in self.copied for one in fresh),
            n_new=len(new),
            n_publishers=len({*publisher_of.values()}),
            n_publishers_shown=len({publisher_of[one] for one in before}),
            novelty=max(map(self._novelty, fresh), key=_most_news),
            first_seen=min(map(self._since, own)),
            last_shown=last_shown,
            is_adopted=bool(shown) and all(self.seen[one].shown is None for one in shown),
        )

    def to_tell(self, event: Event, least: float) -> list[str]:
        """Return the ids of the stories that a digest tells of an event that it shows: of those that were not shown.

        If the event was shown before, they are those whose novelty is ``least``, if there are any, or else those that
        are no copies of what was shown.
        """
        unshown = [one for one in event.story_ids if one not in self.shown]
        news = [one for one in unshown if self._novelty(one).reaches(least)]
        return news or [one for one in unshown if one not in self.copied]

    def to_wait(self, event: Event, least: float) -> list[str]:
        """Return the ids of the fresh stories of an event that was shown but now, with the novelty to be told later."""
        return [one for one in self._fresh(event) if self._novelty(one).reaches(least)]

    def _fresh(self, event: Event) -> list[str]:
        known = ((one, self.seen[one]) for one in event.story_ids)
        return [one for one, story in known if story.is_fresh and not story.is_adopted]

    def _publishers(self, event: Event) -> dict[str, str]:
        """Return the publisher of each report of an event, as its importance counts them."""
        stories = [self.stories[one] for one in event.story_ids]
        originals = [self._original(one) for one in event.story_ids]
        found = publishers_of(stories, originals, [event.is_series] * len(stories))
        return dict(zip(event.story_ids, found, strict=True))

    def _novelty(self, story_id: str) -> Novelty:
        """Return how new a story is; a copy of one that was shown long ago is not."""
        novelty = self._found.get(story_id)
        if self.seen[story_id].is_copy_of_shown and not (novelty and novelty.has_new_figures):
            return _NOTHING_NEW
        return novelty or _ALL_NEW

    def _original(self, story_id: str) -> str:
        return self.stories[story_id].copy_of or story_id

    def _since(self, story_id: str) -> datetime:
        """Return when a story was published, or when it came, if its own time is later or not known."""
        first_seen = self.seen[story_id].first_seen
        return min(self.stories[story_id].published or first_seen, first_seen)
