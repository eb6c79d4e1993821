"""The sample is what its README says."""

from __future__ import annotations

from collections import Counter

import pandas as pd

import toolkit
from tests.conftest import SAMPLE, SAMPLE_NOW
from toolkit.sentences.splitting import sentence_spans


def test_the_sample_has_gold_for_every_story(sample, gold):
    assert len(sample) >= 60
    assert sorted(sample["story_id"]) == sorted(gold.index)
    assert gold["theme"].nunique() >= 6
    assert {"alliances", "trade", "domestic deployment"} <= set(gold["theme"])


def test_stories_are_of_the_promised_length(sample):
    lengths = sample["text"].str.split().str.len()
    assert lengths.between(80, 250).all()
    assert sample["title"].str.len().gt(0).all()


def test_events_are_reported_by_one_two_or_three_stories(sample, gold):
    counts = gold.groupby("theme")["event"].value_counts()
    assert (
        counts.groupby("theme").apply(lambda sizes: sorted(sizes, reverse=True)).map(tuple) == (3, 2, 2, 1, 1)
    ).all()
    assert sample["source"].nunique() >= 8


def test_no_sentence_stands_twice(sample):
    sentences = Counter(text[a:b] for text in sample["text"] for a, b in sentence_spans(text) if b - a > 20)
    assert [sentence for sentence, count in sentences.items() if count > 1] == []


def test_the_pages_give_their_stories_without_boilerplate(sample):
    everything = "\n".join([*sample["title"], *sample["text"], *sample["source"]])
    for boilerplate in (
        "Hashtags",
        "Try Our AI",
        "Quayside AI",
        "comments yet",
        "Related Articles",
        "cookies",
        "newsletter",
    ):
        assert boilerplate not in everything
    on_page = toolkit.read_stories(SAMPLE / "aggregator-page.txt", reference_time=SAMPLE_NOW)
    assert len(on_page) == 13
    assert on_page["published"].isna().sum() == 1
    assert on_page["published"].max() == pd.Timestamp("2025-06-12T20:00Z")
