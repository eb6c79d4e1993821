"""The reader of JSON documents: a list of objects, an object with one list of stories in it, or one story."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TypeGuard

from toolkit.errors import SourceError
from toolkit.reading.sources.source import MOST_BYTES_A_TABLE, Found, Source
from toolkit.stories.columns import (
    column_names,
    is_teaser,
    known_columns,
    plain,
    require_named,
    shown_columns,
    with_names,
)
from toolkit.stories.records import Rejected

_MOST_VALUES = 10_000_000
_MOST_LOOKED_AT = 20
_DEEPEST_LIST, _DEEPEST_PATH = 4, 3
_NO_LIST = f"no list of objects, at most {_DEEPEST_LIST} keys deep,"
_COLLECTIONS = frozenset("articles docs entries entry item items news posts records results stories".split())
_WORDS_OF_A_PART = ("text", "value", "content", "html")
_OPENS_A_LIST = re.compile(rb"[\xef\xbb\xbf\s]*\[\s*\{\s*[\"}]")


def read_json(source: Source, needed: str = "text") -> Iterator[Found]:
    """Read the stories of a JSON document of at most 200 MB, or of JSON Lines under its name.

    An object with a title and a text, or a list of the parts of one, is a story, whatever lists it holds; one that
    only describes itself is none if it holds a list that is named for stories ("articles", "items"). In another object
    the stories are the one list of objects that have what is needed, at most four keys deep; where there are several,
    the one whose objects also have a title. The title of a JSON feed is the source of its items. An object without
    what is needed is rejected.

    Raises
    ------
    SourceError
        If it is not JSON, or holds no such list, or several.
    """
    if _is_json_lines(source):
        yield from json_stories(json_lines(source), source, needed)
        return
    records = enumerate(_records(_document(source), source, needed), start=1)
    yield from json_stories(((f"{source.name}, record {number}", record) for number, record in records), source, needed)


def json_lines(source: Source) -> Iterator[Rejected | tuple[str, object]]:
    """Read the JSON value of each line, and reject lines that are not JSON."""
    for number, line in source.lines():
        name = f"{source.name}, line {number}"
        if isinstance(line, SourceError):
            yield Rejected(name, str(line).removeprefix(f"{source.name}: "))
        elif line.strip():
            try:
                yield name, json.loads(line)
            except (ValueError, RecursionError) as error:
                yield Rejected(name, f"not JSON: {error}")


def _is_json_lines(source: Source) -> bool:
    try:
        shown = (line for _, line in source.lines() if isinstance(line, str) and line.strip())
        first, second = next(shown, ""), next(shown, "")
        return second.lstrip().startswith("{") and isinstance(json.loads(first), dict)
    except (SourceError, ValueError, RecursionError):
        return False


def json_stories(records: Iterable[Rejected | tuple[str, object]], source: Source, needed: str) -> Iterator[Found]:
    """Take each record as a raw story, or reject it.

    Raises
    ------
    StorySchemaError
        In the end, if no record had a column that was named.
    """
    keys: dict[str, None] = {}
    for found in records:
        if isinstance(found, Rejected):
            yield found
            continue
        name, record = found
        record = _with_paths(record) if isinstance(record, dict) else record
        if source.columns and isinstance(record, dict):
            keys |= dict.fromkeys(record)
        yield _story(name, record, source.columns, needed)
    if keys:
        require_named(list(keys), source.name, source.columns)


def is_json(source: Source) -> bool:
    """Return True if an input is one JSON document, or begins as a list of objects.

    Examples
    --------
    >>> is_json(Source("a", content=b'[{"text": ')), is_json(Source("b", content=b"[Photo] Cod")), is_json(
    ...     Source("c", content=b'{"text": "Cod"} {"text": "Herring"}')
    ... )
    (True, False, False)
    """
    if _OPENS_A_LIST.match(source.content):
        return True
    try:
        _document(source)
    except SourceError:
        return False
    return True


def _story(name: str, record: object, named: Mapping[str, str], needed: str) -> Found:
    if not isinstance(record, dict):
        return Rejected(name, f"found a JSON {type(record).__name__}; wanted an object with a {needed}")
    raw = _with_parts_joined(with_names(record, named))
    if needed not in column_names(raw).values():
        return Rejected(name, f"no {named.get(needed, needed)}; found the keys: {shown_columns(list(record))}")
    return name, raw


def _with_paths(record: dict[str, object], depth: int = 1) -> dict[str, object]:
    """Take in what lies in the objects in a record, by the path to it; a search engine's record is its source."""
    own = record.get("_source")
    if depth == 1 and isinstance(own, dict):
        record = {key: value for key, value in record.items() if key != "_source"} | own
    if not any(isinstance(value, dict) for value in record.values()):
        return record
    whole = dict(record)
    for key, value in record.items():
        if isinstance(value, dict):
            inner = _with_paths(value, depth + 1) if depth < _DEEPEST_PATH else value
            whole |= {path: inside for name, inside in inner.items() if (path := f"{key}.{name}") not in record}
    return whole


def _document(source: Source) -> object:
    text = source.text(MOST_BYTES_A_TABLE)
    if sum(map(text.count, "[{,")) > _MOST_VALUES:
        raise SourceError(f"{source.name}: more than {_MOST_VALUES:,} values in it, too much to read as one; split it")
    try:
        return json.loads(text)
    except RecursionError as error:
        raise SourceError(f"{source.name}: nested too deeply; wanted a list of objects, each a story") from error
    except ValueError as error:
        raise SourceError(f"{source.name}: not JSON: {error}") from error


def _records(document: object, source: Source, needed: str) -> list[object]:
    if isinstance(document, list):
        return document
    if not isinstance(document, dict):
        raise SourceError(f"{source.name}: found a JSON {type(document).__name__}; wanted a list of objects")
    column = _needed_column(document, source, needed)
    if column is not None and (not is_teaser(column) or _is_story(document, source, needed)):
        return [document]
    inside = list(_all_in(document, source, needed))
    lists = {path: value for path, value in inside if _is_list_of_objects(value)}
    objects = [(path, value) for path, value in inside if isinstance(value, dict)]
    alone: Mapping[str, list[object]] = {path: [one] for path, one in objects if _is_story(one, source, needed)}
    found = _best(lists, source, needed) or alone
    if len(found) == 1:
        return _of_feed(document, next(iter(found.values())))
    if not found and (column is not None or column_names(document)):
        return [document]
    several = f"several lists of objects ({shown_columns(list(found))})" if found else _NO_LIST
    message = (
        f"{source.name}: found {several} under the keys: {shown_columns(list(document))}; wanted one list of stories"
    )
    raise SourceError(message)


def _needed_column(record: dict[str, object], source: Source, needed: str) -> str | None:
    """Return the key of what a story needs, if an object is one; nothing is a text only under a title."""
    raw = _with_parts_joined(with_names(_with_paths(record), source.columns))
    known = known_columns(tuple(raw))
    is_titled = any(isinstance(raw[key], str) for key in known.get("title", ()))
    own = (key for key in known.get(needed, ()) if is_titled or raw[key] is not None)
    return next((key for key in own if raw[key] is None or isinstance(raw[key], str) or _are_words(raw[key])), None)


def _is_story(document: dict[str, object], source: Source, needed: str) -> bool:
    """Return True if an object has a title and what is needed, and no list named for stories beside a teaser."""
    column = _needed_column(document, source, needed)
    known = known_columns(tuple(with_names(_with_paths(document), source.columns)))
    if column is None or "title" not in known:
        return False
    collections = [key for key, value in document.items() if plain(key) in _COLLECTIONS and isinstance(value, list)]
    return not collections or not is_teaser(column)


def _with_parts_joined(record: dict[str, object]) -> dict[str, object]:
    """Take the parts of a text under a title, each an object without one, for a list of words."""
    known = known_columns(tuple(record))
    columns = known.get("text", ()) if "title" in known else ()
    return record | {key: words for key in columns if (words := _words_of_parts(record[key]))}


def _words_of_parts(value: object) -> list[str]:
    parts = [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []
    texts = [(part, words) for part in parts if (words := _words_of_part(part))]
    are_stories = any({"title", "url", "published"} & known_columns(tuple(part)).keys() for part, _ in texts)
    return [] if are_stories else [words for _, words in texts]


def _words_of_part(part: dict[str, object]) -> str:
    return next((words for key in _WORDS_OF_A_PART if isinstance(words := part.get(key), str) and words.strip()), "")


def _are_words(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, str) for one in value)


def _all_in(document: dict[str, object], source: Source, needed: str) -> Iterator[tuple[str, object]]:
    """Yield what is in an object, and in the objects in it that are no stories, by the path to it."""
    level: list[tuple[str, dict[str, object]]] = [("", document)]
    for _ in range(_DEEPEST_LIST):
        inside = [(f"{path}{key}", value) for path, known in level for key, value in known.items()]
        yield from inside
        objects = [(f"{path}.", value) for path, value in inside if isinstance(value, dict)]
        level = [(path, value) for path, value in objects if not _is_story(value, source, needed)]


def _is_list_of_objects(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list) and (not value or any(isinstance(one, dict) for one in value))


def _best(lists: Mapping[str, list[object]], source: Source, needed: str) -> Mapping[str, list[object]]:
    """Choose the lists with stories in them, of these the ones with titles; else with objects, else those there are."""
    columns = {path: _first_columns(records, source) for path, records in lists.items()}
    needed_there = {path for path, known in columns.items() if needed in known}
    with_title = {path for path in needed_there if "title" in columns[path]}
    with_objects = {path for path, records in lists.items() if records}
    chosen = with_title or needed_there or with_objects or set(lists)
    return {path: records for path, records in lists.items() if path in chosen}


def _first_columns(records: Iterable[object], source: Source) -> set[str]:
    """Return the columns of a stories frame that the first objects of a list have."""
    objects = (record for record in records if isinstance(record, dict))
    raw = (with_names(_with_paths(record), source.columns) for record in islice(objects, _MOST_LOOKED_AT))
    return {ours for record in raw for ours in column_names(record).values()}


def _of_feed(document: dict[str, object], items: list[object]) -> list[object]:
    """Give the items of a JSON feed what the feed declares for all of them, and the title of one that has no more."""
    if not str(document.get("version")).startswith("https://jsonfeed.org/"):
        return items
    authors = document.get("authors")
    author = authors[0] if isinstance(authors, list) and authors else None
    source = document.get("title") or author or document.get("home_page_url")
    facts = {"source": source, "language": document.get("language")}
    return [facts | {"snippet": item.get("title")} | item if isinstance(item, dict) else item for item in items]
