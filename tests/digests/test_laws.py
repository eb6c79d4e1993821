"""What holds of every digest, whatever the stories are: laws, over the sample's own stories."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toolkit
from toolkit.digests.selection import near_duplicate_finder
from toolkit.sentences.sentence import read_sentences
from toolkit.vectors.tfidf import sentence_terms

RANKERS = [toolkit.CentroidRanker(), toolkit.SumyRanker("lex-rank")]
drawn = st.lists(st.integers(0, 71), min_size=1, max_size=6, unique=True)
budgets = st.integers(1, 200)
FEW = settings(max_examples=15)


@pytest.mark.parametrize("ranker", RANKERS, ids=repr)
@FEW
@given(rows=drawn, n_words=budgets)
def test_quotes_are_verbatim_within_the_budget_no_near_duplicates_and_where_they_can_be_read(
    sample, ranker, rows, n_words
):
    stories = sample.iloc[rows]
    digest = toolkit.digest_stories(stories, n_words, ranker=ranker)
    texts = dict(zip(stories["story_id"], stories["text"], strict=True))
    assert all(texts[quote.story_id][quote.start : quote.end] == quote.text for quote in digest.quotes)
    assert digest.n_words <= n_words or len(digest.quotes) == 1
    X = sentence_terms([quote.text for quote in digest.quotes])
    assert not any(near_duplicate_finder(X)(row)[row + 1 :].any() for row in range(len(digest.quotes)))
    assert digest.headline in set(stories["title"])
    assert_each_stands_behind_what_it_depends_on(digest.quotes, read_sentences(stories))


def assert_each_stands_behind_what_it_depends_on(quotes, sentences):
    """Fail where another story stands between, or where a sentence is quoted that cannot be."""
    numbers = {(sentence.story_id, sentence.start): row for row, sentence in enumerate(sentences)}
    quoted = [numbers[quote.story_id, quote.start] for quote in quotes]
    for place, row in enumerate(quoted):
        needed = sentences[row].depends_on
        between = quoted[quoted.index(needed) : place] if needed is not None else []
        assert {sentences[other].story_id for other in between} <= {sentences[row].story_id}
        assert sentences[row].not_quotable is None


@FEW
@given(rows=drawn, n_words=budgets, random=st.randoms(use_true_random=False))
def test_the_order_of_the_stories_changes_nothing(sample, rows, n_words, random):
    shuffled = list(rows)
    random.shuffle(shuffled)
    digest = toolkit.digest_stories(sample.iloc[rows], n_words)
    assert toolkit.digest_stories(sample.iloc[shuffled], n_words) == digest


@FEW
@given(rows=drawn, n_words=budgets, again=st.integers(0, 5))
def test_a_near_duplicate_of_a_story_changes_no_quote(sample, rows, n_words, again):
    stories = sample.iloc[rows]
    copy = stories.iloc[[again % len(stories)]].assign(story_id="zzz", title="Another headline", published=pd.NaT)
    digest = toolkit.digest_stories(stories, n_words)
    with_copy = toolkit.digest_stories(pd.concat([stories, copy]), n_words)
    assert with_copy.text == digest.text
    assert [quote.story_id for quote in with_copy.quotes] == [quote.story_id for quote in digest.quotes]


def test_a_near_duplicate_in_another_paper_is_a_source_more(sample):
    story = sample.iloc[[20]]
    copy = story.assign(story_id="zzz", source="Elsewhere")
    digest = toolkit.digest_stories(pd.concat([story, copy]), 80)
    assert [quote.n_sources for quote in toolkit.digest_stories(story, 80).quotes] == [1] * len(digest.quotes)
    assert [quote.n_sources for quote in digest.quotes] == [2] * len(digest.quotes)


@pytest.mark.parametrize(
    "other",
    [
        "The court in Hull never convicted Berg of the theft of the nets in 2021.",
        "The court in Hull convicted Berg of the theft of the nets in 2024.",
        "The court in Berg convicted Hull of the theft of the nets in 2021.",
    ],
)
def test_a_source_that_says_the_contrary_confirms_nothing(other):
    said = "The court in Hull convicted Berg of the theft of the nets in 2021."
    frame = pd.DataFrame({"text": [said, other], "source": ["Civic Wire", "Lantern Daily"]})
    assert [quote.n_sources for quote in toolkit.digest_stories(frame, 14).quotes] == [1]
    same = frame.assign(text=[said, said.replace("the theft", "theft")])
    assert [quote.n_sources for quote in toolkit.digest_stories(same, 14).quotes] == [2]


@pytest.mark.parametrize(
    ("language", "said", "other"),
    [
        ("en", "Three dockers died in the fire at Orrin mill.", "Five dockers died in the fire at Orrin mill."),
        ("de", "Der Rat in Brae erhöht die Gebühr im Hafen.", "Der Rat in Brae erhöht die Gebühr im Hafen nicht."),
        ("ru", "Забастовка в порту Брае кончится в пятницу.", "Забастовка в порту Брае кончится в среду."),
    ],
)
def test_nor_does_one_in_another_language(language, said, other):
    frame = pd.DataFrame({"text": [said, other], "source": ["Civic Wire", "Lantern Daily"], "language": language})
    assert {quote.n_sources for quote in toolkit.digest_stories(frame, 14).quotes} == {1}


def test_sources_that_are_not_named_are_not_counted():
    (quote,) = toolkit.digest_stories(["The quota for cod was cut by a tenth on Monday."]).quotes
    assert quote.n_sources == 0


def test_an_update_says_what_was_not_known(sample):
    story = sample.iloc[[20]]
    text = story["text"].iloc[0]
    news = "A committee of twelve skippers from Bergen will meet the ministers again on Friday."
    update = story.assign(story_id="later", text=f"{text} {news}")
    assert toolkit.digest_stories(update, 40, known=story).text == news
    assert toolkit.digest_stories(update, 400).text != news


@pytest.mark.parametrize(
    "nothing", [lambda _: None, lambda _: [], lambda sample: sample.iloc[:0]], ids=["none", "list", "frame"]
)
def test_where_nothing_is_known_everything_is_new(sample, nothing):
    story = sample.iloc[[20]]
    assert toolkit.digest_stories(story, 60, known=nothing(sample)) == toolkit.digest_stories(story, 60)


def test_news_that_depends_on_what_is_known_comes_with_that():
    known = "The minister of fisheries opened the new bridge in Bergen on Monday."
    update = f"{known} She said that the toll would be ten crowns a car."
    assert toolkit.digest_stories([update], 60, known=[known]).text == update


def test_what_is_new_counts_for_more():
    known = "Ministers met crews in Hull. Owners sold boats in Bergen. Engineers built piers in Oslo."
    lead = "Ministers, owners and engineers spoke of crews, boats and piers."
    news = "The herring fleet gets many new green nets in May."
    assert toolkit.digest_stories([f"{lead} {news}"], 10).text == lead
    assert toolkit.digest_stories([f"{lead} {news}"], 10, known=[known]).text == news


def test_what_a_known_sentence_says_and_more_is_no_news():
    known = "The minister said that the long awaited new bridge in Bergen was opened at last after years of work."
    news = "The price of herring rose in all ports of the north."
    assert toolkit.digest_stories([f"The new bridge in Bergen was opened. {news}"], 60, known=[known]).text == news


def test_an_update_without_news_still_has_a_digest(sample):
    story = sample.iloc[[20]]
    assert toolkit.digest_stories(story, 60, known=story).quotes


def test_the_lead_of_a_story_counts_for_more():
    sentences = [
        "Ministers reduced quotas for the cod.",
        "Crews protested loudly in the Hull.",
        "Fuel prices rose in the spring.",
    ]
    for first in range(3):
        text = " ".join([sentences[first], *(one for place, one in enumerate(sentences) if place != first)])
        assert toolkit.digest_stories([text], 6).text == sentences[first]


def test_each_story_has_the_same_weight_however_long_it_is():
    long = " ".join(f"The rocket number {number} was lost in orbit by the agency." for number in range(12))
    shorts = ["The quota for cod was cut by a tenth on Monday.", "Ministers cut the cod quota by a tenth on Monday."]
    (quote,) = toolkit.digest_stories([long, *shorts], 11).quotes
    assert "cod" in quote.text
