"""Files, archives, folders, globs, standard input and frames in; one stories frame out.

Which reader takes what is the table `READERS`. A reader is given a `Source` and yields raw stories;
what it cannot use it yields as `Rejected`, or raises as `SourceError` when the rest is lost too.
"""

from __future__ import annotations

import glob
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

import pandas as pd

from toolkit.errors import EmptyCorpusError, MissingExtraError, SourceError, StorySchemaError
from toolkit.records import Rejected
from toolkit.stories.archives import ENDINGS, is_archive, sources_in
from toolkit.stories.dates import parse_time
from toolkit.stories.frame import make_story, require_column, stories_frame
from toolkit.stories.read_markdown import read_markdown
from toolkit.stories.read_source import Found, Source
from toolkit.stories.read_tables import read_csv, read_jsonl
from toolkit.stories.read_text import read_text
from toolkit.stories.read_warc import read_warc

_LOG = logging.getLogger(__name__)

Reader = Callable[[Source], Iterator[Found]]
RowMaker = Callable[[dict[str, object], datetime | None], dict[str, object]]

READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".warc": read_warc,
    ".wet": read_warc,
}

_NOT_STORIES = ("readme", "license", "changelog", "gold")


def read_stories(*inputs: str | Path | pd.DataFrame, reference_time: str | datetime | None = None) -> pd.DataFrame:
    """Read stories from files, folders, globs, standard input and frames.

    Parameters
    ----------
    *inputs : str, Path or DataFrame
        Text pages (of an aggregator, or plain), Markdown, JSONL, CSV and WARC, each also gzipped; ``"-"`` for
        standard input; a folder, or a zip or tar archive, gives its files of these kinds, save hidden ones and
        those named ``README``, ``LICENSE``, ``CHANGELOG`` or ``gold`` (labels).
    reference_time : str or datetime, optional
        The time that ages such as "20 minutes ago" are relative to. Without it such a story has no time.

    Returns
    -------
    DataFrame
        A stories frame: ``story_id``, ``title``, ``text``, ``published``, ``source``, ``url``,
        ``language``, sorted by ``(published, story_id)``. What could not be used is in
        ``attrs["rejected"]``, by name and with the reason.

    Raises
    ------
    SourceError
        If there were inputs and none could be read.
    EmptyCorpusError
        If the inputs hold no story.
    ValueError
        If the reference time is not a time.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"headline": ["Cod quota cut"], "body": ["The quota was cut."], "date": ["2025-06-10"]})
    >>> print(read_stories(frame)[["title", "text", "published"]].to_string(index=False))
            title               text                 published
    Cod quota cut The quota was cut. 2025-06-10 00:00:00+00:00
    """
    rows, rejected = read_rows(inputs, reference_time)
    stories = stories_frame(rows)
    stories.attrs["rejected"] = rejected
    return stories


def read_rows(
    inputs: Sequence[str | Path | pd.DataFrame],
    reference_time: str | datetime | None = None,
    make_row: RowMaker = make_story,
) -> tuple[list[dict[str, object]], tuple[Rejected, ...]]:
    """Read the rows of a stories frame, as `read_stories` does, before they are made into one.

    Parameters
    ----------
    inputs : sequence of str, Path or DataFrame
    reference_time : str or datetime, optional
    make_row : callable, default=make_story
        What turns a raw record and the reference time into a row, and raises ``ValueError`` if there is
        no story in it.

    Returns
    -------
    rows : list of dict
    rejected : tuple of Rejected
    """
    if not inputs:
        raise EmptyCorpusError("no input given; wanted files, folders or frames")
    now = _reference_time(reference_time)
    rows: list[dict[str, object]] = []
    rejected: list[Rejected] = []
    for name, raw in _each_found(inputs, rejected):
        try:
            rows.append(make_row(raw, now))
        except ValueError as error:
            rejected.append(Rejected(name, str(error)))
    if not rows:
        _raise_nothing(inputs, rejected)
    for refusal in rejected:
        _LOG.warning("rejected %s: %s", refusal.input, refusal.reason)
    return rows, tuple(sorted(set(rejected), key=lambda r: (r.input, r.reason)))


def _reference_time(value: str | datetime | None) -> datetime | None:
    if value is None:
        return None
    moment = parse_time(value)
    if moment is None:
        message = f"reference time {value!r} is not a time; wanted one such as 2025-06-10T22:00:00Z"
        raise ValueError(message)
    return moment


def _each_found(
    inputs: Iterable[str | Path | pd.DataFrame], rejected: list[Rejected]
) -> Iterator[tuple[str, dict[str, object]]]:
    for number, given in enumerate(inputs):
        try:
            found = _from_frame(given, number) if isinstance(given, pd.DataFrame) else _from_path(given)
            for item in found:
                if isinstance(item, Rejected):
                    rejected.append(item)
                else:
                    yield item
        except (SourceError, StorySchemaError) as error:
            name = f"frame {number}" if isinstance(given, pd.DataFrame) else str(given)
            rejected.append(Rejected(name, str(error).removeprefix(f"{name}: ")))


def _from_frame(frame: pd.DataFrame, number: int) -> Iterator[Found]:
    require_column(list(frame.columns), f"frame {number}")
    for row, record in enumerate(frame.to_dict("records")):
        yield f"frame {number}, row {row}", {str(key): value for key, value in record.items()}


def _from_path(given: str | Path) -> Iterator[Found]:
    if str(given) == "-":
        source = Source.standard_input()
        yield from (read_jsonl if source.starts_with(b"{") else read_text)(source)
        return
    for path in _files(Path(given)):
        yield from _from_source(Source(str(path), path))


def _from_source(source: Source) -> Iterator[Found]:
    try:
        if is_archive(source.name):
            for inside in sources_in(source, _is_story_file):
                yield from [inside] if isinstance(inside, Rejected) else _from_source(inside)
        else:
            yield from _reader(source)(source)
    except (SourceError, StorySchemaError, MissingExtraError) as error:
        yield Rejected(source.name, str(error).removeprefix(f"{source.name}: "))


def _reader(source: Source) -> Reader:
    if source.kind not in READERS and source.starts_with(b"<{["):
        kinds = ", ".join(READERS)
        raise SourceError(f"{source.name}: found the ending {source.kind or 'none'}; wanted text, or one of {kinds}")
    return READERS.get(source.kind, read_text)


def _files(path: Path) -> list[Path]:
    try:
        if path.is_dir():
            return _files_inside(path)
        if path.is_file():
            return [path]
        if path.exists():
            raise SourceError(f"{path}: not a regular file")
    except OSError as error:
        if isinstance(error, SourceError):
            raise
        raise SourceError(f"{path}: {error.strerror}") from error
    if not glob.has_magic(str(path)):
        raise SourceError(f"{path}: no such file or folder")
    matching = [Path(name) for name in sorted(glob.glob(str(path), recursive=True))]
    found = [file for match in matching for file in ([match] if match.is_file() else _files_inside(match))]
    if not found:
        raise SourceError(f"{path}: nothing matches this pattern")
    return list(dict.fromkeys(found))


def _files_inside(folder: Path) -> list[Path]:
    inside = sorted(file for file in folder.rglob("*") if file.is_file())
    return [file for file in inside if _is_story_file(file.relative_to(folder))]


def _is_story_file(path: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.parts)
    named_otherwise = path.name.lower().split(".")[0] in _NOT_STORIES
    is_known = is_archive(path.name) or Source(str(path), path).kind in READERS
    return not hidden and not named_otherwise and is_known


def _raise_nothing(inputs: Iterable[object], rejected: list[Rejected]) -> None:
    if rejected:
        shown = "; ".join(f"{refusal.input}: {refusal.reason}" for refusal in rejected[:5])
        more = f"; and {len(rejected) - 5} more" if len(rejected) > 5 else ""
        raise SourceError(f"no story could be read: {shown}{more}")
    names = ", ".join(str(given) for given in inputs)
    kinds = f"{', '.join(READERS)}, also gzipped, or in {', '.join(ENDINGS)}"
    raise EmptyCorpusError(f"no stories in {names}; wanted files of the kinds {kinds}")
