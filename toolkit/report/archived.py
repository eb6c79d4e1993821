"""A report with an archive, from stories to what is remembered of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.archive.archive import Archive
from toolkit.archive.clock import moment_of
from toolkit.archive.records import Run
from toolkit.events.airing import Airing
from toolkit.report.recipe import Recipe
from toolkit.report.records import Report
from toolkit.report.remembered import LEAST, WINDOW, Memory, remembered_report
from toolkit.stories.frame import as_stories, rejected_records
from toolkit.stories.window import checked_moment
from toolkit.themes.clusterings import is_clusterer
from toolkit.themes.model import ThemeModel

if TYPE_CHECKING:
    import pandas as pd

    from toolkit.stories.tables import Table


def checked_memory(
    now: str | datetime | None = None,
    *,
    window: str | timedelta | None = None,
    adopt: bool = False,
    whole: bool = False,
    airing: Airing | None = None,
) -> Memory:
    """Check how a run uses an archive, and return it.

    Raises
    ------
    ValueError
        If the moment is none, the window no span of time, or all is to be shown and marked as seen at once.

    Examples
    --------
    >>> checked_memory("2025-06-10T22:00Z", window="7d").window
    datetime.timedelta(days=7)
    """
    span = WINDOW if window is None else checked_moment("window", window)
    if not isinstance(span, timedelta) or span <= timedelta():
        message = f"found window={window!r}; wanted a span of time such as 36h or 28d"
        raise ValueError(message)
    if adopt and whole:
        raise ValueError("found adopt and whole; wanted one of them: what is adopted is not shown")
    return Memory(
        moment_of(now), span, is_whole=whole, is_adopting=adopt, airing=Airing() if airing is None else airing
    )


def check_nothing_to_remember(**asked: object) -> None:
    """Raise `ValueError` if something is asked for that needs an archive.

    Examples
    --------
    >>> check_nothing_to_remember(now=None, adopt=True)
    Traceback (most recent call last):
    ValueError: found adopt without an archive; wanted archive="news.sqlite" beside it
    """
    given = [name for name, value in asked.items() if value is not None and value is not False]
    if given:
        message = f'found {" and ".join(given)} without an archive; wanted archive="news.sqlite" beside it'
        raise ValueError(message)


def checked_stories(stories: ThemeModel | Table | Sequence[str], themes: Any, events: Any) -> Table | Sequence[str]:
    """Return stories that an archive can take, whose own are grouped with them.

    Raises
    ------
    ValueError
        If they are a model, or what groups them is labels: those belong to these stories alone.
    """
    labelled = [
        name
        for name, given in (("themes", themes), ("events", events))
        if given is not None and not is_clusterer(given, name)
    ]
    if isinstance(stories, ThemeModel) or labelled:
        what = "a model" if isinstance(stories, ThemeModel) else f"labels as {' and '.join(labelled)}"
        message = (
            f"found {what} beside an archive, whose stories are grouped with them; wanted stories, and a clusterer"
        )
        raise ValueError(message)
    return stories


def report_with_archive(
    archive: Archive | str | Path, stories: Table | Sequence[str], recipe: Recipe, memory: Memory
) -> Report:
    """Add stories to an archive, report what is new in it, and remember that.

    Parameters
    ----------
    archive : Archive, str or Path
    stories : DataFrame or sequence of str
        There may be none.
    recipe : Recipe
    memory : Memory
    """
    if not isinstance(archive, Archive):
        with Archive(archive) as opened:
            return report_with_archive(opened, stories, recipe, memory)
    with archive.writing():
        report, run = report_to_remember(archive, as_stories(stories) if len(stories) else None, recipe, memory)
        archive.commit(run)
    return report


def report_to_remember(
    archive: Archive, stories: pd.DataFrame | None, recipe: Recipe, memory: Memory
) -> tuple[Report, Run]:
    """Add stories to an archive, if there are any, and report what is new; return also what is to be committed."""
    if stories is not None:
        archive.add(stories, memory.at)
    report, run = remembered_report(archive.context(memory.at, memory.window, LEAST), recipe, memory)
    return report if stories is None else replace(report, rejected=rejected_records(stories)), run
