"""A stories frame written to files, in formats that it is read from."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd

from toolkit.errors import SourceError
from toolkit.extras import require
from toolkit.saving import write_files


def stories_text(stories: pd.DataFrame, kind: str) -> str:
    """Write stories as text, ``kind`` being ``".jsonl"`` or ``".csv"``.

    Examples
    --------
    >>> from toolkit.stories.frame import as_stories
    >>> print(stories_text(as_stories(["Cod quota cut."]), ".csv").splitlines()[1].split(",")[2])
    Cod quota cut.
    """
    times = [None if pd.isna(time) else time.isoformat().replace("+00:00", "Z") for time in stories["published"]]
    timed = stories.assign(published=pd.Series(times, index=stories.index, dtype="object"))
    if kind == ".csv":
        return timed.to_csv(index=False, lineterminator="\n")
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in timed.to_dict("records"))


def write_stories(stories: pd.DataFrame, path: Path) -> None:
    """Write stories to a file whose ending gives the format: ``.jsonl``, ``.csv`` or ``.parquet``.

    Raises
    ------
    SourceError
        If the ending is another, or the file cannot be written.
    MissingExtraError
        If it is to be Parquet and pyarrow is not installed.
    """
    kind = require_writable(path)
    if kind == ".parquet":
        content: str | bytes = _without_attributes(stories).to_parquet(index=False)
    else:
        content = stories_text(stories, kind)
    write_files(path.parent, {path.name: content})


def require_writable(path: Path) -> str:
    """Return the ending of a file that stories can be written to; raise what `write_stories` raises of others.

    Examples
    --------
    >>> require_writable(Path("stories.CSV"))
    '.csv'
    """
    kind = path.suffix.lower()
    if kind not in (".jsonl", ".csv", ".parquet"):
        message = f"{path}: found the ending {kind or 'none'}; wanted .jsonl, .csv or .parquet"
        raise SourceError(message)
    if kind == ".parquet":
        require("pyarrow", extra="parquet")
    return kind


def _without_attributes(stories: pd.DataFrame) -> pd.DataFrame:
    """Leave out what was rejected and cleaned: the same stories are written the same, whatever stood beside them."""
    bare = stories.copy(deep=False)
    bare.attrs = {}
    return bare
