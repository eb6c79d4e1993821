"""What is cleaned of every text, whatever steps are asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.cleaning.clean import clean_text


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    assert clean_text(clean_text(text)) == clean_text(text)


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
