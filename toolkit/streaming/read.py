"""The first step, a map: a chunk of files to a part of the stories, and the keys of these in buckets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import numpy as np
import pandas as pd

from toolkit.cleaning.clean import one_line
from toolkit.cleaning.steps import clean_rows
from toolkit.reading.inputs import RowReader, Rows
from toolkit.reading.sources.source import Source
from toolkit.stories.frame import frame_and_numbers
from toolkit.stories.keys import hashes, story_keys, which_are_copies
from toolkit.stories.raw_records import make_row
from toolkit.stories.records import Rejected
from toolkit.stories.rows import COLUMNS, Row
from toolkit.stories.validity import TIME
from toolkit.streaming.chunks import Chunk
from toolkit.streaming.parts import Parts

MOST_NAMED = 100


@dataclass(frozen=True, slots=True)
class ReadSoFar:
    """How many stories were read, those that are rejected too; these by name as long as they are few."""

    n_read: int
    n_rejected: int
    n_copies: int
    rejected: tuple[Rejected, ...]

    def __add__(self, other: ReadSoFar) -> ReadSoFar:
        return ReadSoFar(
            self.n_read + other.n_read,
            self.n_rejected + other.n_rejected,
            self.n_copies + other.n_copies,
            (*self.rejected, *other.rejected)[:MOST_NAMED],
        )

    @classmethod
    def of(cls, n_stories: int, n_copies: int, rejected: list[Rejected]) -> ReadSoFar:
        """Count what was read."""
        named = [Rejected(one_line(one.input), one_line(one.reason)) for one in rejected[:MOST_NAMED]]
        return cls(n_stories + len(rejected), len(rejected), n_copies, tuple(named))


@dataclass(frozen=True, slots=True)
class ReadChunk:
    """Reads a chunk into a part of ``stories``, with a hash of the text of each, and a part of ``keys``, by bucket."""

    stories: Parts
    keys: Parts
    n_buckets: int
    cleaning: tuple[str, ...]
    columns: Mapping[str, str]
    reference_time: datetime | None

    def __call__(self, chunk: Chunk) -> ReadSoFar:
        """Read it; no file, whatever is in it, ends the run."""
        reader: RowReader[Row] = RowReader(make_row, self.columns, (), self.reference_time)
        read = Rows[Row]()
        for path in chunk.paths:
            read.extend(reader.read_source(Source(str(path), path)))
        rows = dict(enumerate(clean_rows(read.rows, self.cleaning)[0]))
        bare = pd.DataFrame(list(rows.values()), columns=list(COLUMNS)).astype({"published": TIME})
        copies = set(which_are_copies(story_keys(bare))["row"]) if rows else set()
        frame, _ = frame_and_numbers({number: row for number, row in rows.items() if number not in copies})
        self.stories.write(chunk.number, frame.assign(hash=hashes("story", frame["text"].tolist())))
        keys = story_keys(frame)
        bucket = (keys["key"].to_numpy(dtype=np.uint64) % np.uint64(self.n_buckets)).astype(np.int32)
        keys = keys.assign(bucket=bucket, chunk=chunk.number)
        self.keys.write(chunk.number, keys.sort_values(["bucket", "key", "row"]), by="bucket")
        return ReadSoFar.of(len(read.rows), len(read.rows) - len(frame), read.rejected)
