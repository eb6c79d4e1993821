"""Stories of several languages, each language by itself."""

from __future__ import annotations

import pandas as pd


def language_groups(stories: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Part stories by their language, the one with most stories first.

    Stories whose language is not known go with those.

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
    >>> frame = pd.DataFrame({"text": ["Cod cut", "Dorsch", "Cod up", "42"], "language": ["en", "de", "en-GB", ""]})
    >>> {language: len(group) for language, group in language_groups(as_stories(frame)).items()}
    {'en': 3, 'de': 1}
    """
    counts = stories["language"][stories["language"] != ""].value_counts()
    ranked = sorted(counts.index, key=lambda language: (-counts[language], language)) or [""]
    languages = stories["language"].replace("", ranked[0])
    return {language: stories[languages == language].reset_index(drop=True) for language in ranked}
