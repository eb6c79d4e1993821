"""The archive: one SQLite file, one writer at a time, readable meanwhile."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pandas as pd

from toolkit.archive import outbox
from toolkit.archive.adding import add_stories
from toolkit.archive.committing import commit_run
from toolkit.archive.connection import open_archive, telling, transaction
from toolkit.archive.context import context_at
from toolkit.archive.entries import read_entries
from toolkit.archive.export import archive_frame, write_parquet
from toolkit.archive.inputs import inputs_of, known_pages, note_asked
from toolkit.archive.lock import held
from toolkit.archive.pruning import give_back
from toolkit.archive.records import Added, Context, Edition, Entry, Queued, Run, State
from toolkit.archive.rows import rows_of
from toolkit.archive.times import in_utc, moment
from toolkit.stories.inputs import Asked, InputHealth, PageKnown


class Archive:
    """What scheduled runs remember, in one SQLite file that any tool can read.

    Parameters
    ----------
    path : str or Path
        The file; it is made, with its folder, if it is not there, and brought to the present version if it is older.
    keep : timedelta, optional
        How long texts are kept after stories were published and read, for ever by default. What stories are called,
        what was quoted of them, and their themes and events stay.
    wait : float
        For how many seconds to wait for another run that is writing.
    make : bool
        Whether to make a file that is not there; an error if False.

    Attributes
    ----------
    is_new : bool
        True if the file was made just now.

    Raises
    ------
    ArchiveError
        If the file is something else, was written by a later version, or cannot be opened.
    ArchiveBusyError
        If it has to be made or brought to the present version, and another run is writing to it.
    ValueError
        If ``keep`` is negative.

    Notes
    -----
    Runs are told apart by their numbers, in the order in which they were made: a clock that jumps back, or stories
    from the future, are no error. Nothing asks what time it is: the same stories at the same moments make the same
    archive.

    Examples
    --------
    >>> import tempfile
    >>> from datetime import UTC, datetime, timedelta
    >>> from toolkit import Archive, read_stories
    >>> monday = datetime(2025, 6, 9, 7, tzinfo=UTC)
    >>> with tempfile.TemporaryDirectory() as folder, Archive(f"{folder}/news.sqlite") as archive:
    ...     stories = read_stories(pd.DataFrame({"text": ["The quota for cod was cut by a tenth."]}))
    ...     print(archive.add(stories, monday))
    ...     print(archive.add(stories, monday + timedelta(days=1)))
    ...     context = archive.context(monday, window=timedelta(days=28), least=200)
    ...     print(len(context.stories), [seen.is_fresh for seen in context.seen.values()])
    Added(n_read=1, n_new=1, n_known=0, n_copies=0)
    Added(n_read=1, n_new=0, n_known=1, n_copies=0)
    1 [True]
    """

    def __init__(
        self, path: str | Path, *, keep: timedelta | None = None, wait: float = 10.0, make: bool = True
    ) -> None:
        self.path = Path(path)
        self.keep = keep
        self.wait = wait
        self._n_writing = 0
        if keep is not None and keep < timedelta():
            message = f"found keep={keep!r}; wanted a span of time of texts to keep, such as timedelta(days=90)"
            raise ValueError(message)
        self._connection, self.is_new = open_archive(self.path, wait, make=make)

    def __enter__(self) -> Self:
        return self

    def __repr__(self) -> str:
        return f"Archive({str(self.path)!r})"

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the right to write, as for a whole run; what writes to the archive takes it for itself otherwise.

        The system lifts it when the process ends, however that comes. Others can read meanwhile.

        Raises
        ------
        ArchiveBusyError
            If another run holds it for longer than ``wait`` seconds.
        ArchiveError
            If the folder must not be written.
        """
        with ExitStack() as stack:
            if not self._n_writing:
                stack.enter_context(held(self.path, self.wait))
            self._n_writing += 1
            try:
                yield
            finally:
                self._n_writing -= 1

    def add(self, stories: pd.DataFrame | None, at: datetime, asked: Asked | None = None) -> Added:
        """Remember stories that were read, as fresh ones; those that are known are not changed.

        Known are those whose id is, and those whose words are, from the same source. The same words from another source
        are remembered as a copy. Another story under an id that is known gets an id of its own.

        What came of asking the input that they are from is remembered with them, all or nothing: what a server said of
        its content is never kept without the stories in it.
        """
        rows = [] if stories is None else rows_of(stories)
        with self._changing() as connection:
            added = add_stories(connection, rows, in_utc(at))
            if asked is not None:
                note_asked(connection, asked, added, in_utc(at))
            return added

    def inputs(self) -> Mapping[str, InputHealth]:
        """Return what is known of the inputs of scheduled runs, by the input as it was given."""
        with self._reading() as connection:
            return inputs_of(connection)

    def pages_known(self, addresses: Collection[str]) -> Mapping[str, PageKnown]:
        """Return which pages that entries of feeds lead to are not to be asked for, of some.

        Each is asked for once ever, and not at all where there was a story of its address before.
        """
        with self._reading() as connection:
            return known_pages(connection, addresses)

    def context(self, at: datetime, window: timedelta, least: int) -> Context:
        """Return the stories of a window before a moment, at least so many if there are, and every fresh one.

        Stories are of the time that they say, or of when they were first seen if they say none, or one that is more
        than a day ahead. Where the window has fewer than ``least``, the newest before it are taken with it.
        """
        with self._reading() as connection:
            return context_at(connection, in_utc(at), window, least)

    def commit(self, run: Run) -> int:
        """Remember what a run decided, all or nothing; return its number.

        All fresh stories are decided on by that, unless the run is of the kind "all", which shows what is known and
        decides on nothing. If the last run was of the same moment and kind, and no story has come since, nothing is
        changed, and the number is that of the last run.

        Raises
        ------
        ArchiveError
            Also if a story that is shown or quoted is not in the archive.
        """
        with self._changing() as connection:
            number = commit_run(connection, replace(run, at=in_utc(run.at)), self.keep)
        with self.writing(), telling(self.path):
            give_back(self._connection)
        return number

    def made(self, edition: Edition) -> datetime | None:
        """Return when an edition was made, None if it was not yet."""
        query = "SELECT at FROM editions JOIN runs USING (run) WHERE digest = :digest AND edition = :key"
        found = self.rows(query, {"digest": edition.digest, "key": edition.key})
        return moment(found[0][0]) if found else None

    def entries(self, beginning: str, most: int, names: Sequence[str] = ()) -> Sequence[Entry]:
        """Return the newest entries of the Atom feed whose ids begin so, and some by their ids, the newest first."""
        with self._reading() as connection:
            return read_entries(connection, beginning, most, names)

    def queued(self, *states: State) -> Sequence[Queued]:
        """Return what is still to be delivered, the oldest first; or what is in some other states."""
        with self._reading() as connection:
            return outbox.queued(connection, states or ("queued",))

    @contextmanager
    def sending(self) -> Iterator[None]:
        """Hold the right to send what is queued; others can write and read meanwhile.

        Raises
        ------
        ArchiveBusyError
            If another process holds it for longer than ``wait`` seconds.
        ArchiveError
            If the folder must not be written.
        """
        with held(self.path, self.wait, "sending-lock", "sending what is queued"):
            yield

    def going(self, number: int) -> None:
        """Note that a parcel is about to be sent for good; an error if it is not queued any more."""
        with self._noting() as connection:
            outbox.note_going(connection, number)

    def note(self, found: Queued, at: datetime) -> None:
        """Note what became of a parcel at a moment: its state, its failures and its next try."""
        with self._noting() as connection:
            outbox.note(connection, found, in_utc(at))

    def delivered(self, *numbers: int) -> None:
        """Note that parcels have arrived; what they held is deleted."""
        with self._changing() as connection:
            outbox.note_delivered(connection, numbers)

    def failed(self, number: int, error: str) -> None:
        """Note why a parcel could not be delivered; it stays queued."""
        with self._changing() as connection:
            outbox.note_failed(connection, number, error)

    def rows(self, query: str, values: Mapping[str, object] | None = None) -> list[tuple[Any, ...]]:
        """Return what an SQL query finds in the archive's tables and views; it cannot change them."""
        with self._reading() as connection:
            connection.execute("PRAGMA query_only = ON")
            try:
                return connection.execute(query, values or {}).fetchall()
            finally:
                connection.execute("PRAGMA query_only = OFF")

    def frame(self, name: str) -> pd.DataFrame:
        """Return a table or a view as a frame, such as ``"theme_history"``, its moments in UTC.

        Raises
        ------
        ValueError
            If there is none of that name; it names those that there are.
        """
        return archive_frame(self, name)

    def export(self, folder: str | Path) -> Sequence[Path]:
        """Write the tables and views to a folder, a Parquet file each, all of them or none; return the files.

        Raises
        ------
        MissingExtraError
            If pyarrow is not installed.
        SourceError
            If the folder cannot be written to.
        """
        return write_parquet(self, Path(folder))

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """Read one state of the archive, whoever writes to it meanwhile."""
        with telling(self.path):
            self._connection.execute("BEGIN")
            try:
                yield self._connection
            finally:
                self._connection.execute("ROLLBACK")

    @contextmanager
    def _noting(self) -> Iterator[sqlite3.Connection]:
        """Write at once, also while a run holds the right to write, which changes nothing of a parcel's state."""
        with telling(self.path), transaction(self._connection):
            yield self._connection

    @contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        with self.writing(), telling(self.path), transaction(self._connection):
            yield self._connection
