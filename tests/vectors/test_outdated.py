"""Of sentences that are the same but for their figures only the newest counts."""

from __future__ import annotations

import numpy as np
import pytest

from toolkit.vectors.outdated import outdated

FOUR, NINETEEN = "Four people died when a barge sank off Brae.", "At least 19 people died when a barge sank off Brae."
SOMETIME = float("inf")


def found(texts, times, groups=None, language="en"):
    groups = np.zeros(len(texts), dtype=int) if groups is None else np.array(groups)
    return outdated(texts, [language] * len(texts), times, groups).tolist()


@pytest.mark.parametrize(
    ("times", "gone"),
    [
        ([1.0, 2.0], [True, False]),
        ([2.0, 1.0], [False, True]),
        ([1.0, 1.0], [False, False]),
        ([SOMETIME, 1.0], [True, False]),
        ([SOMETIME, SOMETIME], [False, False]),
    ],
)
def test_the_newer_one_counts_and_what_has_no_time_counts_least(times, gone):
    assert found([FOUR, NINETEEN], times) == gone


def test_what_is_said_again_later_is_not_outdated():
    assert found([FOUR, NINETEEN, FOUR], [1.0, 2.0, 3.0]) == [False, True, False]


def test_reports_of_other_events_outdate_nothing():
    assert found([FOUR, NINETEEN], [1.0, 2.0], [0, 1]) == [False, False]


def test_what_is_said_again_in_other_words_counts_to_its_last_time():
    texts = [FOUR, f"{FOUR[:-1]}, police said.", f"{FOUR[:-1]}, police said in Brae.", NINETEEN]
    assert found(texts, [1.0, 5.0, 2.0, 3.0]) == [False, False, False, True]
    assert found([*texts[:2], FOUR.replace("Four", "Twelve"), NINETEEN], [1.0, 2.0, 1.5, 3.0]) == [
        True,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("time", [1.0, SOMETIME])
def test_other_figures_of_the_same_event_outdate_nothing(time):
    assert found([FOUR, "Crews saved 19 when a barge sank off Brae."], [time, 2.0]) == [False, False]


def test_many_repetitions_hide_nothing():
    texts = [FOUR] * 40 + [f"{FOUR} He said so."] * 2 + [NINETEEN]
    assert found(texts, [1.0] * 42 + [2.0]) == [True] * 42 + [False]
