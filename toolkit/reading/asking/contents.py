"""What an input holds: the rows of a stories frame, the newest if they are capped, and what could not be used."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pandas as pd

from toolkit.cleaning.steps import STEPS
from toolkit.engine import fan_out
from toolkit.errors import SourceError
from toolkit.reading.asking.following import newest
from toolkit.reading.asking.records import SourceToAsk
from toolkit.reading.asking.secrets_told import Secrets
from toolkit.reading.files import files, passed_over
from toolkit.reading.formats.readers import READERS, kind_of
from toolkit.reading.inputs import RowReader, Rows
from toolkit.reading.read import cleaned_stories
from toolkit.reading.sources.source import Source
from toolkit.stories.inputs import Kind
from toolkit.stories.raw_records import make_row
from toolkit.stories.records import Rejected
from toolkit.stories.rows import Row

_LOG = logging.getLogger(__name__)

_PAGES = frozenset(READERS) & {".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt", ".text", ".md", ".markdown"}
_LETTERS = frozenset(READERS) & {".eml", ".mbox"}
_ENTRIES = frozenset(READERS) - _PAGES - _LETTERS


@dataclass(slots=True)
class Contents:
    """What an input holds: what was read of it, its kind, and the numbers of the rows that lead on to a page."""

    read: Rows[Row] = field(default_factory=Rows)
    kind: Kind = ""
    lead_on: set[int] = field(default_factory=set)

    def take(self, source: Source, read: Rows[Row]) -> None:
        """Take what was read of a source; entries of feeds and rows of tables lead on, pages and letters do not."""
        first = len(self.read.rows)
        self.read.extend(read)
        ending = kind_of(source) if read.rows or not read.rejected else ""
        self.kind = "page" if ending in _PAGES else "entries" if ending in _ENTRIES else ""
        if ending not in _PAGES | _LETTERS:
            self.lead_on |= {first + n for n, row in enumerate(read.rows) if row["url"] not in ("", source.address)}

    @property
    def rejected(self) -> tuple[Rejected, ...]:
        """What could not be used."""
        return tuple(self.read.rejected)

    def failure(self, name: str) -> str:
        """Return why nothing in it could be used; empty if something could, or if it is in order and holds nothing."""
        if self.read.rows or not self.read.rejected:
            return ""
        first, more = self.read.rejected[0], len(self.read.rejected) - 1
        where = "" if first.input == name else f"{first.input}: "
        return f"no story could be read: {where}{first.reason}{f'; and {more} more' if more else ''}"

    def cap(self, most: int | None, name: str) -> None:
        """Leave out all rows but so many of the newest."""
        n_more = len(self.read.rows) - (most or len(self.read.rows))
        if n_more > 0:
            kept = sorted(newest(self.read.rows, range(len(self.read.rows)), most))
            self.lead_on = {place for place, number in enumerate(kept) if number in self.lead_on}
            self.read.rows = [self.read.rows[number] for number in kept]
            _LOG.info("%s: the %d newest stories taken, %d left out", name, len(kept), n_more)

    def hide(self, secrets: Secrets) -> None:
        """Take secrets out of all that was read."""
        self.read.rows = [secrets.out_of(row) for row in self.read.rows]
        self.read.rejected = [Rejected(one.input, secrets.out_of_text(one.reason)) for one in self.read.rejected]

    def frame(self) -> pd.DataFrame | None:
        """Return the stories as a frame, cleaned, None if there are none."""
        rows, log = self.read.rows, self.read.logged()
        return cleaned_stories(rows, log, STEPS)[0] if rows else None


def contents_of(source: Source, asked: SourceToAsk, at: datetime) -> Contents:
    """Read what was fetched, with ages relative to a moment.

    Raises
    ------
    SourceError
        If it is a page, and a feed was wanted.
    """
    contents = Contents()
    if asked.of_list and kind_of(source) in _PAGES:
        raise SourceError(f"{source.name}: found a web page; wanted a feed; links to one are not followed")
    contents.take(source, RowReader(make_row, reference_time=at).read_source(source))
    return contents


def contents_of_files(given: str, at: datetime) -> Contents:
    """Read a file, those in a folder, or those that a pattern matches.

    Raises
    ------
    SourceError
        If there is no file.
    """
    contents = Contents()
    sources = [Source(str(path), path) for path in files(given)]
    contents.read.rejected += passed_over(given)
    reader = RowReader(make_row, reference_time=at)
    for source, read in zip(sources, fan_out(reader.read_source, sources), strict=True):
        contents.take(source, read)
    if not Path(given).is_file():  # what lies in a folder may change its kind
        contents.kind = ""
    return contents
