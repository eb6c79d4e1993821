import pytest

from toolkit.languages.stop_words import stop_words, stop_words_of

COMMON_THIRTY = (
    "ar bg cs da de el es et fa fi fr he hi hr hu id it ja ko lt lv nl no pl pt ro ru sk sv tr uk vi zh".split()
)


@pytest.mark.parametrize("language", COMMON_THIRTY)
def test_the_common_languages_have_stop_words(language):
    assert len(stop_words(language)) > 30


def test_a_tag_will_do_and_what_is_not_known_has_none():
    assert stop_words("pt-BR") == stop_words("pt")
    assert stop_words("xx") == stop_words("") == stop_words("Klingon") == frozenset()


def test_those_of_several_languages_are_those_of_each():
    assert stop_words_of(["de", "fr"]) == stop_words("de") | stop_words("fr")
    assert stop_words_of([]) == frozenset()
