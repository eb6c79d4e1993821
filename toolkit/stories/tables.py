"""Tables of other libraries taken as pandas frames, without any of these libraries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Sized
from typing import TYPE_CHECKING, Protocol

import pandas as pd

from toolkit.errors import StorySchemaError
from toolkit.extras import require
from toolkit.stories.columns import require_column, story_columns

if TYPE_CHECKING:
    from typing_extensions import TypeIs


class ArrowTable(Sized, Protocol):
    """A table that supports Arrow's PyCapsule protocol, such as a DataFrame of polars or a table of pyarrow."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Return the table as a stream of record batches."""
        ...


Table = pd.DataFrame | ArrowTable


def is_table(given: object) -> TypeIs[Table]:
    """Return True if something has columns, and is no list of texts.

    Examples
    --------
    >>> is_table(pd.DataFrame()), is_table(pd.Series(["a text"])), is_table(["a text"])
    (True, False, False)
    """
    return any(hasattr(type(given), name) for name in ("columns", "schema"))


def pandas_frame(
    table: Table, where: str, named: Mapping[str, str] | None = None, also: Iterable[str] = ()
) -> pd.DataFrame:
    """Return a table as a frame of pandas, with those levels of its index as columns that are named as such.

    Other tables are read by the protocol ``__arrow_c_stream__``, and only their columns that are known or wanted.

    Parameters
    ----------
    table : DataFrame, or anything that supports Arrow
    where : str
        What messages call it.
    named : mapping of str to str, optional
        What its columns are called, by the names of a stories frame.
    also : iterable of str
        Further columns that are wanted.

    Returns
    -------
    DataFrame
        Its columns are strings; another library's table is one of Python's own objects, missing values None.

    Raises
    ------
    StorySchemaError
        If the table has no text column, no rows yet (as a lazy frame of polars), or cannot be read.
    MissingExtraError
        If it is no frame of pandas, and pyarrow is not installed.

    Examples
    --------
    >>> import pyarrow
    >>> pandas_frame(pyarrow.table({"body": ["Cod is cut."], "rank": [1]}), "a").to_dict("records")
    [{'body': 'Cod is cut.'}]
    """
    further = [*also, *(named or {}).values()]
    if isinstance(table, pd.DataFrame):
        table = _with_index(table, further)
        names = [str(name) for name in table.columns]
        require_column(names, where, named=named)
        return table if names == list(table.columns) else table.set_axis(names, axis=1)
    return _from_arrow(table, where, named, further)


def _from_arrow(table: ArrowTable, where: str, named: Mapping[str, str] | None, further: Sequence[str]) -> pd.DataFrame:
    kind = type(table).__name__
    if not hasattr(table, "__arrow_c_stream__"):
        message = f"{where}: found a {kind}, which gives no rows by itself; wanted a DataFrame; collect it first"
        raise StorySchemaError(message)
    arrow = require("pyarrow", extra="parquet")
    try:
        read = arrow.table(table)
        require_column(read.column_names, where, named=named)
        names = story_columns(read.column_names, further)
        return pd.DataFrame(read.select(names).to_pylist(), columns=names, dtype=object)
    except (arrow.ArrowException, TypeError, OverflowError, RuntimeError) as error:
        message = f"{where}: found a {kind} that cannot be read: {error}; wanted a frame of pandas or polars"
        raise StorySchemaError(message) from error


def table_records(frame: pd.DataFrame) -> list[dict[str, object]]:
    """Return the rows of a frame whose columns are strings, as raw records."""
    names, cells = list(frame.columns), [_cells(frame.iloc[:, number]) for number in range(frame.shape[1])]
    return [dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True)]


def _cells(column: pd.Series) -> list[object]:
    """Return the values of a column as Python's own, of strings None where one is missing."""
    if not isinstance(column.dtype, pd.StringDtype):
        return list(column.to_frame("").to_dict("list")[""])
    return column.astype(object).where(column.notna(), None).tolist()


def _with_index(frame: pd.DataFrame, further: Iterable[str]) -> pd.DataFrame:
    """Take those levels of the index as columns that are named as such."""
    levels = [name for name in frame.index.names if name is not None and name not in frame.columns]
    named = [name for name in levels if story_columns([str(name)], further)]
    return frame.reset_index(level=named) if named else frame
