"""What belongs to other stories goes; short news under a heading stays."""

from __future__ import annotations

import pytest

from tests.cleaning.rows import LONG, SAID, cleaned, row


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (["Related", "Herring spared", "The quota stays what it was.", LONG], [LONG]),
        (["Related", "Herring spared", SAID[1], SAID[2], LONG], [SAID[2], LONG]),
        (["Up next", SAID[1], SAID[2]], [SAID[1], SAID[2]]),
        (["Related", "Herring spared", "Haddock too", "Hull closed"], []),
    ],
)
def test_under_a_heading_titles_go_and_running_text_stays(lines, kept):
    assert cleaned("cross_references", row("\n\n".join([SAID[0], *lines])))[0]["text"] == "\n\n".join([SAID[0], *kept])


SHORT_NEWS = [
    "Harrow school to close", "The council voted nine to four to close it.",
    "Ferry sails again", "It had been in the dock of Hull since March.",
    "Two held over nets", "Police found the nets of four boats in a shed.",
]  # fmt: skip


@pytest.mark.parametrize("heading", ["Top stories", "In other news", "More news"])
@pytest.mark.parametrize("before", [[], [SAID[0]], [SAID[0], LONG, SAID[1], LONG]])
def test_short_news_under_a_heading_stays(heading, before):
    text = "\n\n".join([*before, heading, *SHORT_NEWS])
    assert cleaned("cross_references", row(text))[0]["text"] == text


@pytest.mark.parametrize("heading", ["Top stories", "In other news:", "Latest from Hull", "More from the talks"])
@pytest.mark.parametrize(
    "news", [[*SHORT_NEWS[:2], SAID[1], *SHORT_NEWS[2:4], SAID[2]], SHORT_NEWS[:2], ["The crews stayed.", SAID[2]]]
)
def test_a_whole_story_under_a_heading_of_news_stays_with_its_headline(heading, news):
    text = "\n\n".join([LONG, LONG, heading, *news, LONG])
    assert cleaned("cross_references", row(text))[0]["text"] == text


@pytest.mark.parametrize("heading", ["Top stories", "In other news", "More news"])
def test_bare_titles_under_a_heading_of_news_go(heading):
    text = "\n\n".join([SAID[0], heading, "Herring spared", "Hull closed", SAID[1], LONG])
    assert cleaned("cross_references", row(text))[0]["text"] == "\n\n".join([SAID[0], SAID[1], LONG])


def test_teasers_that_break_off_are_no_news():
    teasers = [
        "Herring spared",
        "The ministers met in Bergen and agreed to…",
        "Hull closed",
        "The pier of Hull is to be…",
    ]
    text = "\n\n".join([SAID[0], LONG, "Related", *teasers])
    assert cleaned("cross_references", row(text))[0]["text"] == f"{SAID[0]}\n\n{LONG}"


def test_titles_of_which_few_have_their_sentences_are_no_short_news():
    titles = ["Herring spared", "Hull closed", "Eel spared"]
    text = "\n\n".join([LONG, LONG, SAID[0], "Related", *titles, *SHORT_NEWS[:4], "Tide turns"])
    assert cleaned("cross_references", row(text))[0]["text"] == f"{LONG}\n\n{LONG}\n\n{SAID[0]}"


def test_what_refers_elsewhere_is_no_part_of_the_text_that_a_list_is_most_of():
    titles = ["Top stories", "Cod quota cut by a tenth", "Hull closed", "Eel spared"]
    text = "\n\n".join(["The week on the coast", *titles])
    before = f"READ MORE: {LONG}\n\nREAD MORE: {LONG}\n\n"
    assert cleaned("cross_references", row(before + text))[0]["text"] == text


def test_a_list_that_is_most_of_a_text_is_the_text():
    text = "\n\n".join(
        ["The week on the coast", "Top stories", "Cod quota cut by a tenth", "Hull closed", "Eel spared"]
    )
    assert cleaned("cross_references", row(text))[0]["text"] == text


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Herring spared",
        "READ MORE: Herring is spared, the ministers say.",
        "RELATED: Herring spared",
        "Related: Herring spared",
        "[Related: Herring spared]",
        "Related: Why is herring spared this year?",
        "See also: Herring spared",
        "- Read more about herring",
        "LIRE AUSSI Le hareng est épargné",
        "Lire aussi : Le hareng est épargné",
        "Lesen Sie auch: Hering wird geschont",
        "関連記事：ニシン漁は続く",
    ],
)
def test_each_line_is_a_cross_reference(line):
    text = f"{SAID[0]}\n\n{line}\n\n{SAID[1]}"
    assert cleaned("notices", row(text))[0]["text"] == text
    assert cleaned("cross_references", row(text))[0]["text"] == f"{SAID[0]}\n\n{SAID[1]}"
