"""What of a large theme its digest is chosen from: how the stories begin of the events that may be told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from toolkit.events.records import Event
from toolkit.stories.frame import texts_alone
from toolkit.themes.model import ThemeModel
from toolkit.themes.records import Theme

_MOST_STORIES = 400
_MOST_CHARACTERS = 4_000
_NEAREST = _NEWEST = 20


class Shortlist(NamedTuple):
    """The rows of stories to read, of each the sentences that begin within so many characters.

    ``unread`` are the rows of those of which there is more.
    """

    read: NDArray[np.intp]
    unread: NDArray[np.intp]
    most_characters: float


def shortlist(model: ThemeModel, theme: Theme, rows: NDArray[np.intp], events: Iterable[Event]) -> Shortlist:
    """Return what is read for the digest of a theme: all of its stories, unless there are very many.

    Of more than 400 those of the first events are read, up to 400 stories together, and of each how it begins, 4,000
    characters to the end of a sentence; of an event of many the central one, the twenty nearest to what its stories say
    and the twenty newest. Copies are not among them.

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
        return Shortlist(rows, rows[:0], inf)
    group, first = model.place(int(rows[0]))
    places = np.flatnonzero(group.labels == group.labels[first])
    story_of = dict(zip(places.tolist(), theme.stories, strict=True))
    place_of = {
        story_of[place].story_id: place
        for place in places[np.isin(group.rows[places], rows)].tolist()
        if story_of[place].copy_of is None
    }
    kept = dict[int, None]()
    for event in events:
        own = [place_of[story_id] for story_id in event.story_ids if story_id in place_of]
        newest = [place for place in own if story_of[place].published][-_NEWEST:]
        central = [place_of[event.central]] if event.central in place_of else []
        kept |= dict.fromkeys([*central, *_nearest(group.X, own), *newest])
        if len(kept) >= _MOST_STORIES:
            break
    read = np.sort(group.rows[list(kept)[:_MOST_STORIES]])
    texts = texts_alone(model.stories.iloc[rows])
    goes_on = np.fromiter((len(text) > _MOST_CHARACTERS for text in texts), dtype=bool, count=len(rows))
    return Shortlist(read, rows[goes_on | ~np.isin(rows, read)], _MOST_CHARACTERS)


def _nearest(X: Any, places: Sequence[int]) -> list[int]:
    """Return of the stories of an event those that come nearest to what they say together."""
    if len(places) <= _NEAREST:
        return list(places)
    own = X[places]
    nearness = (own @ np.asarray(own.sum(axis=0)).ravel()).round(6)
    return [places[number] for number in np.argsort(-nearness, kind="stable")[:_NEAREST].tolist()]
