"""``toolkit digest --archive``: read, remember, report what is new, deliver it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli.checks import checked_span
from toolkit.cli.messages import LOG, say_empty_seeds, say_unmatched_edits, say_what_was_made, write_out
from toolkit.cli.options import Reading
from toolkit.cli.outputs import Outputs
from toolkit.cli.reading import read
from toolkit.errors import NothingThereError, SourceError

if TYPE_CHECKING:
    from datetime import datetime

    import pandas as pd

    from toolkit.archive.archive import Archive
    from toolkit.report.recipe import Recipe
    from toolkit.report.records import Report
    from toolkit.report.remembered import Memory

_archive = partial(typer.Option, rich_help_panel="Archive")


@dataclass(frozen=True)
class Remembering:
    """The archive of scheduled runs, and how it is used."""

    archive: Annotated[
        Path | None,
        _archive("--archive", metavar="FILE", help="Remember what was seen and shown in FILE; report what is new."),
    ] = None
    adopt: Annotated[bool, _archive("--adopt", help="Only mark all stories as seen; report nothing.")] = False
    whole: Annotated[bool, _archive("--all", help="Report the whole window, shown before or not.")] = False
    window: Annotated[
        str | None,
        _archive(
            "--window", metavar="SPAN", help="How far back stories are grouped with the new ones, such as 7d.  [28d]"
        ),
    ] = None
    keep: Annotated[
        str | None,
        _archive(
            "--keep", metavar="SPAN", help="How long texts stay in the archive, such as 90d; for ever if not given."
        ),
    ] = None
    wait: Annotated[
        float, _archive("--wait", metavar="SECONDS", min=0, help="How long to wait for another run to end.")
    ] = 10.0

    def __post_init__(self) -> None:
        given = {"--adopt": self.adopt, "--all": self.whole, "--window": self.window, "--keep": self.keep}
        without = [name for name, value in given.items() if value and self.archive is None]
        if without:
            message = f"found {' and '.join(without)} without --archive; wanted --archive FILE beside it"
            raise ValueError(message)
        if self.adopt and self.whole:
            raise ValueError("found --adopt and --all; wanted one of them: what is adopted is not shown")
        window = checked_span("--window", self.window) or timedelta(days=28)
        if (keep := checked_span("--keep", self.keep)) is not None and keep < window:
            message = f"found --keep {self.keep}, less than the window of {window.days} days; wanted that at least"
            raise ValueError(message)

    def memory(self, now: datetime | None) -> Memory:
        """Return how a run uses the archive."""
        from toolkit.report.archived import checked_memory

        return checked_memory(now, window=self.window, adopt=self.adopt, whole=self.whole)

    def opened(self) -> Archive:
        """Open the archive."""
        from toolkit.archive.archive import Archive

        return Archive(self.archive or Path(), keep=checked_span("--keep", self.keep), wait=self.wait)


def digest_with_archive(remembering: Remembering, reading: Reading, recipe: Recipe, outputs: Outputs) -> None:
    """Report what is new in an archive; what a run before this one had not delivered goes first."""
    from toolkit.delivery.queue import Delivered, deliver
    from toolkit.report.archived import report_to_remember

    memory = remembering.memory(reading.parsed["reference_time"])
    with remembering.opened() as archive, archive.writing():
        if archive.is_new:
            LOG.info("%s is a new archive", archive.path)
        _say_failed(deliver(archive, write_out).failed)
        stories = _read(reading)
        report, run = report_to_remember(archive, stories, recipe, memory)
        has_news = bool(report.themes or report.unthemed)
        shows_news = has_news and memory.kind == "digest"
        archive.commit(replace(run, parcels=outputs.parcels(report) if shows_news else ()))
        _say(report, memory, stories, outputs)
        done = deliver(archive, write_out) if shows_news else Delivered([], {})
        for path in done.paths:
            print(path, flush=True)
        if done.failed:
            raise SourceError("; ".join(done.failed.values()) + "; it stays queued for the next run")
    if not (shows_news or memory.is_adopting) and (has_news or outputs.path is None):
        outputs.write(report)


def _say_failed(failed: Mapping[str, str]) -> None:
    """Warn of what an earlier run made and cannot be delivered still."""
    for why in failed.values():
        LOG.warning("a digest of an earlier run is still queued: %s", why)


def _read(reading: Reading) -> pd.DataFrame | None:
    """Read the stories; None if the inputs are in order and hold none."""
    try:
        return read(reading)
    except NothingThereError as nothing:
        LOG.info("%s", nothing)
        return None


def _say(report: Report, memory: Memory, stories: pd.DataFrame | None, outputs: Outputs) -> None:
    """Log what was made; nothing new, in so many words."""
    from toolkit.rendering.edition.make import edition_of
    from toolkit.rendering.figures import counted
    from toolkit.rendering.news_wording import since_when

    if memory.is_adopting:
        LOG.info("%s read and marked as seen, none reported", counted(_n(stories), "story", "stories"))
        return
    say_unmatched_edits(report.unmatched_edits)
    if report.themes or report.unthemed:
        say_empty_seeds(report.empty_seeds)
        say_what_was_made(report)
    has_news = report.themes or report.unthemed
    stays = "" if has_news or outputs.path is None or not outputs.path.exists() else f" {outputs.path} stays as it is."
    LOG.info("%s%s", since_when(edition_of(report), memory.at.year), stays)


def _n(stories: pd.DataFrame | None) -> int:
    return 0 if stories is None else len(stories)
