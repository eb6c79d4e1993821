"""Readers of JSONL and CSV: a bad line is rejected by its number, the others are read."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from contextlib import contextmanager

from toolkit.errors import SourceError
from toolkit.records import Rejected
from toolkit.stories.columns import column_names, require_column, require_named, with_names
from toolkit.stories.frame import MOST_CHARACTERS
from toolkit.stories.reading.formats.json import json_lines, json_stories
from toolkit.stories.reading.formats.table_lines import TableLines
from toolkit.stories.reading.sources.source import Found, Source

_TOLD_DELIMITER = re.compile(r"sep=([^\w\s\"]|\t)\s*", re.IGNORECASE)


def read_jsonl(source: Source, needed: str = "text") -> Iterator[Found]:
    """Read one JSON object a line; one without what is needed is rejected."""
    yield from json_stories(json_lines(source), source, needed)


def read_csv(source: Source, needed: str = "text") -> Iterator[Found]:
    """Read a table with a header line; commas, semicolons or tabs between the columns, one of which is needed.

    What is no record is rejected by the number of its first line, and reading begins again behind that.

    Raises
    ------
    SourceError
        If it has no such column, or behind a cell that is far too long.
    """
    lines = TableLines(source)
    try:
        with _long_fields():
            delimiter, columns = _columns(lines, source, needed)
    except csv.Error as error:
        raise SourceError(f"{source.name}: not a table: {error}") from error
    for place, cells in _records(lines, delimiter):
        if isinstance(cells, Rejected):
            yield cells
        elif len(cells) > len(columns):
            yield Rejected(place, f"found {len(cells)} cells; wanted {len(columns)}")
        elif any(cell.strip() for cell in cells):
            yield place, with_names(_first_of_each_name(columns, cells), source.columns)


def _records(lines: TableLines, delimiter: str) -> Iterator[tuple[str, list[str] | Rejected]]:
    table = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        lines.begin_record()
        try:
            with _long_fields():
                cells: list[str] | Rejected | None = next(table, None)
        except csv.Error as error:
            if "limit" in str(error):
                raise SourceError(f"{lines.place}: {error}, or a quote that does not end; mend it") from error
            cells = Rejected(lines.place, f"no record of a table: {error}")
            lines.begin_again_behind_first()
        while lines.rejected:
            yield "", lines.rejected.pop(0)
        if cells is None:
            return
        yield lines.place, cells


@contextmanager
def _long_fields() -> Iterator[None]:
    before = csv.field_size_limit(MOST_CHARACTERS)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _first_of_each_name(columns: list[str], cells: list[str]) -> dict[str, str]:
    record: dict[str, str] = {}
    for column, cell in zip(columns, cells, strict=False):
        record.setdefault(column, cell)
    return record


def _columns(lines: TableLines, source: Source, needed: str) -> tuple[str, list[str]]:
    header = next(lines, "")
    told = _TOLD_DELIMITER.fullmatch(header)
    if told:
        header = next(lines, "")
    for delimiter in told[1] if told else ",;\t":
        columns = next(csv.reader([header], delimiter=delimiter))
        if needed in column_names(with_names(dict.fromkeys(columns), source.columns)).values():
            require_named(columns, source.name, source.columns)
            return delimiter, columns
    require_column(next(csv.reader([header])), source.name, needed, source.columns)
    raise AssertionError("unreachable: a header without the column was refused")
