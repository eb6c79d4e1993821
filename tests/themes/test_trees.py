"""Trees of stories: those of SciPy, where no two distances are equal; and trees at all where many are."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.cluster.hierarchy import is_valid_linkage, linkage
from scipy.spatial.distance import pdist

from toolkit.themes.trees import average_tree, ward_tree


@pytest.mark.parametrize("n_stories", [2, 3, 40, 600])
def test_trees_are_those_of_scipy(n_stories):
    Z = np.random.default_rng(n_stories).normal(size=(n_stories, 5))
    for tree, expected in (
        (average_tree(Z), linkage(pdist(Z, "cosine"), "average")),
        (ward_tree(Z), linkage(Z, "ward")),
    ):
        assert np.array_equal(tree[:, [0, 1, 3]], expected[:, [0, 1, 3]])
        assert np.allclose(tree[:, 2], expected[:, 2])


@given(arrays(np.float64, st.tuples(st.integers(2, 12), st.just(2)), elements=st.integers(-1, 1).map(float)))
def test_stories_that_are_equal_or_equally_near_make_a_tree(Z):
    for tree in (average_tree(Z), ward_tree(Z)):
        assert is_valid_linkage(tree)
        assert (np.diff(tree[:, 2]) >= 0).all()
        assert tree[-1, 3] == len(Z)


def test_a_single_story_has_no_merges():
    assert average_tree(np.ones((1, 2))).shape == ward_tree(np.ones((1, 2))).shape == (0, 4)
