"""The digest of a large theme is made of some of its stories, and what the others carry is counted all the same."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

import toolkit
from toolkit.digests.confirmation import Unread, sources_among
from toolkit.report import shortlist
from toolkit.sentences.sentence import Sentence

QUOTED = Sentence("The cod quota was cut by a tenth on Monday.", "a", 0, 43, "en")


@pytest.fixture(scope="module")
def theme_of_many(sample):
    model = toolkit.fit_themes(sample, n_themes=2)
    report = toolkit.build_report(model)
    theme = max(report.themes, key=lambda one: one.n_stories)
    ids = {story.story_id for story in theme.stories}
    return model, theme, np.flatnonzero(sample["story_id"].isin(ids).to_numpy())


def test_all_stories_of_a_small_theme_are_read(theme_of_many):
    model, theme, rows = theme_of_many
    listed = shortlist.shortlist(model, theme, rows, theme.events)
    assert (listed.read.tolist(), listed.unread.tolist()) == (rows.tolist(), [])


@pytest.mark.parametrize("most", [1, 5, 20])
def test_of_a_large_theme_the_first_events_are_read(theme_of_many, monkeypatch, most):
    model, theme, rows = theme_of_many
    monkeypatch.setattr(shortlist, "_MOST_STORIES", most)
    read = shortlist.shortlist(model, theme, rows, theme.events).read
    ids = set(model.stories["story_id"].iloc[read])
    assert len(read) == most
    assert set(read.tolist()) <= set(rows.tolist())
    assert theme.events[0].central in ids
    assert not ids & {story.story_id for story in theme.stories if story.copy_of}


def test_sources_that_are_not_read_confirm_what_is_quoted(monkeypatch):
    said = "The quota for cod was cut by a tenth on Monday in Hull."
    texts = [f"{said} Crews of the {name} protested there." for name in ("Anna", "Berta", "Carla", "Dora")]
    stories = pd.DataFrame({"text": texts, "source": ["Post", "Wire", "Lantern", "Herald"]})
    whole = toolkit.build_report(stories)
    monkeypatch.setattr(shortlist, "_MOST_STORIES", 1)
    short = toolkit.build_report(stories)
    assert [quote.n_sources for quote in whole.digests[0].quotes][:1] == [4]
    assert [quote.n_sources for quote in short.digests[0].quotes][:1] == [4]


@pytest.mark.parametrize("most", [1, 300, 2000])
def test_of_a_large_theme_only_the_beginning_of_a_story_is_quoted(sample, monkeypatch, most):
    monkeypatch.setattr(shortlist, "_MOST_STORIES", 5)
    monkeypatch.setattr(shortlist, "_MOST_CHARACTERS", most)
    report = toolkit.build_report(toolkit.fit_themes(sample, n_themes=2))
    text_of = dict(zip(sample["story_id"], sample["text"], strict=True))
    quotes = [quote for digest in report.digests for quote in digest.quotes]
    assert quotes
    assert all(quote.start < most for quote in quotes)
    assert all(text_of[quote.story_id][quote.start : quote.end] == quote.text for quote in quotes)


def test_stories_are_unread_behind_their_beginning(theme_of_many, monkeypatch):
    model, theme, rows = theme_of_many
    lengths = model.stories["text"].str.len().to_numpy()[rows]
    monkeypatch.setattr(shortlist, "_MOST_STORIES", 5)
    monkeypatch.setattr(shortlist, "_MOST_CHARACTERS", int(np.median(lengths)))
    listed = shortlist.shortlist(model, theme, rows, theme.events)
    is_read_whole = np.isin(rows, listed.read) & (lengths <= listed.most_characters)
    assert listed.unread.tolist() == rows[~is_read_whole].tolist()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Rain. {QUOTED.text}", {"Post"}),
        ("Rain. On Monday the cod quota was cut by a tenth.", {"Post"}),
        ("Rain. The cod quota was not cut by a tenth on Monday.", set()),
        ("Rain fell on Monday.", set()),
    ],
)
def test_a_story_is_counted_if_it_carries_the_sentence(text, found):
    assert sources_among([Unread(text, "Post", "en")], QUOTED, {"Wire"}) == found
    assert sources_among([Unread(text, "Post", "en")], QUOTED, {"Post"}) == set()
