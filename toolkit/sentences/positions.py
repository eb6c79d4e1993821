"""Where in their stories quotes stand."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from toolkit.digests.records import Quote
from toolkit.sentences.splitting import sentence_spans


def sentence_positions(stories: pd.DataFrame, quotes: Iterable[Quote]) -> list[int]:
    """Return how many sentences stand before each quote in its story, those not fit to be quoted as well.

    Parameters
    ----------
    stories : DataFrame
        The stories frame that the quotes are from.
    quotes : iterable of Quote

    Returns
    -------
    list of int

    Examples
    --------
    >>> from toolkit.stories.frame import as_stories
    >>> stories = as_stories(["It rained. Nobody came. The match was played."])
    >>> sentence_positions(stories, [Quote("Nobody came.", stories["story_id"][0], 11, 23)])
    [1]
    """
    quoted = list(quotes)
    wanted = stories[stories["story_id"].isin({quote.story_id for quote in quoted})]
    columns = (wanted["story_id"], wanted["text"], wanted["language"])
    ends = {
        story_id: [end for _, end in sentence_spans(text, language)]
        for story_id, text, language in zip(*columns, strict=True)
    }
    return [sum(end <= quote.start for end in ends[quote.story_id]) for quote in quoted]
