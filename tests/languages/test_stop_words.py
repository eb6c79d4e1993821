import pytest

from toolkit.languages.stop_words import stop_words, stop_words_of, words_of_no_theme

COMMON_THIRTY = (
    "en ar bg cs da de el es et fa fi fr he hi hr hu id it ja ko lt lv nl no pl pt ro ru sk sv tr uk vi zh".split()
)


@pytest.mark.parametrize("language", COMMON_THIRTY)
def test_the_common_languages_have_stop_words(language):
    assert len(stop_words(language)) > 30


def test_what_is_not_known_has_none():
    assert stop_words("xx") == stop_words("") == stop_words("Klingon") == frozenset()


@pytest.mark.parametrize(
    ("language", "more"),
    [("en", {"monday", "january", "spokesman"}), ("de", {"montag", "januar", "sprecher"}), ("sv", set()), ("", set())],
)
def test_months_weekdays_and_the_words_of_news_are_of_no_theme(language, more):
    assert more <= words_of_no_theme(language) - stop_words(language)
    assert bool(more) == (words_of_no_theme(language) != stop_words(language))


def test_those_of_several_languages_are_those_of_each():
    assert stop_words_of(["de", "fr"]) == stop_words("de") | stop_words("fr")
    assert stop_words_of([]) == frozenset()
