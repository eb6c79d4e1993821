"""What tests of fetching share: a site on loopback, and the names there are; no name is ever looked up."""

from __future__ import annotations

import socket

import pytest

from tests.reading.fetching.loopback import PUBLIC, Site


@pytest.fixture(autouse=True)
def names(monkeypatch):
    """The names there are, each with its numbers; a list of lists is answered one after another."""
    known, really = {}, socket.getaddrinfo

    def look_up(host, *rest, **named):
        if host in known:
            numbers = known[host].pop(0) if isinstance(known[host][0], list) else known[host]
            return [one for number in numbers for one in really(number, *rest, **named)]
        try:
            assert ":" in host or socket.inet_aton(host)
        except OSError:
            host.encode("idna")
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known") from None
        return really(host, *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return known


@pytest.fixture
def site():
    site = Site()
    yield site
    site.server.shutdown()
    site.server.server_close()


@pytest.fixture
def public(site, names, monkeypatch):
    """The site under a public name: what connects to its number is led to loopback. What was connected to is kept."""
    names["news.test"] = [PUBLIC]
    really, connected = socket.socket.connect, []

    def connect(one, address):
        connected.append(address[0])
        return really(one, ("127.0.0.1", address[1]) if address[0] == PUBLIC else address)

    monkeypatch.setattr(socket.socket, "connect", connect)
    site.public, site.connected = f"http://news.test:{site.port}", connected
    return site
