"""Files, folders, globs, addresses, standard input and frames in; one stories frame out.

Which reader takes what is the table in `toolkit.reading.formats.readers`. A reader is given a `Source` and
yields raw records; what it cannot use it yields as `Rejected`, or raises as `SourceError` when the rest is lost too.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd

from toolkit.cleaning.clean import one_line
from toolkit.cleaning.steps import STEPS, clean_rows
from toolkit.engine import fan_out
from toolkit.errors import EmptyCorpusError, MissingExtraError, NothingThereError, SourceError, StorySchemaError
from toolkit.progress import Progress, unheard
from toolkit.reading.feeds import read_feeds
from toolkit.reading.fetching.addresses import is_address, shown_address
from toolkit.reading.fetching.opener import address_opener
from toolkit.reading.files import files, passed_over
from toolkit.reading.inputs import LOST, RowMaker, RowReader, Rows
from toolkit.reading.log import ReadingLog
from toolkit.reading.sources.source import Source
from toolkit.reading.times.dates import checked_time
from toolkit.stories.columns import checked_names
from toolkit.stories.frame import frame_and_numbers
from toolkit.stories.raw_records import make_row
from toolkit.stories.rows import AnyRow
from toolkit.stories.tables import Table, is_table

_LOG = logging.getLogger(__name__)

_PIPES_OF_THE_SHELL = ("/dev/fd/", "/proc/self/fd/")


def read_stories(
    *inputs: str | Path | Table,
    reference_time: str | datetime | None = None,
    cleaning: Iterable[str] = tuple(STEPS),
    columns: Mapping[str, str] | None = None,
    allow_private: bool = False,
    feeds: Iterable[str | Path] = (),
    progress: Progress | None = None,
) -> pd.DataFrame:
    """Read stories from files, folders, globs, addresses, standard input and frames.

    Parameters
    ----------
    *inputs : str, Path or DataFrame
        Files of the kinds that ``docs/reading.md`` lists; folders of them, but for hidden files and any README,
        LICENSE, CHANGELOG, CONTRIBUTING, gold or digest; ``"-"`` for standard input; addresses (``https://…``), which
        alone are fetched, if their ``robots.txt`` allows it; frames of pandas or, with pyarrow, of all that supports
        Arrow.
    reference_time : str or datetime, optional
        The time that ages such as "20 minutes ago" are relative to. Without it such a story has no time.
    cleaning : iterable of str, default=all
        Some of ``markup``, ``encoding``, ``publishers``, ``notices``, ``cross_references``, ``repeated_lines``.
    columns : mapping of str to str, optional
        What tables call the columns of a stories frame, such as ``{"text": "body_plain", "published": "when"}``.
    allow_private : bool, default=False
        Whether addresses that lead to this machine or into a private network are fetched too.
    feeds : iterable of str or Path, optional
        Lists of feeds, each of which is fetched and read: OPML, JSON, tables with a column of addresses, or text with
        an address a line.
    progress : callable, optional
        Called with "reading", the number of files read and of all, as `build_report` calls it; on how many processes,
        `joblib.parallel_config` says.

    Returns
    -------
    DataFrame
        A stories frame: ``story_id``, ``title``, ``text``, ``published``, ``source``, ``url``, ``language``, sorted by
        ``(published, story_id)``. Its ``attrs``: ``rejected``, dicts of ``input`` and ``reason``; ``cleaned``, by
        step how many characters; how many times cannot be (``n_absurd_times``) or do not say when (``n_unread_times``),
        and how many other fields could not be used (``n_left_empty``).

    Raises
    ------
    SourceError, StorySchemaError, MissingExtraError
        If none of the inputs could be read: in general, for want of a column that was named, for want of pyarrow.
    NothingThereError
        If all inputs are in order and there is no story in any; it is an `EmptyCorpusError`.
    EmptyCorpusError, ValueError
        If no input is given; if the reference time is no time, or a step or a name in ``columns`` is not known.

    Examples
    --------
    >>> frame = pd.DataFrame({"headline": ["Cod quota cut"], "date": ["2025-06-10"], "body": ["The quota was cut."]})
    >>> read_stories(frame)["published"][0].isoformat()
    '2025-06-10T00:00:00+00:00'
    """
    how: dict[str, Any] = {"allow_private": allow_private, "feeds": feeds, "progress": progress}
    rows, log = read_rows(inputs, make_row, reference_time, columns, **how)
    return cleaned_stories(rows, log, cleaning)[0]


def cleaned_stories(
    rows: Sequence[AnyRow], log: ReadingLog, cleaning: Iterable[str]
) -> tuple[pd.DataFrame, list[AnyRow]]:
    """Clean rows and make a stories frame of them, with the log in its ``attrs``; return also the row of each story."""
    cleaned, taken = clean_rows(rows, cleaning)
    shown = ", ".join(f"{step} {number:,}" for step, number in taken.items() if number)
    if shown:
        _LOG.info("characters cleaned away or mended: %s", shown)
    stories, numbers = frame_and_numbers(dict(enumerate(cleaned)))
    stories.attrs.update(replace(log, cleaned=taken).as_attrs())
    return stories, [cleaned[number] for number in numbers]


def read_rows(
    inputs: Sequence[str | Path | Table],
    make_row: RowMaker[AnyRow],
    reference_time: str | datetime | None = None,
    columns: Mapping[str, str] | None = None,
    also: Sequence[str] = (),
    *,
    allow_private: bool = False,
    feeds: Iterable[str | Path] = (),
    progress: Progress | None = None,
) -> tuple[list[AnyRow], ReadingLog]:
    """Read the rows of a stories frame, as `read_stories` does, before they are cleaned and made into one.

    Parameters
    ----------
    inputs, reference_time, columns, allow_private, feeds, progress
        As in `read_stories`.
    make_row : callable
        What turns a raw record and the reference time into a row, and raises ``ValueError`` if there is
        no story in it.
    also : sequence of str
        Columns that are wanted besides those of stories.
    """
    lists = [feeds] if isinstance(feeds, (str, Path)) else list(feeds)
    if not inputs and not lists:
        raise EmptyCorpusError("no input given; wanted files, folders or frames")
    now = None if reference_time is None else checked_time("reference_time", reference_time)
    reader = RowReader(make_row, checked_names(columns), tuple(also), now)
    open_address = address_opener(allow_private=allow_private)
    read, paths = _read_but_files(inputs, reader, open_address)
    read.extend(read_feeds(lists, reader, open_address))
    tell = progress or unheard
    tell("reading", 0, len(paths))
    for number, more in enumerate(fan_out(reader.read_source, [Source(str(path), path) for path in paths]), start=1):
        read.extend(more)
        tell("reading", number, len(paths))
    if not read.rows:
        _raise_nothing([*inputs, *lists], read, named=bool(columns))
    return read.rows, read.logged()


def _read_but_files(
    inputs: Iterable[str | Path | Table], reader: RowReader[AnyRow], open_address: Callable[[str], Source]
) -> tuple[Rows[AnyRow], list[Path]]:
    """Read frames, addresses and standard input; return what was read, and the files that are to be."""
    read, paths = Rows[AnyRow](), list[Path]()
    for number, given in enumerate(inputs):
        if is_table(given):
            read.extend(reader.read_table(given, f"frame {number}"))
            continue
        if not isinstance(given, (str, Path)):
            found = type(given).__name__
            raise TypeError(f"found an input of type {found}; wanted a path, an address or a frame")
        try:
            source = _source_but_file(given, open_address)
            if source is None:
                paths += files(given)
                read.rejected += passed_over(given)
            else:
                read.extend(reader.read_source(source))
        except LOST as error:
            read.lose(shown_address(given) if is_address(given) else str(given), error)
    return read, paths


def _source_but_file(given: str | Path, open_address: Callable[[str], Source]) -> Source | None:
    if is_address(given):
        return open_address(given)
    if str(given) == "-":
        return Source.standard_input()
    if str(given).startswith(_PIPES_OF_THE_SHELL):
        with Path(given).open("rb") as stream:
            return Source.piped(str(given), stream)
    return None


def _raise_nothing(inputs: Iterable[object], read: Rows[AnyRow], *, named: bool) -> None:
    if read.rejected:
        shown = one_line("; ".join(f"{refusal.input}: {refusal.reason}" for refusal in read.rejected[:5]))
        more = f"; and {len(read.rejected) - 5} more" if len(read.rejected) > 5 else ""
        kinds = (MissingExtraError, StorySchemaError) if named else (MissingExtraError,)
        kind = next((kind for kind in kinds if any(isinstance(one, kind) for one in read.errors)), SourceError)
        raise kind(f"no story could be read: {shown}{more}")
    names = one_line(", ".join(read.without or [str(given) for given in inputs]))
    raise NothingThereError(f"nothing there: no stories in {names}")
