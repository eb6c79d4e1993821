"""The term space: unit rows, the same in any order, nothing learnt that few stories do not support."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from toolkit.vectors.term_space import TermSpace
from toolkit.vectors.term_vectorizer import term_vectorizer
from toolkit.vectors.tfidf import sentence_terms


def test_stories_without_a_common_word_are_near_if_their_words_keep_company():
    X = sparse.csr_matrix(
        [[1.0, 1, 0, 0, 0], [0, 1, 1, 0, 0], [1, 0, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 1], [0, 0, 0, 1, 0]]
    )
    Z = TermSpace(2, random_state=0).fit_transform(X)
    assert (X[2] @ X[3].T).sum() == 0
    assert Z[2] @ Z[3] > 0 > Z[2] @ Z[4]


def test_equal_stories_are_nowhere_in_particular():
    assert not TermSpace().fit_transform(np.ones((4, 3))).any()


def test_a_larger_corpus_is_reduced():
    X = sparse.random(300, 400, density=0.05, random_state=0, format="csr")
    space = TermSpace(20, random_state=0).fit(X)
    assert space.transform(X).shape == (300, 20)
    assert np.allclose(np.linalg.norm(space.transform(X), axis=1), 1)


def test_the_order_of_the_rows_does_not_matter():
    X = sparse.random(300, 400, density=0.05, random_state=0, format="csr")
    mixed = np.random.default_rng(0).permutation(300)
    one, other = TermSpace(20, random_state=0).fit(X), TermSpace(20, random_state=0).fit(X[mixed])
    assert one.term_vectors_.tobytes() == other.term_vectors_.tobytes()
    assert one.transform(X)[mixed].tobytes() == other.transform(X[mixed]).tobytes()


def test_a_row_without_terms_stays_at_zero():
    X = sparse.csr_matrix([[1.0, 0, 0], [0, 1.0, 0], [0, 0, 0]])
    assert not TermSpace().fit_transform(X)[2].any()


def test_bad_parameters_are_named():
    with pytest.raises(ValueError, match="The 'n_components' parameter of TermSpace"):
        TermSpace(0).fit(np.eye(3))


def test_terms_are_words_without_numbers_and_stop_words():
    vectorizer = term_vectorizer().fit(["On Monday the G7 agreed 145 tariffs, Mr Ito said."])
    assert vectorizer.get_feature_names_out().tolist() == ["agreed", "g7", "ito", "tariffs"]


def test_sentences_without_words_still_have_rows():
    assert sentence_terms(["!!!", "???"]).shape == (2, 2)
