"""The words of a language that say nothing of what a text is about."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from toolkit.languages.profile import each_word, profile


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the stop words of a language, in lower case; none if they are not known.

    Parameters
    ----------
    language : str
        A code such as "de", as the stories frame has it.

    Returns
    -------
    frozenset of str
        Those of scikit-learn for English, else those of stopwordsiso.

    Examples
    --------
    >>> sorted(stop_words("de") & {"der", "und", "zoll"}), sorted(stop_words("en") & {"the", "toll"})
    (['der', 'und'], ['the'])
    """
    if language == "en":
        from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

        return frozenset(ENGLISH_STOP_WORDS)
    import stopwordsiso

    return frozenset(stopwordsiso.stopwords(language)) if stopwordsiso.has_lang(language) else frozenset()


@cache
def words_of_no_theme(language: str) -> frozenset[str]:
    """Return the stop words of a language together with the commonest words of its news writing: days, per cent, said.

    These do not distinguish themes, but they do distinguish events, and count for those.

    Examples
    --------
    >>> sorted(words_of_no_theme("de") & {"der", "montag", "sagte", "zoll"})
    ['der', 'montag', 'sagte']
    """
    known = profile(language)
    return stop_words(language).union(*map(each_word, (known.months, known.weekdays, known.news_words)))


def stop_words_of(languages: Iterable[str]) -> frozenset[str]:
    """Return the stop words of several languages together.

    Examples
    --------
    >>> {"der", "les"} <= stop_words_of(["de", "fr", "en"])
    True
    """
    return frozenset().union(*(stop_words(language) for language in languages))
