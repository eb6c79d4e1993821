"""A page of an aggregator in, its stories out, however the page is laid out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.cleaning import boilerplate
from toolkit.reading.pages.marks import source_and_time
from toolkit.reading.pages.text_page import split_page

ONE = "The council agreed on Monday to widen the harbour road, after years of talks."
TWO = "Officials said the work would begin in May. It will cost $3.5 million."
THREE = "He declined to comment."
MAIN = f"Harbour road to be widened\n{ONE}\n{TWO}\n{THREE}\n"
BOILERPLATE = """Hashtags
#road #harbour

Try Our AI Features
Explore what Quayside AI can do for you:
Comments
3 comments
Lovely news. I have waited for this road for years.
"""
RELATED = [
    ("Harbour Dispatch", "an hour ago", "Ferry to sail twice a day", f"{ONE}\n{TWO}"),
    ("Quay Gazette", "2 days ago", "What the new road will cost", TWO),
    ("Quay Gazette", "Yesterday", 'Council votes for "wider" road', f"{TWO}\n{THREE}"),
    ("The New Atlas Bulletin", "June 9, 2025", "No. 10 stays out of road row", ONE),
]
LAYOUTS = [
    "{source}\n{age}\n- {source}\n{title}\n{body}",
    "{source}\n{age}\n• {source}\n{title}\n{body}",
    "{source}\n\n{age}\n\n– {source}\n\n{title}\n\n{body}\n",
    "{age}\n{source}\n- {source}\n{title}\n{body}",
    "{age}\n- {source}\n{source}\n{title}\n{body}",
    "- {source}\n{source}\n{age}\n{title}\n{body}",
    "* {source}\n{age}\n{source}\n{title}\n{body}",
    "{source}\n- {source}\n{age}\n{title}\n{body}",
    "{title}\n{source}\n{age}\n- {source}\n{body}",
    "{title}\n- {source}\n{age}\n{source}\n{body}",
    "{source}\n{title}\n{age}\n- {source}\n{body}",
    "{source}\nUpdated {age}\n- {source}\n{title}\n{body}",
    "{source}\n{age}\n{title}\n{body}",
    "{age}\n{source}\n{title}\n{body}",
    "{title}\n{age}\n{source}\n{body}",
    "{source} · {age}\n{title}\n{body}",
    "{title}\n{source} • {age}\n{body}",
    "- {source} - {age}\n{title}\n{body}",
    "{age} | {source}\n{title}\n{body}",
    "{source} | {age} | 5 min read\n{title}\n{body}",
    "{source}\n{age}\n- {source}\n{title}\nBy Ann Example\n{body}\nShare\n4 comments",
]


def page(layout: str, heading: str = "Related Articles") -> str:
    stories = (layout.format(source=source, age=age, title=title, body=body) for source, age, title, body in RELATED)
    return f"{MAIN}{BOILERPLATE}{heading}\n\n\n" + "\n".join(stories) + "\n"


def assert_all_read(stories: list[dict[str, object]]) -> None:
    main, *related = stories
    assert main == {
        "title": "Harbour road to be widened",
        "text": f"{ONE}\n\n{TWO}\n\n{THREE}",
        "source": "",
        "published": "",
    }
    assert [(s["source"], str(s["published"]).removeprefix("Updated "), s["title"]) for s in related] == [
        (source, age, title) for source, age, title, _ in RELATED
    ]
    assert [s["text"] for s in related] == [body.replace("\n", "\n\n") for *_, body in RELATED]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_gives_the_same_stories(layout):
    assert_all_read(split_page(page(layout)))


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\u2028"])
def test_line_ends_of_other_systems(line_end):
    assert_all_read(split_page(page(LAYOUTS[0]).replace("\n", line_end)))


@pytest.mark.parametrize(
    "heading", ["Related Articles", "RELATED STORIES", "More stories:", "You may also like", "Recommended reading"]
)
def test_headings_of_the_related_stories(heading):
    assert_all_read(split_page(page(LAYOUTS[0], heading)))


def test_related_stories_are_found_without_a_heading():
    assert_all_read(split_page(page(LAYOUTS[0], "")))


def test_a_page_without_related_stories():
    (story,) = split_page(MAIN + BOILERPLATE)
    assert (story["title"], story["text"]) == ("Harbour road to be widened", f"{ONE}\n\n{TWO}\n\n{THREE}")


def test_a_page_without_a_main_article():
    stories = split_page("Related Articles\n" + page(LAYOUTS[0]).split("Related Articles\n")[1])
    assert [story["title"] for story in stories] == [title for _, _, title, _ in RELATED]


def test_a_main_article_with_a_header_of_its_own():
    text = f"Civic Wire\n3 hours ago\n- Civic Wire\n{MAIN}{BOILERPLATE}"
    (story,) = split_page(text)
    assert (story["source"], story["published"]) == ("Civic Wire", "3 hours ago")
    assert story["title"] == "Harbour road to be widened"


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "Advertisement",
        "Sign up for our newsletter",
        "Follow us on Mastodon",
        "5 min read",
        "#road #harbour",
        "Photo: Ann Example",
        "Read more: Ferry to sail twice a day",
        "Enjoying this article? Subscribe to our newsletter.",
    ],
)
def test_boilerplate_inside_an_article_goes_and_the_article_goes_on(line):
    (story,) = split_page(f"Harbour road to be widened\n{ONE}\n{line}\n{TWO}\n{BOILERPLATE}")
    assert story["text"] == f"{ONE}\n\n{TWO}"


def test_a_footer_is_no_news():
    text = page(LAYOUTS[0]) + "Load more\n© 2025 Quayside News. All rights reserved\nPrivacy Policy\n"
    assert_all_read(split_page(text))


def test_plain_text_keeps_every_line():
    text = f"Harbour road to be widened\n\n{ONE}\n\nWhat it costs\n\n{TWO}"
    assert split_page(text) == [
        {
            "title": "Harbour road to be widened",
            "text": f"{ONE}\n\nWhat it costs\n\n{TWO}",
            "source": "",
            "published": "",
        }
    ]


def test_plain_text_without_a_headline():
    (story,) = split_page(f"{ONE}\n{TWO}")
    assert (story["title"], story["text"]) == ("", f"{ONE}\n\n{TWO}")


def test_nothing_gives_nothing():
    assert split_page(" \n\t\n") == []


def test_lines_of_a_body_that_look_like_a_header_stay_in_the_body():
    dated = f"OSLO, June 9, 2025\n{ONE}\nSigned\nYesterday\n{TWO}"
    header = "Quay Gazette\nan hour ago\n- Quay Gazette\n"
    stories = split_page(f"{MAIN}{BOILERPLATE}Related Articles\n{header}Ferry to sail\n{dated}\n{header}Road\n{TWO}\n")
    assert [story["title"] for story in stories[1:]] == ["Ferry to sail", "Road"]
    assert stories[1]["text"] == dated.replace("\n", "\n\n")


def test_menus_above_the_header_of_the_main_article_are_left_out():
    text = f"Quayside\nHome\nWorld\nCivic Wire\n3 hours ago\n- Civic Wire\n{MAIN}{BOILERPLATE}"
    (story,) = split_page(text)
    assert (story["title"], story["source"]) == ("Harbour road to be widened", "Civic Wire")
    assert story["text"] == f"{ONE}\n\n{TWO}\n\n{THREE}"


def test_a_related_story_without_a_body_does_not_take_the_next_ones():
    header = "Quay Gazette\nan hour ago\n- Quay Gazette\n"
    stories = split_page(f"{MAIN}{BOILERPLATE}Related Articles\n{header}Ferry to sail\n{header}Road\n{TWO}\n")
    assert [(story["title"], story["text"]) for story in stories[1:]] == [
        ("Ferry to sail", "Ferry to sail"),
        ("Road", TWO),
    ]


def test_plain_text_is_not_cut_at_a_word_that_pages_have_too():
    text = f"On comments\n{ONE}\nComments\n{TWO}\nShare\n{THREE}"
    (story,) = split_page(text)
    assert story["text"] == f"{ONE}\n\nComments\n\n{TWO}\n\nShare\n\n{THREE}"


pieces = st.sampled_from(
    [MAIN, ONE, TWO, THREE, "Related Articles", "Comments", "Hashtags", "Yesterday", "Quay Gazette", "- Quay Gazette"]
) | st.sampled_from(
    ["an hour ago", "Quay Gazette · June 9, 2025", "(2 days ago)", "|", "-", "Share", "Ferry to sail", "", "20 | 21"]
)


@given(st.lists(pieces | st.text(max_size=30), max_size=25).map("\n".join))
def test_any_lines_are_read_and_no_word_is_made_up(text):
    given_words = set(re.sub("[\u200b\ufeff\xad]", "", text).split())
    for story in split_page(text):
        assert set(f"{story['title']} {story['text']}".split()) <= given_words | {"Quay", "Gazette", "June", "9,"}


@pytest.mark.parametrize(
    "when", ["last week", "Tuesday", "1 day, 2 hours ago", "Mon, 09 Jun 2025 08:00:00 +0000", "Pfingsten"]
)
def test_a_time_in_other_words_still_opens_a_story(when):
    header = f"Quay Gazette\n{when}\n- Quay Gazette\n"
    stories = split_page(f"{MAIN}{BOILERPLATE}Related Articles\n{header}Ferry to sail\n{ONE}\n{header}Road\n{TWO}\n")
    assert [(s["title"], s["published"], s["text"]) for s in stories[1:]] == [
        ("Ferry to sail", when, ONE),
        ("Road", when, TWO),
    ]


def test_a_related_story_without_a_header_is_not_lost():
    (_, story) = split_page(f"{MAIN}{BOILERPLATE}Related Articles\nFerry to sail\n{ONE}\n{TWO}\n{ONE}\n")
    assert (story["title"], story["text"]) == ("Ferry to sail", f"{ONE}\n\n{TWO}\n\n{ONE}")


HEADER = "Quay Gazette\nan hour ago\n- Quay Gazette\n"


def related(*stories: str) -> list[tuple[object, object]]:
    page = f"{MAIN}{BOILERPLATE}Related Articles\n" + "\n".join(stories) + "\n"
    return [(story["title"], story["text"]) for story in split_page(page)[1:]]


@pytest.mark.parametrize(
    "title",
    [
        "Watch: Ferry runs aground off the cape",
        "Photos: the road before and after",
        "Sign up for the ferry now, council says",
        "Copyright fight over road maps heads to court",
        "Translate this: road planners speak in riddles",
        "Will the road be built?",
        "Share",
    ],
)
def test_a_headline_is_a_headline_whatever_it_says(title):
    assert related(f"{HEADER}{title}\n{ONE}", f"{HEADER}Road\n{TWO}") == [(title, ONE), ("Road", TWO)]


@pytest.mark.parametrize(
    "source", ["X", "Telegram", "Today", "Top Stories", "The Old Harbour Town and Country Daily News"]
)
def test_a_source_is_a_source_whatever_its_name(source):
    header = f"{source}\n25 minutes ago\n- {source}\n"
    assert related(f"{HEADER}Ferry\n{ONE}", f"{header}Road\n{TWO}") == [("Ferry", ONE), ("Road", TWO)]


@pytest.mark.parametrize("last", ["Updated June 10, 2025", "June 10, 2025", "Published 2 hours ago", "Monday"])
def test_a_time_at_the_end_of_a_body_does_not_open_the_next_story(last):
    found = related(f"{HEADER}Ferry\n{ONE}\n{last}", f"{HEADER}Road\n{TWO}")
    assert found == [("Ferry", f"{ONE}\n\n{last}"), ("Road", TWO)]


def test_a_story_without_an_age_is_a_story():
    untimed = "Civic Wire\n- Civic Wire\nFerry to sail\n"
    assert related(f"{HEADER}Road\n{TWO}", untimed + ONE) == [("Road", TWO), ("Ferry to sail", ONE)]


@pytest.mark.parametrize(
    "line",
    [
        "Copyright law was the second point on the agenda.",
        "Watch: the sea is rising, said the minister in Oslo.",
        "Register now, the mayor said, or lose your vote.",
        "Comments",
        "What did you think?",
        "Latest news",
    ],
)
def test_lines_inside_an_article_that_only_look_like_boilerplate_stay(line):
    (story,) = split_page(f"Harbour road to be widened\n{ONE}\n{line}\n{TWO}\n{BOILERPLATE}")
    assert story["text"] == f"{ONE}\n\n{line}\n\n{TWO}"


@pytest.mark.parametrize(
    "top",
    [
        "Civic Wire\n3 hours ago\nHarbour road to be widened",
        "Harbour road to be widened\nCivic Wire\n3 hours ago",
        "Harbour road to be widened\nCivic Wire\n3 hours ago\n- Civic Wire",
        "Civic Wire\n3 hours ago\n- Civic Wire\nBy Ann Example\nHarbour road to be widened",
    ],
)
def test_the_main_article_may_have_a_header_in_any_order(top):
    (story,) = split_page(f"{top}\n{ONE}\n{TWO}\n{BOILERPLATE}")
    assert story == {
        "title": "Harbour road to be widened",
        "text": f"{ONE}\n\n{TWO}",
        "source": "Civic Wire",
        "published": "3 hours ago",
    }


def test_the_main_article_may_have_a_time_alone():
    (story,) = split_page(f"Harbour road to be widened\nBy Ann Example\nJune 10, 2025\n{ONE}\n{TWO}\n{BOILERPLATE}")
    assert (story["title"], story["published"]) == ("Harbour road to be widened", "June 10, 2025")
    assert story["text"] == f"{ONE}\n\n{TWO}"


@pytest.mark.parametrize(
    "text",
    [
        "a" + " " * 400_000 + "b",
        "More from " + "a" * 400_000 + "!",
        "an hour ago\n" * 20_000,
        "Quay Gazette\n- Quay Gazette\n" * 10_000,
        "Related Articles\n" * 10_000,
        "Comments\n" * 10_000,
        "2 days " * 50_000 + "ago",
    ],
    ids=lambda text: text[:12],
)
def test_pages_that_are_made_to_be_slow_are_read_all_the_same(text):
    assert len(split_page(text)) <= 2


@pytest.mark.parametrize("line", ["Comments\nCod", "Cod\nHashtags", "Comments\nShare"])
def test_lines_that_may_close_an_article_are_not_compared_with_all_others(monkeypatch, line):
    seen = []
    monkeypatch.setattr(boilerplate, "is_prose", lambda line: bool(seen.append(line)))
    boilerplate.article_lines((line + "\n").splitlines() * 500)
    assert len(seen) < 5000


def test_a_line_of_many_parts_is_not_taken_to_pieces():
    assert source_and_time("·".join("1" * 99)) is None
    assert source_and_time("Axios" * 99 + " 20 minutes ago") is None
    assert source_and_time("Axios · Share · 20 minutes ago") == ("Axios", "20 minutes ago")


@pytest.mark.parametrize(
    ("main", "boilerplate", "heading", "related"),
    [
        (
            ["Fangquote gekürzt", "Das Ministerium hat die Fangquote für Dorsch am Montag gekürzt."],
            ["Teilen", "Anzeige", "12 Kommentare"],
            "Verwandte Artikel",
            ["Hafenbote", "vor 20 Minuten", "Rakete im Orbit", "Die Rakete erreichte am Dienstag ihre Umlaufbahn."],
        ),
        (
            ["Le quota réduit", "Le ministère a réduit lundi le quota de cabillaud, pour la troisième fois."],
            ["Partager", "Publicité", "Lire aussi : Le hareng épargné"],
            "Sur le même sujet",
            [
                "La Gazette du quai",
                "il y a 2 heures",
                "Le port bloqué par les équipages",
                "Les pêcheurs ont bloqué le port mardi soir.",
            ],
        ),
        (
            ["漁獲枠を削減", "水産省は月曜日、タラの漁獲枠を一割削減すると発表した。漁業者は反発している。"],
            ["シェア", "広告"],
            "関連記事",
            ["港の新聞", "2時間前", "ロケット打ち上げ", "ロケットは火曜日に軌道に乗った。次は七月に打ち上げる。"],
        ),
    ],
)
def test_pages_in_other_languages_are_split_too(main, boilerplate, heading, related):
    first, second = split_page("\n".join([*main, *boilerplate, heading, *related]))
    assert [first["title"], first["text"]] == main
    assert [second["source"], second["published"], second["title"], second["text"]] == related
