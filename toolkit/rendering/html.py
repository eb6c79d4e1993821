"""A report as one self-contained HTML page, and as the view of it in a notebook."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from toolkit.rendering.figures import counted
from toolkit.rendering.markdown import confirmed, extent, extent_of
from toolkit.rendering.plain import language_tag, plain, safe_link
from toolkit.rendering.timeline import outside_parts, reports, timeline
from toolkit.rendering.times import iso_time, readable_day, readable_time
from toolkit.report.records import Report
from toolkit.themes.records import Theme


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
        finalize=_plain,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        link=safe_link, counted=counted, confirmed=confirmed, extent=extent, timeline=timeline, reports=reports
    )
    environment.filters.update(extent_of=extent_of, outside_parts=outside_parts)
    environment.filters.update(iso_time=iso_time, readable_time=readable_time, readable_day=readable_day)
    environment.filters.update(language_tag=language_tag, common_language=_common_language)
    return environment.get_template(name)


def _plain(value: Any) -> Any:
    """Take what acts from any text that is written into a template; markup made by one is left as it is."""
    return plain(value) if type(value) is str else value


def _common_language(theme: Theme) -> str:
    """Return the language of a theme's words, if all stories whose language is known share it."""
    known = {tag for story in theme.stories if (tag := language_tag(story.language))}
    return known.pop() if len(known) == 1 else ""
