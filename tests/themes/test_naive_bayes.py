"""The classifier that assigns stories to themes: each story judged by the others, as brute force would judge it."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import sparse
from sklearn.naive_bayes import ComplementNB

from toolkit.themes.naive_bayes import leave_one_out_scores, log_weights, reassigned

matrices = arrays(np.float64, st.tuples(st.integers(2, 8), st.just(5)), elements=st.floats(0, 1, width=16))


def labelled(X, data):
    labels = data.draw(arrays(np.intp, len(X), elements=st.integers(0, 2)))
    return sparse.csr_matrix(X), labels


@given(matrices, st.data())
def test_a_left_out_story_is_judged_as_if_it_were_in_no_theme(X, data):
    rows, labels = labelled(X, data)
    scores = leave_one_out_scores(rows, labels, 3, smoothing=0.5)
    for story, row in enumerate(X):
        nowhere = labels.copy()
        nowhere[story] = 3
        weights = log_weights(rows, nowhere, 4, smoothing=0.5)[labels[story]]
        assert np.isclose(scores[story, labels[story]], row @ weights, atol=1e-8)


@given(matrices, st.data())
def test_the_weights_rank_themes_as_complement_naive_bayes_does(X, data):
    rows, labels = labelled(X, data)
    labels[:2] = [0, 1]
    known = np.unique(labels)
    ours = log_weights(rows, labels, 3, smoothing=0.5)[known]
    reference = ComplementNB(alpha=0.5).fit(rows, labels).feature_log_prob_
    assert np.allclose(ours - ours[0], reference - reference[0])


def test_a_story_alone_in_its_theme_is_no_better_explained_than_by_chance():
    X = sparse.csr_matrix([[1.0, 0.2, 0], [1, 0, 0.1], [0, 0, 1]])
    assert leave_one_out_scores(X, np.array([0, 0, 1]), 2, smoothing=0.5)[2, 1] == 0


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
