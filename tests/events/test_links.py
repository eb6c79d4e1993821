"""How strongly stories are linked: what many near neighbours tell of their event."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from toolkit.events.links import event_links


@pytest.mark.parametrize(("n_large", "is_stronger"), [(45, True), (3, False)])
def test_links_are_stronger_where_dozens_are_near_and_then_none(n_large, is_stronger):
    n_stories = 160
    likeness = np.zeros((n_stories, n_stories))
    likeness[:n_large, :n_large] = likeness[-2:, -2:] = 0.3
    np.fill_diagonal(likeness, 0)
    links = event_links(sparse.csr_array(likeness), np.full(n_stories, np.nan), np.full(n_stories, 40.0))
    assert (links[0, 1] > 2 * links[n_stories - 2, n_stories - 1]) == is_stronger


def test_stories_far_from_each_other_in_the_rows_are_linked_by_what_is_theirs():
    n_stories = 5200
    pairs = [(0, 1), (5198, 5199), (2, 5197), (3, 4)]
    n_terms, days = np.full(n_stories, 40.0), np.full(n_stories, np.nan)
    n_terms[[0, 1, 2, 5197, 5198, 5199]] = 10.0
    days[[0, 1, 3, 4, 5197]], days[[2, 5198, 5199]] = 7.0, 7.5
    likeness = sparse.csr_array((np.full(4, 0.4), np.transpose(pairs)), shape=(n_stories, n_stories))
    links = event_links(sparse.csr_array(likeness + likeness.T), days, n_terms)
    first, last, across, of_more_terms = (links[pair] for pair in pairs)
    assert first == last
    assert across < first
    assert of_more_terms > first
