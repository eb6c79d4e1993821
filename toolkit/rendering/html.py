"""A report as one self-contained HTML page, and as the view of it in a notebook."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from toolkit.records import Report
from toolkit.rendering.links import safe_link
from toolkit.rendering.markdown import confirmed, counted, extent
from toolkit.rendering.timeline import reports, timeline
from toolkit.rendering.times import iso_time, readable_day, readable_time


def html_report(report: Report) -> str:
    """Write a report as an HTML page that loads nothing and runs nothing.

    Examples
    --------
    >>> from toolkit import build_report
    >>> page = html_report(build_report(["<script>alert(1)</script> The quota for cod was cut on Monday."]))
    >>> page.startswith("<!doctype html>"), "<script" in page
    (True, False)
    """
    return _template("page.html").render(report=report) + "\n"


def html_fragment(report: Report) -> str:
    """Write a report as a piece of HTML for a notebook."""
    return _template("report.html").render(report=report)


@cache
def _template(name: str) -> Template:
    environment = Environment(
        loader=PackageLoader("toolkit.rendering", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        link=safe_link, counted=counted, confirmed=confirmed, extent=extent, timeline=timeline, reports=reports
    )
    environment.filters.update(iso_time=iso_time, readable_time=readable_time, readable_day=readable_day)
    return environment.get_template(name)
