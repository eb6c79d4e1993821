"""Text in lines loses nothing, and no line is longer than it may be where there is a place to break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.rendering.columns import columns, wrapped
from toolkit.rendering.plain import shortened

words = st.lists(st.text(alphabet="abz漁枠、。「」กéש", min_size=1, max_size=12), max_size=40).map(" ".join)


@given(words, st.integers(20, 78))
def test_nothing_is_lost(text, width):
    lines = wrapped(text, "  ", "- ", width=width).split("\n")
    assert lines[0].startswith("-")
    assert "".join("".join(lines)[1:].split()) == "".join(text.split())


@given(words)
def test_lines_fit(text):
    assert all(columns(line) <= 40 for line in wrapped(text, width=40).split("\n"))


@pytest.mark.parametrize("address", ["https://pier.example/" + "a" * 90, "https://ja.example/" + "b-c" * 40])
def test_addresses_stay_whole(address):
    assert address in wrapped(f"See {address} there", "  ").split("\n")[1]


@pytest.mark.parametrize("text", ["漁獲枠を一割削減した。" * 9, "「漁獲枠」、「一割」。" * 9])
def test_no_line_begins_with_what_closes(text):
    lines = wrapped(text, width=21).split("\n")
    assert len(lines) > 5
    assert not any(line[0] in "、。」" for line in lines)
    assert not any(line[-1] == "「" for line in lines)


@given(words, st.integers(5, 60))
def test_what_is_shortened_is_a_beginning(text, most):
    short = shortened(text, most)
    assert len(short) <= most
    assert " ".join(text.split()).startswith(short.removesuffix("…"))
