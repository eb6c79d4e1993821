"""The classifier that assigns stories to themes: each story judged by the others, as brute force would judge it."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import sparse

from toolkit.themes.naive_bayes import (
    leave_one_out_scores,
    log_weights,
    scores_from_outside,
    weights_from_outside,
)
from toolkit.themes.reassigning import Reassigner, reassigned, told_by_several

matrices = arrays(np.float64, st.tuples(st.integers(2, 8), st.just(5)), elements=st.floats(0, 1, width=16))


def labelled(X, data):
    labels = data.draw(arrays(np.intp, len(X), elements=st.integers(0, 2)))
    return sparse.csr_matrix(X), labels


@given(matrices, st.data())
def test_a_story_is_judged_as_if_it_were_in_no_theme(X, data):
    rows, labels = labelled(X, data)
    scores = leave_one_out_scores(rows, labels, 3, smoothing=0.5)
    for story in range(len(X)):
        others = np.arange(len(X)) != story
        from_outside = scores_from_outside(rows[[story]], rows[others], labels[others], 3, smoothing=0.5)
        assert np.allclose(scores[story], from_outside, atol=1e-8)


@given(matrices, st.data())
def test_weights_from_outside_are_those_of_the_scores(X, data):
    rows, labels = labelled(X, data)
    scores = scores_from_outside(rows[:1], rows[1:], labels[1:], 3, smoothing=0.5)
    weights = weights_from_outside(rows[:1], rows[1:], labels[1:], 3, smoothing=0.5)
    assert np.allclose(rows[:1] @ weights.T, scores, atol=1e-8)


@given(matrices, st.data())
def test_weights_are_logarithms_of_ratios_of_shares(X, data):
    rows, labels = labelled(X + 0.1, data)
    labels[:2] = [0, 1]
    total = rows.toarray().sum(axis=0)
    for theme, weights in enumerate(log_weights(rows, labels, 3, smoothing=1e-9)):
        outside = rows.toarray()[labels != theme].sum(axis=0)
        assert np.allclose(weights, np.log(total / total.sum() / (outside / outside.sum())), atol=1e-6)


@given(matrices, st.data(), st.integers(1, 500))
def test_terms_that_no_story_has_change_no_score(X, data, n_more):
    rows, labels = labelled(X, data)
    wider = sparse.csr_matrix(sparse.hstack([rows, sparse.csr_matrix((len(X), n_more))]))
    one, other = (leave_one_out_scores(matrix, labels, 3, smoothing=0.5) for matrix in (rows, wider))
    assert np.array_equal(one, other)


def test_a_term_as_frequent_outside_as_everywhere_speaks_for_no_theme():
    X = sparse.csr_matrix([[0.4, 1.0, 0.0], [0.4, 1.0, 0.0], [0.4, 0.0, 1.0], [0.4, 0.0, 1.0]])
    weights = log_weights(X, np.array([0, 0, 1, 1]), 2, smoothing=3.0)
    assert np.allclose(weights[:, 0], 0)
    assert np.all(weights[[0, 1], [1, 2]] > 0)


def test_a_story_in_the_wrong_theme_moves_and_a_theme_without_need_is_given_up():
    X = sparse.csr_matrix(np.repeat(np.eye(2), 6, axis=0) + 0.01)
    true = np.repeat([0, 1], 6)
    wrong = true.copy()
    wrong[0] = 1
    split = true.copy()
    split[:2] = 2
    assert reassigned(X, wrong, smoothing=0.5).tolist() == true.tolist()
    assert reassigned(X, split, smoothing=0.5).tolist() == true.tolist()


@given(matrices, st.data())
def test_reassigned_labels_have_no_gaps_and_begin_with_no_more(X, data):
    rows, labels = labelled(X, data)
    after = reassigned(rows, labels, smoothing=0.5)
    assert sorted(set(after)) == list(range(after.max() + 1))
    assert len(set(after)) <= len(set(labels))


@given(matrices, st.data())
def test_what_is_known_of_earlier_starts_changes_nothing(X, data):
    rows, first = labelled(X, data)
    _, second = labelled(X, data)
    reassigner = Reassigner(told_by_several(rows), 0.5)
    for start in (first, second, first):
        assert reassigner.reassigned(start).tolist() == reassigned(rows, start, 0.5).tolist()
