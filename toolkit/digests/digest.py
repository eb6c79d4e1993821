"""Candidate quotes in, a digest out."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy import sparse

from toolkit.digests.candidates import Candidates
from toolkit.digests.centroid import most_central_stories, stories_vectors
from toolkit.digests.confirmation import with_sources
from toolkit.digests.event_coverage import choose_by_event
from toolkit.digests.novelty import less_of_what_is_known, unknown_rows
from toolkit.digests.rankers import CentroidRanker
from toolkit.digests.records import Digest, Quote
from toolkit.digests.selection import Ranker
from toolkit.events.content import texts_alone
from toolkit.languages.stop_words import stop_words_of
from toolkit.sentences.every_sentence import every_sentence, languages, named_sources, titles
from toolkit.sentences.fit_to_quote import BY_ITSELF, fit_to_quote
from toolkit.stories.frame import as_stories, languages_in
from toolkit.vectors.near_duplicates import near_duplicates
from toolkit.vectors.tfidf import sentence_terms

if TYPE_CHECKING:
    from toolkit.stories.tables import Table


def digest_stories(
    stories: Table | Sequence[str],
    n_words: int = 120,
    *,
    ranker: Ranker | None = None,
    known: Table | Sequence[str] | None = None,
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
        Stories that the reader knows already. Nothing that they say is quoted, if there is anything else, but
        for a sentence that news hangs on; and what is new counts for more.

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
    The quota for cod was cut by a tenth on Monday.
    """
    frame = as_stories(stories)
    everything = every_sentence(frame)
    old = [] if known is None or not len(known) else every_sentence(as_stories(known))
    said = [sentence.text for sentence in (*everything, *old)]
    terms = sparse.csr_matrix(sentence_terms(said, stop_words_of(languages_in(frame))))
    kept = set(frame["story_id"].iloc[np.unique(near_duplicates(texts_alone(frame)))])
    sentences, X = of_stories(kept, everything, terms[: len(everything)])
    fit, X = _news(fit_to_quote(sentences, languages(frame)), X, terms[len(everything) :])
    digest = choose_digest(sentences, X, n_words, fit=fit, ranker=ranker)
    quotes = with_sources(digest.quotes, everything, terms[: len(everything)], named_sources(frame))
    return replace(digest, quotes=quotes, headline=_headline(sentences, X, titles(frame)))


def of_stories(
    kept: Container[str], sentences: Sequence[Quote], X: sparse.csr_matrix
) -> tuple[list[Quote], sparse.csr_matrix]:
    """Return the sentences of some stories, by their ids, and the rows of these."""
    rows = [row for row, sentence in enumerate(sentences) if sentence.story_id in kept]
    return [sentences[row] for row in rows], X[np.array(rows, dtype=np.intp)]


def _news(
    fit: dict[int, int], X: sparse.csr_matrix, known: sparse.csr_matrix
) -> tuple[dict[int, int], sparse.csr_matrix]:
    """Keep the rows that say what is not known, and the terms weighed by what is new."""
    if not known.shape[0]:
        return fit, X
    rows = np.array(list(fit), dtype=np.intp)
    new = set(rows[unknown_rows(X[rows], known)].tolist())
    context = {fit[row] for row in new if fit[row] != BY_ITSELF}
    return {row: before for row, before in fit.items() if row in new | context}, less_of_what_is_known(X, known)


def _headline(sentences: Sequence[Quote], X: sparse.csr_matrix, titles_by_id: Mapping[str, str]) -> str:
    """Return the title of the most central story that has one."""
    ids = list(dict.fromkeys(sentence.story_id for sentence in sentences))
    told = stories_vectors(Candidates.of(sentences), X)
    return next((title for story in most_central_stories(told) if (title := titles_by_id[ids[story]])), "")


def choose_digest(
    sentences: Sequence[Quote],
    X: Any,
    n_words: int,
    *,
    fit: Mapping[int, int],
    ranker: Ranker | None = None,
    theme_id: str | None = None,
    events: Mapping[str, int] | None = None,
) -> Digest:
    """Make a digest of sentences and the terms they share, of shape (n_sentences, n_terms).

    Quoted is only what is ``fit``, as `toolkit.sentences.fit_to_quote` tells it. If the event of each story
    is given, from 0 for the one to be quoted first, no event is quoted twice while another stands unquoted.
    """
    if n_words < 1:
        message = f"found n_words={n_words}; wanted at least 1"
        raise ValueError(message)
    ranker = ranker or CentroidRanker()
    if not hasattr(ranker, "choose"):
        message = f"found ranker={ranker!r}; wanted an object with choose(), such as SumyRanker('lex-rank')"
        raise TypeError(message)
    all_said, X = Candidates.of(sentences), sparse.csr_matrix(X)
    candidates = all_said.fit(fit, stories_vectors(all_said, X))
    fit_rows = np.array(list(fit), dtype=np.intp)
    quotes = [sentences[row] for row in fit]
    numbers = np.array([(events or {}).get(quote.story_id, 0) for quote in quotes], dtype=np.intp)
    rows = choose_by_event(ranker, candidates, X[fit_rows], n_words, numbers)
    rows.sort(key=lambda row: (numbers[row], row))
    return Digest(tuple(quotes[row] for row in rows), theme_id)
