"""What stories say and when, row for row: what is compared to tell events."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from toolkit.stories.dates import parse_time
from toolkit.stories.frame import column_names, require_column

_BEGINNING = pd.Timestamp(0, tz="UTC")
_DAY = pd.Timedelta(days=1)


def content_and_days(stories: pd.DataFrame | Sequence[str]) -> pd.DataFrame:
    r"""Return what each story says and the day it appeared; no row is left out, or put elsewhere.

    Parameters
    ----------
    stories : DataFrame or sequence of str
        A stories frame, or any frame with a ``text`` column, or texts.

    Returns
    -------
    DataFrame
        Columns ``content``, the text and the title, which counts twice, and ``day``, days since the beginning
        of 1970, 0 where that is not known.

    Raises
    ------
    StorySchemaError
        If a frame has no text column.

    Examples
    --------
    >>> frame = pd.DataFrame({"headline": ["Cod"], "text": ["Quota cut."], "date": ["1970-01-02T12:00Z"]})
    >>> content_and_days(frame).values.tolist()
    [['Cod\nCod\nQuota cut.', 1.5]]
    """
    if not isinstance(stories, pd.DataFrame):
        return pd.DataFrame({"content": [_words(text) for text in stories], "day": 0.0})
    names = {ours: own for own, ours in column_names(stories.columns).items()}
    require_column(list(stories.columns), "the stories frame")
    texts = [_words(text) for text in stories[names["text"]]]
    titles = [_words(title) for title in stories[names["title"]]] if "title" in names else [""] * len(texts)
    days = _days(list(stories[names["published"]])) if "published" in names else 0.0
    contents = [_content(title, text) for title, text in zip(titles, texts, strict=True)]
    return pd.DataFrame({"content": contents, "day": days})


def texts_alone(stories: pd.DataFrame) -> list[str]:
    """Return the text of each story, which may be the same under another title."""
    return list(stories["text"])


def _content(title: str, text: str) -> str:
    return "\n".join([title, text] if text.startswith(title) else [title, title, text]).strip()


def _words(value: object) -> str:
    return value if isinstance(value, str) else ""


def _days(written: Sequence[object]) -> pd.Series:
    published = pd.Series([time if isinstance(time, (str, date)) else None for time in written], dtype="object")
    times = pd.to_datetime(published, utc=True, errors="coerce", format="ISO8601")
    otherwise_written = times.isna() & published.notna()
    times[otherwise_written] = pd.to_datetime(published[otherwise_written].map(parse_time), utc=True)
    return ((times - _BEGINNING) / _DAY).fillna(0.0)
