"""Messages to webhooks: taken once, and every answer ends in the state that it means; no secret is ever said."""

from __future__ import annotations

import socket
import threading
import time
from datetime import timedelta

import pytest

from tests.delivery.parcels import NOON, by_hook, message, queue, states
from tests.delivery.servers import ON_LOOPBACK, free_port, hang_up
from toolkit.delivery.sending import Channels, send_due
from toolkit.delivery.webhook import Webhooks

pytestmark = ON_LOOPBACK
SECRETS = ("T0KEN-4711", "s3cret-key")


def test_a_message_is_posted_once_with_its_key(archive, hook) -> None:
    server = hook()
    queue(archive, message())
    assert len(send_due(archive, by_hook(server), NOON).delivered) == 1
    assert send_due(archive, by_hook(server), NOON).parcels == ()
    ((path, headers, content),) = server.posts
    assert path == "/hooks/T0KEN-4711?key=s3cret-key"
    assert content == b'{"text": "The ferry stops."}'
    assert headers["Content-Type"] == "application/json"
    assert headers["Idempotency-Key"] == "morning/2031-03-03/webhook/team/1"


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (204, "delivered"),
        ((301, {"Location": "http://127.0.0.1/T0KEN-4711"}, b""), "refused"),
        ((307, {"Location": "http://10.0.0.1/"}, b""), "refused"),
        ((400, {}, b"invalid_payload"), "refused"),
        (404, "refused"),
        ((410, {}, b"gone for T0KEN-4711"), "refused"),
        (408, "queued"),
        (429, "queued"),
        (500, "queued"),
        (503, "queued"),
        (504, "uncertain"),
        (hang_up, "uncertain"),
        (lambda handler: time.sleep(1.5), "uncertain"),
        (lambda handler: handler.wfile.write(b"SSH-2.0\r\n\r\n"), "uncertain"),
    ],
)
def test_what_a_server_answers_is_what_becomes_of_a_message(archive, hook, answer, state) -> None:
    server = hook(answer)
    queue(archive, message())
    (sent,) = send_due(archive, by_hook(server, silence=1), NOON).parcels
    assert (sent.state, states(archive)) == (state, [state])
    assert bool(sent.last_error) == (state != "delivered")
    assert not any(secret in sent.last_error for secret in SECRETS)
    assert len(server.posts) == 1


def test_what_may_have_arrived_is_not_posted_again(archive, hook) -> None:
    server = hook(hang_up)
    queue(archive, message())
    send_due(archive, by_hook(server), NOON)
    assert send_due(archive, by_hook(server), NOON + timedelta(days=2)).parcels == ()
    assert len(server.posts) == 1


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({}, timedelta(minutes=5)),
        ({"Retry-After": "1"}, timedelta(minutes=5)),
        ({"Retry-After": "5400"}, timedelta(minutes=90)),
        ({"Retry-After": "999999999999"}, timedelta(days=1)),
        ({"Retry-After": "in a while"}, timedelta(minutes=5)),
        ({"Retry-After": "-7"}, timedelta(minutes=5)),
    ],
)
def test_a_server_is_left_alone_as_long_as_it_wants(archive, hook, headers, wait) -> None:
    server = hook((429, headers, b""), 200)
    queue(archive, message())
    (failed,) = send_due(archive, by_hook(server), NOON).failed
    assert failed.next_try == NOON + wait
    early = send_due(archive, by_hook(server), NOON + wait - timedelta(seconds=1))
    assert (early.parcels, early.waiting) == ((), (failed,))
    assert len(send_due(archive, by_hook(server), NOON + wait).delivered) == 1
    assert len(server.posts) == 2


def test_parts_come_in_order_and_the_next_ones_wait_for_one_that_fails(archive, hook) -> None:
    server = hook(200, 500, 200)
    parts = [message(part=part, content=b'{"text": "%d"}' % part) for part in (1, 2, 3)]
    queue(archive, *parts)
    sent = send_due(archive, by_hook(server), NOON)
    assert ([one.state for one in sent.parcels], len(sent.waiting)) == (["delivered", "queued"], 1)
    assert len(send_due(archive, by_hook(server), NOON + timedelta(hours=1)).delivered) == 2
    assert server.contents() == [b'{"text": "%d"}' % part for part in (1, 2, 2, 3)]


def test_one_that_fails_holds_up_no_other(archive, hook) -> None:
    bad, good = hook(500), hook()
    addresses = {name: f"http://127.0.0.1:{one.port}/" for name, one in (("bad", bad), ("good", good))}
    channels = Channels("morning", {}, {"webhook": Webhooks(addresses, pause=0)})
    queue(archive, message("bad"), message("good"), message("bad", part=2), message("good", part=2))
    sent = send_due(archive, channels, NOON)
    assert [one.parcel.target for one in sent.delivered] == ["good", "good"]
    assert len(bad.posts) == 1


def test_a_server_that_is_not_there(archive) -> None:
    queue(archive, message())
    hooks = Webhooks({"team": f"http://127.0.0.1:{free_port()}/T0KEN-4711"})
    (failed,) = send_due(archive, Channels("morning", {}, {"webhook": hooks}), NOON).failed
    assert failed.last_error == "Connection refused"


def test_a_host_that_is_a_secret_is_not_named(archive, monkeypatch) -> None:
    queue(archive, message())
    hooks = Webhooks({"team": "https://t0ken4711.nowhere.invalid/"})
    (failed,) = send_due(archive, Channels("morning", {}, {"webhook": hooks}), NOON).failed
    assert "t0ken4711" not in failed.last_error


def test_a_name_and_a_password_in_an_address_are_used(archive, hook) -> None:
    server = hook()
    queue(archive, message())
    hooks = Webhooks({"team": f"http://desk:tide%3Aebb@127.0.0.1:{server.port}/"})
    assert send_due(archive, Channels("morning", {}, {"webhook": hooks}), NOON).delivered
    assert server.posts[0][1]["authorization"] == "Basic ZGVzazp0aWRlOmViYg=="


def test_a_certificate_is_checked(archive, hook, trusted) -> None:
    server = hook(certificate=trusted.issue_cert("localhost"))
    queue(archive, message())
    (failed,) = send_due(archive, by_hook(server, scheme="https"), NOON).failed
    assert "not valid for" in failed.last_error
    later = by_hook(server, host="localhost", scheme="https")
    assert len(send_due(archive, later, NOON + timedelta(hours=1)).delivered) == 1


def test_a_webhook_that_the_config_has_no_more_stays_queued_and_is_named(archive, hook) -> None:
    server = hook()
    queue(archive, message("old"))
    (failed,) = send_due(archive, by_hook(server), NOON).failed
    assert "no webhook 'old' any more" in failed.last_error
    assert server.posts == []


def test_an_answer_that_comes_before_all_is_read_is_no_doubt(archive) -> None:
    def answer():
        with listening.accept()[0] as one:
            one.recv(1000)
            one.sendall(b"HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n")

    listening = socket.create_server(("127.0.0.1", 0))
    answering = threading.Thread(target=answer)
    answering.start()
    queue(archive, message(content=b"x" * 8_000_000))
    hooks = Webhooks({"team": f"http://127.0.0.1:{listening.getsockname()[1]}/"})
    (sent,) = send_due(archive, Channels("morning", {}, {"webhook": hooks}), NOON).parcels
    answering.join()
    listening.close()
    assert sent.state in ("refused", "queued")  # the system may throw the answer away
