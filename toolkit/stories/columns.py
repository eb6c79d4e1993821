"""What the columns of other tables are called, and how they are taken for those of a stories frame."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from toolkit.errors import StorySchemaError

_ALSO_CALLED = {
    "story_id": ("id", "guid", "article_id"),
    "title": ("headline", "article_title"),
    "text": (
        *("body", "content", "article", "full_text", "main_text", "article_text", "article_body", "content_text"),
        *("content_html", "description"),
    ),
    "published": (
        *("date", "published_at", "publication_date", "published_date", "date_published", "pub_date", "publish_date"),
        *("datetime", "time", "timestamp"),
    ),
    "source": ("publisher", "outlet", "publication", "newspaper", "source_name", "source_domain"),
    "url": ("link", "article_url", "web_url"),
    "language": ("lang",),
}
_BETWEEN_WORDS = re.compile(r"[\s_-]+")


def column_names(columns: Iterable[object]) -> dict[object, str]:
    """Map a table's own column names to those of a stories frame, as far as they are known.

    Examples
    --------
    >>> column_names(["Headline", "body", "rank", "publishedAt"])
    {'Headline': 'title', 'body': 'text', 'publishedAt': 'published'}
    """
    given = {plain(column): column for column in columns}
    found = {ours: next((name for name in names if name in given), None) for ours, names in _KNOWN.items()}
    return {given[name]: ours for ours, name in found.items() if name is not None}


def plain(column: object) -> str:
    """Return the name of a column as it is compared: without case, white space, hyphens and underscores.

    Examples
    --------
    >>> plain("Full Text"), plain(" full_text "), plain("fullText")
    ('fulltext', 'fulltext', 'fulltext')
    """
    return _BETWEEN_WORDS.sub("", str(column)).lower()


_KNOWN = {ours: tuple(plain(name) for name in (ours, *others)) for ours, others in _ALSO_CALLED.items()}


def story_columns(columns: Sequence[str], also: Iterable[str] = ()) -> list[str]:
    """Return those columns of a table that tell something of a story, or are wanted besides.

    Examples
    --------
    >>> story_columns(["Headline", "body", "rank", "topic"], also=["Topic"])
    ['Headline', 'body', 'topic']
    """
    known = column_names(columns)
    wanted = {plain(name) for name in also}
    return [column for column in columns if column in known or plain(column) in wanted]


def checked_names(named: Mapping[str, str] | None) -> dict[str, str]:
    """Return what the columns of a table are called, by the names of a stories frame, as a dict.

    Raises
    ------
    ValueError
        If a stories frame has no column of such a name.

    Examples
    --------
    >>> checked_names({"text": "Volltext"})
    {'text': 'Volltext'}
    """
    for name in named or {}:
        if name not in _ALSO_CALLED:
            message = f"found a name for {name!r}, which no story has; wanted some of: {', '.join(_ALSO_CALLED)}"
            raise ValueError(message)
    return dict(named or {})


def with_names(record: Mapping[Any, object], named: Mapping[str, str] | None) -> dict[Any, object]:
    """Give the named columns of a record the names of a stories frame, before any that are known.

    Examples
    --------
    >>> with_names({"text": "Short.", "Full": "Long.", "rank": 1}, {"text": "full"})
    {'rank': 1, 'text': 'Long.'}
    """
    if not named:
        return dict(record)
    own = _own_names(record, named)
    hidden = {other for ours in named for other in _KNOWN[ours]}
    others = {key: value for key, value in record.items() if key not in own.values() and plain(key) not in hidden}
    return others | {ours: record[theirs] for ours, theirs in own.items()}


def _own_names(columns: Iterable[object], named: Mapping[str, str]) -> dict[str, object]:
    """Find the named columns, as they are written or else whatever their case."""
    given: dict[object, object] = {plain(column): column for column in columns}
    given |= {column: column for column in given.values()}
    found = {ours: given.get(theirs, given.get(plain(theirs))) for ours, theirs in named.items()}
    return {ours: theirs for ours, theirs in found.items() if theirs is not None}


def require_column(
    columns: Sequence[object], where: str, needed: str = "text", named: Mapping[str, str] | None = None
) -> None:
    """Raise `StorySchemaError` if a table lacks a named column, or what is needed of each story."""
    require_named(columns, where, named)
    if needed not in column_names(with_names(dict.fromkeys(columns), named)).values():
        wanted = ", ".join((needed, *_ALSO_CALLED[needed]))
        message = f"{where}: no {needed} column; found: {shown_columns(columns)}; wanted one of: {wanted}"
        raise StorySchemaError(message)


def require_named(columns: Sequence[object], where: str, named: Mapping[str, str] | None) -> None:
    """Raise `StorySchemaError` if a column that was named is not there."""
    for ours in sorted(set(named or {}) - set(_own_names(columns, named or {}))):
        message = (
            f"{where}: no column {(named or {})[ours]!r}, named for {ours}; found: {shown_columns(columns)}; "
            f"wanted one of these, or none named for {ours}"
        )
        raise StorySchemaError(message)


def shown_columns(columns: Sequence[object]) -> str:
    """Name the first columns of a table, for a message."""
    return ", ".join(" ".join(str(column)[:40].split()) for column in columns[:12]) or "none"
