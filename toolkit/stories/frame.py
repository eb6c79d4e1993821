"""The stories frame: one row a story, the input of the other rooms.

Columns: ``story_id``, ``title``, ``text``, ``published`` (UTC, may be missing), ``source``, ``url``,
``language``; indexed 0 … n-1; sorted by ``(published, story_id)``, so that the order in which stories
come in never shows in what comes out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

import pandas as pd

from toolkit.errors import EmptyCorpusError, StorySchemaError
from toolkit.stories.headlines import headline
from toolkit.stories.raw_records import detected_languages, make_row_as_it_stands
from toolkit.stories.records import Rejected, Story
from toolkit.stories.rows import COLUMNS, RawRecord, Row, distinct_rows, repeats_of, rows_with_own_ids
from toolkit.stories.tables import Table, is_table, pandas_frame, table_records
from toolkit.stories.validity import TEXT_COLUMNS, TIME, holds_stories

_ORDER = ["published", "story_id"]


def stories_frame(rows: Iterable[Row]) -> pd.DataFrame:
    """Assemble rows into a stories frame: no story twice, ids unique, in the one order.

    A story that stands there twice is kept once, with its earliest time. Different stories that bear the
    same id keep it with a piece of their content's fingerprint behind it.
    """
    return frame_and_numbers(dict(enumerate(rows)))[0]


def frame_and_numbers(rows: Mapping[int, Row]) -> tuple[pd.DataFrame, list[int]]:
    """Assemble numbered rows as `stories_frame` does; return also the number of each row of the frame."""
    kept = rows_with_own_ids(_with_languages(distinct_rows(rows)))
    records: list[Mapping[str, object]] = list(kept.values())
    columns, index = dict[str, pd.Series](), pd.Index(list(kept))
    for name in COLUMNS:
        values = [record[name] for record in records]
        columns[name] = pd.Series(values, index=index, dtype=TIME if name == "published" else "str")
    return _in_order(pd.DataFrame(columns))


def _with_languages(rows: Mapping[int, Row]) -> dict[int, Row]:
    unknown = [number for number, row in rows.items() if not row["language"]]
    columns = ([rows[number][name] for number in unknown] for name in ("title", "text"))
    detected = dict(zip(unknown, detected_languages(*columns), strict=True))
    return {**rows, **{number: rows[number] | {"language": language} for number, language in detected.items()}}


def as_stories(stories: Table | Sequence[str]) -> pd.DataFrame:
    """Return a frame or a list of texts as a stories frame, without changing a character of any text.

    Parameters
    ----------
    stories : DataFrame or sequence of str
        A frame, of pandas or anything that supports Arrow (polars, pyarrow), needs a ``text`` column; the others
        are filled where they are missing. Of a stories frame it may be a part, or several of them concatenated,
        in any order, with any index and further columns.

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

    Examples
    --------
    >>> stories = as_stories(["The quota for cod was cut.", "Crews in Hull protested."])
    >>> again = as_stories(pd.concat([stories[1:], stories]))
    >>> again.index.tolist(), again.equals(stories)
    ([0, 1], True)
    """
    return _frame_of(stories)[0]


def as_stories_with(stories: Table | Sequence[str], values: Sequence[object]) -> tuple[pd.DataFrame, list[Any]]:
    """Return stories as `as_stories` does, and the values, one a story given, of the rows of the frame.

    Parameters
    ----------
    stories : DataFrame or sequence of str
    values : sequence
        One for each row that is given, such as its label.

    Returns
    -------
    stories : DataFrame
    values : list
        Of each row of the frame the value that was given for it, whatever was rejected, dropped or put elsewhere. Of
        a story that is given several times it is the value of the row that is kept: that with the earliest time, or
        else the first.

    Raises
    ------
    StorySchemaError
        Also if there are more values than rows, or fewer.

    Examples
    --------
    >>> texts = ["The quota was cut.", " ", "Crews protested.", "The quota was cut."]
    >>> stories, labels = as_stories_with(texts, [3, 5, 7, 9])
    >>> dict(zip(stories["text"], labels))
    {'The quota was cut.': 3, 'Crews protested.': 7}
    """
    frame, numbers, _ = _frame_of(stories)
    if len(values) != len(stories):
        message = f"found {len(values)} values beside {len(stories)} stories; wanted one for each, in their order"
        raise StorySchemaError(message)
    beside = list(values)
    return frame, [beside[number] for number in numbers]


def as_stories_with_places(stories: Table | Sequence[str]) -> tuple[pd.DataFrame, list[int]]:
    """Return stories as `as_stories` does, and for each row that was given its row in the frame, -1 if rejected.

    Examples
    --------
    >>> stories, places = as_stories_with_places(["The quota was cut.", " ", "Crews protested.", "The quota was cut."])
    >>> [stories["text"][place] if place >= 0 else None for place in places]
    ['The quota was cut.', None, 'Crews protested.', 'The quota was cut.']
    """
    frame, numbers, repeats = _frame_of(stories)
    row_of = {number: row for row, number in enumerate(numbers)}
    return frame, [row_of.get(repeats.get(number, number), -1) for number in range(len(stories))]


def rejected_records(stories: pd.DataFrame) -> tuple[Rejected, ...]:
    """Return what could not be used when some stories were read, as their ``attrs["rejected"]`` has it.

    Examples
    --------
    >>> rejected_records(as_stories(["The quota for cod was cut.", " "]))
    (Rejected(input='row 1', reason='no text'),)
    """
    found = stories.attrs.get("rejected")
    records = [one for one in found if isinstance(one, dict)] if isinstance(found, (list, tuple)) else []
    return tuple(Rejected(str(one["input"]), str(one["reason"])) for one in records if {"input", "reason"} <= set(one))


def _frame_of(stories: Table | Sequence[str]) -> tuple[pd.DataFrame, list[int], dict[int, int]]:
    """Return the frame, the number of the given row that each of its rows is, and which of these the others repeat."""
    if isinstance(stories, str):
        message = "found one string; wanted a stories frame or a list of texts; put the text in a list"
        raise StorySchemaError(message)
    if isinstance(stories, Mapping) or not (is_table(stories) or isinstance(stories, Iterable)):
        message = f"found a {type(stories).__name__}; wanted a stories frame or a list of texts; make a DataFrame of it"
        raise StorySchemaError(message)
    if not is_table(stories):
        given = list(stories)
        if not any(isinstance(text, Mapping) for text in given):
            return _frame_of_records([{"text": text} for text in given], {})
        stories = pd.DataFrame(given)
    table = pandas_frame(stories, "the stories frame")
    if holds_stories(table):
        return (*_part_and_numbers(table), {})
    return _frame_of_records(table_records(table), table.attrs)


def _frame_of_records(
    records: Iterable[RawRecord], attrs: Mapping[Any, Any]
) -> tuple[pd.DataFrame, list[int], dict[int, int]]:
    rows: dict[int, Row] = {}
    rejected: list[Rejected] = []
    for number, record in enumerate(records):
        try:
            rows[number] = make_row_as_it_stands(record)
        except ValueError as error:
            rejected.append(Rejected(f"row {number}", str(error)))
    if not rows:
        message = "; ".join(["no story has a text", *(f"{one.input}: {one.reason}" for one in rejected[:3])])
        raise EmptyCorpusError(message)
    frame, numbers = frame_and_numbers(rows)
    frame.attrs = dict(attrs)
    frame.attrs["rejected"] = [asdict(one) for one in (*rejected_records(frame), *rejected)]
    return frame, numbers, repeats_of({number: rows[number] for number in numbers}, rows)


def _part_and_numbers(stories: pd.DataFrame) -> tuple[pd.DataFrame, list[int]]:
    """Take what `holds_stories`; a frame whose index, order, columns and types are right is returned as it is."""
    typed = stories[list(COLUMNS)].astype(dict.fromkeys(TEXT_COLUMNS, "str"))
    frame, numbers = _in_order(typed.reset_index(drop=True))
    is_whole = numbers == list(range(len(frame))) and stories.index.equals(frame.index)
    return (stories if is_whole and stories.dtypes.equals(frame.dtypes) else frame), numbers


def _in_order(frame: pd.DataFrame) -> tuple[pd.DataFrame, list[int]]:
    """Sort the rows of a frame; return also what its index was."""
    order = frame[_ORDER].sort_values(_ORDER, na_position="last").index
    return frame.loc[order].reset_index(drop=True), order.tolist()


def documents(stories: pd.DataFrame) -> list[str]:
    """Return the title and the text of each story: what is compared between stories."""
    return [f"{title}\n{text}".strip() for title, text in stories[["title", "text"]].to_numpy().tolist()]


def documents_by_id(stories: pd.DataFrame) -> dict[str, str]:
    """Return what `documents` does, by the ids of the stories."""
    return dict(zip(stories["story_id"], documents(stories), strict=True))


def texts_alone(stories: pd.DataFrame) -> list[str]:
    """Return the text of each story, which may be the same under another title."""
    return stories["text"].tolist()


def times_of(stories: pd.DataFrame) -> list[float]:
    """Return when each story was published, in seconds of Unix time, infinite where that is not known.

    Examples
    --------
    >>> times_of(as_stories(pd.DataFrame({"text": ["Cod.", "Eel."], "published": ["1970-01-02T00:00Z", None]})))
    [86400.0, inf]
    """
    return [float("inf") if time is None else time.timestamp() for time in _moments(stories)]


def languages_of(stories: pd.DataFrame) -> list[str]:
    """Return the language of each story, empty where it is not known."""
    return stories["language"].tolist()


def languages_in(stories: pd.DataFrame) -> list[str]:
    """Return the languages that some stories are in, as their column has them, sorted.

    Examples
    --------
    >>> languages_in(as_stories(["Die Fangquote für Dorsch wurde gekürzt.", "The quota for cod was cut."]))
    ['de', 'en']
    """
    return sorted(set(stories["language"].tolist()))


def story_records(stories: pd.DataFrame) -> list[Story]:
    """Return the record of each row; the first sentence stands for the title of one that has none."""
    ids, sources, urls, languages = (stories[name].tolist() for name in ("story_id", "source", "url", "language"))
    return list(map(Story, ids, headlines(stories), sources, _moments(stories), urls, languages))


def _moments(stories: pd.DataFrame) -> list[datetime | None]:
    """Return when each story was published, None where that is not known."""
    times = stories["published"].dt.tz_localize(None).to_numpy(dtype="datetime64[us]").tolist()
    return [None if time is None else time.replace(tzinfo=UTC) for time in times]


def headlines(stories: pd.DataFrame) -> list[str]:
    """Return what each story is called.

    Examples
    --------
    >>> headlines(as_stories(["The quota for cod was cut. Crews in Hull protested."]))
    ['The quota for cod was cut.']
    """
    return list(map(headline, *(stories[name].tolist() for name in ("title", "text", "language"))))


def fingerprint(stories: pd.DataFrame) -> str:
    """Return the SHA-256 of the content of a stories frame."""
    digest = hashlib.sha256()
    for values in zip(*(map(str, stories[name].tolist()) for name in COLUMNS), strict=True):
        digest.update("\x1f".join(values).encode() + b"\x1e")
    return digest.hexdigest()
