"""The templates: those of the toolkit, and a folder of others that stand before them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import (
    Template,
    TemplateError,
)

from toolkit.errors import TemplateFileError

TEMPLATES = ("page.html", "mail.html", "mail.txt")


def template(name: str, filters: Mapping[str, Callable[..., Any]], folder: Path | None = None) -> Template:
    """Return a template, from a folder if it is there, else that of the toolkit.

    Everything that is written into a template of HTML is escaped, also in those of a folder, which may extend what they
    stand before by the name ``toolkit/…``.

    Raises
    ------
    TemplateFileError
        If the template is broken.

    Examples
    --------
    >>> template("mail.html", {"link": str}).name
    'mail.html'
    """
    environment = _environment(folder).overlay()
    environment.filters = {**environment.filters, **filters}
    try:
        return environment.get_template(name)
    except TemplateError as error:
        raise TemplateFileError(_said(error, name, folder)) from error
