"""The terms that tell a theme, and the stories at its centre."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from toolkit.themes.terms import closeness_to_centre, strongest_terms, weighted_terms


def test_what_many_stories_say_counts_more_than_what_one_says_often():
    X = csr_matrix([[0.3, 0.9, 0.0], [0.3, 0.0, 0.0], [0.3, 0.0, 0.0], [0.0, 0.0, 1.0]])
    (first, second) = strongest_terms(X, np.array([0, 0, 0, 1]))
    assert first.tolist() == [0, 1]
    assert second.tolist() == [2]


def test_weights_go_with_the_ranking():
    X = csr_matrix(np.random.default_rng(0).random((12, 7)))
    labels = np.arange(12) % 3
    vocabulary = list("abcdefg")
    for weighted, columns in zip(weighted_terms(X, labels, vocabulary), strongest_terms(X, labels), strict=True):
        assert list(weighted) == [vocabulary[column] for column in columns]
        assert list(weighted.values()) == sorted(weighted.values(), reverse=True)


def test_stories_in_no_theme_count_for_nothing():
    X = csr_matrix([[1.0, 0.0], [0.0, 1.0]])
    assert weighted_terms(X, np.array([0, -1]), ["a", "b"]) == [{"a": 1.0}]
    assert closeness_to_centre(X, np.array([-1, -1])).tolist() == [0.0, 0.0]


@pytest.mark.parametrize("seed", range(3))
def test_the_centre_does_not_depend_on_the_order_of_the_stories(seed):
    generator = np.random.default_rng(seed)
    X = csr_matrix(generator.random((20, 5)))
    labels = generator.integers(0, 3, 20)
    order = generator.permutation(20)
    assert np.array_equal(closeness_to_centre(X[order], labels[order]), closeness_to_centre(X, labels)[order])
