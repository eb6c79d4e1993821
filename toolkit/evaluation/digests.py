"""Evaluation of digests: compared with summaries that people wrote, and measured without them."""

from __future__ import annotations

import hashlib
import math
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from toolkit.digests.digester import Digester
from toolkit.digests.eligible import eligible_rows
from toolkit.digests.records import Digest, Quote
from toolkit.digests.selection import Ranker
from toolkit.errors import EmptyCorpusError, MissingExtraError
from toolkit.evaluation.digest_records import DigestEvaluation, DigestMeasures, MeasuredDigest, Overlap, RougeScores
from toolkit.evaluation.measures.digests import coverage, lead_share, n_sources, redundancy
from toolkit.evaluation.measures.rouge import rouge_scores
from toolkit.reading.summaries import Summaries, SummarisedStories
from toolkit.report.records import Provenance
from toolkit.sentences.sentence import Sentence, read_sentences
from toolkit.stories.frame import fingerprint, story_records
from toolkit.vectors.tfidf import sentence_terms
from toolkit.version import __version__

_OVERLAP = ("precision", "recall", "f")
_ROUGE = ("rouge_1", "rouge_2", "rouge_l")
_OTHERS = ("coverage", "redundancy", "lead_share", "n_sources")


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
        The same for the same items, in whatever order they and their stories come. ROUGE is there for items
        that have a summary, if rouge-score is installed.

    Raises
    ------
    EmptyCorpusError
        If there is no item.
    ValueError, TypeError
        If ``n_words`` is no whole number of at least 1, or the ranker has no ``choose``.

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
    ordered = sorted(items, key=_key)
    if not ordered:
        raise EmptyCorpusError("no item to make a digest of; wanted stories with summaries, from read_summaries")
    missing = _why_rouge_is_missing() if any(item.references for item in ordered) else ""
    asked = [replace(item, references=()) for item in ordered] if missing else ordered
    measured = [
        replace(measure_digest(item, digester.digest(item.stories)), n_references=len(given.references))
        for item, given in zip(asked, ordered, strict=True)
    ]
    return DigestEvaluation(
        n_items=len(measured),
        n_with_references=sum(one.n_references > 0 for one in measured),
        means=mean_measures([one.measures for one in measured]),
        items=tuple(measured),
        rejected=tuple(sorted(set(items.rejected), key=str)) if isinstance(items, Summaries) else (),
        provenance=_provenance(ordered, digester.n_words, ranker),
        rouge_is_missing=missing,
    )


def measure_digest(item: SummarisedStories, digest: Digest) -> MeasuredDigest:
    """Measure one digest of the stories of an item; with ROUGE if the item has a summary.

    A story whose source has no name is a source of its own.
    """
    quotes, sentences = digest.quotes, read_sentences(item.stories)
    candidates = [sentences[row].text for row, other in eligible_rows(sentences).items() if other is None]
    numbers = {text: row for row, text in enumerate(dict.fromkeys([*candidates, *(quote.text for quote in quotes)]))}
    X = sentence_terms(list(numbers))
    rows = [numbers[quote.text] for quote in quotes]
    sources = {story.story_id: story.source or f"story {story.story_id}" for story in story_records(item.stories)}
    measures = DigestMeasures(
        rouge=rouge_scores(digest.text, item.references) if item.references else None,
        coverage=coverage(X, rows),
        redundancy=redundancy(X[rows]),
        lead_share=lead_share(_places(quotes, sentences)),
        n_sources=float(n_sources(sources[quote.story_id] for quote in quotes)),
    )
    return MeasuredDigest(item.id, len(item.stories), len(quotes), digest.n_words, len(item.references), measures)


def _places(quotes: Sequence[Quote], sentences: Sequence[Sentence]) -> list[int]:
    """Return how many sentences stand before each quote in its story."""
    ends: dict[str, list[int]] = {}
    for sentence in sentences:
        ends.setdefault(sentence.story_id, []).append(sentence.end)
    return [bisect_right(ends[quote.story_id], quote.start) for quote in quotes]


def mean_measures(measures: Sequence[DigestMeasures]) -> DigestMeasures:
    """Return the mean of each measure, of ROUGE over the digests that were compared with a summary."""
    rouge = [one.rouge for one in measures if one.rouge is not None]
    others = {name: _mean([getattr(one, name) for one in measures]) for name in _OTHERS}
    overlaps = {name: _mean_overlap([getattr(one, name) for one in rouge]) for name in _ROUGE} if rouge else None
    return DigestMeasures(rouge=RougeScores(**overlaps) if overlaps else None, **others)


def _mean_overlap(overlaps: Sequence[Overlap]) -> Overlap:
    return Overlap(*(_mean([getattr(one, name) for one in overlaps]) for name in _OVERLAP))


def _mean(values: Sequence[float]) -> float:
    return math.fsum(values) / len(values)


def _key(item: SummarisedStories) -> tuple[str, str, tuple[str, ...]]:
    return item.id, fingerprint(item.stories), item.references


def _why_rouge_is_missing() -> str:
    try:
        rouge_scores("word", ["word"])
    except MissingExtraError as error:
        return str(error)
    return ""


def _provenance(items: Sequence[SummarisedStories], n_words: int, ranker: Ranker | None) -> Provenance:
    content = "\x1e".join("\x1f".join((*_key(item)[:2], *item.references)) for item in items)
    return Provenance(
        version=__version__,
        parameters={"n_words": n_words, "ranker": "default" if ranker is None else repr(ranker)},
        random_state=None,
        n_stories=sum(len(item.stories) for item in items),
        data_sha256=hashlib.sha256(content.encode()).hexdigest(),
    )
