"""The reports of each event that has fresh ones: what was shown of it, and what has come since."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from toolkit.events.airing import Novelty, Reports, Verdict
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


def _is_news(story: Known) -> bool:
    """Return True if a story is fresh, and none of the backlog of a new source, which is adopted."""
    return story.is_fresh and not story.is_adopted


def reports_of(
    themes: Sequence[Theme], seen: Mapping[str, Known], novelty: Mapping[str, Novelty], houses: Mapping[str, str]
) -> list[Reports]:
    """Return the reports of each event that has fresh ones, in the order of the themes and their events.

    Parameters
    ----------
    themes : sequence of Theme
        As `themes_with_events` gives them.
    seen : mapping of str to Known
        What is known of each story, by its id.
    novelty : mapping of str to Novelty
        Of each fresh story; one that is not named is new as a whole.
    houses : mapping of str to str
        The publisher of each story, as `houses_of` has it.

    Returns
    -------
    list of Reports
    """
    found: list[Reports] = []
    for theme in themes:
        fresh = [event for event in theme.events if any(_is_news(seen[one]) for one in event.story_ids)]
        if fresh:
            told = _Told(theme, seen)
            found.extend(told.reports(event, novelty, houses) for event in fresh)
    return found


def stories_to_tell(
    themes: Sequence[Theme],
    seen: Mapping[str, Known],
    novelty: Mapping[str, Novelty],
    verdicts: Sequence[Verdict],
    least: float,
) -> frozenset[str]:
    """Return the ids of the stories that a digest tells, of the events to be shown: those that were not shown.

    Of an event that was shown before, they are those whose novelty is ``least``, if there are any, or else those that
    are no copies of what was shown.
    """
    is_shown = {verdict.event_id for verdict in verdicts if verdict.is_shown}
    found: set[str] = set()
    for theme in themes:
        told = _Told(theme, seen)
        for event in theme.events:
            if event.id in is_shown:
                unshown = [one for one in event.story_ids if one not in told.shown]
                news = [one for one in unshown if told.novelty(one, novelty).reaches(least)]
                found.update(news or [one for one in unshown if one not in told.copied])
    return frozenset(found)


def stories_that_wait(
    themes: Sequence[Theme],
    seen: Mapping[str, Known],
    novelty: Mapping[str, Novelty],
    quiet: Collection[str],
    least: float,
) -> frozenset[str]:
    """Return the ids of the fresh stories of events that were shown but now, which are told once that is longer ago.

    Parameters
    ----------
    themes, seen, novelty
        As in `reports_of`.
    quiet : collection of str
        The ids of the events that were shown but now, and are not shown in this run.
    least : float
        The novelty from which on they will be told.
    """
    found: set[str] = set()
    for theme in themes:
        told = _Told(theme, seen)
        for event in theme.events:
            fresh = [one for one in event.story_ids if _is_news(seen[one])] if event.id in quiet else []
            found.update(one for one in fresh if told.novelty(one, novelty).reaches(least))
    return frozenset(found)


class _Told:
    """What was shown of a theme; ``copied`` is when that was, for each story that is a copy of it or the original."""

    def __init__(self, theme: Theme, seen: Mapping[str, Known]) -> None:
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

    def reports(self, event: Event, novelty: Mapping[str, Novelty], houses: Mapping[str, str]) -> Reports:
        """Return the reports of an event; if all of them are copies of what was shown, it counts as shown with that."""
        own = event.story_ids
        shown = [one for one in own if one in self.shown]
        new = [one for one in own if one not in self.shown and one not in self.copied]
        times = [self.shown[one] for one in shown] or [self.copied[one] for one in own if not new]
        last_shown = max(times, default=None)
        fresh = [one for one in own if _is_news(self.seen[one])]
        before = [one for one in own if last_shown and self.seen[one].first_seen <= last_shown and one not in fresh]
        return Reports(
            event_id=event.id,
            title=event.title,
            n_fresh=len(fresh),
            n_copies=sum(one in self.copied for one in fresh),
            n_new=len(new),
            n_publishers=len({houses[one] for one in own}),
            n_publishers_shown=len({houses[one] for one in before}),
            novelty=max((self.novelty(one, novelty) for one in fresh), key=_most_news),
            first_seen=min(map(self._since, own)),
            last_shown=last_shown,
            is_adopted=bool(shown) and all(self.seen[one].shown is None for one in shown),
        )

    def novelty(self, story_id: str, found: Mapping[str, Novelty]) -> Novelty:
        """Return how new a story is; a copy of one that was shown long ago is not."""
        novelty = found.get(story_id)
        if self.seen[story_id].is_copy_of_shown and not (novelty and novelty.has_new_figures):
            return _NOTHING_NEW
        return novelty or _ALL_NEW

    def _original(self, story_id: str) -> str:
        return self.stories[story_id].copy_of or story_id

    def _since(self, story_id: str) -> datetime:
        """Return when a story was published, or when it came, if its own time is later or not known."""
        first_seen = self.seen[story_id].first_seen
        return min(self.stories[story_id].published or first_seen, first_seen)
