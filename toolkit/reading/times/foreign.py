"""Dates and ages in other languages than English, as dateparser reads them; never a guess."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from toolkit.languages.profile import in_any_language
from toolkit.reading.times.time_words import languages_with_words
from toolkit.reading.times.zones import in_utc, without_zone

_LANGUAGES = tuple(
    """
    ar bg ca cs da de el es et fa fi fr he hi hr hu id it ja ko lt lv nb nl pl pt ro ru sk sl sr sv th tr uk vi zh
    """.split()
)
_MOST_WORDS = 9
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LETTER = re.compile(r"[^\W\d_]")
_CLOCK = re.compile(r"\s?(?<!\d)(\d{1,2}) ?[h時时點点] ?(\d{2})(?!\d)分?")
_POINT_CLOCK = re.compile(r"(?<=\s)(\d{1,2})\.(\d{2})(?=(?:\s?Uhr)?$)")
_EITHER_WAY = re.compile(
    r"""\d{1,2}/\d{1,2}/\d{2,4}  # the day or the month first
    |\d\s?[-–]\s\d{1,2}(?!\d|\s?[:.h時时])|\d\s[-–]\s?\d{1,2}(?!\d|\s?[:.h時时])  # from one day to another
    |(?<![\d-])\d{1,2}[-–]\d{1,2}\.?\s+[^\W\d_]""",
    re.VERBOSE,
)


def _any_word(field: str) -> re.Pattern[str]:
    """Match the words of all languages in a field, whole ones in scripts that have capitals."""
    words = (word if word.lower() == word.upper() else rf"\b{word}\b" for word in in_any_language(field))
    return re.compile("|".join(dict.fromkeys(words)), re.IGNORECASE)


_AGO = _any_word("ago")
_DAY = _any_word("days")


@lru_cache(maxsize=10_000)
def foreign_date(text: str) -> datetime | None:
    """Return the day that a date names with its year, and its clock time if there is one, in UTC.

    Examples
    --------
    >>> foreign_date("10. Juni 2025, 9.30 Uhr").isoformat(), foreign_date("2025年6月10日").isoformat()
    ('2025-06-10T09:30:00+00:00', '2025-06-10T00:00:00+00:00')
    >>> foreign_date("Haushalt 2025"), foreign_date("10. Juni")
    (None, None)
    """
    text, zone = without_zone(text)
    has_date = _YEAR.search(text) and _LETTER.search(text) and not _EITHER_WAY.search(text)
    moment = _read(text, "absolute-time", None) if has_date else None
    return None if moment is None else in_utc(moment, zone)


@lru_cache(maxsize=10_000)
def foreign_age(text: str, now: datetime) -> datetime | None:
    """Return the time that an age counts back to, or today and yesterday; a number of hours alone is no age.

    Examples
    --------
    >>> now = datetime(2025, 6, 10, 22, 0, tzinfo=UTC)
    >>> [foreign_age(age, now).isoformat() for age in ("vor 2 Stunden", "il y a 5 min", "昨天")]
    ['2025-06-10T20:00:00+00:00', '2025-06-10T21:55:00+00:00', '2025-06-09T22:00:00+00:00']
    >>> foreign_age("2 Stunden", now) is None, foreign_age("in 2 Stunden", now) is None
    (True, True)
    """
    if not (_AGO.search(text) or _DAY.search(text)):
        return None
    moment = _read(text, "relative-time", now)
    return moment if moment is not None and moment.date() <= now.date() else None


def is_foreign_time(line: str) -> bool:
    """Return True if a line says when, and nothing else; "hier" alone says more in other languages.

    Examples
    --------
    >>> [is_foreign_time(line) for line in ("vor einer Stunde", "Hier, 9:30", "Hier", "Vor dem Spiel", "3 Kommentare")]
    [True, True, False, False, False]
    """
    if not (_AGO.search(line) or any(map(str.isdigit, line))):
        return False
    return foreign_date(line) is not None or foreign_age(line, datetime(2000, 1, 31, 23, 59, tzinfo=UTC)) is not None


def _read(text: str, by: str, now: datetime | None) -> datetime | None:
    if len(text.split()) > _MOST_WORDS:
        return None
    languages = languages_with_words(text, _LANGUAGES)
    if not languages:
        return None
    parser = _parser(by, None if now is None else now.replace(tzinfo=None), languages)
    moment: datetime | None = parser.get_date_data(_POINT_CLOCK.sub(r"\1:\2", _CLOCK.sub(r" \1:\2", text))).date_obj
    return None if moment is None else moment.astimezone(UTC)


@lru_cache(maxsize=256)
def _parser(by: str, now: datetime | None, languages: tuple[str, ...]) -> Any:
    from dateparser.date import DateDataParser

    settings: dict[str, Any] = {"PARSERS": [by], "STRICT_PARSING": True, "TIMEZONE": "UTC", "TO_TIMEZONE": "UTC"}
    settings["RETURN_AS_TIMEZONE_AWARE"] = True
    return DateDataParser(languages=languages, settings=settings if now is None else settings | {"RELATIVE_BASE": now})
