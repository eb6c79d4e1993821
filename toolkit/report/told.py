"""Which events of a report are told with quotes: the top stories, and those of each theme that have a card."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from toolkit.events.records import Event
from toolkit.report.records import Shown
from toolkit.themes.records import Theme

Anything = TypeVar("Anything")

MOST_OF_A_THEME = 2


def top_stories(themes: Sequence[Theme], shown: Shown) -> list[tuple[Theme, Event]]:
    """Return the most important events over all themes, no series, at most two of a theme if there are several.

    Parameters
    ----------
    themes : sequence of Theme
    shown : Shown

    Examples
    --------
    >>> from toolkit import build_report
    >>> report = build_report(["The quota for cod was cut by a tenth on Monday."])
    >>> [event.title for _, event in top_stories(report.themes, report.shown)]
    ['The quota for cod was cut by a tenth on Monday.']
    """
    told = [(theme, event) for theme in themes for event in theme.events if not event.is_series]
    ranked = sorted(told, key=lambda one: -one[1].importance.score)
    of_themes = capped(ranked, lambda one: one[0].id, MOST_OF_A_THEME if len(themes) > 1 else None)
    source_of = {story.story_id: story.source for theme in themes for story in theme.stories}
    return capped(of_themes, lambda one: _teller(one[1], source_of), shown.max_per_source)[: shown.n_top]


def events_on_cards(theme: Theme, shown: Shown) -> list[Event]:
    """Return the events of a theme that several stories report, no series, within the limits.

    Examples
    --------
    >>> from toolkit import build_report
    >>> report = build_report(["The quota for cod was cut by a tenth on Monday."])
    >>> events_on_cards(report.themes[0], report.shown)
    []
    """
    told = [event for event in theme.events if len(event.story_ids) > 1 and not event.is_series]
    source_of = {story.story_id: story.source for story in theme.stories}
    return capped(told, lambda event: _teller(event, source_of), shown.max_per_source)[: shown.max_events]


def capped(ranked: Iterable[Anything], kind_of: Callable[[Anything], str], most: int | None) -> list[Anything]:
    """Return of what is ranked at most so many of one kind, the best of it; those of no kind are not counted.

    Examples
    --------
    >>> capped(["cod", "crab", "hake", "?", "??", "???"], lambda name: name[0].strip("?"), 1)
    ['cod', 'hake', '?', '??', '???']
    """
    n_of: Counter[str] = Counter()
    kept = []
    for one in ranked:
        kind = kind_of(one)
        n_of[kind] += 1
        if not kind or most is None or n_of[kind] <= most:
            kept.append(one)
    return kept


def _teller(event: Event, source_of: Mapping[str, str]) -> str:
    """Return the source whose headline an event bears; none for one that several report."""
    return "" if event.n_sources > 1 else source_of[event.central].casefold()
