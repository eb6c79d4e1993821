"""Coherence, diversity and distinctness of the words of themes."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from toolkit.evaluation.measures.coherence import label_distinctness, npmi_coherence, term_presence, topic_diversity

columns = st.integers(2, 5).flatmap(lambda n: st.lists(st.lists(st.booleans(), min_size=n, max_size=n), min_size=1))


def test_known_npmi():
    # In four stories: a stands in 2, b in 2, both together in 1: by chance.
    X = np.array([[1, 1, 0], [1, 0, 0], [0, 1, 1], [0, 0, 1]])
    assert npmi_coherence(X, [[0, 1]]).tolist() == [0]
    expected = math.log((1 / 4) / (2 / 4 * 2 / 4)) / -math.log(1 / 4)
    assert npmi_coherence(X, [[1, 2]]).tolist() == [expected]
    assert npmi_coherence(X, [[0, 1, 2]])[0] == pytest.approx((0 - 1 + expected) / 3)


def test_terms_of_every_story_are_at_the_limit():
    assert npmi_coherence(np.ones((3, 2)), [[0, 1]]).tolist() == [1]


def test_a_term_that_stands_nowhere_meets_no_other():
    assert npmi_coherence(np.array([[1, 0], [1, 0]]), [[0, 1]]).tolist() == [-1]


@given(columns, st.randoms(use_true_random=False))
def test_laws_of_npmi(rows, random):
    X = np.array(rows, dtype=float)
    terms = list(range(X.shape[1]))
    (value,) = npmi_coherence(X, [terms])
    assert -1 <= value <= 1 + 1e-9
    shuffled = X[random.sample(range(len(X)), len(X))]
    backwards = npmi_coherence(sparse.csr_matrix(7 * shuffled), [terms[::-1]])
    assert backwards == pytest.approx([value])


def test_a_term_of_several_words_stands_where_all_of_them_do():
    texts = ["the bank of spain", "spain won", "a bank failed in spain", ""]
    found = term_presence(texts, ["bank of spain", "spain", "", "moon"], lambda text: set(text.split()) - {"of"})
    assert found.toarray().tolist() == [
        [True, True, False, False],
        [False, True, False, False],
        [True, True, False, False],
        [False, False, False, False],
    ]


def test_terms_without_a_word_stand_nowhere():
    assert term_presence(["a b"], ["", ""], str.split).toarray().tolist() == [[False, False]]


def test_only_the_strongest_terms_count_for_diversity():
    themes = [["cod", "quota", "sea"], ["orbit", "moon", "sea"]]
    assert topic_diversity(themes) == pytest.approx(5 / 6)
    assert topic_diversity(themes, n_terms=2) == 1
    assert topic_diversity([["cod"], ["cod"]]) == 0.5
    assert math.isnan(topic_diversity([]))


words = st.frozensets(st.sampled_from("abcdef"), max_size=4)


@given(st.lists(words, min_size=2, max_size=8))
def test_laws_of_distinctness(labels):
    value = label_distinctness(labels)
    assert 0 <= value <= 1
    assert label_distinctness(labels[::-1]) == pytest.approx(value)
    assert label_distinctness(labels * 2) == 0
    assert label_distinctness([*labels, frozenset("xyz")]) >= value - 1e-9


def test_distinctness_of_few_labels():
    assert math.isnan(label_distinctness([]))
    assert label_distinctness([{"cod"}]) == 1
    assert label_distinctness([{"cod", "quota"}, {"orbit"}]) == 1
    assert label_distinctness([{"cod", "quota"}, {"cod"}]) == 0.5
