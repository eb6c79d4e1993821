"""The stories frame: one row a story, the one material that the other rooms are given.

Columns: ``story_id``, ``title``, ``text``, ``published`` (UTC, may be missing), ``source``, ``url``,
``language``; indexed 0 … n-1; sorted by ``(published, story_id)``, so that the order in which stories
come in never shows in what comes out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from toolkit.cleaning.clean import without_surrogates
from toolkit.cleaning.repeats import without_repeats
from toolkit.errors import EmptyCorpusError, StorySchemaError
from toolkit.languages.detection import detect_language
from toolkit.languages.tags import base_language
from toolkit.stories.records import Rejected, Story
from toolkit.stories.rows import COLUMNS, content_id, make_row, raw_text
from toolkit.stories.tables import Table, is_table, pandas_frame


def stories_frame(rows: Iterable[Mapping[str, object]], also: Sequence[str] = ()) -> pd.DataFrame:
    """Assemble rows into a stories frame: no story twice, ids unique, in the one order.

    A story that stands there twice is kept once, with its earliest time. Different stories that bear the
    same id keep it with a piece of their content's fingerprint behind it. What the rows hold under the
    names in ``also`` stays with them, in further columns.
    """
    kept = [row | {"language": row["language"] or _detected(row)} for row in map(dict, without_repeats(rows))]
    frame = pd.DataFrame(kept, columns=[*COLUMNS, *also])
    frame["published"] = pd.to_datetime(frame["published"], utc=True).astype("datetime64[us, UTC]")
    texts = [name for name in COLUMNS if name != "published"]
    frame[texts] = frame[texts].astype("str")
    clashing = frame["story_id"].duplicated(keep=False)
    if clashing.any():
        marks = [content_id(row, with_time=True)[:8] for row in frame[clashing].to_dict("records")]
        frame.loc[clashing, "story_id"] = frame.loc[clashing, "story_id"] + "-" + marks
    return _in_order(frame)


def _detected(row: Mapping[str, object]) -> str:
    return detect_language(f"{row['title']}\n{row['text']}")


def as_stories(stories: Table | Sequence[str]) -> pd.DataFrame:
    """Take a frame or a list of texts as stories, without changing a character of any text.

    Parameters
    ----------
    stories : DataFrame or sequence of str
        A frame, of pandas or of what else speaks Arrow (polars, pyarrow), needs a ``text`` column; the others
        are filled where they are missing.

    Returns
    -------
    DataFrame
        A stories frame, rejected rows in ``attrs["rejected"]``.

    Raises
    ------
    StorySchemaError
        If there is no text column.
    MissingExtraError
        If a frame is not of pandas, and pyarrow is not installed.
    EmptyCorpusError
        If no row has a text.
    """
    if isinstance(stories, str):
        message = "found one string; wanted a stories frame or a list of texts; put the text in a list"
        raise StorySchemaError(message)
    rejected: list[Rejected] = []
    if is_table(stories):
        given = pandas_frame(stories, "the stories frame")
        if _is_stories_frame(given):
            return given
        rejected.extend(given.attrs.get("rejected", ()))
        records: list[dict[Any, Any]] = given.to_dict("records")
    else:
        records = [{"text": text} for text in stories]
    rows = []
    for number, record in enumerate(records):
        try:
            row = make_row(record)
        except ValueError as error:
            rejected.append(Rejected(f"row {number}", str(error)))
            continue
        rows.append(row | {"text": without_surrogates(raw_text(record)[0])})
    if not rows:
        message = "; ".join(["no story has a text", *(f"{r.input}: {r.reason}" for r in rejected[:3])])
        raise EmptyCorpusError(message)
    frame = stories_frame(rows)
    frame.attrs["rejected"] = tuple(rejected)
    return frame


def documents(stories: pd.DataFrame) -> list[str]:
    """Return what is compared between stories: each one's title and text."""
    return [f"{title}\n{text}".strip() for title, text in zip(stories["title"], stories["text"], strict=True)]


def languages_in(stories: pd.DataFrame) -> list[str]:
    """Return the languages that some stories are in, as their column has them.

    Examples
    --------
    >>> languages_in(as_stories(["Die Fangquote für Dorsch wurde gekürzt.", "The quota for cod was cut."]))
    ['de', 'en']
    """
    return sorted(set(stories["language"]))


def story_records(stories: pd.DataFrame) -> list[Story]:
    """Return the record of each row."""
    times = [None if pd.isna(time) else time.to_pydatetime() for time in stories["published"]]
    columns = (stories["story_id"], stories["title"], stories["source"], times, stories["url"])
    named = [Story(*values) for values in zip(*columns, strict=True)]
    return [replace(story, language=language) for story, language in zip(named, stories["language"], strict=True)]


def fingerprint(stories: pd.DataFrame) -> str:
    """Return the SHA-256 of all that a stories frame says."""
    digest = hashlib.sha256()
    for row in stories.to_dict("records"):
        digest.update("\x1f".join(str(row[name]) for name in COLUMNS).encode() + b"\x1e")
    return digest.hexdigest()


def _in_order(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.sort_values(["published", "story_id"], na_position="last", ignore_index=True)


def _is_stories_frame(frame: pd.DataFrame) -> bool:
    if list(frame.columns) != list(COLUMNS) or str(frame["published"].dtype) != "datetime64[us, UTC]":
        return False
    texts = [name for name in COLUMNS if name != "published"]
    if frame.empty or not all(isinstance(value, str) for value in frame[texts].to_numpy().flat):
        return False
    if any(base_language(tag) != tag for tag in set(frame["language"])):
        return False
    filled = frame["story_id"].is_unique and (frame["text"].str.strip() != "").all()
    return bool(filled) and _in_order(frame)["story_id"].tolist() == frame["story_id"].tolist()
