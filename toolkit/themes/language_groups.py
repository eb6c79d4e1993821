"""Which stories are compared with each other: those of one language; and how many themes each language gets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from toolkit.languages.script import words
from toolkit.languages.stop_words import words_of_no_theme
from toolkit.stories.frame import documents

_FEWEST = 3
_LEAST_SHARE = 0.01

NumberOfThemes = int | Literal["auto"]


def language_groups(stories: pd.DataFrame) -> dict[str, NDArray[np.intp]]:
    """Split stories by their language, the one with most stories first.

    Stories whose language is not known go with the commonest, and so do those of a language with fewer than three
    stories, or than one in a hundred, which may be a mistake, and of one whose stories have no word to compare
    them by.

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
    >>> frame = as_stories(pd.DataFrame({"text": texts, "language": ["en"] * 4 + ["de"] * 3 + [""]}))
    >>> {language: len(rows) for language, rows in language_groups(frame).items()}
    {'en': 5, 'de': 3}
    """
    languages = stories["language"].to_numpy()
    codes, sizes = np.unique(languages[languages != ""].astype(str), return_counts=True)
    counts = dict(zip(codes.tolist(), sizes.tolist(), strict=True))
    ranked = sorted(counts, key=lambda language: (-counts[language], language))
    least = max(_FEWEST, _LEAST_SHARE * len(stories))
    common = [language for language in ranked if language == ranked[0] or counts[language] >= least]
    in_words = [language for language in common if _has_words(stories[languages == language], language)]
    kept = in_words or ranked[:1] or [""]
    group = np.where(np.isin(languages, kept), languages, kept[0])
    return {language: np.flatnonzero(group == language) for language in kept}


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
