"""Groups by average linkage: which rows, under which numbers."""

import numpy as np
import pytest

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
    assert linked_groups(links(pairs, 4), np.zeros(4), 0.5).tolist() == groups
