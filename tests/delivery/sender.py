"""A process that sends what is queued, and may be killed at a point of it: ``python -m tests.delivery.sender``."""

from __future__ import annotations

import os
import signal
import sys

from tests.delivery.parcels import NOON
from toolkit.archive.archive import Archive
from toolkit.delivery.mail import Mail, MailServer
from toolkit.delivery.sending import Channels, send_due
from toolkit.delivery.webhook import Webhooks


def killed(*_):
    os.kill(os.getpid(), signal.SIGKILL)


class Doomed(Archive):
    """An archive whose process ends at a point."""

    point = ""

    def going(self, number):
        if self.point == "before it goes":
            killed()
        super().going(number)
        if self.point == "as it goes":
            killed()

    def note(self, found, at):
        if self.point == "before it is noted":
            killed()
        super().note(found, at)


def channels_to(port):
    mail = Mail(MailServer("127.0.0.1", port, "none"), "desk@ardsund.example")
    return Channels("morning", {}, {"mail": mail, "webhook": Webhooks({"team": f"http://127.0.0.1:{port}/"}, pause=0)})


if __name__ == "__main__":
    path, port, point = sys.argv[1:]
    with Doomed(path, wait=60) as archive:
        archive.point = point
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.readline()
        send_due(archive, channels_to(int(port)), NOON)
