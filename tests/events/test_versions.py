"""The newest version of a story stands for the older ones; another story, or another paper's, is no version."""

from __future__ import annotations

import numpy as np
import pytest

from toolkit.events.versions import latest_versions, version_mark
from toolkit.stories.records import Story

OLD = "The council of Orrin closed three pools on Tuesday, saying that repairs would cost 4.2 billion crowns."
NEW = "The council of Orrin closed two pools on Tuesday, saying that repairs would cost 4.2 million crowns."
LONG = " Clubs had collected 11,000 signatures for the pools, and swimmers marched through the town in the evening."


def replaced(*stories):
    """Return what stands for each of some stories: title, text, time, source and address of each."""
    records = [Story(str(row), one[0], one[3], None, one[4]) for row, one in enumerate(stories)]
    texts, times = [one[1] for one in stories], [one[2] for one in stories]
    return latest_versions(records, texts, times, np.arange(len(stories)), [0] * len(stories)).tolist()


@pytest.mark.parametrize(
    ("title", "headline", "rank"),
    [
        ("CORRECTED-Pools close", "Pools close", 1),
        ("UPDATE 3-Pools close", "Pools close", 3),
        ("CORRECTED-UPDATE 2-Pools close", "Pools close", 2.5),
        ("Pools close (corrected)", "Pools close", 1),
        ("Pools close - update 2", "Pools close", 2),
        ("Korrektur: Bäder schließen", "Bäder schließen", 1),
        ("ROUNDUP 2: Bäder schließen", "Bäder schließen", 2),
        ("RECTIFICATIF - Les piscines ferment", "Les piscines ferment", 1),
        ("ACTUALIZA 2-Cierran piscinas", "Cierran piscinas", 2),
        ("Исправлено: Бассейны закрыты", "Бассейны закрыты", 1),
        ("KORJAUS: Uimahallit suljetaan", "Uimahallit suljetaan", 1),
        ("ΔΙΟΡΘΩΣΗ: Κλείνουν πισίνες", "Κλείνουν πισίνες", 1),
        ("تصحيح: إغلاق المسابح", "إغلاق المسابح", 1),
        ("[정정] 수영장 폐쇄", "수영장 폐쇄", 1),
        ("【訂正】プール閉鎖", "プール閉鎖", 1),
        ("Update on the pools", "Update on the pools", 0),
        ("Corrections officers strike", "Corrections officers strike", 0),
        ("Neue Bäder öffnen", "Neue Bäder öffnen", 0),
    ],
)
def test_marks_of_versions_are_taken_from_headlines(title, headline, rank):
    assert version_mark(title) == (headline, rank)


@pytest.mark.parametrize("mark", ["CORRECTED-", "UPDATE 1-", "Korrektur: ", "CORRECCIÓN: ", "更正："])
def test_a_marked_version_replaces_the_older_one_whatever_paper_carries_it(mark):
    older, newer = ("Pools close", OLD, 1.0, "Post", ""), (f"{mark}Pools close", NEW, 2.0, "Wire", "")
    assert replaced(older, newer) == [1, 1]
    assert replaced(newer, older) == [0, 0]


def test_the_bracket_of_a_correction_marks_it_too():
    assert replaced(("Pools", OLD, 1.0, "", ""), ("Pools", f"(Corrects number of pools) {NEW}", 2.0, "", "")) == [1, 1]


def test_without_times_the_mark_decides():
    sometime = float("inf")
    assert replaced(("UPDATE 2-Pools", NEW, sometime, "", ""), ("UPDATE 1-Pools", OLD, sometime, "", "")) == [0, 0]


def test_a_near_copy_of_the_same_source_or_address_replaces_the_older_one():
    assert replaced(("Pools", OLD + LONG, 1.0, "Post", ""), ("Pools", NEW + LONG, 2.0, "Post", "")) == [1, 1]
    assert replaced(("Pools", OLD, 1.0, "", "https://a.example/1"), ("P", NEW, 2.0, "", "https://a.example/1")) == [
        1,
        1,
    ]


def test_a_chain_of_versions_ends_at_the_newest():
    texts = [f"{NEW} {'Swimmers marched. ' * number}" for number in range(4)]
    assert replaced(*((f"UPDATE {n}-Pools", text, float(n), "Wire", "") for n, text in enumerate(texts))) == [3] * 4


@pytest.mark.parametrize(
    ("headline", "text", "source", "stays"),
    [
        ("Three pools close in Orrin", "Repairs cost too much.", "", False),
        ("Three pools close in Orrin", "Repairs cost too much.", "Post", False),
        ("Three pools close in Orrin", "Repairs cost too much.", "Wire", True),
        ("Crews of Brae close the pools of their harbour", "Repairs cost too much.", "Post", True),
        ("Three pools close in Orrin", LONG + LONG, "Post", True),
    ],
)
def test_a_marked_version_may_have_another_text_under_its_headline(headline, text, source, stays):
    older = ("Three pools close in Orrin", OLD if text.startswith(LONG) else "The council met.", 1.0, "Post", "")
    assert replaced(older, (f"UPDATE 1-{headline}", text, 2.0, source, "")) == [0 if stays else 1, 1]


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (("Pools close", OLD + LONG, 1.0, "Post", ""), ("Pools close", NEW + LONG, 2.0, "Wire", "")),
        (
            ("Pools", OLD, 1.0, "Post", ""),
            ("UPDATE 1-Pools", "A barge sank off Brae in a storm, police said.", 2.0, "Wire", ""),
        ),
        (
            ("Weather", "Sunny in Brae, 14 degrees.", 1.0, "Post", ""),
            ("Weather", "Rain in Brae, 9 degrees.", 2.0, "Post", ""),
        ),
        (
            ("Weather", "Sunny in Brae, 14 degrees today in the harbour and all along the coast.", 1.0, "Post", ""),
            ("Weather", "Sunny in Brae, 9 degrees today in the harbour and all along the coast.", 2.0, "Post", ""),
        ),
        (("Pools close", OLD + LONG, 1.0, "Post", ""), ("Pools", OLD[:60], 2.0, "Post", "")),
    ],
)
def test_what_another_paper_writes_another_story_and_an_excerpt_replace_nothing(older, newer):
    assert replaced(older, newer) == [0, 1]


def test_marks_and_times_that_contradict_each_other_have_an_end():
    sometime = float("inf")
    older, newer = ("UPDATE 3-Pools", OLD, 1.0, "Wire", ""), ("UPDATE 1-Pools", OLD, 2.0, "Wire", "")
    stands = replaced(older, newer, ("UPDATE 2-Pools", OLD, sometime, "Wire", ""))
    assert len(set(stands)) == 1
    assert stands[stands[0]] == stands[0]
