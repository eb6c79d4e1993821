"""Which stories of a large theme its digest is chosen from: those of the events that may be told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from toolkit.events.records import Event
from toolkit.stories.frame import texts_alone
from toolkit.themes.model import ThemeModel
from toolkit.themes.records import Theme

_MOST_STORIES = 400
_MOST_CHARACTERS = 1_100_000
_NEAREST = _NEWEST = 20


def stories_to_read(
    model: ThemeModel, theme: Theme, rows: NDArray[np.intp], events: Iterable[Event]
) -> NDArray[np.intp]:
    """Return the rows of the stories that are read for the digest of a theme: all, unless there are very many.

    Of more than 400 those of the first events are read, as many as are 400 stories together, or as have 1,100,000
    characters; of an event of many the central one, the twenty nearest to what its stories say and the twenty newest.
    Copies are not among them.

    Parameters
    ----------
    model : ThemeModel
    theme : Theme
    rows : ndarray of shape (n_stories,)
        The stories of the theme that may be quoted, by their rows in the model.
    events : iterable of Event
        Those of the theme, the first to be told first.
    """
    if len(rows) <= _MOST_STORIES:
        return rows
    group, first = model.place(int(rows[0]))
    places = np.flatnonzero(group.labels == group.labels[first])
    story_of = dict(zip(places.tolist(), theme.stories, strict=True))
    place_of = {
        story_of[place].story_id: place
        for place in places[np.isin(group.rows[places], rows)].tolist()
        if story_of[place].copy_of is None
    }
    kept, n_characters = dict[int, None](), 0
    lengths = np.array(list(map(len, texts_alone(model.stories))))
    for event in events:
        own = [place_of[story_id] for story_id in event.story_ids if story_id in place_of]
        newest = [place for place in own if story_of[place].published][-_NEWEST:]
        central = [place_of[event.central]] if event.central in place_of else []
        more = dict.fromkeys([*central, *_nearest(group.X, own), *newest])
        n_characters += int(lengths[group.rows[[place for place in more if place not in kept]]].sum())
        kept |= more
        if len(kept) >= _MOST_STORIES or n_characters >= _MOST_CHARACTERS:
            break
    return np.sort(group.rows[list(kept)[:_MOST_STORIES]])


def _nearest(X: Any, places: Sequence[int]) -> list[int]:
    """Return of the stories of an event those that come nearest to what they say together."""
    if len(places) <= _NEAREST:
        return list(places)
    own = X[places]
    nearness = (own @ np.asarray(own.sum(axis=0)).ravel()).round(6)
    return [places[number] for number in np.argsort(-nearness, kind="stable")[:_NEAREST].tolist()]
