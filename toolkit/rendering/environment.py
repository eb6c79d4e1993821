"""The templates: those of the toolkit, and a folder of others that stand before them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
    select_autoescape,
)

from toolkit.errors import SourceError
from toolkit.rendering.plain import plain

OWN = "toolkit"
_ENDINGS = (".html", ".txt")
_PACKAGED = PackageLoader("toolkit.rendering", "templates")


def written(name: str, values: dict[str, Any], folder: Path | None = None) -> str:
    """Write a template with values.

    Parameters
    ----------
    name : str
        Of the template, such as ``"mail.html"``.
    values : dict
        What it is written with.
    folder : Path, optional
        Whose templates stand before those of the toolkit, which they may extend as ``toolkit/mail.html``.

    Raises
    ------
    SourceError
        If a template of the folder is broken; it is named with its line.
    """
    if folder is None:
        return environment_of(None).get_template(name).render(values)
    try:
        return environment_of(folder).get_template(name).render(values)
    except Exception as error:  # what stands in a template of others may raise anything
        raise SourceError(_said(error, name, folder)) from error


@cache
def environment_of(folder: Path | None) -> Environment:
    """Return what writes templates: everything is escaped in all of them but those of plain text.

    Examples
    --------
    >>> environment_of(None).from_string("{{ said }}").render(said="<b>")
    '&lt;b&gt;'
    """
    loaders: list[BaseLoader] = [_PACKAGED, PrefixLoader({OWN: _PACKAGED})]
    if folder is not None:
        loaders.insert(0, FileSystemLoader(folder))
    return Environment(
        loader=ChoiceLoader(loaders),
        autoescape=select_autoescape(enabled_extensions=(), disabled_extensions=("txt",), default=True),
        finalize=_plain,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def check_templates(folder: Path) -> None:
    """Raise `SourceError` unless a folder has a template of a known name, and all of its templates can be parsed.

    Examples
    --------
    >>> check_templates(Path("no/such/folder"))
    Traceback (most recent call last):
        ...
    toolkit.errors.SourceError: found no folder no/such/folder; wanted one with templates such as mail.html
    """
    if not folder.is_dir():
        message = f"found no folder {folder}; wanted one with templates such as mail.html"
        raise SourceError(message)
    known = set(_PACKAGED.list_templates())
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    own = [name for name in names if name in known]
    if not own:
        found = ", ".join(names[:5]) or "nothing"
        message = f"found in {folder}: {found}; wanted some of {', '.join(sorted(known))}"
        raise SourceError(message)
    for name in own:
        if name.endswith(_ENDINGS):
            _parse(name, folder)


def _parse(name: str, folder: Path) -> None:
    try:
        environment_of(folder).get_template(name)
    except (TemplateError, UnicodeError) as error:
        raise SourceError(_said(error, name, folder)) from error


def _said(error: Exception, name: str, folder: Path) -> str:
    """Write what is wrong with a template, and in which line of which file."""
    place, line = str(folder / name), 0
    trace = error.__traceback__
    while trace is not None:
        if Path(trace.tb_frame.f_code.co_filename).suffix in _ENDINGS:
            place, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    if isinstance(error, TemplateSyntaxError):
        place, line = error.filename or place, error.lineno
    return f"{place}, line {line}: {error}" if line else f"{place}: {error}"


def _plain(value: Any) -> Any:
    """Take what acts from any text that is written into a template; markup made by one is left as it is."""
    return plain(value) if type(value) is str else value
