"""``toolkit themes``: the themes alone, and their model for later stories."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.checks import require_folder
from toolkit.cli.groups import with_groups
from toolkit.cli.messages import say_empty_seeds, say_unmatched_edits, write_out
from toolkit.cli.options import Output, Reading, Themes
from toolkit.cli.progress import progress_bar
from toolkit.cli.reading import read


@with_groups
def themes(
    reading: Reading,
    themes: Themes,
    output: Output,
    save_model: Annotated[
        Path | None,
        typer.Option(
            "--save-model",
            metavar="DIR",
            rich_help_panel="Output",
            help="A folder that the model goes to, for toolkit assign.",
        ),
    ] = None,
) -> None:
    """Print a table of the themes."""
    require_folder(save_model, "--save-model", "the model")
    from toolkit.digests.digester import Digester
    from toolkit.rendering.frames import text_themes
    from toolkit.rendering.json import json_themes
    from toolkit.report.on_model import report_on
    from toolkit.themes.fit import fit_themes

    stories = read(reading)
    with progress_bar() as progress:
        model = fit_themes(stories, **themes.parsed, progress=progress)
    say_empty_seeds(model.empty_seeds)
    say_unmatched_edits(model.unmatched_edits)
    if save_model is not None:
        model.save(save_model)
    write_out(json_themes(report_on(model, Digester())) if output.as_json else text_themes(model.themes))
