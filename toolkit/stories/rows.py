"""A row of the stories frame, and when two rows are the same story."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TypedDict, TypeVar

RawRecord = Mapping[str, object]


class RawStory(TypedDict, total=False):
    """A story as a page, a feed or a letter has it, by the names of the frame, before it is a row."""

    story_id: str
    title: str
    text: str
    published: str
    source: str
    url: str
    language: str


class Row(TypedDict):
    """One story of the frame; every key but ``text`` may be empty, ``published`` None."""

    story_id: str
    title: str
    text: str
    published: datetime | None
    source: str
    url: str
    language: str


AnyRow = TypeVar("AnyRow", bound=Row)
COLUMNS = tuple(Row.__annotations__)

_ID_DIGITS, _MARK_DIGITS, _ALL_DIGITS = 16, 8, 64


def content_id(row: Row) -> str:
    """Return a fingerprint of a row's content: the id of a story that has none."""
    return fingerprint_of(row["source"], row["title"], row["text"], row["url"])


def fingerprint_of(source: str, title: str, text: str, url: str) -> str:
    """Return the fingerprint of what a row says."""
    return _sha256(source, title, text, url)[:_ID_DIGITS]


def what_is_said(row: Row) -> tuple[str, ...]:
    """Return what two rows have in common if and only if they are the same story."""
    return row["story_id"], row["title"], row["text"], row["source"], row["url"]


def distinct_rows(rows: Mapping[int, AnyRow]) -> dict[int, AnyRow]:
    """Keep each story once, of rows by their numbers.

    Of several rows of a story that with the earliest time is kept, then one that declares its language, then the
    first.

    Examples
    --------
    >>> row = {"story_id": "1", "title": "Cod", "text": "Cut.", "source": "", "url": "", "language": ""}
    >>> list(distinct_rows({7: row | {"published": None}, 8: row | {"published": datetime(2025, 6, 10)}}))
    [8]
    """
    kept: dict[tuple[str, ...], int] = {}
    for number, row in rows.items():
        said = what_is_said(row)
        if said not in kept or _precedence(row) < _precedence(rows[kept[said]]):
            kept[said] = number
    return {number: rows[number] for number in kept.values()}


def repeats_of(kept: Mapping[int, AnyRow], rows: Mapping[int, AnyRow]) -> dict[int, int]:
    """Return for the rows that `distinct_rows` dropped the number of the one kept in their place."""
    if len(kept) == len(rows):
        return {}
    numbers = {what_is_said(row): number for number, row in kept.items()}
    found = {number: numbers.get(what_is_said(row)) for number, row in rows.items() if number not in kept}
    return {number: original for number, original in found.items() if original is not None}


def without_repeats(rows: Iterable[AnyRow]) -> list[AnyRow]:
    """Keep each story once, as `distinct_rows` does."""
    return list(distinct_rows(dict(enumerate(rows))).values())


def rows_with_own_ids(rows: Mapping[int, Row]) -> dict[int, Row]:
    """Make shared ids unique: add a piece of each row's fingerprint until every row has its own.

    A row that is then the same as another, as of a frame beside what it was made of, is dropped.
    """
    named, n_digits = dict(rows), _MARK_DIGITS
    while clashing := {story_id for story_id, n in Counter(row["story_id"] for row in named.values()).items() if n > 1}:
        marks = {number: f"-{_mark(row)[:n_digits]}" for number, row in named.items() if row["story_id"] in clashing}
        named |= {
            number: named[number] | {"story_id": named[number]["story_id"] + mark} for number, mark in marks.items()
        }
        named, n_digits = distinct_rows(named), _ALL_DIGITS
    return named


def _mark(row: Row) -> str:
    published = str(row["published"] or "NaT")
    return _sha256(row["source"], row["title"], row["text"], row["url"], published, row["language"])


def _sha256(*said: str) -> str:
    return hashlib.sha256("\x1f".join(said).encode()).hexdigest()


def _precedence(row: Row) -> tuple[bool, str, bool, str]:
    """Sort known times before missing ones, early before late, then declared languages before others."""
    return row["published"] is None, str(row["published"]), not row["language"], row["language"]
