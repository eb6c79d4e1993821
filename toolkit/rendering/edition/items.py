"""Events as they are shown: with the sentence that tells each, its reports in order, and who reports it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from toolkit.digests.records import Quote
from toolkit.events.records import Event
from toolkit.rendering.edition.records import Item, Outlet, Reported
from toolkit.report.records import Report
from toolkit.stories.records import Story
from toolkit.themes.records import Theme


class Items:
    """The events of a report, each made when it is asked for.

    Parameters
    ----------
    report : Report
    """

    def __init__(self, report: Report) -> None:
        self._report = report
        self._stories = {theme.id: {story.story_id: story for story in theme.stories} for theme in report.themes}
        self._copies: dict[str, list[Story]] = {}
        self._told: dict[str, list[Quote]] = {}
        for theme, digest in zip(report.themes, report.digests, strict=True):
            stories = self._stories[theme.id]
            for story in theme.stories:
                if story.copy_of is not None:
                    self._copies.setdefault(story.copy_of, []).append(story)
            for quote in digest.quotes:
                event = stories[quote.story_id].event
                if event is not None:
                    self._told.setdefault(event, []).append(quote)

    def of(self, theme: Theme, event: Event) -> Item:
        """Return an event of a theme as it is shown."""
        stories = self._stories[theme.id]
        own = [stories[story_id] for story_id in event.story_ids]
        quotes = self._reported(stories, self._report.event_quotes.get(event.id, ()))
        told = [*self._reported(stories, self._told.get(event.id, ())), *quotes]
        told = [one for one in told if one.quote.text not in event.title]
        return Item(
            theme=theme,
            event=event,
            lead=min(told, key=lambda one: one.story.story_id != event.central, default=None),
            quotes=quotes,
            reports=self._reports(own),
            outlets=outlets_of(own, [event]),
        )

    def _reports(self, stories: Sequence[Story]) -> tuple[tuple[Story, tuple[Story, ...]], ...]:
        ids = {story.story_id for story in stories}
        return tuple(
            (story, tuple(self._copies.get(story.story_id, ()))) for story in stories if story.copy_of not in ids
        )

    @staticmethod
    def _reported(stories: Mapping[str, Story], quotes: Iterable[Quote]) -> tuple[Reported, ...]:
        return tuple(Reported(quote, stories[quote.story_id]) for quote in quotes)


def outlets_of(stories: Sequence[Story], events: Iterable[Event]) -> tuple[Outlet, ...]:
    """Return the sources that are named, in the order of their first story, however their names are capitalised.

    Examples
    --------
    >>> told = [Story("a", "Cod quota cut", "Quay Wire", None, ""), Story("b", "Cod cut", "Quay wire", None, "")]
    >>> [(outlet.name, outlet.n_stories) for outlet in outlets_of(told, [])]
    [('Quay Wire', 2)]
    """
    of_source: dict[str, list[Story]] = {}
    for story in stories:
        if story.source:
            of_source.setdefault(story.source.casefold(), []).append(story)
    opening = {event.story_ids[0] for event in events if len(event.story_ids) > 1}
    return tuple(
        Outlet(own[0].source, len(own), sum(story.story_id in opening for story in own), own[0])
        for own in of_source.values()
    )


def window_of(stories: Iterable[Story]) -> tuple[datetime | None, datetime | None]:
    """Return the times of the first and the last story whose time is known."""
    times = [story.published for story in stories if story.published is not None]
    return min(times, default=None), max(times, default=None)
