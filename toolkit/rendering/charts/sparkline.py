"""The stories of one theme over the window of the whole report, as a line of small bars."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.rendering.charts.bins import Bins, Note, bins_of
from toolkit.rendering.charts.over_time import Bar, bars
from toolkit.rendering.edition.records import Edition, Section

HEIGHT = 68
BARS_FROM, BARS_TO = 14, 42


@dataclass(frozen=True, slots=True)
class Sparkline:
    """The parts of the window, and a bar for each that has stories of the theme."""

    bins: Bins
    bars: tuple[Bar, ...]
    peak: Bar
    peak_note: Note
    bars_to: int = BARS_TO
    height: int = HEIGHT

    @property
    def said(self) -> str:
        """All of the numbers, for who does not see them."""
        return ", ".join(f"{self.bins.name(bar.place)}: {bar.n_stories:,}" for bar in self.bars)


def sparkline(section: Section, edition: Edition) -> Sparkline | None:
    """Count the stories of a theme in each part of the window; None if none has a time, or all parts are one.

    Examples
    --------
    >>> from toolkit import build_report
    >>> from toolkit.rendering.edition.make import edition_of
    >>> edition = edition_of(build_report(["The quota for cod was cut by a tenth on Monday."]))
    >>> sparkline(edition.sections[0], edition) is None
    True
    """
    moments = [story.published for story in section.theme.stories if story.published is not None]
    if edition.first is None or edition.last is None or not moments:
        return None
    bins = bins_of(edition.first, edition.last)
    if len(bins.starts) == 1:
        return None
    drawn = bars(bins.counts(moments), BARS_FROM, BARS_TO)
    peak = max(drawn, key=lambda bar: (bar.n_stories, -bar.place))
    return Sparkline(bins, drawn, peak, bins.note(peak.place, f"{peak.n_stories:,}"))
