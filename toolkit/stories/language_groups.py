"""Stories of several languages, each language by itself."""

from __future__ import annotations

import pandas as pd

from toolkit.languages.detection import base_language

_FEWEST = 3
_LEAST_SHARE = 0.01


def language_groups(stories: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Part stories by their language, the one with most stories first.

    Stories whose language is not known go with the commonest, and so do those of a language with fewer than three
    stories, or than one in a hundred: that may be a mistake.

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
    ranked = sorted(counts.index, key=lambda language: (-counts[language], language)) or [""]
    least = max(_FEWEST, _LEAST_SHARE * len(stories))
    kept = [language for language in ranked if language == ranked[0] or counts[language] >= least]
    group = languages.where(languages.isin(kept), ranked[0])
    return {language: stories[group == language].reset_index(drop=True) for language in kept}
