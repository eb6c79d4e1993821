"""Whose a story is and when it was published, in the many ways in which lines of a page say so."""

from __future__ import annotations

import pytest

from toolkit.reading.pages.marks import headline_and_mark, is_clock, is_when, source_and_time
from toolkit.reading.pages.text_page import split_page

HEADLINES = [
    "Ferry to sail again in May, says its new owner",
    "Bakers share an oven to save gas",
    "Moon found that is too small",
]
TEASERS = [
    "The council paid a crown for it.",
    "The first loaf is at two in the morning.",
    "Schools may name it by Friday.",
]
SOURCES = ["Quay Post", "Night Sky Daily", "Quay Post"]
AGES = {
    "en": ["2 hours ago", "5 hours ago", "Yesterday"],
    "de": ["vor 2 Stunden", "vor 5 Stunden", "gestern"],
    "es": ["hace 2 horas", "hace 5 horas", "ayer"],
    "ja": ["2時間前", "5時間前", "昨日"],
    "ru": ["2 часа назад", "5 часов назад", "вчера"],
}
LAYOUTS = [
    "{source}\n{age}\n{headline}\n{teaser}",
    "{age}\n{source}\n{headline}\n{teaser}",
    "{source}\n{headline}\n{age}\n{teaser}",
    "{headline}\n{source}\n{age}\n{teaser}",
    "{headline}\n{source} · {age}\n{teaser}",
    "{headline}\n({source}, {age})\n{teaser}",
    "{headline}\n{teaser}\n{source} · {age}",
    "{headline}\n{teaser}\n{source}\n{age}",
    "{source}\n{headline}\n{teaser}\n{age}",
    "{source}\n4 min read\n{age}\n{headline}\n{teaser}",
    "{headline}\nBy Ann Example\n{source}\n{age}\n{teaser}",
    "WORLD\n{headline}\n{source} | {age}\n{teaser}",
]


@pytest.mark.parametrize("language", AGES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_front_page_in_any_layout_gives_its_stories(layout, language):
    cards = zip(SOURCES, AGES[language], HEADLINES, TEASERS, strict=True)
    page = "\n".join(layout.format(source=s, age=a, headline=h, teaser=t) for s, a, h, t in cards)
    stories = split_page(page)
    assert [story["title"] for story in stories] == HEADLINES
    assert [(story["source"], story["published"]) for story in stories] == list(
        zip(SOURCES, AGES[language], strict=True)
    )
    assert [story["text"] for story in stories] == TEASERS


def test_headlines_in_one_line_with_source_and_age():
    page = "\n".join(f"• {h} — {s}, {a}" for h, s, a in zip(HEADLINES, SOURCES, AGES["en"], strict=True))
    stories = split_page(page.replace(", says its new owner", ""))
    assert [story["source"] for story in stories] == SOURCES
    assert [story["text"] for story in stories] == ["Ferry to sail again in May", *HEADLINES[1:]]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Küstenblatt, vor 3 Stunden", ("Küstenblatt", "vor 3 Stunden")),
        ("(Quay Post, June 9, 2025)", ("Quay Post", "June 9, 2025")),
        ("Quay Post 20 minutes ago", ("Quay Post", "20 minutes ago")),
        ("来源:江岸晚报 | 2小时前", ("江岸晚报", "2小时前")),
        ("0930 GMT, 12 March 2011", ("", "12 March 2011")),
        ("45 comments | 3 hours ago", ("", "3 hours ago")),
        ("Ann Example (@ann) June 9, 2025", None),
        ("Tottenham 595, 791", None),
        ("The two owners are brothers.", None),
    ],
)
def test_source_and_time_of_a_line(line, found):
    assert source_and_time(line) == found


def test_what_is_no_time_and_no_headline():
    assert not any(map(is_when, ("Hull 22 14", "Before the match", "Vor dem Spiel", "Three ferries")))
    assert not any(map(is_clock, ("1843", "24h Kassing", "14:55 to Hull")))
    assert headline_and_mark("Quay Post – 9 June 2025") == []


@pytest.mark.parametrize(
    "text",
    [
        "How the ferry came home\nMarch 3, 2023\nThe council sells it for a crown.\nJune 9, 2024\nIt is full of mud."
        "\nYesterday\nThe ferry is towed into the harbour.",
        "Der erste Tag\nLANGSUND, 9. Juni 2025\nSie fährt seit dreißig Jahren.\nGestern\nwar alles anders.",
        "Le bac, la vase et le veau\nSur le même sujet\nLes deux armateurs sont bien frères.\nHier\non les a vus.",
        "Ferries\nHull 22, 14\nBergen 18, 20\nTallinn 17, 9\nThe last of them went home without a point.",
    ],
)
def test_one_article_with_times_and_short_lines_stays_one_story(text):
    (story,) = split_page(text)
    assert story["text"].split("\n\n") == text.split("\n")[1:]


def test_an_article_goes_on_behind_headlines_in_its_middle():
    said = "The council agreed on Monday to widen the harbour road, after years of talks."
    middle = "Related stories\nFerry to sail\nQuay Post · 2 hours ago\nBakers share an oven\nQuay Post · 5 hours ago"
    page = (
        f"Harbour road to be widened\n{said}\n{middle}\nWork begins in the second week of May.\nIt will cost a lot.\n"
    )
    main, *cards = split_page(f"{page}It is to be done in two years.\nShare\n3 comments")
    assert main["text"].endswith("It is to be done in two years.")
    assert [card["text"] for card in cards] == ["Ferry to sail", "Bakers share an oven"]
