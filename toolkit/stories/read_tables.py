"""Readers of JSONL and CSV: a bad line is rejected by its number, the others are read."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator

from toolkit.errors import SourceError
from toolkit.records import Rejected
from toolkit.stories.frame import MOST_CHARACTERS, column_names, require_text_column
from toolkit.stories.read_source import Found, Source


def read_jsonl(source: Source) -> Iterator[Found]:
    """Read one JSON object a line."""
    for number, line in source.lines():
        name = f"{source.name}, line {number}"
        if isinstance(line, SourceError):
            yield Rejected(name, str(line).removeprefix(f"{source.name}: "))
        elif line.strip():
            yield _json_story(name, line)


def _json_story(name: str, line: str) -> Found:
    try:
        story = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Rejected(name, f"not JSON: {error}")
    if not isinstance(story, dict):
        return Rejected(name, f"found a JSON {type(story).__name__}; wanted an object with a text")
    if "text" not in column_names(story).values():
        keys = ", ".join(key[:40] for key in list(story)[:12])
        return Rejected(name, f"no text; found the keys: {keys or 'none'}")
    return name, story


def read_csv(source: Source) -> Iterator[Found]:
    """Read a table with a header line; commas, semicolons or tabs between the columns."""
    lines = _text_lines(source)
    before = csv.field_size_limit(MOST_CHARACTERS)
    try:
        delimiter, columns = _columns(next(lines, ""), source.name)
        table = csv.reader(lines, delimiter=delimiter, strict=True)
        for cells in table:
            name = f"{source.name}, line {table.line_num + 1}"
            if len(cells) > len(columns):
                yield Rejected(name, f"found {len(cells)} cells; wanted {len(columns)}")
            elif any(cell.strip() for cell in cells):
                yield name, dict(zip(columns, cells, strict=False))
    except csv.Error as error:
        raise SourceError(f"{source.name}: not a table of stories: {error}") from error
    finally:
        csv.field_size_limit(before)


def _text_lines(source: Source) -> Iterator[str]:
    for _, line in source.lines():
        if isinstance(line, SourceError):
            raise line
        yield line


def _columns(header: str, name: str) -> tuple[str, list[str]]:
    for delimiter in ",;\t":
        columns = next(csv.reader([header], delimiter=delimiter))
        if "text" in column_names(columns).values():
            return delimiter, columns
    require_text_column(next(csv.reader([header])), name)
    raise AssertionError("unreachable: a header without a text column was refused")
