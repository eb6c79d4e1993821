"""What a report is asked to show: kept in Python as on the command line, and nothing is dropped in silence."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from email.policy import default

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import toolkit
from toolkit.digests.records import Digest
from toolkit.report.budget import shared_words

DAYS = [
    {
        "title": f"{what} quota cut",
        "text": f"The quota for {what} was cut on day {day}.",
        "published": f"2025-06-{day:02}T12:00Z",
    }
    for day, what in enumerate(["cod", "hake", "ling", "tusk"], start=9)
]
UNDATED = {"title": "Eel quota cut", "text": "The quota for eel was cut."}
STORIES = pd.DataFrame([*DAYS, UNDATED])


@pytest.fixture(scope="module")
def model(few):
    return toolkit.fit_themes(few)


@pytest.mark.parametrize(
    ("since", "until", "left"),
    [
        ("2025-06-10", None, ["hake", "ling", "tusk"]),
        (date(2025, 6, 10), "2025-06-11", ["hake", "ling"]),
        (datetime(2025, 6, 11, 12, 1, tzinfo=UTC), None, ["tusk"]),
        ("2025-06-11T14:00+02:00", None, ["ling", "tusk"]),
        ("24h", None, ["ling", "tusk"]),
        (timedelta(hours=23), None, ["tusk"]),
        ("1w", "2d", ["cod", "hake"]),
        (None, "2025-06-09", ["cod"]),
    ],
)
def test_stories_of_a_stretch_of_time_are_taken_and_those_without_a_time(since, until, left):
    report = toolkit.build_report(STORIES, since=since, until=until, map=False)
    titles = {story.title.split()[0] for theme in report.themes for story in theme.stories}
    assert titles == {*left, "Eel"}
    assert report.provenance.parameters["n_outside"] == 4 - len(left)


def test_a_report_of_all_times_says_nothing_of_a_window():
    assert "n_outside" not in toolkit.build_report(STORIES).provenance.parameters


def test_what_was_rejected_is_told_all_the_same():
    stories = toolkit.read_stories(pd.DataFrame([*DAYS, {"text": " "}]))
    assert len(toolkit.build_report(stories, since="2025-06-11").rejected) == 1


def test_a_time_of_no_story_is_nothing_there():
    dated = pd.DataFrame(DAYS)
    with pytest.raises(toolkit.NothingThereError, match=r"none of 4 stories .* 2025-06-09 12:00 to 2025-06-12 12:00"):
        toolkit.build_report(dated, since="2025-07-01")


@pytest.mark.parametrize(("since", "until"), [("2025-06-11", "2025-06-09"), ("36h", "7d")])
def test_a_stretch_of_time_does_not_end_before_it_begins(since, until):
    with pytest.raises(ValueError, match="until before since"):
        toolkit.build_report(STORIES, since=since, until=until)


def test_how_many_stories_lie_outside_is_said_in_every_format():
    report = toolkit.build_report(STORIES, since="2025-06-11", map=False)
    parsed = message_from_bytes(report.to_email(), policy=default)
    letter = parsed.get_body(("plain",))
    for said in (report.to_markdown(), report.to_html(), letter.get_content()):
        assert "2 more stories lie outside of the time" in " ".join(said.split())


@pytest.mark.parametrize("wrong", ["soon", "2025-13-45", "36 fortnights", "", 7])
def test_what_is_no_time_is_said_before_work_begins(wrong):
    with pytest.raises(ValueError, match=r"found since=.*36h"):
        toolkit.build_report(["Cod."], since=wrong)


def test_labels_belong_to_all_stories_and_a_model_has_its_own():
    with pytest.raises(ValueError, match="since beside labels"):
        toolkit.build_report(STORIES, themes=[0, 0, 1, 1, 1], since="24h")
    with pytest.raises(ValueError, match="until beside a model"):
        toolkit.build_report(toolkit.fit_themes(STORIES), until="2025-06-10")


@pytest.mark.parametrize("name", ["n_top", "max_themes", "max_events", "max_quotes", "max_per_source", "total_words"])
@pytest.mark.parametrize("wrong", [-1, 1.5, True, "3"])
def test_a_limit_that_is_no_number_is_said(name, wrong):
    with pytest.raises(ValueError, match=f"found {name}=.*wanted a whole number of at least"):
        toolkit.build_report(["Cod."], **{name: wrong})


def test_a_title_is_a_text():
    with pytest.raises(TypeError, match="found title=7"):
        toolkit.build_report(["Cod."], title=7)
    assert toolkit.build_report(["Cod."], title=" The\ncod  week ").shown.title == "The cod week"


@pytest.mark.parametrize("total_words", [1, 100, 5_000])
def test_all_digests_together_keep_the_budget_of_the_report(model, total_words):
    report = toolkit.build_report(model, total_words=total_words, map=False)
    beside = sum(Digest(quotes).n_words for quotes in report.event_quotes.values())
    assert sum(digest.n_words for digest in report.digests) + beside <= total_words
    assert all(digest.headline for digest in report.digests)
    assert report.provenance.parameters["total_words"] == total_words


def test_what_one_theme_leaves_the_next_may_have(model):
    digests = toolkit.build_report(model, total_words=200, map=False).digests
    assert sum(digest.n_words for digest in digests) > 165


def test_a_digest_has_so_many_quotes_and_so_many_of_one_source(model):
    few = toolkit.build_report(model, max_quotes=2, map=False)
    assert {len(digest.quotes) for digest in few.digests} <= {1, 2}
    report = toolkit.build_report(model, max_per_source=1, map=False)
    for theme, digest in zip(report.themes, report.digests, strict=True):
        sources = [theme.story(quote.story_id).source for quote in digest.quotes]
        assert 0 < len(sources) == len(set(sources))


def test_themes_over_the_limit_have_a_headline_and_no_quotes(model, few_report):
    report = toolkit.build_report(model, max_themes=3, map=False)
    assert [bool(digest.quotes) for digest in report.digests] == [True] * 3 + [False] * (len(report.digests) - 3)
    assert report.themes == few_report.themes
    assert report.digests[:3] != ()
    assert all(digest.headline for digest in report.digests)


def test_the_words_of_a_small_theme_are_fewer(whole_report):
    n_words = {
        theme.n_stories: digest.n_words for theme, digest in zip(whole_report.themes, whole_report.digests, strict=True)
    }
    assert n_words[11] > 90
    assert n_words[1] <= 60


def test_events_are_quoted_beside_their_theme_and_never_twice(sample, whole_report):
    texts = toolkit.read_stories("data/sample", reference_time="2025-06-12T22:00:00Z").set_index("story_id")["text"]
    of_digests = {quote.text for digest in whole_report.digests for quote in digest.quotes}
    events = {event.id: event for theme in whole_report.themes for event in theme.events}
    assert len(whole_report.event_quotes) > 20
    for event_id, quotes in whole_report.event_quotes.items():
        assert len({quote.story_id for quote in quotes}) == len(quotes) in (1, 2)
        for quote in quotes:
            assert quote.story_id in events[event_id].story_ids
            assert texts[quote.story_id][quote.start : quote.end] == quote.text
            assert quote.text not in of_digests


def test_themes_of_seeds_stay_in_front_in_their_order(few):
    seeds = {"Rockets": ["rocket", "orbit"], "Trade": ["tariff", "exports"]}
    report = toolkit.build_report(few, seeds=seeds, map=False)
    assert [theme.label for theme in report.themes[:2]] == ["Rockets", "Trade"]
    importance = [theme.importance for theme in report.themes[2:]]
    assert importance == sorted(importance, reverse=True)


@given(
    st.lists(st.floats(0, 50), min_size=1, max_size=12),
    st.integers(1, 400),
    st.one_of(st.none(), st.integers(1, 900)),
)
def test_words_are_shared_within_both_budgets(standings, n_words, total_words):
    shares = shared_words(standings, n_words, total_words)
    assert len(shares) == len(standings)
    assert all(0 <= share <= n_words for share in shares)
    assert max(shares) > 0
    if total_words is not None:
        assert sum(shares) <= total_words
    elif max(standings) > 0:
        assert shares[standings.index(max(standings))] == n_words
        assert min(shares) >= n_words // 3
    ranked = sorted(zip(standings, shares, strict=True))
    assert [share for _, share in ranked] == sorted(share for _, share in ranked) or total_words is not None


def test_json_says_what_is_shown(sample_report):
    assert json.loads(sample_report.to_json())["title"] == "News digest"
