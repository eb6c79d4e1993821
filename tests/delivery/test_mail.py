"""Letters: taken once, and every way in which a server can fail ends in the state that it means."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress

import pytest

from tests.delivery.parcels import LETTER, NOON, by_mail, letter, queue, states
from tests.delivery.servers import ON_LOOPBACK, cut, free_port
from toolkit.delivery.mail import Mail, MailServer
from toolkit.delivery.sending import Channels, send_due

pytestmark = ON_LOOPBACK
SHORT = (1, 2, 4)
READERS = ("anna@ardsund.example", "bodil@ardsund.example", "carl@ardsund.example")


def test_each_reader_gets_the_letter_once_over_one_connection(archive, postbox) -> None:
    server = postbox()
    queue(archive, *map(letter, READERS))
    channels = by_mail(server)
    assert len(send_due(archive, channels, NOON).delivered) == 3
    assert send_due(archive, channels, NOON).parcels == ()
    assert server.letters == [(reader, LETTER) for reader in READERS]
    assert server.n_sessions == 1
    assert states(archive) == ["delivered"] * 3


@pytest.mark.parametrize(
    ("at", "reply", "state"),
    [
        ("RCPT", "550 5.1.1 no such reader", "refused"),
        ("RCPT", "451 4.7.1 greylisted, come again", "queued"),
        ("RCPT", "421 4.3.2 closing", "queued"),
        ("MAIL", "530 5.7.0 log in first", "queued"),
        ("MAIL", "553 5.1.8 not from there", "refused"),
        ("DATA", "552 5.3.4 too large", "refused"),
        ("DATA", "452 4.3.1 no room", "queued"),
        ("DATA", "421 4.3.2 closing", "queued"),
        ("MAIL", cut, "queued"),
        ("RCPT", cut, "queued"),
        ("DATA", cut, "uncertain"),
        ("DATA", "what?", "uncertain"),
        ("DATA", "334 go on", "uncertain"),
    ],
)
def test_what_a_server_says_is_what_becomes_of_a_letter(archive, postbox, at, reply, state) -> None:
    server = postbox(**{at: [reply]})
    queue(archive, letter(READERS[0]), letter(READERS[1]))
    sent = send_due(archive, by_mail(server), NOON)
    assert states(archive) == [state, "delivered"]
    (bad,) = [one for one in sent.parcels if one.state != "delivered"]
    assert bad.last_error
    if isinstance(reply, str):
        assert reply[4:] in bad.last_error
    assert server.readers == [READERS[0]] * (reply is cut and at == "DATA") + [READERS[1]]


def test_a_letter_that_may_have_arrived_is_never_sent_again_by_itself(archive, postbox) -> None:
    server = postbox(DATA=[cut])
    queue(archive, letter(READERS[0]))
    assert len(send_due(archive, by_mail(server), NOON).uncertain) == 1
    for hour in (13, 20):
        assert send_due(archive, by_mail(server), NOON.replace(hour=hour)).parcels == ()
    assert server.readers == [READERS[0]]


def test_a_server_that_is_not_there_is_asked_once_for_all_readers(archive, monkeypatch) -> None:
    mail = Mail(MailServer("127.0.0.1", free_port(), "none"), "desk@ardsund.example")
    queue(archive, *map(letter, READERS))
    sent = send_due(archive, Channels("morning", {}, {"mail": mail}), NOON)
    assert {one.last_error.partition(": ")[2] for one in sent.failed} == {"Connection refused"}
    assert len(sent.failed) == 3


def test_a_server_that_says_nothing_is_left(archive, postbox) -> None:
    def wait(*_):
        time.sleep(1.5)

    server = postbox(RCPT=[wait])
    queue(archive, letter(READERS[0]))
    (failed,) = send_due(archive, by_mail(server, SHORT), NOON).failed
    assert "timed out" in failed.last_error


@pytest.mark.parametrize(("seconds", "state"), [(1.4, "delivered"), (2.4, "uncertain")])
def test_a_server_that_looks_through_a_letter_is_waited_for(archive, postbox, seconds, state) -> None:
    server = postbox(DATA=[lambda *_: time.sleep(seconds)])
    queue(archive, letter(READERS[0]))
    send_due(archive, by_mail(server, SHORT), NOON)
    assert states(archive) == [state]


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_certificate_is_checked(archive, postbox, trusted, security) -> None:
    good = postbox(certificate=trusted.issue_cert("localhost"), at_once=security == "tls")
    queue(archive, letter(READERS[0]), letter(READERS[1]))
    wrong_name = by_mail(good, host="127.0.0.1", security=security)
    failed = send_due(archive, wrong_name, NOON).failed
    assert len(failed) == 2
    assert "not valid for" in failed[0].last_error
    assert good.letters == []
    right = by_mail(good, host="localhost", security=security)
    assert len(send_due(archive, right, NOON.replace(hour=13)).delivered) == 2


def test_a_certificate_of_nobody_is_refused(archive, postbox, authority) -> None:
    server = postbox(certificate=authority.issue_cert("localhost"))
    queue(archive, letter(READERS[0]))
    (failed,) = send_due(archive, by_mail(server, host="localhost", security="starttls"), NOON).failed
    assert "certificate" in failed.last_error
    assert server.letters == []


def test_nothing_is_sent_readable_where_encryption_is_wanted(archive, postbox) -> None:
    server = postbox()
    queue(archive, letter(READERS[0]))
    (failed,) = send_due(archive, by_mail(server, security="starttls"), NOON).failed
    assert "offers no STARTTLS" in failed.last_error
    assert server.letters == []


def test_a_wrong_password_leaves_the_letter_queued_and_is_not_named(archive, postbox, trusted) -> None:
    server = postbox(certificate=trusted.issue_cert("localhost"), password="tide-and-time")
    queue(archive, letter(READERS[0]))
    login = {"host": "localhost", "security": "starttls", "user": "desk"}
    (failed,) = send_due(archive, by_mail(server, password="ebb-and-flood", **login), NOON).failed
    assert "535" in failed.last_error
    assert "ebb-and-flood" not in repr(by_mail(server, password="ebb-and-flood", **login)) + failed.last_error
    right = by_mail(server, password="tide-and-time", **login)
    assert len(send_due(archive, right, NOON.replace(hour=13)).delivered) == 1


def test_a_password_beyond_ascii_is_said_to_be_that(archive, postbox, trusted) -> None:
    server = postbox(certificate=trusted.issue_cert("localhost"), password="x")
    queue(archive, letter(READERS[0]))
    channels = by_mail(server, host="localhost", security="starttls", user="desk", password="fähre")
    (failed,) = send_due(archive, channels, NOON).failed
    assert "beyond ASCII" in failed.last_error
    assert "ä" not in failed.last_error


def test_a_server_that_dripped_an_answer_for_ever_is_left_in_time(archive) -> None:
    listening = socket.create_server(("127.0.0.1", 0))

    def drip():
        with suppress(OSError), listening.accept()[0] as one:
            while True:
                one.sendall(b"2")
                time.sleep(0.1)

    dripping = threading.Thread(target=drip, daemon=True)
    dripping.start()
    server = MailServer("127.0.0.1", listening.getsockname()[1], "none")
    mail = Mail(server, "desk@ardsund.example", silence=1, in_all=0.8)
    queue(archive, letter(READERS[0]))
    (failed,) = send_due(archive, Channels("morning", {}, {"mail": mail}), NOON).failed
    listening.close()
    dripping.join()
    assert "longer than 0.8 seconds" in failed.last_error
