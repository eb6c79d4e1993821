"""Neighbours are the nearest, and averaging over them draws stories together without losing any."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn.preprocessing import normalize

from toolkit.vectors.neighbours import averaged_over_neighbours, nearest_neighbours

rows = arrays(np.float64, st.tuples(st.integers(2, 9), st.just(3)), elements=st.floats(-1, 1, width=16))


@given(rows, st.data())
def test_no_story_left_out_is_nearer_than_one_kept(Z, data):
    similarity = Z @ Z.T
    n_neighbours = data.draw(st.integers(1, len(Z) - 1))
    kept = nearest_neighbours(similarity, n_neighbours)
    for story in range(len(Z)):
        columns = kept.indices[kept.indptr[story] : kept.indptr[story + 1]]
        assert len(set(columns)) == n_neighbours
        assert story not in columns
        left_out = set(range(len(Z))) - set(columns) - {story}
        assert all(similarity[story, columns].min() >= similarity[story, other] for other in left_out)


def test_averaging_draws_a_group_together_the_more_the_more_stories_there_are():
    generator = np.random.default_rng(0)
    spread = []
    for n_stories in (20, 200, 2000):
        Z = normalize(np.tile([1.0, 0.0, 0.0], (n_stories, 1)) + generator.normal(0, 0.3, (n_stories, 3)))
        averaged = averaged_over_neighbours(Z, n_neighbours=n_stories - 1)
        assert np.allclose(np.linalg.norm(averaged, axis=1), 1)
        spread.append(averaged.std(axis=0).sum() / Z.std(axis=0).sum())
    assert 1 > spread[0] > spread[1] > spread[2]


def test_one_story_has_no_neighbours():
    Z = np.array([[0.6, 0.8]])
    assert averaged_over_neighbours(Z).tolist() == Z.tolist()
