"""A digest of texts: verbatim, within its budget, never twice the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toolkit
from toolkit.digests.selection import near_duplicate_finder
from toolkit.stories.frame import as_stories
from toolkit.vectors.tfidf import sentence_terms

STORIES = [
    "The quota for cod was cut by a tenth on Monday. Ministers had argued all night. Fishermen are angry.",
    "On Monday ministers cut the cod quota by a tenth. In Bergen the boats stayed in harbour in protest.",
    "Bergen's boats stayed in the harbour. A skipper spoke of the last straw for many small owners.",
]


def test_quotes_are_verbatim_and_say_nothing_twice():
    frame = as_stories(STORIES)
    digest = toolkit.digest_stories(frame, n_words=60)
    texts = dict(zip(frame["story_id"], frame["text"], strict=True))
    assert len(digest.quotes) >= 2
    assert all(texts[quote.story_id][quote.start : quote.end] == quote.text for quote in digest.quotes)
    X = sentence_terms([quote.text for quote in digest.quotes])
    assert not any(near_duplicate_finder(X)(row)[row + 1 :].any() for row in range(len(digest.quotes)))


@pytest.mark.parametrize("other", [[], ["Cod is cut by a tenth in Bergen, the ministry said."]])
def test_nothing_is_quoted_that_is_not_in_words(other):
    assert [quote.text for quote in toolkit.digest_stories(["R0lGODlhAQAB" * 5000, *other]).quotes] == other


def test_the_budget_is_kept_save_for_one_shortest_sentence():
    assert toolkit.digest_stories(STORIES, n_words=25).n_words <= 25
    (quote,) = toolkit.digest_stories(STORIES, n_words=3).quotes
    assert quote.text == "Bergen's boats stayed in the harbour."


def test_order_and_near_duplicates_of_stories_change_nothing():
    digest = toolkit.digest_stories(STORIES, n_words=40)
    assert toolkit.digest_stories(STORIES[::-1], n_words=40) == digest
    assert toolkit.digest_stories([*STORIES, STORIES[0]], n_words=40) == digest


def test_short_texts_still_have_a_digest():
    assert toolkit.digest_stories(["Hello world."]).text == "Hello world."


@settings(max_examples=60)
@given(st.lists(st.text(min_size=1, max_size=200), min_size=1, max_size=5), st.integers(1, 60))
def test_any_unicode(texts, n_words):
    try:
        frame = as_stories(texts)
    except toolkit.EmptyCorpusError:
        return
    digest = toolkit.digest_stories(frame, n_words=n_words)
    by_id = dict(zip(frame["story_id"], frame["text"], strict=True))
    assert all(by_id[quote.story_id][quote.start : quote.end] == quote.text for quote in digest.quotes)
    assert digest.n_words <= n_words or len(digest.quotes) == 1
