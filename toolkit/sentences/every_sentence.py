"""Everything that stories say, sentence by sentence, fit to be quoted or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from toolkit.digests.records import Quote
from toolkit.sentences.attributions import dateline_end
from toolkit.sentences.splitting import sentence_spans


def every_sentence(stories: pd.DataFrame) -> list[Quote]:
    """Return all sentences of some stories, in reading order, each begun behind its dateline.

    Examples
    --------
    >>> from toolkit.stories.frame import as_stories
    >>> [quote.text for quote in every_sentence(as_stories(["OSLO (Civic Wire) - Cod is cut. So it was."]))]
    ['Cod is cut.', 'So it was.']
    """
    return [
        Quote(text[start:end], story_id, start, end)
        for story_id, text, language in zip(stories["story_id"], stories["text"], stories["language"], strict=True)
        for start, end in _without_datelines(text, sentence_spans(text, language))
    ]


def _without_datelines(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Begin the first sentence of a line behind its dateline: "LONDON (Reuters) - " is not part of what is said."""
    for start, end in spans:
        opens_a_line = not text[:start].rpartition("\n")[2].strip() if start else True
        yield (dateline_end(text, start, end) if opens_a_line else start), end


def named_sources(stories: pd.DataFrame) -> dict[str, str]:
    """Return the source of each story, by its id; empty where it has none.

    Examples
    --------
    >>> from toolkit.stories.frame import as_stories
    >>> named_sources(as_stories(pd.DataFrame({"id": ["a"], "text": ["Cod is cut."], "source": ["Civic Wire"]})))
    {'a': 'Civic Wire'}
    """
    return dict(zip(stories["story_id"], stories["source"], strict=True))


def languages(stories: pd.DataFrame) -> dict[str, str]:
    """Return the language of each story, by its id; empty where it is not known."""
    return dict(zip(stories["story_id"], stories["language"], strict=True))


def titles(stories: pd.DataFrame) -> dict[str, str]:
    """Return the title of each story, by its id; empty where it has none."""
    return dict(zip(stories["story_id"], stories["title"], strict=True))
