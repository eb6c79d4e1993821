"""What a report can be written as: each format with its files, and what it needs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.extras import require

if TYPE_CHECKING:
    from toolkit.rendering.frames import What
    from toolkit.report.records import Report

Writer = Callable[["Report", "str | Path | None"], str | bytes]
TABLES: tuple[What, ...] = ("stories", "events", "quotes", "themes")
DEFAULT = ("html", "md", "json")
_OTHER_NAMES = {
    "markdown": "md",
    "htm": "html",
    "word": "docx",
    "doc": "docx",
    "excel": "csv",
    "xlsx": "csv",
    "tsv": "csv",
    "mail": "eml",
    "email": "eml",
    "e-mail": "eml",
    "table": "csv",
    "tables": "csv",
}
_FILE_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,7}")


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its files by their names, of which the first is the one of a path with its ending."""

    files: Mapping[str, Writer]
    ready: Callable[[], object] = tuple
    is_binary: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """Where a report goes: a folder, and its files."""

    folder: Path
    files: Mapping[str, Writer]

    def write(self, report: Report, template: str | Path | None = None) -> list[Path]:
        """Write a report there, all files or none."""
        from toolkit.saving import write_files

        return write_files(self.folder, {name: writer(report, template) for name, writer in self.files.items()})


def _table(what: What, ending: str) -> Writer:
    """Return what writes a table; pandas is not loaded before it is used."""

    def write(report: Report, _: str | Path | None) -> bytes:
        from toolkit.rendering.tables import csv_table, parquet_table

        return (csv_table if ending == "csv" else parquet_table)(report, what)

    return write


def _tables(ending: str) -> dict[str, Writer]:
    return {f"{what}.{ending}": _table(what, ending) for what in TABLES}


def _parquet() -> object:
    from toolkit.rendering.tables import require_parquet

    return require_parquet()


def _pango() -> object:
    from toolkit.rendering.pdf import require_weasyprint

    return require_weasyprint()


FORMATS = {
    "html": Format({"digest.html": lambda report, template: report.to_html(template)}),
    "md": Format({"digest.md": lambda report, _: report.to_markdown()}),
    "json": Format({"digest.json": lambda report, _: report.to_json()}),
    "csv": Format(_tables("csv")),
    "parquet": Format(_tables("parquet"), _parquet, is_binary=True),
    "docx": Format(
        {"digest.docx": lambda report, _: report.to_docx()}, lambda: require("docx", extra="docx"), is_binary=True
    ),
    "pdf": Format({"digest.pdf": lambda report, template: report.to_pdf(template)}, _pango, is_binary=True),
    "eml": Format({"digest.eml": lambda report, template: report.to_email(template=template)}),
}


def checked_formats(names: Sequence[str]) -> list[str]:
    """Return the names of formats, each once; what they need is there.

    Raises
    ------
    ValueError
        If there is no format of a name.
    MissingExtraError
        If a package that one needs is not installed.

    Examples
    --------
    >>> checked_formats(["HTML", " md", "html"])
    ['html', 'md']
    >>> checked_formats(["markdown"])
    Traceback (most recent call last):
        ...
    ValueError: found the format 'markdown'; wanted some of html, md, json, csv, parquet, docx, pdf, eml (md?)
    """
    found = list(dict.fromkeys(name.strip().lower().removeprefix(".") for name in names))
    for name in found:
        if name not in FORMATS:
            message = f"found the format {name!r}; wanted some of {', '.join(FORMATS)}{_nearest(name)}"
            raise ValueError(message)
    for name in found:
        FORMATS[name].ready()
    return found


def target_of(path: str | Path, formats: Sequence[str] | None = None) -> Target:
    """Return what is written where: into a folder the files of each format, else the one file that is named.

    Parameters
    ----------
    path : str or Path
        A folder, which is made if it is not there, or a file with the ending of a format.
    formats : list of str, optional
        Names of formats; ``html``, ``md`` and ``json`` where none is given.

    Raises
    ------
    ValueError
        If there is no format of a name, a file is named that is of none, or of another one, or a file is in the way.
    MissingExtraError
        If a package that a format needs is not installed.

    Examples
    --------
    >>> sorted(target_of("out", ["md", "csv"]).files)
    ['digest.md', 'events.csv', 'quotes.csv', 'stories.csv', 'themes.csv']
    >>> list(target_of("out/report.md").files)
    ['report.md']
    >>> target_of("report.md", ["pdf"])
    Traceback (most recent call last):
        ...
    ValueError: found report.md and the format pdf; wanted report.pdf, or a folder
    """
    path = Path(path)
    _refuse_file_in_the_way(path)
    names = checked_formats(DEFAULT if formats is None else formats)
    ending = path.suffix.lower().removeprefix(".")
    if path.is_dir() or not (ending in FORMATS or path.exists() or _FILE_ENDING.fullmatch(path.suffix)):
        return Target(path, {file: write for name in names for file, write in FORMATS[name].files.items()})
    if ending not in FORMATS:
        endings = ", ".join(f".{name}" for name in FORMATS)
        other = path.with_suffix("") if path.suffix else path.with_name(f"{path.name}-files")
        message = f"found {path}, a file of no known format; wanted a folder such as {other}, or a file with {endings}"
        raise ValueError(f"{message}{_nearest(ending)}")
    if formats is not None and names != [ending]:
        wanted = path.with_suffix(f".{names[0]}") if len(names) == 1 else "one format"
        message = (
            f"found {path} and the format{'s' * (len(names) > 1)} {', '.join(names)}; wanted {wanted}, or a folder"
        )
        raise ValueError(message)
    checked_formats([ending])
    return Target(path.parent, {path.name: writer_of(ending)})


def _refuse_file_in_the_way(path: Path) -> None:
    there = next((parent for parent in path.parents if parent.exists()), None)
    if there is not None and not there.is_dir():
        message = f"found {path}, and {there} is a file; wanted a folder that can be made, such as {there}-files"
        raise ValueError(message)


def writer_of(name: str) -> Writer:
    """Return what writes the one file of a format: of tables, that of the stories."""
    return next(iter(FORMATS[name].files.values()))


def _nearest(name: str) -> str:
    known = {**{one: one for one in FORMATS}, **_OTHER_NAMES}
    nearest = get_close_matches(name, known, n=1)
    return f" ({known[nearest[0]]}?)" if nearest else ""
