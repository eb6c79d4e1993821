"""The reader of JSON documents: a list of objects, an object with one such list in it, or one story."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from toolkit.errors import SourceError
from toolkit.records import Rejected
from toolkit.stories.columns import column_names, require_named, shown_columns, with_names
from toolkit.stories.reading.sources.source import MOST_BYTES_A_TABLE, Found, Source

_MOST_VALUES = 10_000_000
_OPENS_A_LIST = re.compile(rb"[\xef\xbb\xbf\s]*\[\s*[\[{\]]")


def read_json(source: Source, needed: str = "text") -> Iterator[Found]:
    """Read the stories of a JSON document of at most 200 MB; an object without what is needed is rejected."""
    records = enumerate(_records(_document(source), source, needed), start=1)
    yield from json_stories(((f"{source.name}, record {number}", record) for number, record in records), source, needed)


def json_stories(records: Iterable[Rejected | tuple[str, object]], source: Source, needed: str) -> Iterator[Found]:
    """Take each record as a raw story, or reject it.

    Raises
    ------
    StorySchemaError
        In the end, if no record had a column that was named.
    """
    keys: dict[object, None] = {}
    for found in records:
        if isinstance(found, Rejected):
            yield found
            continue
        name, record = found
        if source.columns and isinstance(record, dict):
            keys |= dict.fromkeys(record)
        yield _story(name, record, source.columns, needed)
    if keys:
        require_named(list(keys), source.name, source.columns)


def is_json(source: Source) -> bool:
    """Tell whether an input is one JSON document, or begins as a list of objects.

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
    raw = with_names(record, named)
    if needed not in column_names(raw).values():
        return Rejected(name, f"no {named.get(needed, needed)}; found the keys: {shown_columns(list(record))}")
    return name, raw


def _document(source: Source) -> object:
    text = source.text(MOST_BYTES_A_TABLE)
    if sum(map(text.count, "[{,")) > _MOST_VALUES:
        raise SourceError(f"{source.name}: more than {_MOST_VALUES:,} values in it, too much to read as one; split it")
    try:
        return json.loads(text)
    except RecursionError as error:
        raise SourceError(f"{source.name}: nested too deeply; wanted a list of objects, each a story") from error
    except ValueError as error:
        hint = "; if it holds one object a line, name it .jsonl" if "Extra data" in str(error) else ""
        raise SourceError(f"{source.name}: not JSON: {error}{hint}") from error


def _records(document: object, source: Source, needed: str) -> list[object]:
    if isinstance(document, list):
        return document
    if not isinstance(document, dict):
        raise SourceError(f"{source.name}: found a JSON {type(document).__name__}; wanted a list of objects")
    raw = with_names(document, source.columns)
    if any(ours == needed and isinstance(raw[key], str) for key, ours in column_names(raw).items()):
        return [document]
    lists = {key: value for key, value in document.items() if isinstance(value, list)}
    objects = {key: value for key, value in lists.items() if any(isinstance(one, dict) for one in value)}
    found = objects or {key: value for key, value in lists.items() if not value}
    if len(found) == 1:
        return next(iter(found.values()))
    several = f"several lists of objects ({shown_columns(list(found))})" if found else "no list of objects"
    if not found and column_names(document):
        return [document]
    message = (
        f"{source.name}: found {several} under the keys: {shown_columns(list(document))}; wanted one list of stories"
    )
    raise SourceError(message)
