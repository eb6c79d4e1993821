"""What time it is for a run: as it is told, else as the environment says, else as the clock does."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from toolkit.reading.times.dates import checked_time

_EPOCH = "SOURCE_DATE_EPOCH"


def moment_given(name: str, value: str | datetime | None) -> datetime | None:
    """Return the moment that was given under some name, or that of ``SOURCE_DATE_EPOCH``; None without both.

    Raises
    ------
    ValueError
        If it is no time.

    Examples
    --------
    >>> moment_given("now", "2025-06-10T22:00Z").isoformat()
    '2025-06-10T22:00:00+00:00'
    """
    return _moment_of_environment() if value is None else checked_time(name, value)


def moment_of(now: str | datetime | None) -> datetime:
    """Return the moment of a run: as in `moment_given`, or else the present.

    Examples
    --------
    >>> moment_of("2025-06-10T22:00Z").isoformat()
    '2025-06-10T22:00:00+00:00'
    """
    return moment_given("now", now) or datetime.now(UTC).replace(microsecond=0)


def _moment_of_environment() -> datetime | None:
    """Return the moment that ``SOURCE_DATE_EPOCH`` names, which makes a run repeatable; None if it is not set.

    Raises
    ------
    ValueError
        If it is no number of seconds.
    """
    given = os.environ.get(_EPOCH, "").strip()
    if not given:
        return None
    try:
        return datetime.fromtimestamp(int(given), UTC)
    except (ValueError, OverflowError, OSError) as error:
        message = f"found {_EPOCH}={given}; wanted seconds since 1970, such as 1749765600"
        raise ValueError(message) from error
