"""One input to the rows of a stories frame: read, and made into stories; what could not be used is named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from toolkit.cleaning.links import host_of
from toolkit.errors import MissingExtraError, SourceError, StorySchemaError, ToolkitError
from toolkit.reading.files import is_story_file
from toolkit.reading.formats.json import read_json
from toolkit.reading.formats.markdown import read_markdown
from toolkit.reading.formats.readers import is_packed, reader_of
from toolkit.reading.formats.text import read_text
from toolkit.reading.sources.archives import sources_in
from toolkit.reading.sources.source import Found, Source
from toolkit.reading.times.dates import is_absurd
from toolkit.stories.columns import with_names
from toolkit.stories.records import Rejected
from toolkit.stories.rows import make_row, raw_time, source_and_address, unusable_fields
from toolkit.stories.tables import Table, pandas_frame

Row = dict[str, Any]
RowMaker = Callable[[Row, datetime | None], Row]
MOST_REJECTED = 100_000
_TELL_NO_ADDRESS = (read_text, read_markdown, read_json)
LOST = (SourceError, StorySchemaError, MissingExtraError)


@dataclass(slots=True)
class Rows:
    """What was read.

    ``rejected`` is what could not be used, ``errors`` are those of inputs that were lost as a whole. ``absurd`` are the
    names of stories whose time cannot be, and is missing; ``unread`` are the times that do not say when; ``empty``
    names what else was told in a way that cannot be used.
    """

    rows: list[Row] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    errors: list[ToolkitError] = field(default_factory=list)
    absurd: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)

    def lose(self, name: str, error: ToolkitError) -> None:
        """Note an input that was lost as a whole."""
        self.errors.append(error)
        self.rejected.append(Rejected(name, str(error).removeprefix(f"{name}: ")))

    def extend(self, other: Rows) -> None:
        """Take in what else was read."""
        self.rows += other.rows
        self.rejected += other.rejected
        self.errors += other.errors
        self.absurd += other.absurd
        self.unread += other.unread
        self.empty += other.empty


@dataclass(frozen=True, slots=True)
class RowReader:
    """How inputs are read: what their columns are called, what ages are relative to, what makes a row.

    ``make_row`` is given a raw record and the reference time; it raises ``ValueError`` if there is no story in it.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    reference_time: datetime | None = None
    make_row: RowMaker = make_row

    def read_source(self, given: Source) -> Rows:
        """Read a file, an archive of files, or what else has a name and bytes."""
        read = Rows()
        try:
            for source in sources_in(given, is_story_file) if is_packed(given) else [given]:
                if isinstance(source, Rejected):
                    read.rejected.append(source)
                else:
                    self._take(read, source.name, self._found_in(source))
        except LOST as error:
            read.lose(given.name, error)
        return read

    def read_table(self, table: Table, name: str) -> Rows:
        """Read a frame."""
        read = Rows()
        self._take(read, name, self._found_in_table(table, name))
        return read

    def _found_in(self, source: Source) -> Iterator[Found]:
        told = replace(source, columns=self.columns, also=self.also)
        reader = reader_of(told)
        found = reader(told)
        yield from _at(source.address, found) if source.address and reader in _TELL_NO_ADDRESS else found

    def _found_in_table(self, table: Table, name: str) -> Iterator[Found]:
        frame = pandas_frame(table, name, self.columns, self.also)
        for row, record in enumerate(frame.to_dict("records")):
            raw = with_names(record, self.columns)
            yield f"{name}, row {row}", {str(key): value for key, value in raw.items()}

    def _take(self, read: Rows, name: str, found: Iterable[Found]) -> None:
        n_rejected = 0
        try:
            for item in found:
                if not isinstance(item, Rejected):
                    self._add(read, *item)
                    continue
                read.rejected.append(item)
                n_rejected += 1
                if n_rejected > MOST_REJECTED:
                    message = f"{name}: more than {MOST_REJECTED:,} rejected; the rest is left out; mend it"
                    raise SourceError(message)
        except LOST as error:
            read.lose(name, error)

    def _add(self, read: Rows, name: str, raw: Row) -> None:
        try:
            row = self.make_row(raw, self.reference_time)
        except ValueError as error:
            read.rejected.append(Rejected(name, str(error)))
            return
        read.empty += unusable_fields(raw)
        moment = row["published"]
        if moment is None:
            read.unread += [told] if (told := raw_time(raw)) else []
        elif is_absurd(moment, self.reference_time):
            read.absurd.append(name)
            row["published"] = None
        read.rows.append(row)


def _at(address: str, found: Iterator[Found]) -> Iterator[Found]:
    """Give a story that is alone the address it was fetched from, and the host for a source, where it tells none."""
    first, second = next(found, None), next(found, None)
    if isinstance(first, tuple) and second is None:
        name, raw = first
        known = {key: value for key, value in source_and_address(raw).items() if value}
        first = name, raw | {"source": host_of(address), "url": address} | known
    yield from (one for one in (first, second) if one is not None)
    yield from found
