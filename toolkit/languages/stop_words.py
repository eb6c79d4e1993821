"""The words of a language that say nothing of what a text is about."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from toolkit.languages.tags import base_language


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the stop words of a language, in small letters; none where they are not known.

    Those of English are not among them: they are told by what a vectorizer is for.

    Parameters
    ----------
    language : str
        A code such as "de", or a tag such as "pt-BR".

    Returns
    -------
    frozenset of str

    Examples
    --------
    >>> sorted(stop_words("de") & {"der", "und", "zoll"}), stop_words("en")
    (['der', 'und'], frozenset())
    """
    import stopwordsiso

    code = base_language(language)
    return frozenset(stopwordsiso.stopwords(code)) if code != "en" and stopwordsiso.has_lang(code) else frozenset()


def stop_words_of(languages: Iterable[str]) -> frozenset[str]:
    """Return the stop words of several languages together.

    Examples
    --------
    >>> {"der", "les"} <= stop_words_of(["de", "fr", "en"])
    True
    """
    return frozenset().union(*(stop_words(language) for language in languages))
