"""One contract for every ranker, native or sumy's."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

import toolkit
from toolkit.digests.candidates import Candidates
from toolkit.digests.selection import near_duplicate_finder
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
@settings(max_examples=40)
@given(drawn=st.lists(st.tuples(sentence, st.booleans()), min_size=1, max_size=9), n_words=st.integers(1, 40))
def test_the_contract(ranker, drawn, n_words):
    sentences = [text for text, _ in drawn]
    X = sentence_terms(sentences)
    assert ranker.choose(sentences, X, n_words) == ranker.choose(Candidates(sentences), X, n_words)
    depends_on = [row - 1 if row and tied and not drawn[row - 1][1] else None for row, (_, tied) in enumerate(drawn)]
    candidates = Candidates(sentences, depends_on=depends_on)
    rows = ranker.choose(candidates, X, n_words)
    assert rows == sorted(set(rows)) == ranker.choose(candidates, X, n_words) != []
    assert words(sentences, rows) <= n_words or len(rows) == 1
    for place, row in enumerate(rows):
        assert depends_on[row] in (None, *rows)
        assert not near_duplicate_finder(X)(row)[rows[place + 1 :]].any()


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


def test_two_sentences_that_say_more_together_are_chosen_together():
    sentences = [
        "Ministers met crews in Hull.",
        "They cut the quota for cod by a tenth.",
        "Rockets were lost in orbit.",
    ]
    X = sentence_terms([*sentences, "cod quota cut tenth ministers hull"])
    known = Candidates(sentences, [0, 0, 1], [0, 1, 0], [None, 0, None], sparse.vstack([X[3], X[3]], format="csr"))
    assert toolkit.CentroidRanker().choose(known, X[:3], 24)[:2] == [0, 1]
    assert toolkit.CentroidRanker().choose(known, X[:3], 20) == [0, 2]


def test_a_ranker_that_knows_nothing_of_dependence_quotes_nothing_without_what_it_depends_on():
    class Last:
        def choose(self, sentences, X, n_words):
            return [len(sentences) - 1]

    text = "The minister of fisheries met the crews in Hull. She also met the owners of the boats."
    assert [quote.start for quote in toolkit.digest_stories([text], ranker=Last()).quotes] == [0]


@pytest.mark.parametrize("n_words", [1, 11, 20, 400])
def test_a_ranker_that_takes_all_is_held_to_the_budget(n_words):
    class All:
        def choose(self, sentences, X, n_words):
            return range(len(sentences))

    digest = toolkit.digest_stories([" ".join(SENTENCES)], n_words, ranker=All())
    assert digest.n_words <= n_words or len(digest.quotes) == 1
    assert sum("quota for cod" in quote.text for quote in digest.quotes) <= 1


@pytest.mark.parametrize("chosen", [[99], [-1], ["a"], None, [0.5], 3, [True, False]], ids=repr)
def test_what_no_ranker_may_choose_is_named(chosen):
    class Odd:
        def choose(self, sentences, X, n_words):
            return chosen

    with pytest.raises(ValueError, match=r"the ranker chose .* wanted row numbers from 0 to 6"):
        toolkit.digest_stories([" ".join(SENTENCES[:2]), " ".join(SENTENCES[3:]), "The stock is low."], ranker=Odd())
