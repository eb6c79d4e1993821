"""Seeds claim the stories near them; every story still has one theme or none."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import sparse

from toolkit.themes.seeded import claimed_by_seeds

elements = st.one_of(st.sampled_from([0.0, 0.5, 1.0]), st.floats(0, 1, width=16))
stories = arrays(np.float64, st.tuples(st.integers(1, 9), st.just(5)), elements=elements)


@settings(max_examples=50)
@given(stories, arrays(np.float64, (2, 5), elements=elements), st.data())
def test_every_story_has_a_seed_a_theme_or_none(X, seeds, data):
    labels = data.draw(arrays(np.intp, len(X), elements=st.integers(-1, 3)))
    claimed = claimed_by_seeds(sparse.csr_matrix(X), labels, sparse.csr_matrix(seeds))
    free = claimed[claimed >= 2]
    assert set(free) == set(range(2, 2 + len(set(free))))
    assert (claimed[labels < 0] < 2).all()


@settings(max_examples=50)
@given(stories, arrays(np.float64, (2, 5), elements=elements), st.randoms(use_true_random=False))
def test_the_order_of_the_stories_does_not_matter(X, seeds, random):
    labels = np.unique(X, axis=0, return_inverse=True)[1].ravel() % 3
    shuffled = list(range(len(X)))
    random.shuffle(shuffled)
    straight = claimed_by_seeds(sparse.csr_matrix(X), labels, sparse.csr_matrix(seeds))
    mixed = claimed_by_seeds(sparse.csr_matrix(X[shuffled]), labels[shuffled], sparse.csr_matrix(seeds))
    assert mixed.tolist() == straight[shuffled].tolist()


def test_a_theme_that_a_seed_speaks_of_is_the_seeds_and_a_few_stories_leave_another_alone():
    X = sparse.csr_matrix(np.repeat(np.eye(4), 5, axis=0) + np.eye(20, 4, k=-18))
    seeds = sparse.csr_matrix([[1.0, 0, 0, 0], [0, 0, 0, 0]])
    claimed = claimed_by_seeds(X, np.repeat([0, 1, 2, 3], 5), seeds)
    assert claimed[:5].tolist() == [0] * 5
    assert claimed[18] == 0
    assert 1 not in claimed
    assert len(set(claimed[5:18])) == 3


ONE_SEED = sparse.csr_matrix([[1.0, 0.0, 0.0]])


@pytest.mark.parametrize(
    ("story", "seed", "label"),
    [
        ([0.12, 0.0, 0.993], [1.0, 0.0, 0.0], -1),
        ([0.16, 0.0, 0.987], [1.0, 0.0, 0.0], 0),
        ([0.085, 0.085, 0.993], [1.0, 1.0, 0.0], 0),
        ([0.065, 0.065, 0.996], [1.0, 1.0, 0.0], -1),
    ],
    ids=["one term, by chance", "one term", "two terms", "two terms, by chance"],
)
def test_a_story_that_shares_one_term_has_to_be_nearer(story, seed, label):
    assert claimed_by_seeds(sparse.csr_matrix([story]), np.array([-1]), sparse.csr_matrix([seed])).tolist() == [label]


@pytest.mark.parametrize(("n_speaking", "n_claimed"), [(1, 1), (3, 4)])
def test_a_theme_is_a_seeds_as_a_whole_if_most_of_its_stories_speak_of_it(n_speaking, n_claimed):
    X = np.repeat([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]], [4, 12], axis=0)
    X[:n_speaking, 0] = 1
    claimed = claimed_by_seeds(sparse.csr_matrix(X), np.repeat([0, 1], [4, 12]), ONE_SEED)
    assert (claimed == 0).tolist() == [True] * n_claimed + [False] * (16 - n_claimed)


def test_a_seed_that_no_story_is_near_draws_none():
    X = sparse.csr_matrix([[0.0, 0.0, 1.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    assert claimed_by_seeds(X, np.zeros(3, dtype=np.intp), ONE_SEED).tolist() == [1, 1, 1]
