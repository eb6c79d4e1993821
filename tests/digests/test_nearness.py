"""What a passage would add to a digest is what the digest gains when it is added."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

import toolkit
from toolkit.digests.candidates import Candidates
from toolkit.digests.nearness import Nearness
from toolkit.digests.word_pairs import WordPairs
from toolkit.vectors.tfidf import sentence_pairs, sentence_terms


@given(st.integers(0, 2**32 - 1), st.lists(st.integers(0, 7), max_size=6))
def test_gains_add_up_to_the_cosine(seed, added):
    generator = np.random.default_rng(seed)
    X = sparse.csr_matrix(generator.exponential(size=(8, 12)) * (generator.random((8, 12)) < 0.4))
    target = generator.random(12)
    nearness = Nearness(X, target)
    total = 0.0
    for row in added:
        total += nearness.gains()[row]
        nearness.add(row)
    assert -1e-9 <= total <= 1 + 1e-9


def test_a_target_outside_of_the_rows_is_never_reached():
    nearness = Nearness(sparse.csr_matrix([[1.0, 0.0]]), np.array([3.0, 4.0]))
    assert nearness.gains().round(9).tolist() == [0.6]


def test_nothing_shared_is_no_gain():
    empty = Nearness(sparse.csr_matrix((2, 0)), np.zeros(0))
    assert empty.gains().tolist() == [0.0, 0.0]


@pytest.mark.parametrize(
    ("told", "pair", "words"),
    [
        ("The central bank of Norway raised its rate.", "central bank", ["central heating", "river bank"]),
        ("Die Deutsche Bahn streicht Züge.", "deutsche bahn", ["deutsche Züge", "neue bahn"]),
        ("La Banque centrale relève son taux.", "banque centrale", ["gare centrale", "banque neuve"]),
    ],
    ids=["en", "de", "fr"],
)
def test_words_side_by_side_count_beside_single_words(told, pair, words):
    said = [pair, " ".join(words)]
    X, pairs = sentence_terms([told, *said]), sentence_pairs([told, *said])
    stories = np.array([0, 1, 2])
    by_words = Nearness(X[1:], np.asarray(X[[0]].todense()).ravel()).gains()
    assert by_words[0] > 0
    held = WordPairs.of(pairs, stories).take(np.array([1, 2]))
    by_pairs = Nearness(held.rows, held.said_by(np.array([0]))).gains()
    assert by_pairs[0] > 0 == by_pairs[1]


def test_a_pair_that_two_sentences_of_a_passage_hold_counts_once():
    pairs = WordPairs.of(sentence_pairs(["Cod quota cut", "Cod quota up", "Rocket lost"]), [0, 0, 1])
    held = pairs.in_passages(sparse.csr_matrix([[1.0, 1.0, 0.0], [0.0, 0.0, 1.0]]))
    assert held.toarray().max() == 1
    assert held.getnnz(axis=1).tolist() == [3, 1]


def test_pairs_decide_between_sentences_of_the_same_words():
    said = ["bank central rate raised Norway", "Norway central bank raised rate"]
    told = ["Norway central bank raised rate again"] * 9
    X, pairs = sentence_terms([*said, *told]), sentence_pairs([*said, *told])
    of_all = WordPairs.of(pairs, np.zeros(11, dtype=int)).take(np.array([0, 1]))
    alone = Candidates(said)
    assert toolkit.CentroidRanker().choose(alone, X[:2], 5) == [0]
    assert toolkit.CentroidRanker().choose(Candidates(said, pairs=of_all), X[:2], 5) == [1]


def test_in_a_few_sentences_pairs_hardly_count():
    few, many = (WordPairs.of(sparse.csr_matrix(np.ones((n, 1))), [0] * n).weight(np.array([0])) for n in (3, 300))
    assert few < 0.1 < 0.9 < many


@pytest.mark.parametrize("places", [(7, 0), (0, 7)])
def test_of_sentences_that_add_as_much_the_earlier_in_its_story_is_chosen(places):
    said = Candidates(["Cod quota", "Eel quota"], [0, 1], places, None, sparse.csr_matrix(np.ones((2, 2))))
    assert toolkit.CentroidRanker().choose(said, sparse.csr_matrix(np.eye(2)), 2) == [places.index(0)]
