"""A model to the report on it: the events of its themes, and a digest of each."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from toolkit.digests.digester import Digester
from toolkit.events.find import event_parameters
from toolkit.events.in_themes import themes_with_events
from toolkit.progress import Progress, one_step, unheard
from toolkit.report.digests import ReportDigests
from toolkit.report.provenance import provenance
from toolkit.report.records import Report, Shown
from toolkit.stories.frame import rejected_records, story_records
from toolkit.themes.model import ThemeModel
from toolkit.themes.naming import seeded_names
from toolkit.themes.records import Theme

if TYPE_CHECKING:
    from toolkit.stories.tables import Table


def report_on(
    model: ThemeModel,
    digester: Digester,
    shown: Shown | None = None,
    *,
    events: Any = None,
    given: Table | Sequence[str] | None = None,
    total_words: int | None = None,
    progress: Progress = unheard,
    **further: object,
) -> Report:
    """Make the report on a model: the events of its themes, and a digest of each.

    Parameters
    ----------
    model : ThemeModel
    digester : Digester
    shown : Shown, optional
    events : object, Series or sequence, optional
        As `build_report` takes them.
    given : DataFrame or sequence of str, optional
        What the model's stories were made of, if ``events`` are labels in that order.
    total_words : int, optional
        The most words of all digests together.
    progress : callable
        Told of "events" and "digests".
    **further : object
        What else is to be known of how the report was made.

    Returns
    -------
    Report
    """
    with one_step(progress, "events"):
        found = themes_with_events(model, events, given=given, novelty=digester.novelty(model.stories))
    parameters: dict[str, Any] = {**event_parameters(events), **further}
    told: dict[str, Any] = {"total_words": total_words, "progress": progress, **parameters}
    return report_of_themes(model, *found, digester, shown or Shown(), **told)


def report_of_themes(
    model: ThemeModel,
    themes: Sequence[Theme],
    set_aside: NDArray[np.bool_],
    digester: Digester,
    shown: Shown,
    *,
    total_words: int | None = None,
    progress: Progress = unheard,
    **further: object,
) -> Report:
    """Make the report on a model of which the events are known, as `themes_with_events` gives them."""
    order = _most_important_first(themes, model.first, seeded_names(model))
    ordered = [themes[number] for number in order]
    making = ReportDigests(model, digester, shown, total_words)
    digests = making.of(ordered, [np.flatnonzero(~set_aside & (model.labels == number)) for number in order], progress)
    budget = {} if total_words is None else {"total_words": total_words}
    return Report(
        themes=tuple(ordered),
        digests=digests,
        unthemed=tuple(story_records(model.stories_of(-1))),
        rejected=rejected_records(model.stories),
        provenance=provenance(model, **digester.parameters, **budget, **further),
        empty_seeds=model.empty_seeds,
        shown=shown,
        event_quotes=making.event_quotes,
        unmatched_edits=model.unmatched_edits,
        model=model,
    )


def _most_important_first(themes: Sequence[Theme], first: Sequence[str], seeded: Collection[int]) -> list[int]:
    """Return the numbers of themes in the order of a report: pinned ones and those of seeds in theirs, then the others.

    These are sorted by importance.
    """
    places = {theme_id: place for place, theme_id in enumerate(first)}
    ahead = [number for number, theme in enumerate(themes) if theme.id in places or number in seeded]
    ahead.sort(key=lambda number: places.get(themes[number].id, len(places)))
    others = (number for number in range(len(themes)) if number not in ahead)
    return [*ahead, *sorted(others, key=lambda number: -themes[number].importance)]
