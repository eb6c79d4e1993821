"""Dates as they are written in English and by programs: with the month in words, in numbers, by the standards."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from itertools import chain

import pandas as pd

from toolkit.languages.profile import each_word, in_any_language, profile
from toolkit.reading.times.zones import A_ZONE, ZONE, in_utc

_ENGLISH = profile("en")


def _any_of(*words: str) -> str:
    """Match any of the words, the longest first, with a point behind it or not."""
    return rf"(?:{'|'.join(sorted(chain(*map(each_word, words)), key=len, reverse=True))})\.?"


_MONTH = _any_of(_ENGLISH.months, _ENGLISH.month_abbreviations)
_WEEKDAY = _any_of(_ENGLISH.weekdays, _ENGLISH.weekday_abbreviations)
_TIME = r"(?P<clock>\d{1,2}(?:(?:[:.]|\s?h\s?)\d{2})(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)"
_CLOCK = rf"(?:,?\s*(?:(?:{'|'.join(in_any_language('before_clocks'))})\s+|[-–|·•]\s*)?{_TIME})?"
_DATE = (
    rf"(?:{_WEEKDAY},?\s+)?(?:(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?P<day2>\d{{1,2}})(?:(?:st|nd|rd|th)?\s+(?:of\s+)?|-)(?P<month2>{_MONTH}))(?:(?:,?\s+|-)(?P<year>\d{{4}}))?"
    rf"(?:,?\s+{_WEEKDAY})?"
)
_WRITTEN = re.compile(rf"^{_DATE}{_CLOCK}(?:\s*{A_ZONE}(?:\s*\([^()]{{1,40}}\))?)?$", re.IGNORECASE)
_CLOCK_FIRST = re.compile(rf"^{_TIME}{ZONE}(?:,|\s+on\b|\s+[-–|·•])?\s+{_DATE}$", re.IGNORECASE)
_ISO = re.compile(rf"^(?P<moment>\d{{4}}([-/]?)\d{{2}}\2\d{{2}}(?:[T ]\d{{2}}[^\sa-z]*)?){ZONE}$", re.IGNORECASE)
_WEEK = re.compile(
    rf"^(?P<day>\d{{4}}-W\d{{2}}-\d)(?:[T ](?P<clock>\d{{2}}:\d{{2}}(?::\d{{2}})?))?{ZONE}$", re.IGNORECASE
)
_COMPACT = re.compile(r"^(?P<day>20\d{6}|19\d{6})(?P<clock>\d{6})$")
_EPOCH = re.compile(r"^(?:/Date\()?(?P<seconds>\d{10}|0)(?P<fraction>(?:\d{3}){0,3})(?:\.\d+)?(?:\)/)?$")
_MAIL = re.compile(
    rf"^(?:\w{{3}}, )?\d{{1,2}}[ -]\w{{3}}[ -]\d{{2}}(?:\d{{2}})? \d{{2}}:\d{{2}}(?::\d{{2}})?{ZONE}(?: \(\w+\))?$",
    re.I,
)
_PROGRAM = re.compile(
    rf"^\w{{3}} (?P<day>\w{{3}} \d{{1,2}}) (?P<clock>\d{{2}}:\d{{2}}:\d{{2}}){ZONE} (?P<year>\d{{4}})$", re.I
)
_NUMERIC = re.compile(
    rf"^(?:(?P<weekday>{_WEEKDAY}),?\s+)?(?P<first>\d{{1,2}})(?P<mark>[/.-])\s?(?P<second>\d{{1,2}})(?P=mark)\s?(?P<year>\d{{4}}){_CLOCK}{ZONE}$",
    re.I,
)
_MONTH_FIRST = re.compile(
    rf"^(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>\d{{2}}){_CLOCK}{ZONE}$", re.I
)
_YEAR_FIRST = re.compile(
    rf"^(?P<year>\d{{4}})(?P<mark>[-/.])\s?(?P<month>\d{{1,2}})(?P=mark)\s?(?P<day>\d{{1,2}})\.?{_CLOCK}{ZONE}$", re.I
)
_WEEKDAYS = [day[:3] for day in each_word(_ENGLISH.weekdays)]
_MONTHS = [month[:3] for month in each_word(_ENGLISH.months)]


def is_written_date(line: str) -> bool:
    """Return True if a line is a date, even an ambiguous one; a bare number is not."""
    return any(pattern.match(line) for pattern in _OF_DATES)


def as_utc(moment: datetime) -> datetime:
    """Return a moment in UTC; one without a zone is taken as such."""
    if moment.tzinfo is UTC and type(moment) is datetime:
        return moment
    if isinstance(moment, pd.Timestamp):
        moment = moment.floor("us").to_pydatetime(warn=False)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def written_date(text: str, reference_time: datetime | None = None) -> datetime | None:
    """Return the point in time that a date names, or None if it names none or is ambiguous.

    A date without its year is the last such day before the reference time.

    Examples
    --------
    >>> [str(written_date(date)) for date in ("June 9, 2025, 5:30 PM EDT", "1749504600", "03.04.2025", "03/04/2025")]
    ['2025-06-09 21:30:00+00:00', '2025-06-09 21:30:00+00:00', '2025-04-03 00:00:00+00:00', 'None']
    """
    for pattern, parse in _FORMS:
        if found := pattern.match(text):
            return parse(found, reference_time)
    return None


def _compact(found: re.Match[str], _: datetime | None) -> datetime:
    return as_utc(datetime.fromisoformat(f"{found['day']}T{found['clock']}"))


def _epoch(found: re.Match[str], _: datetime | None) -> datetime:
    return datetime.fromtimestamp(int(found["seconds"]) + float(f"0.{found['fraction'] or 0}"), tz=UTC)


def _iso(found: re.Match[str], _: datetime | None) -> datetime | None:
    return in_utc(as_utc(datetime.fromisoformat(found["moment"].replace("/", "-"))), found["zone"])


def _week(found: re.Match[str], _: datetime | None) -> datetime | None:
    day = as_utc(datetime.fromisoformat(found["day"].upper()))
    return in_utc(at_clock(day, found["clock"] or "0:00"), found["zone"])


def _mail(found: re.Match[str], _: datetime | None) -> datetime | None:
    zone = found["zone"]
    plain = found[0][: found.start("zone")] if zone else found[0]
    moment = parsedate_to_datetime(re.sub(r"-(\w{3})-", r" \1 ", plain))
    return in_utc(as_utc(moment), zone)


def _program(found: re.Match[str], reference_time: datetime | None) -> datetime | None:
    """Read a time as programs print it: Tue Jun 10 22:00:00 2025, with a zone in between or not."""
    return written_date(
        f"{found['day']}, {found['year']}, {found['clock']} {found['zone'] or ''}".strip(), reference_time
    )


def _in_order(found: re.Match[str], reference_time: datetime | None) -> datetime | None:
    return _written(int(found["month"]), int(found["day"]), found, reference_time)


def _in_words(found: re.Match[str], reference_time: datetime | None) -> datetime | None:
    month = _MONTHS.index((found["month"] or found["month2"])[:3].lower()) + 1
    return _written(month, int(found["day"] or found["day2"]), found, reference_time)


def _in_numbers(found: re.Match[str], reference_time: datetime | None) -> datetime | None:
    first, second = int(found["first"]), int(found["second"])
    if found["weekday"] and (moment := _on_the_weekday(found, reference_time)):
        return moment
    if second > 12:
        return _written(first, second, found, reference_time)
    if found["mark"] == "." or first > 12 or first == second:
        return _written(second, first, found, reference_time)
    return None


def _on_the_weekday(found: re.Match[str], reference_time: datetime | None) -> datetime | None:
    """Return the day that falls on the weekday that is named with it, if one of the two readings does."""
    moments = []
    first, second, year = (int(found[name]) for name in ("first", "second", "year"))
    for month, day in {(first, second), (second, first)}:
        with suppress(ValueError):
            if date(year, month, day).weekday() == _WEEKDAYS.index(found["weekday"][:3].lower()):
                moments.append(_written(month, day, found, reference_time))
    return moments[0] if len(moments) == 1 else None


def _written(month: int, day: int, found: re.Match[str], reference_time: datetime | None) -> datetime | None:
    if year := found["year"]:
        moment = datetime(int(year) + (2000 if len(year) == 2 else 0), month, day, tzinfo=UTC)
    elif reference_time is not None:
        now = as_utc(reference_time)
        moment = datetime(now.year, month, day, tzinfo=UTC)
        if moment > now:
            moment = moment.replace(year=now.year - 1)
    else:
        return None
    if found["clock"]:
        moment = at_clock(moment, found["clock"])
    return in_utc(moment, found["zone"])


def at_clock(day: datetime, clock: str) -> datetime:
    """Return the time of a day that a clock shows, such as 5.30 pm."""
    found = re.match(r"(\d{1,2})(?:(?:[:.]|\s?h\s?)(\d{2}))?(?:[:.](\d{2}))?\s*([ap])?", clock, re.IGNORECASE)
    assert found is not None
    hour = int(found[1])
    if found[4]:
        hour = hour % 12 + (12 if found[4].lower() == "p" else 0)
    return day.replace(hour=hour, minute=int(found[2] or 0), second=int(found[3] or 0), microsecond=0)


_FORMS = (
    (_COMPACT, _compact),
    (_EPOCH, _epoch),
    (_ISO, _iso),
    (_WEEK, _week),
    (_YEAR_FIRST, _in_order),
    (_WRITTEN, _in_words),
    (_CLOCK_FIRST, _in_words),
    (_NUMERIC, _in_numbers),
    (_MONTH_FIRST, _in_order),
    (_MAIL, _mail),
    (_PROGRAM, _program),
)
_OF_DATES = [pattern for pattern, _ in _FORMS if pattern not in (_COMPACT, _EPOCH)]
