"""The reader of JSON documents: a list of objects, an object with one such list in it, or one story."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from toolkit.errors import SourceError
from toolkit.records import Rejected
from toolkit.stories.frame import column_names, shown_columns
from toolkit.stories.read_source import MOST_BYTES_A_TABLE, Found, Source

_OPENS_A_LIST = re.compile(rb"[\xef\xbb\xbf\s]*\[\s*[\[{\]]")


def read_json(source: Source, needed: str = "text") -> Iterator[Found]:
    """Read the stories of a JSON document of at most 200 MB; an object without what is needed is rejected."""
    for number, record in enumerate(_records(_document(source), source.name, needed), start=1):
        name = f"{source.name}, record {number}"
        yield json_story(name, record, needed)


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


def json_story(name: str, record: object, needed: str) -> Found:
    """Take one record as a raw story, or reject it."""
    if not isinstance(record, dict):
        return Rejected(name, f"found a JSON {type(record).__name__}; wanted an object with a {needed}")
    if needed not in column_names(record).values():
        return Rejected(name, f"no {needed}; found the keys: {shown_columns(list(record))}")
    return name, record


def _document(source: Source) -> object:
    try:
        return json.loads(source.text(MOST_BYTES_A_TABLE))
    except RecursionError as error:
        raise SourceError(f"{source.name}: nested too deeply; wanted a list of objects, each a story") from error
    except ValueError as error:
        hint = "; if it holds one object a line, name it .jsonl" if "Extra data" in str(error) else ""
        raise SourceError(f"{source.name}: not JSON: {error}{hint}") from error


def _records(document: object, name: str, needed: str) -> list[object]:
    if isinstance(document, list):
        return document
    if not isinstance(document, dict):
        raise SourceError(f"{name}: found a JSON {type(document).__name__}; wanted a list of objects")
    if any(ours == needed and isinstance(document[key], str) for key, ours in column_names(document).items()):
        return [document]
    lists = {key: value for key, value in document.items() if isinstance(value, list)}
    objects = {key: value for key, value in lists.items() if any(isinstance(one, dict) for one in value)}
    found = objects or {key: value for key, value in lists.items() if not value}
    if len(found) == 1:
        return next(iter(found.values()))
    several = f"several lists of objects ({shown_columns(list(found))})" if found else "no list of objects"
    message = f"{name}: found {several} under the keys: {shown_columns(list(document))}; wanted one list of stories"
    raise SourceError(message)
