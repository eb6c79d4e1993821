"""Everything that stories say, sentence by sentence, fit to be quoted or not."""

from __future__ import annotations

import pandas as pd

from toolkit.records import Quote
from toolkit.stories.sentences import sentence_spans


def every_sentence(stories: pd.DataFrame) -> list[Quote]:
    """Return all sentences of some stories, in reading order.

    Examples
    --------
    >>> from toolkit.stories.frame import as_stories
    >>> [quote.text for quote in every_sentence(as_stories(["Cod is cut. So it was."]))]
    ['Cod is cut.', 'So it was.']
    """
    return [
        Quote(text[start:end], story_id, start, end)
        for story_id, text, language in zip(stories["story_id"], stories["text"], stories["language"], strict=True)
        for start, end in sentence_spans(text, language)
    ]


def named_sources(stories: pd.DataFrame) -> dict[str, str]:
    """Return the source of each story, by its id; empty where it has none.

    Examples
    --------
    >>> from toolkit.stories.frame import as_stories
    >>> named_sources(as_stories(pd.DataFrame({"id": ["a"], "text": ["Cod is cut."], "source": ["Civic Wire"]})))
    {'a': 'Civic Wire'}
    """
    return dict(zip(stories["story_id"], stories["source"], strict=True))


def titles(stories: pd.DataFrame) -> dict[str, str]:
    """Return the title of each story, by its id; empty where it has none."""
    return dict(zip(stories["story_id"], stories["title"], strict=True))
