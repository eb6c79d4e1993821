"""The events of a report: what each is called, when it was seen, by whom, and what was a near duplicate."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import pandas as pd
import pytest

import toolkit
from tests.reading.pages.markup import HULL, SAID
from toolkit.evaluation.measures.agreement import bcubed


@pytest.fixture(scope="module")
def copied(sample):
    """Return the sample with near duplicates: one in another paper, a shorter one, and an update of one story."""
    known = sample.iloc[:-1]
    first, second, third = known.iloc[10], known.iloc[30], known.iloc[50]
    later = pd.Timedelta(hours=3)
    duplicates = pd.DataFrame(
        [
            {**first, "story_id": "copy-1", "title": "Another headline", "source": "Elsewhere"},
            {**second, "story_id": "copy-2", "text": second["text"][:350], "published": second["published"] + later},
            {
                **third,
                "story_id": "copy-3",
                "title": f"UPDATE 2-{third['title']}",
                "text": third["text"] + " It rained.",
            },
        ]
    )
    return pd.concat([sample, duplicates], ignore_index=True), first, second, third


@pytest.fixture(scope="module")
def copied_report(copied):
    return toolkit.build_report(copied[0])


def stories_of(report):
    return {story.story_id: (theme, story) for theme in report.themes for story in theme.stories}


def test_every_story_of_a_theme_is_in_one_event_of_it(sample_report):
    for theme in sample_report.themes:
        listed = [story_id for event in theme.events for story_id in event.story_ids]
        assert sorted(listed) == sorted(story.story_id for story in theme.stories)
        for story in theme.stories:
            assert story.story_id in theme.event(story.event).story_ids
    ids = [event.id for theme in sample_report.themes for event in theme.events]
    assert len(set(ids)) == len(ids)


def test_events_come_by_importance_with_headline_times_and_sources(sample_report):
    for theme in sample_report.themes:
        scores = [event.importance.score for event in theme.events]
        assert scores == sorted(scores, reverse=True)
        for event in theme.events:
            own = [theme.story(story_id) for story_id in event.story_ids]
            times = [story.published for story in own if story.published]
            assert event.title == theme.story(event.central).title != ""
            assert event.central in event.story_ids
            assert (event.first_seen, event.last_seen) == (min(times, default=None), max(times, default=None))
            assert event.n_sources == len({story.source for story in own if story.source})


def test_the_events_of_the_report_are_those_of_the_sample(sample_report, gold):
    events = {story.story_id: story.event for theme in sample_report.themes for story in theme.stories}
    assert bcubed(gold.loc[list(events), "event"].tolist(), list(events.values()))[2] >= 0.95


def test_no_digest_repeats_an_event_while_another_is_missing(sample_report):
    for theme, digest in zip(sample_report.themes, sample_report.digests, strict=True):
        quoted = Counter(theme.story(quote.story_id).event for quote in digest.quotes)
        assert max(quoted.values()) == 1 or set(quoted) == {event.id for event in theme.events}


def test_the_largest_events_are_quoted(sample_report):
    for theme, digest in zip(sample_report.themes, sample_report.digests, strict=True):
        quoted = {theme.story(quote.story_id).event for quote in digest.quotes}
        in_order = sorted(theme.events, key=lambda event: -event.importance.standing)
        assert {event.id for event in in_order[:2]} <= quoted


def test_the_most_complete_story_stands_for_its_near_duplicates(copied, copied_report):
    _, first, second, third = copied
    placed = stories_of(copied_report)
    assert placed["copy-1"][1].copy_of == first["story_id"] or placed[first["story_id"]][1].copy_of == "copy-1"
    assert placed["copy-2"][1].copy_of == second["story_id"]
    assert placed[third["story_id"]][1].copy_of == "copy-3"
    assert sum(story.copy_of is not None for _, story in placed.values()) == 3


def test_nothing_of_a_near_duplicate_is_lost(copied, copied_report):
    frame, _, second, _ = copied
    assert copied_report.provenance.n_stories == len(frame) == len(stories_of(copied_report))
    theme, original = stories_of(copied_report)[second["story_id"]]
    event = theme.event(original.event)
    assert "copy-2" in event.story_ids
    assert event.last_seen >= second["published"] + pd.Timedelta(hours=3)
    for text in (copied_report.to_markdown(), copied_report.to_html()):
        assert text.casefold().count("the same:") == 3


def test_near_duplicates_are_not_quoted(copied_report):
    placed = stories_of(copied_report)
    for digest in copied_report.digests:
        assert all(placed[quote.story_id][1].copy_of is None for quote in digest.quotes)


def test_what_a_near_duplicate_alone_says_is_not_quoted():
    texts = {"whole": "\n".join(SAID + HULL), "copy": "\n".join([*SAID, *HULL[:3], "A minister flew to the port."])}
    report = toolkit.build_report(pd.DataFrame({"story_id": list(texts), "text": list(texts.values())}), n_words=500)
    assert {story.story_id: story.copy_of for story in report.themes[0].stories} == {"whole": None, "copy": "whole"}
    assert [quote.text for quote in report.digests[0].quotes] == SAID + HULL


def test_the_id_of_an_event_stays_when_more_is_reported():
    rows = [
        ("m", "The port of Hull was closed on Tuesday after crews had blocked its only gate with nets and boats."),
        ("z", "The port of Hull was still closed on Wednesday: crews blocked its only gate with nets. No boat sailed."),
        ("a", "The crews left the port of Hull on Thursday, whose only gate they had blocked with nets and boats."),
    ]
    frame = pd.DataFrame(rows, columns=["story_id", "text"]).assign(title=["Closed", "Still closed", "Open"])
    frame["published"] = pd.date_range("2025-06-10", periods=3, tz="UTC")
    events = [toolkit.build_report(frame[:n], n_themes=1).themes[0].events for n in (1, 2, 3)]
    assert [[event.id for event in some] for some in events] == [["event-m"]] * 3
    assert {event.central for (event,) in events} != {"m"}


def test_a_happening_in_two_themes_is_an_event_of_each():
    report = toolkit.build_report(["Cod quota cut by a tenth.", "Rocket lost in orbit."], n_themes=2)
    assert [len(theme.events) for theme in report.themes] == [1] * len(report.themes)


def test_stories_that_say_next_to_nothing_are_events_too():
    report = toolkit.build_report(["Cod said so.", "It was.", "A b c!"])
    assert sum(theme.n_stories for theme in report.themes) + len(report.unthemed) == 3


def test_events_without_titles_sources_or_times_can_be_shown():
    report = toolkit.build_report(["Cod quota cut by a tenth.", "The quota for cod was cut by a tenth."])
    event = report.themes[0].events[0]
    assert (event.n_sources, event.first_seen, event.last_seen) == (0, None, None)
    assert event.title == report.themes[0].story(event.central).title != ""
    for text in (report.to_markdown(), report.to_html()):
        assert event.title in text
        assert ">None<" not in text


def test_the_timeline_has_every_event_on_the_day_it_began(sample_report):
    import json

    for theme, record in zip(sample_report.themes, json.loads(sample_report.to_json())["themes"], strict=True):
        days = [day["date"] for day in record["timeline"]]
        assert [day for day in days if day] == sorted(day for day in days if day)
        assert None not in days[:-1]
        placed = {event: day["date"] for day in record["timeline"] for event in day["events"]}
        assert placed == {
            event.id: event.first_seen.date().isoformat() if event.first_seen else None for event in theme.events
        }


def test_the_table_of_events(sample_report):
    table = sample_report.to_frame("events")
    assert len(table) == sum(len(theme.events) for theme in sample_report.themes)
    assert table["n_stories"].sum() == 72
    assert str(table["first_published"].dtype).startswith("datetime64")
    assert table["first_published"].max() > datetime(2025, 12, 1, tzinfo=UTC)
