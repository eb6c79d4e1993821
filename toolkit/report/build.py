"""The main job, from stories to a report. Each line is one stage; the stages live in their rooms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from toolkit.archive.archive import Archive
from toolkit.digests.digester import Digester
from toolkit.digests.selection import Ranker
from toolkit.events.airing import Airing
from toolkit.progress import Progress, one_step, unheard
from toolkit.reading.edits.records import Edits
from toolkit.report.archived import check_nothing_to_remember, checked_memory, checked_stories, report_with_archive
from toolkit.report.controls import stories_of_window
from toolkit.report.on_model import report_on
from toolkit.report.recipe import Recipe, checked_recipe
from toolkit.report.records import Report
from toolkit.stories.window import Moment
from toolkit.themes.clusterings import is_clusterer
from toolkit.themes.fit import model_of
from toolkit.themes.map import story_positions
from toolkit.themes.model import ThemeModel

if TYPE_CHECKING:
    from toolkit.stories.tables import Table


def build_report(
    stories: ThemeModel | Table | Sequence[str],
    n_themes: int | Literal["auto"] = "auto",
    *,
    n_words: int = 120,
    total_words: int | None = None,
    max_quotes: int | None = None,
    title: str = "News digest",
    n_top: int = 5,
    max_themes: int | None = None,
    max_events: int | None = 12,
    max_per_source: int | None = None,
    timezone: str = "UTC",
    since: Moment | None = None,
    until: Moment | None = None,
    themes: Any = None,
    events: Any = None,
    ranker: Ranker | None = None,
    known: Table | Sequence[str] | None = None,
    seeds: Mapping[str, Any] | None = None,
    subjects: bool = False,
    by_language: bool = True,
    edits: Edits | Mapping[str, Any] | str | Path | None = None,
    map: Any = None,
    archive: Archive | str | Path | None = None,
    now: str | datetime | None = None,
    window: str | timedelta | None = None,
    adopt: bool = False,
    whole: bool = False,
    airing: Airing | None = None,
    progress: Progress | None = None,
    random_state: int | None = 0,
) -> Report:
    """Group stories into themes and make a digest of each.

    Parameters
    ----------
    stories : DataFrame or sequence of str
        A stories frame, as `read_stories` gives it, or any frame with a ``text`` column (of pandas, polars or
        pyarrow), or texts; or the `ThemeModel` of stories.
    n_themes : int or "auto", default="auto"
        Number of themes before any seed claims its stories; "auto" takes as many as the stories support.
    n_words : int, default=120
        The most words of each digest. Themes that stand for less than the others have less, a third at least.
    total_words : int, optional
        The most words of all digests together, shared by how much the themes stand for, and of the quotes of events,
        which have what is left; where there are not enough for a sentence of each theme, those that stand for least
        have a headline alone.
    max_quotes : int, optional
        The most quotes of a digest.
    title : str, default="News digest"
        What the report is called.
    n_top : int, default=5
        How many top stories are shown.
    max_themes : int, optional
        The most themes that are shown whole, with a digest; the others are a line each.
    max_events : int or None, default=12
        The most events of a theme that are shown with quotes; the others are a line each.
    max_per_source : int, optional
        The most that one source tells alone: of the top stories, and in each theme of the events and of the quotes.
    timezone : str, default="UTC"
        The IANA zone of the readers, such as "Europe/Berlin": in it days and times are written for people.
    since, until : str, date, datetime or timedelta, optional
        Only stories of this time are taken, and those whose time is not known: a day or a time in UTC, or a span such
        as "36h" or "7d" before the last story.
    themes : object, Series or sequence, optional
        What groups the stories instead: a clusterer or pipeline with ``fit_predict`` over texts, which is fitted (a
        text is the title and the text of one story of the stories frame, in its order, and one of each set of copies
        alone: the others go with it); `theme_pipeline` with other
        parameters; or labels, numbers (below 0 for none) or names, as a Series by ``story_id`` or by the index of the
        stories, or one for each story in order. What it cannot know, such as why there are so many themes, is left
        out, and ``random_state`` is its own.
    events : object, Series or sequence, optional
        What finds the stories of one happening instead of `event_pipeline`, given in the same ways.
    ranker : Ranker, optional
        What chooses the sentences; `CentroidRanker` by default.
    known : DataFrame or sequence of str, optional
        Stories that the reader knows already: what they say is quoted only where there is nothing else.
    seeds : mapping, optional
        Themes that are wanted, by their names, each a list of terms or a mapping with ``terms`` and
        ``stories`` (texts), as `read_themes` gives them. Stories near a seed make a theme of its name, one in each
        language, the others stay in the themes found. The seeds' themes come first, in their order, then the
        others by their importance; a seed that no story matches has no theme, and is named in ``empty_seeds``.
    subjects : bool, default=False
        Whether each theme gets its news subject after the IPTC Media Topics, as ``Theme.subject`` and before its label,
        where its stories are clearly about one; of those in English, French, German, Italian, Portuguese and Spanish.
    by_language : bool, default=True
        Whether each language is grouped by itself; a number of themes is then shared out in proportion to the stories.
        Stories whose language is not known, and those of a language with fewer than three or one in a hundred, go
        with the commonest one. If there are more languages than themes, all are grouped together, and so they are
        by clusterers other than `theme_pipeline`.
    edits : Edits, mapping, str or Path, optional
        What people want of the themes: some renamed, merged, split, dropped or put first, stories moved, terms kept out
        of labels; a TOML file, what `read_edits` gives, or a mapping of that shape. A theme is found by what it says,
        whatever its number is; other themes keep their ids and labels. What means nothing that is there changes
        nothing, and is named in ``unmatched_edits``.
    map : object, optional
        What lays the stories out on the map of their language: an object whose ``fit_transform`` makes rows of x and y
        of dense rows, such as those of UMAP; t-SNE by default. False for no map.
    archive : Archive, str or Path, optional
        What earlier runs saw and showed, a file that is made if it is not there. The stories are added to it, and the
        report is of what is new in it: of stories that were never shown, but not of those that say nothing new of an
        event that was (see `Airing`). Themes and events keep their ids from run to run, and themes their labels while
        these fit. What is shown is remembered; `Report.news` says what goes on and what was left out.
    now : str or datetime, optional
        The moment of a run with an archive; without it that of ``SOURCE_DATE_EPOCH``, or the present.
    window : str or timedelta, optional
        How far back the stories of the archive are grouped with the new ones; 28 days where it is not given, and where
        these are few the newest before them too.
    adopt : bool, default=False
        Whether all is only marked as seen, and nothing reported, as in a first run over sources with many old stories.
    whole : bool, default=False
        Whether the whole window is reported, shown before or not; nothing of it is then marked as shown.
    airing : Airing, optional
        What lifts the quiet after an event was shown.
    progress : callable, optional
        Called with the stage, how much of it is done, and of how much, such as ("digests", 3, 28); `progress_bar` gives
        one that shows it. The report does not depend on it.
    random_state : int or None, default=0
        Seed of every stage.

    Returns
    -------
    Report
        The same for the same stories, in whatever order they come.

    Raises
    ------
    StorySchemaError
        If a frame has no text column.
    EmptyCorpusError
        If there is no story, or no word in any of them.
    SeedError
        If a seed has no terms.
    EditsError
        If something is no edit, or edits contradict each other.
    NothingThereError
        If no story is of the time that is wanted.
    ArchiveError
        If the archive cannot be used: another run is writing to it, it is no archive, or one of a later version.
    ValueError, TypeError
        If a number is no whole number of at least 1, a time is none, there is no such zone, the ranker has no
        ``choose``, or ``map`` lays nothing out.

    Examples
    --------
    >>> report = build_report(
    ...     ["Cod quota cut. The quota for cod was cut.", "Herring quota up. The quota for herring was raised."]
    ... )
    >>> len(report.themes), report.provenance.n_stories
    (2, 2)
    """
    recipe = checked_recipe(**locals())
    digester = recipe.digester()
    remembering: dict[str, Any] = {"now": now, "window": window, "adopt": adopt, "whole": whole, "airing": airing}
    if archive is not None:
        read, memory = checked_stories(stories, themes, events), checked_memory(**remembering)
        return report_with_archive(archive, read, recipe, memory)
    check_nothing_to_remember(**remembering)
    inside, outside = stories_of_window(stories, recipe.since, recipe.until, labels=[themes, events])
    model = model_of(inside, progress=recipe.progress, **recipe.grouping)
    is_labelled = events is not None and not is_clusterer(events, "events")
    given = inside if is_labelled and not isinstance(inside, ThemeModel) else None
    return report_of_model(model, digester, replace(recipe, given=given, outside=outside))


def report_of_model(model: ThemeModel, digester: Digester, recipe: Recipe) -> Report:
    """Return the report on a model, made as a recipe says, which it keeps."""
    made: dict[str, Any] = {"total_words": recipe.total_words, **recipe.parameters, **recipe.outside}
    made["progress"] = recipe.progress
    report = report_on(model, digester, recipe.shown, events=recipe.events, given=recipe.given, **made)
    with one_step(recipe.progress, "map"):
        positions = story_positions(model, recipe.map, random_state=recipe.grouping.get("random_state", 0))
    return replace(report, positions=positions, recipe=replace(recipe, progress=unheard))
