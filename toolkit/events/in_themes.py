"""The themes of a model with their events: which each has, and which event each of its stories reports."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from toolkit.events.find import find_happenings, find_originals, find_set_aside, find_versions
from toolkit.events.importance import importances, recency_of
from toolkit.events.lasting import with_lasting_ids
from toolkit.events.records import Event, Importance
from toolkit.events.series import series_of
from toolkit.events.versions import version_mark
from toolkit.stories.frame import headlines, languages_of, story_records, times_of
from toolkit.stories.records import Story
from toolkit.themes.model import ThemeModel
from toolkit.themes.records import Theme
from toolkit.themes.terms import centrality
from toolkit.vectors.order import rows_of_each
from toolkit.vectors.outdated import outdated

if TYPE_CHECKING:
    from toolkit.stories.tables import Table


def themes_with_events(
    model: ThemeModel,
    events: Any = None,
    *,
    given: Table | Sequence[str] | None = None,
    novelty: NDArray[np.float64] | None = None,
    event_of: Mapping[str, str] | None = None,
    taken: Collection[str] = (),
) -> tuple[list[Theme], NDArray[np.bool_]]:
    """Find the events of a model's themes, the most important first, and what is not to be quoted.

    Parameters
    ----------
    model : ThemeModel
    events : object, Series or sequence, optional
        As `build_report` takes them.
    given : DataFrame or sequence of str, optional
        What the model's stories were made of, if ``events`` are labels in that order.
    novelty : ndarray of shape (n_stories,), optional
        How much of each story is new to the reader, from 0 to 1; all of it if nothing is known.
    event_of, taken : mapping of str to str, collection of str, optional
        The ids of stories of earlier runs, and of the events that they were in, whose ids last, and ids that no event
        may get (see `lasting_ids`).

    Returns
    -------
    themes : list of Theme
        Each with its events, and its stories with their event and `copy_of`. An event never reaches into another
        theme: a happening that is reported in two is an event of each. None bears the headline of a story that is a
        copy or set aside, nor one whose figures a newer one contradicts, unless there is no other.
    set_aside : ndarray of shape (n_stories,)
        As `find_set_aside` gives it.
    """
    originals = find_originals(model)
    set_aside = find_set_aside(model, originals)
    happenings = find_happenings(model, originals, events, model.stories if given is None else given)
    versions = find_versions(model, originals, happenings)
    leading = ~set_aside & (versions == model.every_row) & ~_with_outdated_headline(model, happenings)
    times = np.asarray(times_of(model.stories))
    new = np.ones(len(model.stories)) if novelty is None else novelty
    themes = []
    for number, theme in enumerate(model.themes):
        group, own = model.rows_of(number)
        rows, recency = group.rows[own], recency_of(times[group.rows])[own]
        templates = series_of([one.title for one in theme.stories], [one.source for one in theme.stories])
        numbers = _numbered(happenings[rows], templates)
        places = np.searchsorted(rows, versions[rows])
        in_theme = centrality(group.X[own], np.zeros_like(numbers))
        weights = importances(
            theme.stories,
            places,
            numbers,
            is_serial=templates >= 0,
            nearness=in_theme,
            recency=recency,
            novelty=new[rows],
        )
        found = _events(theme, leading[rows], centrality(group.X[own], numbers), numbers, weights)
        whole = replace(theme, events=found, stories=_placed(theme, places, found))
        themes.append(replace(whole, parts=_parts(whole)))
    if event_of:
        themes = with_lasting_ids(themes, event_of, [story.story_id for story in story_records(model.stories)], taken)
    return themes, set_aside


def _numbered(happenings: NDArray[np.intp], templates: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return the number of the event of each story of a theme: its series, or its happening."""
    return np.unique(np.where(templates < 0, happenings, -1 - templates), return_inverse=True)[1]


def _with_outdated_headline(model: ThemeModel, happenings: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Return which headlines the figures of a newer one, of the same happening in the same theme, contradict."""
    apart = np.unique(happenings * (len(model.themes) + 1) + model.labels, return_inverse=True)[1]
    is_alone = (np.bincount(apart) == 1)[apart].tolist()
    titles = [
        "" if alone else version_mark(title).headline
        for title, alone in zip(headlines(model.stories), is_alone, strict=True)
    ]
    return outdated(titles, languages_of(model.stories), times_of(model.stories), apart)


def _events(
    theme: Theme,
    leading: NDArray[np.bool_],
    nearness: NDArray[np.float64],
    numbers: NDArray[np.intp],
    weights: Sequence[Importance],
) -> tuple[Event, ...]:
    events = []
    for rows, importance in zip(map(np.ndarray.tolist, rows_of_each(numbers)), weights, strict=True):
        candidates = [row for row in rows if leading[row]] or rows
        central = max(candidates, key=nearness.__getitem__)
        events.append(_event([theme.stories[row] for row in rows], theme.stories[central], importance))
    return tuple(sorted(events, key=_most_important_and_earliest))


def _event(stories: Sequence[Story], central: Story, importance: Importance) -> Event:
    """Make the record; the id is that of the first story."""
    times = [story.published for story in stories if story.published]
    return Event(
        id=f"event-{stories[0].story_id}",
        title=central.title,
        story_ids=tuple(story.story_id for story in stories),
        central=central.story_id,
        first_seen=min(times, default=None),
        last_seen=max(times, default=None),
        n_sources=len({story.source.casefold() for story in stories} - {""}),
        importance=importance,
    )


def _most_important_and_earliest(event: Event) -> tuple[float, float, str]:
    return -event.importance.score, event.first_seen.timestamp() if event.first_seen else float("inf"), event.id


def _placed(theme: Theme, originals: NDArray[np.intp], events: Sequence[Event]) -> tuple[Story, ...]:
    event_of = {story_id: event.id for event in events for story_id in event.story_ids}
    placed = []
    for row, story in enumerate(theme.stories):
        original = theme.stories[originals[row]].story_id
        copied = original if original != story.story_id else None
        placed.append(replace(story, event=event_of[story.story_id], copy_of=copied))
    return tuple(placed)


def _parts(theme: Theme) -> tuple[Theme, ...]:
    """Return the parts of a theme with its stories and events: those whose central story is in the part."""
    placed = {story.story_id: story for story in theme.stories}

    def filled(part: Theme) -> Theme:
        stories = tuple(placed[story.story_id] for story in part.stories)
        own = {story.story_id for story in stories}
        events = tuple(event for event in theme.events if event.central in own)
        return replace(part, stories=stories, events=events, parts=tuple(map(filled, part.parts)))

    return tuple(map(filled, theme.parts))
