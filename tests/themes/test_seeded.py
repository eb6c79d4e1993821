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
@given(stories, arrays(np.float64, (2, 2, 5), elements=elements), st.data())
def test_every_story_has_a_seed_a_theme_or_none(X, seeds, data):
    labels = data.draw(arrays(np.intp, len(X), elements=st.integers(-1, 3)))
    claimed = claimed_by_seeds(sparse.csr_matrix(X), labels, [sparse.csr_matrix(seed) for seed in seeds])
    free = claimed[claimed >= 2]
    assert set(free) == set(range(2, 2 + len(set(free))))
    assert (claimed[labels < 0] < 2).all()


@settings(max_examples=50)
@given(stories, arrays(np.float64, (2, 2, 5), elements=elements), st.randoms(use_true_random=False))
def test_the_order_of_the_stories_does_not_matter(X, seeds, random):
    labels = np.unique(X, axis=0, return_inverse=True)[1].ravel() % 3
    shuffled = list(range(len(X)))
    random.shuffle(shuffled)
    straight = claimed_by_seeds(sparse.csr_matrix(X), labels, [sparse.csr_matrix(seed) for seed in seeds])
    mixed = claimed_by_seeds(
        sparse.csr_matrix(X[shuffled]), labels[shuffled], [sparse.csr_matrix(seed) for seed in seeds]
    )
    assert mixed.tolist() == straight[shuffled].tolist()


def stories_of(*rows: tuple[int, list[float]]) -> sparse.csr_matrix:
    """Return so many stories with these weights of their terms."""
    return sparse.csr_matrix(np.vstack([np.tile(row, (number, 1)) for number, row in rows]))


def terms(n_columns: int, *columns: int) -> sparse.csr_matrix:
    """Return a seed with a term for each of some columns."""
    return sparse.csr_matrix(np.eye(n_columns)[list(columns)])


def test_terms_that_stand_beside_the_same_words_claim_stories_that_have_none_of_them():
    X = stories_of((4, [1, 0, 1, 0]), (4, [0, 1, 1, 0]), (4, [0, 0, 1, 0]), (30, [0, 0, 0, 1]))
    claimed = claimed_by_seeds(X, np.repeat([0, 1], [12, 30]), [terms(4, 0, 1)])
    assert claimed.tolist() == [0] * 12 + [1] * 30


def test_a_word_in_two_senses_claims_only_the_stories_in_which_it_is_central():
    X = stories_of((4, [0.1, 0, 1, 0]), (4, [0, 0.1, 0, 1]), (12, [0, 0, 1, 0]), (12, [0, 0, 0, 1]), (1, [1, 0, 1, 0]))
    claimed = claimed_by_seeds(X, np.where(X[:, [2]].toarray().ravel() > 0, 0, 1), [terms(4, 0, 1)])
    assert np.flatnonzero(claimed == 0).tolist() == [32]


def test_a_seed_claims_no_more_stories_without_its_terms_than_with_them():
    X = stories_of((3, [1, 0, 1, 0]), (3, [0, 1, 1, 0]), (60, [0, 0, 1, 0]), (300, [0, 0, 0, 1]))
    claimed = claimed_by_seeds(X, np.repeat([0, 1], [66, 300]), [terms(4, 0, 1)])
    assert (claimed[:6] == 0).all()
    assert (claimed == 0).sum() <= 12
    assert (claimed[66:] > 0).all()


def test_a_story_has_a_term_of_two_words_only_with_both():
    X = stories_of((3, [1, 0, 0]), (3, [0, 1, 0]), (3, [1, 1, 0]), (3, [0, 0, 1]))
    claimed = claimed_by_seeds(X, np.full(12, -1), [sparse.csr_matrix([[1.0, 1.0, 0.0]])])
    assert claimed.tolist() == [-1] * 6 + [0] * 3 + [-1] * 3


@pytest.mark.parametrize(("weight", "label"), [(0.1, -1), (0.2, 0)])
def test_a_single_story_is_claimed_where_the_term_is_central(weight, label):
    X = sparse.csr_matrix([[weight, 0.0, (1 - weight**2) ** 0.5]])
    assert claimed_by_seeds(X, np.array([-1]), [terms(3, 0)]).tolist() == [label]


def test_a_seed_that_no_story_is_near_draws_none():
    X = sparse.csr_matrix([[0.0, 0.0, 1.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    assert claimed_by_seeds(X, np.zeros(3, dtype=np.intp), [terms(3, 0)]).tolist() == [1, 1, 1]
