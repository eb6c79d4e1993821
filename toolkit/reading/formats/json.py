"""The reader of JSON documents, and of the objects in JSON Lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from toolkit.errors import SourceError
from toolkit.reading.formats.json_answers import answered, records_in
from toolkit.reading.formats.json_objects import flat
from toolkit.reading.sources.source import MOST_BYTES_A_TABLE, Found, Source
from toolkit.stories.columns import are_feeds, is_there, require_named, shown_columns
from toolkit.stories.records import Rejected

_MOST_VALUES = 10_000_000
_ARTICLES = ("Article", "Posting", "Report", "Review")
_OPENS_A_LIST = re.compile(rb"[\xef\xbb\xbf\s]*\[\s*\{\s*[\"}]")


def read_json(source: Source, needed: str = "text") -> Iterator[Found]:
    """Read the stories of a JSON document of at most 200 MB, or of JSON Lines under its name.

    An object with a title and a text, or a list of the parts of one, is a story, whatever lists it holds; one that
    only describes itself is none if it holds a list that is named for stories ("articles", "items"). In another object
    the stories are the one list of objects that is most like stories, at most four keys deep: with title and text,
    with a text, with a title and an address or a time, with a teaser, with a title. An object whose values are all
    stories is a list of these. In a list, answers are read as well. The title of a JSON feed is the source of its
    items. An object without what is needed is rejected.

    Raises
    ------
    SourceError
        If it is not JSON, or holds no such list, or several.
    """
    if _is_json_lines(source):
        yield from json_stories(json_lines(source), source, needed)
        return
    numbered = records_in(_document(source), source, needed)
    records = [(f"{source.name}, record {number}", record) for number, record in numbered]
    yield from json_stories(_without_what_is_beside_articles(records), source, needed)


def read_jsonl(source: Source, needed: str = "text") -> Iterator[Found]:
    """Read one JSON object a line, a story or an answer with some; one without what is needed is rejected."""
    yield from json_stories(json_lines(source), source, needed)


def json_lines(source: Source, needed: str = "text") -> Iterator[Rejected | tuple[str, object]]:
    """Read the JSON value of each line, and reject lines that are not JSON."""
    for number, line in source.lines():
        name = f"{source.name}, line {number}"
        if isinstance(line, SourceError):
            yield Rejected(name, str(line).removeprefix(f"{source.name}: "))
        elif line.strip():
            try:
                value = json.loads(line)
            except (ValueError, RecursionError) as error:
                yield Rejected(name, f"not JSON: {error}")
                continue
            yield from ((name + inner, one) for inner, one in answered(value, source, needed))


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
        if source.columns and isinstance(record, dict):
            keys |= dict.fromkeys(flat(record, {}))
        yield _story(name, record, source.columns, needed)
    if keys:
        require_named(list(keys), source.name, source.columns)


def _without_what_is_beside_articles(records: Sequence[tuple[str, object]]) -> Iterator[Rejected | tuple[str, object]]:
    """Reject what linked data call something else, their site or its owner, if they call others articles."""
    has_articles = any(_kinds(record).endswith(_ARTICLES) for _, record in records)
    for name, record in records:
        kind = _kinds(record)
        is_beside = has_articles and kind and not kind.endswith(_ARTICLES)
        yield Rejected(name, f"beside articles, found the kind {kind}; wanted a story") if is_beside else (name, record)


def _kinds(record: object) -> str:
    """Return what linked data call an object; of several names the one that is an article's, or the last."""
    named = record.get("@type") if isinstance(record, dict) else None
    names = [name for name in (named if isinstance(named, list) else [named]) if isinstance(name, str)]
    return max(names, key=lambda name: name.endswith(_ARTICLES), default="")


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
    whole = flat(record, {})
    if not is_there(whole, needed, named):
        if needed == "text" and are_feeds(whole):
            return Rejected(name, "found a feed, not a story; to read a list of feeds, use --feeds, or feeds=[...]")
        return Rejected(name, f"no {named.get(needed, needed)}; found the keys: {shown_columns(list(whole))}")
    return name, flat(record, named) if named else whole


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
