"""The tables and views of an archive as frames and as Parquet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from toolkit.archive.times import moment
from toolkit.extras import require
from toolkit.saving import write_files
from toolkit.stories.validity import TIME

if TYPE_CHECKING:
    from toolkit.archive.archive import Archive

MOMENTS = frozenset(
    "at since published first_seen last_seen time first_story last_story first_asked last_asked last_ok last_new "
    "last_failed not_before first_reported last_reported shown_at updated next_try changed_at".split()
)
_NOT_EXPORTED = ("outbox",)


def names_of(archive: Archive) -> list[str]:
    """Return the names of the tables and views of an archive, sorted.

    Examples
    --------
    >>> import tempfile
    >>> from toolkit import Archive
    >>> with tempfile.TemporaryDirectory() as folder, Archive(f"{folder}/news.sqlite") as archive:
    ...     [name for name in names_of(archive) if "event" in name]
    ['event_history', 'event_runs', 'events', 'events_by_day']
    """
    query = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%' ORDER BY name"
    return [name for (name,) in archive.rows(query)]


def archive_frame(archive: Archive, name: str) -> pd.DataFrame:
    """Return a table or a view of an archive as a frame, its moments in UTC.

    Raises
    ------
    ValueError
        If there is none of that name.
    """
    known = names_of(archive)
    if name not in known:
        message = f"found {name!r}; wanted a table or view of the archive: {', '.join(known)}"
        raise ValueError(message)
    columns = [column for _, column, *_ in archive.rows(f"PRAGMA table_info({name})")]
    rows = archive.rows(f"SELECT * FROM {name}")
    frame = pd.DataFrame(rows, columns=columns)
    for place, column in enumerate(columns):
        if column in MOMENTS:
            times = [moment(row[place]) if row[place] else None for row in rows]
            frame[column] = pd.to_datetime(pd.Series(times, dtype="object"), utc=True).astype(TIME)
    return frame


def write_parquet(archive: Archive, folder: Path) -> Sequence[Path]:
    """Write the tables and views of an archive to a folder, a Parquet file each, all of them or none.

    What waits in the outbox is left out.

    Raises
    ------
    MissingExtraError
        If pyarrow is not installed.
    SourceError
        If the folder cannot be written to.
    """
    require("pyarrow", extra="parquet")
    names = [name for name in names_of(archive) if name not in _NOT_EXPORTED]
    return write_files(folder, {f"{name}.parquet": _as_parquet(archive_frame(archive, name)) for name in names})


def _as_parquet(frame: pd.DataFrame) -> bytes:
    return bytes(frame.to_parquet(index=False))
