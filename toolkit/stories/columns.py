"""What other tables call the columns of a stories frame, and how they are mapped to these."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from toolkit.errors import StorySchemaError
from toolkit.stories.known_names import (
    ALSO_CALLED,
    ARE_TEASERS,
    KNOWN,
    NAME_OF_DATED_PAGES,
    OF_FEEDS,
    OF_QUOTES,
    OF_REPORTS,
    plain,
)
from toolkit.stories.rows import RawRecord


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
    found = {ours: [own for name in names if name in given for own in given[name]] for ours, names in KNOWN.items()}
    if not found["title"] and found["text"] and found["published"] and found["url"]:
        found["title"] = given.get(NAME_OF_DATED_PAGES, [])
    return {ours: own for ours, own in found.items() if own}


def has_what_is_needed(columns: Iterable[str], needed: str = "text") -> bool:
    """Return True if a table has what is needed of each story; a headline stands for a text.

    Examples
    --------
    >>> [has_what_is_needed(columns) for columns in (["url", "Body"], ["headline"], ["label", "url"])]
    [True, True, False]
    """
    known = known_columns(tuple(columns))
    return needed in known or (needed == "text" and "title" in known)


def are_feeds(columns: Iterable[str]) -> bool:
    """Return True if the rows of a table with such columns are feeds, not stories.

    Examples
    --------
    >>> are_feeds(["title", "xmlUrl", "htmlUrl"]), are_feeds(["title", "url"]), are_feeds(["body", "feed_url"])
    (True, False, False)
    """
    return _are_feeds(tuple(columns))


@lru_cache(maxsize=64)
def _are_feeds(columns: tuple[str, ...]) -> bool:
    known = known_columns(columns)
    return bool(OF_FEEDS & set(map(plain, columns))) and not {"text", "url", "published"} & known.keys()


def are_of_a_report(columns: Iterable[str]) -> bool:
    """Return True if a table with such columns was written of a report: its rows are no stories, or lack their texts.

    Examples
    --------
    >>> of_events = ["event", "theme", "label", "title", "n_stories", "n_sources", "importance"]
    >>> are_of_a_report(of_events), are_of_a_report([*of_events, "text"])
    (True, False)
    """
    return _are_of_a_report(tuple(columns))


@lru_cache(maxsize=64)
def _are_of_a_report(columns: tuple[str, ...]) -> bool:
    given = set(map(plain, columns))
    return given >= OF_QUOTES or ("text" not in known_columns(columns) and any(given >= own for own in OF_REPORTS))


def is_teaser(column: str) -> bool:
    """Return True if a column holds only the beginning of a text, or what it is about.

    Examples
    --------
    >>> is_teaser("Short description"), is_teaser("body")
    (True, False)
    """
    return plain(column) in ARE_TEASERS


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
        if name not in ALSO_CALLED:
            message = f"found a name for {name!r}, which no story has; wanted some of: {', '.join(ALSO_CALLED)}"
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
    hidden = {other for ours in named for other in KNOWN[ours]}
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
    if not is_there(columns, needed, named):
        raise without_column(columns, where, needed)


def is_there(columns: Iterable[str], needed: str, named: Mapping[str, str] | None) -> bool:
    """Return True if a table has what is needed of each story, named or known; its rows are no feeds.

    A table that was written of a report has it only where it is named.

    Examples
    --------
    >>> is_there(["title"], "text", {}), is_there(["title"], "text", {"text": "body"})
    (True, False)
    """
    own = with_names(dict.fromkeys(columns), named)
    if needed in (named or {}):
        return needed in own
    return has_what_is_needed(own, needed) and not (needed == "text" and (are_feeds(own) or are_of_a_report(own)))


def without_column(columns: Sequence[str], where: str, needed: str) -> StorySchemaError:
    """Return the error of a table that lacks what is needed of each story; of feeds or of a report, that it is."""
    if needed == "text" and are_of_a_report(columns):
        message = (
            f"{where}: found a table of a report, without the texts of its stories; wanted stories; give what it "
            "was made of, or name the column to be read as text"
        )
        return StorySchemaError(message)
    if needed == "text" and are_feeds(columns):
        return StorySchemaError(f"{where}: found a list of feeds; to read these, use --feeds, or feeds=[...]")
    wanted = ", ".join(name for name in (needed, *ALSO_CALLED[needed])[:12] if "." not in name)
    or_title = " or a title" if needed == "text" else ""
    message = (
        f"{where}: no {needed} column; found: {shown_columns(columns)}; wanted one of: {wanted}{or_title}, or another "
        f"that is named for {needed}"
    )
    if "url" in known_columns(tuple(columns)):
        message += "; to read a list of feeds, use --feeds, or feeds=[...]"
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
