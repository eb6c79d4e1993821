"""A feed of made-up news, a mail server and a webhook on loopback, in a process of their own.

    python experiments/reliability/servers.py FOLDER

The feed is of the day that ``FOLDER/day`` names, with an ETag. ``FOLDER/ports`` says where all is, ``FOLDER/arrived``
has a line of JSON for each message that was taken, written before the answer that says so. Some answers come late.
"""

from __future__ import annotations

import json
import random
import socket
import sys
import threading
import time
from email import message_from_bytes
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from aiosmtpd.controller import Controller
from daily import moment, stories_of

REPEATED = 2
N_STORIES = 6
_LATE = 0.05


def feed(day: int) -> str:
    """Return the feed of a day: its own news, and that of the days before, once more."""
    items = []
    for one in range(max(0, day - REPEATED), day + 1):
        for row in stories_of(one, N_STORIES).to_dict("records"):
            when = format_datetime(row["published"] or moment(one))
            items.append(
                f"<item><title>{escape(row['title'])}</title><link>{row['url']}</link><guid>{row['url']}</guid>"
                f"<pubDate>{when}</pubDate><description>{escape(row['text'])}</description></item>"
            )
    return f"<rss version='2.0'><channel><title>Courier</title>{''.join(items)}</channel></rss>"


class _Arrived:
    """The file of what arrived."""

    def __init__(self, path: Path) -> None:
        self._path, self._lock = path, threading.Lock()

    def note(self, **what: object) -> None:
        with self._lock, self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(what) + "\n")
        time.sleep(random.random() * _LATE)


class _Letters:
    def __init__(self, arrived: _Arrived) -> None:
        self._arrived = arrived

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        letter = message_from_bytes(envelope.content)
        self._arrived.note(by="mail", to=envelope.rcpt_tos, id=letter["Message-ID"])
        return "250 taken"


def _handler(folder: Path, arrived: _Arrived) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path != "/feed":
                self.send_error(404)
                return
            day = int((folder / "day").read_text())
            if self.headers["If-None-Match"] == f'"{day}"':
                self.send_response(304)
                self.end_headers()
                return
            body = feed(day).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/rss+xml")
            self.send_header("ETag", f'"{day}"')
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            arrived.note(by="webhook", id=self.headers["Idempotency-Key"], n_bytes=len(body))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    return Handler


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as bound:
        return int(bound.getsockname()[1])


def main() -> None:
    folder = Path(sys.argv[1])
    arrived = _Arrived(folder / "arrived")
    http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(folder, arrived))
    mail = Controller(_Letters(arrived), hostname="127.0.0.1", port=_free_port())
    mail.start()
    (folder / "ports.new").write_text(json.dumps({"http": http.server_port, "smtp": mail.port}))
    (folder / "ports.new").rename(folder / "ports")
    http.serve_forever()


if __name__ == "__main__":
    main()
