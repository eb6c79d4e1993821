"""The archive: one SQLite file, one writer at a time, readable meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

import pandas as pd

from toolkit.archive.records import Added, Context, Parcel, Run


class Archive:
    """The contract; the archive's author fills it."""

    def __init__(self, path: str | Path, *, keep: timedelta | None = None, wait: float = 10.0) -> None:
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the right to write for a whole run; raises `ArchiveBusyError` after waiting."""
        yield

    def add(self, stories: pd.DataFrame, at: datetime) -> Added:
        """Remember stories that were read; those that are known, by id or word for word, are not changed."""
        raise NotImplementedError

    def context(self, at: datetime, window: timedelta, least: int) -> Context:
        """Return the stories of a window before a moment, at least so many if there are, and every fresh one."""
        raise NotImplementedError

    def commit(self, run: Run) -> int:
        """Remember what a run decided, all or nothing; return its number."""
        raise NotImplementedError

    def queued(self) -> Sequence[tuple[int, Parcel]]:
        """Return what is still to be delivered, the oldest first, each with its number."""
        raise NotImplementedError

    def delivered(self, number: int) -> None:
        """Note that a parcel has arrived."""
        raise NotImplementedError
