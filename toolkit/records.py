"""What a run says, as plain frozen records: ids and words, never arrays or frames.

::

    Report
    ├── themes      Theme: a label and its terms, its Stories, its Events
    ├── digests     Digest: the Quotes that stand for one theme
    ├── unthemed    Stories that belong to no theme
    ├── rejected    Rejected: inputs that could not be used, and why
    ├── provenance  Provenance: what was run, on what, with which evidence
    └── empty_seeds names of the themes that were wanted and that no story fits

    Evaluation
    ├── agreement   Agreement: with gold labels; None where there are none
    ├── structure   Structure: what can be measured without them
    ├── themes      ThemeMeasures: one for each theme
    └── provenance  Provenance
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from toolkit.languages.script import count_words

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Story:
    """How a report names a story: everything but its text.

    ``event`` is the id of the event it reports, ``copy_of`` of the story that it is a near copy of;
    ``language`` is empty where it is not known.
    """

    story_id: str
    title: str
    source: str
    published: datetime | None
    url: str
    event: str | None = None
    copy_of: str | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """The stories, inside a theme, that report the same happening.

    ``title`` is the headline of ``central``, the most central story; ``n_sources`` is how many sources are
    named, 0 where none is; the times are those of the first and the last story whose time is known.
    """

    id: str
    title: str
    story_ids: tuple[str, ...]
    central: str
    first_seen: datetime | None
    last_seen: datetime | None
    n_sources: int


@dataclass(frozen=True, slots=True)
class Theme:
    """The stories about one subject, with the words that name it.

    ``events`` are sorted by their size, the largest first; ``representative`` are the ids of the stories nearest
    to its centre, the most central first.
    """

    id: str
    label: str
    terms: tuple[str, ...]
    stories: tuple[Story, ...]
    events: tuple[Event, ...] = ()
    representative: tuple[str, ...] = ()

    @property
    def n_stories(self) -> int:
        """Number of stories in the theme."""
        return len(self.stories)

    def story(self, story_id: str) -> Story:
        """Return the theme's story of this id."""
        return next(story for story in self.stories if story.story_id == story_id)

    def event(self, event_id: str) -> Event:
        """Return the theme's event of this id."""
        return next(event for event in self.events if event.id == event_id)


@dataclass(frozen=True, slots=True)
class Quote:
    """One verbatim sentence: ``text`` is the story's text from ``start`` to ``end``.

    ``n_sources`` is how many named sources carry nearly the same sentence, its own among them.
    """

    text: str
    story_id: str
    start: int
    end: int
    n_sources: int = 0


@dataclass(frozen=True, slots=True)
class Digest:
    """The sentences chosen to stand for several stories, in reading order; the most central story's headline."""

    quotes: tuple[Quote, ...]
    theme_id: str | None = None
    headline: str = ""

    @property
    def text(self) -> str:
        """The quotes as one running text."""
        return " ".join(quote.text for quote in self.quotes)

    @property
    def n_words(self) -> int:
        """Number of words in the digest: parts between white space, where a script has that."""
        return sum(count_words(quote.text) for quote in self.quotes)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Rejected:
    """An input, or a part of one, that could not be used."""

    input: str
    reason: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """What is needed to get the same report again. No wall clock: equal runs are equal."""

    version: str
    parameters: Mapping[str, Any]
    random_state: int | None
    n_stories: int
    data_sha256: str
    n_themes_evidence: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Themes, digests and provenance of one run; the same stories give an equal report.

    ``empty_seeds`` are the names of the seeds that no story fits.
    """

    themes: tuple[Theme, ...]
    digests: tuple[Digest, ...]
    unthemed: tuple[Story, ...]
    rejected: tuple[Rejected, ...]
    provenance: Provenance
    empty_seeds: tuple[str, ...] = ()

    def to_frame(self, what: Literal["stories", "quotes", "themes", "events"] = "stories") -> pd.DataFrame:
        """Return a tidy table: one row a story, a quote, a theme or an event."""
        from toolkit.rendering.frames import report_frame

        return report_frame(self, what)

    def to_markdown(self) -> str:
        """Return the report as Markdown."""
        from toolkit.rendering.markdown import markdown_report

        return markdown_report(self)

    def to_html(self) -> str:
        """Return the report as one self-contained HTML page."""
        from toolkit.rendering.html import html_report

        return html_report(self)

    def to_json(self) -> str:
        """Return the report as JSON, in the format of ``digest.json``."""
        from toolkit.rendering.json import json_report

        return json_report(self)

    def save(self, directory: str | Path) -> Sequence[Path]:
        """Write ``digest.md``, ``digest.html`` and ``digest.json``, all or none.

        Parameters
        ----------
        directory : str or Path
            Made if it is not there.

        Returns
        -------
        list of Path
            The files written.
        """
        from toolkit.saving import write_files

        contents = {
            "digest.md": self.to_markdown(),
            "digest.html": self.to_html(),
            "digest.json": self.to_json(),
        }
        return write_files(Path(directory), contents)

    def _repr_html_(self) -> str:
        from toolkit.rendering.html import html_fragment

        return html_fragment(self)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far themes agree with gold labels; of each measure 1 is the best."""

    ari: float
    ami: float
    homogeneity: float
    completeness: float
    v_measure: float
    bcubed_precision: float
    bcubed_recall: float
    bcubed_f: float


@dataclass(frozen=True, slots=True)
class Structure:
    """What can be measured of themes without gold labels; None where there is too little to measure."""

    stability: float | None
    coherence_npmi: float | None
    topic_diversity: float | None
    label_distinctness: float | None
    unthemed_share: float
    largest_theme_share: float


@dataclass(frozen=True, slots=True)
class ThemeMeasures:
    """One theme: how its terms hold together, and the gold label that most of its labelled stories bear."""

    id: str
    label: str
    n_stories: int
    coherence_npmi: float | None
    gold_label: str | None
    gold_share: float | None


@dataclass(frozen=True, slots=True)
class Evaluation:
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
