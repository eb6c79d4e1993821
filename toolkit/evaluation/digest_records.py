"""How good digests are, as plain frozen records.

::

    DigestEvaluation
    ├── means       DigestMeasures: the mean of each measure over the items that have it
    ├── items       MeasuredDigest: one for each item, with its DigestMeasures
    ├── rejected    Rejected: lines and documents that could not be used, and why
    └── provenance  Provenance
"""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.record import Record
from toolkit.report.records import Provenance
from toolkit.stories.records import Rejected


@dataclass(frozen=True, slots=True, repr=False)
class Overlap(Record):
    """What a digest and a summary share: as a share of the digest, of the summary, and the harmonic mean."""

    precision: float
    recall: float
    f: float


@dataclass(frozen=True, slots=True, repr=False)
class RougeScores(Record):
    """Shared words, shared pairs of words, and the longest sequence of words that both have."""

    rouge_1: Overlap
    rouge_2: Overlap
    rouge_l: Overlap


@dataclass(frozen=True, slots=True, repr=False)
class DigestMeasures(Record):
    """The measures of one digest, or their means; ``rouge`` is None where there is no summary to compare with."""

    rouge: RougeScores | None
    coverage: float
    redundancy: float
    lead_share: float
    n_sources: float


@dataclass(frozen=True, slots=True, repr=False)
class MeasuredDigest(Record):
    """One item: how many stories it has and how long its digest is, with the measures."""

    id: str
    n_stories: int
    n_quotes: int
    n_words: int
    n_references: int
    measures: DigestMeasures


@dataclass(frozen=True, slots=True, repr=False)
class DigestEvaluation(Record):
    """How good the digests of some items are, the items sorted by their ids.

    ``n_with_references`` is the number of items that have a summary to compare with. If ROUGE could not be
    measured though there are any, ``rouge_is_missing`` says what to do.
    """

    n_items: int
    n_with_references: int
    means: DigestMeasures
    items: tuple[MeasuredDigest, ...]
    rejected: tuple[Rejected, ...]
    provenance: Provenance
    rouge_is_missing: str = ""

    def to_text(self) -> str:
        """Return the measures as a table for people."""
        from toolkit.rendering.evaluation import text_digest_evaluation

        return text_digest_evaluation(self)

    def to_json(self) -> str:
        """Return the measures as JSON, for programs."""
        from toolkit.rendering.evaluation import json_evaluation

        return json_evaluation(self)

    def _repr_html_(self) -> str:
        from toolkit.rendering.views.evaluation import digest_evaluation_view

        return digest_evaluation_view(self)
