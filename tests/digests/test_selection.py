"""When two sentences say nearly the same, of which a digest quotes one."""

import pytest
from scipy import sparse

from toolkit.digests.selection import near_duplicate_finder


def row(terms):
    return [float(number in terms) for number in range(20)]


LONG = range(12)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({0, 1, 2}, LONG, True),
        ({0, 1}, LONG, False),
        ({0, 1, 2, 3, 15}, LONG, True),
        ({0, 1, 2, 15, 16}, LONG, False),
        ({0, 1}, {0, 1, 2}, True),
        ({0, 1}, {0, 2, 3, 4}, False),
        ((), (), False),
    ],
    ids=["three inside", "two are too few", "four of five", "three of five", "alike", "one in common", "no term"],
)
def test_a_sentence_that_stands_in_another_or_is_like_it_says_the_same(one, other, same):
    X = sparse.csr_matrix([row(one), row(other)])
    assert near_duplicate_finder(X)(0)[1] == near_duplicate_finder(X)(1)[0] == same
