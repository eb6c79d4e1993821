"""Event ids last, whatever becomes of an event's stories, and no two events share one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import toolkit
from toolkit.events.in_themes import themes_with_events
from toolkit.events.lasting import lasting_ids

STORIES = [f"s{number}" for number in range(9)]


@st.composite
def partitions(draw):
    """Draw events of some stories, the one that was reported first before the others."""
    numbers = draw(st.lists(st.integers(-1, 4), min_size=len(STORIES), max_size=len(STORIES)))
    events: dict[int, list[str]] = {}
    for story, number in zip(STORIES, numbers, strict=True):
        if number >= 0:
            events.setdefault(number, []).append(story)
    return list(events.values())


def bearing(events, ids):
    return {story: event for stories, event in zip(events, ids, strict=True) for story in stories}


@given(st.lists(partitions(), min_size=1, max_size=6))
def test_laws_of_the_ids_over_many_runs(runs):
    event_of = {}
    for events in runs:
        ids = lasting_ids(events, event_of)
        assert len({*ids}) == len(events) == len(ids)
        assert all(ids)
        assert lasting_ids(events, bearing(events, ids)) == ids
        event_of |= bearing(events, ids)


@given(st.lists(partitions(), min_size=1, max_size=6))
def test_an_id_is_used_again_only_by_stories_that_bear_it(runs):
    event_of, used = {}, set()
    for events in runs:
        known = {story: event_of[story] for stories in events for story in stories if story in event_of}
        ids = lasting_ids(events, known, used)
        assert all(
            event in {known.get(story) for story in stories} or event not in used
            for stories, event in zip(events, ids, strict=True)
        )
        event_of |= bearing(events, ids)
        used |= {*ids}


@given(partitions(), partitions())
def test_an_event_keeps_the_id_that_most_of_its_known_stories_bear_unless_another_has_more_of_them(before, now):
    event_of = bearing(before, lasting_ids(before, {}))
    ids = lasting_ids(now, event_of)
    for stories, event in zip(now, ids, strict=True):
        borne = [event_of[story] for story in stories if story in event_of]
        most = max(map(borne.count, borne), default=0)
        for other in {one for one in borne if borne.count(one) == most} - {event}:
            taken = next((again for again, its in zip(now, ids, strict=True) if its == other), None)
            assert taken is not None or event in borne
            if event not in borne:
                assert sum(event_of.get(story) == other for story in taken) >= most


@given(partitions())
def test_without_known_stories_an_event_is_named_by_its_first(events):
    assert lasting_ids(events, {}) == [f"event-{stories[0]}" for stories in events]


@pytest.mark.parametrize(
    ("events", "event_of", "wanted"),
    [
        ([["b", "c", "d"]], {"b": "event-a", "c": "event-a"}, ["event-a"]),
        ([["a"], ["b", "c"]], {"a": "event-a", "b": "event-a", "c": "event-a"}, ["event-a-2", "event-a"]),
        ([["a", "b"], ["c", "d"]], dict.fromkeys("abcd", "event-a"), ["event-a", "event-c"]),
        ([["a", "b"]], {"a": "event-y", "b": "event-x"}, ["event-y"]),
        ([["a", "b"], ["c", "d"]], {"a": "event-c", "b": "event-c"}, ["event-c", "event-c-2"]),
        ([["a"], ["b", "c"], ["a-2"]], dict.fromkeys("abc", "event-a"), ["event-a-2", "event-a", "event-a-2-2"]),
        ([["a", "n"], ["b", "c"]], {"a": "event-a", "b": "event-a", "c": "event-a"}, ["event-n", "event-a"]),
    ],
    ids=[
        "first has left",
        "first parted",
        "halves",
        "tie",
        "a name that is taken",
        "two new of one name",
        "named by what is new",
    ],
)
def test_ids(events, event_of, wanted):
    assert lasting_ids(events, event_of) == wanted


def test_the_ids_of_a_report_stay_when_the_first_story_leaves(few):
    model = toolkit.fit_themes(few)
    themes, _ = themes_with_events(model)
    several = max((event for theme in themes for event in theme.events), key=lambda event: len(event.story_ids))
    event_of = {story.story_id: story.event for theme in themes for story in theme.stories}
    later = model.only([row for row, one in enumerate(model.stories["story_id"]) if one != several.story_ids[0]])
    again, _ = themes_with_events(later, event_of=event_of)
    ids = {event.id for theme in again for event in theme.events}
    assert several.id in ids
    assert {story.event for theme in again for story in theme.stories} == ids
    assert {event.id for theme in again for part in theme.every_part for event in part.events} <= ids
    unknown, _ = themes_with_events(later)
    assert several.id not in {event.id for theme in unknown for event in theme.events}
