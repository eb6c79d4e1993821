"""What stories say and when, row for row: what is compared to find events."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Self

import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin

from toolkit.cleaning.clean import without_surrogates
from toolkit.errors import EmptyCorpusError
from toolkit.reading.times.dates import parse_time
from toolkit.stories.columns import column_names
from toolkit.stories.tables import Table, is_table, pandas_frame

_BEGINNING = pd.Timestamp(0, tz="UTC").as_unit("s")
_DAY = pd.Timedelta(days=1)


def content_and_days(stories: Table | Sequence[str]) -> pd.DataFrame:
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
    TypeError
        If a text is no string, and not missing either.
    EmptyCorpusError
        If there is no story.

    Examples
    --------
    >>> frame = pd.DataFrame({"headline": ["Cod"], "text": ["Quota cut."], "date": ["1970-01-02T12:00Z"]})
    >>> content_and_days(frame).values.tolist()
    [['Cod\nCod\nQuota cut.', 1.5]]
    """
    if isinstance(stories, str):
        raise TypeError("found one string; wanted a list of texts, or a frame")
    frame = pandas_frame(stories, "the stories frame") if is_table(stories) else stories
    if not len(frame):
        raise EmptyCorpusError("found no story; wanted at least one")
    if not isinstance(frame, pd.DataFrame):
        return pd.DataFrame({"content": [_words(text) for text in frame], "day": 0.0})
    names = {ours: own for own, ours in column_names(frame.columns).items()}
    texts = [_words(text) for text in frame[names["text" if "text" in names else "title"]].tolist()]
    titles = [_words(title) for title in frame[names["title"]].tolist()] if "title" in names else [""] * len(texts)
    days = _days(list(frame[names["published"]])) if "published" in names else 0.0
    contents = [_content(title, text) for title, text in zip(titles, texts, strict=True)]
    return pd.DataFrame({"content": pd.Series(contents, dtype=object), "day": days})


class StoryContent(TransformerMixin, BaseEstimator):
    """The first step of a pipeline over stories: texts or a frame in, `content_and_days` out."""

    def fit(self, stories: Any, y: None = None) -> Self:
        """Learn nothing."""
        return self

    def transform(self, stories: pd.DataFrame | Sequence[str]) -> pd.DataFrame:
        """Return what each story says and the day it appeared, row for row."""
        return content_and_days(stories)

    def __sklearn_is_fitted__(self) -> bool:
        return True


def _content(title: str, text: str) -> str:
    return "\n".join([title, text] if text.startswith(title) else [title, title, text]).strip()


def _words(value: Any) -> str:
    if isinstance(value, str):
        return without_surrogates(value)
    if not pd.api.types.is_scalar(value) or not pd.isna(value):
        message = f"found a text as {type(value).__name__}; wanted a string"
        raise TypeError(message)
    return ""


def _days(written: Sequence[object]) -> pd.Series:
    published = pd.Series([time if isinstance(time, (str, date)) else None for time in written], dtype="object")
    times = pd.to_datetime(published, utc=True, errors="coerce", format="ISO8601")
    otherwise_written = times.isna() & published.notna()
    read = published[otherwise_written].map(parse_time)
    times[otherwise_written] = pd.to_datetime(read, utc=True, errors="coerce")
    return ((times.astype("datetime64[s, UTC]") - _BEGINNING) / _DAY).fillna(0.0)
