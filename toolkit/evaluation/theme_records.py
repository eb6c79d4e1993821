"""The measures of themes, as plain frozen records."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.record import Record
from toolkit.report.records import Provenance


@dataclass(frozen=True, slots=True, repr=False)
class Agreement(Record):
    """How far themes agree with gold labels; of each measure 1 is the best."""

    ari: float
    ami: float
    homogeneity: float
    completeness: float
    v_measure: float
    bcubed_precision: float
    bcubed_recall: float
    bcubed_f: float


@dataclass(frozen=True, slots=True, repr=False)
class Structure(Record):
    """What can be measured of themes without gold labels; None where there is too little to measure."""

    stability: float | None
    coherence_npmi: float | None
    topic_diversity: float | None
    label_distinctness: float | None
    unthemed_share: float
    largest_theme_share: float


@dataclass(frozen=True, slots=True, repr=False)
class ThemeMeasures(Record):
    """One theme: how its terms hold together, and the gold label that most of its labelled stories bear."""

    id: str
    label: str
    n_stories: int
    coherence_npmi: float | None
    gold_label: str | None
    gold_share: float | None


@dataclass(frozen=True, slots=True, repr=False)
class Evaluation(Record):
    """How good the themes of some stories are."""

    n_stories: int
    n_themes: int
    n_gold: int
    n_gold_themes: int
    agreement: Agreement | None
    structure: Structure
    themes: tuple[ThemeMeasures, ...]
    provenance: Provenance

    def to_text(self) -> str:
        """Return the measures as a table for people."""
        from toolkit.rendering.evaluation import text_evaluation

        return text_evaluation(self)

    def to_json(self) -> str:
        """Return the measures as JSON, for programs."""
        from toolkit.rendering.evaluation import json_evaluation

        return json_evaluation(self)

    def _repr_html_(self) -> str:
        from toolkit.rendering.views.evaluation import evaluation_view

        return evaluation_view(self)
