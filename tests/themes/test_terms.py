"""The terms that distinguish a theme, and the stories near its centroid."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from toolkit.themes.terms import centrality, weighted_terms


def test_what_many_stories_say_counts_more_than_what_one_says_often():
    X = csr_matrix([[0.3, 0.9, 0.0], [0.3, 0.0, 0.0], [0.3, 0.0, 0.0], [0.0, 0.0, 1.0]])
    (first, second) = weighted_terms(X, np.array([0, 0, 0, 1]), ["cod", "quota", "orbit"])
    assert list(first) == ["cod", "quota"]
    assert list(second) == ["orbit"]


def test_the_strongest_come_first_and_no_more_than_are_wanted():
    X = csr_matrix(np.random.default_rng(0).random((12, 7)))
    labels = np.arange(12) % 3
    for all_terms, some in zip(
        weighted_terms(X, labels, "abcdefg"), weighted_terms(X, labels, "abcdefg", n_terms=4), strict=True
    ):
        assert list(all_terms.values()) == sorted(all_terms.values(), reverse=True)
        assert set(all_terms) == set("abcdefg")
        assert list(some.items()) == list(all_terms.items())[:4]


def test_stories_in_no_theme_count_for_nothing():
    X = csr_matrix([[1.0, 0.0], [0.0, 1.0]])
    assert weighted_terms(X, np.array([0, -1]), ["a", "b"]) == [{"a": 1.0}]
    assert centrality(X, np.array([-1, -1])).tolist() == [0.0, 0.0]


@pytest.mark.parametrize("seed", range(3))
def test_the_centre_does_not_depend_on_the_order_of_the_stories(seed):
    generator = np.random.default_rng(seed)
    X = csr_matrix(generator.random((20, 5)))
    labels = generator.integers(0, 3, 20)
    order = generator.permutation(20)
    assert np.array_equal(centrality(X[order], labels[order]), centrality(X, labels)[order])
