"""A feed whose entries stay themselves: ids and first dates fixed, updated by new reports alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import feedparser
import pandas as pd
import pytest

import toolkit
from toolkit.archive.records import Entry
from toolkit.rendering.atom import atom_feed, entries_of, newest
from toolkit.report.records import News

LINK = "https://ardsund.example/digest"
MONDAY = datetime(2031, 3, 3, 7, tzinfo=UTC)
TUESDAY = MONDAY + timedelta(days=1)


def told(title, text, at=MONDAY, url="https://courier.example/ferry"):
    rows = pd.DataFrame([{"title": title, "text": text, "url": url, "source": "Ardsund Courier"}])
    return replace(toolkit.build_report(rows, map=False), news=News(at))


@pytest.fixture(scope="module")
def monday():
    return told("Ferry stops", "The ferry stops on Monday, the harbour office said.")


def later(report, title="Ferry sails", at=TUESDAY):
    """Return the report of a day after, of the same event with another headline."""
    (theme,) = report.themes
    (event,), (story,) = theme.events, theme.stories
    theme = replace(theme, events=(replace(event, title=title),), stories=(replace(story, title=title),))
    return replace(report, themes=(theme,), news=News(at))


def test_an_entry_is_updated_in_place_and_keeps_its_id_and_first_date(monday):
    (first,) = entries_of(monday, (), LINK, 50)
    (second,) = entries_of(later(monday), (first,), LINK, 50)
    assert first.entry == second.entry == f"{LINK}#{monday.themes[0].events[0].id}"
    assert (first.published, first.updated) == (MONDAY, MONDAY)
    assert (second.published, second.updated, second.title) == (MONDAY, TUESDAY, "Ferry sails")
    assert second.content.endswith(first.content)


def test_what_says_nothing_new_is_not_updated(monday):
    entries = entries_of(monday, (), LINK, 50)
    assert entries_of(replace(monday, news=News(TUESDAY)), entries, LINK, 50) == ()


def test_a_clock_that_runs_back_makes_no_entry_older(monday):
    (first,) = entries_of(monday, (), LINK, 50)
    (second,) = entries_of(later(monday, at=MONDAY - timedelta(days=3)), (first,), LINK, 50)
    assert second.updated == MONDAY


def test_a_report_without_news_has_no_entries(monday):
    assert entries_of(replace(monday, news=None), (), LINK, 50) == ()


def test_an_entry_does_not_grow_for_ever(monday):
    entries = entries_of(monday, (), LINK, 50)
    for day in range(1, 200):
        entries = entries_of(later(monday, f"Ferry, day {day}", MONDAY + timedelta(days=day)), entries, LINK, 50)
    assert len(entries[0].content) <= 30_000
    assert entries[0].content.count("<section>") == entries[0].content.count("</section>") > 5


def test_readers_of_feeds_find_the_entries_and_nothing_acts(tmp_path):
    report = told("<script>alert(1)</script> \x0b& Ferry", "<img src=x onerror=alert(1)> The ferry stops on Monday.")
    entries = entries_of(report, (), LINK, 50)
    feed = feedparser.parse(atom_feed(entries, "News & more", LINK), sanitize_html=False)
    assert not feed.bozo
    assert (feed.feed.title, feed.feed.id, feed.feed.updated) == ("News & more", LINK, "2031-03-03T07:00:00+00:00")
    (entry,) = feed.entries
    assert (entry.id, entry.link) == (entries[0].entry, "https://courier.example/ferry")
    assert "<script" not in entry.content[0].value
    assert "<img" not in entry.content[0].value


def test_the_same_entries_are_the_same_bytes(monday):
    entries = entries_of(monday, (), LINK, 50)
    assert atom_feed(entries, "News", LINK) == atom_feed(entries, "News", LINK)


def test_the_feed_holds_the_entries_updated_last_new_ones_in_their_order():
    def entry(name, day, title=""):
        return Entry(name, title, MONDAY, MONDAY + timedelta(days=day), LINK, "")

    known = (entry("a", 1), entry("b", 0), entry("c", 2))
    new = (entry("z", 3), entry("b", 3, "again"), entry("y", 3))
    assert [one.entry for one in newest(new, known, 4)] == ["z", "b", "y", "c"]
    assert newest(new, known, 4)[1].title == "again"


def test_a_feed_of_nothing_is_none():
    with pytest.raises(ValueError, match="found no entry"):
        atom_feed((), "News", LINK)
