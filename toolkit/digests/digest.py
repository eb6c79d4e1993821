"""Candidate quotes in, a digest out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy import sparse

from toolkit.digests.candidates import Candidates
from toolkit.digests.centre import most_central_stories
from toolkit.digests.confirmation import with_sources
from toolkit.digests.coverage import choose_by_event
from toolkit.digests.novelty import less_of_what_is_known, unknown_rows
from toolkit.digests.rankers import CentroidRanker
from toolkit.digests.selection import Ranker
from toolkit.records import Digest, Quote
from toolkit.stories.content import texts_alone
from toolkit.stories.every_sentence import every_sentence, named_sources, titles
from toolkit.stories.frame import as_stories
from toolkit.stories.sentences import candidate_quotes
from toolkit.vectors.copies import standing_for
from toolkit.vectors.tfidf import sentence_terms

if TYPE_CHECKING:
    import pandas as pd


def digest_stories(
    stories: pd.DataFrame | Sequence[str],
    n_words: int = 120,
    *,
    ranker: Ranker | None = None,
    known: pd.DataFrame | Sequence[str] | None = None,
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
    known : DataFrame or sequence of str, optional
        Stories that the reader knows already. Nothing that they say is quoted, if there is anything else, and
        what is new counts for more.

    Returns
    -------
    Digest
        Verbatim quotes, by the time of their stories, then by story, then by place, none of a near copy of
        another story. The ``story_id`` of a text is the fingerprint of its content.

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
    frame = as_stories(stories)
    quotes = candidate_quotes(frame.iloc[np.unique(standing_for(texts_alone(frame)))])
    quotes, X = _unknown(quotes, [] if known is None else every_sentence(as_stories(known)))
    digest = choose_digest(quotes, X, n_words, ranker=ranker)
    return with_attribution(replace(digest, headline=_headline(quotes, X, titles(frame))), frame)


def with_attribution(digest: Digest, stories: pd.DataFrame) -> Digest:
    """Tell for each quote how many sources of the digest's stories carry it."""
    return replace(digest, quotes=with_sources(digest.quotes, every_sentence(stories), named_sources(stories)))


def _unknown(quotes: Sequence[Quote], known: Sequence[Quote]) -> tuple[list[Quote], Any]:
    """Return the quotes that say what is not known, and their rows."""
    X = sparse.csr_matrix(sentence_terms([quote.text for quote in (*quotes, *known)]))
    new, old = X[: len(quotes)], X[len(quotes) :]
    if not known:
        return list(quotes), new
    rows = unknown_rows(new, old)
    return [quotes[row] for row in rows.tolist()], less_of_what_is_known(new[rows], old)


def _headline(quotes: Sequence[Quote], X: Any, titles_by_id: Mapping[str, str]) -> str:
    """Return the title of the most central story that has one."""
    ids = list(dict.fromkeys(quote.story_id for quote in quotes))
    ranked = [titles_by_id[ids[story]] for story in most_central_stories(Candidates.of(quotes), X)]
    return next((title for title in ranked if title), "")


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
    rows.sort(key=lambda row: (numbers[row], row))
    return Digest(tuple(quotes[row] for row in rows), theme_id)
