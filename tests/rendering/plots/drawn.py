"""Reports that plots are drawn of, every plot, and what stands in one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from tests.rendering.charts.reports import Told, report_of
from toolkit.report.records import Report

SVG = "{http://www.w3.org/2000/svg}"
PLOTS: dict[str, Callable[[Report], Any]] = {
    "map": lambda report: report.plot_map(),
    "sizes": lambda report: report.plot_sizes(),
    "over_time": lambda report: report.plot_over_time("W"),
    "number_of_themes": lambda report: report.plot_number_of_themes(),
    "merges": lambda report: report.plot_merges(),
}


def with_evidence(report: Report) -> Report:
    """Return a report with evidence for as many themes as it has, each of which goes into the first."""
    ids = [theme.id for theme in report.themes]
    evidence = {
        "criterion": "modularity",
        "resolution": 1.0,
        "chosen": len(ids),
        "nearly_as_good": [len(ids) + 1],
        "curve": [{"n_themes": number + 1, "modularity": round(number / 100, 4)} for number in range(len(ids) + 1)],
        "merges": [{"n_themes": len(ids) - n, "united": ids[: n + 1]} for n in range(1, len(ids))],
    }
    return replace(report, provenance=replace(report.provenance, n_themes_evidence=evidence))


def told_report(told: list[Told]) -> Report:
    """Return a report of such stories, with evidence."""
    return with_evidence(report_of(told))


def spec_of(plot: Any) -> str:
    return json.dumps(plot.to_dict(), sort_keys=True)


def rows_of(plot: Any, field: str) -> list[dict[str, Any]]:
    """Return the rows of a plot's data that have a field."""
    return [row for rows in plot.to_dict()["datasets"].values() for row in rows if field in row]


def texts_in(svg: str) -> list[str]:
    """Return what is written in a drawing, which is well-formed."""
    root = etree.fromstring(svg.encode())
    return ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]


def links_in(svg: str) -> Iterator[str]:
    root = etree.fromstring(svg.encode())
    for link in root.iter(f"{SVG}a"):
        yield link.get("{http://www.w3.org/1999/xlink}href") or link.get("href") or ""
