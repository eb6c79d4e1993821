"""What is new is said in every format: since when, what goes on, what came late, what was left out."""

from __future__ import annotations

import email
import email.policy
import json
import re
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pandas as pd
import pytest
from lxml import html

from tests.rendering.desk import desk_report, story
from tests.rendering.newsroom import AT, FIRST, SINCE, SUPPRESSED, new_report, news, nothing_new
from toolkit.events.airing import Continuation, Verdict
from toolkit.rendering.edition.make import edition_of
from toolkit.rendering.formats import FORMATS
from toolkit.rendering.html import html_fragment
from toolkit.rendering.news_wording import ended, going_on, life_of, since_when
from toolkit.themes.lives import ThemeLife

SHOWN_BEFORE = "events with further reports were shown before and bring nothing new"


def page(report):
    body = html.fromstring(report.to_html()).find("body")
    body.find("script").drop_tree()
    return " ".join(body.text_content().split())


def markdown(report):
    unlinked = re.sub(r"\[([^\]]*)\]\(<[^>]*>\)", r"\1", report.to_markdown())
    return " ".join(re.sub(r"\\(.)", r"\1", unlinked).split())


def letter(report):
    return email.message_from_bytes(report.to_email(), policy=email.policy.default)


def mail_text(report):
    return " ".join(letter(report).get_body(("plain",)).get_content().split())


def mail_page(report):
    return " ".join(html.fromstring(letter(report).get_body(("html",)).get_content()).text_content().split())


def word(report):
    import docx

    return " ".join(one.text for one in docx.Document(BytesIO(report.to_docx())).paragraphs)


READERS = {"page": page, "markdown": markdown, "mail text": mail_text, "mail page": mail_page, "word": word}
every_format = pytest.mark.parametrize("read", READERS.values(), ids=READERS)


@every_format
def test_a_report_says_since_when_it_reports(read):
    assert "New since 11 June, 07:00. 14 stories of 28 days are known from before." in read(new_report())


@every_format
def test_an_event_that_goes_on_says_so_on_its_card_and_on_top(read):
    assert read(new_report()).count("Day 4, 3 new reports, since 9 June") >= 2
    assert "Day 12, 2 new reports, since 1 June" in read(new_report())


@pytest.mark.parametrize("read", [page, markdown, word], ids=["page", "markdown", "word"])
def test_an_event_that_goes_on_says_so_in_its_line(read):
    said = read(new_report(desk_report(n_top=0)))
    assert re.search(r"12 Jun, 08:20\.? Day 2, 1 new report, since 11 June", said)


@pytest.mark.parametrize("write", [lambda report: report.to_markdown(), html_fragment], ids=["markdown", "notebook"])
def test_an_event_that_goes_on_says_so_below_the_headline_of_the_quotes(write):
    report = desk_report(n_top=0, max_events=0)
    said = re.sub(r"<[^>]+>|\*\*", " ", write(new_report(report)))
    assert re.search(r"Cod quota cut by a tenth\s+Day 4, 3 new reports, since 9 June", said)
    assert "Day 4" not in write(new_report(report, continued={}))


@every_format
def test_themes_say_what_became_of_them(read):
    said = read(new_report())
    assert "split from “Cod, quota”" in said
    assert "returned, first seen 30 December 2024" in said
    assert "merged with “港”" in said
    assert "formerly “漁業”" in said
    assert "continued" not in said


@every_format
def test_late_stories_are_marked_and_no_others(read):
    marked = "(late, published 3 days before)"
    assert marked in read(new_report())
    assert "late, published" not in read(new_report(late=()))
    told = read(new_report(late=("story-20",)))
    assert "(late)" in told
    assert marked not in told


@pytest.mark.parametrize("read", [page, markdown, word], ids=["page", "markdown", "word"])
def test_late_stories_are_marked_in_lists(read):
    said = read(new_report(late=("story-90", "story-41")))  # the second has no time, and cannot be late
    assert re.search(r"Crossword,? Buoy, 9 Jun, 08:30 \(late, published 3 days before\)", said)
    assert said.count("(late") == 1


@every_format
def test_what_was_left_out_stands_at_the_foot_with_its_reason(read):
    said = read(new_report())
    assert f"3 {SHOWN_BEFORE}" in said
    for verdict in SUPPRESSED:
        assert said.index(SHOWN_BEFORE) < said.rindex(verdict.title) < said.index(verdict.reason)
    assert "new facts" not in said.replace("no new facts", "")  # what is shown needs no reason
    assert "Themes that ended: “Ferries, piers”" in said  # the other one was merged


@every_format
def test_nothing_new_is_said_in_so_many_words(read):
    said = read(nothing_new())
    assert "Nothing new since 11 June, 07:00. 14 stories of 28 days are known from before." in said
    assert "Further reports of 3 events were left out, for the reasons below." in said
    assert f"3 {SHOWN_BEFORE}" in said
    for empty in ("Top stories", "0 stories", "Themes:", "Not read", " · · "):
        assert empty.casefold() not in said.casefold()
    bare = read(nothing_new(suppressed=(), ended={}, n_known=0))
    assert "Nothing new since 11 June, 07:00." in bare
    assert "known from before" not in bare
    assert "left out" not in bare.casefold()


@pytest.mark.parametrize("name", sorted({*FORMATS} - {"pdf"}))  # a PDF of news is looked at in test_news_looks
@pytest.mark.parametrize(
    "report", [new_report(), nothing_new(), nothing_new(since=None)], ids=["news", "none", "first"]
)
def test_every_format_is_written_twice_the_same(name, report, tmp_path):
    written = [[path.read_bytes() for path in report.save(tmp_path / part, [name])] for part in ("a", "b")]
    assert written[0] == written[1]
    assert all(written[0])


def test_a_letter_of_nothing_new_says_so_in_its_subject_and_is_of_the_run():
    assert letter(nothing_new())["Subject"] == "News digest: Nothing new since 11 June, 07:00"
    assert letter(nothing_new())["Date"].datetime == letter(new_report())["Date"].datetime == AT
    assert letter(desk_report())["Date"].datetime == edition_of(desk_report()).last


def test_a_letter_counts_what_it_has_no_room_for():
    many = tuple(Verdict(f"event-{n}", f"Ferry {n} stops " * 40, False, "no new facts") for n in range(500))
    report = new_report(suppressed=many)
    assert len(report.to_email()) < 100_000
    assert "And 492 more events." in mail_text(report)
    assert "500 events with" in mail_page(report)
    assert page(report).count("no new facts") == 500


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ({}, "New since 11 June, 07:00. 14 stories of 28 days are known from before."),
        ({"n_known": 1, "window": timedelta(1)}, "New since 11 June, 07:00. 1 story of 1 day is known from before."),
        ({"n_known": 0}, "New since 11 June, 07:00."),
        ({"window": timedelta(hours=36)}, "New since 11 June, 07:00. 14 stories of 36 hours are known from before."),
        ({"window": None}, "New since 11 June, 07:00. 14 stories of the window are known from before."),
        ({"since": SINCE.replace(year=2024), "n_known": 0}, "New since 11 June 2024, 07:00."),
        ({"since": None, "n_known": 0}, "First digest."),
        ({"since": None, "is_whole": True, "n_known": 0}, "All of 28 days, shown before or not."),
        (
            {"is_whole": True, "n_known": 2_000},
            "All of 28 days, shown before or not; the digest before was of 11 June, 07:00. "
            "2,000 stories of 28 days are known from before.",
        ),
    ],
)
def test_since_when_is_said_for_every_kind_of_run(others, said):
    assert since_when(edition_of(new_report(**others)), 2025) == said


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ({"since": None, "n_known": 0}, "First digest, nothing new."),
        ({"is_whole": True, "n_known": 0, "since": None}, "All of 28 days, shown before or not."),
    ],
)
def test_since_when_is_said_where_there_is_nothing(others, said):
    assert since_when(edition_of(nothing_new(suppressed=(), **others)), 2025) == said


@pytest.mark.parametrize(
    ("goes_on", "said"),
    [
        (Continuation(3, 5, FIRST, SINCE), "Day 3, 5 new reports, since 9 June"),
        (Continuation(1, 1, FIRST, FIRST), "Day 1, 1 new report, since 9 June, 07:00"),
        (Continuation(2, 0, FIRST, SINCE), "Day 2, no new report, since 9 June"),
        (Continuation(1_200, 1, FIRST.replace(year=2022), SINCE), "Day 1,200, 1 new report, since 9 June 2022"),
    ],
)
def test_how_an_event_goes_on(goes_on, said):
    assert going_on(goes_on, 2025) == said


def life(**others):
    return ThemeLife(**{"theme_id": "theme-1", "label": "Cod, quota", "status": "continued", "since": FIRST, **others})


@pytest.mark.parametrize(
    ("lived", "said"),
    [
        ({}, []),
        ({"status": "new"}, ["new theme"]),
        ({"status": "new", "split_from": "theme-2"}, ["split from “Cod, quota”"]),
        ({"status": "new", "split_from": "theme-77"}, ["split from another theme"]),
        ({"status": "returned"}, ["returned, first seen 9 June"]),
        ({"merged_from": ("theme-9", "theme-8")}, ["merged with “Ferries, piers” and “港”"]),
        ({"merged_from": ("theme-9", "theme-77", "theme-78")}, ["merged with “Ferries, piers” and 2 other themes"]),
        ({"merged_from": ("theme-2", "theme-8", "theme-9", "theme-3")}, ["merged with “Cod, quota”, “港” and 2 more"]),
        ({"called_before": "Hake"}, ["formerly “Hake”"]),
        ({"called_before": "Cod, quota"}, []),
        ({"status": "returned", "called_before": "Hake"}, ["returned, first seen 9 June", "formerly “Hake”"]),
    ],
)
def test_the_life_of_a_theme_in_words(lived, said):
    edition = edition_of(new_report(lives={"theme-1": life(**lived)}))
    assert life_of(edition.sections[0], edition, 2025) == said
    assert life_of(edition.sections[1], edition, 2025) == []


def test_no_theme_is_called_new_in_the_first_digest():
    edition = edition_of(new_report(since=None, lives={"theme-1": life(status="new")}))
    assert life_of(edition.sections[0], edition, 2025) == []


def test_many_ended_themes_are_one_line():
    gone = {f"theme-{number}": f"Pier {number}" for number in range(100, 140)}
    assert ended(edition_of(new_report(ended=gone))).endswith("“Pier 110” and 29 more")
    assert ended(edition_of(new_report(ended={}))) == ended(edition_of(desk_report())) == ""


def test_json_holds_the_news():
    told = json.loads(new_report().to_json())
    assert list(told)[-3:] == ["news", "shown", "unthemed_stories"]
    found = told["news"]
    assert (found["at"], found["since"], found["n_known"]) == ("2025-06-12T07:00:00Z", "2025-06-11T07:00:00Z", 14)
    assert found["continued"]["event-1"] == {
        "day": 4,
        "n_new": 3,
        "since": "2025-06-09T07:00:00Z",
        "last_shown": "2025-06-11T07:00:00Z",
    }
    assert found["themes"]["theme-4"]["merged_from"] == ["theme-8"]
    assert "profile" not in found["themes"]["theme-1"]
    assert [one["event_id"] for one in found["suppressed"]] == ["event-80", "event-81", "event-82"]
    assert (told["schema"], found["window_hours"], found["late"]) == (1, 672.0, sorted(news().late))
    assert json.loads(nothing_new().to_json())["themes"] == []
    assert "news" not in json.loads(desk_report().to_json())


def test_json_is_the_same_in_whatever_order_news_come():
    lives = dict(reversed(news().lives.items()))
    assert new_report(lives=lives, late=news().late[::-1]).to_json() == new_report().to_json()


def test_tables_have_columns_of_news_where_there_are_any():
    events = new_report().to_frame("events").set_index("event")
    assert events.loc["event-1", ["day", "n_new"]].tolist() == [4, 3]
    assert events["since"]["event-1"] == pd.Timestamp(FIRST)
    assert events[["day", "n_new", "since"]].isna().all(axis=1).sum() == 4
    assert new_report().to_frame("themes")["status"].tolist() == ["continued", "new", "returned", "continued"]
    stories = new_report().to_frame("stories")
    assert stories.loc[stories["late"], "story_id"].tolist() == ["story-10", "story-40", "story-60", "story-90"]
    for what, columns in {"stories": "late", "events": "day n_new since", "themes": "status"}.items():
        assert not {*columns.split()} & {*desk_report().to_frame(what).columns}
        assert {*columns.split()} <= {*nothing_new().to_frame(what).columns}


def test_news_change_nothing_else():
    """What a report without an archive looks like is that of a report with one, but for what is new."""
    bare = new_report(since=None, lives={}, ended={}, continued={}, suppressed=(), late=(), n_known=0)
    said = [line for line in bare.to_markdown().splitlines() if line not in ("First digest.", "")]
    assert said == [line for line in desk_report().to_markdown().splitlines() if line]


@every_format
def test_what_news_say_acts_on_nothing(read):
    harm = "<script>alert(1)</script> \x1b[31m\u202e {{ 7 * 7 }}"
    verdict = Verdict("event-9", harm, False, harm)
    lives = {"theme-1": life(called_before=harm, merged_from=("theme-8",))}
    report = new_report(suppressed=(verdict,), ended={"theme-8": harm, "theme-9": harm}, lives=lives)
    assert "<script>alert" not in report.to_html()
    assert not re.search("[\x1b\u202e]", read(report))
    assert read(report).count("{{ 7 * 7 }}") >= 4


def test_a_story_that_only_has_a_day_is_late_by_days():
    told = story(95, "Cod cut", "Buoy", "en", 11)
    report = replace(desk_report(), unthemed=(replace(told, published=told.published.replace(hour=0, minute=0)),))
    assert "Buoy, 11 Jun (late, published the day before)" in markdown(new_report(report, late=("story-95",)))
