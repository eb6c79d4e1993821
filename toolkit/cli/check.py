"""``toolkit check``: what is wrong with a config, and what it means."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.groups import with_groups
from toolkit.cli.messages import LOG, write_out
from toolkit.cli.options import Output


@with_groups
def check(
    output: Output,
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A config, as `toolkit init` writes it.")],
    now: Annotated[
        str | None,
        typer.Option("--now", metavar="TIME", help="The time to say the edition of, instead of the present."),
    ] = None,
) -> None:
    """Check a config: name all its faults at once, or say in words what it means.

    Nothing is asked for, made or sent. What keeps it from running here, such as variables of the environment that are
    not set, is said on stderr.
    """
    from toolkit.archive.clock import moment_given, moment_of
    from toolkit.scheduled.meaning import lines_of_meaning, meaning_of
    from toolkit.scheduled.read_config import config_error, examined

    at = moment_given("--now", now) or moment_of(None)
    found = examined(path)
    if isinstance(found, tuple):
        if output.as_json:
            faults = [{"line": one.line, "key": one.key, "message": one.said} for one in found]
            write_out(json.dumps({"is_valid": False, "faults": faults}, indent=2, ensure_ascii=False) + "\n")
        raise config_error(path, found)
    meaning = meaning_of(found, at, os.environ)
    if output.as_json:
        told = {"is_valid": True, "faults": [], **asdict(meaning)}
        write_out(json.dumps(told, indent=2, ensure_ascii=False) + "\n")
    else:
        write_out(lines_of_meaning(meaning))
    for warning in meaning.warnings:
        LOG.warning("%s", warning)
    LOG.info("%s is in order", path)
