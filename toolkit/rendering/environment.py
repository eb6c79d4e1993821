"""The templates: those of the toolkit, and a folder of others that stand before them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
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
    TemplateSyntaxError,
    select_autoescape,
)

from toolkit.errors import SourceError
from toolkit.rendering.plain import plain

OWN = "toolkit"
_ENDINGS = (".html", ".txt")
_PACKAGED = PackageLoader("toolkit.rendering", "templates")


def bare_environment(folder: str | Path | None) -> Environment:
    """Return what writes templates: those of a folder before the toolkit's, which they may extend as ``toolkit/…``.

    Everything is escaped in all of them but those of plain text.

    Examples
    --------
    >>> bare_environment(None).from_string("{{ said }}").render(said="<b>")
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


def file_of(environment: Environment, name: str) -> str:
    """Return a file of the templates as it is, such as a style sheet, which is no template.

    Examples
    --------
    >>> file_of(bare_environment(None), "pdf.css")[:2]
    '/*'
    """
    assert environment.loader is not None
    return environment.loader.get_source(environment, name)[0]


@contextmanager
def broken_named(folder: str | Path | None) -> Iterator[None]:
    """Turn whatever a template of a folder raises into a `SourceError` that names the file and the line."""
    if folder is None:
        yield
        return
    try:
        yield
    except Exception as error:  # what stands in a template of others may raise anything
        raise SourceError(_said(error, Path(folder))) from error


def check_templates(folder: str | Path, environment: Environment) -> None:
    """Raise `SourceError` unless a folder has a template of a known name, and all that it has can be parsed.

    Examples
    --------
    >>> check_templates("no/such/folder", bare_environment(None))
    Traceback (most recent call last):
        ...
    toolkit.errors.SourceError: found no folder no/such/folder; wanted one with templates such as mail.html
    """
    place = Path(folder)
    if not place.is_dir():
        message = f"found no folder {place}; wanted one with templates such as mail.html"
        raise SourceError(message)
    known = sorted(_PACKAGED.list_templates())
    own = [name for name in known if (place / name).is_file()]
    if not own:
        found = ", ".join(sorted(path.name for path in place.iterdir())[:5]) or "nothing"
        message = f"found {found} in {place}; wanted some of {', '.join(known)}"
        raise SourceError(message)
    for name in own:
        with broken_named(folder):
            if name.endswith(_ENDINGS):
                environment.get_template(name)
            else:
                file_of(environment, name)


def _said(error: Exception, folder: Path) -> str:
    """Write what is wrong with a template, and in which line of which file."""
    place, line = str(folder), 0
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
