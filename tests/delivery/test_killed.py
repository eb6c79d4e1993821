"""Whenever a process is killed, and however many send at once: nothing is lost, nothing is sent twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import contextmanager
from datetime import timedelta

import pytest

from tests.conftest import ROOT
from tests.delivery.parcels import NOON, letter, message, queue, states
from tests.delivery.sender import channels_to
from tests.delivery.servers import ON_LOOPBACK
from toolkit.archive.archive import Archive
from toolkit.delivery.sending import decide, send_due
from toolkit.errors import ArchiveBusyError

pytestmark = ON_LOOPBACK


@contextmanager
def sender(archive, port, point=""):
    """Start a process that sends when it is told to."""
    command = [sys.executable, "-m", "tests.delivery.sender", str(archive.path), str(port), point]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"ready\n"
        yield process
        process.kill()


def go(process):
    process.stdin.write(b"\n")
    process.stdin.flush()


@pytest.mark.parametrize(
    ("kind", "point", "state", "n_taken"),
    [
        ("mail", "before it goes", "delivered", 1),
        ("mail", "as it goes", "uncertain", 0),
        ("mail", "before the answer", "uncertain", 1),
        ("mail", "before it is noted", "uncertain", 1),
        ("webhook", "as it goes", "uncertain", 0),
        ("webhook", "before the answer", "uncertain", 1),
    ],
)
def test_a_process_that_is_killed_leaves_what_can_be_made_good(archive, postbox, hook, kind, point, state, n_taken):
    def strike(*_):
        if point == "before the answer":
            os.kill(process.pid, signal.SIGKILL)
        return "250 OK"

    server = postbox(DATA=[strike]) if kind == "mail" else hook(lambda _: strike(), 200)
    queue(archive, letter("anna@ardsund.example") if kind == "mail" else message())
    with sender(archive, server.port, point) as process:
        go(process)
        assert process.wait() == -signal.SIGKILL
    assert states(archive) == ["queued" if point == "before it goes" else "sending"]
    sent = send_due(archive, channels_to(server.port), NOON)
    assert [one.state for one in sent.parcels] == [state]
    assert states(archive) == [state]
    assert send_due(archive, channels_to(server.port), NOON + timedelta(days=1)).parcels == ()
    assert len(server.letters if kind == "mail" else server.posts) == n_taken


def test_what_is_uncertain_is_sent_again_by_hand_alone(archive, postbox):
    server = postbox()
    queue(archive, letter("anna@ardsund.example"))
    with sender(archive, server.port, "as it goes") as process:
        go(process)
        process.wait()
    channels = channels_to(server.port)
    with pytest.raises(ValueError, match="found no parcel 7"):
        decide(archive, channels, [7], NOON, state="queued")
    decide(archive, channels, [1], NOON, state="queued")
    assert len(send_due(archive, channels, NOON).delivered) == 1
    with pytest.raises(ValueError, match="found no parcel 1"):
        decide(archive, channels, [1], NOON, state="queued")


def test_processes_that_send_at_once_send_each_letter_once(archive, postbox):
    def slowly(*_):
        time.sleep(0.05)

    server = postbox(RCPT=slowly)
    readers = [f"reader{number}@ardsund.example" for number in range(12)]
    queue(archive, *map(letter, readers))
    with sender(archive, server.port) as one, sender(archive, server.port) as two:
        go(one)
        go(two)
        assert [one.wait(), two.wait()] == [0, 0]
    assert Counter(server.readers) == Counter(readers)
    assert states(archive) == ["delivered"] * 12


def test_another_that_sends_too_long_is_named_and_holds_up_no_run(archive, postbox):
    server = postbox(RCPT=lambda *_: time.sleep(1))
    queue(archive, letter("anna@ardsund.example"))
    with sender(archive, server.port) as process, Archive(archive.path, wait=0.1) as other:
        go(process)
        while not server.n_sessions:
            time.sleep(0.01)
        with pytest.raises(ArchiveBusyError, match=f"process {process.pid} has been sending what is queued"):
            send_due(other, channels_to(server.port), NOON)
        with other.writing():
            queue(other, letter("bodil@ardsund.example"), at=NOON + timedelta(hours=1))
            assert process.wait() == 0
    assert server.readers == ["anna@ardsund.example", "bodil@ardsund.example"]
