"""What is said of what was sent: files by their paths on stdout, the rest on stderr."""

from __future__ import annotations

from logging import ERROR, INFO
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.cli.messages import LOG

if TYPE_CHECKING:
    from toolkit.archive.records import Queued
    from toolkit.delivery.sending import Sent


def say_what_was_sent(*sent: Sent) -> bool:
    """Print the paths of files, log the rest; return True if something could not be sent."""
    for one in sent:
        for found in one.delivered:
            if found.parcel.channel == "files":
                print(Path(found.parcel.target, found.parcel.name), flush=True)
            else:
                LOG.info("sent %s", _named(found))
    return say_failures(*sent)


def say_failures(*sent: Sent) -> bool:
    """Log what could not be sent, now or before, and what no channel sends; return True if there is any."""
    failures = {found.number: found for one in sent for found in (*one.failed, *one.refused, *one.uncertain)}
    for found in failures.values():
        state = "not sent" if found.state == "queued" else found.state
        LOG.error("%s: %s: %s", state, _named(found), found.last_error)
    waiting = {found.number: found for one in sent for found in one.waiting if found.number not in failures}
    for found in waiting.values():
        when = f" until {found.next_try:%Y-%m-%d %H:%M} UTC" if found.next_try else ""
        LOG.log(ERROR if found.last_error else INFO, "waits%s: %s%s", when, _named(found), _why(found))
    strangers = {found.number: found for one in sent for found in one.strangers}
    for found in strangers.values():
        LOG.error("not sent: %s: it is of a digest of another name; name it so, or give it up by --drop", _named(found))
    return bool(failures or strangers) or any(found.last_error for found in waiting.values())


def _why(found: Queued) -> str:
    return f": {found.last_error}" if found.last_error else ""


def _named(found: Queued) -> str:
    parcel = found.parcel
    return f"{parcel.name} to {parcel.target} by {parcel.channel} (parcel {found.number})"
