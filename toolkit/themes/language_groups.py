"""Stories of several languages, each language by itself."""

from __future__ import annotations

import pandas as pd

from toolkit.languages.english import STOP_WORDS
from toolkit.languages.news_words import words_of_no_theme
from toolkit.languages.script import words
from toolkit.languages.tags import base_language
from toolkit.stories.frame import documents

_FEWEST = 3
_LEAST_SHARE = 0.01


def language_groups(stories: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Part stories by their language, the one with most stories first.

    Stories whose language is not known go with the commonest, and so do those of a language with fewer than three
    stories, or than one in a hundred, which may be a mistake, and of one whose stories have no word to compare
    them by.

    Parameters
    ----------
    stories : DataFrame
        A stories frame.

    Returns
    -------
    dict
        A stories frame for each language.

    Examples
    --------
    >>> from toolkit.stories.frame import as_stories
    >>> texts = ["Cod cut", "Cod up", "Herring up", "Eel", "Dorsch weniger", "Hering weniger", "Aal mehr", "42"]
    >>> frame = as_stories(pd.DataFrame({"text": texts, "language": ["en"] * 4 + ["de"] * 3 + [""]}))
    >>> {language: len(group) for language, group in language_groups(frame).items()}
    {'en': 5, 'de': 3}
    """
    languages = stories["language"].map(base_language)
    counts = languages[languages != ""].value_counts()
    ranked = sorted(counts.index, key=lambda language: (-counts[language], language))
    least = max(_FEWEST, _LEAST_SHARE * len(stories))
    common = [language for language in ranked if language == ranked[0] or counts[language] >= least]
    telling = [language for language in common if _tell_something(stories[languages == language], language)]
    kept = telling or ranked[:1] or [""]
    group = languages.where(languages.isin(kept), kept[0])
    return {language: stories[group == language].reset_index(drop=True) for language in kept}


def _tell_something(stories: pd.DataFrame, language: str) -> bool:
    """Return True if there is a word in some stories to compare them by."""
    empty = STOP_WORDS | words_of_no_theme(language)
    found = (word for document in documents(stories) for word in words(document.lower()))
    return any(word not in empty and not word.isdigit() for word in found)
