"""The stories frame: one row a story, the one material that the other rooms are given.

Columns: ``story_id``, ``title``, ``text``, ``published`` (UTC, may be missing), ``source``, ``url``,
``language``; indexed 0 … n-1; sorted by ``(published, story_id)``, so that the order in which stories
come in never shows in what comes out.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pandas as pd

from toolkit.errors import EmptyCorpusError, StorySchemaError
from toolkit.languages.detection import detect_language
from toolkit.languages.tags import base_language
from toolkit.records import Rejected, Story
from toolkit.stories.cleaning.clean import clean_text, one_line, without_surrogates
from toolkit.stories.cleaning.repeats import without_repeats
from toolkit.stories.columns import known_columns
from toolkit.stories.tables import Table, is_table, pandas_frame
from toolkit.stories.times.dates import parse_time

COLUMNS = ("story_id", "title", "text", "published", "source", "url", "language")
MOST_CHARACTERS = 1_000_000
_PLAIN = {str, int, float, type(None), datetime, pd.Timestamp, type(pd.NaT)}
_NAMES_IN_OBJECTS = ("rendered", "main", "name", "title", "value", "#text", "_", "$oid", "$date", "uri", "url")
_ADDRESS = re.compile(r"https?://(?:www\.)?(?P<host>[^/\s?#:]+)[^/\s?#]*/?(?P<path>\S*)$", re.IGNORECASE)


def make_story(raw: Mapping[Any, object], reference_time: datetime | None = None) -> dict[str, object]:
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
    _, text = _told_text(raw)
    if len(text) > MOST_CHARACTERS:
        message = f"a text of {len(text):,} characters; at most {MOST_CHARACTERS:,} are taken as one story"
        raise ValueError(message)
    row: dict[str, object] = {name: _first_usable(_told(raw, name)) for name in ("story_id", "title")}
    row |= {"text": text, "published": _first_time(_told(raw, "published"), reference_time)}
    row |= source_and_address(raw)
    row["language"] = base_language(_first_usable(_told(raw, "language")))
    row["story_id"] = row["story_id"] or _content_id(row)
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


def told_time(raw: Mapping[Any, object]) -> str:
    """Return what a raw record says of its time, whether it can be read or not."""
    return one_line(str(next(iter(_told(raw, "published")), "")))[:80]


def left_empty(raw: Mapping[Any, object]) -> list[str]:
    """Name what a raw record tells, but not as words or a number, so that a row is without it.

    Examples
    --------
    >>> left_empty({"text": "Cod is cut.", "title": {"de": "Kabeljau"}, "source": "Wire", "url": None})
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


def stories_frame(rows: Iterable[Mapping[str, object]], also: Sequence[str] = ()) -> pd.DataFrame:
    """Assemble rows into a stories frame: no story twice, ids unique, in the one order.

    A story that stands there twice is kept once, with its earliest time. Different stories that bear the
    same id keep it with a piece of their content's fingerprint behind it. What the rows hold under the
    names in ``also`` stays with them, in further columns.
    """
    kept = [row | {"language": row["language"] or _detected(row)} for row in map(dict, without_repeats(rows))]
    frame = pd.DataFrame(kept, columns=[*COLUMNS, *also])
    frame["published"] = pd.to_datetime(frame["published"], utc=True).astype("datetime64[us, UTC]")
    texts = [name for name in COLUMNS if name != "published"]
    frame[texts] = frame[texts].astype("str")
    clashing = frame["story_id"].duplicated(keep=False)
    if clashing.any():
        marks = [_content_id(row, with_time=True)[:8] for row in frame[clashing].to_dict("records")]
        frame.loc[clashing, "story_id"] = frame.loc[clashing, "story_id"] + "-" + marks
    return _in_order(frame)


def _detected(row: Mapping[str, object]) -> str:
    return detect_language(f"{row['title']}\n{row['text']}")


def as_stories(stories: Table | Sequence[str]) -> pd.DataFrame:
    """Take a frame or a list of texts as stories, without changing a character of any text.

    Parameters
    ----------
    stories : DataFrame or sequence of str
        A frame, of pandas or of what else speaks Arrow (polars, pyarrow), needs a ``text`` column; the others
        are filled where they are missing.

    Returns
    -------
    DataFrame
        A stories frame, rejected rows in ``attrs["rejected"]``.

    Raises
    ------
    StorySchemaError
        If there is no text column.
    MissingExtraError
        If a frame is not of pandas, and pyarrow is not installed.
    EmptyCorpusError
        If no row has a text.
    """
    if isinstance(stories, str):
        message = "found one string; wanted a stories frame or a list of texts; put the text in a list"
        raise StorySchemaError(message)
    rejected: list[Rejected] = []
    if is_table(stories):
        given = pandas_frame(stories, "the stories frame")
        if _is_stories_frame(given):
            return given
        rejected.extend(given.attrs.get("rejected", ()))
        records: list[dict[Any, Any]] = given.to_dict("records")
    else:
        records = [{"text": text} for text in stories]
    rows = []
    for number, record in enumerate(records):
        try:
            row = make_story(record)
        except ValueError as error:
            rejected.append(Rejected(f"row {number}", str(error)))
            continue
        rows.append(row | {"text": without_surrogates(_told_text(record)[0])})
    if not rows:
        message = "; ".join(["no story has a text", *(f"{r.input}: {r.reason}" for r in rejected[:3])])
        raise EmptyCorpusError(message)
    frame = stories_frame(rows)
    frame.attrs["rejected"] = tuple(rejected)
    return frame


def documents(stories: pd.DataFrame) -> list[str]:
    """Return what is compared between stories: each one's title and text."""
    return [f"{title}\n{text}".strip() for title, text in zip(stories["title"], stories["text"], strict=True)]


def languages_in(stories: pd.DataFrame) -> list[str]:
    """Return the languages that some stories are in, as their column has them.

    Examples
    --------
    >>> languages_in(as_stories(["Die Fangquote für Dorsch wurde gekürzt.", "The quota for cod was cut."]))
    ['de', 'en']
    """
    return sorted(set(stories["language"]))


def story_records(stories: pd.DataFrame) -> list[Story]:
    """Return the record of each row."""
    times = [None if pd.isna(time) else time.to_pydatetime() for time in stories["published"]]
    columns = (stories["story_id"], stories["title"], stories["source"], times, stories["url"])
    named = [Story(*values) for values in zip(*columns, strict=True)]
    return [replace(story, language=language) for story, language in zip(named, stories["language"], strict=True)]


def fingerprint(stories: pd.DataFrame) -> str:
    """Return the SHA-256 of all that a stories frame says."""
    digest = hashlib.sha256()
    for row in stories.to_dict("records"):
        digest.update("\x1f".join(str(row[name]) for name in COLUMNS).encode() + b"\x1e")
    return digest.hexdigest()


def _told(raw: Mapping[Any, object], name: str) -> list[object]:
    """Return what a raw record has for a column of the frame, under any known name, the best first."""
    told = [raw[own] for own in known_columns(tuple(raw)).get(name, ())]
    return [value for value in map(_as_one, told) if not _is_missing(value)]


def _told_text(raw: Mapping[Any, object]) -> tuple[str, str]:
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


def _content_id(row: Mapping[Any, object], *, with_time: bool = False) -> str:
    names = ("source", "title", "text", "url", *(("published", "language") if with_time else ()))
    content = "\x1f".join(str(row[name]) for name in names)
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def _in_order(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.sort_values(["published", "story_id"], na_position="last", ignore_index=True)


def _is_stories_frame(frame: pd.DataFrame) -> bool:
    if list(frame.columns) != list(COLUMNS) or str(frame["published"].dtype) != "datetime64[us, UTC]":
        return False
    texts = [name for name in COLUMNS if name != "published"]
    if frame.empty or not all(isinstance(value, str) for value in frame[texts].to_numpy().flat):
        return False
    filled = frame["story_id"].is_unique and (frame["text"].str.strip() != "").all()
    return bool(filled) and _in_order(frame)["story_id"].tolist() == frame["story_id"].tolist()
