"""A report again, of the same stories, with its themes as people want them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from toolkit.errors import ReportError
from toolkit.reading.edits.records import Edits
from toolkit.report.recipe import Recipe
from toolkit.report.records import Report


def edited_report(report: Report, edits: Edits | Mapping[str, Any] | str | Path | None) -> Report:
    """Return a report with edits, as `Report.edited` describes it."""
    if report.news is not None:
        message = (
            "found a report with an archive, which remembers what it showed; "
            "give the edits to its run: build_report(stories, archive=..., edits=...)"
        )
        raise ReportError(message)
    if report.model is None or not isinstance(report.recipe, Recipe):
        message = "found a report without its model; give the edits where it is made: build_report(stories, edits=...)"
        raise ReportError(message)
    from toolkit.report.build import report_of_model

    recipe = replace(report.recipe, shown=report.shown)
    return report_of_model(report.model.edited(edits), recipe.digester(), recipe)
