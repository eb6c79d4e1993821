"""Readers of JSONL and CSV: a bad line is rejected by its number, the others are read."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator

from toolkit.errors import SourceError
from toolkit.records import Rejected
from toolkit.stories.columns import column_names, require_column, require_named, with_names
from toolkit.stories.frame import MOST_CHARACTERS
from toolkit.stories.reading.read_json import json_stories
from toolkit.stories.reading.read_source import Found, Source


def read_jsonl(source: Source, needed: str = "text") -> Iterator[Found]:
    """Read one JSON object a line; one without what is needed is rejected."""
    yield from json_stories(_json_lines(source), source, needed)


def _json_lines(source: Source) -> Iterator[Rejected | tuple[str, object]]:
    for number, line in source.lines():
        name = f"{source.name}, line {number}"
        if isinstance(line, SourceError):
            yield Rejected(name, str(line).removeprefix(f"{source.name}: "))
        elif line.strip():
            try:
                yield name, json.loads(line)
            except (ValueError, RecursionError) as error:
                yield Rejected(name, f"not JSON: {error}")


def read_csv(source: Source, needed: str = "text") -> Iterator[Found]:
    """Read a table with a header line; commas, semicolons or tabs between the columns, one of which is needed."""
    lines = _text_lines(source)
    before = csv.field_size_limit(MOST_CHARACTERS)
    try:
        delimiter, columns = _columns(next(lines, ""), source, needed)
        table = csv.reader(lines, delimiter=delimiter, strict=True)
        for cells in table:
            name = f"{source.name}, line {table.line_num + 1}"
            if len(cells) > len(columns):
                yield Rejected(name, f"found {len(cells)} cells; wanted {len(columns)}")
            elif any(cell.strip() for cell in cells):
                yield name, with_names(_first_of_each_name(columns, cells), source.columns)
    except csv.Error as error:
        raise SourceError(f"{source.name}: not a table: {error}") from error
    finally:
        csv.field_size_limit(before)


def _first_of_each_name(columns: list[str], cells: list[str]) -> dict[str, str]:
    record: dict[str, str] = {}
    for column, cell in zip(columns, cells, strict=False):
        record.setdefault(column, cell)
    return record


def _text_lines(source: Source) -> Iterator[str]:
    for _, line in source.lines():
        if isinstance(line, SourceError):
            raise line
        yield line


def _columns(header: str, source: Source, needed: str) -> tuple[str, list[str]]:
    for delimiter in ",;\t":
        columns = next(csv.reader([header], delimiter=delimiter))
        if needed in column_names(with_names(dict.fromkeys(columns), source.columns)).values():
            require_named(columns, source.name, source.columns)
            return delimiter, columns
    require_column(next(csv.reader([header])), source.name, needed, source.columns)
    raise AssertionError("unreachable: a header without the column was refused")
