"""A theme day by day: which events began when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from toolkit.events.records import Event
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
