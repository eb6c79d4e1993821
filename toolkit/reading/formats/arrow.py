"""Readers of Parquet and of Arrow files (Feather): batch by batch, and only the columns of a story."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from toolkit.errors import SourceError, ToolkitError
from toolkit.extras import require
from toolkit.reading.sources.source import Found, Source
from toolkit.stories.columns import require_column, story_columns, with_names

_ROWS_A_BATCH = 256
_MAGIC = b"ARROW1"


def read_parquet(source: Source, needed: str = "text") -> Iterator[Found]:
    """Read the rows of a Parquet file."""
    with _arrow_errors(source, "Parquet"), source.opened() as stream:
        from pyarrow.parquet import ParquetFile

        file = ParquetFile(stream)
        columns = _columns(file.schema_arrow.names, source, needed)
        batches = file.iter_batches(batch_size=_ROWS_A_BATCH, columns=columns)
        yield from _rows(batches, source)


def read_feather(source: Source, needed: str = "text") -> Iterator[Found]:
    """Read the rows of an Arrow file, which is what a Feather file is, or of an Arrow stream."""
    with _arrow_errors(source, "Arrow"), source.opened() as stream:
        from pyarrow import ipc

        is_file = stream.read(len(_MAGIC)) == _MAGIC
        stream.seek(0)
        file = ipc.open_file(stream) if is_file else ipc.open_stream(stream)
        columns = _columns(file.schema.names, source, needed)
        batches = map(file.get_batch, range(file.num_record_batches)) if is_file else file
        yield from _rows((batch.select(columns) for batch in batches), source)


def _columns(names: list[str], source: Source, needed: str) -> list[str]:
    require_column(names, source.name, needed, source.columns)
    return story_columns(names, (*source.also, *source.columns.values()))


def _rows(batches: Iterator[Any], source: Source) -> Iterator[Found]:
    number = 0
    for batch in batches:
        batch.validate(full=True)
        for start in range(0, batch.num_rows, _ROWS_A_BATCH):
            for row in batch.slice(start, _ROWS_A_BATCH).to_pylist():
                number += 1
                yield f"{source.name}, row {number}", with_names(row, source.columns)


@contextmanager
def _arrow_errors(source: Source, kind: str) -> Iterator[None]:
    """Name the input in what pyarrow says of it."""
    arrow = require("pyarrow", extra="parquet")
    try:
        yield
    except ToolkitError:
        raise
    except (arrow.ArrowException, ValueError, OverflowError, MemoryError) as error:
        said = " ".join((str(error) or "it claims to be larger than the memory").split())[:200]
        raise SourceError(f"{source.name}: not a {kind} file that can be read: {said}") from error
