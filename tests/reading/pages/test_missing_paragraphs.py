"""Paragraphs that the extraction missed are put in where most of an article would else be lost."""

import pytest
from lxml.html import fromstring

from tests.reading.pages.markup import paragraphs
from toolkit.reading.pages.missing_paragraphs import with_missing_paragraphs

TEN_WORDS = [f"The crews of boat {number} stayed in port all day." for number in range(8)]


@pytest.mark.parametrize(("n_found", "n_after"), [(1, 8), (5, 8), (6, 6), (7, 7), (8, 8)])
def test_three_words_that_are_missing_for_five_that_are_found_are_most(n_found, n_after):
    page = fromstring(f"<div>{paragraphs(TEN_WORDS)}</div>")
    assert with_missing_paragraphs(page, TEN_WORDS[:n_found]) == TEN_WORDS[:n_after]
