"""The shares of stories in no theme and in the largest."""

from __future__ import annotations

import math

import pytest

from toolkit.evaluation.measures.shares import largest_theme_share, unthemed_share


@pytest.mark.parametrize(
    ("labels", "unthemed", "largest"),
    [
        ([0], 0, 1),
        ([-1, -1], 1, 0),
        ([0, 1, 1, -1, -1, -1], 1 / 2, 1 / 3),
    ],
)
def test_shares_are_of_all_the_stories(labels, unthemed, largest):
    assert unthemed_share(labels) == pytest.approx(unthemed)
    assert largest_theme_share(labels) == pytest.approx(largest)


def test_of_no_story_there_is_no_share():
    assert math.isnan(unthemed_share([]))
    assert math.isnan(largest_theme_share([]))
