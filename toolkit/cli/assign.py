"""``toolkit assign``: later stories into the themes of a saved model."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.groups import with_groups
from toolkit.cli.messages import write_out
from toolkit.cli.options import Output, Reading
from toolkit.cli.reading import read


@with_groups
def assign(
    model: Annotated[
        Path, typer.Argument(metavar="MODEL", exists=True, file_okay=False, help="What themes --save-model wrote.")
    ],
    reading: Reading,
    output: Output,
) -> None:
    """Print the theme of a saved model that each story is nearest to: CSV, or with --json a JSON object a line."""
    from toolkit.themes.saved_model import load_model

    fitted = load_model(model)  # before the stories, which may take long
    rows = fitted.assign(read(reading))
    if output.as_json:
        write_out(rows.to_json(orient="records", lines=True, force_ascii=False))
    else:
        write_out(rows.to_csv(index=False, lineterminator="\n"))
