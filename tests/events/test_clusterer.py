"""Rows to events: what holds whatever the rows are, and what a date may do and may not."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import sparse
from sklearn.utils.estimator_checks import parametrize_with_checks

from toolkit.events.clusterer import EventClusterer


@parametrize_with_checks([EventClusterer()])
def test_scikit_learn_checks(estimator, check, monkeypatch):
    monkeypatch.setenv("SCIPY_ARRAY_API", "1")
    check(estimator)


rows = arrays(np.float64, st.tuples(st.integers(1, 14), st.just(5)), elements=st.sampled_from([0.0, 0.5, 1.0, 2.0]))


@settings(max_examples=40)
@given(rows, st.randoms(use_true_random=False))
def test_any_order_gives_the_same_events_with_the_same_numbers(X, random):
    shuffled = list(range(len(X)))
    random.shuffle(shuffled)
    labels = EventClusterer().fit(X).labels_
    again = EventClusterer().fit(X[shuffled]).labels_
    by_content = sorted(zip(X.tolist(), labels, strict=True))
    assert sorted(zip(X[shuffled].tolist(), again, strict=True)) == by_content


@settings(max_examples=40)
@given(rows)
def test_each_story_is_in_an_event_and_events_are_numbered_by_size(X):
    clusterer = EventClusterer().fit(X)
    sizes = np.bincount(clusterer.labels_)
    assert sizes.min() > 0
    assert (np.diff(sizes) <= 0).all()
    assert len(sizes) == clusterer.n_events_


def test_a_story_without_a_word_is_an_event_by_itself():
    labels = EventClusterer().fit_predict(np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 0.0], [1.0, 0.0]]))
    assert labels[1] == labels[3]
    assert len(set(labels)) == 3


def reports(
    rng: np.random.RandomState, n_reports: int, n_events: int = 1, *, n_own: int = 60, n_of_subject: int = 0
) -> sparse.csr_array:
    """Make rows of word counts: of 120 words so many are the event's or the subject's, the others are anybody's."""
    made = []
    n_words = 4000
    subject = np.random.RandomState(7).choice(n_words, 60, replace=False)
    for _ in range(n_events):
        own = rng.choice(n_words, 80, replace=False)
        for _ in range(n_reports):
            anybodys = rng.randint(n_words, size=120 - n_own - n_of_subject)
            words = np.concatenate([rng.choice(own, n_own), rng.choice(subject, n_of_subject), anybodys])
            made.append(np.bincount(words, minlength=n_words))
    return sparse.csr_array(np.array(made, dtype=float))


def test_an_event_may_have_more_reports_than_a_story_has_neighbours():
    rng = np.random.RandomState(0)
    X = sparse.csr_array(sparse.vstack([reports(rng, 150), reports(rng, 2, n_events=40)]))
    sizes = np.bincount(EventClusterer().fit_predict(X))
    assert sizes[0] == 150
    assert sizes[1] == 2


def test_stories_in_a_large_corpus_are_compared_as_in_a_small_one():
    X = reports(np.random.RandomState(1), 3, n_events=400, n_own=75)
    labels = EventClusterer().fit_predict(X)
    assert (labels.reshape(-1, 3) == labels.reshape(-1, 3)[:, :1]).all()
    assert labels.max() == 399


def test_what_all_stories_of_a_subject_say_makes_no_event_of_them():
    labels = EventClusterer().fit_predict(reports(np.random.RandomState(0), 2, n_events=40, n_own=62, n_of_subject=30))
    assert same_groups(labels, np.repeat(np.arange(40), 2))


def test_thousands_of_equal_stories_are_one_event():
    X = np.repeat([[1.0, 1.0, 0.0, 1.0], [0.0, 0.1, 1.0, 0.0]], [1500, 3], axis=0)
    sizes = np.bincount(EventClusterer().fit_predict(X))
    assert sizes.tolist() == [1500, 3]


def with_days(X: np.ndarray, days: list[float]) -> np.ndarray:
    return np.column_stack([X, days])


def same_groups(labels: np.ndarray, others: np.ndarray) -> bool:
    return len(set(zip(labels.tolist(), others.tolist(), strict=True))) == len(set(labels)) == len(set(others))


def test_days_separate_two_happenings_of_one_kind():
    X = reports(np.random.RandomState(2), 4, n_own=60).toarray()
    labels = EventClusterer(time_column=-1).fit_predict(with_days(X, [9.0, 9.5, 300.0, 300.5]))
    assert set(EventClusterer().fit_predict(X)) == {0}
    assert same_groups(labels, np.array([0, 0, 1, 1]))


@pytest.mark.parametrize("n_reports", [2, 5, 12, 20])
def test_a_few_stories_may_all_be_of_one_event(n_reports):
    assert set(EventClusterer().fit_predict(reports(np.random.RandomState(4), n_reports, n_own=75))) == {0}


@pytest.mark.parametrize("day", [0.0, 5000.0], ids=["unknown", "wrong"])
def test_one_bad_day_does_not_tear_an_event_apart(day):
    X = reports(np.random.RandomState(2), 4, n_events=10).toarray()
    days = np.repeat(np.arange(10) * 20.0 + 1, 4)
    events = np.repeat(np.arange(10), 4)
    assert same_groups(EventClusterer(time_column=-1).fit_predict(with_days(X, days)), events)
    days[::4] = day
    assert same_groups(EventClusterer(time_column=-1).fit_predict(with_days(X, days)), events)


def test_the_column_of_the_time_has_to_be_there():
    with pytest.raises(ValueError, match="found time_column=7; wanted one of the 2 columns"):
        EventClusterer(time_column=7).fit([[1.0, 2.0], [2.0, 1.0]])


def test_equal_stories_count_once_whenever_they_appeared():
    X = np.repeat([[1.0, 0.9, 0.0], [0.0, 0.1, 1.0], [0.9, 1.0, 0.1], [0.0, 0.0, 1.0]], [900, 1, 1, 2], axis=0)
    labels = EventClusterer(time_column=-1).fit_predict(with_days(X, [*range(1, 901), 1, 1, 1, 1]))
    assert same_groups(labels, np.repeat([0, 1, 0, 1], [900, 1, 1, 2]))


def test_no_crowd_of_alike_stories_draws_in_another():
    templates = np.kron(np.eye(3), np.ones((1, 6)))
    fillings = np.vstack([np.hstack([np.tile(template, (300, 1)), 0.7 * np.eye(300)]) for template in templates])
    sizes = np.bincount(EventClusterer().fit_predict(fillings))
    assert sizes.max() <= 300
