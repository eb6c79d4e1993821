"""What is said of what was sent: files by their paths on stdout, the rest on stderr."""

from __future__ import annotations

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
    """Log what could not be sent; return True if there is any."""
    failures = [found for one in sent for found in (*one.failed, *one.refused, *one.uncertain)]
    for found in failures:
        state = "not sent" if found.state == "queued" else found.state
        LOG.error("%s: %s: %s", state, _named(found), found.last_error)
    return bool(failures)


def _named(found: Queued) -> str:
    parcel = found.parcel
    return f"{parcel.name} to {parcel.target} by {parcel.channel} (parcel {found.number})"
