"""Readers of JSONL and CSV: a bad line is rejected by its number, the others are read."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator

from toolkit.errors import SourceError
from toolkit.records import Rejected
from toolkit.stories.frame import MOST_CHARACTERS, column_names, require_column
from toolkit.stories.read_json import json_story
from toolkit.stories.read_source import Found, Source


def read_jsonl(source: Source, needed: str = "text") -> Iterator[Found]:
    """Read one JSON object a line; one without what is needed is rejected."""
    for number, line in source.lines():
        name = f"{source.name}, line {number}"
        if isinstance(line, SourceError):
            yield Rejected(name, str(line).removeprefix(f"{source.name}: "))
        elif line.strip():
            yield _json_story(name, line, needed)


def _json_story(name: str, line: str, needed: str) -> Found:
    try:
        story = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Rejected(name, f"not JSON: {error}")
    return json_story(name, story, needed)


def read_csv(source: Source, needed: str = "text") -> Iterator[Found]:
    """Read a table with a header line; commas, semicolons or tabs between the columns, one of which is needed."""
    lines = _text_lines(source)
    before = csv.field_size_limit(MOST_CHARACTERS)
    try:
        delimiter, columns = _columns(next(lines, ""), source.name, needed)
        table = csv.reader(lines, delimiter=delimiter, strict=True)
        for cells in table:
            name = f"{source.name}, line {table.line_num + 1}"
            if len(cells) > len(columns):
                yield Rejected(name, f"found {len(cells)} cells; wanted {len(columns)}")
            elif any(cell.strip() for cell in cells):
                yield name, dict(zip(columns, cells, strict=False))
    except csv.Error as error:
        raise SourceError(f"{source.name}: not a table: {error}") from error
    finally:
        csv.field_size_limit(before)


def _text_lines(source: Source) -> Iterator[str]:
    for _, line in source.lines():
        if isinstance(line, SourceError):
            raise line
        yield line


def _columns(header: str, name: str, needed: str) -> tuple[str, list[str]]:
    for delimiter in ",;\t":
        columns = next(csv.reader([header], delimiter=delimiter))
        if needed in column_names(columns).values():
            return delimiter, columns
    require_column(next(csv.reader([header])), name, needed)
    raise AssertionError("unreachable: a header without the column was refused")
