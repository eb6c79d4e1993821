"""A digest quotes the newest figures and versions, and no note to editors; nor does a headline contradict it."""

from __future__ import annotations

import pandas as pd
import pytest

import toolkit

TOLLS = {
    "en": [
        (
            "Barge sinks off Brae, 4 dead",
            "At least four people died when a barge sank off Brae on Monday, police said.",
        ),
        (
            "Barge sinks off Brae, 9 dead",
            "At least nine people died when a barge sank off Brae on Monday, police said.",
        ),
        ("Toll off Brae rises to 19", "More than 19 people died when a barge sank off Brae on Monday, police said."),
    ],
    "de": [
        ("Brand in Orrin: 4 Tote", "Mindestens vier Menschen starben am Montag beim Brand einer Halle in Orrin."),
        ("Brand in Orrin: 9 Tote", "Mindestens neun Menschen starben am Montag beim Brand einer Halle in Orrin."),
        ("Zahl der Toten in Orrin steigt", "Mehr als 19 Menschen starben am Montag beim Brand einer Halle in Orrin."),
    ],
    "zh": [
        ("奥林渡船沉没四人死亡", "一艘渡船星期一在奥林附近海域沉没，已造成四人死亡。"),
        ("奥林渡船沉没九人死亡", "一艘渡船星期一在奥林附近海域沉没，已造成九人死亡。"),
        ("奥林沉船死亡人数上升", "一艘渡船星期一在奥林附近海域沉没，已造成19人死亡。"),
    ],
}
POOLS = [
    ("Council closes three pools", "The council of Orrin closed three pools on Tuesday to save 4.2 billion crowns."),
    (
        "CORRECTED-Council closes two pools",
        "The council of Orrin closed two pools on Tuesday to save 4.2 million crowns.",
    ),
]
KILL = (
    "KILL: Mayor of Orrin resigns",
    "EDITORS: Please kill the story headlined Mayor of Orrin resigns. It is wrong, and no substitute will be filed.",
)


def frame(stories, sources=("Post", "Courier", "Wire"), hours=(8, 12, 20)):
    return pd.DataFrame(
        {"title": title, "text": text, "source": source, "published": f"2025-06-09T{hour:02}:00Z"}
        for (title, text), source, hour in zip(stories, sources, hours, strict=False)
    )


def digests(stories):
    """Return the digest of the stories by both doors."""
    return [toolkit.digest_stories(stories), *toolkit.build_report(stories, 1).digests]


@pytest.mark.parametrize("language", TOLLS)
def test_the_newest_figure_is_quoted_and_the_headline_is_of_its_story(language):
    for digest in digests(frame(TOLLS[language])):
        assert "19" in digest.text
        assert not any(text in digest.text for _, text in TOLLS[language][:2])
        assert digest.headline == TOLLS[language][2][0]


@pytest.mark.parametrize("language", TOLLS)
def test_what_came_first_counts_if_it_is_the_newest(language):
    for digest in digests(frame(TOLLS[language][::-1])):
        assert TOLLS[language][0][1] in digest.text
        assert "19" not in digest.text


def test_a_corrected_story_is_listed_but_not_quoted():
    stories = frame(POOLS)
    for digest in digests(stories):
        assert (digest.headline, digest.text) == POOLS[1]
    (theme,) = toolkit.build_report(stories, 1).themes
    old, new = theme.stories
    assert (old.copy_of, new.copy_of) == (new.story_id, None)
    assert [event.title for event in theme.events] == [POOLS[1][0]]


def test_a_withdrawn_story_and_the_note_that_withdraws_it_are_not_quoted():
    mayor = ("Mayor of Orrin resigns", "The mayor of Orrin resigned on Monday after a vote of the council.")
    harbour = ("Harbour opens", "The harbour of Orrin was opened on Monday by the council and its mayor.")
    for digest in digests(frame([mayor, harbour, KILL])):
        assert (digest.headline, digest.text) == harbour


def test_of_a_note_alone_nothing_is_quoted():
    for digest in digests(frame([KILL])):
        assert (digest.headline, digest.quotes) == ("", ())
    assert "Harbour" not in toolkit.build_report(frame([KILL])).to_html()


@pytest.mark.parametrize(
    "said",
    [
        ("Brae won 3-1 at home on Saturday.", "In the rain Orrin won 2-0 against ten men."),
        ("Shares in Acton rose 5 percent on Monday.", "Shares in Bolton, a rival, fell 7 percent after that."),
        ("Monday was sunny in Brae with 14 degrees.", "On Tuesday snow is to fall on the hills, at 2 degrees."),
    ],
)
def test_figures_of_different_things_are_all_quoted(said):
    stories = frame([("", text) for text in said])
    assert {quote.text for quote in toolkit.digest_stories(stories).quotes} == set(said)
