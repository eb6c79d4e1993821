"""When a run is loud: none of the sources answered, one fails again and again, one is silent for long."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.archive.news import DAY, MONDAY
from toolkit.scheduled.alarms import alarms_of, failures_of
from toolkit.stories.inputs import Asked, InputHealth


def asked(name, outcome="answered", error=""):
    return Asked(f"https://{name}.example/feed", name, outcome, error)


def health(name, **known):
    address = f"https://{name}.example/feed"
    return {address: InputHealth(address, name, **known)}


def named(asked_now, known, *, n_failures=3, silent=None):
    spans = {one.input: silent for one in asked_now}
    return [(one.input, one.reason) for one in alarms_of(asked_now, known, MONDAY, n_failures=n_failures, silent=spans)]


@pytest.mark.parametrize("answer", ["answered", "unchanged", "waits"])
def test_a_single_failure_beside_an_answer_is_no_alarm(answer):
    known = health("gull", n_failures_running=1)
    assert named([asked("eider", answer), asked("gull", "failed", "found 500")], known) == []


def test_from_the_threshold_on_it_is():
    known = health("gull", n_failures_running=3)
    found = named([asked("eider"), asked("gull", "failed", "found 500")], known)
    assert found == [("gull", "found 500; 3 times running")]
    assert named([asked("eider"), asked("gull")], health("gull", n_failures_running=9)) == []


def test_all_are_named_if_none_answers():
    found = named([asked("eider", "failed", "cut off"), asked("gull", "failed", "found 500")], {})
    assert found == [("eider", "cut off; no source answered"), ("gull", "found 500; no source answered")]


@pytest.mark.parametrize(("days", "is_loud"), [(2, False), (3, False), (4, True)])
def test_silence_is_counted_from_the_last_new_story_or_the_first_answer(days, is_loud):
    for known in (
        {"last_new": MONDAY - days * DAY, "first_asked": MONDAY - 90 * DAY},
        {"first_asked": MONDAY - days * DAY},
    ):
        found = named([asked("gull", "unchanged")], health("gull", **known), silent=timedelta(days=3))
        assert bool(found) == is_loud
        assert all("for longer than 3 days" in reason for _, reason in found)


def test_without_a_limit_silence_is_no_alarm():
    assert named([asked("gull")], health("gull", first_asked=MONDAY - 900 * DAY)) == []


def test_every_failure_stands_in_the_foot():
    assert [(one.input, one.reason) for one in failures_of([asked("gull", "failed", "cut off"), asked("eider")])] == [
        ("gull", "cut off")
    ]


def test_a_list_of_feeds_is_no_answer_and_never_silent():
    listed = Asked("feeds.opml", "feeds.opml", "answered", is_list=True)
    failed = asked("gull", "failed", "found 500")
    assert named([listed, failed], {}) == [("gull", "found 500; no source answered")]
    known = {"feeds.opml": InputHealth("feeds.opml", "feeds.opml", first_asked=MONDAY - 90 * DAY)}
    assert named([listed, asked("gull")], known, silent=timedelta(days=3)) == []


def test_the_feeds_of_a_list_may_be_silent_for_as_long_as_it_says():
    feed = Asked("https://gull.example/feed", "gull", "unchanged", of_list="feeds.opml")
    known = health("gull", first_asked=MONDAY - 90 * DAY)
    spans = {"feeds.opml": timedelta(days=3)}
    assert [one.input for one in alarms_of([feed], known, MONDAY, n_failures=3, silent=spans)] == ["gull"]


def test_what_waits_after_a_failure_is_no_answer():
    assert named([asked("gull", "waits", "found 429")], {}) == []
    found = named([asked("gull", "waits", "found 429"), asked("eider", "failed", "found 500")], {})
    assert found == [("eider", "found 500; no source answered")]
