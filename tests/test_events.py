"""Stories to events, as a user calls it: texts or frames in, one label a row out."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import toolkit
from toolkit.evaluation.agreement import bcubed
from toolkit.stories.content import content_and_days

TEXTS = [
    "The quota for cod was cut by a tenth on Monday, and the fishing fleet of Hull protested.",
    "A rocket was lost in orbit an hour after its launch from Kourou, the agency said.",
    "Fishing crews in Hull protested as the cod quota was cut by a tenth.",
    "The agency lost contact with the rocket in orbit an hour after its launch from Kourou.",
]


def test_texts_of_the_same_happening_get_the_same_label():
    assert toolkit.event_pipeline().fit_predict(TEXTS).tolist() in ([0, 1, 0, 1], [1, 0, 1, 0])


def test_a_row_of_a_frame_keeps_its_place_whatever_is_missing():
    frame = pd.DataFrame({"body": [TEXTS[0], None, TEXTS[2], TEXTS[0]], "date": ["2025-06-10", 3, None, "no date"]})
    labels = toolkit.event_pipeline().fit_predict(frame)
    assert len(labels) == 4
    assert labels[0] == labels[2] == labels[3] != labels[1]


def test_a_frame_without_texts_is_refused():
    with pytest.raises(toolkit.StorySchemaError, match="no text column; found: headline"):
        toolkit.event_pipeline().fit_predict(pd.DataFrame({"headline": TEXTS}))


def test_the_title_counts_and_counts_twice():
    frame = pd.DataFrame({"title": ["Cod", "Cod quota"], "text": ["Quota cut.", "Cod quota cut."]})
    assert content_and_days(frame)["content"].tolist() == ["Cod\nCod\nQuota cut.", "Cod quota\nCod quota cut."]


@pytest.mark.parametrize(
    ("written", "day"),
    [("1970-01-03T12:00:00Z", 2.5), ("3 January 1970", 2.0), ("soon", 0.0), (None, 0.0), (float("nan"), 0.0)],
)
def test_days_are_read_as_they_come(written, day):
    frame = pd.DataFrame({"text": ["Cod quota cut.", "Rocket lost."], "published": [written, "1970-01-02T00:00:00Z"]})
    assert content_and_days(frame)["day"].tolist() == [day, 1.0]


@given(st.permutations(range(4)), st.lists(st.sampled_from(range(4)), max_size=3))
def test_any_order_gives_the_same_events(order, repeated):
    texts = [TEXTS[row] for row in [*range(4), *repeated]]
    shuffled = [TEXTS[row] for row in [*repeated, *order]]
    labels = toolkit.event_pipeline().fit_predict(texts)
    again = toolkit.event_pipeline().fit_predict(shuffled)
    assert dict(zip(texts, labels, strict=True)) == dict(zip(shuffled, again, strict=True))


def test_the_events_of_the_sample_are_found(sample, gold):
    labels = toolkit.event_pipeline().fit_predict(sample)
    events = gold.loc[sample["story_id"], "event"].to_numpy()
    assert bcubed(events, labels)[2] >= 0.95
