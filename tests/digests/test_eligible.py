"""What a digest may choose among, and what has to come with it."""

from __future__ import annotations

import pandas as pd
import pytest

import toolkit
from toolkit.digests.eligible import eligible_rows
from toolkit.sentences.sentence import read_sentences
from toolkit.stories.frame import as_stories

FACT = "The minister of fisheries met the crews in Hull."
DEPENDENT = "She also met the owners of the boats."
NOTICE = "Read more about the talks in our special report."
ENCODED = "R0lGODlhAQAB" * 30 + " is what the ministry sent to the crews on Monday."


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"{FACT} {DEPENDENT} {NOTICE} He said that the fleet would stay in port.", {0: None, 1: 0}),
        (f"{FACT} {FACT.replace('minister', 'Minister')} {FACT} {DEPENDENT}", {0: None}),
        (f"{FACT} {DEPENDENT} They went to sea again all the same.", {0: None, 1: 0}),
        (f"{ENCODED} {FACT}", {1: None}),
        (f"He spoke of a last warning to the fleet. {DEPENDENT} Read more.", {0: None, 1: None}),
        (f"So it was. {'A1b2' * 100}", {0: None}),
    ],
    ids=["dependent", "repeated", "chain", "encoded", "no independent one", "none by the rules"],
)
def test_rows(text, rows):
    assert eligible_rows(read_sentences(as_stories([text]))) == rows


def test_a_story_of_dependent_sentences_alone_is_not_quoted_beside_another():
    frame = pd.DataFrame({"id": ["a", "b"], "text": ["He spoke of a last warning to the fleet.", FACT]})
    assert eligible_rows(read_sentences(as_stories(frame))) == {1: None}


@pytest.mark.parametrize(
    "furniture",
    [
        "View Full Coverage on the Dispatch",
        "Subscribe to our newsletter",
        "Photo by Ann Example for the Civic Wire",
        "By Ann Example and Bo Example, Harbour Dispatch",
        "Follow us on Facebook",
    ],
)
def test_furniture_is_not_quoted_even_if_there_is_nothing_else(furniture):
    headline = "Hull loses a tenth of its cod"
    assert eligible_rows(read_sentences(as_stories([furniture]))) == {}
    assert eligible_rows(read_sentences(as_stories([f"{headline}\n\n{furniture}"]))) == {0: None}
    assert toolkit.digest_stories([furniture]).quotes == ()
