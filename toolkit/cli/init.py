"""``toolkit init``: a first config."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.groups import with_groups
from toolkit.cli.messages import LOG
from toolkit.cli.options import Messages
from toolkit.errors import SourceError


@with_groups
def init(
    _: Messages,
    path: Annotated[Path, typer.Argument(metavar="[FILE]", help="The config to be written.")] = Path("digest.toml"),
    opml: Annotated[
        Path | None,
        typer.Option("--opml", metavar="FILE", help="Take the feeds of a list, OPML or an address a line, as sources."),
    ] = None,
) -> None:
    """Write a config for a digest that is made by itself: commented, and valid as it stands.

    Nothing is overwritten. What to do next is said on stderr.
    """
    from toolkit.scheduled.starting import feeds_of, first_config

    sources: tuple[str, ...] = ()
    if opml is not None:
        from toolkit.reading.sources.source import Source

        sources, left_out = feeds_of(Source(str(opml), opml))
        for shown, why in left_out:
            LOG.warning("left out %s: %s", shown, why)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(first_config(sources))
    except FileExistsError:
        message = f"found {path}, which is not overwritten; wanted another name, or toolkit check {path}"
        raise ValueError(message) from None
    except OSError as error:
        message = f"cannot write {path}: {error.strerror}"
        raise SourceError(message) from error
    print(path)
    feeds = f" with {len(sources)} feeds" if len(sources) > 1 else " with 1 feed" if sources else ""
    LOG.info("%s is written%s; edit it, then: toolkit check %s", path, feeds, path)
