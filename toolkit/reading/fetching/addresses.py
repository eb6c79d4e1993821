"""Addresses on the web: distinguished from paths, parsed, and kept from leading into a private network."""

from __future__ import annotations

import re
import socket
import threading
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from pathlib import Path
from queue import Empty, Queue
from typing import TypeGuard
from urllib.parse import urljoin

from toolkit.cleaning.clean import one_line
from toolkit.errors import SourceError
from toolkit.reading.fetching.secret_parameters import without_secret_parameters

PORTS = {"http": 80, "https": 443}
MOST_CHARACTERS = 8000

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+)://|(data|feed|file|ftps?|gopher|https?|javascript|mailto|sftp):", re.I)
_CREDENTIALS = re.compile(r"^([^:/?#]*:/*)[^/?#]*@")
_NOT_IN_ADDRESSES = re.compile(r"[\x00-\x20\x7f-\xa0\ud800-\udfff]")
_GLOBAL_UNICAST = ip_network("2000::/3")
_NAT64 = ip_network("64:ff9b::/96")


class UnreachableError(SourceError):
    """No server answered: it may do so another time."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address as it is asked for: host and port apart, the fragment left out."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and, if it is not the usual one, port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The address as one string."""
        return f"{self.scheme}://{self.authority}{self.target}"

    def leads_to(self, location: str) -> Address:
        """Return the address that a link or a redirect there leads to, as `parse_address` does."""
        try:
            joined = urljoin(self.url, location.strip())
        except ValueError:
            joined = location
        return parse_address(joined)


def is_address(given: object) -> TypeGuard[str]:
    """Return True if an input is an address rather than a path; also one of a scheme that is not fetched.

    Examples
    --------
    >>> [is_address(one) for one in ("https://example.org/a", "FTP://example.org/a", "news/june.txt", "C:/june.txt")]
    [True, True, False, False]
    """
    found = _SCHEME.match(given) if isinstance(given, str) else None
    return found is not None and (bool(found[1]) or not Path(found.string).exists())


def shown_address(given: str) -> str:
    """Return an address as it may be shown: on one line, no name, no password and no token in it.

    Examples
    --------
    >>> shown_address("https://me:secret@example.org/a?lang=en&token=x1")
    'https://example.org/a?lang=en&token=…'
    """
    return one_line(without_secret_parameters(_CREDENTIALS.sub(r"\1", given)))[:1000]


def parse_address(given: str) -> Address:
    """Take an address apart.

    Raises
    ------
    SourceError
        If its scheme is not http or https, if there are credentials in it, or if it is broken.

    Examples
    --------
    >>> parse_address("HTTP://Example.org:80/a b?c#d".replace(" ", "%20"))
    Address(scheme='http', host='example.org', port=80, target='/a%20b?c')
    >>> parse_address("ftp://example.org/a")
    Traceback (most recent call last):
        ...
    toolkit.errors.SourceError: found the scheme ftp; wanted http or https; fetch it otherwise and give the file
    """
    from urllib3.exceptions import LocationParseError
    from urllib3.util import parse_url

    scheme = given.partition(":")[0].lower()
    if scheme not in PORTS:
        found = one_line(scheme)[:40]
        raise SourceError(f"found the scheme {found}; wanted http or https; fetch it otherwise and give the file")
    if len(given) > MOST_CHARACTERS or _NOT_IN_ADDRESSES.search(given) or given[len(scheme) : len(scheme) + 3] != "://":
        raise _broken()
    if _CREDENTIALS.match(given):
        raise SourceError("found a name or a password in the address; wanted one without; fetch it and give the file")
    try:
        url = parse_url(given)
    except LocationParseError as error:
        raise _broken() from error
    port = PORTS[scheme] if url.port is None else url.port
    host = (url.host or "").strip("[]")
    if not host or "%" in host or url.auth is not None or port == 0:
        raise _broken()
    return Address(scheme, host, port, url.request_uri)


def _broken() -> SourceError:
    return SourceError("found a broken address; wanted one such as https://example.org/news")


def resolved(address: Address, seconds: float, *, allow_private: bool) -> list[str]:
    """Resolve the host of an address within a time limit; return its IP addresses, all of them public.

    To connect to these numbers, and never to the name again, is what keeps a server of names from answering
    differently the second time.

    Raises
    ------
    SourceError
        If the host is not known, or not in time, or if any of its numbers is not public and that is not allowed.
    """
    try:
        numbers = _numbers(address, seconds)
    except (OSError, UnicodeError) as error:
        reason = one_line(getattr(error, "strerror", None) or str(error))[:200]
        raise UnreachableError(f"the host {address.host[:200]} cannot be looked up: {reason}") from error
    private = [] if allow_private else [number for number in numbers if not is_public(number)]
    if private:
        leads = "is" if private[0] == address.host else f"resolves to {private[0]}, which is"
        how = "--allow-private, or allow_private=True, fetches it if it is given itself"
        raise SourceError(f"{address.host} {leads} no public address; {how}")
    return numbers


def _numbers(address: Address, seconds: float) -> list[str]:
    """Resolve a host in a thread that is abandoned if it takes too long: the resolution itself cannot be ended."""
    answers: Queue[list[str] | Exception] = Queue()

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
            answers.put(list(dict.fromkeys(str(one[4][0]) for one in found)))
        except (OSError, UnicodeError) as error:
            answers.put(error)

    threading.Thread(target=look_up, daemon=True).start()
    try:
        answer = answers.get(timeout=max(seconds, 0))
    except Empty:
        raise TimeoutError("timed out") from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def is_public(number: str) -> bool:
    """Return True if an IP address is one of the public network; what is embedded in IPv6 counts as what it is.

    Examples
    --------
    >>> [is_public(number) for number in ("8.8.8.8", "10.0.0.1", "169.254.169.254", "::ffff:127.0.0.1", "::1")]
    [True, False, False, False, False]
    """
    address = ip_address(number.partition("%")[0])
    if isinstance(address, IPv4Address):
        return address.is_global and not address.is_multicast and not address.is_reserved
    inside = _embedded(address)
    if inside is not None:
        return is_public(str(inside))
    return address in _GLOBAL_UNICAST and address.is_global


def _embedded(address: IPv6Address) -> IPv4Address | None:
    nat64 = IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None
    return address.ipv4_mapped or address.sixtofour or nat64
