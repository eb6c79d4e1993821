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
    from toolkit.report.records import Report

Writer = Callable[["Report", "Path | None"], str | bytes]
DEFAULT = ("html", "md", "json")
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

    def write(self, report: Report, template: Path | None = None) -> list[Path]:
        """Write a report there, all files or none."""
        from toolkit.saving import write_files

        return write_files(self.folder, {name: writer(report, template) for name, writer in self.files.items()})


def _tables(ending: str) -> dict[str, Writer]:
    from toolkit.rendering import tables

    make = {"csv": tables.csv_table, "parquet": tables.parquet_table}[ending]
    return {f"{what}.{ending}": lambda report, _, what=what: make(report, what) for what in tables.TABLES}


def _pango() -> object:
    from toolkit.rendering.pdf import require_weasyprint

    return require_weasyprint()


FORMATS = {
    "html": Format({"digest.html": lambda report, template: report.to_html(template)}),
    "md": Format({"digest.md": lambda report, _: report.to_markdown()}),
    "json": Format({"digest.json": lambda report, _: report.to_json()}),
    "csv": Format(_tables("csv")),
    "parquet": Format(_tables("parquet"), lambda: require("pyarrow", extra="parquet"), is_binary=True),
    "docx": Format(
        {"digest.docx": lambda report, _: report.to_docx()}, lambda: require("docx", extra="docx"), is_binary=True
    ),
    "pdf": Format({"digest.pdf": lambda report, template: report.to_pdf(template)}, _pango, is_binary=True),
    "eml": Format({"digest.eml": lambda report, template: report.to_email(template=template)}),
}
