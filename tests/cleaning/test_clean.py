"""What is cleaned of every text, whatever steps are asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.cleaning.clean import clean_text, is_one_line, one_line, says_something


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    assert clean_text(clean_text(text)) == clean_text(text)


@given(
    st.text(st.one_of(st.characters(), st.sampled_from(" \n\x00\x85\x1c\u00a0\u2028\u202e\ufeff\ud800ab")), max_size=6)
)
def test_what_would_be_cleaned_is_known_without_cleaning(text):
    assert is_one_line(text) == (one_line(text) == text)
    assert says_something(text) == bool(clean_text(text))


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("The quota \u202efor cod\u202c was cut.", "The quota for cod was cut."),
        ("\u2066C++\u2069 and \u2067\u05e7\u05d5\u05d3\u2069", "C++ and \u05e7\u05d5\u05d3"),
        (
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645\u200f!",
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645\u200f!",
        ),
        ("\u0915\u094d\u200d\u0937", "\u0915\u094d\u200d\u0937"),
    ],
)
def test_what_turns_the_direction_of_text_goes_and_what_spelling_needs_stays(text, cleaned):
    assert clean_text(text) == cleaned
