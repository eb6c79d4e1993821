"""The stories frame as rows of the archive, and back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

import pandas as pd

from toolkit.archive.times import moment
from toolkit.stories.frame import as_stories
from toolkit.stories.rows import COLUMNS
from toolkit.stories.tables import Table
from toolkit.stories.validity import TEXT_COLUMNS, TIME


class StoryRow(NamedTuple):
    """A story as the frame has it, in the order of its columns."""

    story_id: str
    title: str
    text: str
    published: datetime | None
    source: str
    url: str
    language: str


def rows_of(stories: Table) -> list[StoryRow]:
    """Return the rows of a frame, which is made a stories frame first if it is none.

    Examples
    --------
    >>> frame = pd.DataFrame({"text": ["Cod quota cut."], "published": [None], "source": ["Fish Daily"]})
    >>> rows_of(frame)[0].source, rows_of(frame[:0])
    ('Fish Daily', [])
    """
    if not len(stories):
        return []
    frame = as_stories(stories)
    times = [None if pd.isna(time) else time.to_pydatetime() for time in frame["published"]]
    columns = [times if name == "published" else frame[name].tolist() for name in COLUMNS]
    return [StoryRow(*values) for values in zip(*columns, strict=True)]


def frame_of(rows: Iterable[tuple[str, ...]]) -> pd.DataFrame:
    """Return rows, with their times as the archive writes them, as a stories frame in its order.

    Examples
    --------
    >>> row = ("1", "Cod", "Cut.", "2025-06-10 07:00:00", "", "", "en")
    >>> frame = frame_of([row, ("0", "Eel", "Cut, too.", "2025-06-10 07:00:00", "", "", "en")])
    >>> list(frame["story_id"]), str(frame["published"][0])
    (['0', '1'], '2025-06-10 07:00:00+00:00')
    """
    frame = pd.DataFrame(list(rows), columns=list(COLUMNS))
    frame["published"] = pd.to_datetime([moment(text) for text in frame["published"]], utc=True).astype(TIME)
    frame[TEXT_COLUMNS] = frame[TEXT_COLUMNS].astype("str")
    return frame.sort_values(["published", "story_id"], ignore_index=True)
