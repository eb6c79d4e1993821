"""A report → its edition: what is shown whole, in which order, and what as a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from toolkit.events.records import Event
from toolkit.rendering.edition.items import Items, outlets_of, window_of
from toolkit.rendering.edition.limits import shared_lines
from toolkit.rendering.edition.local import in_local_time
from toolkit.rendering.edition.records import Edition, Reported, Section, Shelf
from toolkit.report.records import News, Report
from toolkit.report.told import events_on_cards, top_stories
from toolkit.stories.records import Story
from toolkit.themes.records import Theme

MOST_LINES = 4_000


def edition_of(report: Report, most_lines: int = MOST_LINES) -> Edition:
    """Lay a report out.

    Parameters
    ----------
    report : Report
    most_lines : int, default=4000
        The most stories that are listed; what is over is counted, and the less important go first.

    Returns
    -------
    Edition

    Examples
    --------
    >>> from toolkit import build_report
    >>> edition = edition_of(build_report(["The quota for cod was cut by a tenth on Monday."]))
    >>> edition.n_stories, len(edition.top), [len(section.shelves) for section in edition.sections]
    (1, 1, [1])
    """
    report = in_local_time(report)
    limits = report.shown
    shown = report.themes[: limits.max_themes]
    stories = [story for theme in report.themes for story in theme.stories] + list(report.unthemed)
    n_lines = shared_lines([theme.n_stories for theme in report.themes] + [len(report.unthemed)], most_lines)
    items = Items(report)
    first, last = window_of(stories)
    return Edition(
        title=limits.title,
        report=report,
        first=first,
        last=last,
        n_stories=len(stories),
        n_events=sum(len(theme.events) for theme in report.themes),
        languages=_languages(stories),
        outlets=outlets_of(stories, [event for theme in report.themes for event in theme.events]),
        top=tuple(items.of(theme, event) for theme, event in top_stories(report.themes, limits)),
        sections=tuple(_section(number, theme, items, report, n_lines) for number, theme in enumerate(shown)),
        more=tuple(_shelf(theme, theme, theme.events, items, n_lines) for theme in report.themes[len(shown) :]),
        unthemed=report.unthemed[:n_lines],
        n_unthemed_cut=len(report.unthemed[n_lines:]),
        rejected=report.rejected,
        empty_seeds=report.empty_seeds,
        late=_late(stories, report.news),
    )


def _section(number: int, theme: Theme, items: Items, report: Report, n_lines: int) -> Section:
    digest = report.digests[number]
    cards = events_on_cards(theme, report.shown)
    on_cards = {event.id for event in cards}
    n_left = n_lines - sum(len(event.story_ids) for event in cards)
    first, last = window_of(theme.stories)
    stories = {story.story_id: story for story in theme.stories}
    named = theme.label.rpartition(" · ")[2].split(", ")
    return Section(
        number=number,
        theme=theme,
        headline=digest.headline,
        quotes=tuple(Reported(quote, stories[quote.story_id]) for quote in digest.quotes),
        cards=tuple(items.of(theme, event) for event in cards),
        shelves=tuple(_shelves(theme, on_cards, items, max(n_left, 0))),
        outlets=outlets_of(theme.stories, theme.events),
        further_terms=tuple(term for term in theme.terms if term not in named),
        first=first,
        last=last,
        life=report.news.lives.get(theme.id) if report.news else None,
        n_unlisted=report.unlisted.get(theme.id, 0),
    )


def _shelves(theme: Theme, told: set[str], items: Items, n_lines: int) -> list[Shelf]:
    """Put the events that have no card on shelves, those of each finest part on its own, be it empty."""
    parts: list[Theme | None] = [part for part in theme.every_part if not part.parts]
    taken = set(told)
    shelves = []
    for part in (*parts, None):
        events = [event for event in (theme if part is None else part).events if event.id not in taken]
        taken.update(event.id for event in events)
        if events or part is not None:
            shelves.append((part, events))
    lengths = [sum(len(event.story_ids) for event in events) for _, events in shelves]
    n_each = shared_lines(lengths, n_lines)
    return [_shelf(theme, part, events, items, n_each) for part, events in shelves]


def _shelf(theme: Theme, part: Theme | None, events: Sequence[Event], items: Items, n_lines: int) -> Shelf:
    listed: list[Event] = []
    left = n_lines
    for event in events:
        left -= len(event.story_ids)
        if left < 0:
            break
        listed.append(event)
    n_cut = sum(len(event.story_ids) for event in events[len(listed) :])
    return Shelf(part, tuple(items.of(theme, event) for event in listed), n_cut)


def _late(stories: Iterable[Story], news: News | None) -> dict[str, int]:
    """Return how many days before a report its late stories were published, by their ids."""
    if news is None:
        return {}
    known, day = set(news.late), news.at.date()
    told = ((story.story_id, story.published) for story in stories if story.story_id in known)
    return {story_id: max((day - published.date()).days, 0) for story_id, published in told if published is not None}


def _languages(stories: Iterable[Story]) -> tuple[tuple[str, int], ...]:
    """Return the languages of the stories, the commonest first, with how many are in each."""
    found = Counter(story.language for story in stories)
    return tuple(sorted(found.items(), key=lambda one: (-one[1], one[0])))
