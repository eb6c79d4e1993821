"""``toolkit digest --config``: a scheduled digest, made once an edition."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from toolkit.cli.messages import LOG, write_out

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from toolkit.archive.archive import Archive
    from toolkit.scheduled.config import Config
    from toolkit.scheduled.run import Made
    from toolkit.stories.records import Rejected

_scheduled = partial(typer.Option, rich_help_panel="Scheduled")
_MAY_STAND_BESIDE = {"config", "dry_run", "send", "now", "wait", "quiet", "log_format", "as_json"}


@dataclass(frozen=True)
class Scheduled:
    """A digest that is made as its config says."""

    config: Annotated[
        Path | None,
        _scheduled(
            "--config",
            metavar="FILE",
            is_eager=True,
            help="Make the digest that FILE describes, as `toolkit init` does.",
        ),
    ] = None
    dry_run: Annotated[
        bool, _scheduled("--dry-run", help="Print the digest that --config would make; remember and send nothing.")
    ] = False
    send: Annotated[bool, _scheduled("--send", help="Send what is queued, too, as `toolkit send` does.")] = False

    def __post_init__(self) -> None:
        given = [name for name, value in (("--dry-run", self.dry_run), ("--send", self.send)) if value]
        if given and self.config is None:
            message = f"found {given[0]} without --config; wanted --config FILE beside it"
            raise ValueError(message)
        if len(given) > 1:
            raise ValueError("found --dry-run and --send; wanted one of them: a dry run sends nothing")


def check_alone(context: typer.Context) -> None:
    """Refuse options that the config has a key for, and inputs.

    Raises
    ------
    ValueError
        If any is given beside ``--config``.
    """
    given = [
        name
        for name in context.params
        if name not in _MAY_STAND_BESIDE
        and (source := context.get_parameter_source(name)) is not None
        and source.name == "COMMANDLINE"
    ]
    if given:
        options = {one.name: one.opts[0] if one.opts[0].startswith("-") else "inputs" for one in context.command.params}
        named = ", ".join(options[name] for name in given)
        message = f"found {named} beside --config; wanted {'it' if len(given) == 1 else 'them'} in the file"
        raise ValueError(message)


def digest_by_config(scheduled: Scheduled, now: datetime | None, wait: float, *, as_json: bool) -> int:
    """Make the digest of a config; return the exit code."""
    from toolkit.archive.clock import moment_of
    from toolkit.scheduled.read_config import read_config
    from toolkit.scheduled.sources import sources_of

    assert scheduled.config is not None
    began = time.monotonic()
    config = read_config(scheduled.config)
    sources_of(config)
    at = now or moment_of(None)
    if scheduled.dry_run:
        return _rehearsed(config, at, wait, as_json=as_json)
    made, is_loud = _made(config, at, wait)
    sent = _sent(config, at, wait) if scheduled.send else {}
    if made is not None:
        _say_summary(made, sent, time.monotonic() - began)
    return int(is_loud or bool(sent.get("not sent")))


def _made(config: Config, at: datetime, wait: float) -> tuple[Made | None, bool]:
    """Make the edition of a moment if it was not made yet; return whether it has to be loud about something."""
    from toolkit.archive.archive import Archive
    from toolkit.delivery.local import deliver_local
    from toolkit.scheduled.editions import edition_at, local_minute

    with Archive(config.archive, keep=config.keep, wait=wait, make=not config.expect_archive) as archive:
        _say_new(archive, config)
        with archive.writing():
            edition = edition_at(config, at)
            before = archive.made(edition)
            if before is not None:
                when = local_minute(before, config.timezone)
                LOG.info("the digest %s of %s was made already, %s", edition.digest, edition.key, when)
                _say_failed(deliver_local(archive, at))
                return None, False
            made = _edition_made(config, archive, at)
            is_loud = _say_failed(deliver_local(archive, at))
    _say_alarms(made.alarms)
    return made, is_loud or bool(made.alarms)


def _edition_made(config: Config, archive: Archive, at: datetime) -> Made:
    from toolkit.scheduled.run import make_scheduled

    made = make_scheduled(config, archive, at)
    _say_made(made, at)
    return made
