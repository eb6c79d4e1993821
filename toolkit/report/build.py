"""The main job, from stories to a report. Each line is one stage; the stages live in their rooms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from toolkit.digests.digester import Digester
from toolkit.digests.records import Digest
from toolkit.digests.selection import Ranker
from toolkit.events.find import event_parameters
from toolkit.events.in_themes import themes_with_events
from toolkit.report.provenance import provenance
from toolkit.report.records import Report
from toolkit.stories.frame import rejected_records, story_records
from toolkit.themes.fit import model_of
from toolkit.themes.map import checked_map, story_positions
from toolkit.themes.model import ThemeModel
from toolkit.themes.records import Theme

if TYPE_CHECKING:
    import pandas as pd

    from toolkit.stories.tables import Table


def build_report(
    stories: ThemeModel | Table | Sequence[str],
    n_themes: int | Literal["auto"] = "auto",
    *,
    n_words: int = 120,
    themes: Any = None,
    events: Any = None,
    ranker: Ranker | None = None,
    known: Table | Sequence[str] | None = None,
    seeds: Mapping[str, Any] | None = None,
    subjects: bool = False,
    by_language: bool = True,
    map: Any = None,
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
        The most words of each digest.
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
        others, the largest first; a seed that no story matches has no theme, and is named in ``empty_seeds``.
    subjects : bool, default=False
        Whether each theme gets its news subject after the IPTC Media Topics, as ``Theme.subject`` and before its label,
        where its stories are clearly about one; of those in English, French, German, Italian, Portuguese and Spanish.
    by_language : bool, default=True
        Whether each language is grouped by itself; a number of themes is then shared out in proportion to the stories.
        Stories whose language is not known, and those of a language with fewer than three or one in a hundred, go
        with the commonest one. If there are more languages than themes, all are grouped together, and so they are
        by clusterers other than `theme_pipeline`.
    map : object, optional
        What lays the stories out on the map of their language: an object whose ``fit_transform`` makes rows of x and y
        of dense rows, such as those of UMAP; t-SNE by default. False for no map.
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
    ValueError, TypeError
        If ``n_words`` is no whole number of at least 1, the ranker has no ``choose``, or ``map`` lays nothing out.

    Examples
    --------
    >>> report = build_report(
    ...     ["Cod quota cut. The quota for cod was cut.", "Herring quota up. The quota for herring was raised."]
    ... )
    >>> len(report.themes), report.provenance.n_stories
    (2, 2)
    """
    digester = Digester(n_words, ranker=ranker, known=known)
    event_parameters(events)
    checked_map(map)
    model = model_of(
        stories,
        n_themes,
        themes=themes,
        seeds=seeds,
        subjects=subjects,
        by_language=by_language,
        random_state=random_state,
    )
    given = None if isinstance(stories, ThemeModel) else stories
    return report_on(model, digester, events=events, given=given, map=map, random_state=random_state)


def report_on(
    model: ThemeModel,
    digester: Digester,
    *,
    events: Any = None,
    given: Table | Sequence[str] | None = None,
    map: Any = False,
    random_state: int | None = 0,
) -> Report:
    """Make the report on a model: the events of its themes, and a digest of each.

    Parameters
    ----------
    model : ThemeModel
    digester : Digester
    events : object, Series or sequence, optional
        As `build_report` takes them.
    given : DataFrame or sequence of str, optional
        What the model's stories were made of, if ``events`` are labels in that order.
    map : object, default=False
        As `build_report` takes it; no map by default.
    random_state : int or None, default=0
        Seed of the map.

    Returns
    -------
    Report
    """
    themes, set_aside = themes_with_events(model, events, given=given, novelty=digester.novelty(model.stories))
    return Report(
        themes=tuple(themes),
        digests=tuple(
            _digest(digester, theme, model.stories[~set_aside & (model.labels == number)])
            for number, theme in enumerate(themes)
        ),
        unthemed=tuple(story_records(model.stories_of(-1))),
        rejected=rejected_records(model.stories),
        provenance=provenance(model, **digester.parameters, **event_parameters(events)),
        empty_seeds=model.empty_seeds,
        positions=story_positions(model, map, random_state=random_state),
    )


def _digest(digester: Digester, theme: Theme, stories: pd.DataFrame) -> Digest:
    """Make a digest of the stories that are no near duplicates, led through its events; of a series if all are one.

    The events that stand most for the theme come first, whenever they were reported.
    """
    told = [event for event in theme.events if not event.is_series] or theme.events
    told = sorted(told, key=lambda event: -event.importance.standing)
    events = {story_id: number for number, event in enumerate(told) for story_id in event.story_ids}
    return digester.digest(
        stories,
        theme_id=theme.id,
        near_duplicates=[story.story_id for story in theme.stories if story.copy_of],
        events=events,
    )
