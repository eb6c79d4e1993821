"""Which parcels are due, when the next try is, and which stay out of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.delivery.parcels import NOON, by_hook, letter, message, queue
from tests.delivery.servers import ON_LOOPBACK
from toolkit.archive.archive import Archive
from toolkit.archive.outbox import key_of
from toolkit.archive.records import Parcel, Queued
from toolkit.delivery.files import Files
from toolkit.delivery.queue import deliver
from toolkit.delivery.sending import LONGEST_WAIT, Channels, is_due, send_due, tried_again_later
from toolkit.errors import NotSentError

LOCAL = Channels("morning", {"files": Files()}, {})
ONE = Queued(1, 1, letter("anna@ardsund.example"), "queued")


def page(folder, name="digest.md", edition="2031-03-03", content=b"# Ferries"):
    return Parcel("files", str(folder), name, content, key_of("morning", edition, "files", str(folder), name))


@given(st.integers(0, 10_000), st.none() | st.floats(0, allow_nan=False))
def test_each_try_is_later_than_the_one_before_and_never_out_of_sight(n_failures, retry_after):
    found = replace(ONE, n_failures=n_failures)
    later = tried_again_later(found, NotSentError("no route", retry_after), NOON)
    assert timedelta(minutes=5) <= later.next_try - NOON <= timedelta(days=1)
    assert later.next_try - NOON <= LONGEST_WAIT or retry_after
    assert later.n_failures == n_failures + 1


@pytest.mark.parametrize(
    ("next_try", "due"),
    [
        (None, True),
        (NOON, True),
        (NOON - timedelta(days=400), True),
        (NOON + timedelta(seconds=1), False),
        (NOON + timedelta(hours=23), False),
        (NOON + timedelta(days=300), True),  # a clock was wrong when it was written
    ],
)
def test_when_a_parcel_is_due(next_try, due):
    assert is_due(replace(ONE, next_try=next_try), NOON) == due


def test_files_are_written_whatever_lies_there(archive, tmp_path: Path) -> None:
    queue(archive, page(tmp_path / "a"), page(tmp_path / "a", "digest.html"))
    assert len(send_due(archive, LOCAL, NOON).delivered) == 2
    queue(archive, page(tmp_path / "a", edition="2031-03-04", content=b"# Trains"), at=NOON + timedelta(days=1))
    assert len(send_due(archive, LOCAL, NOON).delivered) == 1
    assert sorted(path.name for path in (tmp_path / "a").iterdir()) == ["digest.html", "digest.md"]
    assert (tmp_path / "a" / "digest.md").read_bytes() == b"# Trains"


def test_a_folder_that_cannot_be_made_holds_up_no_other(archive, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("in the way")
    queue(archive, page(tmp_path / "a"), page(tmp_path / "b"))
    sent = send_due(archive, LOCAL, NOON)
    assert [one.parcel.target for one in sent.failed] == [str(tmp_path / "a")]
    assert (tmp_path / "b" / "digest.md").exists()


def test_files_are_left_to_the_run_that_writes(archive, tmp_path: Path) -> None:
    queue(archive, page(tmp_path / "a"))
    with Archive(archive.path, wait=0) as other, other.writing():
        assert len(send_due(archive, LOCAL, NOON).waiting) == 1
        assert len(send_due(other, LOCAL, NOON).delivered) == 1


@ON_LOOPBACK
def test_what_is_of_another_digest_or_channel_is_left_alone(archive, hook, tmp_path: Path) -> None:
    server = hook()
    foreign = replace(message(), key=key_of("evening", "2031-03-03", "webhook", "team", "1"))
    plain = Parcel("files", str(tmp_path / "plain"), "digest.md", b"# Ferries")
    queue(archive, foreign, plain, page(tmp_path / "a"), letter("anna@ardsund.example"))
    sent = send_due(archive, by_hook(server), NOON)
    assert (sent.parcels, sent.waiting, server.posts) == ((), (), [])
    assert deliver(archive, pytest.fail).paths == [tmp_path / "plain" / "digest.md"]
    assert len(archive.queued()) == 3


@ON_LOOPBACK
def test_what_waits_holds_up_what_is_behind_it_and_only_that(archive, hook) -> None:
    server = hook()
    queue(archive, message(), message(part=2))
    first = archive.queued()[0]
    archive.note(replace(first, n_failures=1, next_try=NOON + timedelta(hours=1)), NOON)
    queue(archive, message(edition="2031-03-04"), at=NOON + timedelta(hours=1))
    assert len(send_due(archive, by_hook(server), NOON).waiting) == 3
    later = send_due(archive, by_hook(server), NOON + timedelta(hours=1))
    assert [one.number for one in later.delivered] == [1, 2, 3]


def test_a_moment_without_a_zone_is_utc(archive, tmp_path: Path) -> None:
    queue(archive, page(tmp_path / "a"))
    assert len(send_due(archive, LOCAL, datetime(2031, 3, 3, 12)).delivered) == 1
