"""What time it is for a run: as it is told, else as the environment says, else as the clock does."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from toolkit.reading.times.dates import parse_time

_EPOCH = "SOURCE_DATE_EPOCH"


def moment_of_environment() -> datetime | None:
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


def moment_of(now: str | datetime | None) -> datetime:
    """Return the moment of a run: the one given, that of ``SOURCE_DATE_EPOCH``, or the present.

    Raises
    ------
    ValueError
        If it is no time.

    Examples
    --------
    >>> moment_of("2025-06-10T22:00Z").isoformat()
    '2025-06-10T22:00:00+00:00'
    """
    if now is None:
        return moment_of_environment() or datetime.now(UTC).replace(microsecond=0)
    moment = parse_time(now)
    if moment is None:
        message = f"found now={now!r}; wanted a time such as 2025-06-10T22:00Z"
        raise ValueError(message)
    return moment
