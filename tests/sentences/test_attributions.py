from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import toolkit
from toolkit.sentences.attributions import find_attributions, story_attributions

SAID = "The quota for cod was cut by a tenth on Monday."


def marked(text):
    return [(found.kind, text[found.start : found.end].strip()) for found in find_attributions(text)]


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Example",
        "By Ann Example and Bo van Example, Civic Wire staff",
        "Von Änne Beispiel",
        "Par Anne Exemple et Éloi Exemple",
        "Written by J. R. Example",
    ],
)
def test_bylines_stay_and_are_marked(line):
    assert marked(f"{line}\n\n{SAID}") == [("byline", line)]


@pytest.mark.parametrize(
    "line",
    ["By the end of the week rates may fall", "By Monday", "Von der Küste nach Oslo", SAID, "By design, not by luck"],
)
def test_what_only_looks_like_a_byline_is_none(line):
    assert marked(f"{line}\n{SAID}") == []


@pytest.mark.parametrize(
    "credit",
    [
        "(Reporting by Ann Example; Editing by Bo Example)",
        "(AFP)",
        "(dpa)",
        "(ap/dpa)",
        "Reuters",
        "© AFP",
        "AFP/Reuters",
    ],
)
def test_agencies_are_marked_where_they_stand_alone(credit):
    assert marked(f"{SAID}\n{credit}") == [("agency", credit)]


@pytest.mark.parametrize("credit", ["(Reporting by Ann Example)", "(AFP)", "(dpa)"])
def test_agencies_are_marked_at_the_end_of_a_line(credit):
    assert marked(f"{SAID} {credit}\n{SAID}") == [("agency", credit)]


def test_attributions_of_stories_stand_where_they_say():
    text = f"By Ann Example\nOSLO, June 10 (AFP) - {SAID} (Reporting by Ann Example)"
    stories = toolkit.read_stories(pd.DataFrame({"title": ["Cod"], "text": [text]}))
    attributions = story_attributions(stories)
    assert attributions["kind"].tolist() == ["byline", "dateline", "agency"]
    for attribution in attributions.itertuples():
        assert stories["text"][0][attribution.start : attribution.end].strip() == attribution.text
    assert [quote.text for quote in toolkit.digest_stories(stories).quotes] == [SAID]


@given(st.text(alphabet="By AnnOSLO()-.\n\t\r dpaFP,", max_size=80))
def test_attributions_are_in_order_and_inside_the_text(text):
    spans = [(found.start, found.end) for found in find_attributions(text)]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
