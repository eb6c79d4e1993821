"""``toolkit digest``: the main job."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli.checks import require_folder
from toolkit.cli.groups import with_groups
from toolkit.cli.messages import LOG, say_empty_seeds, write_out
from toolkit.cli.options import Digests, Output, Reading, Showing, Themes
from toolkit.cli.reading import read

if TYPE_CHECKING:
    from toolkit.report.records import Report


@with_groups
def digest(
    reading: Reading,
    themes: Themes,
    digests: Digests,
    showing: Showing,
    output: Output,
    folder: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="DIR",
            rich_help_panel="Output",
            help="The folder that digest.md, digest.html and digest.json go to.",
        ),
    ] = None,
) -> None:
    """Group stories into themes and write a digest of each.

    With -o DIR the report is written to digest.md, digest.html and digest.json there, and their paths are
    printed; without it the Markdown (or with --json the JSON) is printed.
    """
    require_folder(folder, "-o", "digest.md, digest.html and digest.json")
    from toolkit.report.build import build_report

    ranker = digests.ranker_with(themes.random_state)
    report = build_report(read(reading), n_words=digests.n_words, ranker=ranker, **showing.parsed, **themes.parsed)
    say_empty_seeds(report.empty_seeds)
    _say_what_was_made(report)
    if folder is not None:
        print(*report.save(folder), sep="\n", flush=True)
    else:
        write_out(report.to_json() if output.as_json else report.to_markdown())


def _say_what_was_made(report: Report) -> None:
    """Log how many stories and themes there are."""
    from toolkit.rendering.figures import counted

    stories = counted(report.provenance.n_stories, "story", "stories")
    themes = counted(len(report.themes), "theme", "themes")
    unthemed = f", {len(report.unthemed)} in no theme" if report.unthemed else ""
    rejected = f", {len(report.rejected)} rejected" if report.rejected else ""
    LOG.info("%s in %s%s%s", stories, themes, unthemed, rejected)
