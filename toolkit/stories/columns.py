"""What other tables call the columns of a stories frame, and how they are mapped to these."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from toolkit.errors import StorySchemaError
from toolkit.stories.rows import RawRecord

_TEASERS = (
    *("lead_paragraph", "description", "short_description", "abstract", "summary", "excerpt", "excerpt.rendered"),
    *("standfirst", "fields.standfirst", "trail_text", "fields.trail_text", "teaser", "lead", "snippet", "lp"),
)
# The names that services, exports and data sets use, the best first; the first that has a value in a record is taken.
_ALSO_CALLED = {
    "story_id": ("id", "guid", "uuid", "article_id", "stories_id", "post_id", "accession_number", "uri"),
    "title": (
        *("title.rendered", "headline", "headline.main", "fields.headline", "article_title", "web_title"),
        *("news_title", "story_title", "post_title", "heading", "hd"),
    ),
    "text": (
        *("body", "full_text", "body_text", "fields.body_text", "fields.body", "content", "content.rendered"),
        *("article", "main_text", "article_text", "article_body", "article_content", "plain_text", "clean_text"),
        *("cleaned_text", "text_content", "content_text", "body_plain", "raw_text", "content_html", "body_html"),
        *("story", "story_text", "news_text", "post_content", "transcript", "td", *_TEASERS),
    ),
    "published": (
        *("date_gmt", "post_date_gmt", "published_at", "date_time_pub", "published_time", "time_published"),
        *("publish_time", "publication_time", "pub_time", "web_publication_date", "first_published_at"),
        *("publication_date_time", "published_date", "publication_date", "date_published", "pub_date", "publish_date"),
        *("date_publish", "date_of_publication", "published_on", "release_date", "date_time", "date", "post_date"),
        *("article_date", "news_date", "date_posted", "posted_at", "posted", "time", "timestamp", "unix_timestamp"),
        *("created_at", "created_date", "date_created", "created", "created_utc", "creation_date", "seen_date"),
        *("updated_at", "date_updated", "updated", "modified_gmt", "date_modified", "date_modify", "modified"),
        *("last_modified", "pd"),
    ),
    "source": (
        *("publisher", "outlet", "publication", "newspaper", "source_name", "source.name", "source_title"),
        *("source.title", "publication_name", "media_name", "media_outlet", "news_source", "news_outlet"),
        *("site_name", "source_hostname", "hostname", "site", "website", "domain", "source_domain", "source_id"),
        *("source.uri", "source_url", "source.url", "media_url", "sn"),
    ),
    "url": (
        *("link", "article_url", "web_url", "story_url", "news_url", "article_link", "page_url", "permalink"),
        *("canonical_url", "canonical_link", "original_url", "requested_url", "short_url", "href"),
    ),
    "language": ("lang", "in_language", "language_code", "lang_code"),
}
_BETWEEN_WORDS = re.compile(r"[\s_-]+")


def column_names(columns: Iterable[str]) -> dict[str, str]:
    """Map a table's own column names to those of a stories frame, the best of each, as far as they are known.

    Examples
    --------
    >>> column_names(["Headline", "body", "rank", "publishedAt"])
    {'Headline': 'title', 'body': 'text', 'publishedAt': 'published'}
    """
    return {own[0]: ours for ours, own in known_columns(tuple(columns)).items()}


@lru_cache(maxsize=64)
def known_columns(columns: tuple[str, ...]) -> dict[str, list[str]]:
    """Return the columns of a table that may be one of a stories frame, by its name there, the best first.

    Examples
    --------
    >>> known_columns(("description", "content", "rank", "url"))
    {'text': ['content', 'description'], 'url': ['url']}
    """
    given: defaultdict[str, list[str]] = defaultdict(list)
    for column in reversed(columns):
        given[plain(column)].append(column)
    found = {ours: [own for name in names if name in given for own in given[name]] for ours, names in _KNOWN.items()}
    return {ours: own for ours, own in found.items() if own}


def is_teaser(column: str) -> bool:
    """Return True if a column holds only the beginning of a text, or what it is about.

    Examples
    --------
    >>> is_teaser("Short description"), is_teaser("body")
    (True, False)
    """
    return plain(column) in map(plain, _TEASERS)


def plain(column: str) -> str:
    """Return the name of a column as it is compared: without case, white space, hyphens and underscores.

    Examples
    --------
    >>> plain("Full Text"), plain(" full_text "), plain("fullText")
    ('fulltext', 'fulltext', 'fulltext')
    """
    return _BETWEEN_WORDS.sub("", column).lower()


_KNOWN = {ours: tuple(plain(name) for name in (ours, *others)) for ours, others in _ALSO_CALLED.items()}


def story_columns(columns: Sequence[str], also: Iterable[str] = ()) -> list[str]:
    """Return those columns of a table that are known for a stories frame, or wanted besides.

    Examples
    --------
    >>> story_columns(["Headline", "body", "rank", "topic"], also=["Topic"])
    ['Headline', 'body', 'topic']
    """
    known = {column for own in known_columns(tuple(columns)).values() for column in own}
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


def with_names(record: RawRecord, named: Mapping[str, str] | None) -> dict[str, object]:
    """Rename the named columns of a record to those of a stories frame, which then hide any that are known.

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


def _own_names(columns: Iterable[str], named: Mapping[str, str]) -> dict[str, str]:
    """Find the named columns, as they are written or else whatever their case."""
    given = {plain(column): column for column in columns}
    given |= {column: column for column in given.values()}
    found = {ours: given.get(theirs, given.get(plain(theirs))) for ours, theirs in named.items()}
    return {ours: theirs for ours, theirs in found.items() if theirs is not None}


def require_column(
    columns: Sequence[str], where: str, needed: str = "text", named: Mapping[str, str] | None = None
) -> None:
    """Raise `StorySchemaError` if a table lacks a named column, or what is needed of each story."""
    require_named(columns, where, named)
    if needed not in column_names(with_names(dict.fromkeys(columns), named)).values():
        raise without_column(columns, where, needed)


def without_column(columns: Sequence[str], where: str, needed: str) -> StorySchemaError:
    """Return the error of a table that lacks what is needed of each story."""
    wanted = ", ".join(name for name in (needed, *_ALSO_CALLED[needed])[:12] if "." not in name)
    message = (
        f"{where}: no {needed} column; found: {shown_columns(columns)}; wanted one of: {wanted}, or another that "
        f"is named for {needed}"
    )
    return StorySchemaError(message)


def require_named(columns: Sequence[str], where: str, named: Mapping[str, str] | None) -> None:
    """Raise `StorySchemaError` if a column that was named is not there."""
    for ours in sorted(set(named or {}) - set(_own_names(columns, named or {}))):
        message = (
            f"{where}: no column {(named or {})[ours]!r}, named for {ours}; found: {shown_columns(columns)}; "
            f"wanted one of these, or none named for {ours}"
        )
        raise StorySchemaError(message)


def shown_columns(columns: Sequence[str]) -> str:
    """Name the first columns of a table, for a message."""
    return ", ".join(" ".join(column[:40].split()) for column in columns[:12]) or "none"
