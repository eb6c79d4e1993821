"""The words of a story by which it is compared: in any script, without the stop words of its own language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from sklearn.base import clone
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from toolkit.languages.detection import LANGUAGES, detect_language
from toolkit.languages.script import words
from toolkit.languages.stems import stems
from toolkit.languages.stop_words import stop_words, words_of_no_theme

_LEAST_FOREIGN = 0.15
_BEGINNING = 500


@dataclass(frozen=True)
class StoryTokenizer:
    """The words of two letters and more, no bare numbers; a tokenizer for scikit-learn's vectorizers.

    Parameters
    ----------
    language : str, default=""
        A code such as "de", as the stories frame has it. The stop words of this language and the commonest words of
        its news writing are left out. If it is empty, the language of each text is detected, and stop words of
        English are left to the vectorizer.

    Examples
    --------
    >>> StoryTokenizer("de")("die ministerin kürzt die quote für dorsch um 12 prozent")
    ['ministerin', 'kürzt', 'quote', 'dorsch']
    >>> StoryTokenizer()("die ministerin kürzt die quote für dorsch um 12 prozent")
    ['ministerin', 'kürzt', 'quote', 'dorsch']
    """

    language: str = ""

    def __call__(self, text: str) -> list[str]:
        """Return the words of a text in lower case."""
        found = words(text)
        empty = words_of_no_theme(self.language or _foreign_language(text, found))
        return [word for word in found if not word.isdigit() and word not in empty]


@dataclass(frozen=True)
class EventTokenizer(StoryTokenizer):
    """The words and numbers of two characters and more, with those of news writing, which distinguish events.

    Parameters
    ----------
    language : str, default=""
        A code such as "de". The stop words of this language are left out. If it is empty, the language of each text is
        detected, and stop words of English are left to the vectorizer.

    Examples
    --------
    >>> EventTokenizer()("le quota de morue est réduit de 12 pour cent")
    ['quota', 'morue', 'réduit', '12']
    """

    def __call__(self, text: str) -> list[str]:
        """Return the words and numbers of a text in lower case."""
        found = words(text)
        empty = stop_words(self.language or _foreign_language(text, found))
        return [word for word in found if word not in empty]


def for_language(vectorizer: Any, language: str) -> Any:
    """Return a copy of a vectorizer, not fitted, whose tokenizer knows the language of the stories.

    Parameters
    ----------
    vectorizer : transformer
        One whose tokenizer is no `StoryTokenizer`, or has a language already, is returned as it is.
    language : str
        A code such as "de"; if it is empty, the vectorizer is returned as it is.

    Examples
    --------
    >>> from toolkit.vectors.term_vectorizer import term_vectorizer
    >>> for_language(term_vectorizer(), "de").tokenizer
    StoryTokenizer(language='de')
    """
    tokenizer = getattr(vectorizer, "tokenizer", None)
    if not language or not isinstance(tokenizer, StoryTokenizer) or tokenizer.language:
        return vectorizer
    return clone(vectorizer).set_params(tokenizer=replace(tokenizer, language=language))


def common_language(texts: Sequence[str]) -> str:
    """Return the language of at least half of the texts that hold a stop word; empty if there is none.

    Each text is judged by its beginning.

    Examples
    --------
    >>> common_language(["die ministerin kürzt die quote", "der minister kürzt die quote", "the quota is cut", "Eel"])
    'de'
    """
    beginnings = [text[:_BEGINNING].lower() for text in texts]
    found = Counter(filter(None, (_own_language(text, words(text)) for text in beginnings)))
    language, n_texts = min(found.items(), key=lambda one: (-one[1], one[0]), default=("", 0))
    return language if 2 * n_texts >= found.total() else ""


def _own_language(text: str, found: Sequence[str]) -> str:
    return _foreign_language(text, found) or ("en" if not ENGLISH_STOP_WORDS.isdisjoint(found) else "")


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
    language = _foreign_language(text, words(text)) or "en"
    return stems(StoryTokenizer(language)(text), language)


def _foreign_language(text: str, found: Sequence[str]) -> str:
    """Return the detected language, or "" for English and where no foreign stop words would be removed."""
    different = set(found)
    n_foreign = len(different & _foreign_words())
    fewest = max(1, _LEAST_FOREIGN * len(different)) if text.isascii() else 0
    is_english = n_foreign <= fewest or n_foreign < len(different & ENGLISH_STOP_WORDS)
    return "" if is_english else detect_language(text)


@cache
def _foreign_words() -> frozenset[str]:
    """Return what would be left out of other languages: where there is next to none, no language need be detected."""
    others = (words_of_no_theme(language) for language in LANGUAGES if language != "en")
    return frozenset().union(*others).difference(ENGLISH_STOP_WORDS)
