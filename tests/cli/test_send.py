"""``toolkit send``: sends what is queued, says what failed, also under ``-q``, and changes nothing where it looks."""

from __future__ import annotations

import json

import pytest

from tests.delivery.parcels import letter, message, queue
from tests.delivery.servers import ON_LOOPBACK, Hook, Postbox, cut
from toolkit.archive.archive import Archive

pytestmark = ON_LOOPBACK
ANNA, BODIL = "anna@ardsund.example", "bodil@ardsund.example"
CONFIG = """
name = "morning"
archive = "news.sqlite"
sources = ["https://ardsund.example/feed"]

[mail]
server = "127.0.0.1"
port = {mail}
security = "none"
sender = "The desk <desk@ardsund.example>"
to = ["anna@ardsund.example", "bodil@ardsund.example"]

[[webhooks]]
name = "team"
url_env = "TEAM_HOOK"
"""


@pytest.fixture
def servers(monkeypatch):
    """Start servers that answer so; return them."""
    running = []

    def start(*answers, **mail):
        running.extend([Postbox(**mail), Hook(*answers)])
        monkeypatch.setenv("TEAM_HOOK", f"http://127.0.0.1:{running[-1].port}/hooks/T0KEN-4711")
        return running[-2:]

    yield start
    for one in running:
        one.stop()


@pytest.fixture
def send(tmp_path, run):
    """Return a function that sends what is queued, at noon or at another time."""

    def call(postbox, *options, now="2031-03-03T12:00Z"):
        path = tmp_path / "digest.toml"
        path.write_text(CONFIG.format(mail=postbox.port))
        return run("send", "--config", path, "--now", now, *options)

    call.run = run
    return call


@pytest.fixture
def queued(tmp_path):
    """Queue a letter to each reader, and a message."""
    with Archive(tmp_path / "news.sqlite") as archive:
        queue(archive, letter(ANNA), letter(BODIL), message())
    return tmp_path / "news.sqlite"


def state_of(path):
    with Archive(path) as archive:
        return archive.rows("SELECT * FROM outbox ORDER BY number")


def test_what_is_queued_is_sent_once(servers, send, queued):
    postbox, hook = servers()
    sent = send(postbox)
    assert (sent.exit_code, sent.stdout) == (0, "")
    assert f"sent digest.eml to {ANNA} by mail (parcel 1)" in sent.stderr
    assert "sent digest.json to team by webhook" in sent.stderr
    again = send(postbox)
    assert (again.exit_code, again.stderr) == (0, "nothing is queued\n")
    assert (postbox.readers, len(hook.posts)) == ([ANNA, BODIL], 1)


def test_what_fails_is_named_also_when_quiet_and_waits(servers, send, queued):
    postbox, hook = servers(500, 200, RCPT=["451 greylisted"])
    sent = send(postbox, "-q")
    assert sent.exit_code == 1
    assert "not sent: digest.json to team by webhook (parcel 3): answered 500" in sent.stderr
    assert (
        f"not sent: digest.eml to {ANNA} by mail (parcel 1): the server refused {ANNA}: 451 greylisted" in sent.stderr
    )
    assert BODIL not in sent.stderr
    waiting = send(postbox, now="2031-03-03T12:01Z")
    assert (waiting.exit_code, waiting.stderr.count("waits until 2031-03-03 12:05 UTC")) == (1, 2)
    assert send(postbox, now="2031-03-03T12:05Z").exit_code == 0
    assert (sorted(postbox.readers), len(hook.posts)) == ([ANNA, BODIL], 2)


def test_what_is_uncertain_is_said_once_and_sent_again_by_hand(servers, send, queued):
    postbox, _ = servers(DATA=[cut])
    sent = send(postbox, "-q")
    assert sent.exit_code == 1
    assert f"uncertain: digest.eml to {ANNA} by mail (parcel 1)" in sent.stderr
    after = send(postbox, now="2031-03-05T12:00Z")
    assert (after.exit_code, after.stderr) == (0, "nothing is queued\n")
    assert "uncertain" in send(postbox, "--list").stdout
    assert send(postbox, "--again", "7").exit_code == 2
    assert send(postbox, "--again", "1").exit_code == 0
    assert send(postbox, "--list").stdout == "Nothing is queued.\n"
    assert postbox.readers == [ANNA, BODIL, ANNA]


def test_a_list_and_json_show_all_but_the_content(servers, send, queued):
    postbox, _ = servers(410)
    before = state_of(queued)
    listed = send(postbox, "--list")
    assert (listed.exit_code, state_of(queued)) == (0, before)
    assert [line.split()[:4] for line in listed.stdout.splitlines()[1:]] == [
        ["1", "queued", "2031-03-03", "mail"],
        ["2", "queued", "2031-03-03", "mail"],
        ["3", "queued", "2031-03-03", "webhook"],
    ]
    sent = send(postbox, "--json")
    assert sent.exit_code == 1
    assert [one["state"] for one in json.loads(sent.stdout)] == ["delivered", "delivered", "refused"]
    (left,) = json.loads(send(postbox, "--list", "--json").stdout)
    assert (left["parcel"], left["edition"], left["last_error"]) == (3, "2031-03-03", "answered 410 Gone")
    assert "T0KEN" not in sent.output + listed.output


def test_what_is_given_up_is_not_sent(servers, send, queued):
    postbox, hook = servers()
    assert send(postbox, "--drop", "1", "--drop", "3").exit_code == 0
    assert send(postbox).exit_code == 0
    assert (postbox.readers, hook.posts) == ([BODIL], [])
    assert send(postbox, "--drop", "2").exit_code == 2


def test_a_test_is_sent_by_each_channel_and_changes_nothing(servers, send, queued):
    postbox, hook = servers()
    before = state_of(queued)
    sent = send(postbox, "--test-send")
    assert sent.exit_code == 0
    assert state_of(queued) == before
    ((reader, _),) = postbox.letters
    assert reader == ANNA
    assert postbox.messages()[0]["Subject"].startswith("Test of morning")
    ((_, headers, content),) = hook.posts
    assert json.loads(content)["title"] == "Test of morning"
    assert headers["Idempotency-Key"].startswith("morning/test-2031-03-03T12:00:00Z/webhook/team")
    queued.unlink()
    assert send(postbox, "--test-send").exit_code == 0
    assert not queued.exists()


def test_a_test_that_fails_is_an_error(servers, send):
    postbox, _ = servers(404, RCPT="550 no such reader")
    sent = send(postbox, "--test-send", "-q")
    assert sent.exit_code == 1
    assert "refused: digest.eml" in sent.stderr
    assert "answered 404" in sent.stderr


def test_a_credential_that_is_missing_stops_all_before_anything_is_sent(servers, send, queued, monkeypatch):
    postbox, hook = servers()
    monkeypatch.delenv("TEAM_HOOK")
    sent = send(postbox)
    assert sent.exit_code == 2
    assert "the environment has no TEAM_HOOK" in sent.stderr
    assert (postbox.letters, hook.posts) == ([], [])
    assert send(postbox, "--list").exit_code == 0


def test_a_run_that_was_killed_leaves_something_to_say(servers, send, queued):
    postbox, _ = servers()
    with Archive(queued) as archive:
        archive.going(1)
    sent = send(postbox, "-q")
    assert sent.exit_code == 1
    assert "uncertain" in sent.stderr
    assert "was cut off" in sent.stderr
    assert postbox.readers == [BODIL]


@pytest.mark.parametrize("options", [["--list", "--test-send"], ["--test-send", "--again", "1"]])
def test_options_that_contradict_each_other(servers, send, options):
    postbox, _ = servers()
    assert send(postbox, *options).exit_code == 2


def test_without_an_archive_there_is_nothing_to_send(servers, send):
    postbox, _ = servers()
    sent = send(postbox)
    assert sent.exit_code == 2
    assert "found no archive there" in sent.stderr


def test_what_is_queued_under_another_name_is_named_and_can_be_given_up(servers, send, queued, tmp_path):
    postbox, hook = servers()
    path = tmp_path / "digest.toml"
    send(postbox, "--list")
    path.write_text(path.read_text(encoding="utf-8").replace("morning", "evening"), encoding="utf-8")

    def call(run, *options):
        return run("send", "--config", path, "--now", "2031-03-03T12:00Z", *options)

    sent = call(send.run)
    assert sent.exit_code == 1
    assert sent.stderr.count("it is of a digest of another name") == 3
    assert "parcel" in call(send.run, "--list").stdout
    assert call(send.run, *(one for number in "123" for one in ("--drop", number))).exit_code == 0
    assert call(send.run).exit_code == 0
    assert (postbox.readers, hook.posts) == ([], [])
