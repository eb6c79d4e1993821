"""A window of time in the hours, days, weeks, months or years of a calendar, as moments that leave no gap."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Literal, get_args
from zoneinfo import ZoneInfo

Unit = Literal["h", "D", "W", "M", "Y"]

NOUNS: dict[Unit, str] = {"h": "hour", "D": "day", "W": "week", "M": "month", "Y": "year"}
MOST_BINS = 5_000
_UNITS: tuple[Unit, ...] = get_args(Unit)
_LENGTHS: dict[Unit, timedelta] = {
    "h": timedelta(hours=1),
    "D": timedelta(1),
    "W": timedelta(7),
    "M": timedelta(30),
    "Y": timedelta(365),
}
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The bins of a window: bin i is from ``edges[i]`` until before ``edges[i + 1]``, in UTC.

    ``partial`` says of each whether the window leaves out a part of it.
    """

    unit: Unit
    zone: ZoneInfo
    edges: tuple[datetime, ...]
    partial: tuple[bool, ...]

    def place(self, moment: datetime) -> int:
        """Return in which bin a moment of the window is."""
        return bisect_right(self.edges, moment) - 1

    @property
    def local(self) -> tuple[datetime, ...]:
        """The edges as they are told in the zone."""
        return tuple(edge.astimezone(self.zone) for edge in self.edges)


def checked_unit(unit: str) -> Unit:
    """Return a unit that is known.

    Raises
    ------
    ValueError
        If it is something else.
    """
    for known in _UNITS:
        if known == unit:
            return known
    message = f"found unit={unit!r}; wanted one of {', '.join(f'{one} ({NOUNS[one]})' for one in _UNITS)}"
    raise ValueError(message)


def calendar_of(
    first: datetime, last: datetime, unit: Unit, zone: ZoneInfo, *, until: datetime | None = None, most: int = MOST_BINS
) -> Calendar:
    """Return the bins from that of a first moment to that of a last one, none left out.

    Weeks begin on Monday. A day on which clocks are changed has 23 or 25 hours; a day that a country left out is no
    bin; where clocks show an hour twice, it is two bins. The first bin is partial if the window begins after its first
    day, the last one if it ends before its last; of days it is hours that count, and of hours minutes.

    Parameters
    ----------
    first, last : datetime
        In UTC, in the years 2 to 9998.
    unit : {"h", "D", "W", "M", "Y"}
    zone : ZoneInfo
    until : datetime, optional
        When the window ends; ``last`` where it is not given.
    most : int, default=5000

    Raises
    ------
    ValueError
        If there are more bins than that.

    Examples
    --------
    >>> first, last = datetime(2025, 3, 29, 9, tzinfo=UTC), datetime(2025, 3, 31, 9, tzinfo=UTC)
    >>> found = calendar_of(first, last, "D", ZoneInfo("Europe/Berlin"))
    >>> [str(edge) for edge in found.local[1:3]], found.partial
    (['2025-03-30 00:00:00+01:00', '2025-03-31 00:00:00+02:00'], (True, False, True))
    """
    _refuse_too_many(last - first, unit, most)
    made = _hours(first, last, zone) if unit == "h" else _days(first, last, unit, zone)
    edges = [edge for edge, following in pairwise(made) if edge < following] + made[-1:]
    partial = [False] * (len(edges) - 1)
    partial[-1] = _next_part(until or last, unit, zone) < edges[-1]
    partial[0] = partial[0] or _part(first, unit, zone) > edges[0]
    return Calendar(unit, zone, tuple(edges), tuple(partial))


def _refuse_too_many(span: timedelta, unit: Unit, most: int) -> None:
    n_bins = span // _LENGTHS[unit] + 1
    if n_bins <= most:
        return
    coarser = [one for one in _UNITS[_UNITS.index(unit) :] if span // _LENGTHS[one] < most]
    remedy = f'take "{coarser[0]}" for {NOUNS[coarser[0]]}s' if coarser else "leave out the stories that are misdated"
    message = f"found {n_bins:,} {NOUNS[unit]}s between the first and the last story; wanted {most:,} at most; {remedy}"
    raise ValueError(message)


def _days(first: datetime, last: datetime, unit: Unit, zone: ZoneInfo) -> list[datetime]:
    start = _begin(_wall(first, zone), unit)
    edges = [_shown_at(start, zone)]
    while edges[-1] <= last:
        start = _begin(start + _LENGTHS[unit] + timedelta(2 if unit in ("M", "Y") else 0), unit)
        edges.append(_shown_at(start, zone))
    return edges


def _hours(first: datetime, last: datetime, zone: ZoneInfo) -> list[datetime]:
    edges = [first - _into(first, _LENGTHS["h"], zone)]
    while edges[-1] <= last:
        edges.append(edges[-1] + _LENGTHS["h"] - _into(edges[-1], _LENGTHS["h"], zone))
    return edges


def _part(moment: datetime, unit: Unit, zone: ZoneInfo) -> datetime:
    """Return when the part of a bin begins that a moment is in."""
    if unit in ("h", "D"):
        return moment - _into(moment, timedelta(minutes=1) if unit == "h" else _LENGTHS["h"], zone)
    return _shown_at(_begin(_wall(moment, zone), "D"), zone)


def _next_part(moment: datetime, unit: Unit, zone: ZoneInfo) -> datetime:
    """Return when the part of a bin ends that a moment is in."""
    if unit in ("h", "D"):
        return _part(moment, unit, zone) + (timedelta(minutes=1) if unit == "h" else _LENGTHS["h"])
    return _shown_at(_begin(_wall(moment, zone), "D") + timedelta(1), zone)


def _begin(wall: datetime, unit: Unit) -> datetime:
    """Return what the clock shows when the bin begins that a time on the clock is in."""
    day = wall.replace(hour=0, minute=0, second=0, microsecond=0)
    if unit == "W":
        return day - timedelta(day.weekday())
    return day.replace(day=1, month=day.month if unit == "M" else 1) if unit in ("M", "Y") else day


def _shown_at(wall: datetime, zone: ZoneInfo) -> datetime:
    """Return the first moment at which clocks show a time or, where they leave it out, a later one."""
    later, earlier = (wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    while later - earlier > _SECOND:
        middle = earlier + (later - earlier) // 2
        earlier, later = (earlier, middle) if _wall(middle, zone) >= wall else (middle, later)
    return later.replace(microsecond=0)


def _into(moment: datetime, length: timedelta, zone: ZoneInfo) -> timedelta:
    """Return how long ago clocks showed the last full hour, or whichever length."""
    wall = _wall(moment, zone)
    return (wall - _begin(wall, "D")) % length


def _wall(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None, fold=0)
