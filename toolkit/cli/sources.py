"""``toolkit sources``: how the sources of a scheduled digest are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from toolkit.cli.groups import with_groups
from toolkit.cli.messages import write_out
from toolkit.cli.options import Output

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolkit.stories.inputs import InputHealth


def _one_of_two(context: typer.Context, archive: Path | None) -> Path | None:
    """Refuse a call with no archive, or two; the config is known first."""
    if (archive is None) == (context.params.get("config") is None):
        raise typer.BadParameter("found none or both of --config and --archive; wanted one of them")
    return archive


@with_groups
def sources(
    output: Output,
    config: Annotated[
        Path | None,
        typer.Option("--config", metavar="FILE", is_eager=True, help="The config of a scheduled digest."),
    ] = None,
    archive: Annotated[
        Path | None,
        typer.Option(
            "--archive", metavar="FILE", callback=_one_of_two, help="The archive of one, where there is no config."
        ),
    ] = None,
    as_opml: Annotated[
        bool, typer.Option("--opml", help="Print the addresses as OPML, which feed readers import.")
    ] = False,
) -> None:
    """Print how each source is: its last answer, its last new story, its failures, when it may be asked again.

    Nothing is asked for, and the archive is read, never changed; a digest may be writing to it meanwhile.
    """
    if as_opml and output.as_json:
        raise ValueError("found --json and --opml; wanted one of them")
    from toolkit.rendering.inputs import json_inputs, opml_inputs, text_inputs

    listed = _of_archive(archive) if archive is not None else _of_config(config or Path())
    if as_opml:
        write_out(opml_inputs(listed.inputs, listed.name))
    elif output.as_json:
        write_out(json_inputs(listed.inputs))
    else:
        write_out(text_inputs(listed.inputs, listed.timezone))


class _Listed(NamedTuple):
    inputs: Sequence[InputHealth]
    name: str = "toolkit"
    timezone: str = "UTC"


def _of_archive(path: Path) -> _Listed:
    from toolkit.archive.archive import Archive

    with Archive(path, make=False) as opened:
        return _Listed([*opened.inputs().values()])


def _of_config(path: Path) -> _Listed:
    """Return the sources of a config in its order, asked before or not, then others that its archive knows."""
    from toolkit.scheduled.read_config import read_config
    from toolkit.scheduled.sources import names_of
    from toolkit.stories.inputs import InputHealth

    config = read_config(path)
    known = _of_archive(config.archive).inputs if config.archive.exists() else []
    inputs = {key: InputHealth(key, name) for key, name in names_of(config).items()} | {one.input: one for one in known}
    return _Listed([*inputs.values()], config.name, config.timezone)
