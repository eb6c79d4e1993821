"""What became of the themes of a report in another one, as records: what began, ended, went on, split and merged.

::

    Comparison
    ├── before, after   ReportSide: what is compared with what
    ├── changes         Change: themes that belong together, as Pairs of a ThemeSide before and after
    └── moved           Move: stories of both reports that are in another theme
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from toolkit.record import Record

if TYPE_CHECKING:
    import pandas as pd

Status = Literal["went on", "split", "merged", "began", "ended"]
Evidence = Literal["id", "stories", "words"]


@dataclass(frozen=True, slots=True, repr=False)
class ReportSide(Record):
    """One of two reports: what it is called, the times of its first and last story, how much is in it."""

    title: str
    first: datetime | None
    last: datetime | None
    n_stories: int
    n_themes: int


@dataclass(frozen=True, slots=True, repr=False)
class ThemeSide(Record):
    """A theme as one of two reports has it."""

    id: str
    label: str
    n_stories: int
    language: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Pair(Record):
    """A theme before and after; one of them is None for a theme that began or ended.

    ``n_common`` is how many stories are in both; ``known_by`` says why they belong together: they have one ``id`` in an
    archive, common ``stories``, or like ``words``.
    """

    before: ThemeSide | None
    after: ThemeSide | None
    n_common: int = 0
    known_by: Evidence | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Change(Record):
    """Themes that belong together, and what became of them.

    A theme that split is in several pairs, with each theme that it became; one that others merged into likewise.
    """

    status: Status
    pairs: tuple[Pair, ...]

    @property
    def before(self) -> tuple[ThemeSide, ...]:
        """The themes of the report before, each once."""
        return tuple(dict.fromkeys(pair.before for pair in self.pairs if pair.before is not None))

    @property
    def after(self) -> tuple[ThemeSide, ...]:
        """The themes of the report after, each once."""
        return tuple(dict.fromkeys(pair.after for pair in self.pairs if pair.after is not None))

    @property
    def n_before(self) -> int:
        """How many stories there were."""
        return sum(side.n_stories for side in self.before)

    @property
    def n_after(self) -> int:
        """How many stories there are."""
        return sum(side.n_stories for side in self.after)

    @property
    def is_renamed(self) -> bool:
        """True if one theme became one, under another label."""
        return self.status == "went on" and self.before[0].label != self.after[0].label


@dataclass(frozen=True, slots=True, repr=False)
class Move(Record):
    """A story of both reports whose theme before did not become its theme after; None is no theme."""

    story_id: str
    title: str
    before: ThemeSide | None
    after: ThemeSide | None


@dataclass(frozen=True, slots=True, repr=False)
class Comparison(Record):
    """What became of the themes of a report in another one.

    ``changes`` has every theme of both reports in one change: first those that went on, then those that split, merged,
    began and ended, the largest first. ``moved`` are stories of both reports that are in another theme;
    ``n_common`` is how many stories are in both reports.
    """

    before: ReportSide
    after: ReportSide
    changes: tuple[Change, ...]
    moved: tuple[Move, ...] = ()
    n_common: int = 0

    @property
    def went_on(self) -> tuple[Change, ...]:
        """Themes that are one theme after, be it under another label."""
        return self._of("went on")

    @property
    def split(self) -> tuple[Change, ...]:
        """Themes that became several."""
        return self._of("split")

    @property
    def merged(self) -> tuple[Change, ...]:
        """Several themes that became one."""
        return self._of("merged")

    @property
    def began(self) -> tuple[Change, ...]:
        """Themes that no theme before became."""
        return self._of("began")

    @property
    def ended(self) -> tuple[Change, ...]:
        """Themes that became no theme after."""
        return self._of("ended")

    def to_frame(self) -> pd.DataFrame:
        """Return a tidy table: one row a theme; one that split or merged has a row for each that it became or came of.

        Returns
        -------
        DataFrame
            With the columns ``status``, ``theme_before``, ``theme_after``, ``label_before``, ``label_after``,
            ``n_before``, ``n_after``, ``n_common`` and ``known_by``.
        """
        from toolkit.rendering.frames import comparison_frame

        return comparison_frame(self)

    def to_markdown(self) -> str:
        """Return the comparison as Markdown."""
        from toolkit.rendering.comparison import markdown_comparison

        return markdown_comparison(self)

    def to_text(self) -> str:
        """Return the comparison as a table for terminals."""
        from toolkit.rendering.comparison import text_comparison

        return text_comparison(self)

    def to_json(self) -> str:
        """Return the comparison as JSON: its fields by their names."""
        from toolkit.rendering.comparison import json_comparison

        return json_comparison(self)

    def __repr__(self) -> str:
        counts = ((len(self._of(status)), status) for status in ("went on", "split", "merged", "began", "ended"))
        told = ", ".join(f"{n} {status}" for n, status in counts if n) or "no themes"
        n = len(self.moved)
        stories = f"; {n} {'story' if n == 1 else 'stories'} moved" if n else ""
        return f"Comparison({told}{stories})"

    def _repr_html_(self) -> str:
        from toolkit.rendering.comparison import html_comparison

        return html_comparison(self)

    def _of(self, status: Status) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.status == status)
