"""Evaluation of digests: compared with summaries that people wrote, and measured without them."""

from __future__ import annotations

import hashlib
import math
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from toolkit.digests.digester import Digester
from toolkit.digests.eligible import eligible_rows
from toolkit.digests.records import Digest, Quote
from toolkit.digests.selection import Ranker
from toolkit.errors import EmptyCorpusError, MissingExtraError
from toolkit.evaluation.digest_records import DigestEvaluation, DigestMeasures, MeasuredDigest, RougeScores
from toolkit.evaluation.measures.digests import coverage, lead_share, n_sources, redundancy
from toolkit.evaluation.measures.rouge import rouge_scores
from toolkit.reading.summaries import Summaries, SummarisedStories
from toolkit.report.records import Provenance
from toolkit.sentences.sentence import Sentence, read_sentences
from toolkit.stories.frame import fingerprint, story_records
from toolkit.vectors.tfidf import sentence_terms
from toolkit.version import __version__


def evaluate_digests(
    items: Iterable[SummarisedStories], n_words: int = 120, *, ranker: Ranker | None = None
) -> DigestEvaluation:
    """Make a digest of the stories of each item, and measure how good the digests are.

    Parameters
    ----------
    items : iterable of SummarisedStories
        As `read_summaries` gives them.
    n_words : int, default=120
        The most words of each digest.
    ranker : Ranker, optional
        What chooses the sentences; that of `digest_stories` by default.

    Returns
    -------
    DigestEvaluation
        The same for the same items in any order. ROUGE is there for items with a summary, if rouge-score is installed.

    Raises
    ------
    EmptyCorpusError
        If there is no item.
    ValueError, TypeError
        If ``n_words`` is no whole number of at least 1, the ranker has no ``choose``, or an item is something else.

    Examples
    --------
    >>> from toolkit.stories.frame import as_stories
    >>> texts = ["The quota for cod was cut by a tenth.", "Skippers fear that the cod quota falls again."]
    >>> item = SummarisedStories("cod", as_stories(texts), ("The cod quota was cut by a tenth.",))
    >>> means = evaluate_digests([item], n_words=20).means
    >>> round(means.rouge.rouge_1.f, 2), round(means.redundancy, 2), means.lead_share, means.n_sources
    (0.64, 0.45, 1.0, 2.0)
    """
    digester = Digester(n_words, ranker=ranker)
    ordered = sorted(_checked(items), key=_key)
    if not ordered:
        raise EmptyCorpusError("no item to make a digest of; wanted stories with summaries, from read_summaries")
    missing = _why_rouge_is_missing() if any(item.references for item in ordered) else ""
    measured = [measure_digest(item, digester.digest(item.stories)) for item in ordered]
    return DigestEvaluation(
        n_items=len(measured),
        n_with_references=sum(one.n_references > 0 for one in measured),
        means=mean_measures([one.measures for one in measured]),
        items=tuple(measured),
        rejected=tuple(sorted(set(items.rejected), key=str)) if isinstance(items, Summaries) else (),
        provenance=_provenance(ordered, digester),
        rouge_is_missing=missing,
    )


def _checked(items: Iterable[SummarisedStories]) -> list[SummarisedStories]:
    checked = list(items)
    for item in checked:
        if not isinstance(item, SummarisedStories):
            message = (
                f"found a {type(item).__name__} among the items; wanted stories with their summaries, "
                "as read_summaries gives them"
            )
            raise TypeError(message)
    return checked


def measure_digest(item: SummarisedStories, digest: Digest) -> MeasuredDigest:
    """Measure one digest of the stories of an item; with ROUGE if the item has a summary and rouge-score is installed.

    A story whose source has no name is a source of its own.
    """
    quotes, sentences = digest.quotes, read_sentences(item.stories)
    independent = [row for row, other in eligible_rows(sentences).items() if other is None]
    candidates = [sentences[row].text for row in independent or range(len(sentences))]
    numbers = {text: row for row, text in enumerate(dict.fromkeys([*candidates, *(quote.text for quote in quotes)]))}
    X = sentence_terms(list(numbers))
    rows = [numbers[quote.text] for quote in quotes]
    sources = {story.story_id: story.source or f"story {story.story_id}" for story in story_records(item.stories)}
    measures = DigestMeasures(
        rouge=_rouge(digest.text, item.references),
        coverage=coverage(X, rows),
        redundancy=redundancy(X[rows]),
        lead_share=lead_share(_places(quotes, sentences)),
        n_sources=float(n_sources(sources[quote.story_id] for quote in quotes)),
    )
    return MeasuredDigest(item.id, len(item.stories), len(quotes), digest.n_words, len(item.references), measures)


def _rouge(digest: str, references: Sequence[str]) -> RougeScores | None:
    try:
        return rouge_scores(digest, references) if references else None
    except MissingExtraError:
        return None


def _places(quotes: Sequence[Quote], sentences: Sequence[Sentence]) -> list[int]:
    """Return how many sentences stand before each quote in its story."""
    ends: dict[str, list[int]] = {}
    for sentence in sentences:
        ends.setdefault(sentence.story_id, []).append(sentence.end)
    return [bisect_right(ends[quote.story_id], quote.start) for quote in quotes]


def mean_measures(measures: Sequence[DigestMeasures]) -> DigestMeasures:
    """Return the mean of each measure, of ROUGE over the digests that were compared with a summary."""
    means: DigestMeasures = _mean(measures)
    return means


def _mean(values: Sequence[Any]) -> Any:
    """Return the mean of figures, or of records of figures field by field, leaving out what is None."""
    there = [value for value in values if value is not None]
    if not there:
        return None
    kind = type(there[0])
    if is_dataclass(kind):
        return kind(*(_mean([getattr(one, field.name) for one in there]) for field in fields(kind)))
    return math.fsum(there) / len(there)


def _key(item: SummarisedStories) -> tuple[str, str, tuple[str, ...]]:
    return item.id, fingerprint(item.stories), item.references


def _why_rouge_is_missing() -> str:
    try:
        rouge_scores("word", ["word"])
    except MissingExtraError as error:
        return str(error)
    return ""


def _provenance(items: Sequence[SummarisedStories], digester: Digester) -> Provenance:
    content = "\x1e".join("\x1f".join((*_key(item)[:2], *item.references)) for item in items)
    return Provenance(
        version=__version__,
        parameters=digester.parameters,
        random_state=None,
        n_stories=sum(len(item.stories) for item in items),
        data_sha256=hashlib.sha256(content.encode()).hexdigest(),
    )
