"""A server on loopback, started by the tests, and what it serves."""

from __future__ import annotations

import contextlib
import functools
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

import toolkit
from toolkit.errors import SourceError

ON_LOOPBACK = pytest.mark.allow_hosts(["127.0.0.1", "::1"])
PUBLIC = "8.8.8.8"  # never reached: what connects to it is led to the server on loopback
TEXT = "The quota for cod was cut by a tenth on Monday, the ministry said after talks in the capital."
MORE = "Fishermen on the west coast had asked for a smaller cut, and say that boats will stay in port this winter."
PAGE = (
    "<html lang='en'><head><title>Cod quota cut</title><link rel='canonical' href='{canonical}'></head><body><article>"
    f"<h1>Cod quota cut</h1><p>{TEXT}</p><p>{MORE} Le café était fermé.</p></article></body></html>"
)
ITEM = f"<item><title>Cod</title><link>/cod</link><description>{TEXT} Café.</description></item>"
FEED = f"<rss version='2.0'><channel><title>Sea</title>{ITEM}</channel></rss>"
ROW = json.dumps({"title": "Cod quota cut", "text": TEXT})
read = functools.partial(toolkit.read_stories, allow_private=True)


def html(canonical=""):
    return PAGE.replace("<link rel='canonical' href='{canonical}'>", canonical)


class Site:
    """A server whose routes are functions of the handler, or (content, content type, more headers)."""

    def __init__(self):
        self.routes, self.asked = {}, []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                site.asked.append((self.path, dict(self.headers)))
                route = site.routes.get(self.path)
                if callable(route):
                    route(self)
                elif route is None:
                    self.send_error(404)
                else:
                    content, content_type, *more = route
                    answer(self, 200, content, {"Content-Type": content_type} | dict(*more))

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None
        self.port = self.server.server_port
        self.url = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def paths(self):
        return [path for path, _ in self.asked]


def answer(handler, status, content=b"", headers=()):
    content = content.encode() if isinstance(content, str) else content
    handler.send_response(status)
    for name, value in {"Content-Length": str(len(content)), **dict(headers)}.items():
        if value is not None:
            handler.send_header(name, value)
    handler.end_headers()
    with contextlib.suppress(OSError):
        handler.wfile.write(content)


def redirect(location, status=302):
    return lambda handler: answer(handler, status, headers={"Location": location})


def in_small_parts(content, seconds, headers):
    """Answer with one byte at a time."""

    def route(handler):
        handler.send_response(200)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        with contextlib.suppress(OSError):
            for number in range(len(content)):
                handler.wfile.write(content[number : number + 1])
                time.sleep(seconds)

    return route


def refusal(*given, **named):
    with pytest.raises(SourceError) as caught:
        (toolkit.read_stories if named else read)(*given, **named)
    return str(caught.value)
