"""A report as PDF, from the page as it is printed."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any

from toolkit.errors import MissingExtraError
from toolkit.extras import require
from toolkit.rendering.drawings import with_own_styles
from toolkit.rendering.environment import file_of
from toolkit.rendering.html import environment_of, html_report
from toolkit.rendering.plain import direction
from toolkit.report.records import Report

_LOG = logging.getLogger("toolkit")
_IDENTIFIER_LENGTH = 16
_BOXES = re.compile(r"display:\s*(inline-)?(?:grid|flex)\b")


def pdf_report(report: Report, template: str | Path | None = None) -> bytes:
    """Write a report as PDF: the page, with a bookmark for each theme; the same bytes each time, from nothing fetched.

    Raises
    ------
    MissingExtraError
        If WeasyPrint is not installed, or not Pango, which it sets text with.
    """
    weasyprint = require_weasyprint()
    if any(direction(story.title) == "rtl" for theme in report.themes for story in theme.stories):
        _LOG.warning("text that is read from the right is set badly in PDF; print digest.html from a browser instead")
    page = _in_blocks(with_own_styles(html_report(report, template)))
    style = file_of(environment_of(template), "pdf.css")
    identifier = sha256(f"{page}{style}".encode()).hexdigest()[:_IDENTIFIER_LENGTH].encode()
    with _quiet():
        sheet = weasyprint.CSS(string=style, url_fetcher=_refuse)
        document = weasyprint.HTML(string=page, url_fetcher=_refuse)
        return bytes(document.write_pdf(stylesheets=[sheet], pdf_identifier=identifier))


def _in_blocks(page: str) -> str:
    """Return a page without grids and flexible boxes, which WeasyPrint breaks badly over pages, or not at all."""
    begin, style, rest = page.partition("<style>")
    own, end, behind = rest.partition("</style>")
    return begin + style + _BOXES.sub(r"display: \1block", own) + end + behind


def require_weasyprint() -> ModuleType:
    """Return WeasyPrint, or raise an error that says what has to be installed.

    Raises
    ------
    MissingExtraError
        If it, or a library that it needs, is not there.
    """
    try:
        return require("weasyprint", extra="pdf")
    except OSError as error:
        message = (
            "Pango is not installed, which PDF needs; on Debian run: apt-get install libpango-1.0-0 libpangoft2-1.0-0, "
            "on macOS: brew install pango"
        )
        raise MissingExtraError(message) from error


def _refuse(address: str, *_: Any, **__: Any) -> Any:
    """Fetch nothing: all that a page needs stands in it."""
    message = f"not fetched: {address[:100]}"
    raise ValueError(message)


@contextmanager
def _quiet() -> Iterator[None]:
    """Leave out what WeasyPrint says of styles that are for browsers alone."""
    loggers = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)
