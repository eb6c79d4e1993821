"""``toolkit digest --streaming``: more stories than memory holds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from toolkit.cli.checks import require_folder
from toolkit.cli.messages import LOG, say_empty_seeds
from toolkit.cli.options import Reading
from toolkit.cli.outputs import Outputs
from toolkit.cli.progress import progress_bar
from toolkit.cli.reading import where_asked

if TYPE_CHECKING:
    from toolkit.streaming.records import Streamed

_streaming = partial(typer.Option, rich_help_panel="Streaming")
_NOT_STREAMED = ("since", "until", "edits", "map")


@dataclass(frozen=True)
class Streaming:
    """Whether stories are streamed, and in how many of them themes are found."""

    streaming: Annotated[
        bool,
        _streaming(
            "--streaming",
            help="Take more stories than memory holds, from files into a folder; all but what is shown goes to tables.",
        ),
    ] = False
    n_sample: Annotated[
        int, _streaming("--sample", metavar="N", min=1, help="In how many of the stories themes are found.")
    ] = 20_000


def digest_streaming(
    streaming: Streaming, reading: Reading, outputs: Outputs, asked: dict[str, Any], *, archive: Path | None
) -> None:
    """Check that all that is asked for can be streamed, do it, and print the paths of the files."""
    folder = _checked_folder(outputs, reading, asked, archive)
    from toolkit.streaming.stream import stream_report

    wanted = {name: value for name, value in asked.items() if name not in _NOT_STREAMED}
    how = {name: reading.parsed[name] for name in ("reference_time", "columns", "cleaning")}
    written = {"formats": outputs.formats, "template": outputs.template}
    with where_asked(reading), progress_bar() as progress:
        found = stream_report(
            *(reading.inputs or ()),
            folder=folder,
            n_sample=streaming.n_sample,
            progress=progress,
            **{**wanted, **how, **written},
        )
    _say_what_became_of_all(found)
    print(*(path for path in found.paths if path.parent == folder), folder / "stories", folder / "events", sep="\n")


def _checked_folder(outputs: Outputs, reading: Reading, asked: dict[str, Any], archive: Path | None) -> Path:
    """Return the folder that all goes to.

    Raises
    ------
    ValueError
        If there is none, or something is asked for that needs all stories at once.
    """
    of_report = {f"--{name}": asked[name] for name in _NOT_STREAMED if name != "map"}
    at_once = {"--archive": archive, "--feeds": reading.feeds, **of_report}
    given = ", ".join(name for name, value in at_once.items() if value)
    if given:
        message = f"found {given} beside --streaming; wanted one of them: that needs all stories at once"
        raise ValueError(message)
    if outputs.path is None:
        raise ValueError("found --streaming without -o; wanted a folder with -o DIR")
    require_folder(outputs.path, "-o", "digest.html and tables")
    return outputs.path


def _say_what_became_of_all(found: Streamed) -> None:
    say_empty_seeds(found.report.empty_seeds)
    for one in found.report.rejected:
        LOG.warning("rejected %s: %s", one.input, one.reason)
    LOG.info(
        "%s stories read: %s in %s themes, %s in no theme, %s copies of these, %s rejected",
        *(f"{n:,}" for n in (found.n_read, found.n_themed, len(found.report.themes))),
        *(f"{n:,}" for n in (found.n_unthemed, found.n_copies, found.n_rejected)),
    )
