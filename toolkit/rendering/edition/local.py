"""A report in the time of its readers: every moment in their zone, days as the days that they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from toolkit.rendering.edition.items import is_a_day
from toolkit.report.records import News, Report

UTC = "UTC"


def in_local_time(report: Report) -> Report:
    """Return a report with its moments in the zone that it is shown in; its provenance stays as it is.

    Examples
    --------
    >>> from toolkit import build_report
    >>> import pandas as pd
    >>> stories = pd.DataFrame({"text": ["The quota for cod was cut."], "published": ["2025-06-10T22:30Z"]})
    >>> report = build_report(stories, timezone="Europe/Berlin")
    >>> str(in_local_time(report).themes[0].events[0].first_seen)
    '2025-06-11 00:30:00+02:00'
    """
    if report.shown.timezone == UTC:
        return report
    zone = ZoneInfo(report.shown.timezone)
    told = {name: _local(getattr(report, name), partial(local_moment, zone=zone)) for name in ("themes", "unthemed")}
    return replace(report, **told, news=report.news and _local_news(report.news, zone))


def local_moment(moment: datetime, zone: ZoneInfo) -> datetime:
    """Return a moment in a zone; one of which only the day is known stays that day.

    Examples
    --------
    >>> from datetime import UTC
    >>> [str(local_moment(datetime(2025, 6, 10, hour, tzinfo=UTC), ZoneInfo("America/Lima"))) for hour in (0, 3)]
    ['2025-06-10 00:00:00-05:00', '2025-06-09 22:00:00-05:00']
    """
    return moment.replace(tzinfo=zone) if is_a_day(moment) else moment.astimezone(zone)


def _local_news(news: News, zone: ZoneInfo) -> News:
    """Return what is new with its moments, which are those of runs, and its days, as the readers count them."""
    local: News = _local(news, lambda moment: moment.astimezone(zone))
    today = local.at.date()
    continued = {
        event_id: replace(one, day=max((today - one.since.date()).days, 0) + 1)
        for event_id, one in local.continued.items()
    }
    return replace(local, continued=continued)


def _local(value: Any, moved_to: Callable[[datetime], datetime]) -> Any:
    if isinstance(value, datetime):
        return moved_to(value)
    if isinstance(value, tuple):
        return tuple(_local(one, moved_to) for one in value)
    if isinstance(value, Mapping):
        return {name: _local(one, moved_to) for name, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        own = {one.name: getattr(value, one.name) for one in fields(value)}
        moved = {name: _local(one, moved_to) for name, one in own.items()}
        return replace(value, **{name: one for name, one in moved.items() if one is not own[name]})
    return value
