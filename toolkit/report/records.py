"""The result of a run, as plain frozen records: ids and words, never arrays or frames.

::

    Report
    ├── themes      Theme: a label and its terms, its Stories, its Events
    ├── digests     Digest: the Quotes that stand for one theme
    ├── unthemed    Stories that belong to no theme
    ├── rejected    Rejected: inputs that could not be used, and why
    ├── provenance  Provenance: what was run, on what, with which evidence
    ├── empty_seeds names of the seeds that no story matches
    ├── shown       Shown: how much of it a page shows
    ├── event_quotes  Quotes of single events, by their ids
    ├── positions   where each story lies on the map of its language
    ├── news        News: what is new since the digest before, if there is an archive
    ├── unmatched_edits  UnmatchedEdits: what people wanted of themes that are not there
    ├── unlisted    how many stories of a theme or an event are not in the report
    └── model       ThemeModel: what it was made of, if that is at hand
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from toolkit.digests.records import Digest, Quote
from toolkit.events.airing import Continuation, Verdict
from toolkit.reading.edits.records import UnmatchedEdit
from toolkit.record import Record
from toolkit.report.plotted import Plotted
from toolkit.stories.records import Rejected, Story
from toolkit.themes.lives import ThemeLife
from toolkit.themes.records import Theme

if TYPE_CHECKING:
    import pandas as pd

    from toolkit.reading.edits.records import Edits
    from toolkit.report.comparison import Comparison
    from toolkit.report.recipe import Recipe
    from toolkit.themes.model import ThemeModel


@dataclass(frozen=True, slots=True, repr=False)
class Provenance(Record):
    """What is needed to get the same report again. No wall clock: equal runs are equal."""

    version: str
    parameters: Mapping[str, Any]
    random_state: int | None
    n_stories: int
    data_sha256: str
    n_themes_evidence: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Shown(Record):
    """How much of a report is shown whole, in every format; what is over stands there as a line.

    ``n_top`` is the number of top stories, ``max_events`` of events a theme; ``max_per_source`` how many of the top
    stories, and of the events of each theme, may be told by one source. None is as many as there are. ``timezone`` is
    the IANA zone of its readers, in which times are written for people; for programs they stay in UTC.
    """

    title: str = "News digest"
    n_top: int = 5
    max_themes: int | None = None
    max_events: int | None = 12
    max_per_source: int | None = None
    timezone: str = "UTC"


@dataclass(frozen=True, slots=True, repr=False)
class News(Record):
    """What a report with an archive says of time: since when it reports, what goes on, and what it left out.

    ``at`` is the moment of the run, ``since`` that of the digest before, None for the first. ``lives`` are those of all
    themes of the window, by their ids, ``ended`` the ids and labels of themes that have no story of the window any
    more. ``continued`` are the events that were shown before, by their ids; ``suppressed`` are events with fresh
    reports that are not shown, with the reason. ``late`` are the ids of stories published before ``since``, and
    ``n_known`` is how many stories of the window were shown before. ``is_whole`` says that the report is of the whole
    window, shown before or not.
    """

    at: datetime
    since: datetime | None = None
    lives: Mapping[str, ThemeLife] = field(default_factory=dict)
    ended: Mapping[str, str] = field(default_factory=dict)
    continued: Mapping[str, Continuation] = field(default_factory=dict)
    suppressed: tuple[Verdict, ...] = ()
    late: tuple[str, ...] = ()
    n_known: int = 0
    is_whole: bool = False
    window: timedelta | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Report(Record, Plotted):
    """Themes, digests and provenance of one run; the same stories give an equal report.

    ``themes`` are sorted by their importance, those of seeds first. ``empty_seeds`` are the names of the seeds that no
    story matches. ``event_quotes`` are up to two sentences of an event that its theme's digest leaves out, by the id of
    the event; ``positions`` are x and y of each story on the map of its language, from 0 to 1, by its id. ``news`` is
    there if the report was made with an archive. ``unmatched_edits`` are the edits that changed nothing. ``unlisted``
    is how many more stories each theme and event has than the report holds, by their ids, and "" those in no theme;
    such a report comes of `stream_report`, and its other stories lie in tables beside it. ``model`` is
    what it was made of and ``recipe`` how; they are no part of what it says: reports are equal without them, and they
    are not saved.
    """

    themes: tuple[Theme, ...]
    digests: tuple[Digest, ...]
    unthemed: tuple[Story, ...]
    rejected: tuple[Rejected, ...]
    provenance: Provenance
    empty_seeds: tuple[str, ...] = ()
    shown: Shown = Shown()
    event_quotes: Mapping[str, tuple[Quote, ...]] = field(default_factory=dict)
    positions: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    news: News | None = None
    unmatched_edits: tuple[UnmatchedEdit, ...] = ()
    unlisted: Mapping[str, int] = field(default_factory=dict)
    model: ThemeModel | None = field(default=None, compare=False, repr=False)
    recipe: Recipe | None = field(default=None, compare=False, repr=False)

    @property
    def n_unlisted(self) -> int:
        """How many more stories were grouped than the report holds."""
        return sum(self.unlisted.get(name, 0) for name in ("", *(theme.id for theme in self.themes)))

    def edited(self, edits: Edits | Mapping[str, Any] | str | Path | None) -> Report:
        """Return the report with its themes as people want them; see `ThemeModel.edited`.

        Parameters
        ----------
        edits : Edits, mapping, str, Path or None
            As `build_report` takes them. They take the place of those that were applied before.

        Returns
        -------
        Report
            The one that `build_report` makes with these edits, without grouping the stories again.

        Raises
        ------
        SourceError, EditsError, TypeError
            As `read_edits` does.
        ReportError
            If the report was made with an archive, or is without its model, as one that was read from JSON.
        """
        from toolkit.report.edited import edited_report

        return edited_report(self, edits)

    def compare(self, other: Report) -> Comparison:
        """Say what became of the themes of this report in another, later one: what began, ended, went on, moved.

        Parameters
        ----------
        other : Report
            Of another time, or of the same stories; made now or read back with `toolkit.read_report`.

        Returns
        -------
        Comparison
        """
        from toolkit.report.compare import compare_reports

        return compare_reports(self, other)

    def to_frame(self, what: Literal["stories", "quotes", "themes", "parts", "events"] = "stories") -> pd.DataFrame:
        """Return a tidy table: one row a story, a quote, a theme, a part of a theme or an event."""
        from toolkit.rendering.frames import report_frame

        return report_frame(self, what)

    def to_markdown(self) -> str:
        """Return the report as Markdown."""
        from toolkit.rendering.markdown import markdown_report

        return markdown_report(self)

    def to_html(self, template: str | Path | None = None) -> str:
        """Return the report as one self-contained HTML page; ``template`` is a folder of templates to be used first."""
        from toolkit.rendering.html import html_report

        return html_report(self, template)

    def to_json(self) -> str:
        """Return the report as JSON, in the format of ``digest.json``."""
        from toolkit.rendering.json import json_report

        return json_report(self)

    def to_pdf(self, template: str | Path | None = None) -> bytes:
        """Return the report as PDF; needs the extra ``pdf``. ``template`` is a folder of templates to be used first."""
        from toolkit.rendering.pdf import pdf_report

        return pdf_report(self, template)

    def to_docx(self) -> bytes:
        """Return the report as a Word document; needs the extra ``docx``."""
        from toolkit.rendering.docx import docx_report

        return docx_report(self)

    def to_email(
        self, *, sender: str | None = None, to: Sequence[str] = (), template: str | Path | None = None
    ) -> bytes:
        """Return the report as a letter of text and HTML under 100 kB, as an ``.eml`` file holds it.

        Parameters
        ----------
        sender : str, optional
            As it stands in ``From``; without it there is none.
        to : list of str
            As they stand in ``To``.
        template : str or Path, optional
            A folder of templates to be used first.
        """
        from toolkit.rendering.mail import mail_report

        return mail_report(self, template, sender=sender, to=to)

    def save(
        self, path: str | Path, formats: Sequence[str] | None = None, template: str | Path | None = None
    ) -> Sequence[Path]:
        """Write the report into a folder or to one file: all files, or none.

        Parameters
        ----------
        path : str or Path
            A folder, which is made if it is not there, for ``digest.html`` and so on; or a file whose ending gives its
            format, such as ``report.pdf``. Of tables, such a file is that of the stories.
        formats : list of str, optional
            Of ``html``, ``md``, ``json``, ``csv``, ``parquet``, ``docx``, ``pdf`` and ``eml``; the first three, where
            none is given. The tables are ``stories.csv``, ``events.csv``, ``quotes.csv`` and ``themes.csv``.
        template : str or Path, optional
            A folder of templates to be used first.

        Returns
        -------
        list of Path
            The files written.

        Raises
        ------
        ValueError
            If a format or an ending is not known, or they contradict each other.
        MissingExtraError
            If a package that a format needs is not installed.
        SourceError
            If a file cannot be written, or a template is broken.
        """
        from toolkit.rendering.formats import target_of

        return target_of(path, formats).write(self, template)

    def _repr_html_(self) -> str:
        from toolkit.rendering.html import html_fragment

        return html_fragment(self)
