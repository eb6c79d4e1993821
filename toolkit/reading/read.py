"""Files, folders, globs, addresses, standard input and frames in; one stories frame out.

Which reader takes what is the table in `toolkit.reading.formats.readers`. A reader is given a `Source` and
yields raw stories; what it cannot use it yields as `Rejected`, or raises as `SourceError` when the rest is lost too.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

import pandas as pd

from toolkit.cleaning.clean import one_line
from toolkit.cleaning.steps import STEPS, clean_rows
from toolkit.engine import fan_out
from toolkit.errors import EmptyCorpusError, MissingExtraError, SourceError, StorySchemaError
from toolkit.reading.fetching.addresses import is_address, shown_address
from toolkit.reading.fetching.opener import address_opener
from toolkit.reading.files import files
from toolkit.reading.formats.readers import READERS
from toolkit.reading.inputs import LOST, Row, RowMaker, RowReader, Rows
from toolkit.reading.sources.source import Source
from toolkit.reading.times.dates import parse_time
from toolkit.stories.columns import checked_names
from toolkit.stories.frame import stories_frame
from toolkit.stories.records import Rejected
from toolkit.stories.rows import make_row
from toolkit.stories.tables import Table, is_table

_LOG = logging.getLogger(__name__)

_PIPES_OF_THE_SHELL = ("/dev/fd/", "/proc/self/fd/")

Progress = Callable[[int, int], None]


def read_stories(
    *inputs: str | Path | Table,
    reference_time: str | datetime | None = None,
    cleaning: Iterable[str] = tuple(STEPS),
    columns: Mapping[str, str] | None = None,
    allow_private: bool = False,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """Read stories from files, folders, globs, addresses, standard input and frames.

    Nothing is fetched but the addresses that are given, where their ``robots.txt`` does not ask not to: one page, feed,
    table or archive each, within a minute, 32 MB and five redirects.

    Parameters
    ----------
    *inputs : str, Path or DataFrame
        Text pages (of an aggregator, or plain), web pages and saved ones, feeds, letters, Markdown, WARC, JSON, JSONL,
        CSV, Parquet and Feather, also gzipped, and archives of these; ``"-"`` for standard input. A folder gives its
        files of these kinds, save hidden ones and those named ``README``, ``LICENSE``, ``CHANGELOG``,
        ``CONTRIBUTING``, ``gold`` (labels) or ``digest`` (reports). DataFrames of pandas; with pyarrow also those
        of polars and what else speaks Arrow (``__arrow_c_stream__``), and Parquet and Feather. A string that begins
        with ``http://`` or ``https://`` is fetched.
    reference_time : str or datetime, optional
        The time that ages such as "20 minutes ago" are relative to. Without it such a story has no time.
    cleaning : iterable of str, default=all
        What to take from the stories: ``"markup"`` (tags and entities), ``"encoding"`` (text decoded wrongly),
        ``"publishers"`` (names behind headlines), ``"notices"`` (lines that are buttons, adverts, cookie and
        subscription notices), ``"pointers"`` ("Read more: …"), ``"repeated_lines"`` (boilerplate learnt from the
        stories of a source). How many characters each took is in ``attrs["cleaned"]``.
    columns : mapping of str to str, optional
        What the columns of tables are called, by the names of a stories frame, such as
        ``{"text": "body_plain", "published": "when"}``. These columns are taken rather than any known by name.
    allow_private : bool, default=False
        Whether addresses that lead to this machine or into a private network are fetched too.
    progress : callable, optional
        Called with the number of files read and of all there are, as they are read. Many files are read on several
        processes, or machines, where ``joblib.parallel_config`` says so.

    Returns
    -------
    DataFrame
        A stories frame: ``story_id``, ``title``, ``text``, ``published``, ``source``, ``url``,
        ``language``, sorted by ``(published, story_id)``. What could not be used is in
        ``attrs["rejected"]``, by name and with the reason; times that cannot be (of 1 January 1970, more
        than a year after the reference time, after 2100) are missing, and counted in ``attrs["n_absurd_times"]``; those
        that do not say when, as ages without a reference time, in ``attrs["n_unread_times"]``; what else could not be
        used of a story, as a title that is no string, is empty, and counted in ``attrs["n_left_empty"]``.

    Raises
    ------
    SourceError
        If there were inputs and none could be read.
    StorySchemaError
        If none could be read, and a table has no column that was named.
    MissingExtraError
        If none could be read, and one needs pyarrow, which is not installed.
    EmptyCorpusError
        If the inputs hold no story.
    ValueError
        If the reference time is not a time, or there is no such cleaning step, or no such name in ``columns``.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"headline": ["Cod quota cut"], "body": ["The quota was cut."], "date": ["2025-06-10"]})
    >>> print(read_stories(frame)[["title", "text", "published"]].to_string(index=False))
            title               text                 published
    Cod quota cut The quota was cut. 2025-06-10 00:00:00+00:00
    """
    rows, said = read_rows(inputs, reference_time, columns=columns, allow_private=allow_private, progress=progress)
    return cleaned_stories(rows, said, cleaning)


def cleaned_stories(
    rows: Sequence[Row], said: Mapping[str, object], cleaning: Iterable[str], also: Sequence[str] = ()
) -> pd.DataFrame:
    """Make a stories frame of rows, cleaned; what was said of them, and what cleaning took, is in its ``attrs``."""
    cleaned, taken = clean_rows(rows, cleaning)
    shown = ", ".join(f"{step} {number:,}" for step, number in taken.items() if number)
    if shown:
        _LOG.info("characters cleaned away or mended: %s", shown)
    stories = stories_frame(cleaned, also)
    stories.attrs |= {**said, "cleaned": taken}
    return stories


def read_rows(
    inputs: Sequence[str | Path | Table],
    reference_time: str | datetime | None = None,
    make_row: RowMaker = make_row,
    columns: Mapping[str, str] | None = None,
    also: Sequence[str] = (),
    *,
    allow_private: bool = False,
    progress: Progress | None = None,
) -> tuple[list[Row], dict[str, object]]:
    """Read the rows of a stories frame, as `read_stories` does, before they are made into one.

    Parameters
    ----------
    inputs : sequence of str, Path or DataFrame
    reference_time : str or datetime, optional
    make_row : callable, default=make_row
        What turns a raw record and the reference time into a row, and raises ``ValueError`` if there is
        no story in it.
    columns : mapping of str to str, optional
    also : sequence of str
        Columns that are wanted besides those of stories.
    allow_private : bool, default=False
    progress : callable, optional

    Returns
    -------
    rows : list of dict
    said : dict
        ``rejected``, by name and with the reason, and how many times were taken as missing, ``n_absurd_times`` that
        cannot be and ``n_unread_times`` that do not say when; ``n_left_empty`` is how much else of stories
        could not be used.
    """
    if not inputs:
        raise EmptyCorpusError("no input given; wanted files, folders or frames")
    reader = RowReader(checked_names(columns), tuple(also), _reference_time(reference_time), make_row)
    read, paths = _read_but_files(inputs, reader, address_opener(allow_private=allow_private))
    for number, more in enumerate(fan_out(reader.read_source, [Source(str(path), path) for path in paths]), start=1):
        read.extend(more)
        if progress is not None:
            progress(number, len(paths))
    if not read.rows:
        _raise_nothing(inputs, read, named=bool(columns))
    refused = [Rejected(one_line(refusal.input), one_line(refusal.reason)) for refusal in read.rejected]
    for refusal in refused:
        _LOG.warning("rejected %s: %s", refusal.input, refusal.reason)
    for what, times in (("cannot be", read.absurd), ("do not say when", read.unread)):
        if times:
            _LOG.warning("took %d times as missing that %s: %s", len(times), what, one_line(", ".join(times[:3])))
    if read.empty:
        shown = one_line(", ".join(dict.fromkeys(read.empty)))[:200]
        _LOG.warning("left %d facts of stories empty that are no words: %s", len(read.empty), shown)
    rejected = tuple(sorted(set(refused), key=lambda one: (one.input, one.reason)))
    counts = {"n_absurd_times": len(read.absurd), "n_unread_times": len(read.unread), "n_left_empty": len(read.empty)}
    return read.rows, {"rejected": rejected, **counts}


def _read_but_files(
    inputs: Iterable[str | Path | Table], reader: RowReader, open_address: Callable[[str], Source]
) -> tuple[Rows, list[Path]]:
    """Read frames, addresses and standard input; return what was read, and the files that are to be."""
    read, paths = Rows(), []
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


def _reference_time(value: str | datetime | None) -> datetime | None:
    if value is None:
        return None
    moment = parse_time(value)
    if moment is None:
        message = f"reference time {value!r} is not a time; wanted one such as 2025-06-10T22:00:00Z"
        raise ValueError(message)
    return moment


def _raise_nothing(inputs: Iterable[object], read: Rows, *, named: bool) -> None:
    if read.rejected:
        shown = one_line("; ".join(f"{refusal.input}: {refusal.reason}" for refusal in read.rejected[:5]))
        more = f"; and {len(read.rejected) - 5} more" if len(read.rejected) > 5 else ""
        kinds = (MissingExtraError, StorySchemaError) if named else (MissingExtraError,)
        kind = next((kind for kind in kinds if any(isinstance(one, kind) for one in read.errors)), SourceError)
        raise kind(f"no story could be read: {shown}{more}")
    names = one_line(", ".join(str(given) for given in inputs))
    raise EmptyCorpusError(f"no stories in {names}; wanted files of the kinds {', '.join(READERS)}, also gzipped")
