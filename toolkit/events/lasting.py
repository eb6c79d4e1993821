"""Ids of events that last: an event keeps the id that most of its known stories bear, and a new one gets its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import replace
from itertools import chain, count

from toolkit.themes.records import Theme


def with_lasting_ids(
    themes: Sequence[Theme], event_of: Mapping[str, str], order: Sequence[str], taken: Collection[str] = ()
) -> list[Theme]:
    """Return themes whose events have the ids of earlier runs.

    Parameters
    ----------
    themes : sequence of Theme
        With their events, and their stories with these.
    event_of, taken : mapping of str to str, collection of str
        As in `lasting_ids`.
    order : sequence of str
        The ids of all stories, the first one first.

    Returns
    -------
    list of Theme
    """
    places = {story: place for place, story in enumerate(order)}
    events = sorted((event for theme in themes for event in theme.events), key=lambda event: places[event.story_ids[0]])
    lasting = lasting_ids([event.story_ids for event in events], event_of, taken)
    ids = {event.id: one for event, one in zip(events, lasting, strict=True)}

    def renamed(theme: Theme) -> Theme:
        return replace(
            theme,
            stories=tuple(replace(story, event=story.event and ids[story.event]) for story in theme.stories),
            events=tuple(replace(event, id=ids[event.id]) for event in theme.events),
            parts=tuple(map(renamed, theme.parts)),
        )

    return list(map(renamed, themes))


def lasting_ids(events: Sequence[Sequence[str]], event_of: Mapping[str, str], taken: Collection[str] = ()) -> list[str]:
    """Return the id of each event.

    Parameters
    ----------
    events : sequence of sequence of str
        The ids of the stories of each event, the first one first; the event that was reported first is first.
    event_of : mapping of str to str
        The ids of known stories, and of the events that they were in.
    taken : collection of str, optional
        Ids of events that have none of these stories, which no event may get.

    Returns
    -------
    list of str
        All different. Of events that could keep an id the one keeps it that has most of its stories, of equally good
        ones the first; of ids that an event could keep, likewise. A new event is named by its first new story, or by
        its first one if it parted from another; never as a known one.

    Examples
    --------
    >>> lasting_ids([["a"], ["b", "c"], ["d", "e"]], {"a": "event-a", "b": "event-a", "c": "event-a"})
    ['event-a-2', 'event-a', 'event-d']
    """
    kept = _kept(events, event_of)
    ids = [kept.get(number, "") for number in range(len(events))]
    used = {*event_of.values(), *taken}
    for number, stories in enumerate(events):
        if number not in kept:
            named_by = next((story for story in stories if story not in event_of), stories[0])
            ids[number] = _unused(f"event-{named_by}", used)
            used.add(ids[number])
    return ids


def _kept(events: Sequence[Sequence[str]], event_of: Mapping[str, str]) -> dict[int, str]:
    """Give each known id to one event, to those first that have most stories of it."""
    pairs = []
    for number, stories in enumerate(events):
        counts = Counter(event_of[story] for story in stories if story in event_of)
        pairs += [(-n_stories, number, place, event) for place, (event, n_stories) in enumerate(counts.items())]
    kept: dict[str, int] = {}
    named = set[int]()
    for _, number, _, event in sorted(pairs):
        if number not in named and event not in kept:
            kept[event] = number
            named.add(number)
    return {number: event for event, number in kept.items()}


def _unused(wanted: str, used: Set[str]) -> str:
    return next(name for name in chain([wanted], (f"{wanted}-{n}" for n in count(2))) if name not in used)
