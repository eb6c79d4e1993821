"""``toolkit digest --config``: a scheduled digest, made once an edition."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli.messages import LOG, say_unmatched_edits, write_out
from toolkit.cli.sent import say_what_was_sent
from toolkit.errors import ArchiveBusyError, ArchiveError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from toolkit.archive.archive import Archive
    from toolkit.delivery.sending import Channels, Sent
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
            help="Make the digest that FILE describes, once a day or as it says; `toolkit init` writes one.",
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
    """Refuse inputs, and options that the config has keys for.

    Raises
    ------
    ValueError
        If any is given beside ``--config``.
    """
    given = [
        one
        for one in context.command.params
        if one.name and one.name not in _MAY_STAND_BESIDE and _is_given(context, one.name)
    ]
    if given:
        named = ", ".join(one.opts[0] if one.opts[0].startswith("-") else "inputs" for one in given)
        message = f"found {named} beside --config; wanted that in the file"
        raise ValueError(message)


def digest_by_config(scheduled: Scheduled, now: datetime | None, wait: float, *, as_json: bool) -> None:
    """Make the digest of a config, and send it if that is wanted; exit with 1 if something is wrong."""
    from toolkit.archive.clock import moment_of
    from toolkit.delivery.sending import send_due
    from toolkit.scheduled.channels import channels_of, local_channels_of
    from toolkit.scheduled.read_config import read_config
    from toolkit.scheduled.run import alarms_of_last_run
    from toolkit.scheduled.sources import sources_of

    assert scheduled.config is not None
    began, config = time.monotonic(), read_config(scheduled.config)
    sources_of(config)
    channels = channels_of(config, os.environ) if scheduled.send else local_channels_of(config)
    at = now or moment_of(None)
    _refuse_lost(config)
    if scheduled.dry_run:
        _rehearse(config, at, wait, as_json=as_json)
        return
    with _opened(config, wait) as archive:
        with archive.writing():
            made = _made(config, archive, at)
            sent = [send_due(archive, channels.only_local, at)]
        is_loud = say_what_was_sent(*sent)
        is_loud |= _say_alarms(alarms_of_last_run(config, archive, at) if made is None else made.alarms)
        if scheduled.send:
            is_loud |= _sent(archive, channels, at, sent)
    if made is not None:
        _say_summary(made, sent, time.monotonic() - began)
    if is_loud:
        raise typer.Exit(1)


def _sent(archive: Archive, channels: Channels, at: datetime, sent: list[Sent]) -> bool:
    """Send what is due over the network, beside what was sent before; return True if something could not be."""
    from toolkit.delivery.sending import send_due

    try:
        sent.append(send_due(archive, channels, at))
    except ArchiveBusyError as error:
        LOG.error("%s", error)
        return True
    return say_what_was_sent(sent[-1])


def _is_given(context: typer.Context, name: str) -> bool:
    source = context.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"


def _refuse_lost(config: Config) -> None:
    """Refuse an archive that is not there if it should be."""
    is_there = config.archive.exists() and config.archive.stat().st_size > 0
    if config.expect_archive and not is_there:
        message = (
            f"{config.archive}: found no archive, and the config expects one, as without it all would be told again; "
            "put it back, or take expect_archive out for one run"
        )
        raise ArchiveError(message)


def _opened(config: Config, wait: float) -> Archive:
    """Open the archive; say loudly that it is new."""
    from toolkit.archive.archive import Archive

    archive = Archive(config.archive, keep=config.keep, wait=wait)
    if archive.is_new:
        LOG.warning("%s is a new archive; with expect_archive = true, losing it would be an error", archive.path)
    return archive


def _made(config: Config, archive: Archive, at: datetime) -> Made | None:
    """Make the edition of a moment; None if it was made already."""
    from toolkit.scheduled.editions import edition_at, local_minute
    from toolkit.scheduled.run import make_scheduled

    edition = edition_at(config, at)
    if (before := archive.made(edition)) is not None:
        when = local_minute(before, config.timezone)
        LOG.info("the digest %s of %s was made already, %s", edition.digest, edition.key, when)
        return None
    made = make_scheduled(config, archive, at, edition)
    _say_made(made)
    return made


def _rehearse(config: Config, at: datetime, wait: float, *, as_json: bool) -> None:
    """Make the digest with a copy of the archive, and print it."""
    from toolkit.rendering.formats import writer_of
    from toolkit.scheduled.rehearsal import rehearsed

    made = rehearsed(config, at, wait)
    _say_made(made)
    _say_alarms(made.alarms)
    write_out(writer_of("json" if as_json else "md")(made.report, None))


def _say_made(made: Made) -> None:
    """Log what was made; nothing new, in so many words."""
    from toolkit.rendering.edition.make import edition_of
    from toolkit.rendering.news_wording import since_when
    from toolkit.scheduled.alarms import failures_of

    say_unmatched_edits(made.report.unmatched_edits)
    news, loud = made.report.news, {one.input for one in made.alarms}
    for failure in failures_of(made.gathered.asked):
        if failure.input not in loud:
            LOG.info("the source %s: %s", failure.input, failure.reason)
    if made.is_adopted:
        LOG.info("%d stories read and marked as seen, none reported", made.gathered.added.n_read)
    elif news is not None:
        LOG.info("%s", since_when(edition_of(made.report), news.at.year))


def _say_alarms(alarms: Sequence[Rejected]) -> bool:
    for alarm in alarms:
        LOG.error("the source %s: %s", alarm.input, alarm.reason)
    return bool(alarms)


def _say_summary(made: Made, sent: Sequence[Sent], seconds: float) -> None:
    from toolkit.scheduled.summary import figures_of, line_of

    figures = figures_of(made, sent) | {"seconds": round(seconds, 1)}
    LOG.info("%s", line_of(figures), extra={"facts": figures})
