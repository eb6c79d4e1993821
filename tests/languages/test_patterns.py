"""Patterns that are looked for one by one find what one pattern of all would find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.languages.patterns import alternatives, finder
from toolkit.languages.profile import profile, tags

FIELDS = ("page_notices", "comment_policies", "unnamed_speakers")


@pytest.mark.parametrize("field", FIELDS)
@given(data=st.data())
def test_finds_what_one_pattern_of_all_finds(field, data):
    patterns = getattr(
        profile(data.draw(st.sampled_from([tag for tag in tags() if getattr(profile(tag), field)]))), field
    )
    one = data.draw(st.sampled_from([found for pattern in patterns for found in alternatives(pattern)]))
    text = data.draw(st.text(max_size=5)) + data.draw(st.from_regex(one)) + data.draw(st.text(max_size=5))
    assert finder(patterns)(text) == bool(re.search("|".join(patterns), text))


@given(st.lists(st.sampled_from(["cod", r"\|", "[|]", "(?:a|b)", r"[\]|]", "[]|]", "[^]|(]", "^x"]), min_size=1))
def test_alternatives_are_those_that_stand_in_no_brackets(parts):
    assert list(alternatives("|".join(parts))) == parts
