"""Whatever the limits are, an edition loses no story, and tells none twice."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toolkit
from tests.rendering.desk import desk_report, quote
from tests.rendering.hostile import crafted_of
from toolkit.digests.records import Digest
from toolkit.rendering.edition.limits import shared_lines
from toolkit.rendering.edition.make import edition_of
from toolkit.report.records import Shown
from toolkit.report.told import capped, events_on_cards

some = st.one_of(st.none(), st.integers(1, 12))
limits = st.builds(
    Shown,
    n_top=st.integers(0, 12),
    max_themes=some,
    max_events=st.one_of(st.none(), st.integers(0, 4)),
    max_per_source=st.one_of(st.none(), st.integers(1, 2)),
)


def listed(section):
    items = [*section.cards, *(item for shelf in section.shelves for item in shelf.items)]
    return [story.story_id for item in items for story, _ in item.told]


@settings(max_examples=60)
@given(limits, st.one_of(st.just(4_000), st.integers(0, 120)))
def test_every_story_is_listed_once_or_counted(whole_report, shown, most_lines):
    edition = edition_of(replace(whole_report, shown=shown), most_lines)
    found = [one for section in edition.sections for one in listed(section)]
    found += [story.story_id for story in edition.unthemed]
    found += [story.story_id for shelf in edition.more for item in shelf.items for story, _ in item.told]
    assert max(Counter(found).values(), default=0) <= 1
    assert len(found) + edition.n_cut == edition.n_stories == whole_report.provenance.n_stories
    if most_lines == 4_000:
        assert edition.n_cut == 0


@settings(max_examples=60)
@given(limits)
def test_limits_are_kept(whole_report, shown):
    edition = edition_of(replace(whole_report, shown=shown))
    assert len(edition.top) <= shown.n_top
    assert len(edition.sections) <= (shown.max_themes or len(whole_report.themes))
    assert edition.n_themes == len(whole_report.themes)
    for section in edition.sections:
        assert len(section.cards) <= (len(section.theme.events) if shown.max_events is None else shown.max_events)
    for items in (edition.top, *(section.cards for section in edition.sections)):
        tellers = Counter(item.central.source for item in items if item.event.n_sources == 1)
        assert max(tellers.values(), default=0) <= (shown.max_per_source or 99)


def test_top_stories_are_the_most_important_and_at_most_two_of_a_theme(whole_report):
    edition = edition_of(whole_report)
    scores = [item.event.importance.score for item in edition.top]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == max(event.importance.score for theme in whole_report.themes for event in theme.events)
    assert max(Counter(item.theme.id for item in edition.top).values()) <= 2


def test_cards_are_of_several_reports_and_the_most_important_first(whole_report):
    for section in edition_of(whole_report).sections:
        scores = [item.event.importance.score for item in section.cards]
        assert scores == sorted(scores, reverse=True)
        assert all(len(item.event.story_ids) > 1 for item in section.cards)


def test_a_lead_is_of_the_story_whose_headline_stands_above_it(whole_report):
    edition = edition_of(whole_report)
    told = [item for section in edition.sections for item in section.cards if item.lead]
    assert sum(item.lead.story == item.central for item in told) > 0.8 * len(told)
    for item in (*edition.top, *told):
        assert item.lead.story.story_id in item.event.story_ids


def test_a_top_story_bears_the_headline_of_the_story_that_is_quoted(whole_report):
    for item in edition_of(whole_report).top:
        assert item.face == item.lead.story
        assert item.lead.quote.text not in item.face.title
    headlines = toolkit.build_report(["The quota for cod was cut by a tenth on Monday."])
    (item,) = edition_of(headlines).top
    assert (item.lead, item.face) == (None, item.central)


def test_reports_come_in_the_order_of_time_with_who_was_first(whole_report):
    for item in edition_of(whole_report).top:
        times = [story.published for story, _ in item.reports]
        assert times == sorted(times)
        assert item.outlets[0].name == item.reports[0][0].source
        assert item.outlets[0].n_first == 1
        assert sum(outlet.n_stories for outlet in item.outlets) == len(item.event.story_ids)


@pytest.mark.parametrize(
    ("reports", "n_first"),
    [
        ([("Pier Post", "2026-03-03T08:00Z"), ("Quay Wire", "2026-03-03T09:00Z")], {"Pier Post": 1, "Quay Wire": 0}),
        ([("Pier Post", "2026-03-03"), ("Quay Wire", "2026-03-03")], {"Pier Post": 0, "Quay Wire": 0}),
        ([("Pier Post", None), ("Quay Wire", None)], {"Pier Post": 0, "Quay Wire": 0}),
        ([("Pier Post", "2026-03-03T08:00Z"), ("Pier post", "2026-03-03T09:00Z")], {"Pier Post": 0}),
    ],
)
def test_a_source_is_the_first_only_of_several_and_where_that_is_known(reports, n_first):
    told = [
        {"title": f"Ferry stops {n}", "text": "The ferry to Sandholm stopped.", "source": source, "published": time}
        for n, (source, time) in enumerate(reports)
    ]
    report = toolkit.build_report(pd.DataFrame(told), events=["one"] * len(told), map=False)
    assert {outlet.name: outlet.n_first for outlet in edition_of(report).outlets} == n_first


def test_the_window_is_that_of_the_stories(whole_report):
    edition = edition_of(whole_report)
    times = [story.published for theme in whole_report.themes for story in theme.stories if story.published]
    assert (edition.first, edition.last) == (min(times), max(times))
    assert sum(number for _, number in edition.languages) == edition.n_stories
    assert edition.languages[0][0] == "en"


def test_copies_stay_with_the_story_they_copy():
    text = "The quota for cod was cut by a tenth on Monday, and crews in the port of Hull stayed ashore."
    stories = pd.DataFrame({"title": ["Cod cut"] * 2, "text": [text, f"{text} Read on."], "source": ["Quay", "Pier"]})
    (section,) = edition_of(toolkit.build_report(stories)).sections
    (item,) = section.cards
    assert [(story.source, len(copies)) for story, copies in item.reports] in ([("Quay", 1)], [("Pier", 1)])
    assert len(item.told) == len(item.outlets) == 2


@pytest.mark.parametrize("tag", ["", "  "])
def test_sources_are_told_apart_but_for_capitals(tag):
    stories = pd.DataFrame(
        {"text": ["Cod was cut.", "Crabs are scarce.", "Hake is dear."], "source": ["Quay Wire", "QUAY WIRE", tag]}
    )
    edition = edition_of(toolkit.build_report(stories))
    assert [outlet.n_stories for outlet in edition.outlets] == [2]


@given(st.lists(st.integers(0, 60), max_size=9), st.integers(0, 200))
def test_lines_are_shared_to_the_last(wanted, most):
    each = shared_lines(wanted, most)
    used = sum(min(number, each) for number in wanted)
    assert used <= most
    assert used == sum(wanted) or sum(min(number, each + 1) for number in wanted) > most


@given(st.lists(st.sampled_from("abc"), max_size=12), st.integers(1, 4))
def test_a_cap_keeps_the_first_of_each_kind_in_order(ranked, most):
    kept = capped(enumerate(ranked), lambda one: one[1], most)
    assert kept == [(place, kind) for place, kind in enumerate(ranked) if ranked[:place].count(kind) < most]


def test_every_story_of_a_part_is_listed_once():
    report = crafted_of("Cod quota cut.", "Quay Wire", "")
    (section,) = edition_of(report).sections
    assert any(shelf.part for shelf in section.shelves)
    assert sorted(listed(section)) == sorted(story.story_id for story in report.themes[0].stories)


@pytest.mark.parametrize("most_lines", [10, 40, 100])
def test_cards_take_lines_from_the_shelves(whole_report, most_lines):
    edition = edition_of(whole_report, most_lines)
    most = shared_lines([theme.n_stories for theme in whole_report.themes] + [len(whole_report.unthemed)], most_lines)
    for section in edition.sections:
        n_on_cards = sum(len(item.event.story_ids) for item in section.cards)
        assert len(listed(section)) <= max(most, n_on_cards)


def test_what_says_no_more_than_the_headline_does_not_tell_an_event():
    report = desk_report()
    cod = report.themes[0].stories[0]
    assert edition_of(report).top[0].lead is not None
    headline = Digest((quote(cod, "Cod quota cut"),), "theme-1", cod.title)
    report = replace(report, digests=(headline, *report.digests[1:]), event_quotes={})
    assert edition_of(report).top[0].lead is None


def test_what_several_sources_report_is_told_by_none_of_them_alone():
    report = desk_report(max_per_source=1)
    (first, second) = (theme.events[0] for theme in (report.themes[0], report.themes[3]))
    assert min(first.n_sources, second.n_sources) > 1
    both = [replace(one, central=report.themes[0].stories[0].story_id) for one in (first, second)]
    theme = replace(report.themes[0], events=tuple(both))
    assert events_on_cards(theme, report.shown) == both


def test_further_terms_are_not_those_of_the_name(whole_report):
    for section in edition_of(whole_report).sections:
        named = section.theme.label.split(", ")
        assert {*named, *section.further_terms} == {*named, *section.theme.terms}
        assert not set(named) & set(section.further_terms)
