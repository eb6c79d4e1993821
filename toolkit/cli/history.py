"""``toolkit history``: what became of themes and events from run to run."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli.groups import with_groups
from toolkit.cli.messages import write_out
from toolkit.cli.options import Output
from toolkit.errors import HistoryLookupError

if TYPE_CHECKING:
    from toolkit.archive.archive import Archive

_WIDTH_OF_A_PIPE = 100
_DRAWINGS = (".svg", ".html")


@with_groups
def history(
    archive: Annotated[Path, typer.Option("--archive", metavar="FILE", help="The archive of a scheduled digest.")],
    output: Output,
    theme: Annotated[
        str | None,
        typer.Option("--theme", metavar="ID|LABEL", help="The life of one theme: its runs, and its events by day."),
    ] = None,
    event: Annotated[
        str | None,
        typer.Option("--event", metavar="ID", help="The life of one event: when it was shown or not, why, its quotes."),
    ] = None,
    path: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            rich_help_panel="Output",
            help="A drawing of themes over runs, such as themes.svg, or a page with it and its table, themes.html.",
        ),
    ] = None,
) -> None:
    """Print what became of themes from run to run: a table, with --json all of it; or the life of one theme or event.

    The archive is read, never changed; a digest may be writing to it meanwhile.
    """
    _check(theme, event, path, as_json=output.as_json)
    from toolkit.archive.archive import Archive
    from toolkit.archive.details import runs_of

    with Archive(archive, make=False) as opened:
        runs_of(opened)
        if event is not None:
            write_out(_of_event(opened, event, as_json=output.as_json))
        elif path is not None:
            print(_drawn(opened, theme, path))
        elif theme is not None:
            write_out(_of_theme(opened, theme, as_json=output.as_json))
        else:
            write_out(_of_all(opened, as_json=output.as_json))


def _check(theme: str | None, event: str | None, path: Path | None, *, as_json: bool) -> None:
    """Refuse options that contradict each other, and files that are no drawing, before anything is read."""
    given = {"--theme": theme is not None, "--event": event is not None}
    chosen = [name for name, is_given in given.items() if is_given]
    if len(chosen) > 1:
        message = f"found {' and '.join(chosen)}; wanted one of them"
        raise ValueError(message)
    if path is None:
        return
    if as_json or event is not None:
        message = f"found -o {path} and {'--json' if as_json else '--event'}; wanted one of them"
        raise ValueError(message)
    if path.suffix.casefold() not in _DRAWINGS or path.is_dir():
        message = f"found -o {path}; wanted a file such as {path.with_suffix('.svg').name} or {path.stem}.html"
        raise ValueError(message)


def _of_all(archive: Archive, *, as_json: bool) -> str:
    from toolkit.archive.details import runs_of
    from toolkit.archive.history import theme_history
    from toolkit.rendering.history import json_themes_over_runs, text_themes_over_runs, theme_lines

    lines, runs = theme_lines(theme_history(archive)), runs_of(archive)
    if as_json:
        return json_themes_over_runs(lines, runs)
    return text_themes_over_runs(lines, runs, shutil.get_terminal_size((_WIDTH_OF_A_PIPE, 24)).columns)


def _of_theme(archive: Archive, name: str, *, as_json: bool) -> str:
    from toolkit.archive.details import days_of_theme, find_theme, labels_of
    from toolkit.archive.history import theme_history
    from toolkit.rendering.history import json_theme, text_theme, theme_lines

    theme_id = find_theme(archive, name)
    (line,) = theme_lines(one for one in theme_history(archive, theme_id) if one.theme_id == theme_id)
    days = days_of_theme(archive, theme_id)
    return json_theme(line, days) if as_json else text_theme(line, days, labels_of(archive))


def _of_event(archive: Archive, name: str, *, as_json: bool) -> str:
    from toolkit.archive.details import find_event, labels_of, quotes_of_event
    from toolkit.archive.history import event_history
    from toolkit.rendering.history import json_event, text_event

    event_id = find_event(archive, name)
    moments, quotes = event_history(archive, event_id), quotes_of_event(archive, event_id)
    if not moments:
        message = f"{event_id} has reports that are known, and no run has decided on them yet; see its theme"
        raise HistoryLookupError(message)
    return json_event(moments, quotes) if as_json else text_event(moments, quotes, labels_of(archive))


def _drawn(archive: Archive, theme: str | None, path: Path) -> Path:
    """Draw all themes, or one, into a file; return where it is."""
    from toolkit.archive.details import find_theme, labels_of
    from toolkit.archive.history import theme_history
    from toolkit.rendering.history import theme_lines
    from toolkit.rendering.lives_page import html_lives, svg_lives
    from toolkit.saving import write_files

    theme_id = None if theme is None else find_theme(archive, theme)
    moments = theme_history(archive, theme_id)
    lines = theme_lines(one for one in moments if theme_id in (None, one.theme_id))
    draw = svg_lives if path.suffix.casefold() == ".svg" else html_lives
    (written,) = write_files(path.parent, {path.name: draw(lines, labels_of(archive))})
    return written
