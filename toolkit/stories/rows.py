"""One raw record to one row of the stories frame: known names, clean words, points in time, an id."""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pandas as pd

from toolkit.cleaning.clean import clean_text, one_line
from toolkit.languages.tags import base_language
from toolkit.reading.times.dates import parse_time
from toolkit.stories.columns import known_columns

COLUMNS = ("story_id", "title", "text", "published", "source", "url", "language")
MOST_CHARACTERS = 1_000_000
_PLAIN = {str, int, float, type(None), datetime, pd.Timestamp, type(pd.NaT)}
_NAMES_IN_OBJECTS = ("rendered", "main", "name", "title", "value", "#text", "_", "$oid", "$date", "uri", "url")
_ADDRESS = re.compile(r"https?://(?:www\.)?(?P<host>[^/\s?#:]+)[^/\s?#]*/?(?P<path>\S*)$", re.IGNORECASE)


def make_row(raw: Mapping[Any, object], reference_time: datetime | None = None) -> dict[str, object]:
    """Turn one raw record into a clean row of the frame.

    Parameters
    ----------
    raw : mapping
        With the columns of a stories frame, or names that are known for them. Only ``text`` is needed; what else
        is no word and no number is left empty. Of several names for the same the best is taken that has a value.
    reference_time : datetime, optional
        What an age in ``published`` is relative to.

    Returns
    -------
    dict
        A row with all of `COLUMNS`.

    Raises
    ------
    ValueError
        If there is no text, or far too much; the message says which.
    """
    _, text = raw_text(raw)
    if len(text) > MOST_CHARACTERS:
        message = f"a text of {len(text):,} characters; at most {MOST_CHARACTERS:,} are taken as one story"
        raise ValueError(message)
    row: dict[str, object] = {name: _first_usable(_told(raw, name)) for name in ("story_id", "title")}
    row |= {"text": text, "published": _first_time(_told(raw, "published"), reference_time)}
    row |= source_and_address(raw)
    row["language"] = base_language(_first_usable(_told(raw, "language")))
    row["story_id"] = row["story_id"] or content_id(row)
    return row


def source_and_address(raw: Mapping[Any, object]) -> dict[str, object]:
    """Return who published a story, and where; an address given for a source names the page, or else its host.

    Examples
    --------
    >>> source_and_address({"publisher": "https://example.org/cod"})
    {'source': 'example.org', 'url': 'https://example.org/cod'}
    """
    told = [_as_word(value) for value in _told(raw, "source") if _is_usable(value)]
    addresses = [found for name in told if (found := _ADDRESS.match(name))]
    names = [name for name in told if not _ADDRESS.match(name)] if addresses else told
    hosts, pages = [found["host"] for found in addresses], [found.string for found in addresses if found["path"]]
    return {"source": next(iter(names or hosts), ""), "url": _first_usable(_told(raw, "url")) or next(iter(pages), "")}


def raw_time(raw: Mapping[Any, object]) -> str:
    """Return what a raw record says of its time, whether it can be read or not."""
    return one_line(str(next(iter(_told(raw, "published")), "")))[:80]


def unusable_fields(raw: Mapping[Any, object]) -> list[str]:
    """Name what a raw record tells, but not as words or a number, so that a row is without it.

    Examples
    --------
    >>> unusable_fields({"text": "Cod is cut.", "title": {"de": "Kabeljau"}, "source": "Wire", "url": None})
    ['title as dict']
    """
    if _PLAIN.issuperset(map(type, raw.values())):
        return []
    told = {name: _told(raw, name) for name in COLUMNS if name not in ("text", "published")}
    return [
        f"{name} as {type(values[0]).__name__}"
        for name, values in told.items()
        if values and not any(map(_is_usable, values))
    ]


def _told(raw: Mapping[Any, object], name: str) -> list[object]:
    """Return what a raw record has for a column of the frame, under any known name, the best first."""
    told = [raw[own] for own in known_columns(tuple(raw)).get(name, ())]
    return [value for value in map(_as_one, told) if not _is_missing(value)]


def raw_text(raw: Mapping[Any, object]) -> tuple[str, str]:
    """Return the text of a raw record as it stands there, and clean."""
    told = _told(raw, "text")
    for value in told:
        if isinstance(value, str) and (text := clean_text(value)):
            return value, text
    other = next((type(value).__name__ for value in told if not isinstance(value, str)), None)
    raise ValueError("no text" if other is None else f"found text as {other}; wanted a string")


def _first_time(told: Iterable[object], reference_time: datetime | None) -> datetime | None:
    times = (parse_time(value, reference_time) for value in told)
    return next((time for time in times if time is not None), None)


def _first_usable(told: Iterable[object]) -> str:
    for value in told:
        if _is_usable(value):
            return _as_word(value)
    return ""


def _as_one(value: object) -> object:
    """Return the name in an object that tells a source, the text in one that tells it as markup, paragraphs as one."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return next((value[key] for key in _NAMES_IN_OBJECTS if not _is_missing(value.get(key))), value or None)
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return "\n\n".join(value)
    return value


def _as_word(value: object) -> str:
    return one_line(str(int(value) if isinstance(value, float) and value.is_integer() else value))


def _is_usable(value: object) -> bool:
    return isinstance(value, (str, int, float, date, Decimal, UUID)) and not isinstance(value, bool)


def _is_missing(value: object) -> bool:
    if isinstance(value, str):
        return not value or value.isspace()
    return value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and math.isnan(value))


def content_id(row: Mapping[Any, object], *, with_time: bool = False) -> str:
    """Return a fingerprint of what a row says: the id of a story that has none."""
    names = ("source", "title", "text", "url", *(("published", "language") if with_time else ()))
    content = "\x1f".join(str(row[name]) for name in names)
    return hashlib.sha256(content.encode()).hexdigest()[:16]
