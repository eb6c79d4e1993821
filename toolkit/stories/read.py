"""Files, folders, globs, standard input and frames in; one stories frame out.

Which reader takes what is the table in `toolkit.stories.readers`. A reader is given a `Source` and yields raw stories;
what it cannot use it yields as `Rejected`, or raises as `SourceError` when the rest is lost too.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import pandas as pd

from toolkit.errors import EmptyCorpusError, MissingExtraError, SourceError, StorySchemaError, ToolkitError
from toolkit.records import Rejected
from toolkit.stories.archives import is_archive, sources_in
from toolkit.stories.cleaning import STEPS, clean_rows
from toolkit.stories.columns import checked_names, with_names
from toolkit.stories.dates import is_absurd, parse_time
from toolkit.stories.files import files, is_story_file
from toolkit.stories.frame import make_story, stories_frame
from toolkit.stories.read_source import Found, Source
from toolkit.stories.readers import READERS, reader_of
from toolkit.stories.tables import Table, is_table, pandas_frame

_LOG = logging.getLogger(__name__)

RowMaker = Callable[[dict[str, object], datetime | None], dict[str, object]]

MOST_REJECTED = 100_000
_LOST = (SourceError, StorySchemaError, MissingExtraError)


def read_stories(
    *inputs: str | Path | Table,
    reference_time: str | datetime | None = None,
    cleaning: Iterable[str] = tuple(STEPS),
    columns: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """Read stories from files, folders, globs, standard input and frames.

    Parameters
    ----------
    *inputs : str, Path or DataFrame
        Text pages (of an aggregator, or plain), web pages, feeds, letters, Markdown, WARC, JSON, JSONL, CSV,
        Parquet and Feather, also gzipped, and archives of these; ``"-"`` for standard input. A folder gives its
        files of these kinds, save hidden ones and those named ``README``, ``LICENSE``, ``CHANGELOG``,
        ``CONTRIBUTING``, ``gold`` (labels) or ``digest`` (reports). DataFrames of pandas; with pyarrow also those
        of polars and what else speaks Arrow (``__arrow_c_stream__``), and Parquet and Feather.
    reference_time : str or datetime, optional
        The time that ages such as "20 minutes ago" are relative to. Without it such a story has no time.
    cleaning : iterable of str, default=all
        What to take from the stories: ``"encoding"`` (text decoded wrongly), ``"publishers"`` (names behind
        headlines), ``"notices"`` (lines that are buttons, adverts, cookie and subscription notices),
        ``"pointers"`` ("Read more: …"), ``"repeated_lines"`` (boilerplate learnt from the stories of a source).
        How many characters each took is in ``attrs["cleaned"]``.
    columns : mapping of str to str, optional
        What the columns of tables are called, by the names of a stories frame, such as
        ``{"text": "body_plain", "published": "when"}``. These columns are taken rather than any known by name.

    Returns
    -------
    DataFrame
        A stories frame: ``story_id``, ``title``, ``text``, ``published``, ``source``, ``url``,
        ``language``, sorted by ``(published, story_id)``. What could not be used is in
        ``attrs["rejected"]``, by name and with the reason; times that cannot be (of 1 January 1970, after
        2100) are missing, and counted in ``attrs["n_absurd_times"]``.

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
    rows, said = read_rows(inputs, reference_time, columns=columns)
    cleaned, taken = clean_rows(rows, cleaning)
    stories = stories_frame(cleaned)
    stories.attrs |= said | {"cleaned": taken}
    return stories


def read_rows(
    inputs: Sequence[str | Path | Table],
    reference_time: str | datetime | None = None,
    make_row: RowMaker = make_story,
    columns: Mapping[str, str] | None = None,
    also: Sequence[str] = (),
) -> tuple[list[dict[str, object]], dict[str, object]]:
    """Read the rows of a stories frame, as `read_stories` does, before they are made into one.

    Parameters
    ----------
    inputs : sequence of str, Path or DataFrame
    reference_time : str or datetime, optional
    make_row : callable, default=make_story
        What turns a raw record and the reference time into a row, and raises ``ValueError`` if there is
        no story in it.
    columns : mapping of str to str, optional
    also : sequence of str
        Columns that are wanted besides those of stories.

    Returns
    -------
    rows : list of dict
    said : dict
        ``rejected``, by name and with the reason, and ``n_absurd_times``, the number of those taken as missing.
    """
    if not inputs:
        raise EmptyCorpusError("no input given; wanted files, folders or frames")
    now = _reference_time(reference_time)
    wanted = Source("", columns=checked_names(columns), also=tuple(also))
    rows: list[dict[str, object]] = []
    refused, absurd = _Refused(), []
    for name, raw in _each_found(inputs, wanted, refused):
        try:
            rows.append(make_row(raw, now))
        except ValueError as error:
            refused.inputs.append(Rejected(name, str(error)))
            continue
        if isinstance(moment := rows[-1]["published"], datetime) and is_absurd(moment):
            absurd.append(name)
            rows[-1]["published"] = None
    if not rows:
        _raise_nothing(inputs, refused, named=bool(columns))
    for refusal in refused.inputs:
        _LOG.warning("rejected %s: %s", refusal.input, refusal.reason)
    if absurd:
        _LOG.warning("took %d times as missing that cannot be: %s", len(absurd), ", ".join(absurd[:3]))
    rejected = tuple(sorted(set(refused.inputs), key=lambda r: (r.input, r.reason)))
    return rows, {"rejected": rejected, "n_absurd_times": len(absurd)}


@dataclass
class _Refused:
    """What could not be used, and the errors of inputs that were lost as a whole."""

    inputs: list[Rejected] = field(default_factory=list)
    errors: list[ToolkitError] = field(default_factory=list)

    def add(self, name: str, error: ToolkitError) -> None:
        self.errors.append(error)
        self.inputs.append(Rejected(name, str(error).removeprefix(f"{name}: ")))


def _reference_time(value: str | datetime | None) -> datetime | None:
    if value is None:
        return None
    moment = parse_time(value)
    if moment is None:
        message = f"reference time {value!r} is not a time; wanted one such as 2025-06-10T22:00:00Z"
        raise ValueError(message)
    return moment


def _each_found(
    inputs: Iterable[str | Path | Table], wanted: Source, refused: _Refused
) -> Iterator[tuple[str, dict[str, object]]]:
    for number, given in enumerate(inputs):
        name = f"frame {number}" if is_table(given) else str(given)
        try:
            found = _from_table(given, name, wanted) if is_table(given) else _from_path(given, wanted, refused)
            for item in found:
                if isinstance(item, Rejected):
                    refused.inputs.append(item)
                else:
                    yield item
        except _LOST as error:
            refused.add(name, error)


def _from_table(table: Table, name: str, wanted: Source) -> Iterator[Found]:
    frame = pandas_frame(table, name, wanted.columns, wanted.also)
    for row, record in enumerate(frame.to_dict("records")):
        raw = with_names(record, wanted.columns)
        yield f"{name}, row {row}", {str(key): value for key, value in raw.items()}


def _from_path(given: str | Path, wanted: Source, refused: _Refused) -> Iterator[Found]:
    if str(given) == "-":
        source = replace(wanted, name="standard input", content=Source.standard_input().content)
        yield from reader_of(source)(source)
        return
    for path in files(Path(given)):
        try:
            source = Source(str(path), path)
            for found in sources_in(source, is_story_file) if is_archive(path) else [source]:
                if isinstance(found, Rejected):
                    yield found
                else:
                    yield from _from_source(
                        replace(wanted, name=found.name, path=found.path, content=found.content), refused
                    )
        except _LOST as error:
            refused.add(str(path), error)


def _from_source(source: Source, refused: _Refused) -> Iterator[Found]:
    try:
        n_rejected = 0
        for found in reader_of(source)(source):
            yield found
            n_rejected += isinstance(found, Rejected)
            if n_rejected > MOST_REJECTED:
                raise SourceError(f"{source.name}: more than {MOST_REJECTED:,} rejected; the rest is left out; mend it")
    except _LOST as error:
        refused.add(source.name, error)


def _raise_nothing(inputs: Iterable[object], refused: _Refused, *, named: bool) -> None:
    if refused.inputs:
        shown = "; ".join(f"{refusal.input}: {refusal.reason}" for refusal in refused.inputs[:5])
        more = f"; and {len(refused.inputs) - 5} more" if len(refused.inputs) > 5 else ""
        kinds = (MissingExtraError, StorySchemaError) if named else (MissingExtraError,)
        kind = next((kind for kind in kinds if any(isinstance(one, kind) for one in refused.errors)), SourceError)
        raise kind(f"no story could be read: {shown}{more}")
    names = ", ".join(str(given) for given in inputs)
    raise EmptyCorpusError(f"no stories in {names}; wanted files of the kinds {', '.join(READERS)}, also gzipped")
