"""The words of a story by which it is compared: in any script, without the stop words of its own language."""

from __future__ import annotations

from functools import cache

from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from toolkit.languages.detection import LANGUAGES, detect_language
from toolkit.languages.english import STOP_WORDS
from toolkit.languages.news_words import words_of_no_theme
from toolkit.languages.script import words
from toolkit.languages.stems import stems
from toolkit.languages.stop_words import stop_words

_LEAST_FOREIGN = 0.15


def words_of_a_story(text: str) -> list[str]:
    """Return the words of two letters and more, no bare numbers; a tokenizer for scikit-learn's vectorizers.

    Parameters
    ----------
    text : str
        In small letters. Its language is told from its beginning; stop words of English are left to the vectorizer.

    Examples
    --------
    >>> words_of_a_story("die ministerin kürzt die quote für dorsch um 12 prozent")
    ['ministerin', 'kürzt', 'quote', 'dorsch']
    """
    return _telling_words(text)[0]


def stemmed_words(text: str) -> list[str]:
    """Return the words of a story cut to their stems, by the rules of its language.

    A tokenizer to set in the place of that of `toolkit.theme_pipeline`, whose terms are then stems. It is no default:
    themes of short stories are a little better for it, those of long ones worse.

    Parameters
    ----------
    text : str
        In small letters.

    Examples
    --------
    >>> stemmed_words("die ministerin kürzt die quoten für dorsch um 12 prozent")
    ['ministerin', 'kurzt', 'quot', 'dorsch']
    >>> from toolkit import theme_pipeline
    >>> pipeline = theme_pipeline().set_params(terms__tokenizer=stemmed_words)
    >>> pipeline["terms"].fit(["Tariffs doubled", "A tariff doubles"]).get_feature_names_out().tolist()
    ['doubl', 'tariff']
    """
    found, language = _telling_words(text)
    return stems(found, language) if language else stems([word for word in found if word not in STOP_WORDS], "en")


def _telling_words(text: str) -> tuple[list[str], str]:
    found, language = _words_and_language(text)
    empty = words_of_no_theme(language) if language else frozenset[str]()
    return [word for word in found if not word.isdigit() and word not in empty], language


def words_and_numbers(text: str) -> list[str]:
    """Return the words and numbers of two characters and more; a tokenizer for scikit-learn's vectorizers.

    Examples
    --------
    >>> words_and_numbers("le quota de morue est réduit de 12 pour cent")
    ['quota', 'morue', 'réduit', '12']
    """
    found, language = _words_and_language(text)
    empty = stop_words(language)
    return [word for word in found if word not in empty] if empty else found


def _words_and_language(text: str) -> tuple[list[str], str]:
    """Return the words of a text, and its language if that is not English and makes a difference to them."""
    found = words(text)
    different = set(found)
    n_foreign = len(different & _foreign_words())
    fewest = max(1, _LEAST_FOREIGN * len(different)) if text.isascii() else 0
    is_english = n_foreign <= fewest or n_foreign < len(different & ENGLISH_STOP_WORDS)
    return found, "" if is_english else detect_language(text)


@cache
def _foreign_words() -> frozenset[str]:
    """Return what would be left out of other languages: where there is next to none, no language need be told."""
    return frozenset().union(*map(words_of_no_theme, LANGUAGES)).difference(ENGLISH_STOP_WORDS)
