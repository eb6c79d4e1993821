"""Labels of any kind, as numbers and names."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.themes.given_labels import given_labels

ALL = st.lists(st.one_of(st.integers(-3, 4), st.none(), st.just(float("nan")), st.just(pd.NA)), max_size=30)


@given(ALL)
def test_groups_are_kept_and_numbered_by_size_then_place(labels):
    found = given_labels(labels).labels
    none = [pd.isna(label) or label < 0 for label in labels]
    assert [label == -1 for label in found] == none
    kept = [(label, number) for label, number, gone in zip(labels, found.tolist(), none, strict=True) if not gone]
    assert len(set(kept)) == len({label for label, _ in kept}) == len({number for _, number in kept})
    sizes = np.bincount(found[found >= 0])
    firsts = [found.tolist().index(number) for number in range(len(sizes))]
    assert sorted(range(len(sizes)), key=lambda number: (-sizes[number], firsts[number])) == list(range(len(sizes)))


def test_names_are_cleaned_and_kept():
    found = given_labels([" trade", "trade ", "", "na\tto", np.str_("sea"), None])
    assert found.names == ("trade", "na to", "sea")
    assert found.labels.tolist() == [0, 0, -1, 1, 2, -1]


@pytest.mark.parametrize("labels", [[True], [0.5], [object()], ["a", 1]])
def test_what_is_no_label_is_refused(labels):
    with pytest.raises(TypeError, match="found"):
        given_labels(labels)
