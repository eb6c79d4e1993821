"""How many stories each theme has in each bin of a calendar, and which these are, as a tidy table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pandas as pd

from toolkit.rendering.charts.calendar import MOST_BINS, Calendar, calendar_of, checked_unit
from toolkit.rendering.edition.items import is_a_day
from toolkit.rendering.edition.local import local_moment
from toolkit.rendering.plain import encodable
from toolkit.report.records import Report
from toolkit.stories.records import Story
from toolkit.themes.records import Theme

_COLUMNS = ["theme", "label", "start", "end", "n_stories", "is_partial", "story_ids"]
_NO_YEARS = (1, 9999)


@dataclass(frozen=True, slots=True)
class Row:
    """A theme, or None for the stories in none, and its stories of each bin; ``undated`` are those without a date."""

    theme: Theme | None
    stories: tuple[tuple[Story, ...], ...]
    undated: tuple[Story, ...]


def over_time_frame(report: Report, unit: str) -> pd.DataFrame:
    """Return a row for each theme and bin, as `Report.over_time` describes it.

    Examples
    --------
    >>> from toolkit import build_report
    >>> texts = ["The quota for cod was cut.", "Herring quota and cod quota were raised."]
    >>> stories = pd.DataFrame({"text": texts, "published": ["2025-06-02", "2025-06-18"]})
    >>> found = over_time_frame(build_report(stories, n_themes=1, map=False), "W")
    >>> [str(start.date()) for start in found["start"]], found["n_stories"].tolist()
    (['2025-06-02', '2025-06-09', '2025-06-16'], [1, 0, 1])
    """
    calendar, rows = counted_over_time(report, unit)
    frame = pd.DataFrame([cells for row in rows for cells in _cells(row, calendar)], columns=_COLUMNS)
    time = f"datetime64[us, {report.shown.timezone}]"
    texts = {name: frame[name].astype("object") for name in ("theme", "label", "story_ids")}
    return frame.astype({"start": time, "end": time, "n_stories": "int64", "is_partial": "bool"}).assign(**texts)


def counted_over_time(report: Report, unit: str, most: int = MOST_BINS) -> tuple[Calendar | None, tuple[Row, ...]]:
    """Put the stories of each theme into bins; the bins are None if no story has a date.

    Raises
    ------
    ValueError
        If the unit is not known, or there are too many bins.
    """
    known = checked_unit(unit)
    zone = ZoneInfo(report.shown.timezone)
    groups = [(theme, theme.stories) for theme in report.themes] + [(None, report.unthemed)]
    moments = {story.story_id: moment for _, stories in groups for story in stories if (moment := _moment(story, zone))}
    calendar = None
    if moments:
        first, last = min(moments.values()), max(moments.values())
        days = [moment for moment in moments.values() if is_a_day(moment.astimezone(zone))]
        until = max([last, *(_end_of_day(day, zone) for day in days)])
        calendar = calendar_of(first, last, known, zone, until=until, most=most)
    return calendar, tuple(
        _row(theme, stories, moments, calendar) for theme, stories in groups if theme is not None or stories
    )


def _row(
    theme: Theme | None, stories: Sequence[Story], moments: Mapping[str, datetime], calendar: Calendar | None
) -> Row:
    dated = sorted(
        (story for story in stories if story.story_id in moments),
        key=lambda story: (moments[story.story_id], story.story_id),
    )
    undated = sorted((story for story in stories if story.story_id not in moments), key=lambda story: story.story_id)
    bins: list[list[Story]] = [[] for _ in range(len(calendar.partial) if calendar else 0)]
    for story in dated:
        if calendar:
            bins[calendar.place(moments[story.story_id])].append(story)
    return Row(theme, tuple(map(tuple, bins)), tuple(undated))


def _cells(row: Row, calendar: Calendar | None) -> Iterator[list[object]]:
    named = [encodable(row.theme.id), encodable(row.theme.label)] if row.theme else [None, None]
    edges = pairwise(calendar.local) if calendar else ()
    partial = calendar.partial if calendar else ()
    for (start, end), is_partial, stories in zip(edges, partial, row.stories, strict=True):
        yield [*named, start, end, len(stories), is_partial, [encodable(story.story_id) for story in stories]]
    if row.undated:
        yield [*named, None, None, len(row.undated), False, [encodable(story.story_id) for story in row.undated]]


def _moment(story: Story, zone: ZoneInfo) -> datetime | None:
    """Return when a story counts, in UTC; None if its time is not known, or one that only stands for that."""
    if story.published is None or story.published.year in _NO_YEARS:
        return None
    return local_moment(story.published, zone).astimezone(UTC)


def _end_of_day(day: datetime, zone: ZoneInfo) -> datetime:
    """Return the last moment of a day of which no more than the day is known."""
    return (day.astimezone(zone) + timedelta(1)).astimezone(UTC) - timedelta(microseconds=1)
