"""A window of time in equal parts: hours, days, weeks, months or years, whichever are fine enough and not too many."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from toolkit.rendering.times import MONTHS_IN_SHORT, readable_day

Unit = Literal["hour", "day", "week", "month", "year"]

_MOST: dict[Unit, int] = {"hour": 48, "day": 45, "week": 52, "month": 60, "year": 50}
_N_DAYS = 14
_EDGE = 8
_FINEST_FIRST: list[tuple[Unit, int]] = [
    *(("hour", 1), ("day", 1), ("week", 1), ("month", 1)),
    *(("year", 1), ("year", 2), ("year", 5), ("year", 10), ("year", 20), ("year", 50), ("year", 100), ("year", 200)),
]


@dataclass(frozen=True, slots=True)
class Note:
    """A few words, in lines, at a part of a window: how far from the left in hundredths, and which end is there."""

    lines: tuple[str, ...]
    x: float
    anchor: Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Bins:
    """Parts of a window: when each begins, and what they are; ``years`` is how many years one of years has.

    ``within_years`` are those of a larger window that they are of.
    """

    unit: Unit
    starts: tuple[datetime, ...]
    years: int = 1
    within_years: tuple[int, ...] = ()

    def counts(self, moments: Iterable[datetime]) -> tuple[int, ...]:
        """Return how many moments are in each part; those before the first or a whole part behind are in none.

        Examples
        --------
        >>> bins = bins_of(datetime(2025, 6, 9, 8), datetime(2025, 6, 12, 7))
        >>> bins.unit, bins.counts([datetime(2025, 6, 9, 23), datetime(2025, 6, 12), datetime(2025, 6, 13)])
        ('day', (1, 0, 0, 1))
        """
        found: Counter[int | None] = Counter()
        for hour, n in Counter((one.year, one.month, one.day, one.hour) for one in moments).items():
            found[self.place(datetime(*hour))] += n
        return tuple(found[place] for place in range(len(self.starts)))

    def place(self, moment: datetime) -> int | None:
        """Return in which part a moment is; None if in none."""
        start = _start(on_the_wall(moment), self.unit, self.years)
        place = bisect_right(self.starts, start) - 1
        return place if place >= 0 and self.starts[place] == start else None

    def name(self, place: int) -> str:
        """Write in full when a part is.

        Examples
        --------
        >>> bins_of(datetime(2024, 3, 7), datetime(2025, 12, 12)).name(15)
        'June 2025'
        """
        start = self.starts[place]
        if self.unit == "hour":
            return f"{readable_day(start)}, {start:%H:%M}"
        if self.unit == "year":
            return str(start.year) if self.years == 1 else f"{start.year}–{start.year + self.years - 1}"
        day = readable_day(start)
        return {"day": day, "week": f"week of {day}", "month": day.partition(" ")[2]}[self.unit]

    def tick(self, place: int) -> tuple[str, str]:
        """Write in short when a part begins, in two lines; without the year where all of the parts are of one.

        Examples
        --------
        >>> bins_of(datetime(2024, 3, 7), datetime(2025, 12, 12)).tick(0)
        ('Mar', '2024')
        """
        start = self.starts[place]
        month = MONTHS_IN_SHORT[start.month - 1]
        year = "" if len({*self.within_years, self.starts[0].year, self.starts[-1].year}) == 1 else str(start.year)
        if self.unit == "hour":
            return f"{start:%H:%M}", f"{start.day} {month} {year}".strip()
        if self.unit in ("month", "year"):
            return (month, str(start.year)) if self.unit == "month" else (str(start.year), "")
        return f"{start.day} {month}", year

    @property
    def ticks(self) -> tuple[Note, ...]:
        """When the first and the last part begin, at the two ends."""
        first = Note(self.tick(0), 0, "start")
        return (first, Note(self.tick(-1), 100, "end")) if len(self.starts) > 1 else (first,)

    def note(self, place: int, text: str) -> Note:
        """Put a few words over a part, within the ends.

        Examples
        --------
        >>> bins = bins_of(datetime(2024, 3, 7), datetime(2025, 12, 12))
        >>> bins.note(0, "1"), bins.note(11, "14")
        (Note(lines=('1',), x=0.0, anchor='start'), Note(lines=('14',), x=52.3, anchor='middle'))
        """
        width = 100 / len(self.starts)
        middle = (place + 0.5) * width
        if _EDGE <= middle <= 100 - _EDGE:
            return Note((text,), round(middle, 1), "middle")
        if middle < _EDGE:
            return Note((text,), round(place * width, 1), "start")
        return Note((text,), round((place + 1) * width, 1), "end")


def bins_of(first: datetime, last: datetime) -> Bins:
    """Return the finest parts of a window that are not too many.

    Examples
    --------
    >>> found = [bins_of(datetime(2025, 6, 9), datetime(2025, 6, 9) + timedelta(days)) for days in (0, 8, 90, 700)]
    >>> [(bins.unit, len(bins.starts)) for bins in found]
    [('hour', 1), ('day', 9), ('week', 13), ('month', 24)]
    """
    first, last = on_the_wall(first), on_the_wall(last)
    for unit, years in _FINEST_FIRST:
        starts = _starts(first, last, unit, years)
        if len(starts) <= _MOST[unit]:
            break
    return Bins(unit, starts, years)


def busiest_days(moments: Sequence[datetime], bins: Bins) -> Bins | None:
    """Return the fortnight with most of the moments, day by day; None where the whole window is told as finely.

    Of equals the first is taken. It begins on a day that has one, or so that it ends with the last.

    Examples
    --------
    >>> told = [datetime(2024, 1, 1), datetime(2025, 6, 9), datetime(2025, 6, 12), datetime(2025, 12, 1)]
    >>> days = busiest_days(told, bins_of(told[0], told[-1]))
    >>> days.tick(0), days.tick(13)
    (('9 Jun', '2025'), ('22 Jun', '2025'))
    """
    if bins.unit in ("hour", "day") or not moments:
        return None
    days = sorted(on_the_wall(moment).toordinal() for moment in moments)
    n_within = {day: bisect_left(days, day + _N_DAYS) - bisect_left(days, day) for day in dict.fromkeys(days)}
    busiest = max(n_within, key=lambda day: (n_within[day], -day))
    begin = datetime.fromordinal(min(busiest, days[-1] + 1 - _N_DAYS))
    starts = tuple(begin + timedelta(number) for number in range(_N_DAYS))
    return Bins("day", starts, within_years=(bins.starts[0].year, bins.starts[-1].year))


def on_the_wall(moment: datetime) -> datetime:
    """Return what a clock shows where a moment is told, without the zone."""
    return moment.replace(tzinfo=None)


def _start(moment: datetime, unit: Unit, years: int = 1) -> datetime:
    """Return when the part begins that a moment is in."""
    if unit == "hour":
        return moment.replace(minute=0, second=0, microsecond=0)
    day = datetime(moment.year, moment.month, moment.day)
    if unit == "week":
        return day - timedelta(day.weekday())
    if unit == "month":
        return day.replace(day=1)
    return day if unit == "day" else datetime(max(day.year // years * years, 1), 1, 1)


def _starts(first: datetime, last: datetime, unit: Unit, years: int) -> tuple[datetime, ...]:
    """Return when the parts from the first to the last moment begin; one too many if they are too many."""
    starts = [_start(first, unit, years)]
    end = _start(last, unit, years)
    while starts[-1] < end and len(starts) <= _MOST[unit]:
        starts.append(_start(_next(starts[-1], unit, years), unit, years))
    return tuple(starts)


def _next(start: datetime, unit: Unit, years: int) -> datetime:
    if unit == "year":
        return start.replace(year=start.year // years * years + years)
    if unit == "month":
        return start.replace(year=start.year + start.month // 12, month=start.month % 12 + 1)
    return start + {"hour": timedelta(hours=1), "day": timedelta(1), "week": timedelta(7)}[unit]
