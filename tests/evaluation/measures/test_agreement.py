"""Agreement with gold labels: laws, and values worked out by hand."""

from __future__ import annotations

from collections import Counter
from dataclasses import astuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.evaluation.measures.agreement import agreement, bcubed

pairs = st.lists(st.tuples(st.integers(-1, 4), st.integers(-1, 4)), min_size=1, max_size=40)


def split(rows):
    return [row[0] for row in rows], [row[1] for row in rows]


def by_story(gold, labels):
    """B-cubed as it is defined: over each story and each other one."""
    same_theme = [[i == j or (a == b != -1) for j, b in enumerate(labels)] for i, a in enumerate(labels)]
    same_gold = [[i == j or (a == b != -1) for j, b in enumerate(gold)] for i, a in enumerate(gold)]
    both = np.logical_and(same_theme, same_gold).sum(axis=1)
    return np.mean(both / np.sum(same_theme, axis=1)), np.mean(both / np.sum(same_gold, axis=1))


@given(pairs)
def test_bcubed_is_what_its_definition_says(rows):
    gold, labels = split(rows)
    assert bcubed(gold, labels)[:2] == pytest.approx(by_story(gold, labels))


@given(pairs)
def test_precision_and_recall_change_places(rows):
    gold, labels = split(rows)
    precision, recall, f = bcubed(gold, labels)
    assert bcubed(labels, gold) == pytest.approx((recall, precision, f))
    assert min(precision, recall) - 1e-9 <= f <= max(precision, recall) + 1e-9


@settings(max_examples=30)
@given(pairs, st.randoms(use_true_random=False))
def test_the_order_of_the_stories_and_the_names_of_the_themes_do_not_matter(rows, random):
    gold, labels = split(rows)
    names = {label: label if label == -1 else 100 - label for label in labels}
    shuffled = random.sample(rows, len(rows))
    again = agreement(split(shuffled)[0], [names[label] for label in split(shuffled)[1]])
    assert astuple(again) == pytest.approx(astuple(agreement(gold, labels)))


@settings(max_examples=30)
@given(pairs)
def test_the_same_partition_is_in_full_agreement(rows):
    gold, _ = split(rows)
    names = [label if label == -1 else label + 7 for label in gold]
    assert astuple(agreement(gold, names)) == pytest.approx((1,) * 8)


@settings(max_examples=30)
@given(pairs)
def test_themes_of_one_story_are_pure(rows):
    gold, _ = split(rows)
    found = agreement(gold, range(len(gold)))
    assert (found.homogeneity, found.bcubed_precision) == pytest.approx((1, 1))
    n_labels = sum(count if label == -1 else 1 for label, count in Counter(gold).items())
    assert found.bcubed_recall == pytest.approx(n_labels / len(gold))


@settings(max_examples=30)
@given(pairs)
def test_a_story_in_no_theme_is_a_theme_of_its_own(rows):
    gold, labels = split(rows)
    alone = [50 + place if label == -1 else label for place, label in enumerate(labels)]
    assert astuple(agreement(gold, labels)) == pytest.approx(astuple(agreement(gold, alone)))


def test_known_values():
    gold = list("aaabbc")
    found = agreement(gold, [0, 0, 1, 1, 1, 2])
    # Themes: {a, a}, {a, b, b}, {c}. Of 15 pairs 4 are together in gold, 4 in themes, 2 in both.
    expected = 4 * 4 / 15
    assert found.ari == pytest.approx((2 - expected) / (4 - expected))
    assert found.bcubed_precision == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3 + 1) / 6)
    assert found.bcubed_recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1 + 1) / 6)
    assert found.homogeneity == pytest.approx(found.completeness) == pytest.approx(found.v_measure)


def test_gold_labels_are_words_or_numbers():
    themes = [0, 0, 1]
    assert agreement(["x", "x", "y"], themes) == agreement([3, 3, 8], themes) == agreement([0.5, 0.5, 2.5], themes)


def test_one_mixed_theme_says_nothing():
    found = agreement([0, 0, 1, 1], [0, 0, 0, 0])
    assert (found.ari, found.ami, found.homogeneity) == pytest.approx((0, 0, 0))
    assert found.completeness == 1


@pytest.mark.parametrize("measure", [agreement, bcubed])
@pytest.mark.parametrize(("gold", "labels"), [([], []), ([1, 2], [1]), ([[1], [2]], [[1], [2]])])
def test_a_label_a_story_is_wanted(measure, gold, labels):
    with pytest.raises(ValueError, match="wanted one of each a story"):
        measure(gold, labels)
