"""When two sentences say nearly the same, and when one says nothing new."""

import numpy as np
import pytest
from scipy import sparse

from toolkit.digests.novelty import less_of_what_is_known, unknown_rows
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
    beside = sparse.csr_matrix([row(one), row({19})])
    assert unknown_rows(beside, X[1]).tolist() == ([1] if same else [0, 1])


def test_where_all_is_known_all_is_told_again():
    X = sparse.csr_matrix([row(LONG), row({1, 2})])
    assert unknown_rows(X, X).tolist() == [0, 1]


@pytest.mark.parametrize(("n_known", "share"), [(0, 1.0), (1, 0.5), (3, 0.5)])
def test_a_term_weighs_by_how_much_of_it_is_new_however_many_sentences_there_are(n_known, share):
    known = sparse.csr_matrix(np.tile([1.0, 0.0, 0.0], (n_known, 1)))
    new = sparse.csr_matrix([[1.0, 1.0, 0.0]] * 2)
    assert less_of_what_is_known(new, known).toarray().tolist() == [[share, 1.0, 0.0]] * 2
