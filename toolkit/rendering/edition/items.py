"""Events as they are shown: with the sentence that tells each, its reports in order, and who reports it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
        self._continued = report.news.continued if report.news else {}
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
        told = [one for one in told if one.quote.text not in one.story.title]
        return Item(
            theme=theme,
            event=event,
            lead=min(told, key=lambda one: one.story.story_id != event.central, default=None),
            quotes=quotes,
            reports=self._reports(own),
            outlets=outlets_of(own, [event]),
            goes_on=self._continued.get(event.id),
            n_unlisted=self._report.unlisted.get(event.id, 0),
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
    by_name: dict[str, list[Story]] = {}
    for story in stories:
        by_name.setdefault(story.source, []).append(story)
    of_source: dict[str, list[Story]] = {}
    for name, own in by_name.items():
        of_source.setdefault(name.casefold(), []).extend(own)
    n_first = Counter(story.source.casefold() for story in _opening(stories, events))
    return tuple(Outlet(own[0].source, len(own), n_first[name], own[0]) for name, own in of_source.items() if name)


def as_early(first: Story, other: Story) -> bool:
    """Return True if the other story may be as early: of the same time, or of a day whose time is not known.

    Examples
    --------
    >>> day, morning = (Story("a", "Cod", "", datetime(2025, 6, 9, hour), "") for hour in (0, 8))
    >>> as_early(day, morning), as_early(morning, day)
    (True, False)
    """
    if first.published is None or other.published is None:
        return first.published is None
    same_day = first.published.date() == other.published.date()
    return first.published == other.published or (same_day and is_a_day(first.published))


def is_a_day(moment: datetime) -> bool:
    """Return True if only the day is known, as midnight says.

    Examples
    --------
    >>> is_a_day(datetime(2025, 6, 9)), is_a_day(datetime(2025, 6, 9, 22))
    (True, False)
    """
    return (moment.hour, moment.minute, moment.second) == (0, 0, 0)


def _opening(stories: Sequence[Story], events: Iterable[Event]) -> Iterator[Story]:
    """Yield the stories that are known to be the first of an event which several sources report."""
    several = [event.story_ids for event in events if len(event.story_ids) > 1]
    told = {story.story_id: story for story in stories if story.source} if several else {}
    for story_ids in several:
        own = [told[story_id] for story_id in story_ids if story_id in told]
        rival = next((story for story in own if story.source.casefold() != own[0].source.casefold()), None)
        if rival is not None and not as_early(own[0], rival):
            yield own[0]


def window_of(stories: Iterable[Story]) -> tuple[datetime | None, datetime | None]:
    """Return the times of the first and the last story whose time is known."""
    times = [story.published for story in stories if story.published is not None]
    return min(times, default=None), max(times, default=None)
