"""Labels that distinguish themes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.languages.stop_words import words_of_no_theme
from toolkit.themes.labels import WEAK_WORDS, distinct_labels

PHRASES = st.lists(st.lists(st.sampled_from("cod quota Kiel iPhone eels ferry NATO".split()), unique=True), max_size=6)


@pytest.mark.parametrize(
    ("phrases", "labels"),
    [
        ([["cod", "quota", "Kiel", "eels"]], ["Cod, quota, Kiel"]),
        ([["iPhone"], ["Kiel Canal"]], ["iPhone", "Kiel Canal"]),
        ([["cod", "eels", "Kiel"], ["ferry", "cod", "oars", "eels"]], ["Cod, eels, Kiel", "Ferry, oars"]),
        ([["ferry", "cod"], ["cod", "eels"]], ["Ferry", "Cod, eels"]),
        ([["cod"], ["cod"]], ["Cod", "Cod (2)"]),
        ([["cod", "eels"], ["cod"], ["cod"]], ["Cod, eels", "Cod", "Cod (2)"]),
        ([[], []], ["Theme 1", "Theme 2"]),
        ([], []),
    ],
)
def test_labels(phrases, labels):
    assert distinct_labels(phrases) == labels


@given(PHRASES)
def test_no_two_labels_are_equal_and_a_part_is_the_theme_s_own(phrases):
    labels = distinct_labels(phrases)
    assert len(labels) == len(phrases)
    assert len(set(labels)) == len(labels)
    for label, own in zip(labels, phrases, strict=True):
        parts = {part.lower() for part in label.split(" (")[0].split(", ")}
        assert parts <= {phrase.lower() for phrase in own} or not own


@given(PHRASES)
def test_themes_that_have_phrases_of_their_own_share_none(phrases):
    taken = set()
    for label, own in zip(distinct_labels(phrases), phrases, strict=True):
        parts = {part.lower() for part in label.split(" (")[0].split(", ")}
        others = {phrase.lower() for other in phrases if other is not own for phrase in other}
        if {phrase.lower() for phrase in own} - others:
            assert not parts & taken
            taken |= parts


def test_weak_words_are_written_as_they_are_looked_up():
    assert all(word == word.lower() and word.isalpha() for word in WEAK_WORDS)
    assert sorted(WEAK_WORDS & words_of_no_theme("en")) == []
