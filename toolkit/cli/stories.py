"""``toolkit stories``: what is read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.groups import with_groups
from toolkit.cli.messages import write_out
from toolkit.cli.options import Messages, Reading
from toolkit.cli.reading import read


@with_groups
def stories(
    reading: Reading,
    _messages: Messages,
    path: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            rich_help_panel="Output",
            help="A .jsonl, .csv or .parquet file.",
        ),
    ] = None,
    as_csv: Annotated[
        bool, typer.Option("--csv", rich_help_panel="Output", help="Print CSV instead of JSONL.")
    ] = False,
) -> None:
    """Print the stories as they are read: JSONL, one story a line."""
    from toolkit.stories.write import require_writable, stories_text, write_stories

    if path is None:
        write_out(stories_text(read(reading), ".csv" if as_csv else ".jsonl"))
        return
    require_writable(path)
    write_stories(read(reading), path)
    print(path, flush=True)
