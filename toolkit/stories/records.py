"""Records of a story and of a rejected input, as a report has them: ids and words, never frames."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from toolkit.record import Record


@dataclass(frozen=True, slots=True, repr=False)
class Story(Record):
    """A story as a report has it: everything but its text, whose first sentence is the title of a story without one.

    ``event`` is the id of the event it reports, ``copy_of`` of the story that it is a near duplicate of, or an older
    version of;
    ``language`` is empty where it is not known.
    """

    story_id: str
    title: str
    source: str
    published: datetime | None
    url: str
    language: str = ""
    event: str | None = None
    copy_of: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Rejected(Record):
    """An input, or a part of one, that could not be used."""

    input: str
    reason: str
