"""A report that was saved, read again: of its ``digest.json``, the folder that has it, or the JSON itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NoReturn

from toolkit.errors import ReportError
from toolkit.report.decoding import FieldError, shown
from toolkit.report.from_json import report_of_json
from toolkit.report.records import Report

SCHEMA = 1
_NAME = "digest.json"
_MOST_BYTES = 512 * 1024**2
_AGAIN = "write the report again, as toolkit digest and report.save() do"


def read_report(source: str | Path) -> Report:
    """Read a report that was saved as JSON, by this version or an earlier one.

    Parameters
    ----------
    source : str or Path
        A ``digest.json``, a folder that has one, or what `Report.to_json` returns: a text that begins with ``{``.

    Returns
    -------
    Report
        Equal to the one that was saved, and written the same in every format, with three exceptions: what an archive
        knows themes by (``ThemeLife.profile``) and its verdicts on events that are shown are in the archive alone, and
        ``News.late`` is in the order of ids. Texts of stories are in no report. What an earlier version did not write
        has its default; what a later one has added to the same schema is left out.

    Raises
    ------
    ReportError
        If there is no such file, it is no report, damaged, or written in a later schema; it names the place.

    Examples
    --------
    >>> from toolkit import build_report
    >>> report = build_report(["The quota for cod was cut by a tenth on Monday."])
    >>> read_report(report.to_json()) == report
    True
    >>> read_report('{"schema": 1, "themes": [{"id": "theme-1", "label": "Cod", "terms": "cod"}]}')
    Traceback (most recent call last):
    ...
    toolkit.errors.ReportError: the JSON given, at themes[0]: found no stories; wanted one; ...
    """
    if isinstance(source, str) and source.lstrip("\ufeff \t\r\n").startswith("{"):
        return _report(source.lstrip("\ufeff"), "the JSON given")
    path = _path(source)
    return _report(_text(path), str(path))


def _path(source: str | Path) -> Path:
    """Return the file of a report."""
    path = Path(source)
    try:
        is_folder, is_there = path.is_dir(), path.exists()
    except (OSError, ValueError):  # names that are too long, or hold what no name can
        is_folder, is_there = False, False
    if is_folder and not (path / _NAME).exists():
        message = f"found no {_NAME} in the folder {path}; wanted one, as toolkit digest -o {path} writes it"
        raise ReportError(message)
    if not is_there:
        message = f"found no file {shown(str(source))}; wanted a {_NAME}, or a folder with one"
        raise ReportError(message)
    return path / _NAME if is_folder else path


def _text(path: Path) -> str:
    try:
        with path.open("rb") as opened:
            data = opened.read(_MOST_BYTES + 1)
    except OSError as error:
        message = f"{path}: cannot be read ({error.strerror or error}); wanted a file that may be read"
        raise ReportError(message) from error
    if len(data) > _MOST_BYTES:
        message = f"{path}: found more than {_MOST_BYTES // 1024**2} MB; wanted a report: a {_NAME}"
        raise ReportError(message)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{path}: found bytes that are no UTF-8 (at {error.start}); wanted a {_NAME}; {_AGAIN}"
        raise ReportError(message) from error


def _report(text: str, name: str) -> Report:
    content = _content(text, name)
    schema = content["schema"]
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < 1:
        message = f"{name}, at schema: found {shown(schema)}; wanted {SCHEMA}; {_AGAIN}"
        raise ReportError(message)
    if schema > SCHEMA:
        message = f"{name}: found schema {schema}; wanted {SCHEMA} at most; install the version that wrote it"
        raise ReportError(message)
    try:
        return report_of_json(content)
    except FieldError as fault:
        message = f"{name}, at {fault.place}: {fault}; {_AGAIN}"
        raise ReportError(message) from fault


def _content(text: str, name: str) -> dict[str, Any]:
    try:
        content = json.loads(text, parse_constant=_no_number, parse_float=_finite)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        ends = "JSON that ends early" if error.pos >= len(text.rstrip()) else "no JSON"
        message = f"{name}: found {ends} ({where}: {error.msg}); wanted a {_NAME}, whole; {_AGAIN}"
        raise ReportError(message) from error
    except ValueError as error:
        message = f"{name}: found JSON with {error}; wanted numbers that are finite and short; {_AGAIN}"
        raise ReportError(message) from error
    except RecursionError as error:
        message = f"{name}: found JSON that is nested too deeply; wanted a {_NAME}; {_AGAIN}"
        raise ReportError(message) from error
    if not isinstance(content, dict) or not {"schema", "themes"} <= content.keys():
        message = f"{name}: found JSON that is no report; wanted a {_NAME}, with schema and themes; {_AGAIN}"
        raise ReportError(message)
    return content


def _no_number(found: str) -> NoReturn:
    message = f"the number {found}"
    raise ValueError(message)


def _finite(digits: str) -> float:
    found = float(digits)
    return found if abs(found) != float("inf") else _no_number(digits[:20])
