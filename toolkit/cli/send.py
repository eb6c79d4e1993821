"""``toolkit send``: what a scheduled digest has queued, brought to its readers."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli.groups import with_groups
from toolkit.cli.messages import LOG, write_out
from toolkit.cli.options import Output
from toolkit.cli.sent import say_failures, say_what_was_sent

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from toolkit.delivery.sending import Channels
    from toolkit.scheduled.config import Config


@with_groups
def send(
    config: Annotated[Path, typer.Option("--config", metavar="FILE", help="The config of a scheduled digest.")],
    output: Output,
    listing: Annotated[
        bool, typer.Option("--list", help="Print what is queued, refused or uncertain; send nothing.")
    ] = False,
    test_send: Annotated[
        bool,
        typer.Option("--test-send", help="Send a test by each webhook, and to the first reader of mail; nothing else."),
    ] = False,
    again: Annotated[
        list[int] | None,
        typer.Option("--again", metavar="PARCEL", help="Send a parcel of --list once more, refused or uncertain."),
    ] = None,
    drop: Annotated[
        list[int] | None,
        typer.Option("--drop", metavar="PARCEL", help="Give a parcel of --list up, as one to a reader who has left."),
    ] = None,
    now: Annotated[
        str | None, typer.Option("--now", metavar="TIME", help="The time by which is decided what is due.")
    ] = None,
    wait: Annotated[
        float, typer.Option("--wait", metavar="SECONDS", min=0, help="How long to wait for another run to end.")
    ] = 10.0,
) -> None:
    """Send what a scheduled digest has queued: each parcel once, and later again what a server did not take.

    What may have arrived, as its server did not say so, is named once, and not sent again but with --again.
    """
    _check({"--list": listing, "--test-send": test_send, "--again": bool(again), "--drop": bool(drop)})
    from toolkit.archive.clock import moment_given, moment_of
    from toolkit.scheduled.channels import channels_of, local_channels_of
    from toolkit.scheduled.read_config import read_config

    read, at = read_config(config), moment_given("--now", now) or moment_of(None)
    if listing:
        _list(read, wait, as_json=output.as_json)
        return
    if drop:
        is_loud = _drop(read, local_channels_of(read), drop, at, wait)
    elif test_send:
        is_loud = _try(read, channels_of(read, os.environ), at, as_json=output.as_json)
    else:
        is_loud = _send(read, channels_of(read, os.environ), again or [], at, wait, as_json=output.as_json)
    if is_loud:
        raise typer.Exit(1)


def _check(given: Mapping[str, bool]) -> None:
    """Refuse options that contradict each other."""
    chosen = [name for name, is_given in given.items() if is_given]
    if len(chosen) > 1:
        message = f"found {' and '.join(chosen)}; wanted one of them"
        raise ValueError(message)


def _list(config: Config, wait: float, *, as_json: bool) -> None:
    from toolkit.archive.archive import Archive
    from toolkit.rendering.queue import json_queue, text_queue

    with Archive(config.archive, wait=wait, make=False) as archive:
        found = [one for one in archive.queued("queued", "sending", "uncertain", "refused") if one.parcel.key]
    write_out((json_queue if as_json else text_queue)(found))


def _send(config: Config, channels: Channels, again: list[int], at: datetime, wait: float, *, as_json: bool) -> bool:
    """Send what is due; return True if something could not be sent."""
    from toolkit.archive.archive import Archive
    from toolkit.delivery.sending import decide, send_due
    from toolkit.rendering.queue import json_queue

    with Archive(config.archive, wait=wait, make=False) as archive:
        cut_off = decide(archive, channels, again, at, state="queued") if again else ()
        sent = send_due(archive, channels, at)
    sent = replace(sent, parcels=(*cut_off, *sent.parcels))
    if not (sent.parcels or sent.waiting or sent.strangers):
        LOG.info("nothing is queued")
    if as_json:
        write_out(json_queue((*sent.parcels, *sent.waiting)))
        return say_failures(sent)
    return say_what_was_sent(sent)


def _drop(config: Config, channels: Channels, numbers: list[int], at: datetime, wait: float) -> bool:
    """Give parcels up; return True if others are uncertain."""
    from toolkit.archive.archive import Archive
    from toolkit.delivery.sending import Sent, decide

    with Archive(config.archive, wait=wait, make=False) as archive:
        cut_off = decide(archive, channels, numbers, at, state="refused", why="given up by hand")
    LOG.info("given up: %s", ", ".join(map(str, numbers)))
    return say_failures(Sent(cut_off))


def _try(config: Config, channels: Channels, at: datetime, *, as_json: bool) -> bool:
    """Send test messages; return True if one could not be sent."""
    from toolkit.delivery.sending import Sent
    from toolkit.rendering.queue import json_queue
    from toolkit.scheduled.trial import send_trial

    sent = Sent(tuple(send_trial(config, channels, at)))
    if not sent.parcels:
        LOG.info("the config has no mail and no webhook: what it makes is files, by `toolkit digest --config`")
    if as_json:
        write_out(json_queue(sent.parcels))
        return say_failures(sent)
    return say_what_was_sent(sent)
