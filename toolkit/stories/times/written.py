"""Dates as they are written in English and by programs: with the month in words, in numbers, by the standards."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import pandas as pd

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = r"(?:,?\s*(?:at\s+|[-–|·•]\s*)?(?P<clock>\d{1,2}(?:[:.]\d{2}){1,2}\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?))?"
_ZONE_HOURS = {
    "z": 0, "utc": 0, "ut": 0, "gmt": 0, "wet": 0, "bst": 1, "west": 1, "cet": 1, "wat": 1, "cest": 2, "eet": 2,
    "sast": 2, "eest": 3, "msk": 3, "eat": 3, "pkt": 5, "hkt": 8, "sgt": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11,
    "nzst": 12, "nzdt": 13, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
_ZONE = rf"(?:\s*(?P<zone>\b(?:{'|'.join(_ZONE_HOURS)}|et)\b|z|[+-](?:0\d|1[0-4])(?::?\d{{2}})?))?"
_WRITTEN = re.compile(
    rf"^{_WEEKDAY}(?:(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month2>{_MONTH}))(?:,?\s+(?P<year>\d{{4}}))?{_CLOCK}{_ZONE}$",
    re.IGNORECASE,
)
_ISO = re.compile(rf"^(?P<moment>\d{{4}}([-/]?)\d{{2}}\2\d{{2}}(?:[T ]\d[^\sa-z]+)?){_ZONE}$", re.IGNORECASE)
_COMPACT = re.compile(r"^(?P<day>20\d{6}|19\d{6})(?P<clock>\d{6})$")
_EPOCH = re.compile(r"^(?P<seconds>\d{10}|0)(?P<fraction>(?:\d{3}){0,3})(?:\.\d+)?$")
_MAIL = re.compile(
    rf"^(?:\w{{3}}, )?\d{{1,2}}[ -]\w{{3}}[ -]\d{{2}}(?:\d{{2}})? \d{{2}}:\d{{2}}(?::\d{{2}})?{_ZONE}(?: \(\w+\))?$",
    re.I,
)
_PROGRAM = re.compile(
    rf"^\w{{3}} (?P<day>\w{{3}} \d{{1,2}}) (?P<clock>\d{{2}}:\d{{2}}:\d{{2}}){_ZONE} (?P<year>\d{{4}})$", re.I
)
_NUMERIC = re.compile(
    rf"^(?P<first>\d{{1,2}})(?P<mark>[/.])\s?(?P<second>\d{{1,2}})(?P=mark)\s?(?P<year>\d{{4}}){_CLOCK}{_ZONE}$", re.I
)
_YEAR_FIRST = re.compile(
    rf"^(?P<year>\d{{4}})(?P<mark>[-/.])\s?(?P<month>\d{{1,2}})(?P=mark)\s?(?P<day>\d{{1,2}})\.?{_CLOCK}{_ZONE}$", re.I
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def is_written_date(line: str) -> bool:
    """Tell whether a line is a date, be it one that could mean two days; a bare number is none."""
    return any(pattern.match(line) for pattern in (_WRITTEN, _ISO, _YEAR_FIRST, _NUMERIC, _MAIL, _PROGRAM))


def as_utc(moment: datetime) -> datetime:
    """Return a moment in UTC; one without a zone is taken as such."""
    if isinstance(moment, pd.Timestamp):
        moment = moment.floor("us").to_pydatetime(warn=False)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def written_date(text: str, reference_time: datetime | None = None) -> datetime | None:
    """Return the point in time that a date tells, None if it is none, or could mean two days.

    A date without its year is the last such day before the reference time.

    Examples
    --------
    >>> [str(written_date(date)) for date in ("June 9, 2025, 5:30 PM EDT", "1749504600", "03.04.2025", "03/04/2025")]
    ['2025-06-09 21:30:00+00:00', '2025-06-09 21:30:00+00:00', '2025-04-03 00:00:00+00:00', 'None']
    """
    for pattern, told in _FORMS:
        if found := pattern.match(text):
            return told(found, reference_time)
    return None


def _compact(found: re.Match[str], _: datetime | None) -> datetime:
    return as_utc(datetime.fromisoformat(f"{found['day']}T{found['clock']}"))


def _epoch(found: re.Match[str], _: datetime | None) -> datetime:
    return datetime.fromtimestamp(int(found["seconds"]) + float(f"0.{found['fraction'] or 0}"), tz=UTC)


def _iso(found: re.Match[str], _: datetime | None) -> datetime:
    moment = as_utc(datetime.fromisoformat(found["moment"].replace("/", "-")))
    return moment - _zone_offset(found["zone"], moment)


def _mail(found: re.Match[str], _: datetime | None) -> datetime:
    zone = found["zone"]
    moment = parsedate_to_datetime(found[0][: found.start("zone")] if zone else found[0])
    return as_utc(moment) - _zone_offset(zone, moment)


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
    if second > 12:
        return _written(first, second, found, reference_time)
    if found["mark"] == "." or first > 12 or first == second:
        return _written(second, first, found, reference_time)
    return None


def _written(month: int, day: int, found: re.Match[str], reference_time: datetime | None) -> datetime | None:
    if found["year"]:
        moment = datetime(int(found["year"]), month, day, tzinfo=UTC)
    elif reference_time is not None:
        now = as_utc(reference_time)
        moment = datetime(now.year, month, day, tzinfo=UTC)
        if moment > now:
            moment = moment.replace(year=now.year - 1)
    else:
        return None
    if found["clock"]:
        moment = at_clock(moment, found["clock"])
    return moment - _zone_offset(found["zone"], moment)


def at_clock(day: datetime, clock: str) -> datetime:
    """Return the time of a day that a clock shows, such as 5.30 pm."""
    found = re.match(r"(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2}))?\s*([ap])?", clock, re.IGNORECASE)
    assert found is not None
    hour = int(found[1])
    if found[4]:
        hour = hour % 12 + (12 if found[4].lower() == "p" else 0)
    return day.replace(hour=hour, minute=int(found[2] or 0), second=int(found[3] or 0), microsecond=0)


def _zone_offset(zone: str | None, moment: datetime) -> timedelta:
    if not zone:
        return timedelta()
    if zone[0] in "+-":
        sign = -1 if zone[0] == "-" else 1
        return sign * timedelta(hours=int(zone[1:3]), minutes=int(zone[3:].strip(":") or 0))
    if zone.lower() == "et":
        offset = pd.Timestamp(moment.replace(tzinfo=None)).tz_localize("America/New_York").utcoffset()
        return offset or timedelta()
    return timedelta(hours=_ZONE_HOURS[zone.lower()])


_FORMS = (
    (_COMPACT, _compact),
    (_EPOCH, _epoch),
    (_ISO, _iso),
    (_YEAR_FIRST, _in_order),
    (_WRITTEN, _in_words),
    (_NUMERIC, _in_numbers),
    (_MAIL, _mail),
    (_PROGRAM, _program),
)
