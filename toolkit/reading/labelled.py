"""Stories and their gold labels: read from the stories' own files, or from a file of labels beside them."""

from __future__ import annotations

import logging
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd

from toolkit.cleaning.clean import one_line
from toolkit.cleaning.steps import STEPS
from toolkit.errors import SourceError, StorySchemaError
from toolkit.progress import Progress
from toolkit.reading.formats.json import read_jsonl
from toolkit.reading.formats.tables import read_csv
from toolkit.reading.log import ReadingLog
from toolkit.reading.read import cleaned_stories, read_rows, read_stories
from toolkit.reading.sources.source import Source
from toolkit.stories.columns import column_names, shown_columns
from toolkit.stories.known_names import plain
from toolkit.stories.raw_records import make_row
from toolkit.stories.records import Rejected
from toolkit.stories.rows import RawRecord, Row, what_is_said
from toolkit.stories.tables import Table

_LOG = logging.getLogger(__name__)

# The keys that identify a story, its id first, with its labels by the names of their columns.
Key = tuple[object, ...]
Found = tuple[Key, dict[str, str]]

LABEL_COLUMNS = ("label", "theme", "category", "topic", "gold")
GOLD_READERS = {".csv": read_csv, ".tsv": read_csv, ".jsonl": read_jsonl, ".ndjson": read_jsonl}


class LabelledRow(Row):
    """A row with the labels of its record, by the names of their columns, the names of all its columns, its label."""

    labels: dict[str, str]
    columns: tuple[str, ...]
    label: str | None


def read_labelled(
    *inputs: str | Path | Table,
    gold: str | Path | None = None,
    label_column: str | None = None,
    reference_time: str | datetime | None = None,
    cleaning: Iterable[str] = tuple(STEPS),
    columns: Mapping[str, str] | None = None,
    allow_private: bool = False,
    feeds: Iterable[str | Path] = (),
    progress: Progress | None = None,
) -> tuple[pd.DataFrame, pd.Series]:
    """Read stories and their gold labels.

    Parameters
    ----------
    *inputs : str, Path or DataFrame
        What `read_stories` takes. Without ``gold``, the labels are in a column of these.
    gold : str or Path, optional
        A CSV, TSV or JSONL file, also gzipped, with a ``story_id`` (as in the stories frame) and a label in each row.
    label_column : str, optional
        Without it, the first of ``label``, ``theme``, ``category``, ``topic`` and ``gold`` that holds any.
    reference_time, cleaning, columns, allow_private, feeds, progress
        How the stories are read, as in `read_stories`.

    Returns
    -------
    stories : DataFrame
        The same stories frame as from `read_stories`: no label in it.
    labels : Series of shape (n_stories,)
        In the order of the frame, named after their column; missing where a story has no label, or several.

    Raises
    ------
    StorySchemaError, SourceError
        Besides what `read_stories` raises: if the column of the labels is not there, if the file of labels cannot be
        read or none of its ids is that of a story.

    Examples
    --------
    >>> frame = pd.DataFrame({"text": ["Cod quota cut", "Rocket in orbit"], "label": ["sea", None]})
    >>> stories, labels = read_labelled(frame)
    >>> labels[stories["text"] == "Cod quota cut"].tolist(), int(labels.isna().sum())
    (['sea'], 1)
    """
    wanted = LABEL_COLUMNS if label_column is None else (label_column,)
    how: dict[str, Any] = {"columns": columns, "allow_private": allow_private, "feeds": feeds, "progress": progress}
    if gold is None:
        rows, log = read_rows(inputs, partial(_labelled_row, wanted=wanted), reference_time, also=wanted, **how)
        return _with_own_labels(rows, log, wanted, cleaning)
    stories = read_stories(*inputs, reference_time=reference_time, cleaning=cleaning, **how)
    return stories, _from_file(Path(gold), wanted, stories["story_id"].tolist())


def _with_own_labels(
    rows: list[LabelledRow], log: ReadingLog, wanted: Sequence[str], cleaning: Iterable[str]
) -> tuple[pd.DataFrame, pd.Series]:
    if wanted is not LABEL_COLUMNS:
        columns = list(dict.fromkeys(name for row in rows for name in row["columns"]))
        _require_label_column(columns, wanted, "the stories")
    column, labels = _chosen([(what_is_said(row), row["labels"]) for row in rows], wanted)
    labelled: list[LabelledRow] = [row | {"label": labels.get(what_is_said(row))} for row in rows]
    stories, rows_of_stories = cleaned_stories(labelled, log, cleaning)
    return stories, _series((row["label"] for row in rows_of_stories), column)


def _labelled_row(raw: RawRecord, now: datetime | None, *, wanted: Sequence[str]) -> LabelledRow:
    return {**make_row(raw, now), "labels": _labels_in(raw, wanted), "columns": tuple(raw), "label": None}


def _from_file(path: Path, wanted: Sequence[str], story_ids: Sequence[str]) -> pd.Series:
    source = Source(str(path), path)
    if source.kind not in GOLD_READERS:
        kinds = ", ".join(GOLD_READERS)
        raise SourceError(f"{path}: found the ending {source.kind or 'none'}; wanted labels in one of {kinds}")
    rows = list(_gold_rows(source))
    if not rows:
        raise SourceError(f"{path}: no story_id in it; wanted one and a label in each row")
    columns = dict.fromkeys(name for _, raw in rows for name in raw)
    _require_label_column(list(columns), wanted, str(path))
    column, labels = _chosen([((story_id,), _labels_in(raw, wanted)) for story_id, raw in rows], wanted)
    _require_known_ids(path, [story_id for story_id, _ in rows], story_ids)
    return _series((labels.get((story_id,)) for story_id in story_ids), column)


def _gold_rows(source: Source) -> Iterator[tuple[str, RawRecord]]:
    for row in GOLD_READERS[source.kind](source, "story_id"):
        if isinstance(row, Rejected):
            _LOG.warning("rejected %s: %s", row.input, row.reason)
        elif story_id := _story_id(row[1]):
            yield story_id, row[1]
        else:
            _LOG.warning("rejected %s: no story_id", row[0])


def _story_id(raw: RawRecord) -> str:
    given = [raw[own] for own, name in column_names(raw).items() if name == "story_id"]
    return one_line(str(given[0])) if given and given[0] is not None else ""


def _labels_in(raw: RawRecord, wanted: Iterable[str]) -> dict[str, str]:
    """Return the labels of one record by the wanted names, whatever their case in the record."""
    given = {plain(key): value for key, value in raw.items()} | dict(raw)
    labels = {name: _label(given.get(name, given.get(plain(name)))) for name in wanted}
    return {name: label for name, label in labels.items() if label}


def _label(value: object) -> str:
    """Return a label as a string, the same for 1, 1.0 and "1"; empty for missing and nested values."""
    if isinstance(value, float):
        if math.isnan(value):
            return ""
        value = int(value) if value.is_integer() else value
    return one_line(str(value)) if isinstance(value, (str, int, float)) else ""


def _chosen(found: Sequence[Found], wanted: Iterable[str]) -> tuple[str | None, dict[Key, str]]:
    """Choose the column, and return the label of each story that has one and no other."""
    column = next((name for name in wanted if any(name in labels for _, labels in found)), None)
    different: defaultdict[Key, set[str]] = defaultdict(set)
    for key, labels in found:
        if column in labels:
            different[key].add(labels[column])
    contradicted = [str(key[0]) for key, labels in different.items() if len(labels) > 1]
    _warn("stories with different labels, which count as without one", contradicted)
    return column, {key: labels.pop() for key, labels in different.items() if len(labels) == 1}


def _require_label_column(columns: Sequence[str], wanted: Sequence[str], where: str) -> None:
    if not {plain(name) for name in wanted} & {plain(name) for name in columns}:
        message = (
            f"{where}: no column of labels; found: {shown_columns(columns)}; wanted {' or '.join(wanted)}"
            f"{', or another that is named' if wanted is LABEL_COLUMNS else ''}"
        )
        raise StorySchemaError(message)


def _require_known_ids(path: Path, given: Sequence[str], story_ids: Sequence[str]) -> None:
    known = set(story_ids)
    unknown = [story_id for story_id in dict.fromkeys(given) if story_id not in known]
    if len(unknown) == len(set(given)):
        message = (
            f"{path}: none of its {len(unknown)} ids is that of a story; found: {shown_columns(unknown[:3])}; "
            f"wanted ids such as {shown_columns(story_ids[:3])}, as `toolkit stories` prints them"
        )
        raise SourceError(message)
    _warn(f"ids in {path} that no story has", unknown)


def _warn(what: str, story_ids: Sequence[str]) -> None:
    if story_ids:
        more = f" and {len(story_ids) - 3} more" if len(story_ids) > 3 else ""
        _LOG.warning("%d %s: %s%s", len(story_ids), what, ", ".join(story_ids[:3]), more)


def _series(labels: Iterable[str | None], column: str | None) -> pd.Series:
    return pd.Series(list(labels), dtype=object, name=column)
