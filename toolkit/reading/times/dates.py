"""When a story was published: relative ages and absolute dates, never a guess.

A relative age ("20 minutes ago") means nothing without the time it is relative to, and "03/04/2025" is
two different days: both give no time at all. With points between, as in "03.04.2025", the day comes first.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pandas as pd

from toolkit.languages.profile import in_any_language
from toolkit.reading.times.ages import age, is_age
from toolkit.reading.times.calendars import in_usual_figures
from toolkit.reading.times.foreign import foreign_age, foreign_date, is_foreign_time
from toolkit.reading.times.written import as_utc, is_written_date, written_date

_LONGEST = 80
_FIRST_PAPERS, _FUTURE = 1600, 2100
_A_YEAR = timedelta(days=366)

_IS_BARE = re.compile(r"\d[\dTZ:+.-]*", re.ASCII)
_STANDARD = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[+-]\d\d:\d\d|Z)?", re.ASCII)
_ZONE_IN_BRACKETS = re.compile(r"(?<=\d )\(((?:GMT|UTC)[+-]\d[\d:]{0,4})\)$", re.IGNORECASE)
_HALF_OF_A_DAY = re.compile(
    rf"\s?(?:(?P<afternoon>{'|'.join(in_any_language('afternoon'))})|{'|'.join(in_any_language('forenoon'))})"
    r"\s?(?P<hour>1[0-2]|0?\d)\s?[:時时點点시]\s?(?P<minute>[0-5]\d)?\s?[分분]?"
)
_PREFIX = re.compile(rf"^(?:(?:{'|'.join(in_any_language('published'))})\s*[:：]?\s*)+", re.IGNORECASE)


def is_time_line(line: str) -> bool:
    """Return True if a line says when, and nothing else.

    Examples
    --------
    >>> [is_time_line(line) for line in ("An hour ago", "June 10, 2025", "Long ago in a town")]
    [True, True, False]
    """
    if len(line) > _LONGEST:
        return False
    line = _bare(line)
    return is_age(line) or is_written_date(line) or is_foreign_time(line)


def parse_time(value: object, reference_time: datetime | None = None) -> datetime | None:
    """Work out a point in time.

    Parameters
    ----------
    value : str, number, datetime, Period or None
        An age ("2 days ago", "Yesterday"), a date, with a clock time or without, also in other languages than
        English; the seconds or their thousandths since 1970; a datetime, or a period for its
        beginning. Times without a zone are taken as UTC.
    reference_time : datetime, optional
        What ages are relative to. Without it they give None.

    Returns
    -------
    datetime or None
        In UTC; None where the value does not say, or could mean two things.

    Examples
    --------
    >>> from datetime import UTC, datetime
    >>> now = datetime(2025, 6, 10, 22, 0, tzinfo=UTC)
    >>> parse_time("20 minutes ago", now).isoformat()
    '2025-06-10T21:40:00+00:00'
    >>> parse_time("20 minutes ago") is None
    True
    >>> parse_time("June 9, 2025, 5:30 PM EDT").isoformat()
    '2025-06-09T21:30:00+00:00'
    """
    if not isinstance(value, str):
        if isinstance(value, pd.Period):
            value = value.start_time
        if isinstance(value, datetime):
            return None if pd.isna(value) else as_utc(value)
        if isinstance(value, date):
            return datetime(value.year, value.month, value.day, tzinfo=UTC)
        if not isinstance(value, (int, float)):
            return None
        value = str(int(value)) if value == value // 1 else str(value)
    if len(value) > _LONGEST or not value.strip():
        return None
    text = _bare(value)
    try:
        return _point_in_time(text, None if reference_time is None else as_utc(reference_time))
    except (ValueError, OverflowError):
        return None


def checked_time(name: str, value: object, wanted: str = "a time such as 2025-06-10T22:00Z") -> datetime:
    """Return the point in time that was given, under some name.

    Raises
    ------
    ValueError
        If it is none; it says what was wanted.

    Examples
    --------
    >>> checked_time("now", "2025-06-10T22:00Z").isoformat()
    '2025-06-10T22:00:00+00:00'
    >>> checked_time("now", "tea time")
    Traceback (most recent call last):
    ValueError: found now='tea time'; wanted a time such as 2025-06-10T22:00Z
    """
    moment = parse_time(value)
    if moment is None:
        message = f"found {name}={value!r}; wanted {wanted}"
        raise ValueError(message)
    return moment


def is_absurd(moment: datetime, reference_time: datetime | None = None) -> bool:
    """Return True if a time is a mistake: the first day of 1970, before there were papers, or in the future.

    The future does not depend on the clock, so that what is read today is read tomorrow: it begins a year after the
    reference time, which may be that of one page among others, and in 2100 at the latest.

    Examples
    --------
    >>> from datetime import UTC, datetime
    >>> is_absurd(datetime(1970, 1, 1, 5, tzinfo=UTC)), is_absurd(datetime(1969, 7, 20, tzinfo=UTC))
    (True, False)
    >>> is_absurd(datetime(2027, 7, 1, tzinfo=UTC), datetime(2025, 6, 10, tzinfo=UTC))
    True
    """
    year = moment.year
    if not _FIRST_PAPERS <= year < _FUTURE or (year == 1970 and moment.date() == date(1970, 1, 1)):
        return True
    return reference_time is not None and moment - as_utc(reference_time) > _A_YEAR


def _bare(text: str) -> str:
    """Return a time without what stands around it, in the figures and on the clock of 24 hours that are read here."""
    if _IS_BARE.fullmatch(text):
        return text
    plain = _PREFIX.sub("", re.sub(r"^\((.*)\)$", r"\1", in_usual_figures(text.strip())))
    return _HALF_OF_A_DAY.sub(_on_a_clock_of_24_hours, _ZONE_IN_BRACKETS.sub(r"\1", plain))


def _on_a_clock_of_24_hours(found: re.Match[str]) -> str:
    hour = int(found["hour"]) % 12 + (12 if found["afternoon"] else 0)
    return f" {hour}:{found['minute'] or '00'}"


def _point_in_time(text: str, now: datetime | None) -> datetime | None:
    if _STANDARD.fullmatch(text):
        return as_utc(datetime.fromisoformat(text))
    found = written_date(text, now) or (None if now is None else age(text, now))
    if found is not None or is_age(text) or is_written_date(text):
        return found
    return foreign_date(text) or (None if now is None else foreign_age(text, now))
