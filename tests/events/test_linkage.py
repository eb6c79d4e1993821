"""Groups by average linkage: which rows, under which numbers."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from toolkit.events.linkage import linked_groups


def links(pairs, n_rows):
    matrix = np.zeros((n_rows, n_rows))
    for (one, other), link in pairs.items():
        matrix[one, other] = matrix[other, one] = link
    return matrix


@pytest.mark.parametrize(
    ("pairs", "groups"),
    [
        ({(0, 3): 0.9, (1, 2): 0.8}, [0, 1, 1, 0]),
        ({(0, 1): 0.5}, [0, 0, 1, 2]),
        ({(0, 1): 0.49}, [0, 1, 2, 3]),
        ({(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.1}, [0, 0, 1, 2]),
        ({(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.2}, [0, 0, 0, 1]),
    ],
    ids=["by their first rows", "just enough", "not enough", "half a link too few", "mean enough"],
)
def test_groups_of_a_mean_link_of_a_half(pairs, groups):
    assert linked_groups(links(pairs, 4), 0.5).tolist() == groups


N_ROWS = 9


@given(st.permutations(range(N_ROWS * (N_ROWS - 1) // 2)), st.integers(0, 35), st.floats(0.5, 5.0))
def test_groups_are_those_of_average_linkage_over_all_pairs(strengths, n_left_out, threshold):
    condensed = np.sqrt(np.array(strengths) + 2.0)
    condensed[np.array(strengths) < n_left_out] = 0
    farthest = condensed.max() + 1
    tree = linkage(farthest - condensed, "average")
    wanted = fcluster(tree, farthest - threshold, "distance")
    groups = linked_groups(squareform(condensed), threshold)
    assert (np.equal.outer(groups, groups) == np.equal.outer(wanted, wanted)).all()


def test_links_that_are_not_given_count_nothing():
    pairs = {(0, 1): 0.9, (1, 2): 0.6}
    assert linked_groups(links(pairs, 3), 0.4).tolist() == [0, 0, 1]
    assert linked_groups(links(pairs, 3), 0.25).tolist() == [0, 0, 0]
