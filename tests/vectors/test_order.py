"""Sums do not depend on the order of the rows, nor on the number of threads."""

from __future__ import annotations

import numpy as np
from scipy import sparse
from threadpoolctl import threadpool_info, threadpool_limits

from toolkit.themes.clusterer import ThemeClusterer
from toolkit.vectors.order import canonical_order, on_one_thread
from toolkit.vectors.term_space import TermSpace


def test_equal_rows_may_stand_in_either_order():
    X = sparse.csr_matrix([[1.0, 0], [0, 2.0], [1.0, 0]])
    assert canonical_order(X).tolist() in ([0, 2, 1], [2, 0, 1])


def test_one_thread_is_one_thread():
    threads = on_one_thread(lambda: [pool["num_threads"] for pool in threadpool_info()])()
    assert threads
    assert set(threads) == {1}


def test_the_number_of_threads_does_not_matter():
    X = sparse.random(400, 600, density=0.1, random_state=0, format="csr")
    found = []
    for n_threads in (1, 2):
        with threadpool_limits(n_threads):
            Z = TermSpace(20, random_state=0).fit_transform(X)
            found.append((Z.tobytes(), ThemeClusterer(max_themes=6, random_state=0).fit(X).weights_.tobytes()))
    assert found[0] == found[1]
    assert np.isfinite(Z).all()
