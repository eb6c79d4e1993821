"""Which stories are compared with each other: those of one language; and how many themes each language gets.

A language with fewer than three stories, or than one in a hundred, is too rare to group. A few words, names above all,
may be taken for another language; so it is the words of such a story that decide whether it belongs to a group. A
language that no model knows, such as Hausa or Yoruba, is taken for several; so languages that share words are one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from typing import Literal, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from toolkit.languages.script import words
from toolkit.languages.stop_words import stop_words, words_of_no_theme
from toolkit.stories.frame import documents

_FEWEST = 3
_LEAST_SHARE = 0.01
_AS_WELL = 0.5
_SAME_LANGUAGE = 0.7
_ENOUGH_WORDS = 200
_MOST_COMPARED = 1000

NumberOfThemes = int | Literal["auto"]


def language_groups(stories: pd.DataFrame) -> dict[str, NDArray[np.intp]]:
    """Split stories by their language, the one with most stories first.

    Stories whose language is not known go with the commonest, and so do those of a language whose stories have no
    word to compare them by. Languages whose texts know each other's words are one. A story of a language that is too
    rare to group goes where its words are known, see `languages_by_words`, or is in no group. The commonest language is
    not too rare, however few its stories are.

    Parameters
    ----------
    stories : DataFrame
        A stories frame.

    Returns
    -------
    dict of str to ndarray
        The rows of each language, in order.

    Examples
    --------
    >>> from toolkit.stories.frame import as_stories
    >>> texts = ["Cod cut", "Cod up", "Herring up", "Eel", "Dorsch weniger", "Hering weniger", "Aal mehr", "42"]
    >>> frame = pd.DataFrame({"text": texts, "language": ["en"] * 4 + ["de"] * 3 + [""]})
    >>> rare = pd.DataFrame({"text": ["Cod up again", "Mniej dorsza"], "language": ["ro", "pl"]})
    >>> {language: len(rows) for language, rows in language_groups(as_stories(pd.concat([frame, rare]))).items()}
    {'en': 6, 'de': 3}
    """
    languages = stories["language"].to_numpy().astype(object)
    codes, sizes = np.unique(languages[languages != ""].astype(str), return_counts=True)
    counts = dict(zip(codes.tolist(), sizes.tolist(), strict=True))
    ranked = sorted(counts, key=lambda language: (-counts[language], language))
    least = min(max(_FEWEST, _LEAST_SHARE * len(stories)), max(counts.values(), default=0))
    common = [language for language in ranked if counts[language] >= least]
    in_words = [language for language in common if _has_words(stories[languages == language], language)]
    texts = {language: documents(stories[languages == language]) for language in in_words}
    one_of = _same_languages(texts)
    n_stories = Counter[str]()
    for language in in_words:
        n_stories[one_of[language]] += counts[language]
    kept = [language for language, _ in n_stories.most_common()] or common[:1] or [""]
    group = np.array([one_of.get(language, kept[0]) for language in languages.tolist()], dtype=object)
    rare = ~np.isin(languages, [*common, ""])
    if rare.any():
        group[rare] = None
        compared = {language: documents(stories[group == language]) for language in kept}
        group[rare] = languages_by_words(documents(stories[rare]), compared)
    return {language: np.flatnonzero(group == language) for language in kept}


def languages_by_words(texts: Sequence[str], groups: Mapping[str, Sequence[str]]) -> list[str | None]:
    """Tell by the words of some texts which of some languages they are in, whatever was taken for their language.

    A text is in the language whose texts know most of its words, that is have them too or have them for stop words,
    if they know at least half as many as they know of the words of one of their own, in the median.

    Parameters
    ----------
    texts : sequence of str
    groups : mapping of str to sequence of str
        Texts in each language.

    Returns
    -------
    list of str or None
        A language for each text, None if it is in none of them. A text without words is in the first.

    Examples
    --------
    >>> english = ["Merz and Macron meet in Kiel", "Macron is to meet Merz", "Talks in Kiel"]
    >>> languages_by_words(["Merz Macron Kiel", "Rozmowy: Macron i Merz w Kilonii", "3 : 2"], {"en": english})
    ['en', None, 'en']
    """
    names, found = list(groups), [_words_in(text) for text in texts]
    known = np.array([_known(found, _vocabulary(own, language)) for language, own in groups.items()])
    best = known.argmax(axis=0)
    return [names[best[text]] if known[best[text], text] > _AS_WELL else None for text in range(len(texts))]


class _Vocabulary(NamedTuple):
    """The words of each of some texts, the words that these know, and what share of one's own the others know."""

    texts: Sequence[Set[str]]
    known: Set[str]
    usual: float


def _vocabulary(own: Sequence[str], language: str) -> _Vocabulary:
    texts = [_words_in(text) for text in own[:: 1 + len(own) // _MOST_COMPARED]]
    counts = Counter(word for one in texts for word in one)
    elsewhere = stop_words(language).union(word for word, n_texts in counts.items() if n_texts > 1)
    return _Vocabulary(
        texts, stop_words(language).union(counts), float(np.median([_share(one, elsewhere) for one in texts]))
    )


def _known(found: Sequence[Set[str]], vocabulary: _Vocabulary) -> list[float]:
    """Return how many of the words of each text are known, a usual text of the language being 1."""
    return [_share(one, vocabulary.known) / max(vocabulary.usual, np.finfo(float).eps) for one in found]


def _same_languages(texts: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return for each language that whose texts know its words best, or itself if none does.

    Of a few words many may be names; so it is not asked of them.
    """
    of_each = {language: _vocabulary(own, language) for language, own in texts.items()}
    one_of: dict[str, str] = {}
    for language, own in of_each.items():
        others = [other for other in one_of if one_of[other] == other]
        known = [float(np.median(_known(own.texts, of_each[other]))) for other in others]
        is_same = len(frozenset().union(*own.texts)) >= _ENOUGH_WORDS and max(known, default=0.0) > _SAME_LANGUAGE
        one_of[language] = others[int(np.argmax(known))] if is_same else language
    return one_of


def _share(found: Set[str], known: Set[str]) -> float:
    return len(found & known) / len(found) if found else 1.0


def _words_in(text: str) -> set[str]:
    return {word for word in words(text.lower()) if not word.isdigit()}


def shared_out(sizes: Mapping[str, int], n_themes: NumberOfThemes) -> dict[str, NumberOfThemes]:
    """Share out a number of themes in proportion to the stories, at least one to each language.

    Parameters
    ----------
    sizes : mapping of str to int
        The number of stories of each language.
    n_themes : int or "auto"
        At least as many as there are languages; no more than there are stories are shared out.

    Returns
    -------
    dict

    Examples
    --------
    >>> shared_out({"en": 5, "de": 3}, 5), shared_out({"en": 5, "de": 3}, "auto")
    ({'en': 3, 'de': 2}, {'en': 'auto', 'de': 'auto'})
    """
    if n_themes == "auto":
        return dict.fromkeys(sizes, n_themes)
    shares = dict.fromkeys(sizes, 1)
    for _ in range(min(n_themes, sum(sizes.values())) - len(sizes)):
        neediest = max(sizes, key=lambda language: sizes[language] / shares[language])
        shares[neediest] += 1
    return {language: int(number) for language, number in shares.items()}


def _has_words(stories: pd.DataFrame, language: str) -> bool:
    """Return True if there is a word in some stories to compare them by."""
    empty = words_of_no_theme("en") | words_of_no_theme(language)
    found = (word for document in documents(stories) for word in words(document.lower()))
    return any(word not in empty and not word.isdigit() for word in found)
