"""The tables of a report as CSV and Parquet."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from toolkit.extras import require
from toolkit.rendering.frames import What, report_frame
from toolkit.rendering.plain import plain
from toolkit.report.records import Report

_OPENS_A_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def csv_table(report: Report, what: What) -> bytes:
    r"""Write a table as CSV that a spreadsheet opens as it is meant.

    It is UTF-8 with a mark of the byte order, by which Excel knows it; pandas and other readers take the mark off. Text
    that a spreadsheet would compute has an apostrophe before it.

    Examples
    --------
    >>> from toolkit import build_report
    >>> report = build_report(["The quota for cod was cut by a tenth on Monday."])
    >>> csv_table(report, "themes").decode("utf-8-sig").splitlines()[0][:20]
    'theme,label,subject,'
    """
    frame = report_frame(report, what)
    times = frame.select_dtypes("datetimetz")
    written = frame.assign(**{str(name): times[name].dt.strftime("%Y-%m-%dT%H:%M:%SZ") for name in times})
    return written.map(_harmless).to_csv(index=False, lineterminator="\n").encode("utf-8-sig")


def parquet_table(report: Report, what: What) -> bytes:
    """Write a table as Parquet.

    Raises
    ------
    MissingExtraError
        If pyarrow is not installed.
    """
    require_parquet()
    return bytes(report_frame(report, what).to_parquet(index=False))


def require_parquet() -> ModuleType:
    """Return what writes Parquet, or raise `MissingExtraError`."""
    return require("pyarrow", extra="parquet")


def _harmless(cell: Any) -> Any:
    if not isinstance(cell, str):
        return cell
    text = plain(cell).replace("\r\n", "\n")
    text = f"'{text}" if text.startswith(_OPENS_A_FORMULA) else text
    return text.replace("\r", "\n")
