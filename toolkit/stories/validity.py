"""Whether a frame holds stories as they are, so that nothing has to be read, cleaned or filled in."""

from __future__ import annotations

from typing import Final

import pandas as pd
from pandas.api.types import infer_dtype

from toolkit.cleaning.clean import is_one_line, says_something
from toolkit.languages.tags import base_language
from toolkit.stories.raw_records import MOST_CHARACTERS, detected_languages, is_address, is_placeholder
from toolkit.stories.rows import COLUMNS

TEXT_COLUMNS: Final = [name for name in COLUMNS if name != "published"]
_LINES: Final = ("story_id", "title", "source", "url")
TIME: Final = "datetime64[us, UTC]"


def holds_stories(frame: pd.DataFrame) -> bool:
    """Return True if a frame has all columns of a stories frame, as `make_row` would make them, in any order.

    Examples
    --------
    >>> from toolkit.stories.frame import as_stories
    >>> stories = as_stories(["The quota for cod was cut.", "Crews in Hull protested."])
    >>> holds_stories(stories[::-1]), holds_stories(stories.assign(title=" Cod"))
    (True, False)
    """
    if not set(COLUMNS) <= set(frame.columns) or not frame.columns.is_unique or frame.empty:
        return False
    if str(frame["published"].dtype) != TIME or not all(_are_strings(frame[name]) for name in TEXT_COLUMNS):
        return False
    return (
        bool(frame["story_id"].is_unique and (frame["story_id"] != "").all())
        and all(is_one_line(line) for name in _LINES for line in frame[name])
        and not any(map(is_address, frame["source"].unique()))
        and not any(is_placeholder(value) for name in (*_LINES, "text") for value in frame[name])
        and all(map(_is_text, frame["text"]))
        and _are_languages(frame)
    )


def _are_strings(column: pd.Series) -> bool:
    return bool(column.notna().all()) and infer_dtype(column) == "string"


def _is_text(text: str) -> bool:
    """Return True if a text is neither empty nor too long, and can be written to a file."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return len(text) <= MOST_CHARACTERS and says_something(text)


def _are_languages(frame: pd.DataFrame) -> bool:
    """Return True if languages are tagged as they should be, and missing only where they cannot be detected."""
    untagged = frame[frame["language"] == ""]
    return all(base_language(tag) == tag for tag in frame["language"].unique()) and not any(
        detected_languages(untagged["title"], untagged["text"])
    )
