"""Ages of stories, as pages write them in English: "20 minutes ago", "Yesterday at 5 PM", "3h"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pandas as pd

from toolkit.languages.profile import each_word, profile
from toolkit.reading.times.written import as_utc, at_clock

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
    rf"|(?:last |on )?(?:{'|'.join(each_word(profile('en').weekdays))})(?:,? (?:at )?\d{{1,2}}[:.]\d{{2}}.{{0,5}})?"
    r"|this (?:morning|afternoon|evening)|last (?:night|week|month))$",
    re.IGNORECASE,
)


def is_age(line: str) -> bool:
    """Return True if a line is an age, even one that is too vague to count from."""
    return any(pattern.match(line) for pattern in (_AGO, _NOW, _DAY, _VAGUE))


def age(text: str, now: datetime) -> datetime | None:
    """Return the point in time that an age stands for, or None if it is no age, or too vague.

    Examples
    --------
    >>> from datetime import UTC
    >>> now = datetime(2025, 6, 10, 22, 0, tzinfo=UTC)
    >>> age("half an hour ago", now).isoformat(), age("a while ago", now)
    ('2025-06-10T21:30:00+00:00', None)
    """
    if _NOW.match(text):
        return now
    if found := _DAY.match(text):
        day = now - timedelta(days=1 if found["day"].lower() == "yesterday" else 0)
        return at_clock(day, found["time"]) if found["time"] else day
    if _AGO.match(text):
        for found in _PART.finditer(text):
            count = _COUNTS.get(found["count"].lower()) or float(found["count"])
            now = _earlier(now, count, _unit(found["unit"]))
        return now
    return None


def _unit(name: str) -> pd.DateOffset:
    return next(unit for names, unit in _UNITS.items() if re.fullmatch(names, name, re.IGNORECASE))


def _earlier(moment: datetime, count: float, unit: pd.DateOffset) -> datetime:
    if count == int(count):
        return as_utc(pd.Timestamp(moment) - unit * int(count))
    return moment - (moment - as_utc(pd.Timestamp(moment) - unit)) * count
