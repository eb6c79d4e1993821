"""One raw record to one row of the stories frame: known names, clean words, points in time, an id."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

import pandas as pd

from toolkit.cleaning.boilerplate import is_prose
from toolkit.cleaning.clean import clean_text, one_line, says_something, without_surrogates
from toolkit.cleaning.wrapped_lines import unwrapped
from toolkit.languages.detection import detect_languages
from toolkit.languages.script import count_words
from toolkit.languages.tags import base_language
from toolkit.reading.times.dates import parse_time
from toolkit.stories.columns import known_columns
from toolkit.stories.rows import COLUMNS, RawRecord, Row, content_id, fingerprint_of
from toolkit.stories.tidy import MISSING, OPENING_BRACKETS, tidy_words

MOST_CHARACTERS = 1_000_000
_PLAIN = {str, int, float, type(None), datetime, pd.Timestamp, type(pd.NaT)}
_NAMES_IN_OBJECTS = ("rendered", "main", "name", "title", "value", "#text", "_", "$oid", "$date", "uri", "url")
_PLACEHOLDER = re.compile(rf"\s*[{OPENING_BRACKETS}]([^\[\]【】［］]{{0,40}})[\]】］]\s*")
_MOST_WORDS_OF_A_PLACEHOLDER, _LONGEST_PLACEHOLDER = 4, 200
_MISSING = re.compile(rf"\s*{MISSING}\s*", re.IGNORECASE)
_BEGINS_OTHERWISE = re.compile(r"[^\W_nu]", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://(?:www\.)?(?P<host>[^/\s?#:]+)[^/\s?#]*/?(?P<path>\S*)$", re.IGNORECASE)


def make_row(raw: RawRecord, reference_time: datetime | None = None) -> Row:
    """Turn one raw record into a clean row of the frame.

    Parameters
    ----------
    raw : mapping
        With the columns of a stories frame, or names that are known for them. Only ``text`` is needed, or a ``title``
        that stands for it; a value of another that is no word and no number is left out. Of several names for the
        same the best is taken that has a value.
    reference_time : datetime, optional
        What an age in ``published`` is relative to.

    Returns
    -------
    Row
        With all of `COLUMNS`.

    Raises
    ------
    ValueError
        If there is no text, or far too much; the message says which.
    """
    if (row := _tidy_row(raw, reference_time)) is not None:
        return row
    text = _cleaned(_raw_text(raw))
    _require_not_too_long(text)
    return _with_id(_row(raw, text, reference_time), text)


def make_row_as_it_stands(raw: RawRecord) -> Row:
    r"""Turn one raw record into a row as `make_row` does, with the same id, but without changing its text.

    Examples
    --------
    >>> raw = {"text": "The quota for cod \n was cut."}
    >>> make_row_as_it_stands(raw)["text"]
    'The quota for cod \n was cut.'
    >>> make_row_as_it_stands(raw)["story_id"] == make_row(raw)["story_id"]
    True
    """
    if (row := _tidy_row(raw, None)) is not None:
        return row
    text = _raw_text(raw)
    if len(text) > MOST_CHARACTERS:
        _require_not_too_long(_cleaned(text))
    row = _row(raw, without_surrogates(text), None)
    return row if row["story_id"] else _with_id(row, _cleaned(text))


def _tidy_row(raw: RawRecord, reference_time: datetime | None) -> Row | None:
    """Return the row of a raw record of which nothing has to be mended, None of any other or one without a text."""
    words = tidy_words(raw)
    if words is None or not (words.keys() & {"text", "title"}):
        return None
    known = known_columns(tuple(raw))
    title, source, url = words.get("title", ""), words.get("source", ""), words.get("url", "")
    text = words.get("text", title)
    if len(text) > MOST_CHARACTERS or (len(known.get("text", ())) > 1 and text.isupper()):
        return None
    if source and any("://" in str(raw[own]) and is_address(str(raw[own])) for own in known["source"]):
        return None
    return {
        "story_id": words.get("story_id") or fingerprint_of(source, title, text, url),
        "title": title,
        "text": text,
        "published": _first_time(_values(raw, "published"), reference_time),
        "source": source,
        "url": url,
        "language": base_language(words.get("language", "")),
    }


def _with_id(row: Row, text: str) -> Row:
    """Return a row with the id that it has, or a fingerprint of what it says with a text that was cleaned."""
    return row if row["story_id"] else row | {"story_id": content_id(row | {"text": text})}


def _cleaned(text: str) -> str:
    return clean_text(unwrapped(text))


def _require_not_too_long(text: str) -> None:
    if len(text) > MOST_CHARACTERS:
        message = f"a text of {len(text):,} characters; at most {MOST_CHARACTERS:,} are taken as one story"
        raise ValueError(message)


def _row(raw: RawRecord, text: str, reference_time: datetime | None) -> Row:
    source, url = source_and_address(raw)
    return {
        "story_id": _first_usable(_values(raw, "story_id")),
        "title": _first_usable(_values(raw, "title")),
        "text": text,
        "published": _first_time(_values(raw, "published"), reference_time),
        "source": source,
        "url": url,
        "language": base_language(_first_usable(_values(raw, "language"))),
    }


def source_and_address(raw: RawRecord) -> tuple[str, str]:
    """Return who published a story, and its URL; an address given for a source names the page, or else its host.

    Examples
    --------
    >>> source_and_address({"publisher": "https://example.org/cod"})
    ('example.org', 'https://example.org/cod')
    """
    given = [_as_word(value) for value in _values(raw, "source") if _is_usable(value)]
    addresses = [found for name in given if (found := _ADDRESS.match(name))]
    names = [name for name in given if not is_address(name)] if addresses else given
    hosts, pages = [found["host"] for found in addresses], [found.string for found in addresses if found["path"]]
    return next(iter(names or hosts), ""), _first_usable(_values(raw, "url")) or next(iter(pages), "")


def is_address(name: str) -> bool:
    """Return True if what is given as a source is an address on the web."""
    return _ADDRESS.match(name) is not None


def detected_languages(titles: Iterable[str], texts: Iterable[str]) -> list[str]:
    """Return the language that each story is in, as its words show it; empty if they do not."""
    return detect_languages(f"{title}\n{text}" for title, text in zip(titles, texts, strict=True))


def raw_time(raw: RawRecord) -> str:
    """Return what a raw record gives as its time, whether it can be parsed or not."""
    return one_line(str(next(_values(raw, "published"), "")))[:80]


def unusable_fields(raw: RawRecord) -> list[str]:
    """Name what a raw record has, but not as words or a number, so that a row is without it.

    Examples
    --------
    >>> unusable_fields({"text": "Cod is cut.", "title": {"de": "Kabeljau"}, "source": "Wire", "url": None})
    ['title as dict']
    """
    if _PLAIN.issuperset(map(type, raw.values())):
        return []
    given = {name: list(_values(raw, name)) for name in COLUMNS if name != "published"}
    return [
        f"{name} as {type(values[0]).__name__}"
        for name, values in given.items()
        if values and not any(map(_is_usable, values))
    ]


def _raw_text(raw: RawRecord) -> str:
    """Return the text of a raw record as it stands there; where there is none, its headline."""
    values = sorted(_values(raw, "text"), key=_is_shouted)
    for value in (*values, *_values(raw, "title")):
        if isinstance(value, str) and says_something(value):
            return value
    other = next((type(value).__name__ for value in values if not isinstance(value, str)), None)
    if other is not None:
        raise ValueError(f"found text as {other}; wanted a string")
    given = known_columns(tuple(raw))
    own = (raw[name] for column in ("text", "title") for name in given.get(column, ()))
    withdrawn = next((one_line(value) for value in own if isinstance(value, str) and is_placeholder(value)), None)
    raise ValueError("no text" if withdrawn is None else f"withdrawn, or never there: {withdrawn}")


def is_placeholder(words: str) -> bool:
    """Return True if a few words stand in brackets where others were, or should be, or what programs write for nothing.

    Examples
    --------
    >>> [is_placeholder(words) for words in ("[Removed]", "[…]", "N/A", "-", "[Updated] Cod is cut", "None of it")]
    [True, True, True, True, False, False]
    """
    if len(words) > _LONGEST_PLACEHOLDER or _BEGINS_OTHERWISE.match(words):
        return False
    words = one_line(words)
    if _MISSING.fullmatch(words):
        return True
    found = _PLACEHOLDER.fullmatch(words)
    return found is not None and count_words(found[1]) <= _MOST_WORDS_OF_A_PLACEHOLDER


def _values(raw: RawRecord, name: str) -> Iterator[object]:
    """Yield what a raw record has for a column of the frame, under any known name, the best first."""
    columns = known_columns(tuple(raw)).get(name, ())
    return (value for own in columns if not _is_missing(value := _as_one(raw[own])))


def _first_time(values: Iterable[object], reference_time: datetime | None) -> datetime | None:
    for value in values:
        if (time := parse_time(value, reference_time)) is not None:
            return time
    return None


def _first_usable(values: Iterable[object]) -> str:
    return next((_as_word(value) for value in values if _is_usable(value)), "")


def _as_one(value: object) -> object:
    """Return the name in an object that describes a source, the text in one that renders it, paragraphs as one."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return next((value[key] for key in _NAMES_IN_OBJECTS if not _is_missing(value.get(key))), value or None)
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return "\n\n".join(value)
    return value


def _as_word(value: object) -> str:
    return one_line(str(int(value) if isinstance(value, float) and value.is_integer() else value))


def _is_shouted(value: object) -> bool:
    """Return True if a few words in capitals, and no sentence, stand in place of a text."""
    return isinstance(value, str) and value.isupper() and not is_prose(value)


def _is_usable(value: object) -> bool:
    return isinstance(value, (str, int, float, date, Decimal, UUID)) and not isinstance(value, bool)


def _is_missing(value: object) -> bool:
    if isinstance(value, str):
        return not value or value.isspace() or is_placeholder(value)
    return value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and math.isnan(value))
