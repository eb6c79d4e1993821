"""Where the stories are in a JSON document: a list, one in the answer of a service, a frame, objects by their ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TypeGuard

from toolkit.errors import SourceError
from toolkit.reading.formats.address_lists import addresses_found
from toolkit.reading.formats.json_frames import rows_of_frame
from toolkit.reading.formats.json_objects import Object, described, flat, is_story, may_hold_a_list
from toolkit.reading.sources.source import Source
from toolkit.stories.columns import has_what_is_needed, is_teaser, known_columns, shown_columns
from toolkit.stories.known_names import plain
from toolkit.stories.raw_records import is_address as is_url

_MOST_LOOKED_AT = 20
_DEEPEST_LIST = 4
_NO_LIST = f"no list of objects, at most {_DEEPEST_LIST} keys deep,"
_COLLECTIONS = frozenset("articles docs entries entry hits item items news posts records results stories".split())
Numbered = tuple[str, object]


def records_in(document: object, source: Source, needed: str) -> Iterator[Numbered]:
    """Yield the records of a document, numbered from 1; of an answer in a list of answers "2.1".

    Raises
    ------
    SourceError
        If there is no list of objects in it, or several.

    Examples
    --------
    >>> source = Source("cod.json")
    >>> list(records_in({"status": "ok", "hits": [{"title": "Cod"}]}, source, "text"))
    [('1', {'title': 'Cod'})]
    """
    if not isinstance(document, (dict, list)):
        raise SourceError(f"{source.name}: found a JSON {type(document).__name__}; wanted a list of objects")
    if isinstance(document, list) and document and all(isinstance(one, str) and is_url(one) for one in document):
        raise addresses_found(source.name, len(document))
    records = document if isinstance(document, list) else _records(document, source, needed)
    for number, record in enumerate(records, start=1):
        for inner, one in answered(record, source, needed):
            yield f"{number}{inner}", one


def answered(record: object, source: Source, needed: str) -> Iterator[Numbered]:
    """Yield a record; of an answer with a list of stories these, numbered ".1", beside it if it is one too."""
    found: Mapping[str, list[object]] = {}
    if isinstance(record, dict) and may_hold_a_list(record) and not _needs_no_more(record, source, needed):
        lists = _lists_in(record, list(_all_in(record, source, needed)), source, needed)
        found = {path: records for path, records in lists.items() if _worth(records, source, needed) > _JUST_TITLES}
    if len(found) != 1:
        yield "", record
        return
    if _is_told_itself(record, source):
        yield "", record
    for number, one in enumerate(next(iter(found.values())), start=1):
        yield f".{number}", one


def _is_told_itself(record: object, source: Source) -> bool:
    """Return True if what has a list of stories is one too: it has a title, an address and a publisher of its own."""
    raw = described(record, source.columns) if isinstance(record, dict) else {}
    return {"title", "url", "source"} <= known_columns(tuple(raw)).keys()


def _needs_no_more(record: Object, source: Source, needed: str) -> bool:
    """Return True if a record has what is needed, and more than a teaser beside a list named for stories."""
    raw = flat(record, source.columns)
    known = known_columns(tuple(raw))
    if _has_collection(record) and needed == "text" and all(map(is_teaser, known.get(needed, ()))):
        return False
    return has_what_is_needed(raw, needed)


def _records(document: Object, source: Source, needed: str) -> list[object]:
    if rows := rows_of_frame(document):
        return rows
    column = _needed_column(document, source, needed)
    if column is not None and (not is_teaser(column) or _is_whole_story(document, source, needed)):
        return [document]
    inside = list(_all_in(document, source, needed))
    objects = [(path, value) for path, value in inside if isinstance(value, dict)]
    alone: Mapping[str, list[object]] = {path: [one] for path, one in objects if _is_whole_story(one, source, needed)}
    found = _lists_in(document, inside, source, needed) or alone
    if _is_headline(document, source, needed) and not _are_more_than_headlines(found, source, needed):
        return [document]
    if len(found) == 1:
        return _of_feed(document, next(iter(found.values())))
    if not found and (column is not None or known_columns(tuple(document))):
        return [document]
    several = f"several lists of objects ({shown_columns(list(found))})" if found else _NO_LIST
    message = (
        f"{source.name}: found {several} under the keys: {shown_columns(list(document))}; wanted one list of stories"
    )
    raise SourceError(message)


def _needed_column(record: Object, source: Source, needed: str) -> str | None:
    """Return the key of what a story needs, if an object is one; nothing is a text only under a title."""
    raw = described(record, source.columns)
    known = known_columns(tuple(raw))
    is_titled = any(isinstance(raw[key], str) for key in known.get("title", ()))
    own = (key for key in known.get(needed, ()) if is_titled or raw[key] is not None)
    return next((key for key in own if raw[key] is None or isinstance(raw[key], str) or _are_words(raw[key])), None)


def _is_whole_story(document: Object, source: Source, needed: str) -> bool:
    """Return True if an object has a title and what is needed, and no list named for stories beside a teaser."""
    column = _needed_column(document, source, needed)
    if column is None or "title" not in known_columns(tuple(described(document, source.columns))):
        return False
    return not _has_collection(document) or not is_teaser(column)


def _is_headline(document: Object, source: Source, needed: str) -> bool:
    """Return True if an object has a title, and an address or a time, but no text and no list named for stories."""
    return needed == "text" and is_story(described(document, source.columns)) and not _has_collection(document)


def _has_collection(document: Object) -> bool:
    return any(plain(key) in _COLLECTIONS and isinstance(value, (list, dict)) for key, value in document.items())


def _are_words(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, str) for one in value)


def _all_in(document: Object, source: Source, needed: str) -> Iterator[tuple[str, object]]:
    """Yield what is in an object, and in the objects in it that are no stories, by the path to it."""
    level: list[tuple[str, Object]] = [("", document)]
    for _ in range(_DEEPEST_LIST):
        inside = [(f"{path}{key}", value) for path, known in level for key, value in known.items()]
        yield from inside
        objects = [(f"{path}.", value) for path, value in inside if isinstance(value, dict)]
        level = [(path, value) for path, value in objects if not _is_whole_story(value, source, needed)]


def _is_list_of_objects(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list) and (not value or any(isinstance(one, dict) for one in value))


_NOTHING, _OBJECTS, _JUST_TITLES, _TEASERS, _HEADLINES, _TEXTS, _STORIES = range(7)


def _worth(records: list[object], source: Source, needed: str) -> int:
    """Return how much like stories the first objects of a list are."""
    objects = islice((record for record in records if isinstance(record, dict)), _MOST_LOOKED_AT)
    columns = {own for record in objects for own in flat(record, source.columns)}
    known = known_columns(tuple(sorted(columns)))
    if needed in known:
        if "title" in known:
            return _STORIES
        return _TEASERS if all(map(is_teaser, known[needed])) else _TEXTS
    if "title" in known and needed == "text":
        return _HEADLINES if {"url", "published"} & known.keys() else _JUST_TITLES
    return _OBJECTS if columns else _NOTHING


def _best(lists: Mapping[str, list[object]], source: Source, needed: str) -> Mapping[str, list[object]]:
    """Choose the lists that are most like stories."""
    worth = {path: _worth(records, source, needed) for path, records in lists.items()}
    most = max(worth.values(), default=_NOTHING)
    return {path: records for path, records in lists.items() if worth[path] == most}


def _are_more_than_headlines(found: Mapping[str, list[object]], source: Source, needed: str) -> bool:
    return any(_worth(records, source, needed) > _HEADLINES for records in found.values())


def _lists_in(
    document: Object, inside: list[tuple[str, object]], source: Source, needed: str
) -> Mapping[str, list[object]]:
    """Return the lists that are most like stories; where there is none, the objects that hold stories by their ids."""
    lists = {path: value for path, value in inside if _is_list_of_objects(value)}
    if best := _best(lists, source, needed):
        return best
    by_ids = [(path, list(one.values())) for path, one in [("", document), *inside] if isinstance(one, dict)]
    return {path: values for path, values in by_ids if len(values) > 1 and _are_stories(values, source)}


def _are_stories(values: list[object], source: Source) -> bool:
    return all(isinstance(one, dict) and is_story(flat(one, source.columns)) for one in values)


def _of_feed(document: Object, items: list[object]) -> list[object]:
    """Give the items of a JSON feed what the feed declares for all of them."""
    if not str(document.get("version")).startswith("https://jsonfeed.org/"):
        return items
    authors = document.get("authors")
    author = authors[0] if isinstance(authors, list) and authors else None
    source = document.get("title") or author or document.get("home_page_url")
    facts = {"source": source, "language": document.get("language")}
    return [facts | item if isinstance(item, dict) else item for item in items]
