"""An archive with a queue, and servers that are stopped at the end."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import trustme

from tests.delivery.servers import Hook, Postbox
from toolkit.archive.archive import Archive
from toolkit.archive.outbox import key_of
from toolkit.archive.records import Parcel, Run
from toolkit.delivery.mail import Mail, MailServer
from toolkit.delivery.sending import Channels
from toolkit.delivery.webhook import Webhooks

NOON = datetime(2031, 3, 3, 12, tzinfo=UTC)
LETTER = b"Subject: Ferries\r\nMessage-ID: <a@ardsund.example>\r\n\r\nThe ferry stops.\r\n.hidden\r\n"


def letter(reader, edition="2031-03-03", content=LETTER):
    return Parcel("mail", reader, "digest.eml", content, key_of("morning", edition, "mail", reader, "1"))


def message(name="team", part=1, edition="2031-03-03", content=b'{"text": "The ferry stops."}'):
    return Parcel("webhook", name, "digest.json", content, key_of("morning", edition, "webhook", name, str(part)))


def queue(archive, *parcels, at=NOON):
    archive.commit(Run(at, "all", (), (), parcels=parcels))


def by_mail(postbox, **server):
    known = {"host": "127.0.0.1", "port": postbox.port, "security": "none"} | server
    mail = Mail(MailServer(**known), "desk@ardsund.example", silence=2, in_all=4)
    return Channels("morning", {}, {"mail": mail})


def by_hook(hook, name="team", host="127.0.0.1", scheme="http"):
    address = f"{scheme}://{host}:{hook.port}/hooks/T0KEN-4711?key=s3cret-key"
    return Channels("morning", {}, {"webhook": Webhooks({name: address}, silence=2, in_all=4, pause=0)})


def states(archive):
    return [state for (state,) in archive.rows("SELECT state FROM outbox ORDER BY number")]


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
