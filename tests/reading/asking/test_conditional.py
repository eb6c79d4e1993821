"""Asking again: only for what has changed, and not before its time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.reading.asking.asking import CRANE, DAY, FERRY, MORNING, ask, feed, new, outcomes
from tests.reading.fetching.loopback import ON_LOOPBACK, answer, in_small_parts, redirect
from toolkit.reading.asking.fetched import retry_after
from toolkit.reading.asking.records import SourceToAsk

pytestmark = ON_LOOPBACK

ETAG, MODIFIED = '"a1"', "Mon, 03 Mar 2031 05:00:00 GMT"
MINUTE = timedelta(minutes=1)


def conditional(site, content, etag=ETAG, modified=MODIFIED):
    """Serve a feed, and 304 to who has its ETag, or if there is none asked for, its date."""

    def route(handler):
        told = {key.lower(): value for key, value in handler.headers.items()}
        if told.get("if-none-match", "") == etag or told.get("if-modified-since", "") == modified:
            answer(handler, 304)
        else:
            answer(handler, 200, content, {"ETag": etag, "Last-Modified": modified, "Content-Type": "text/xml"})

    site.routes["/feed"] = route
    return f"{site.url}/feed"


def asked_with(site, name):
    return [headers.get(name) for path, headers in site.asked if path == "/feed"]


def test_what_has_not_changed_is_not_sent_again(site, archive):
    address = conditional(site, feed(FERRY))
    assert outcomes(ask(archive, address)) == ["answered"]
    assert outcomes(ask(archive, address, at=MORNING + DAY)) == ["unchanged"]
    assert asked_with(site, "If-None-Match") == [None, ETAG]
    assert asked_with(site, "If-Modified-Since") == [None, MODIFIED]
    known = archive.inputs()[address]
    assert (known.etag, known.last_modified, known.last_ok) == (ETAG, MODIFIED, MORNING + DAY)
    assert known.last_new == MORNING
    conditional(site, feed(FERRY, CRANE), '"a2"', "")
    assert new(ask(archive, address, at=MORNING + 2 * DAY)) == [1]
    assert archive.inputs()[address].etag == '"a2"'
    assert archive.inputs()[address].last_modified == ""


@pytest.mark.parametrize(
    ("ignore", "sent", "withheld"),
    [("etag", "If-Modified-Since", "If-None-Match"), ("last_modified", "If-None-Match", "If-Modified-Since")],
)
def test_one_of_the_two_can_be_ignored(site, archive, ignore, sent, withheld):
    source = SourceToAsk(conditional(site, feed(FERRY)), ignore=(ignore,))
    ask(archive, source)
    ask(archive, source, at=MORNING + DAY)
    assert asked_with(site, withheld) == [None, None]
    assert asked_with(site, sent)[1]


def test_304_to_who_did_not_ask_for_it_is_a_failure(site, archive):
    site.routes["/feed"] = lambda handler: answer(handler, 304)
    ((found, _),) = ask(archive, f"{site.url}/feed")
    assert (found.asked.outcome, found.asked.error) == ("failed", "found 304 Not Modified; wanted 200")


@pytest.mark.parametrize("broken", ["<rss", "", " \n"])
def test_what_a_server_says_of_broken_content_is_not_kept(site, archive, broken):
    address = conditional(site, broken)
    ask(archive, address)
    assert archive.inputs()[address].etag == ""
    assert outcomes(ask(archive, address, at=MORNING + DAY)) != ["unchanged"]


def test_what_was_known_is_kept_over_failures(site, archive):
    address = conditional(site, feed(FERRY))
    ask(archive, address)
    site.routes["/feed"] = lambda handler: answer(handler, 500)
    assert outcomes(ask(archive, address, at=MORNING + DAY)) == ["failed"]
    conditional(site, feed(FERRY))
    assert outcomes(ask(archive, address, at=MORNING + 2 * DAY)) == ["unchanged"]


def test_content_that_does_not_show_its_end_is_read_and_not_taken_for_known(site, archive):
    whole = feed(FERRY, CRANE)
    headers = {"Content-Type": "text/xml", "ETag": ETAG}
    site.routes["/feed"] = in_small_parts(whole[: whole.index("<item><guid>Crane")].encode(), 0, headers)
    address = f"{site.url}/feed"
    assert new(ask(archive, address)) == [1]
    assert archive.inputs()[address].etag == ""
    conditional(site, whole)
    assert new(ask(archive, address, at=MORNING + DAY)) == [1]


@pytest.mark.parametrize("tag", ["a\tb", "x" * 2000])
def test_a_tag_that_cannot_be_sent_back_is_not_kept(site, archive, tag):
    site.routes["/feed"] = (feed(FERRY), "text/xml", {"ETag": tag})
    ask(archive, f"{site.url}/feed")
    assert archive.inputs()[f"{site.url}/feed"].etag == ""


def test_a_source_is_asked_once_an_interval(site, archive):
    address = conditional(site, feed(FERRY))
    ask(archive, address)
    for minutes in (0, 1, 15, 27):
        assert outcomes(ask(archive, address, at=MORNING + minutes * MINUTE)) == ["waits"]
    assert len(asked_with(site, "Host")) == 1
    assert archive.inputs()[address].last_asked == MORNING
    assert outcomes(ask(archive, address, at=MORNING + 30 * MINUTE)) == ["unchanged"]
    hourly = SourceToAsk(address, interval=timedelta(hours=1))
    assert outcomes(ask(archive, hourly, at=MORNING + 61 * MINUTE)) == ["unchanged"]
    assert outcomes(ask(archive, hourly, at=MORNING + 91 * MINUTE)) == ["waits"]


def test_a_timer_that_comes_some_seconds_early_is_not_refused(site, archive):
    daily = SourceToAsk(conditional(site, feed(FERRY)), interval=DAY)
    ask(archive, daily)
    assert outcomes(ask(archive, daily, at=MORNING + DAY - MINUTE)) == ["unchanged"]


def test_a_clock_that_was_wrong_ends_no_source(site, archive):
    address = conditional(site, feed(FERRY))
    ask(archive, address, at=MORNING + 4000 * DAY)
    assert outcomes(ask(archive, address)) == ["unchanged"]


@pytest.mark.parametrize("status", [429, 503, 500])
@pytest.mark.parametrize(
    ("header", "minutes"),
    [("7200", 120), ("Mon, 03 Mar 2031 09:00:00 GMT", 120), ("9999999", 1440), ("soon", 28.5), ("-5", 28.5)],
)
def test_a_server_says_when_it_may_be_asked_again(site, archive, status, header, minutes):
    site.routes["/feed"] = lambda handler: answer(handler, status, headers={"Retry-After": header})
    address = f"{site.url}/feed"
    ((found, _),) = ask(archive, address)
    assert found.asked.outcome == "failed"
    assert str(status) in found.asked.error
    assert archive.inputs()[address].not_before == MORNING + minutes * MINUTE
    conditional(site, feed(FERRY))
    assert outcomes(ask(archive, address, at=MORNING + (minutes - 1) * MINUTE)) == ["waits"]
    assert archive.inputs()[address].n_failures_running == 1
    assert outcomes(ask(archive, address, at=MORNING + minutes * MINUTE)) == ["answered"]
    assert archive.inputs()[address].n_failures_running == 0


@pytest.mark.parametrize(
    "header", ["", "1e9", "99999999999", "Mon, 99 Foo 2031", "Mon, 03 Mar 99999 09:00:00 GMT", "٣"]
)
def test_what_is_no_time_to_wait_for_is_none(header):
    assert retry_after(header, MORNING) == timedelta()


def test_who_asks_says_so(site, archive):
    ask(archive, conditional(site, feed(FERRY)), contact="https://quay.example/digest")
    agents = {headers["User-Agent"] for _, headers in site.asked}
    assert len(agents) == 1
    assert agents.pop().endswith(" (+https://quay.example/digest)")
    assert {path for path, _ in site.asked} == {"/feed", "/robots.txt"}


def test_what_moved_for_good_is_said_and_known_and_is_no_warning(site, archive, caplog):
    caplog.set_level("INFO")
    conditional(site, feed(FERRY))
    site.routes |= {"/old": redirect("/older", 308), "/older": redirect("/feed", 301), "/now": redirect("/feed")}
    assert outcomes(ask(archive, f"{site.url}/old", f"{site.url}/now")) == ["answered", "answered"]
    assert outcomes(ask(archive, f"{site.url}/old", at=MORNING + DAY)) == ["unchanged"]
    said = [(one.getMessage(), one.levelname) for one in caplog.records if "moved" in one.getMessage()]
    assert said == [(f"{site.url}/old has moved for good to {site.url}/feed; mend its address", "INFO")] * 2
    assert {one.input: one.moved_to for one in archive.inputs().values()} == {
        f"{site.url}/old": f"{site.url}/feed",
        f"{site.url}/now": "",
    }
    site.routes["/old"] = (feed(FERRY), "text/xml")
    ask(archive, f"{site.url}/old", at=MORNING + 2 * DAY)
    assert archive.inputs()[f"{site.url}/old"].moved_to == ""


def test_what_cannot_be_reached_is_asked_again_soon(archive):
    address = "http://127.0.0.1:9/feed"
    assert outcomes(ask(archive, address)) == ["failed"]
    assert outcomes(ask(archive, address, at=MORNING + 4 * MINUTE)) == ["waits"]
    assert outcomes(ask(archive, address, at=MORNING + 5 * MINUTE)) == ["failed"]
    assert archive.inputs()[address].n_failures_running == 2
