"""Words as a story writes them."""

from __future__ import annotations

from toolkit.phrases.spelling import spelled


def test_names_keep_their_capitals_and_words_lose_that_of_a_beginning():
    text = "Rates cut\nRates were cut by the Fed. The IMF and McKay of the Fed spoke of rates."
    words = ["rates", "fed", "imf", "mckay", "spoke"]
    assert spelled(text, words, {"the", "of", "and", "by", "were"}) == ["rates", "Fed", "IMF", "McKay", "spoke"]


def test_what_the_text_does_not_say_stays_in_lower_case():
    assert spelled("The no-fly zone", ["fly", "nato"], {"the"}) == ["fly", "nato"]
