"""A scheduled digest: its sources asked, what is new reported, rendered and queued, all remembered as one edition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from toolkit.archive.archive import Archive
from toolkit.archive.records import Added, Edition, Entry
from toolkit.reading.asking.ask import ask_sources
from toolkit.reading.asking.records import Fetching, SourceToAsk
from toolkit.report.archived import report_to_remember
from toolkit.report.records import Report
from toolkit.scheduled.alarms import alarms_of, as_asked_last, failures_of
from toolkit.scheduled.config import Config
from toolkit.scheduled.parcels import parcels_of
from toolkit.scheduled.sources import fetching_of, memory_of, recipe_of, silence_of, sources_of
from toolkit.stories.inputs import Asked
from toolkit.stories.records import Rejected


@dataclass(frozen=True, slots=True)
class Gathered:
    """What asking all sources came to."""

    asked: tuple[Asked, ...]
    rejected: tuple[Rejected, ...] = ()
    added: Added = field(default_factory=lambda: Added(0, 0, 0))

    @property
    def has_answer(self) -> bool:
        """True if a source answered, or did when it was asked last."""
        return any(one.is_answer for one in self.asked)


@dataclass(frozen=True, eq=False)
class Made:
    """An edition as it was made: its report, what came of the sources, what a run has to be loud about."""

    edition: Edition
    report: Report
    gathered: Gathered
    alarms: tuple[Rejected, ...]
    n_queued: int
    is_adopted: bool = False


def gather(archive: Archive, sources: tuple[SourceToAsk, ...], fetching: Fetching, at: datetime) -> Gathered:
    """Ask each source, and add what it has to the archive at once, with what its server said."""
    asked, rejected, added = list[Asked](), list[Rejected](), Added(0, 0, 0)
    answers = ask_sources(sources, archive.inputs(), at, pages_known=archive.pages_known, fetching=fetching)
    for answer in answers:
        added += archive.add(answer.stories, at, answer.asked)
        asked.append(answer.asked)
        rejected += answer.rejected
    return Gathered(tuple(asked), tuple(rejected), added)


def make_scheduled(config: Config, archive: Archive, at: datetime, edition: Edition) -> Made:
    """Ask the sources of a config, report what is new, render it for its channels, and remember all of that as one.

    If no source answered and nothing is left to tell, nothing is remembered, so that the edition is made once one does.
    Whoever calls it holds the right to write.
    """
    memory = memory_of(config, at, is_first=not archive.rows("SELECT 1 FROM runs LIMIT 1"))
    gathered = gather(archive, sources_of(config), fetching_of(config), at)
    alarms = _alarms(config, archive, gathered.asked, at)
    report, run = report_to_remember(archive, None, recipe_of(config), memory)
    report = replace(report, rejected=_foot(gathered, alarms))
    has_news = bool(report.themes or report.unthemed)
    shows_news = has_news and not memory.is_adopting
    parcels, entries = (
        parcels_of(report, config, edition, _entries(config, archive, report)) if shows_news else ((), ())
    )
    if has_news or gathered.has_answer:
        archive.commit(replace(run, parcels=parcels, entries=entries, edition=edition))
    return Made(edition, report, gathered, alarms, len(parcels), is_adopted=memory.is_adopting)


def alarms_of_last_run(config: Config, archive: Archive, at: datetime) -> tuple[Rejected, ...]:
    """Return the sources that are ill as it stands, without asking them, for a run that makes no edition."""
    asked = as_asked_last(archive.inputs().values())
    return _alarms(config, archive, asked, at)


def _alarms(config: Config, archive: Archive, asked: Sequence[Asked], at: datetime) -> tuple[Rejected, ...]:
    health, silent = archive.inputs(), silence_of(config)
    return alarms_of(asked, health, at, n_failures=config.alarms.failures, silent=silent)


def _entries(config: Config, archive: Archive, report: Report) -> Sequence[Entry]:
    """Return what the feed of a config has: its newest entries, and those of the events of a report."""
    if config.atom is None:
        return ()
    beginning = f"{config.atom.link}#"
    names = [f"{beginning}{event.id}" for theme in report.themes for event in theme.events]
    return archive.entries(beginning, config.atom.max_entries, names)


def _foot(gathered: Gathered, alarms: Iterable[Rejected]) -> tuple[Rejected, ...]:
    """Return what stands in the foot of a digest: what could not be read, and each source that is ill, once."""
    ill = {one.input: one for one in (*failures_of(gathered.asked), *alarms)}
    foot = {*ill.values(), *(one for one in gathered.rejected if one.input not in ill)}
    return tuple(sorted(foot, key=lambda one: (one.input, one.reason)))
