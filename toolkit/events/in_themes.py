"""The records of events: which a theme has, and which event each of its stories reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from toolkit.events.records import Event
from toolkit.events.versions import version_mark
from toolkit.stories.frame import languages_of, story_records, times_of
from toolkit.stories.records import Story
from toolkit.themes.model import ThemeModel
from toolkit.themes.records import Theme
from toolkit.themes.terms import centrality
from toolkit.vectors.outdated import outdated


def with_events(
    model: ThemeModel,
    originals: NDArray[np.intp],
    happenings: NDArray[np.intp],
    set_aside: NDArray[np.bool_],
) -> list[Theme]:
    """Return the themes of a model with their events, and each story with its event and its `copy_of`.

    Parameters
    ----------
    model : ThemeModel
    originals, happenings, set_aside : ndarray of shape (n_stories,)
        As `find_versions`, `find_happenings` and `find_set_aside` give them. No event bears the headline of a story
        that is a copy or set aside, nor one whose figures a newer one contradicts, unless there is no other.

    Returns
    -------
    list of Theme
        An event never reaches into another theme: a happening that is reported in two is an event of each.
    """
    themes: list[Theme] = []
    titles = [version_mark(story.title).headline for story in story_records(model.stories)]
    apart = happenings * (len(model.themes) + 1) + model.labels
    heads = ~set_aside & ~outdated(titles, languages_of(model.stories), times_of(model.stories), apart)
    for number, theme in enumerate(model.themes):
        group, own = model.rows_of(number)
        rows = group.rows[own]
        places = np.searchsorted(rows, originals[rows])
        leading = heads[rows] & (originals[rows] == rows)
        events = _events(theme, leading, group.X[own], happenings[rows])
        whole = replace(theme, events=events, stories=_placed(theme, places, events))
        themes.append(replace(whole, parts=_parts(whole)))
    return themes


def _events(theme: Theme, leading: NDArray[np.bool_], X: Any, happenings: NDArray[np.intp]) -> tuple[Event, ...]:
    numbers = np.unique(happenings, return_inverse=True)[1]
    nearness = centrality(X, numbers)
    found = [np.flatnonzero(numbers == number).tolist() for number in range(int(numbers.max()) + 1)]
    found.sort(key=lambda rows: _largest_and_earliest([theme.stories[row] for row in rows]))
    events = []
    for rows in found:
        candidates = [row for row in rows if leading[row]] or rows
        central = max(candidates, key=nearness.__getitem__)
        events.append(_event([theme.stories[row] for row in rows], theme.stories[central]))
    return tuple(events)


def _event(stories: Sequence[Story], central: Story) -> Event:
    """Make the record; the id is that of the first story, and stays if more are reported later."""
    times = [story.published for story in stories if story.published]
    return Event(
        id=f"event-{stories[0].story_id}",
        title=central.title,
        story_ids=tuple(story.story_id for story in stories),
        central=central.story_id,
        first_seen=min(times, default=None),
        last_seen=max(times, default=None),
        n_sources=len({story.source for story in stories} - {""}),
    )


def _largest_and_earliest(stories: Sequence[Story]) -> tuple[int, float, str]:
    """Rank events by size; stories come by time, the undated last, so the first one has the time it began."""
    began = stories[0].published
    return -len(stories), began.timestamp() if began else float("inf"), stories[0].story_id


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
