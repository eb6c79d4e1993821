import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.cleaning.clean import clean_text, says_something
from toolkit.cleaning.wrapped_lines import unwrapped
from toolkit.stories.raw_records import MOST_CHARACTERS, make_row, make_row_as_it_stands

LINES = st.sampled_from(
    [
        "The quota for cod was cut on Monday by a tenth, the",
        "board said in Bergen.",
        "> Cod",
        "",
        " \t",
        "\x00",
        "\ufeff",
    ]
)
TEXTS = st.text(max_size=60) | st.builds(
    lambda lines, end: end.join(lines), st.lists(LINES, max_size=6), st.sampled_from(["\n", "\r\n", "\x85"])
)


@given(TEXTS)
def test_unwrapping_and_cleaning_leave_something_of_a_text_that_says_something(text):
    assert says_something(text) == bool(clean_text(unwrapped(text)))


@given(TEXTS, st.text(max_size=20))
def test_a_row_as_it_stands_is_a_clean_row_but_for_its_text(text, title):
    raw = {"title": title, "text": text}
    clean, as_it_stands = (_made(make, raw) for make in (make_row, make_row_as_it_stands))
    assert {**clean, "text": ""} == {**as_it_stands, "text": ""}


def _made(make, raw):
    try:
        return make(raw)
    except ValueError as error:
        return {"error": str(error)}


def test_a_text_is_too_long_by_what_is_left_of_it():
    blank = " " * MOST_CHARACTERS
    assert make_row_as_it_stands({"text": f"Cod is cut.{blank}"})["text"].endswith(" ")
    with pytest.raises(ValueError, match="1,000,001 characters"):
        make_row_as_it_stands({"text": f"{'x' * (MOST_CHARACTERS + 1)}{blank}"})
