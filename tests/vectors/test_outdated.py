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


FIRES = [
    (
        "en",
        "The forest fire near Orrin in the Brodie valley has burned 900 hectares of pine.",
        "Crews put out the forest fire near Orrin in the Brodie valley after 1,150 hectares of pine were lost.",
    ),
    (
        "es",
        "El incendio de la sierra de Orrin ha quemado 900 hectáreas de encinar y obliga a desalojar tres pueblos.",
        "Los bomberos dan por controlado el incendio de la sierra de Orrin, que arrasó 1.150 hectáreas de encinar.",
    ),
    (
        "de",
        "Der Waldbrand bei Orrin im Brodtal hat 900 Hektar Kiefernwald erfasst.",
        "Gelöscht ist der Waldbrand bei Orrin im Brodtal, durch den 1.150 Hektar Kiefernwald verloren gingen.",
    ),
]


@pytest.mark.parametrize(("language", "older", "newer"), FIRES)
def test_what_has_become_more_is_outdated_by_what_says_so_in_other_words(language, older, newer):
    assert found([older, newer], [1.0, 2.0], language=language) == [True, False]
    assert found([newer, older], [1.0, 2.0], language=language) == [False, False]
    assert found([older, newer, older], [1.0, 2.0, 3.0], language=language) == [False, False, False]
    assert found([older, newer], [1.0, 2.0], [0, 1], language=language) == [False, False]
    assert found([older, newer], [1.0, 8 * 86_400.0], language=language) == [False, False]


def test_more_of_the_same_said_of_something_quite_different_outdates_nothing():
    other = "Of the 1,150 hectares of pine that the duke left, none is for sale."
    assert found([FIRES[0][1], other], [1.0, 2.0]) == [False, False]
