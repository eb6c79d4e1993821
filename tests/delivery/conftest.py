"""An archive with a queue, and servers that are stopped at the end."""

from __future__ import annotations

import pytest
import trustme

from tests.delivery.servers import Hook, Postbox
from toolkit.archive.archive import Archive


@pytest.fixture
def archive(tmp_path):
    with Archive(tmp_path / "news.sqlite", wait=0.2) as opened:
        yield opened


@pytest.fixture
def postbox():
    """Return a function that starts a server of mail."""
    yield from _started(Postbox)


@pytest.fixture
def hook():
    """Return a function that starts a server of webhooks."""
    yield from _started(Hook)


def _started(kind):
    running = []

    def start(*given, **named):
        running.append(kind(*given, **named))
        return running[-1]

    yield start
    for one in running:
        one.stop()


@pytest.fixture(scope="session")
def authority():
    return trustme.CA()


@pytest.fixture
def trusted(authority, tmp_path, monkeypatch):
    """An authority that this process trusts, as one of the system."""
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    return authority
