"""When a story was published: relative ages and absolute dates, never a guess.

A relative age ("20 minutes ago") means nothing without the time it is relative to, and "03/04/2025" is
two different days: both give no time at all. With points between, as in "03.04.2025", the day comes first.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

import pandas as pd

from toolkit.stories.foreign_dates import PUBLISHED, foreign_age, foreign_date, is_foreign_time

_LONGEST = 80
_FIRST_PAPERS, _FUTURE = 1600, 2100
_A_YEAR = timedelta(days=366)

_COUNTS = {
    word: count
    for count, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
} | {"a": 1, "an": 1, "half an": 0.5}

_UNITS = {
    "s|secs?|seconds?": pd.DateOffset(seconds=1),
    "m|mins?|minutes?": pd.DateOffset(minutes=1),
    "h|hrs?|hours?": pd.DateOffset(hours=1),
    "d|days?": pd.DateOffset(days=1),
    "w|wks?|weeks?": pd.DateOffset(weeks=1),
    "mos?|mths?|months?": pd.DateOffset(months=1),
    "y|yrs?|years?": pd.DateOffset(years=1),
}

_PREFIX = re.compile(
    rf"^(?:(?:(?:first |last )?(?:published|updated|posted|modified)(?:\s+on|\s+at)?|{PUBLISHED})\s*[:：]?\s*)+",
    re.IGNORECASE,
)
_COUNT = rf"(?P<count>\b(?:{'|'.join(sorted(_COUNTS, key=len, reverse=True))})(?=\s)|\d{{1,4}}(?:\.\d)?)"
_COUNTED = rf"{_COUNT}\s*(?P<unit>{'|'.join(_UNITS)})\b\.?"
_PART = re.compile(_COUNTED, re.IGNORECASE)
_ANY_PART = re.sub(r"\?P<\w+>", "?:", _COUNTED)
_AGO = re.compile(
    rf"^(?:about |around )?{_ANY_PART}(?:(?:,\s*|\s+)(?:and\s+)?{_ANY_PART})*\s+ago$"
    r"|^\d{1,4}\s*(?:[smhdw]|mins?|hrs?)$",
    re.IGNORECASE,
)
_NOW = re.compile(r"^(?:just now|now|moments? ago|a moment ago|a few seconds ago)$", re.IGNORECASE)
_DAY = re.compile(
    r"^(?P<day>yesterday|today)(?:,?\s*(?:at\s*)?(?P<time>\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?))?$",
    re.I,
)
_VAGUE = re.compile(
    r"^(?:(?:\d+|an?|some|several|few|half|nearly|almost|less|more|about|over|long)\b[\w\s,]{0,30}\bago"
    r"|(?:last |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:,? (?:at )?\d{1,2}[:.]\d{2}.{0,5})?"
    r"|this (?:morning|afternoon|evening)|last (?:night|week|month))$",
    re.IGNORECASE,
)

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = r"(?:,?\s*(?:at\s+|[-–|·•]\s*)?(?P<clock>\d{1,2}(?:[:.]\d{2}){1,2}\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?))?"
_ZONE = r"(?:\s*(?P<zone>z|utc|gmt|bst|cest|cet|e[sd]?t|c[sd]t|m[sd]t|p[sd]t|[+-]\d{2}:?\d{2}))?"
_WRITTEN = re.compile(
    rf"^{_WEEKDAY}(?:(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month2>{_MONTH}))(?:,?\s+(?P<year>\d{{4}}))?{_CLOCK}{_ZONE}$",
    re.IGNORECASE,
)
_ISO = re.compile(rf"^(?P<moment>\d{{4}}([-/]?)\d{{2}}\2\d{{2}}(?:[T ]\d[^\sa-z]+)?){_ZONE}$", re.IGNORECASE)
_COMPACT = re.compile(r"^(?P<day>20\d{6}|19\d{6})(?P<clock>\d{6})$")
_EPOCH = re.compile(r"^(?P<seconds>\d{10}|0)(?P<fraction>(?:\d{3}){0,3})(?:\.\d+)?$")
_MAIL = re.compile(r"^\w{3}, \d{1,2} \w{3} \d{4} \d{2}:\d{2}(?::\d{2})? \S+$")
_NUMERIC = re.compile(
    rf"^(?P<first>\d{{1,2}})(?P<mark>[/.])\s?(?P<second>\d{{1,2}})(?P=mark)\s?(?P<year>\d{{4}}){_CLOCK}{_ZONE}$", re.I
)

_ZONE_HOURS = {
    "z": 0, "utc": 0, "gmt": 0, "bst": 1, "cet": 1, "cest": 2, "est": -5, "edt": -4,
    "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def is_time_line(line: str) -> bool:
    """Tell whether a line says when, and nothing else.

    Examples
    --------
    >>> [is_time_line(line) for line in ("An hour ago", "June 10, 2025", "Long ago in a town")]
    [True, True, False]
    """
    if len(line) > _LONGEST:
        return False
    line = _bare(line)
    patterns = (_AGO, _NOW, _DAY, _VAGUE, _WRITTEN, _ISO, _NUMERIC, _MAIL)
    return any(pattern.match(line) for pattern in patterns) or is_foreign_time(line)


def parse_time(value: object, reference_time: datetime | None = None) -> datetime | None:
    """Work out a point in time.

    Parameters
    ----------
    value : str, number, datetime or None
        An age ("2 days ago", "Yesterday"), a date, with a clock time or without, also in other languages than
        English; the seconds or their thousandths since 1970; or a datetime. Times without a zone are taken as UTC.
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
    if isinstance(value, datetime):
        return None if pd.isna(value) else _utc(value)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    if isinstance(value, (int, float)):
        value = str(int(value)) if value == value // 1 else str(value)
    if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST:
        return None
    text = _bare(value)
    try:
        return _relative(text, reference_time) or _absolute(text, reference_time)
    except (ValueError, OverflowError):
        return None


def is_absurd(moment: datetime, reference_time: datetime | None = None) -> bool:
    """Tell whether a time is a mistake: the first day of 1970, before there were papers, or in the future.

    No clock is asked what the future is, so that what is read today is read tomorrow: it is what is more than a year
    after the reference time, as that may be of one page among others, and without one what is after 2100.

    Examples
    --------
    >>> from datetime import UTC, datetime
    >>> is_absurd(datetime(1970, 1, 1, 5, tzinfo=UTC)), is_absurd(datetime(1969, 7, 20, tzinfo=UTC))
    (True, False)
    >>> is_absurd(datetime(2027, 7, 1, tzinfo=UTC), datetime(2025, 6, 10, tzinfo=UTC))
    True
    """
    if not _FIRST_PAPERS <= moment.year < _FUTURE or moment.date() == date(1970, 1, 1):
        return True
    return reference_time is not None and moment - _utc(reference_time) > _A_YEAR


def _bare(text: str) -> str:
    return _PREFIX.sub("", re.sub(r"^\((.*)\)$", r"\1", text.strip()))


def _utc(moment: datetime) -> datetime:
    if isinstance(moment, pd.Timestamp):
        moment = moment.floor("us").to_pydatetime(warn=False)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _relative(text: str, reference_time: datetime | None) -> datetime | None:
    if reference_time is None:
        return None
    now = _utc(reference_time)
    if _NOW.match(text):
        return now
    if found := _DAY.match(text):
        day = now - timedelta(days=1 if found["day"].lower() == "yesterday" else 0)
        return _at_clock(day, found["time"]) if found["time"] else day
    if _AGO.match(text):
        for found in _PART.finditer(text):
            count = _COUNTS.get(found["count"].lower()) or float(found["count"])
            now = _earlier(
                now, count, next(u for names, u in _UNITS.items() if re.fullmatch(names, found["unit"], re.I))
            )
        return now
    return foreign_age(text, now)


def _earlier(moment: datetime, count: float, unit: pd.DateOffset) -> datetime:
    if count == int(count):
        return _utc(pd.Timestamp(moment) - unit * int(count))
    return moment - (moment - _utc(pd.Timestamp(moment) - unit)) * count


def _absolute(text: str, reference_time: datetime | None) -> datetime | None:
    for pattern, told in _FORMS:
        if found := pattern.match(text):
            return told(found, reference_time)
    return foreign_date(text)


def _compact(found: re.Match[str], _: datetime | None) -> datetime:
    return _utc(datetime.fromisoformat(f"{found['day']}T{found['clock']}"))


def _epoch(found: re.Match[str], _: datetime | None) -> datetime:
    return datetime.fromtimestamp(int(found["seconds"]) + float(f"0.{found['fraction'] or 0}"), tz=UTC)


def _iso(found: re.Match[str], _: datetime | None) -> datetime:
    moment = _utc(datetime.fromisoformat(found["moment"].replace("/", "-")))
    return moment - _zone_offset(found["zone"], moment)


def _mail(found: re.Match[str], _: datetime | None) -> datetime:
    return _utc(parsedate_to_datetime(found[0]))


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
        now = _utc(reference_time)
        moment = datetime(now.year, month, day, tzinfo=UTC)
        if moment > now:
            moment = moment.replace(year=now.year - 1)
    else:
        return None
    if found["clock"]:
        moment = _at_clock(moment, found["clock"])
    return moment - _zone_offset(found["zone"], moment)


def _at_clock(day: datetime, clock: str) -> datetime:
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
        return sign * timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
    if zone.lower() == "et":
        offset = pd.Timestamp(moment.replace(tzinfo=None)).tz_localize("America/New_York").utcoffset()
        return offset or timedelta()
    return timedelta(hours=_ZONE_HOURS[zone.lower()])


_FORMS = (
    (_COMPACT, _compact),
    (_EPOCH, _epoch),
    (_ISO, _iso),
    (_WRITTEN, _in_words),
    (_NUMERIC, _in_numbers),
    (_MAIL, _mail),
)
