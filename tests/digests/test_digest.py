"""A digest of several stories: verbatim, within its budget, never twice the same."""

from __future__ import annotations

from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toolkit
from toolkit.digests.selection import near_duplicate_rows
from toolkit.sentences.fit_to_quote import candidate_quotes
from toolkit.sentences.quotable import is_quotable
from toolkit.sentences.splitting import sentence_spans
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
    assert not any(near_duplicate_rows(X, row)[row + 1 :].any() for row in range(len(digest.quotes)))


@pytest.mark.parametrize("other", [[], ["Cod is cut by a tenth in Bergen, the ministry said."]])
def test_nothing_is_quoted_that_is_not_in_words(other):
    assert [quote.text for quote in toolkit.digest_stories(["R0lGODlhAQAB" * 5000, *other]).quotes] == other


def test_the_budget_is_kept_save_for_one_shortest_sentence():
    assert toolkit.digest_stories(STORIES, n_words=25).n_words <= 25
    (quote,) = toolkit.digest_stories(STORIES, n_words=3).quotes
    assert quote.text == "Bergen's boats stayed in the harbour."


def test_order_and_copies_of_stories_change_nothing():
    digest = toolkit.digest_stories(STORIES, n_words=40)
    assert toolkit.digest_stories(STORIES[::-1], n_words=40) == digest
    assert toolkit.digest_stories([*STORIES, STORIES[0]], n_words=40) == digest


def test_a_ranker_of_ones_own():
    class First:
        def choose(self, sentences, X, n_words):
            assert len(sentences) == X.shape[0]
            return [0]

    assert len(toolkit.digest_stories(STORIES, ranker=First()).quotes) == 1


@pytest.mark.parametrize("name", ["lex-rank", "text-rank", "lsa", "luhn"])
def test_sumy_needs_no_download(name):
    assert toolkit.digest_stories(STORIES, n_words=40, ranker=toolkit.SumyRanker(name)).n_words <= 40


def test_a_budget_of_nothing_is_refused():
    with pytest.raises(ValueError, match="found n_words=0; wanted at least 1"):
        toolkit.digest_stories(STORIES, n_words=0)


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


@given(st.text())
def test_sentences_lie_in_their_text_one_behind_the_other(text):
    spans = list(sentence_spans(text))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(text.split())


@pytest.mark.parametrize(
    "sentence",
    [
        "MORE: Ministers warn of further cuts to the quota.",
        "He declined.",
        "and then the boats went out again to sea.",
        'The minister spoke of "a last warning to the fleet.',
        "Cod quota cut by a tenth after a night of talks",
        "word " * 70 + "end.",
    ],
)
def test_what_is_never_quoted(sentence):
    assert not is_quotable(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The U.S. and Norway agreed on a quota of 3.5 million tonnes.",
        "No. 10 said that Mr. Ito would be asked to explain.",
        '"We have fished here for years," said J. R. Example.',
        "“The fleet will sail,” the minister said (and it did).",
    ],
)
def test_what_stays_quotable(sentence):
    assert is_quotable(sentence)


def test_only_quotable_sentences_are_candidates_where_there_are_any():
    frame = pd.DataFrame({"text": ["Read on. The quota for cod was cut by a tenth on Monday. Read on."]})
    assert [q.text for q in candidate_quotes(as_stories(frame))] == ["The quota for cod was cut by a tenth on Monday."]


def test_what_is_no_ranker_is_refused():
    with pytest.raises(TypeError, match=r"wanted an object with choose\(\)"):
        toolkit.digest_stories(STORIES, ranker="lex-rank")
