"""The clusterer keeps scikit-learn's contract, and its own laws."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn.datasets import make_blobs
from sklearn.metrics import adjusted_rand_score
from sklearn.preprocessing import normalize
from sklearn.utils.estimator_checks import parametrize_with_checks

from toolkit.themes.clusterer import ThemeClusterer
from toolkit.themes.modularity import modularity, neighbour_graph
from toolkit.vectors.order import canonical_order
from toolkit.vectors.term_space import TermSpace


@parametrize_with_checks([ThemeClusterer(), TermSpace(random_state=0)])
def test_scikit_learn_checks(estimator, check, monkeypatch):
    monkeypatch.setenv("SCIPY_ARRAY_API", "1")
    check(estimator)


weights = st.one_of(st.sampled_from([0.0, 0.5, 1.0]), st.floats(0, 1, width=16))
rows = arrays(np.float64, st.tuples(st.integers(1, 12), st.just(4)), elements=weights)


@settings(max_examples=15)
@given(rows, st.randoms(use_true_random=False))
def test_the_order_of_the_stories_does_not_matter(X, random):
    shuffled = list(range(len(X)))
    random.shuffle(shuffled)
    straight, mixed = ThemeClusterer().fit(X), ThemeClusterer().fit(X[shuffled])
    assert mixed.labels_.tolist() == straight.labels_[shuffled].tolist()
    assert mixed.modularity_.tobytes() == straight.modularity_.tobytes()


@settings(max_examples=15)
@given(rows, st.integers(0, 6), st.integers(1, 9))
def test_copies_of_a_story_move_nothing(X, row, n_copies):
    copied = np.vstack([X, np.tile(X[row % len(X)], (n_copies, 1))])
    alone, beside = ThemeClusterer().fit(X), ThemeClusterer().fit(copied)
    assert beside.modularity_.tobytes() == alone.modularity_.tobytes()
    assert adjusted_rand_score(alone.labels_, beside.labels_[: len(X)]) == 1


@settings(max_examples=15)
@given(rows)
def test_laws_of_the_labels(X):
    clusterer = ThemeClusterer().fit(X)
    labels = clusterer.labels_
    for row, label in zip(X, labels, strict=True):
        assert {int(label)} == set(labels[(row == X).all(axis=1)].tolist())
    assert (labels[~X.any(axis=1)] == -1).all()
    assert (ThemeClusterer(unthemed="assign").fit(X).labels_ == -1).tolist() == (~X.any(axis=1)).tolist()
    sizes = np.bincount(labels[labels >= 0], minlength=1)
    assert sizes.tolist() == sorted(sizes, reverse=True)
    used = labels[labels >= 0]
    assert len(used) == 0 or set(used) == set(range(clusterer.n_themes_))


@pytest.mark.parametrize("n_themes", [1, 2, 3, 5])
def test_a_number_that_is_given_is_kept(n_themes):
    X = np.abs(make_blobs(60, centers=5, n_features=8, random_state=0)[0])
    assert ThemeClusterer(n_themes).fit(X).n_themes_ == n_themes


def test_never_more_themes_than_different_stories():
    assert ThemeClusterer(5).fit(np.ones((4, 3))).n_themes_ == 1


def test_clear_groups_are_found_with_their_number():
    centroids = np.eye(6)
    X = normalize(np.repeat(centroids, 20, axis=0) + np.random.default_rng(0).normal(0, 0.1, (120, 6)))
    clusterer = ThemeClusterer().fit(X)
    assert clusterer.n_themes_ == 6
    assert adjusted_rand_score(np.repeat(range(6), 20), clusterer.labels_) == 1


def test_above_the_sample_size_the_rest_follow():
    centroids = np.eye(4)
    X = normalize(np.repeat(centroids, 100, axis=0) + np.random.default_rng(0).normal(0, 0.1, (400, 4)))
    clusterer = ThemeClusterer(sample_size=50, random_state=0).fit(X)
    assert adjusted_rand_score(np.repeat(range(4), 100), clusterer.labels_) == 1
    mixed = np.random.default_rng(1).permutation(400)
    again = ThemeClusterer(sample_size=50, random_state=0).fit(X[mixed])
    assert again.labels_.tolist() == clusterer.labels_[mixed].tolist()


@pytest.mark.parametrize("n_themes", [2, 4, 9])
def test_a_number_that_is_given_is_kept_above_the_sample_size(n_themes):
    X = np.repeat(np.eye(6), 40, axis=0) + np.random.default_rng(0).uniform(0, 0.2, (240, 6))
    clusterer = ThemeClusterer(n_themes, sample_size=50, random_state=0).fit(X)
    assert clusterer.n_themes_ == n_themes == len(set(clusterer.labels_))


def test_a_new_story_goes_where_its_terms_are():
    X = np.repeat(np.eye(3), 5, axis=0) + np.tile(np.eye(5), (3, 1))[:, :3] * 0.1
    clusterer = ThemeClusterer(3).fit(X)
    assert clusterer.predict(X).tolist() == clusterer.labels_.tolist()
    assert clusterer.decision_function(X).argmax(axis=1).tolist() == clusterer.labels_.tolist()
    assert clusterer.predict(np.array([[0.0, 0.0, 0.0]])).tolist() == [-1]


def test_themes_merge_upwards_to_one():
    centroids = np.eye(6)
    X = normalize(np.repeat(centroids, 20, axis=0) + np.random.default_rng(0).uniform(0, 0.1, (120, 6)))
    clusterer = ThemeClusterer().fit(X)
    finer = clusterer.labels_
    for n_themes in range(6, 0, -1):
        labels = clusterer.labels_at(n_themes)
        assert set(labels) == set(range(n_themes))
        assert all(len(set(labels[finer == theme])) == 1 for theme in set(finer))
        finer = labels
    with pytest.raises(ValueError, match="found n_themes=7; wanted a number from 1 to the 6 themes found"):
        clusterer.labels_at(7)


def test_a_story_that_no_theme_explains_is_kept_out_or_assigned():
    X = np.zeros((21, 9))
    X[:10, :4], X[10:20, 4:8] = np.random.default_rng(0).uniform(0.9, 1, (2, 10, 4))
    X[20] = [0.02, 0, 0, 0, 0.02, 0, 0, 0, 1]
    kept_out, assigned = ThemeClusterer(2).fit(X), ThemeClusterer(2, unthemed="assign").fit(X)
    assert kept_out.labels_.tolist() == [0] * 10 + [1] * 10 + [-1]
    assert assigned.labels_[:20].tolist() == kept_out.labels_[:20].tolist()
    assert assigned.labels_[20] in (0, 1)


@pytest.mark.parametrize(
    "parameters",
    [
        {"n_themes": 0},
        {"n_themes": "many"},
        {"max_themes": 0},
        {"sample_size": 1},
        {"unthemed": "drop"},
        {"smoothing": 0},
        {"random_state": "x"},
    ],
)
def test_bad_parameters_are_named(parameters):
    (name,) = parameters
    with pytest.raises(ValueError, match=f"The '{name}' parameter of ThemeClusterer"):
        ThemeClusterer(**parameters).fit(np.eye(3))


def test_modularity_prefers_the_groups_that_are_there():
    X = normalize(np.repeat(np.eye(3), 5, axis=0) + 0.05)
    graph = neighbour_graph(X)
    true, wrong = np.repeat(range(3), 5), np.tile(range(3), 5)
    assert modularity(graph, true) > modularity(graph, np.zeros(15, dtype=int)) > modularity(graph, wrong)


@given(rows)
def test_the_canonical_order_is_one_order(X):
    mixed = X[::-1]
    assert (X[canonical_order(X)] == mixed[canonical_order(mixed)]).all()
