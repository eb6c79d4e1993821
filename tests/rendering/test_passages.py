"""Sentences of one story that follow each other are read as one passage."""

from __future__ import annotations

import pytest

from toolkit.digests.records import Quote
from toolkit.rendering.edition.records import Reported
from toolkit.rendering.passages import passages
from toolkit.stories.records import Story


def told(*sentences):
    """Return quotes, each of a story, a text and where it starts."""
    return [
        Reported(Quote(text, story_id, start, start + len(text)), Story(story_id, "", "", None, ""))
        for story_id, text, start in sentences
    ]


@pytest.mark.parametrize(
    ("first", "second", "start", "text"),
    [
        ("The quota was cut.", "Crews stayed ashore.", 19, "The quota was cut. Crews stayed ashore."),
        ("The quota was cut.", "Crews stayed ashore.", 90, "The quota was cut. […] Crews stayed ashore."),
        ("The quota was cut.", "Crews stayed ashore.", 20, "The quota was cut. Crews stayed ashore."),
        ("漁獲枠は削減された。", "船は港に残った。", 10, "漁獲枠は削減された。船は港に残った。"),
        ("漁獲枠は削減された。", "船は港に残った。", 60, "漁獲枠は削減された。 […] 船は港に残った。"),
        ("配额被削减。", "渔船留在港口。", 6, "配额被削减。渔船留在港口。"),
        ("어획 쿼터가 줄었다.", "배는 항구에 남았다.", 12, "어획 쿼터가 줄었다. 배는 항구에 남았다."),
        ("המכסה קוצצה.", "הצי שבת.", 13, "המכסה קוצצה. הצי שבת."),
    ],
)
def test_what_lies_between_is_said(first, second, start, text):
    (passage,) = passages(told(("a", first, 0), ("a", second, start)))
    assert passage.text == text


def test_a_sentence_that_stands_before_the_last_is_no_continuation():
    (passage,) = passages(told(("a", "Crews stayed ashore.", 19), ("a", "The quota was cut.", 0)))
    assert passage.text == "Crews stayed ashore. […] The quota was cut."


def test_another_story_is_another_passage_and_nothing_is_lost():
    quotes = told(("a", "One.", 0), ("b", "Two.", 0), ("a", "Three.", 5))
    assert [passage.text for passage in passages(quotes)] == ["One.", "Two.", "Three."]
    assert passages([]) == []
