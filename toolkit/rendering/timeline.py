"""A theme day by day: which events began when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from toolkit.events.records import Event
from toolkit.stories.records import Story
from toolkit.themes.records import Theme


@dataclass(frozen=True, slots=True)
class Day:
    """The events that were first seen on one day (UTC); those whose time is not known are of no day."""

    date: date | None
    events: tuple[Event, ...]


def timeline(theme: Theme) -> list[Day]:
    """Return the events of a theme by the day they were first seen, the undated ones last, in the order of the theme.

    Examples
    --------
    >>> from toolkit import build_report
    >>> report = build_report(["The quota for cod was cut by a tenth on Monday."])
    >>> [(day.date, len(day.events)) for day in timeline(report.themes[0])]
    [(None, 1)]
    """
    by_day: dict[date, list[Event]] = {}
    for event in theme.events:
        by_day.setdefault(event.first_seen.date() if event.first_seen else date.max, []).append(event)
    return [Day(day if day < date.max else None, tuple(by_day[day])) for day in sorted(by_day)]


def outside_parts(theme: Theme) -> Theme:
    """Return a theme, or a part, with the events alone that are in no part of it.

    Examples
    --------
    >>> from toolkit import build_report
    >>> theme = build_report(["The quota for cod was cut by a tenth on Monday."]).themes[0]
    >>> outside_parts(theme) == theme
    True
    """
    told = {event.id for part in theme.parts for event in part.events}
    return replace(theme, events=tuple(event for event in theme.events if event.id not in told), parts=())


def reports(event: Event, theme: Theme) -> list[tuple[Story, Sequence[Story]]]:
    """Return the stories of an event, each with its near duplicates.

    Examples
    --------
    >>> from toolkit import build_report
    >>> report = build_report(["The quota for cod was cut by a tenth on Monday."])
    >>> [(story.copy_of, len(others)) for story, others in reports(report.themes[0].events[0], report.themes[0])]
    [(None, 0)]
    """
    own = set(event.story_ids)
    duplicates: dict[str, list[Story]] = {}
    for story in theme.stories:
        if story.copy_of is not None:
            duplicates.setdefault(story.copy_of, []).append(story)
    return [
        (story, duplicates.get(story.story_id, ()))
        for story in theme.stories
        if story.story_id in own and not story.copy_of
    ]
