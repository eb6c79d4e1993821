"""Webhooks: addresses that something is posted to, once."""

from __future__ import annotations

import http.client
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from time import monotonic, sleep
from urllib.parse import unquote

from urllib3 import BaseHTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, LocationParseError
from urllib3.util import Url, make_headers, parse_url

from toolkit.archive.records import Parcel
from toolkit.cleaning.clean import one_line
from toolkit.delivery.deadline import SECONDS_IN_ALL, SECONDS_OF_SILENCE, ended_after, reason_of
from toolkit.errors import NotSentError, RefusedError, ToolkitError, UncertainError

_PAUSE = 1.0
_CONTENT_TYPES = {"json": "application/json", "txt": "text/plain; charset=utf-8"}
_LATER = (408, 425, 429)
_NOT_KNOWN = (504, 520, 524)  # what stands before the server does not know whether it took it
_BROKEN = (HTTPError, http.client.HTTPException, OSError, ValueError)
_LONGEST_ANSWER = 200
_MOST_READ = 4_000
_PIECE = 5


class Webhooks:
    """The channel of webhooks: a target is the name of one; its address may be a secret, and stands in no message.

    Parameters
    ----------
    addresses : mapping of str to str
        The address of each by its name.
    silence, in_all : float
        For how many seconds a server may be silent, and how many a message may take.
    pause : float
        How many seconds lie between two messages to one address.
    """

    def __init__(
        self,
        addresses: Mapping[str, str],
        *,
        silence: float = SECONDS_OF_SILENCE,
        in_all: float = SECONDS_IN_ALL,
        pause: float = _PAUSE,
    ) -> None:
        self._addresses = addresses
        self._silence = silence
        self._in_all = in_all
        self._pause = pause
        self._asked_at: dict[str, float] = {}

    def send(self, parcel: Parcel, going: Callable[[], None]) -> None:
        """Post a message: all of it but the last byte; then, after ``going``, that. Redirects are not followed."""
        if parcel.target not in self._addresses:
            raise NotSentError(f"the config has no webhook {parcel.target!r} any more")
        try:
            url = parse_url(self._addresses[parcel.target])
        except LocationParseError:
            raise NotSentError("its address is broken; wanted one such as https://example.org/hook") from None
        sleep(max(self._asked_at.get(parcel.target, 0.0) + self._pause - monotonic(), 0.0))
        try:
            self._post(url, parcel, going)
        finally:
            self._asked_at[parcel.target] = monotonic()

    def close(self) -> None:
        """End nothing: each message has a connection of its own."""

    def _post(self, url: Url, parcel: Parcel, going: Callable[[], None]) -> None:
        connection = _connection(url, self._silence)
        gone = threading.Event()

        def body() -> Iterator[bytes]:
            yield parcel.content[:-1]
            going()
            gone.set()
            yield parcel.content[-1:]

        with ended_after(self._in_all, lambda: connection.sock) as over:
            try:
                connection.connect()
                response = _answer(connection, url, body(), _headers(parcel, url))
                _judge(response, url)
            except ToolkitError:
                raise
            except _BROKEN as error:
                why = reason_of(error, over, self._in_all).replace(url.host or "", "…")
                if gone.is_set():
                    raise UncertainError(f"the server had all of it, and did not answer: {why}") from None
                raise NotSentError(why) from None
            finally:
                connection.close()


def _connection(url: Url, seconds: float) -> HTTPConnection:
    made = HTTPSConnection if url.scheme == "https" else HTTPConnection
    return made((url.host or "").strip("[]"), url.port or made.default_port, timeout=seconds)


def _headers(parcel: Parcel, url: Url) -> dict[str, str]:
    from toolkit.version import __version__

    return {
        "User-Agent": f"story-toolkit/{__version__}",
        "Content-Type": _CONTENT_TYPES.get(parcel.name.rpartition(".")[2], "application/octet-stream"),
        "Content-Length": str(len(parcel.content)),
        "Connection": "close",
        **({"Idempotency-Key": parcel.key} if parcel.key else {}),
        **(make_headers(basic_auth=unquote(url.auth)) if url.auth else {}),
    }


def _answer(connection: HTTPConnection, url: Url, body: Iterator[bytes], headers: dict[str, str]) -> BaseHTTPResponse:
    """Post, and return the answer, which may come before a server has read all of it."""
    try:
        connection.request("POST", url.request_uri, body=body, headers=headers, preload_content=False)
    except ConnectionError as error:
        try:
            return connection.getresponse()
        except _BROKEN:
            raise error from None
    return connection.getresponse()


def _judge(response: BaseHTTPResponse, url: Url) -> None:
    """Raise what an answer means, if it does not mean that the message was taken."""
    status = response.status
    if 200 <= status < 300:
        return
    said = f"answered {status} {HTTPStatus(status).phrase if status in set(HTTPStatus) else ''}".rstrip()
    if 300 <= status < 400:
        raise RefusedError(f"{said}, which leads elsewhere; wanted the address that it leads to")
    said += _beginning(response, url)
    if status in _NOT_KNOWN:
        raise UncertainError(said)
    if status >= 500 or status in _LATER:
        raise NotSentError(said, retry_after(response.headers))
    raise RefusedError(said)


def _beginning(response: BaseHTTPResponse, url: Url) -> str:
    """Return how an answer begins, unless there is a piece of the address in it, however it is spelt or cut."""
    try:
        text = one_line(response.read(_MOST_READ, decode_content=False).decode("utf-8", "replace"))
    except _BROKEN:
        return ""
    address = unquote(f"{url.auth or ''}/{url.host or ''}{url.request_uri or ''}").casefold()
    parts = re.split(r"[^\w-]+", address)
    pieces = {part[n : n + _PIECE] for part in parts for n in range(len(part) - _PIECE + 1)}
    told = unquote(text).casefold()
    return f": {text[:_LONGEST_ANSWER]}" if text and not any(piece in told for piece in pieces) else ""


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return in how many seconds a server wants to be asked again; a date counts from the time that the server has.

    Examples
    --------
    >>> retry_after({"Retry-After": "90"}), retry_after({"Retry-After": "soon"}), retry_after({})
    (90.0, None, None)
    >>> retry_after({"Retry-After": "Tue, 10 Jun 2025 07:30:00 GMT", "Date": "Tue, 10 Jun 2025 07:00:00 GMT"})
    1800.0
    """
    said = headers.get("Retry-After", "").strip()
    if said.isascii() and said.isdigit():
        return float(said)
    try:
        wait = parsedate_to_datetime(said) - parsedate_to_datetime(headers.get("Date", ""))
    except (ValueError, TypeError):
        return None
    return max(wait.total_seconds(), 0.0)
