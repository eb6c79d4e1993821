"""Measures of digests that need no summary: laws, and values worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import sparse

from toolkit.evaluation.measures.digests import coverage, lead_share, n_sources, redundancy

weights = st.one_of(st.just(0.0), st.floats(0.01, 1))
matrices = st.tuples(st.integers(1, 8), st.integers(1, 5)).flatmap(lambda shape: arrays(float, shape, elements=weights))


@given(matrices, st.data())
def test_coverage_is_a_share_and_all_sentences_cover_all(X, data):
    rows = data.draw(st.lists(st.integers(0, len(X) - 1), unique=True))
    assert 0 <= coverage(X, rows) <= 1
    assert coverage(sparse.csr_matrix(X), rows) == coverage(X, rows)
    assert coverage(X, range(len(X))) == pytest.approx(float(X.any()))


@given(matrices, st.randoms(use_true_random=False))
def test_the_order_of_the_sentences_does_not_matter(X, random):
    order = random.sample(range(len(X)), len(X))
    chosen = list(range(0, len(X), 2))
    again = [order.index(row) for row in chosen]
    assert coverage(X[order], again) == pytest.approx(coverage(X, chosen))
    assert redundancy(X[order]) == pytest.approx(redundancy(X))


@given(matrices)
def test_redundancy_is_a_share_and_twins_are_wholly_redundant(X):
    assert 0 <= redundancy(X) <= 1
    assert redundancy(X[:1]) == 0
    worded = X[X.any(axis=1)]
    if len(worded):
        assert redundancy(np.vstack([worded, worded])) == pytest.approx(1)


def test_sentences_that_share_nothing_are_not_redundant():
    assert redundancy(np.eye(4)) == 0
    assert redundancy(sparse.csr_matrix((0, 4))) == 0


def test_no_term_is_no_coverage():
    assert coverage(np.zeros((3, 2)), [0]) == 0
    assert coverage(np.eye(3), []) == 0


@given(st.lists(st.integers(0, 20)), st.integers(0, 20))
def test_lead_share_is_a_share_that_grows_with_what_counts_as_first(positions, n_first):
    assert 0 <= lead_share(positions, n_first) <= lead_share(positions, n_first + 1) <= 1
    assert lead_share(positions, 21) == float(len(positions) > 0)


@given(st.lists(st.text(max_size=2)))
def test_no_more_sources_than_quotes(sources):
    assert n_sources(sources) == n_sources(sorted(sources * 2)) <= len(sources)
