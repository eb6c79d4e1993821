"""A scheduled digest: its sources asked, what is new reported, rendered and queued, all remembered as one edition."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from toolkit.archive.archive import Archive
from toolkit.archive.records import Added, Edition, Entry, Parcel, Run
from toolkit.reading.asking.ask import ask_sources
from toolkit.reading.asking.records import Fetching, SourceToAsk
from toolkit.report.archived import report_to_remember
from toolkit.report.recipe import Recipe
from toolkit.report.records import Report
from toolkit.report.remembered import Memory
from toolkit.scheduled.alarms import alarms_of, failures_of
from toolkit.stories.inputs import Asked
from toolkit.stories.records import Rejected

Rendered = tuple[tuple[Parcel, ...], tuple[Entry, ...]]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What asking all sources came to."""

    asked: tuple[Asked, ...]
    rejected: tuple[Rejected, ...] = ()
    added: Added = field(default_factory=lambda: Added(0, 0, 0))

    @property
    def has_answer(self) -> bool:
        """True if a source answered, or need not be asked yet."""
        return any(one.outcome != "failed" for one in self.asked)


@dataclass(frozen=True, eq=False)
class Made:
    """An edition as it was made: its report, what came of the sources, what a run has to be loud about."""

    edition: Edition
    report: Report
    gathered: Gathered
    alarms: tuple[Rejected, ...]
    n_queued: int

    @property
    def has_news(self) -> bool:
        """True if there is a story in it."""
        return bool(self.report.themes or self.report.unthemed)


def gather(archive: Archive, sources: tuple[SourceToAsk, ...], fetching: Fetching, at: datetime) -> Gathered:
    """Ask each source, and add what it has to the archive at once, with what its server said."""
    asked, rejected, added = list[Asked](), list[Rejected](), Added(0, 0, 0)
    answers = ask_sources(sources, archive.inputs(), at, pages_known=archive.pages_known, fetching=fetching)
    for answer in answers:
        added += archive.add(answer.stories, at, answer.asked)
        asked.append(answer.asked)
        rejected += answer.rejected
    return Gathered(tuple(asked), tuple(rejected), added)


def make_edition(
    archive: Archive,
    edition: Edition,
    gathered: Gathered,
    recipe: Recipe,
    memory: Memory,
    alarms: tuple[Rejected, ...],
    render: Callable[[Report], Rendered],
) -> Made:
    """Report what is new in an archive, render it for its channels, and remember all of that as one.

    If no source answered and nothing is left to tell, nothing is remembered, so that the edition is made once one does.
    """
    report, run = report_to_remember(archive, None, recipe, memory)
    foot = {*gathered.rejected, *failures_of(gathered.asked), *alarms}
    report = replace(report, rejected=tuple(sorted(foot, key=lambda one: (one.input, one.reason))))
    has_news = bool(report.themes or report.unthemed)
    parcels, entries = render(report) if has_news and memory.kind == "digest" else ((), ())
    if has_news or gathered.has_answer or memory.is_adopting:
        archive.commit(replace(run, parcels=parcels, entries=entries, edition=edition))
    return Made(edition, report, gathered, alarms, len(parcels))
