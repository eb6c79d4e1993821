"""Fetching over HTTP: bounded in time, size and redirects, and only from numbers that were checked.

Proxies named in the environment are not used, no cookies are kept, nothing is sent but the request itself, and what
was fetched is not kept either.
"""

from __future__ import annotations

import http.client
import socket
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from http import HTTPStatus
from time import monotonic
from types import MappingProxyType

from urllib3 import BaseHTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from toolkit.cleaning.clean import one_line
from toolkit.errors import SourceError
from toolkit.reading.fetching.addresses import Address, UnreachableError, is_public, resolved
from toolkit.reading.fetching.answer import Answer
from toolkit.reading.fetching.content_encodings import content_encodings, unpacked, unpacked_beginning

AGENT = "story-toolkit"
SECONDS_OF_SILENCE = 10.0
SECONDS_IN_ALL = 60.0
MOST_BYTES = 32_000_000
MOST_REDIRECTS = 5

_CHUNK = 65_536
_REDIRECTS = (301, 302, 303, 307, 308)
_FOR_GOOD = (301, 308)
_NO_HEADERS: Mapping[str, str] = MappingProxyType({})
_BROKEN = (HTTPError, http.client.HTTPException, OSError, ValueError)


def fetch(
    start: Address,
    *,
    allow_private: bool = False,
    check: Callable[[Address, float], None] = lambda *_: None,
    takes: Callable[[str], None] = lambda _: None,
    content_of: Callable[[BaseHTTPResponse], bytes] | None = None,
    until: float | None = None,
    headers: Mapping[str, str] = _NO_HEADERS,
) -> Answer:
    """Ask for an address, and for those it leads to.

    Parameters
    ----------
    start : Address
    allow_private : bool, default=False
        Whether to connect to private, loopback and link-local addresses too; never where a public one leads.
    check : callable, optional
        What raises ``SourceError`` if an address must not be asked for; given each address, and ``until``.
    takes : callable, optional
        What raises ``SourceError`` if content of a content type is not wanted.
    content_of : callable, optional
        What reads the content: `whole_content`, if not given.
    until : float, optional
        The time of `time.monotonic` until which all has to be over; in a minute, if not given.
    headers : mapping of str to str, optional
        What is sent besides the usual headers, or in place of them.

    Returns
    -------
    Answer
        The last one, whatever its status.

    Raises
    ------
    SourceError
        If there is no answer, if it takes too long, is too large, leads on too often or to where it must not.
    """
    until = monotonic() + SECONDS_IN_ALL if until is None else until
    address, is_for_good = start, True
    for _ in range(MOST_REDIRECTS + 1):
        try:
            numbers = resolved(address, until - monotonic(), allow_private=allow_private)
            is_private = not any(map(is_public, numbers))
            allow_private = allow_private and is_private
            check(address, until)
            answer = _asked(address, numbers, until, takes, content_of or whole_content, headers=headers)
        except SourceError as error:
            if address == start:
                raise
            raise type(error)(f"leads to {address.url[:200]}: {error}") from error
        if answer.status not in _REDIRECTS or not answer.location:
            moved_to = address.url if is_for_good and address != start else ""
            return replace(answer, moved_to=moved_to, is_private=is_private)
        is_for_good = is_for_good and answer.status in _FOR_GOOD
        address = _led_to(answer)
    raise SourceError(f"found more than {MOST_REDIRECTS} redirects; wanted fewer; give the address they end at")


def _led_to(answer: Answer) -> Address:
    try:
        return answer.address.leads_to(answer.location)
    except SourceError as error:
        raise SourceError(f"leads elsewhere: {error}") from error


def _asked(
    address: Address,
    numbers: Sequence[str],
    until: float,
    takes: Callable[[str], None],
    content_of: Callable[[BaseHTTPResponse], bytes],
    *,
    headers: Mapping[str, str],
) -> Answer:
    try:
        connection = _connected(address, numbers, until)
        with closing(connection), _cut_off(connection.sock, until):
            connection.request("GET", address.target, headers=_headers(address) | dict(headers), preload_content=False)
            response = connection.getresponse()
            with closing(response):
                return _answer(address, response, takes, content_of)
    except SourceError:
        raise
    except _BROKEN as error:
        raise UnreachableError(f"cannot be fetched: {_reason(error)}") from error


def _connected(address: Address, numbers: Sequence[str], until: float) -> HTTPConnection:
    """Connect to the first number that answers; the certificate is checked against the host's name."""
    failure: Exception = UnreachableError(f"the host {address.host} has no address")
    for number in numbers:
        seconds = min(SECONDS_OF_SILENCE, until - monotonic())
        if seconds <= 0:
            raise _too_slow()
        connection = (
            HTTPSConnection(number, address.port, timeout=seconds, server_hostname=address.host)
            if address.scheme == "https"
            else HTTPConnection(number, address.port, timeout=seconds)
        )
        try:
            connection.connect()
        except _BROKEN as error:
            connection.close()
            failure = error
        else:
            return connection
    raise failure


@contextmanager
def _cut_off(connected: socket.socket, until: float) -> Iterator[None]:
    """End all reading from a socket when the time is over, even if data still trickles in."""
    over = threading.Event()

    def end() -> None:
        over.set()
        with suppress(OSError):
            socket.socket.shutdown(connected, socket.SHUT_RDWR)

    timer = threading.Timer(max(until - monotonic(), 0), end)
    timer.daemon = True
    timer.start()
    try:
        yield
    except _BROKEN:
        if not over.is_set():
            raise
    finally:
        timer.cancel()
    if over.is_set():
        raise _too_slow()


def _too_slow() -> SourceError:
    return UnreachableError(f"took longer than {SECONDS_IN_ALL:g} seconds; fetch it otherwise and give the file")


def user_agent(contact: str = "") -> str:
    """Return what is said to servers of who asks, with where its operator can be reached.

    Raises
    ------
    SourceError
        If the contact is not plain text in one line.

    Examples
    --------
    >>> user_agent("https://quay.example/digest")
    'story-toolkit/... (+https://quay.example/digest)'
    """
    from toolkit.version import __version__

    if not (contact.isascii() and contact.isprintable()) or any(letter in contact for letter in "()"):
        raise SourceError(f"found the contact {contact[:200]!r}; wanted an address of the web or of mail")
    return f"{AGENT}/{__version__} (+{contact})" if contact else f"{AGENT}/{__version__}"


def _headers(address: Address) -> dict[str, str]:
    return {
        "Host": address.authority,
        "User-Agent": user_agent(),
        "Accept": "*/*",
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }


def _answer(
    address: Address,
    response: BaseHTTPResponse,
    takes: Callable[[str], None],
    content_of: Callable[[BaseHTTPResponse], bytes],
) -> Answer:
    said = response.headers
    answer = Answer(
        address,
        response.status,
        location=said.get("Location", ""),
        etag=said.get("ETag", ""),
        last_modified=said.get("Last-Modified", ""),
        retry_after=said.get("Retry-After", ""),
    )
    if response.status != HTTPStatus.OK:
        return answer
    content_type = said.get("Content-Type", "")
    takes(content_type)
    if not _shows_its_end(response):  # what came may be cut off, and must not be taken for what the server has
        answer = replace(answer, etag="", last_modified="")
    return replace(answer, content_type=content_type, content=content_of(response))


def _shows_its_end(response: BaseHTTPResponse) -> bool:
    return response.length_remaining is not None or getattr(response, "chunked", False) or bool(_encodings(response))


def whole_content(response: BaseHTTPResponse) -> bytes:
    """Read all that is answered, unpacked; refuse what is too large or cut off, by ``SourceError``."""
    encodings = _encodings(response)
    if (response.length_remaining or 0) > MOST_BYTES:
        raise _too_large()
    packed = _read(response, MOST_BYTES)
    content = packed if len(packed) > MOST_BYTES else unpacked(packed, encodings, MOST_BYTES)
    if len(content) > MOST_BYTES:
        raise _too_large()
    return content


def beginning_of_content(response: BaseHTTPResponse, most_bytes: int) -> bytes:
    """Read so many bytes of what is answered, unpacked, and leave the rest."""
    encodings = _encodings(response)
    return unpacked_beginning(_read(response, most_bytes), encodings, most_bytes)


def _encodings(response: BaseHTTPResponse) -> list[str]:
    return content_encodings(response.headers.get("Content-Encoding", ""))


def _read(response: BaseHTTPResponse, most_bytes: int) -> bytes:
    """Read what is answered, as it is sent; of what is larger than it may be only a little more."""
    parts, size = list[bytes](), 0
    while size <= most_bytes and (chunk := response.read(_CHUNK, decode_content=False)):
        size += len(chunk)
        parts.append(chunk)
    return b"".join(parts)


def _too_large() -> SourceError:
    return SourceError(f"larger than {MOST_BYTES:,} bytes, too much to fetch; fetch it otherwise and give the file")


def _reason(error: Exception) -> str:
    cause = error.__cause__ if isinstance(error, HTTPError) and error.__cause__ else error
    message = getattr(cause, "verify_message", None) or getattr(cause, "strerror", None) or str(cause)
    return one_line(str(message))[:200] or type(cause).__name__
