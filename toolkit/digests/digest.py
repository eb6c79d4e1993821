"""Candidate quotes in, a digest out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from toolkit.digests.candidates import Candidates
from toolkit.digests.coverage import choose_by_event
from toolkit.digests.rankers import CentroidRanker
from toolkit.digests.selection import Ranker
from toolkit.records import Digest, Quote
from toolkit.stories.frame import as_stories
from toolkit.stories.sentences import candidate_quotes
from toolkit.vectors.tfidf import sentence_terms

if TYPE_CHECKING:
    import pandas as pd


def digest_stories(
    stories: pd.DataFrame | Sequence[str], n_words: int = 120, *, ranker: Ranker | None = None
) -> Digest:
    """Make one digest of several stories.

    Parameters
    ----------
    stories : DataFrame or sequence of str
        A stories frame, or texts.
    n_words : int, default=120
        The most words. Only if no sentence is as short as that, the shortest one stands alone.
    ranker : Ranker, optional
        What chooses the sentences; `CentroidRanker` by default.

    Returns
    -------
    Digest
        Verbatim quotes, by the time of their stories, then by story, then by place. The ``story_id`` of a text
        is the fingerprint of its content.

    Raises
    ------
    StorySchemaError
        If a frame has no text column.
    EmptyCorpusError
        If there is no text.
    ValueError
        If ``n_words`` is less than 1.

    Examples
    --------
    >>> texts = ["The quota for cod was cut by a tenth on Monday.", "Cod: cut. The quota for cod was cut by a tenth."]
    >>> digest = digest_stories(texts, n_words=20)
    >>> print(digest)
    The quota for cod was cut by a tenth.
    """
    quotes = candidate_quotes(as_stories(stories))
    X = sentence_terms([quote.text for quote in quotes])
    return choose_digest(quotes, X, n_words, ranker=ranker)


def choose_digest(
    quotes: Sequence[Quote],
    X: Any,
    n_words: int,
    *,
    ranker: Ranker | None = None,
    theme_id: str | None = None,
    events: Sequence[int] | None = None,
) -> Digest:
    """Make a digest of candidate quotes and their TF-IDF rows, of shape (n_quotes, n_terms).

    If the event of each quote is given, from 0 for the one to be quoted first, no event is quoted twice
    while another stands unquoted.
    """
    if n_words < 1:
        message = f"found n_words={n_words}; wanted at least 1"
        raise ValueError(message)
    ranker = ranker or CentroidRanker()
    if not hasattr(ranker, "choose"):
        message = f"found ranker={ranker!r}; wanted an object with choose(), such as SumyRanker('lex-rank')"
        raise TypeError(message)
    of_one = np.zeros(len(quotes), dtype=np.intp)
    numbers = of_one if events is None else np.asarray(events, dtype=np.intp)
    rows = choose_by_event(ranker, Candidates.of(quotes), X, n_words, numbers)
    return Digest(tuple(quotes[row] for row in rows), theme_id)
