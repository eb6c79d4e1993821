"""Times as they are written out."""

from __future__ import annotations

from datetime import date, datetime

_MONTHS = "January February March April May June July August September October November December".split()
MONTHS_IN_SHORT = tuple(month[:3] for month in _MONTHS)


def iso_time(moment: datetime) -> str:
    """Write a time for programs.

    Examples
    --------
    >>> from datetime import UTC, datetime
    >>> iso_time(datetime(2025, 6, 10, 21, 40, tzinfo=UTC))
    '2025-06-10T21:40:00Z'
    """
    return moment.isoformat().replace("+00:00", "Z")


def readable_time(moment: datetime) -> str:
    """Write a time for people.

    Examples
    --------
    >>> from datetime import UTC, datetime
    >>> readable_time(datetime(2025, 6, 10, 21, 40, tzinfo=UTC))
    '10 June 2025, 21:40 UTC'
    """
    return f"{readable_day(moment)}, {moment:%H:%M} {moment:%Z}"


def readable_day(day: date) -> str:
    """Write a day for people.

    Examples
    --------
    >>> readable_day(date(2025, 6, 10))
    '10 June 2025'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
