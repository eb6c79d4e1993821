"""``toolkit digest``: the main job."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

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
    path: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="DIR|FILE",
            rich_help_panel="Output",
            help="A folder for digest.html and so on, or one file, such as report.pdf.",
        ),
    ] = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="FORMAT,...",
            rich_help_panel="Output",
            help="Of html, md, json, csv, parquet, docx, pdf, eml; html,md,json where none is given.",
        ),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(
            "--template",
            metavar="DIR",
            rich_help_panel="Output",
            help="A folder of templates to be used first, such as page.html or mail.html.",
        ),
    ] = None,
) -> None:
    """Group stories into themes and write a digest of each.

    With -o the report is written to digest.html, digest.md and digest.json in a folder, or to one file, and their paths
    are printed; without it the Markdown is printed, or with --json or --format what these name.
    """
    names = None if formats is None else [name for value in formats for name in value.split(",")]
    if output.as_json and path is None:
        names = _one_with_json(names)
    _check(path, names, template)
    from toolkit.report.build import build_report

    ranker = digests.ranker_with(themes.random_state)
    report = build_report(read(reading), n_words=digests.n_words, ranker=ranker, **showing.parsed, **themes.parsed)
    say_empty_seeds(report.empty_seeds)
    _say_what_was_made(report)
    if path is not None:
        print(*report.save(path, names, template), sep="\n", flush=True)
    else:
        _print(report, names, template)


def _one_with_json(names: list[str] | None) -> list[str]:
    if names not in (None, ["json"]):
        message = f"found --json and --format {','.join(names or ())}; wanted one of them"
        raise ValueError(message)
    return ["json"]


def _check(path: Path | None, names: list[str] | None, template: Path | None) -> None:
    """Refuse what cannot be written, before anything is read."""
    from toolkit.rendering.formats import FORMATS, checked_formats, target_of

    if template is not None:
        from toolkit.rendering.environment import check_templates
        from toolkit.rendering.html import environment_of

        check_templates(template, environment_of(template))
    if path is not None:
        target_of(path, names)
    elif names is not None:
        found = checked_formats(names)
        if len(found) > 1:
            message = f"found --format {','.join(found)} without -o; wanted one format, or a folder with -o DIR"
            raise ValueError(message)
        if FORMATS[found[0]].is_binary and on_terminal():
            message = f"found --format {found[0]} and a terminal; wanted a file, such as -o report.{found[0]}"
            raise ValueError(message)


def on_terminal() -> bool:
    """Return True if what is printed is shown on a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def _print(report: Report, names: list[str] | None, template: Path | None) -> None:
    from toolkit.rendering.formats import checked_formats, writer_of

    (name,) = checked_formats(names or ["md"])
    write_out(writer_of(name)(report, template))


def _say_what_was_made(report: Report) -> None:
    """Log how many stories and themes there are."""
    from toolkit.rendering.figures import counted

    stories = counted(report.provenance.n_stories, "story", "stories")
    themes = counted(len(report.themes), "theme", "themes")
    unthemed = f", {len(report.unthemed)} in no theme" if report.unthemed else ""
    rejected = f", {len(report.rejected)} rejected" if report.rejected else ""
    n_outside = report.provenance.parameters.get("n_outside", 0)
    outside = f", {n_outside:,} outside of the time asked for" if n_outside else ""
    LOG.info("%s in %s%s%s%s", stories, themes, unthemed, rejected, outside)
