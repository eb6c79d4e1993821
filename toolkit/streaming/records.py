"""What became of all stories that were streamed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from toolkit.record import Record
from toolkit.report.records import Report


@dataclass(frozen=True, slots=True, repr=False)
class Streamed(Record):
    """A report on the events that matter of very many stories, and what became of each story.

    ``n_read`` is ``n_themed`` and ``n_unthemed``, ``n_copies`` of others of these and ``n_rejected`` together;
    ``paths`` are the files that were written.
    """

    report: Report
    n_read: int
    n_themed: int
    n_unthemed: int
    n_copies: int
    n_rejected: int
    n_events: int
    paths: Sequence[Path]
