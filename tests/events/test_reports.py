"""What was shown of an event, what has come since, and what of it is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

import toolkit
from toolkit.events.airing import Airing, Novelty
from toolkit.events.decision import decide
from toolkit.events.in_themes import themes_with_events
from toolkit.events.records import Event, Importance
from toolkit.events.reports import ReportsOfTheme
from toolkit.stories.records import Story
from toolkit.themes.records import Theme

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
NEWS, NO_NEWS = Novelty(0.9, 3, 4), Novelty(0.1, 0, 4)
RULE = Airing()


@dataclass(frozen=True)
class Known:
    first_seen: datetime
    is_fresh: bool = False
    shown: datetime | None = None
    is_adopted: bool = False
    is_copy_of_shown: bool = False


FRESH = Known(NOON, is_fresh=True)
SHOWN = Known(NOON - 5 * HOUR, shown=NOON - 5 * HOUR)
LEFT_OUT = Known(NOON - 3 * HOUR)
ADOPTED = Known(NOON - 8 * HOUR, is_adopted=True)


def theme(copies=None, sources="Quay {}", **events):
    """Make a theme of stories named by a letter: "ab" is an event of two; ``copies`` are of what."""
    copies = copies or {}
    stories = [
        Story(one, f"Ferry {one}", sources.format(one), NOON - 6 * HOUR, "", "en", event, copies.get(one))
        for event, ids in events.items()
        for one in ids
    ]
    weight = Importance(1, 0, 1.0, 1.0, 1.0, 1.0)
    found = tuple(Event(name, name, tuple(ids), ids[0], None, None, 0, weight) for name, ids in events.items())
    return Theme("theme-1", "Ferry", (), tuple(stories), found)


def decided(themes, seen, novelty):
    found = decide(themes, seen, novelty, RULE, NOON)
    return found.reports, found.verdicts, found.told


def test_only_events_with_fresh_reports_are_looked_at():
    seen = {"a": SHOWN, "b": LEFT_OUT, "c": FRESH}
    found, verdicts, told = decided([theme(one="ab", two="c")], seen, {})
    assert [reports.event_id for reports in found] == ["two"]
    assert (verdicts[0].reason, told) == ("new", {"c"})


def test_what_was_left_out_before_counts_as_new_and_is_told_once_the_quiet_is_over():
    old = Known(NOON - timedelta(days=30), shown=NOON - timedelta(days=30))
    seen = {"a": old, "b": LEFT_OUT, "c": FRESH}
    found, verdicts, told = decided([theme(one="abc")], seen, {"b": NO_NEWS, "c": NO_NEWS})
    assert (found[0].n_fresh, found[0].n_new) == (1, 2)
    assert (verdicts[0].reason, told) == ("last shown 30 days ago", {"b", "c"})


def test_of_an_event_with_new_facts_only_the_reports_that_have_them_are_told():
    seen = {"a": SHOWN, "b": LEFT_OUT, "c": FRESH, "d": FRESH}
    _, verdicts, told = decided([theme(one="abcd")], seen, {"b": NO_NEWS, "c": NO_NEWS, "d": NEWS})
    assert (verdicts[0].reason, told) == ("new facts: 3 of 4 sentences", {"d"})


@pytest.mark.parametrize("copies", [{"b": "a"}, {"a": "b"}, {"a": "c", "b": "c"}])
def test_a_copy_is_no_news_whichever_of_both_is_the_fuller_one(copies):
    seen = {"a": SHOWN, "b": FRESH, "c": LEFT_OUT}
    found, verdicts, told = decided([theme(copies, one="abc")], seen, {"b": NO_NEWS, "c": NO_NEWS})
    assert (found[0].n_copies, verdicts[0].is_shown, told) == (1, False, frozenset())
    assert verdicts[0].reason == "shown 5 h ago; 1 copy of what was shown"


def test_an_update_that_says_new_things_is_news_though_it_is_a_near_copy():
    seen = {"a": SHOWN, "b": FRESH}
    _, verdicts, told = decided([theme({"a": "b"}, one="ab")], seen, {"b": NEWS})
    assert (verdicts[0].is_shown, told) == (True, {"b"})


def test_a_copy_is_none_in_another_event_of_the_theme_either():
    seen = {"a": SHOWN, "b": FRESH, "c": FRESH}
    _, verdicts, told = decided([theme({"b": "a"}, one="a", two="b", three="c")], seen, {"b": NO_NEWS, "c": NEWS})
    assert [(one.event_id, one.is_shown) for one in verdicts] == [("two", False), ("three", True)]
    assert told == {"c"}


def test_adopted_stories_are_known():
    seen = {"a": ADOPTED, "b": FRESH}
    found, verdicts, told = decided([theme(one="ab")], seen, {"b": NO_NEWS})
    assert (found[0].is_adopted, verdicts[0].is_shown, told) == (True, False, frozenset())
    assert verdicts[0].reason == "marked as seen 8 h ago; nothing new in 1 report"


def test_publishers_are_counted_as_they_stood_when_the_event_was_shown():
    seen = {"a": SHOWN, "b": LEFT_OUT, **dict.fromkeys("cde", FRESH)}
    apart = "{} Gazette"
    found, _, _ = decided([theme(one="abcde", sources=apart)], seen, dict.fromkeys("bcde", NO_NEWS))
    assert (found[0].n_publishers, found[0].n_publishers_shown) == (5, 1)
    one_house, _, _ = decided([theme(one="abcde", sources="Quay")], seen, {})
    assert (one_house[0].n_publishers, one_house[0].n_publishers_shown) == (1, 1)


def test_publishers_of_what_came_before_and_waits_are_not_those_of_what_was_shown():
    waited = Known(NOON - 7 * HOUR, is_fresh=True)
    seen = {"a": SHOWN, "b": Known(NOON - 6 * HOUR), "c": waited, "d": FRESH}
    found, _, _ = decided([theme(one="abcd", sources="{} Gazette")], seen, dict.fromkeys("bcd", NO_NEWS))
    assert (found[0].n_fresh, found[0].n_publishers, found[0].n_publishers_shown) == (2, 4, 2)


def test_copies_without_a_source_are_no_more_publishers():
    seen = {"a": SHOWN, **dict.fromkeys("bcd", FRESH)}
    found, _, _ = decided([theme({"b": "a", "c": "a"}, one="abcd", sources="")], seen, {"d": NO_NEWS})
    assert (found[0].n_publishers, found[0].n_publishers_shown) == (2, 1)


def test_a_report_and_the_importance_of_an_event_count_publishers_alike(sample):
    themes, _ = themes_with_events(toolkit.fit_themes(sample))
    seen = dict.fromkeys(sample["story_id"], FRESH)
    told = [(event, ReportsOfTheme(theme, seen, {}).reports(event)) for theme in themes for event in theme.events]
    assert {event.importance.n_publishers for event, _ in told} > {1}
    assert all(event.importance.n_publishers == found.n_publishers for event, found in told)


def test_a_story_began_when_it_was_published_or_when_it_came_if_its_time_is_later():
    seen = {"a": SHOWN, "b": FRESH}
    assert decided([theme(one="ab")], seen, {})[0][0].first_seen == NOON - 6 * HOUR
    early = {"a": Known(NOON - 30 * HOUR, shown=NOON - 30 * HOUR), "b": FRESH}
    assert decided([theme(one="ab")], early, {})[0][0].first_seen == NOON - 30 * HOUR
