"""Moments as the archive writes them: UTC, as SQLite's own functions have them, so that text sorts as time does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def written(moment: datetime) -> str:
    """Return a moment as text; one without a zone is UTC.

    Examples
    --------
    >>> written(datetime(2025, 6, 10, 7, tzinfo=UTC)), written(datetime(2025, 6, 10, 7, 0, 0, 500000))
    ('2025-06-10 07:00:00', '2025-06-10 07:00:00.500000')
    """
    return in_utc(moment).replace(tzinfo=None).isoformat(sep=" ")


def in_utc(moment: datetime) -> datetime:
    """Return a moment in UTC, which one without a zone is."""
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def moment(text: str) -> datetime:
    """Return the moment that a text says.

    Examples
    --------
    >>> moment("2025-06-10 07:00:00").isoformat()
    '2025-06-10T07:00:00+00:00'
    """
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def minus(at: datetime, span: timedelta) -> datetime:
    """Return the moment so long before another; the first that there is, if that is before it."""
    try:
        return at - span
    except OverflowError:
        return datetime.min.replace(tzinfo=at.tzinfo)


def plus(at: datetime, span: timedelta) -> datetime:
    """Return the moment so long after another; the last that there is, if that is after it."""
    try:
        return at + span
    except OverflowError:
        return datetime.max.replace(tzinfo=at.tzinfo)
