"""What an event matters: who reports it, how near it is to its theme, when it was last reported, what is new of it."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import toolkit
from tests.digests.test_digester import COD, EVENTS, HAFEN, MUSEUM, ROCKET
from tests.events.test_series import SERIES
from toolkit.events.importance import importances, recency_of
from toolkit.events.records import Importance
from toolkit.events.series import series_of
from toolkit.stories.records import Story


def stories(*sources, title="Cod quota cut"):
    return [Story(f"s{row}", title, source, None, "") for row, source in enumerate(sources)]


def of_one_event(told, originals=None):
    none = np.zeros(len(told), dtype=np.intp)
    rows = np.arange(len(told)) if originals is None else np.array(originals)
    is_serial = series_of([story.title for story in told], [story.source for story in told]) >= 0
    half, one = none + 0.5, none + 1.0
    [found] = importances(told, rows, none, is_serial=is_serial, nearness=half, recency=one, novelty=one)
    return found


@pytest.mark.parametrize(
    ("sources", "originals", "n", "reach"),
    [
        (["Quay", "Pier", "Quay"], [0, 1, 2], 2, 1 + math.sqrt(2)),
        (["Quay", "QUAY"], [0, 1], 1, math.sqrt(2)),
        (["Quay", "Quay", "Quay"], [0, 0, 2], 1, math.sqrt(2)),
        (["Quay", "Pier"], [0, 0], 2, 2),
        (["", "", ""], [0, 1, 1], 2, 2),
        (["", "Quay", ""], [0, 1, 2], 3, 3),
    ],
    ids=[
        *("by name", "by name in any case", "own copies", "who prints a copy reports too"),
        *("no name, a copy", "some without a name"),
    ],
)
def test_publishers_count_and_their_reports_by_the_root(sources, originals, n, reach):
    found = of_one_event(stories(*sources), originals)
    assert (found.n_publishers, found.reach) == (n, round(reach, 4))


@pytest.mark.parametrize("source", ["", "Quay"])
@pytest.mark.parametrize("headlines", SERIES.values(), ids=SERIES)
def test_a_series_counts_once(headlines, source):
    told = [Story(title, title, source, None, "") for title in headlines]
    assert of_one_event(told).reach == of_one_event(told).n_publishers == 1
    assert of_one_event([*told, *stories("Pier", title="Storm takes the roof off a school in Tarn")]).reach == 2


@given(st.lists(st.one_of(st.floats(0, 100), st.just(math.inf)), min_size=1, max_size=20))
def test_recency_is_the_share_of_stories_that_are_not_newer(times):
    known = [time for time in times if time < math.inf]
    for time, found in zip(times, recency_of(times).tolist(), strict=True):
        if not known:
            assert found == 1
        else:
            assert found == (0.5 if time == math.inf else sum(one <= time for one in known) / len(known))


parts = st.fixed_dictionaries(
    {name: st.floats(0, 1) for name in ("recency", "novelty")}
    | {"centrality": st.floats(0.5, 1), "reach": st.floats(1, 50)}
)


@given(parts, st.sampled_from(["reach", "centrality", "recency", "novelty"]))
def test_the_score_grows_with_each_of_its_parts(values, name):
    one = Importance(1, 0, **values)
    other = Importance(1, 0, **values | {name: values[name] / 2})
    assert other.score <= one.score <= one.standing <= values["reach"]
    assert other.score == pytest.approx(one.score / 2, abs=1e-3)


def reported(rows, events, **options):
    """Return the one theme of some stories with given events, as a report has it, and its digest."""
    frame = pd.DataFrame(rows)
    numbers = [events[story_id] for story_id in frame["story_id"]]
    report = toolkit.build_report(frame, themes=[0] * len(frame), events=numbers, **options)
    return report.themes[0], report.digests[0]


@pytest.mark.parametrize("rows", [COD + ROCKET, HAFEN + MUSEUM], ids=["en", "de"])
def test_an_event_beside_the_theme_comes_behind_those_at_its_heart(rows):
    theme, digest = reported(rows, EVENTS, n_words=16)
    told = [{EVENTS[story_id] for story_id in event.story_ids} for event in theme.events]
    assert told[0] == {1}
    assert theme.events[0].importance.centrality == 1
    assert {EVENTS[quote.story_id] for quote in digest.quotes} <= {1, 2, 3}


def test_what_more_publishers_print_comes_first_also_as_copies():
    copies = [COD[2] | {"story_id": f"c{number}", "source": f"c{number}"} for number in range(4)]
    events = {"a": 0, "b": 0, "c": 1, "d": 2}
    assert "c" not in reported(COD, events)[0].events[0].story_ids
    theme, digest = reported(COD + copies, events | {one["story_id"]: 1 for one in copies}, n_words=12)
    assert "c" in theme.events[0].story_ids
    assert [quote.story_id for quote in digest.quotes] == ["c"]


def test_what_one_source_says_often_comes_behind_what_several_report():
    rows = [
        {"story_id": f"{source}{n}", "source": source, "title": f"{what} {n}", "text": f"{what}, part {n}."}
        for what, source, n in [
            *(("Herring quota debate", "Quay", n) for n in range(5)),
            ("Cod quota cut", "Pier", 9),
            ("Cod quota cut", "Lantern", 8),
            ("Cod quota cut", "Harbour", 7),
        ]
    ]
    theme, _ = reported(rows, {row["story_id"]: row["title"][:3] for row in rows})
    assert [event.importance.n_publishers for event in theme.events] == [3, 1]
    assert [len(event.story_ids) for event in theme.events] == [3, 5]


def test_of_equal_events_the_newer_comes_first():
    rows = [
        {
            "story_id": f"s{day}",
            "title": f"Quota {day}",
            "text": f"The quota of day {day}.",
            "published": f"2025-06-0{day}",
        }
        for day in range(1, 5)
    ]
    theme, _ = reported(rows, {row["story_id"]: row["story_id"] for row in rows})
    recency = [event.importance.recency for event in theme.events]
    assert recency == sorted(recency, reverse=True)
    assert recency[0] == 1


def test_a_series_is_one_line_of_the_markdown_and_whole_in_the_data():
    titles = SERIES["slot in front"]
    rows = [{"story_id": title, "title": title, "text": f"{title}. Rain."} for title in titles] + COD
    theme, _ = reported(rows, dict.fromkeys(titles, 9) | EVENTS)
    [series] = [event for event in theme.events if event.is_series]
    assert (len(series.story_ids), series.importance.n_in_series, series.importance.n_publishers) == (6, 6, 1)
    report = toolkit.build_report(pd.DataFrame(rows), themes=[0] * len(rows), events=[9] * 6 + [1] * len(COD))
    assert {quote.story_id for quote in report.digests[0].quotes} <= {story["story_id"] for story in COD}
    assert report.to_markdown().count(": weather and tides") == 1
    assert "6 reports, a series" in report.to_markdown()
    assert "and 5 stories like it" in report.to_html()
    assert all(title in report.to_html() for title in titles)


def test_a_theme_of_nothing_but_a_series_is_quoted():
    titles = SERIES["slot in front"]
    rows = [{"story_id": title, "title": title, "text": f"Rain is to come to {title}."} for title in titles]
    theme, digest = reported(rows, dict.fromkeys(titles, 0))
    assert theme.events[0].is_series
    assert digest.quotes


def test_what_the_reader_knows_comes_last_however_many_report_it():
    rows, events = COD[:2] + ROCKET[:1], {"a": 0, "b": 0, "x": 1}
    assert set(reported(rows, events)[0].events[0].story_ids) == {"a", "b"}
    theme, digest = reported(rows, events, known=[row["text"] for row in COD[:2]], n_words=14)
    assert [event.importance.novelty for event in theme.events] == [1, 0]
    assert theme.events[1].importance.score == 0
    assert {quote.story_id for quote in digest.quotes} == {"x"}


def test_a_digest_stands_for_the_theme_whenever_its_events_were_reported():
    days = dict(zip("abxycd", (1, 1, 2, 2, 8, 9), strict=True))
    rows = [row | {"published": f"2025-06-0{days[row['story_id']]}"} for row in COD + ROCKET]
    theme, digest = reported(rows, {"a": 0, "b": 0, "c": 1, "d": 2, "x": 3, "y": 4}, n_words=12)
    assert set(theme.events[0].story_ids) <= {"c", "d"}
    assert digest.quotes[0].story_id in {"a", "b"}


def test_what_counts_are_the_means_over_the_stories_of_an_event():
    told, events = stories("Quay", "Pier", "Skerry"), np.array([0, 0, 1])
    figures = np.array([0.9, 0.3, 0.4])
    none = np.zeros(3, dtype=bool)
    one, _ = importances(
        told, np.arange(3), events, is_serial=none, nearness=np.array([0.9, 0.3, 0.8]), recency=figures, novelty=figures
    )
    assert (one.recency, one.novelty) == (0.6, 0.6)
    assert one.centrality == round((1 + 0.6 / 0.8) / 2, 4)


def test_of_equally_important_events_that_which_began_first_comes_first():
    rows = [
        {"story_id": name, "title": f"Quota of {name}", "text": "The quota is cut by a tenth.", "published": when}
        for name, when in [("a", "2025-06-02"), ("z", "2025-06-01"), ("y", "2025-06-02")]
    ]
    theme, _ = reported(
        [row | {"text": f"{row['text']} {row['story_id'] * 3}"} for row in rows],
        dict(zip("azy", range(3), strict=True)),
    )
    began = [event.first_seen for event in theme.events if event.importance.score == theme.events[0].importance.score]
    assert began == sorted(began)


def test_an_event_of_a_series_and_of_news_is_none():
    titles = SERIES["slot in front"]
    rows = [{"story_id": title, "title": title, "text": f"{title}. Rain."} for title in titles]
    news = {"story_id": "news", "title": "Storm takes the roof off a school in Tarn", "text": "A storm hit Tarn."}
    theme, _ = reported([*rows, news], dict.fromkeys([*titles, "news"], 0))
    assert sorted(event.is_series for event in theme.events) == [False, True]


def test_no_event_bears_a_headline_that_newer_figures_contradict():
    rows = [
        {"story_id": "a", "title": "Ferry fire in Orrin kills 3 sailors", "published": "2025-06-01T08:00Z"},
        {"story_id": "b", "title": "Ferry fire in Orrin kills 5 sailors", "published": "2025-06-01T18:00Z"},
    ]
    texts = ["A fire on a ferry in Orrin killed three sailors.", "The ferry fire in Orrin killed five sailors."]
    theme, _ = reported([row | {"text": text} for row, text in zip(rows, texts, strict=True)], {"a": 0, "b": 0})
    assert [event.title for event in theme.events] == ["Ferry fire in Orrin kills 5 sailors"]


def test_if_all_is_known_events_come_as_if_nothing_were():
    events = {"a": 0, "b": 0, "c": 1, "d": 2}
    as_without = [event.importance for event in reported(COD, events)[0].events]
    assert [
        event.importance for event in reported(COD, events, known=[row["text"] for row in COD])[0].events
    ] == as_without
