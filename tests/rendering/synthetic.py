"""Reports of as many stories as are wanted, made of records at once; every headline is of one story alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from toolkit.digests.records import Digest, Quote
from toolkit.events.records import Event, Importance
from toolkit.report.records import Provenance, Report
from toolkit.stories.records import Story
from toolkit.themes.records import Theme

_PLACES = """
Aldermouth Brackwater Corran Dunmere Eastholm Fenwick Garrowby Hexley Inverloch Juniper Kestrel Lowmoor Marlow
Netherby Oakhaven Pellworth Quarrington Ravensea Saltmarsh Thornbury Ulverdale Valmière Westerfold Yarrowby Zürle
""".split()
_DONE = """
approves blocks cancels debates delays defends drops expands finances halts inspects inaugurates mends postpones
questions reopens replaces reviews sells widens
""".split()
_THINGS = """
harbour tramway reservoir hospital library lighthouse airfield brewery cannery ferry observatory orchard quarry
sawmill stadium theatre tunnel viaduct vineyard windmill market archive bakery chapel drydock
""".split()
_TOWNS = "霧浜市 白樺町 潮見村 鷹巣市 月島町 杉並浜 赤岩村".split()
_WORKS = "市営温水プール 路面電車 図書館 灯台 観測所 果樹園 製材所 競技場 歩道橋 風車 朝市".split()
_OUTLETS = [f"{place} {kind}" for kind in ("Courier", "Tribune") for place in _PLACES[:20]]
_START = datetime(2025, 3, 1, 6, tzinfo=UTC)
_SIZES = (5, 1, 1, 3, 1, 2, 1, 1, 1, 2, 1, 1)


def report_of(n_stories: int, n_themes: int = 12, n_mapped: int = 1_500) -> Report:
    """Return a report of so many stories in so many themes, one in a hundred in none; a tenth in Japanese."""
    stories = [_story(number) for number in range(n_stories)]
    n_unthemed = n_stories // 100
    themed, unthemed = stories[n_unthemed:], stories[:n_unthemed]
    bounds = [len(themed) * number // n_themes for number in range(n_themes + 1)]
    themes = [_theme(number, themed[start:end]) for number, (start, end) in enumerate(pairwise(bounds))]
    told = [event for theme in themes for event in theme.events if len(event.story_ids) > 2]
    mapped = stories[:: max(1, n_stories // n_mapped)]
    return Report(
        themes=tuple(themes),
        digests=tuple(_digest(theme) for theme in themes),
        unthemed=tuple(unthemed),
        rejected=(),
        provenance=Provenance("1", {}, 0, n_stories, "0" * 64),
        event_quotes={event.id: tuple(_quote(one) for one in event.story_ids[1:3]) for event in told},
        positions={
            one.story_id: (number * 37 % 997 / 997, number * 61 % 991 / 991) for number, one in enumerate(mapped)
        },
    )


def _headline(number: int) -> str:
    if _language(number) == "ja":
        return f"{_TOWNS[number % len(_TOWNS)]}、{_WORKS[number % len(_WORKS)]}の改修を第{number}回議会で可決"
    mixed = number * 7_919 % (len(_PLACES) * len(_DONE) * len(_THINGS))
    place, mixed = _PLACES[mixed % len(_PLACES)], mixed // len(_PLACES)
    done, thing = _DONE[mixed % len(_DONE)], _THINGS[mixed // len(_DONE)]
    return f"{place} {done} its {thing} after a second vote of the council"


def _story(number: int) -> Story:
    outlet = _OUTLETS[number * 13 % len(_OUTLETS)]
    published = _START + timedelta(hours=number * 29 % 1_440)
    return Story(
        f"s{number}", _headline(number), outlet, published, f"https://news.example/{number}", _language(number)
    )


def _language(number: int) -> str:
    return {9: "fr", 4: "ja"}.get(number % 10, "en")


def _theme(number: int, stories: Sequence[Story]) -> Theme:
    events = []
    left = list(stories)
    while left:
        size = _SIZES[len(events) % len(_SIZES)]
        events.append(_event(f"{number + 1}-{len(events) + 1}", left[:size]))
        left = left[size:]
    events.sort(key=lambda event: -event.importance.score)
    named = {story_id: event.id for event in events for story_id in event.story_ids}
    own = [_in_event(story, named[story.story_id]) for story in stories]
    terms = tuple(_THINGS[(number * 2 + place) % len(_THINGS)] for place in range(8))
    label = ", ".join(terms[:3])
    return Theme(f"theme-{number + 1}", label, terms, tuple(own), tuple(events), (own[0].story_id,))


def _in_event(story: Story, event: str) -> Story:
    return Story(story.story_id, story.title, story.source, story.published, story.url, story.language, event)


def _event(number: str, stories: Sequence[Story]) -> Event:
    told = sorted(stories, key=lambda story: (story.published, story.story_id))
    sources = {story.source for story in stories}
    importance = Importance(len(sources), 0, float(len(sources)), 0.75, 0.5, 1.0)
    times = [story.published for story in told]
    story_ids = tuple(story.story_id for story in told)
    return Event(
        f"event-{number}", told[0].title, story_ids, told[0].story_id, times[0], times[-1], len(sources), importance
    )


def _digest(theme: Theme) -> Digest:
    told = [event.central for event in theme.events[:5]]
    return Digest(tuple(_quote(story_id) for story_id in told), theme.id, headline=theme.events[0].title)


def _quote(story_id: str) -> Quote:
    number = int(story_id[1:])
    place, thing = _PLACES[number % len(_PLACES)], _THINGS[number // 3 % len(_THINGS)]
    text = (
        f"Residents of {place} gathered {number} signatures and asked that the {thing} be kept as it has always been."
    )
    return Quote(text, story_id, 0, len(text), 1)
