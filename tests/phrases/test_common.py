"""What texts have in common, whatever they are about."""

from __future__ import annotations

import pytest

from toolkit.phrases.common import without_repetitions, words_of_all

PLACES = ("Kiel", "Hull", "Osta")


@pytest.mark.parametrize(
    "repeated",
    [
        "The full text of this report is no longer to be had.",
        "Der volle Text dieses Berichts ist nicht mehr zu haben.",
        "この記事の全文はもうここでは読めません、会員の方だけがお読みいただけます。",
    ],
)
def test_a_sentence_of_several_texts_is_left_out(repeated):
    texts = [
        f"The quota for {place} was cut again by a tenth, and crews of {place} protest. {repeated}" for place in PLACES
    ]
    assert all(
        repeated not in text and place in text for text, place in zip(without_repetitions(texts), PLACES, strict=True)
    )


def test_a_line_of_several_texts_is_left_out_however_short():
    texts = [f"The quota for {place} was cut again.\nMore\nCrews of {place} protest." for place in PLACES]
    assert all("More" not in text for text in without_repetitions(texts))


@pytest.mark.parametrize(
    "texts",
    [
        [f"Cod again. The quota for {place} was cut." for place in PLACES],
        ["The quota for cod was cut again.", "The quota for cod was cut again."],
        ["The quota for cod was cut again, they said in Kiel."] * 3,
        ["", "", ""],
        [],
    ],
)
def test_short_sentences_two_texts_and_whole_stories_stay(texts):
    assert without_repetitions(texts) == texts


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
