"""The reader of CSV and its like: a bad line is rejected by its number, the others are read."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import compress, islice

from toolkit.errors import SourceError
from toolkit.reading.formats.loose_cells import loose_cells
from toolkit.reading.formats.table_lines import TableLines
from toolkit.reading.sources.source import Found, Source
from toolkit.stories.columns import is_there, require_named, with_names, without_column
from toolkit.stories.raw_records import MOST_CHARACTERS
from toolkit.stories.records import Rejected

_MOST_BLANK_LINES = 100
_DECLARED_DELIMITER = re.compile(r"sep=([^\w\s\"]|\t)\s*", re.IGNORECASE)


def read_csv(source: Source, needed: str = "text") -> Iterator[Found]:
    """Read a table with a header line; commas, semicolons or tabs between the columns, one of which is needed.

    Quotes that are no quotes of tables are read as part of the text, or as quotes behind backslashes, where the line
    then has as many cells as the header. What is no record is rejected by the number of its first line, and reading
    begins again behind that.

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
    is_first = [columns.index(column) == number for number, column in enumerate(columns)]
    names = list(dict.fromkeys(columns))
    for place, cells in _records(lines, delimiter, len(columns)):
        if isinstance(cells, Rejected):
            yield cells
        elif any(map(str.strip, cells)):
            record = dict(zip(names, compress(cells, is_first), strict=False))
            yield place, with_names(record, source.columns)


def _records(lines: TableLines, delimiter: str, width: int) -> Iterator[tuple[str, list[str] | Rejected]]:
    table = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        lines.begin_record()
        cells = _next_cells(table)
        if cells is not None and (wrong := _wrong_with(cells, delimiter, width)):
            mended = _mended(lines, delimiter, width)
            if mended is not None:
                cells = mended
            elif isinstance(cells, csv.Error):
                if "limit" in str(cells):
                    raise SourceError(f"{lines.place}: {cells}, or a quote that does not end; mend it") from cells
                yield lines.place, Rejected(lines.place, wrong)
                lines.go_back_behind(1)
                cells = []
            elif len(cells) > width:
                yield lines.place, Rejected(lines.place, wrong)
                cells = []
        while lines.rejected:
            yield "", lines.rejected.pop(0)
        if cells is None:
            return
        if isinstance(cells, list) and cells:
            yield lines.place, cells


def _next_cells(table: Iterator[list[str]]) -> list[str] | csv.Error | None:
    before = csv.field_size_limit(MOST_CHARACTERS)
    try:
        return next(table, None)
    except csv.Error as error:
        return error
    finally:
        csv.field_size_limit(before)


def _wrong_with(cells: list[str] | csv.Error, delimiter: str, width: int) -> str:
    """Return what is wrong with a record, or ""; tabs in a cell of several lines are an error if cells are missing."""
    if isinstance(cells, csv.Error):
        return f"no record of a table: {cells}"
    if len(cells) > width and any(map(str.strip, cells[width:])):
        return f"found {len(cells)} cells; wanted {width}"
    if delimiter == "\t" and len(cells) < width and any("\n" in cell and "\t" in cell for cell in cells):
        return "a quote that does not end"
    return ""


def _mended(lines: TableLines, delimiter: str, width: int) -> list[str] | None:
    """Read a record whose quotes are escaped by backslashes, or belong to its text, if its width is right then."""
    record = lines.record
    if any('\\"' in line for line in record):
        lines.go_back_behind(0)
        quoted = csv.reader((line.replace('\\"', '""') for line in lines), delimiter=delimiter, strict=True)
        cells = _next_cells(quoted)
        if isinstance(cells, list) and len(cells) == width:
            return cells
        lines.go_back_behind(0)
        for _ in record:
            next(lines)
    loose = loose_cells(record[0], delimiter)
    if loose is None or len(loose) != width:
        return None
    lines.go_back_behind(1)
    return loose


@contextmanager
def _long_fields() -> Iterator[None]:
    before = csv.field_size_limit(MOST_CHARACTERS)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _columns(lines: TableLines, source: Source, needed: str) -> tuple[str, list[str]]:
    header = next((line for line in islice(lines, _MOST_BLANK_LINES) if line.strip()), "")
    declared = _DECLARED_DELIMITER.fullmatch(header)
    if declared:
        header = next(lines, "")
    for delimiter in dict.fromkeys((declared[1] if declared else "") + ",;\t"):
        columns = next(csv.reader([header], delimiter=delimiter))
        if is_there(columns, needed, source.columns):
            require_named(columns, source.name, source.columns)
            return delimiter, columns
    columns = max((next(csv.reader([header], delimiter=one), []) for one in ",;\t"), key=len)
    require_named(columns, source.name, source.columns)
    raise without_column(columns, source.name, needed)
