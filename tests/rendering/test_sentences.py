"""Sentences as a list for people and as JSON lines."""

from __future__ import annotations

import json

from toolkit.rendering.sentences import json_sentences, text_sentences
from toolkit.sentences.sentence import Sentence, read_sentences
from toolkit.stories.frame import as_stories

TEXT = "The minister met the crews in Hull on Monday.\nHe also met the owners.\nSign up to our newsletter now."


def test_json_lines_hold_each_sentence_and_why_it_is_not_quoted():
    sentences = read_sentences(as_stories([TEXT]))
    rows = [json.loads(line) for line in json_sentences(sentences).splitlines()]
    assert [(row["depends_on"], row["not_quotable"]) for row in rows] == [
        (None, None),
        (None, "too short"),
        (None, "solicitation"),
    ]
    assert [row["story_id"] for row in rows] == [sentence.story_id for sentence in sentences]
    assert [TEXT[row["start"] : row["end"]] for row in rows] == [row["text"] for row in rows]


def test_a_line_a_sentence_with_aligned_columns():
    sentences = [
        Sentence("A\tcod\x1b[2J.", "long-story-id", 0, 9),
        Sentence("Ja.", "b", 100, 103, "de", 0, "too short"),
    ]
    head, *lines = text_sentences(sentences).splitlines()
    at = head.index("text")
    assert [line[at:] for line in lines] == ["A cod[2J.", "Ja."]
    assert lines[1].split() == ["1", "b", "100", "103", "0", "too", "short", "Ja."]


def test_no_sentences_are_an_empty_list():
    assert len(text_sentences([]).splitlines()) == 1
    assert json_sentences([]) == ""
