"""The sentences of stories: verbatim, behind their datelines, with what they depend on."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.errors import EmptyCorpusError
from toolkit.sentences.context import NOTHING_BEFORE
from toolkit.sentences.sentence import read_sentences, sentence_texts
from toolkit.stories.frame import as_stories

FACT = "The minister of fisheries met the crews in Hull."
DEPENDENT = "She also met the owners of the boats."
NOTICE = "Read more about the talks in our special report."


def judged(*texts: str, language: str = "en"):
    frame = pd.DataFrame({"id": list("abc")[: len(texts)], "text": texts, "language": language})
    return [(sentence.depends_on, sentence.not_quotable) for sentence in read_sentences(as_stories(frame))]


@pytest.mark.parametrize(
    "dateline",
    [
        "LONDON (Reuters) - ",
        "WASHINGTON, June 12 (AP) — ",
        "CAIRO—",
        "KYIV, Ukraine (AP) — ",
        "NEW YORK – ",
        "(CNN) — ",
        "AP - ",
        "BERGEN, Norway, June 12 (Civic Wire) - ",
        "HULL, England (NEWS 7) – ",
        "HULL, N.C. (WXYZ/WABC) — ",
        "Port Example, Norway (AFP) -- ",
        "Bergen (CNN) ",
        "PORT EXAMPLE >> ",
    ],
)
def test_a_sentence_begins_behind_the_dateline(dateline):
    (sentence,) = read_sentences(as_stories([dateline + FACT]))
    assert (sentence.text, sentence.start) == (FACT, len(dateline))


@pytest.mark.parametrize(
    "text",
    [
        "U.S.-led ships sailed from Bergen on Monday.",
        "Hull – a port of the north – is empty.",
        "Ann Berg (AFP) wrote the story of the quota.",
        "OPEC — Norway was not included — agreed to cut its output.",
        "NATO — the alliance of the west — will send two more ships.",
        "NATO - and all its members - will send two more ships.",
        "US - China talks broke down on Monday in Geneva.",
        "AIDS - once a death sentence - is in retreat in the south.",
    ],
)
def test_what_only_looks_like_a_dateline_stays(text):
    assert sentence_texts(as_stories([text])) == [text]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Zwei Bäder schließen. Kiel – Die Stadt hat kein Geld.",
            ["Zwei Bäder schließen.", "Die Stadt hat kein Geld."],
        ),
        ("Kiel - Die Stadt schließt zwei Bäder.", ["Die Stadt schließt zwei Bäder."]),
        ("Kiel - Lübeck endete mit zwei Toren.", ["Kiel - Lübeck endete mit zwei Toren."]),
        ("Bäder zu. Lübeck – die Stadt der Tore – auch.", ["Bäder zu.", "Lübeck – die Stadt der Tore – auch."]),
    ],
)
def test_a_dateline_may_stand_behind_a_standfirst_or_before_a_short_dash(text, sentences):
    assert sentence_texts(as_stories([text])) == sentences


def test_a_sentence_depends_on_the_one_before_in_its_story():
    assert judged(f"{FACT} {DEPENDENT} {DEPENDENT}") == [(None, None), (0, None), (1, None)]
    assert judged(FACT, f"{FACT} {DEPENDENT}")[1:] == [(None, None), (1, None)]


def test_what_opens_a_story_and_depends_on_another_cannot_be_quoted():
    assert judged(FACT, f"{DEPENDENT} {FACT}") == [(None, None), (None, NOTHING_BEFORE), (None, None)]


def test_what_cannot_be_quoted_has_a_reason_and_depends_on_nothing():
    (_, fact), (depends_on, notice), (_, dependent) = judged(f"{FACT} {NOTICE} {DEPENDENT}")
    assert (fact, depends_on, dependent) == (None, None, None)
    assert notice not in (None, NOTHING_BEFORE)


@pytest.mark.parametrize(("tag", "depends_on"), [("de-AT", 0), ("en", None)])
def test_a_sentence_is_judged_in_the_language_of_its_story(tag, depends_on):
    text = "Der Minister traf die Mannschaften in Kiel. Er sprach auch mit den Eignern der Boote."
    assert judged(text, language=tag)[1] == (depends_on, None)


PARTS = st.lists(st.one_of(st.sampled_from([FACT, DEPENDENT, NOTICE, "\n"]), st.text(max_size=50)), min_size=1)


@given(st.lists(PARTS, min_size=1, max_size=3))
def test_sentences_are_slices_of_their_story_and_depend_on_what_stands_before_in_it(stories):
    try:
        frame = as_stories([" ".join(parts) for parts in stories])
    except EmptyCorpusError:
        return
    sentences = read_sentences(frame)
    text_of = dict(zip(frame["story_id"], frame["text"], strict=True))
    assert sentence_texts(frame) == [sentence.text for sentence in sentences]
    for row, sentence in enumerate(sentences):
        assert text_of[sentence.story_id][sentence.start : sentence.end] == sentence.text != ""
        assert sentence.depends_on is None or sentence.not_quotable is None
        assert sentence.depends_on is None or 0 <= sentence.depends_on < row
        assert sentence.depends_on is None or sentences[sentence.depends_on].story_id == sentence.story_id


@given(st.lists(st.sampled_from([FACT, DEPENDENT, NOTICE, "\n\n"]), max_size=8), st.integers(0, 400))
def test_of_a_bounded_story_the_sentences_are_read_that_begin_within(sentences, most):
    text = " ".join([FACT, *sentences])
    frame = as_stories([text, f"{DEPENDENT} {text}"])
    whole = [one for one in read_sentences(frame) if one.start < most]
    bounded = read_sentences(frame, most)
    assert [(one.text, one.story_id, one.start) for one in bounded] == [
        (one.text, one.story_id, one.start) for one in whole
    ]
    assert [one.not_quotable for one in bounded] == [one.not_quotable for one in whole]
