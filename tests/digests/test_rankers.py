"""One contract for every ranker, native or sumy's."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

import toolkit
from toolkit.digests.selection import near_copies
from toolkit.digests.sumy_ranker import _SUMMARISERS
from toolkit.vectors.tfidf import sentence_terms

RANKERS = [toolkit.CentroidRanker(), *(toolkit.SumyRanker(name) for name in _SUMMARISERS)]
SENTENCES = [
    "The quota for cod was cut by a tenth on Monday.",
    "Ministers cut the quota for cod by a tenth.",
    "The quota for cod was cut by a tenth on Monday.",
    "Fishermen in Bergen protested against the decision.",
    "Scientists had asked for a deeper cut to save the stock.",
    "The harbour towns of the north live on cod.",
    "A boat owner from Bodø spoke of the end of the trade.",
    "The opposition wants the tenth to be given back.",
]

each_ranker = pytest.mark.parametrize("ranker", RANKERS, ids=lambda ranker: getattr(ranker, "name", "centroid"))
vocabulary = "cod quota cut minister tenth harbour boat rate bank rocket orbit the of and said".split()
sentence = st.lists(st.sampled_from(vocabulary), min_size=1, max_size=10).map(" ".join)


def words(sentences, rows):
    return sum(len(sentences[row].split()) for row in rows)


@each_ranker
@pytest.mark.parametrize("n_words", [1, 9, 20, 40, 400])
def test_budget_order_and_no_copies(ranker, n_words):
    X = sentence_terms(SENTENCES)
    rows = ranker.choose(SENTENCES, X, n_words)
    assert rows == sorted(set(rows))
    assert rows
    assert words(SENTENCES, rows) <= n_words or len(rows) == 1
    assert words(SENTENCES, rows) <= max(n_words, min(len(text.split()) for text in SENTENCES))
    assert len({SENTENCES[row] for row in rows}) == len(rows)


@each_ranker
@settings(max_examples=25)
@given(sentences=st.lists(sentence, min_size=1, max_size=9), n_words=st.integers(1, 40))
def test_laws(ranker, sentences, n_words):
    X = sentence_terms(sentences)
    rows = ranker.choose(sentences, X, n_words)
    assert rows == ranker.choose(sentences, X, n_words)
    assert words(sentences, rows) <= max(n_words, min(len(text.split()) for text in sentences))
    for i, row in enumerate(rows):
        assert not near_copies(X, row)[rows[i + 1 :]].any()


@each_ranker
def test_nothing_gives_nothing(ranker):
    assert ranker.choose([], sentence_terms(["a word"])[:0], 10) == []


@each_ranker
def test_sentences_without_words(ranker):
    sentences = ["!!!", "???", "The quota was cut."]
    assert ranker.choose(sentences, sentence_terms(sentences), 10)


@pytest.mark.parametrize("seed", range(5))
def test_the_centroid_follows_a_permutation(seed):
    generator = np.random.default_rng(seed)
    sentences = [f"sentence number {n} of this story" for n in range(20)]
    X = sparse.csr_matrix(generator.exponential(size=(20, 30)) * (generator.random((20, 30)) < 0.3))
    shuffled = generator.permutation(20)
    straight = toolkit.CentroidRanker().choose(sentences, X, 40)
    mixed = toolkit.CentroidRanker().choose([sentences[row] for row in shuffled], X[shuffled], 40)
    assert sorted(int(shuffled[row]) for row in mixed) == straight


def test_a_summariser_that_sumy_lacks_is_named():
    with pytest.raises(ValueError, match="sumy has no summariser 'bert'; wanted one of edmundson, kl, lex-rank"):
        toolkit.SumyRanker("bert")


def test_the_shared_random_generator_is_given_back():
    random.seed(1)
    expected = random.random()
    random.seed(1)
    toolkit.SumyRanker("random").choose(SENTENCES, sentence_terms(SENTENCES), 20)
    assert random.random() == expected
