"""Who is like whom: the highest cosines, those that are summed over some terms first among them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import sparse
from sklearn.preprocessing import normalize

from toolkit.vectors.similar_rows import in_blocks, similar_rows

N_OF_COMMON_TERM = 1200


@given(
    arrays(np.float64, st.tuples(st.integers(1, 12), st.just(5)), elements=st.sampled_from([0.0, 0.3, 1.0, 2.0])),
    st.integers(1, 5),
)
def test_the_highest_cosines_with_others_are_kept_and_no_other(X, n_neighbours):
    X = normalize(X)
    cosines = X @ X.T
    np.fill_diagonal(cosines, 0)
    wanted = -np.sort(-cosines, axis=1)[:, :n_neighbours]
    found = similar_rows(X, n_neighbours).toarray()
    assert np.allclose(-np.sort(-found, axis=1)[:, :n_neighbours], wanted, atol=1e-6)
    assert ((found > 0).sum(axis=1) == (wanted > 0).sum(axis=1)).all()
    assert np.allclose(found[found > 0], cosines[found > 0], atol=1e-6)


@pytest.fixture(scope="module")
def with_a_common_term():
    """Stories of a common term, each with one of a hundred rarer ones; the last two have the common one alone."""
    rarer = np.zeros((N_OF_COMMON_TERM, 100))
    rarer[np.arange(N_OF_COMMON_TERM), np.arange(N_OF_COMMON_TERM) % 100] = 1 + np.arange(N_OF_COMMON_TERM) % 7
    rarer[-2:] = 0
    return normalize(np.column_stack([np.ones(N_OF_COMMON_TERM), rarer]))


def test_cosines_are_exact_where_only_rarer_terms_point(with_a_common_term):
    found = similar_rows(with_a_common_term, 20).toarray()[:-2]
    exact = (with_a_common_term @ with_a_common_term.T)[:-2]
    assert np.allclose(found[found > 0], exact[found > 0], atol=1e-6)
    share = with_a_common_term[:-2, 1:] @ with_a_common_term[:, 1:].T > 0
    np.fill_diagonal(share, False)
    assert ((found > 0) == share).all()


def test_a_row_of_common_terms_alone_is_like_others_of_these(with_a_common_term):
    found = similar_rows(with_a_common_term, 20).toarray()
    assert found[-1, -2] == pytest.approx(1)
    assert (found[-2:] > 0).sum(axis=1).tolist() == [20, 20]


@given(st.integers(1, 12), st.integers(1, 5))
def test_blocks_are_all_rows_in_their_order(n_stories, n_rows):
    X = sparse.csr_array(np.arange(1.0, 2 * n_stories + 1).reshape(n_stories, 2))
    blocks = in_blocks(lambda rows, block: (np.arange(n_stories)[rows], block.toarray()), X, n_rows)
    assert np.concatenate([rows for rows, _ in blocks]).tolist() == list(range(n_stories))
    assert (np.concatenate([values for _, values in blocks]) == X.toarray()).all()
