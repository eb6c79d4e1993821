"""The words that texts have in common, whatever they are about."""

from __future__ import annotations

import pytest

from toolkit.phrases.common import words_of_all


def test_words_of_grammar_stand_evenly_in_all_groups():
    fish = [f"di cod wey dey {word} for boat" for word in "swim jump hide rest".split()] * 4
    space = [f"di moon wey dey {word} for orbit" for word in "turn shine fall rise".split()] * 4
    assert words_of_all([fish, space]) == {"di", "wey", "dey", "for"}


def test_a_subject_of_half_the_groups_is_no_word_of_grammar():
    groups = [["the quota for cod"] * 12, ["the quota for eels"] * 12, ["the orbit of moons"] * 12]
    assert words_of_all(groups) == {"the"}


@pytest.mark.parametrize("groups", [[], [["the cod"] * 40], [["the cod"] * 40, ["the moon"] * 9]])
def test_of_one_group_nothing_can_be_said(groups):
    assert words_of_all(groups) == frozenset()
