"""When an event is shown again, and how that is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.events.airing import Airing, Novelty, Reports, continuation, verdict

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)
OLD, NEW = Novelty(0.2, n_new=1, n_sentences=4), Novelty(0.9, n_new=3, n_sentences=4)


def reports(**changes):
    plain = Reports(
        event_id="event-a",
        title="Ferry adrift off Brae",
        n_fresh=2,
        n_copies=0,
        n_new=2,
        n_publishers=4,
        n_publishers_shown=3,
        novelty=OLD,
        first_seen=NOON - 2 * DAY,
        last_shown=NOON - 3 * HOUR,
    )
    return replace(plain, **changes)


@pytest.mark.parametrize(
    ("changes", "is_shown", "reason"),
    [
        ({"last_shown": None}, True, "new"),
        ({"novelty": NEW}, True, "new facts: 3 of 4 sentences"),
        ({"novelty": Novelty(1.0, 1, 1)}, True, "new facts: 1 of 1 sentence"),
        ({"novelty": Novelty(1.0, 0, 4)}, False, "shown 3 h ago; nothing new in 2 reports"),
        ({"n_publishers": 6}, True, "3 more publishers than when it was shown"),
        ({"n_publishers": 43, "n_publishers_shown": 40}, False, "shown 3 h ago; little new in 2 reports"),
        ({"n_publishers": 5}, False, "shown 3 h ago; little new in 2 reports"),
        ({"last_shown": NOON - 29 * DAY}, True, "last shown 29 days ago"),
        ({"last_shown": NOON - 27 * DAY}, False, "shown 27 days ago; little new in 2 reports"),
        ({"n_fresh": 1}, False, "shown 3 h ago; little new in 1 report"),
        ({"last_shown": NOON - timedelta(minutes=5)}, False, "shown 5 min ago; little new in 2 reports"),
        ({"is_adopted": True}, False, "marked as seen 3 h ago; little new in 2 reports"),
        ({"n_copies": 2}, False, "shown 3 h ago; 2 copies of what was shown"),
        ({"n_copies": 2, "n_publishers": 9}, False, "shown 3 h ago; 2 copies of what was shown"),
        ({"n_copies": 2, "last_shown": NOON - 40 * DAY}, False, "shown 40 days ago; 2 copies of what was shown"),
        ({"n_copies": 2, "novelty": NEW}, True, "new facts: 3 of 4 sentences"),
        ({"n_copies": 1, "n_publishers": 6}, True, "3 more publishers than when it was shown"),
    ],
)
def test_what_lifts_the_quiet(changes, is_shown, reason):
    found = verdict(reports(**changes), Airing(), NOON)
    assert (found.is_shown, found.reason, found.title) == (is_shown, reason, "Ferry adrift off Brae")


@pytest.mark.parametrize(
    ("elapsed", "novelty"),
    [(6 * HOUR - SECOND, 0.7), (6 * HOUR, 0.3), (6 * HOUR + SECOND, 0.3), (SECOND - 6 * HOUR, 0.7), (-6 * HOUR, 0.3)],
)
def test_an_event_was_shown_but_now_for_less_than_six_hours(elapsed, novelty):
    assert Airing().novelty_after(elapsed) == novelty
    assert Airing().is_soon(elapsed) == (novelty == 0.7)
    some_news = reports(novelty=Novelty(0.5, n_new=3, n_sentences=4), last_shown=NOON - elapsed)
    assert verdict(some_news, Airing(), NOON).is_shown == (novelty == 0.3)


@pytest.mark.parametrize(
    ("elapsed", "is_over"),
    [(28 * DAY - SECOND, False), (28 * DAY, True), (28 * DAY + SECOND, True), (-28 * DAY, True)],
)
def test_the_quiet_is_over_after_28_days_to_the_second(elapsed, is_over):
    assert verdict(reports(last_shown=NOON - elapsed), Airing(), NOON).is_shown == is_over


def test_a_clock_that_was_wrong_keeps_nothing_quiet_for_years():
    soon, in_years = (verdict(reports(last_shown=NOON + ahead), Airing(), NOON) for ahead in (HOUR, 900 * DAY))
    assert (soon.is_shown, in_years.is_shown) == (False, True)
    assert "-" not in soon.reason + in_years.reason


@pytest.mark.parametrize(
    "wrong",
    [
        {"novelty": 0},
        {"novelty": 1.1},
        {"novelty": float("nan")},
        {"n_publishers": 0},
        {"n_publishers": 1.5},
        {"quiet": -HOUR},
    ],
)
def test_options_that_make_no_sense_are_named(wrong):
    with pytest.raises(ValueError, match=f"found {next(iter(wrong))}=.*; wanted"):
        Airing(**wrong)


@given(
    distance=st.floats(0, 1),
    more=st.floats(0, 1),
    n_publishers=st.integers(0, 9),
    n_more=st.integers(0, 5),
    days=st.integers(0, 60),
    later=st.integers(0, 60),
    n_copies=st.integers(0, 2),
)
def test_more_news_publishers_or_days_never_silence(distance, more, n_publishers, n_more, days, later, n_copies):
    one = reports(novelty=Novelty(distance, 2, 4), n_publishers=n_publishers, n_copies=n_copies)
    one = replace(one, last_shown=NOON - days * DAY)
    if verdict(one, Airing(), NOON).is_shown:
        louder = replace(
            one, novelty=Novelty(max(distance, more), 3, 4), n_publishers=n_publishers + n_more, n_copies=n_copies // 2
        )
        assert verdict(louder, Airing(), NOON + later * DAY).is_shown


@given(st.floats(0, 1), st.integers(-400, 400))
def test_every_verdict_has_a_reason(distance, hours):
    found = verdict(reports(novelty=Novelty(distance, 1, 4), last_shown=NOON - hours * HOUR), Airing(), NOON)
    assert found.reason


def test_a_story_goes_on_by_calendar_days_of_utc():
    late = datetime(2031, 5, 2, 23, 50, tzinfo=UTC)
    found = continuation(reports(first_seen=late), datetime(2031, 5, 4, 0, 10, tzinfo=UTC))
    assert (found.day, found.n_new, found.since) == (3, 2, late)
    east = timezone(9 * HOUR)
    assert continuation(reports(first_seen=late.astimezone(east)), NOON.astimezone(east)).day == 3


def test_what_was_not_shown_does_not_go_on_and_no_story_is_older_than_its_first_day():
    assert continuation(reports(last_shown=None), NOON) is None
    assert continuation(reports(first_seen=NOON + 3 * DAY), NOON).day == 1
