"""Stories and the summaries that people wrote of them: JSONL, one object a line."""

from __future__ import annotations

import glob
import json
import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from toolkit.cleaning.clean import one_line
from toolkit.errors import EmptyCorpusError, NothingThereError, SourceError
from toolkit.reading.sources.source import Source
from toolkit.record import Record
from toolkit.stories.columns import shown_columns
from toolkit.stories.frame import fingerprint, stories_frame
from toolkit.stories.raw_records import make_row
from toolkit.stories.records import Rejected

_LOG = logging.getLogger(__name__)

_KINDS = (".jsonl", ".ndjson")
_LINES_LOOKED_AT = 20


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class SummarisedStories(Record):
    """Stories about one thing, and the summaries that people wrote of them, if any."""

    id: str
    stories: pd.DataFrame
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Summaries(Record):
    """The items that were read, in the order of their files, and what could not be used."""

    items: tuple[SummarisedStories, ...]
    rejected: tuple[Rejected, ...]

    def __iter__(self) -> Iterator[SummarisedStories]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


def read_summaries(*inputs: str | Path) -> Summaries:
    """Read stories with summaries of them, to measure digests by.

    Parameters
    ----------
    *inputs : str or Path
        JSONL files, gzipped or not; folders and globs of them. Each line is an object: ``id``,
        ``documents``, a list of objects with ``text`` and, where known, ``title``, ``date`` and the other
        columns of a stories frame; and ``summary``, a string or a list of several. An item without a
        summary is measured by what needs none; one without an id is called by the fingerprint of its stories.

    Returns
    -------
    Summaries
        Iterable; each item has its ``id``, its ``stories`` as a stories frame, and its ``references``. What
        could not be used, a line or a document in it, is in ``rejected``, by name and with the reason.

    Raises
    ------
    SourceError
        If an input cannot be read, or no line in any of them can be used.
    EmptyCorpusError
        If the inputs hold no line.

    Examples
    --------
    >>> import tempfile
    >>> line = '{"id": "cod", "documents": [{"text": "The quota was cut."}], "summary": "Less cod."}'
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     written = Path(folder, "fish.jsonl").write_text(line)
    ...     summaries = read_summaries(folder)
    >>> [(item.id, item.stories["text"].tolist(), item.references) for item in summaries]
    [('cod', ['The quota was cut.'], ('Less cod.',))]
    """
    items: list[SummarisedStories] = []
    rejected: list[Rejected] = []
    n_lines = 0
    for given in inputs:
        for source in _sources(given):
            for name, line in _lines(source):
                n_lines += 1
                try:
                    items.append(_item(name, line, rejected))
                except ValueError as error:
                    rejected.append(Rejected(name, str(error)))
    _say_what_was_rejected(rejected)
    if not items:
        _raise_nothing(inputs, rejected, n_lines)
    return Summaries(tuple(items), tuple(rejected))


def holds_summaries(given: str | Path) -> bool:
    """Return True if an input is of the format that `read_summaries` reads: by ``documents`` in its first lines.

    Standard input is never looked at, as nobody could read it again.
    """
    try:
        return str(given) != "-" and any(_has_documents(source) for source in _sources(given))
    except SourceError:
        return False


def _has_documents(source: Source) -> bool:
    for number, (_, line) in enumerate(_lines(source)):
        if number == _LINES_LOOKED_AT:
            break
        try:
            return "documents" in _object(line)
        except ValueError:
            continue
    return False


def _sources(given: str | Path) -> list[Source]:
    path = Path(given)
    if path.is_file():
        return [Source(str(path), path)]
    inside = sorted(path.rglob("*")) if path.is_dir() else map(Path, sorted(glob.glob(str(path), recursive=True)))
    sources = [Source(str(file), file) for file in inside if file.is_file()]
    found = [source for source in sources if source.kind in _KINDS]
    if not found:
        wanted = ", ".join(f"{kind}, {kind}.gz" for kind in _KINDS)
        raise SourceError(f"{given}: no such file, and no files of summaries in it; wanted {wanted}")
    return found


def _lines(source: Source) -> Iterator[tuple[str, str | SourceError]]:
    for number, line in source.lines():
        if isinstance(line, SourceError) or line.strip():
            yield f"{source.name}, line {number}", line


def _object(line: str | SourceError) -> dict[str, object]:
    if isinstance(line, SourceError):
        raise ValueError(str(line))
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        message = f"not JSON: {error}"
        raise ValueError(message) from error
    if not isinstance(found, dict):
        message = f"found a JSON {type(found).__name__}; wanted an object with documents and a summary"
        raise ValueError(message)
    return found


def _item(name: str, line: str | SourceError, rejected: list[Rejected]) -> SummarisedStories:
    raw = _object(line)
    stories = _stories(name, raw, rejected)
    given = raw.get("id")
    story_id = one_line(str(given)) if isinstance(given, (str, int)) else ""
    return SummarisedStories(story_id or fingerprint(stories)[:16], stories, _references(raw.get("summary")))


def _stories(name: str, raw: Mapping[str, object], rejected: list[Rejected]) -> pd.DataFrame:
    documents = raw.get("documents")
    if not isinstance(documents, list) or not documents:
        found = shown_columns(list(raw)) if documents is None else f"documents as {type(documents).__name__}"
        message = f"found {found}; wanted documents, a list of at least one object with a text"
        raise ValueError(message)
    rows, refused = [], []
    for number, document in enumerate(documents, start=1):
        try:
            rows.append(make_row(_as_object(document)))
        except ValueError as error:
            refused.append(Rejected(f"{name}, document {number}", str(error)))
    if not rows:
        message = f"no document with a text: {refused[0].reason}"
        raise ValueError(message)
    rejected.extend(refused)
    return stories_frame(rows)


def _as_object(document: object) -> Mapping[str, object]:
    if not isinstance(document, Mapping):
        message = f"found a JSON {type(document).__name__}; wanted an object with a text"
        raise ValueError(message)
    return document


def _references(summary: object) -> tuple[str, ...]:
    given = summary if isinstance(summary, list) else [] if summary is None else [summary]
    texts = [one.strip() for one in given if isinstance(one, str)]
    if len(texts) < len(given):
        message = "found a summary that is no string; wanted a string or a list of strings"
        raise ValueError(message)
    return tuple(text for text in texts if text)


def _say_what_was_rejected(rejected: list[Rejected]) -> None:
    for refusal in rejected:
        _LOG.warning("rejected %s: %s", refusal.input, refusal.reason)


def _raise_nothing(inputs: tuple[str | Path, ...], rejected: list[Rejected], n_lines: int) -> None:
    if not n_lines:
        names = ", ".join(str(given) for given in inputs)
        if names:
            raise NothingThereError(f"nothing there: no line in {names}")
        raise EmptyCorpusError("no input given; wanted JSON objects with documents and a summary, a line each")
    shown = "; ".join(f"{refusal.input}: {refusal.reason}" for refusal in rejected[:3])
    more = f"; and {len(rejected) - 3} more" if len(rejected) > 3 else ""
    raise SourceError(f"none of {n_lines} lines could be used: {shown}{more}")
