"""Where a report goes, and as what: files, or what is printed; refused before anything is read if it cannot be."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli.messages import write_out

if TYPE_CHECKING:
    from toolkit.archive.records import Parcel
    from toolkit.report.records import Report


_output = partial(typer.Option, rich_help_panel="Output")


@dataclass(frozen=True)
class Outputs:
    """Where a report goes: files at a path in some formats, or one format to standard output.

    Parameters
    ----------
    path : Path or None
    formats : tuple of str, optional
        Names of formats; with a path html, md and json where none is given, else md.
    template : Path or None

    Raises
    ------
    ValueError
        If it cannot be written so.
    """

    path: Path | None
    formats: tuple[str, ...] | None
    template: Path | None

    def __post_init__(self) -> None:
        from toolkit.rendering.formats import FORMATS, checked_formats, target_of

        if self.template is not None:
            from toolkit.rendering.environment import check_templates
            from toolkit.rendering.html import environment_of

            check_templates(self.template, environment_of(self.template))
        if self.path is not None:
            target_of(self.path, self.formats)
        elif self.formats is not None:
            found = checked_formats(self.formats)
            if len(found) > 1:
                message = f"found --format {','.join(found)} without -o; wanted one format, or a folder with -o DIR"
                raise ValueError(message)
            if FORMATS[found[0]].is_binary and on_terminal():
                message = f"found --format {found[0]} and a terminal; wanted a file, such as -o report.{found[0]}"
                raise ValueError(message)

    @property
    def printed_format(self) -> str:
        """The format of what is printed."""
        from toolkit.rendering.formats import checked_formats

        return checked_formats(self.formats or ["md"])[0]

    def write(self, report: Report) -> None:
        """Write a report, and print the paths of the files, or print it."""
        from toolkit.rendering.formats import writer_of

        if self.path is not None:
            print(*report.save(self.path, self.formats, self.template), sep="\n", flush=True)
        else:
            write_out(writer_of(self.printed_format)(report, self.template))

    def parcels(self, report: Report) -> tuple[Parcel, ...]:
        """Render a report for the queue."""
        from toolkit.delivery.queue import parcel_for_output, parcels_for_files
        from toolkit.rendering.formats import target_of

        if self.path is None:
            return (parcel_for_output(report, self.printed_format, self.template),)
        return parcels_for_files(report, target_of(self.path, self.formats), self.template)


@dataclass(frozen=True)
class WantedFiles:
    """``-o``, ``--format`` and ``--template``."""

    path: Annotated[
        Path | None,
        _output(
            "--output",
            "-o",
            metavar="DIR|FILE",
            help="A folder for digest.html and so on, or one file, such as report.pdf.",
        ),
    ] = None
    formats: Annotated[
        list[str] | None,
        _output(
            "--format",
            metavar="FORMAT,...",
            help="Of html, md, json, csv, parquet, docx, pdf, eml; html,md,json where none is given.",
        ),
    ] = None
    template: Annotated[
        Path | None,
        _output(
            "--template", metavar="DIR", help="A folder of templates to be used first, such as page.html or mail.html."
        ),
    ] = None

    def outputs(self, *, as_json: bool) -> Outputs:
        """Return where a report goes."""
        names = named_formats(self.formats, as_json=as_json and self.path is None)
        return Outputs(self.path, names, self.template)


def named_formats(given: list[str] | None, *, as_json: bool) -> tuple[str, ...] | None:
    """Return the names of formats, given one by one or several at once; None if none is.

    Raises
    ------
    ValueError
        If ``--json`` stands beside another format.

    Examples
    --------
    >>> named_formats(["md,csv", "pdf"], as_json=False), named_formats(None, as_json=True)
    (('md', 'csv', 'pdf'), ('json',))
    """
    names = None if given is None else tuple(name for value in given for name in value.split(","))
    if not as_json:
        return names
    if names not in (None, ("json",)):
        message = f"found --json and --format {','.join(names or ())}; wanted one of them"
        raise ValueError(message)
    return ("json",)


def on_terminal() -> bool:
    """Return True if what is printed is shown on a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()
