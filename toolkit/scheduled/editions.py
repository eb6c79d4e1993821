"""Which edition a moment belongs to: the local date, hour or week of the readers, computed once a run."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from toolkit.archive.records import Edition
from toolkit.scheduled.config import Config


def edition_at(config: Config, at: datetime) -> Edition:
    """Return the edition of a digest that a moment belongs to.

    Its key is unique whatever the clocks do: an hour that comes twice, when daylight saving ends, is told apart by its
    offset, and a day of 23 or of 25 hours is one day.

    Examples
    --------
    >>> config = Config.model_construct(name="morning", timezone="Europe/Berlin", every="day")
    >>> edition_at(config, datetime(2025, 6, 10, 22, 30, tzinfo=UTC)).key
    '2025-06-11'
    >>> hourly = config.model_copy(update={"every": "hour"})
    >>> [edition_at(hourly, datetime(2025, 10, 26, hour, 10, tzinfo=UTC)).key for hour in (0, 1)]
    ['2025-10-26T02+0200', '2025-10-26T02+0100']
    """
    local = at.astimezone(ZoneInfo(config.timezone))
    year, week, _ = local.isocalendar()
    keys = {
        "run": f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "hour": f"{local:%Y-%m-%dT%H%z}",
        "day": f"{local:%Y-%m-%d}",
        "week": f"{year}-W{week:02}",
    }
    return Edition(config.name, keys[config.every])


def local_minute(at: datetime, timezone: str) -> str:
    """Write a moment as the readers' clock shows it.

    Examples
    --------
    >>> local_minute(datetime(2025, 6, 10, 5, 2, tzinfo=UTC), "Europe/Berlin")
    '2025-06-10 07:02 CEST'
    """
    return f"{at.astimezone(ZoneInfo(timezone)):%Y-%m-%d %H:%M %Z}"
