"""Stories to events, as a user calls it: texts or frames in, one label a row out."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toolkit
from toolkit.evaluation.measures.agreement import bcubed
from toolkit.events.content import content_and_days

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
    with pytest.raises(toolkit.StorySchemaError, match="no text column; found: label"):
        toolkit.event_pipeline().fit_predict(pd.DataFrame({"label": TEXTS}))


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


@pytest.mark.parametrize("texts", [tuple(TEXTS), np.array(TEXTS), pd.Series(TEXTS, index=[7, 7, 1, 0])], ids=type)
def test_texts_may_come_in_any_sequence(texts):
    assert toolkit.event_pipeline().fit_predict(texts).tolist() == toolkit.event_pipeline().fit_predict(TEXTS).tolist()


@pytest.mark.parametrize(
    ("stories", "error", "message"),
    [
        ([], toolkit.EmptyCorpusError, "found no story"),
        (pd.DataFrame({"text": []}), toolkit.EmptyCorpusError, "found no story"),
        ("one text", TypeError, "found one string; wanted a list of texts"),
        ([b"bytes"], TypeError, "found a text as bytes; wanted a string"),
        (["the", "and"], ValueError, "empty vocabulary"),
    ],
)
def test_what_are_no_stories_is_refused(stories, error, message):
    with pytest.raises(error, match=message):
        toolkit.event_pipeline().fit_predict(stories)


@pytest.mark.parametrize("n_copies", [2, 70, 500])
def test_however_often_a_text_is_repeated_it_is_one_event(n_copies):
    labels = toolkit.event_pipeline().fit_predict(TEXTS[:1] * n_copies + TEXTS[1:2] * n_copies)
    assert labels.tolist() in ([0] * n_copies + [1] * n_copies, [1] * n_copies + [0] * n_copies)


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31T23:59:59Z", pd.Timestamp("2500-01-01"), True, 1e30])
def test_absurd_times_do_no_harm(published):
    frame = pd.DataFrame({"text": TEXTS, "published": [published, None, "2025-06-10", "2025-06-11"]})
    assert toolkit.event_pipeline().fit_predict(frame).tolist() in ([0, 1, 0, 1], [1, 0, 1, 0])


def test_lone_surrogates_are_compared_too():
    assert toolkit.event_pipeline().fit_predict(["\ud800 cod quota cut", "cod quota cut"]).tolist() == [0, 0]


@settings(max_examples=25)
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
