"""Themes over runs as a drawing: a file of SVG, or a page with its table; neither runs a script or loads anything."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from toolkit.rendering.charts.lives import Lives, lives_of
from toolkit.rendering.drawings import with_own_styles
from toolkit.rendering.environment import file_of
from toolkit.rendering.history import ThemeLine
from toolkit.rendering.html import environment_of

_STYLES = ("page.css", "charts/charts.css", "charts/lives.css")
_DRAWING = re.compile(r"<svg\b.*</svg>", re.DOTALL)


def html_lives(lines: Sequence[ThemeLine], label_of: Mapping[str, str]) -> str:
    """Write themes over runs as a page: the drawing, what happened in words, and the table.

    Examples
    --------
    >>> from datetime import UTC, datetime
    >>> from toolkit.archive.lives import ThemeMoment
    >>> from toolkit.rendering.history import theme_lines
    >>> at = datetime(2025, 6, 9, 7, tzinfo=UTC)
    >>> page = html_lives(theme_lines([ThemeMoment(1, at, "theme-1", "Cod", "new", 3, 2)]), {})
    >>> page.startswith("<!doctype html>"), page.count("<svg"), "<script" in page
    (True, 1, False)
    """
    environment = environment_of(None)
    style = Markup("".join(file_of(environment, name) for name in _STYLES))
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = environment.get_template("history.html").render(
        lives=_laid_out(lines, label_of), css=style, style_hash=digest
    )
    return page.lstrip() + "\n"


def svg_lives(lines: Sequence[ThemeLine], label_of: Mapping[str, str]) -> str:
    """Write themes over runs as a drawing by itself, with its numbers in words.

    Examples
    --------
    >>> from datetime import UTC, datetime
    >>> from toolkit.archive.lives import ThemeMoment
    >>> from toolkit.rendering.history import theme_lines
    >>> at = datetime(2025, 6, 9, 7, tzinfo=UTC)
    >>> svg_lives(theme_lines([ThemeMoment(1, at, "theme-1", "Cod", "new", 3, 2)]), {})[:24]
    '<svg class="chart lives"'
    """
    found = _DRAWING.search(with_own_styles(html_lives(lines, label_of)))
    assert found is not None
    return found[0] + "\n"


def _laid_out(lines: Sequence[ThemeLine], label_of: Mapping[str, str]) -> Lives:
    lives = lives_of(lines, label_of)
    if lives is None:
        raise ValueError("found no theme to draw; wanted a run that has some")
    return lives
