"""Themes merged upwards: each union is the best there is, and nothing is torn apart."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from toolkit.themes.clusterer import ThemeClusterer
from toolkit.themes.evidence import n_themes_evidence
from toolkit.themes.merge_tree import largest_first, merge_tree, merged, united
from toolkit.themes.modularity import modularity, neighbour_graph

matrices = arrays(np.float64, st.tuples(st.integers(4, 10), st.just(4)), elements=st.floats(0, 1, width=16))


@given(matrices)
def test_the_first_union_is_the_best_of_all(X):
    graph = neighbour_graph(X)
    labels = np.arange(len(X)) % 4
    pair = merge_tree(graph, labels, 4)[0].tolist()
    after = {
        two: modularity(graph, np.unique(np.where(labels == two[1], two[0], labels), return_inverse=True)[1])
        for two in combinations(range(4), 2)
    }
    assert np.isclose(after[tuple(pair)], max(after.values()), atol=1e-9)


@given(arrays(np.intp, st.integers(1, 12), elements=st.integers(-1, 4)))
def test_the_largest_is_first_and_who_was_together_stays_together(labels):
    renumbered = largest_first(labels)
    assert (renumbered == -1).tolist() == (labels == -1).tolist()
    sizes = np.bincount(renumbered[renumbered >= 0])
    assert sizes.tolist() == sorted(sizes, reverse=True)
    assert len({*zip(labels, renumbered, strict=True)}) == len(set(labels))


def test_unions_name_the_themes_they_are_made_of():
    pairs = np.array([[1, 3], [0, 2], [4, 5]])
    assert united(pairs) == [[1, 3], [0, 2], [0, 1, 2, 3]]
    assert merged(np.array([0, 1, 2, 3, -1]), pairs, 2).tolist() == [0, 1, 0, 1, -1]


def test_the_evidence_says_so_when_it_is_flat():
    X = np.repeat(np.eye(8), 5, axis=0) + np.repeat(np.repeat(np.eye(4), 2, axis=0), 5, axis=0).repeat(2, axis=1)
    evidence = n_themes_evidence(ThemeClusterer(random_state=0).fit(X))
    clear = n_themes_evidence(ThemeClusterer().fit(np.repeat(np.eye(4), 10, axis=0)))
    assert clear["chosen"] == 4
    assert clear["nearly_as_good"] == []
    assert evidence["chosen"] in (4, 8)
    assert max(evidence["curve"], key=lambda point: point["modularity"])["n_themes"] in (4, 8)
    assert [merge["n_themes"] for merge in clear["merges"]] == [3, 2, 1]
