"""How much of each fresh story is new, against what was shown of its event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
from scipy import sparse

from toolkit.digests.novelty import which_are_new
from toolkit.events.airing import Novelty
from toolkit.events.reports import Known, was_shown
from toolkit.languages.stop_words import stop_words_of
from toolkit.sentences.sentence import sentences_by_story
from toolkit.themes.records import Theme
from toolkit.vectors.tfidf import sentence_terms


def novelty_of_fresh(
    stories: pd.DataFrame, themes: Sequence[Theme], seen: Mapping[str, Known], quoted: Sequence[str] = ()
) -> dict[str, Novelty]:
    """Return how much of each fresh story is new, against the shown stories of its theme and what was quoted.

    Parameters
    ----------
    stories : DataFrame
        A stories frame.
    themes : sequence of Theme
        Of these stories, with events.
    seen : mapping of str to Known
    quoted : sequence of str
        Sentences that were quoted before.

    Returns
    -------
    dict of str to Novelty
        Only of stories in events that something was shown of: all others are new as a whole.
    """
    found: dict[str, Novelty] = {}
    for theme in themes:
        shown = [story.story_id for story in theme.stories if was_shown(seen[story.story_id])]
        fresh = [story.story_id for story in theme.stories if seen[story.story_id].is_fresh]
        if shown and fresh:
            said = sentences_by_story(stories, [*fresh, *shown])
            known = [*(one for story_id in shown for one in said[story_id]), *quoted]
            stop_words = stop_words_of({story.language for story in theme.stories})
            found |= _novelty({story_id: said[story_id] for story_id in fresh}, known, stop_words)
    return found


def _novelty(said: Mapping[str, Sequence[str]], known: Sequence[str], stop_words: frozenset[str]) -> dict[str, Novelty]:
    texts = [text for own in said.values() for text in own]
    if not texts:
        return {}
    X = sparse.csr_matrix(sentence_terms([*texts, *known], stop_words))
    is_new = which_are_new(X[: len(texts)], X[len(texts) :])
    ends = np.cumsum([len(own) for own in said.values()])
    counts = [int(part.sum()) for part in np.split(is_new, ends[:-1])]
    return {story_id: Novelty(n_new, len(own)) for (story_id, own), n_new in zip(said.items(), counts, strict=True)}
