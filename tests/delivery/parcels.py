"""Parcels, and channels to servers that the tests start."""

from __future__ import annotations

from datetime import UTC, datetime

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


def by_mail(postbox, waits=(2, 3, 5), **server):
    """Return channels to a server of mail, with how long is waited: for an answer, for a letter's, and in all."""
    silence, patience, in_all = waits
    known = {"host": "127.0.0.1", "port": postbox.port, "security": "none"} | server
    mail = Mail(MailServer(**known), "desk@ardsund.example", silence=silence, patience=patience, in_all=in_all)
    return Channels("morning", {}, {"mail": mail})


def by_hook(hook, name="team", host="127.0.0.1", scheme="http", silence=2):
    address = f"{scheme}://{host}:{hook.port}/hooks/T0KEN-4711?key=s3cret-key"
    return Channels("morning", {}, {"webhook": Webhooks({name: address}, silence=silence, in_all=4, pause=0)})


def states(archive):
    return [state for (state,) in archive.rows("SELECT state FROM outbox ORDER BY number")]
