"""Who reports an event and since when, and how much a report holds, in words."""

from __future__ import annotations

from datetime import datetime

from toolkit.languages.names import own_name
from toolkit.rendering.edition.records import Edition, Item, Section, Shelf
from toolkit.rendering.figures import counted
from toolkit.rendering.plain import language_tag
from toolkit.rendering.times import readable_day, readable_time

MOST_NAMED = 8


def period(first: datetime | None, last: datetime | None) -> str:
    """Write the days from the first story to the last; "" if no time is known.

    Examples
    --------
    >>> period(datetime(2025, 6, 9), datetime(2025, 6, 13)), period(datetime(2025, 6, 9), datetime(2025, 6, 9))
    ('9 to 13 June 2025', '9 June 2025')
    >>> period(datetime(2025, 5, 28), datetime(2025, 6, 13)), period(datetime(2024, 12, 31), datetime(2025, 1, 1))
    ('28 May to 13 June 2025', '31 December 2024 to 1 January 2025')
    """
    if first is None or last is None:
        return ""
    begun, ended = readable_day(first), readable_day(last)
    if begun == ended:
        return begun
    day, month, year = begun.split()
    same = (month, year) == tuple(ended.split()[1:])
    return f"{day if same else f'{day} {month}' if first.year == last.year else begun} to {ended}"


def told_by(item: Item) -> tuple[tuple[str, str], ...]:
    """Return who reports an event as pieces, each a name and what is written behind it.

    Examples
    --------
    >>> from toolkit import build_report
    >>> from toolkit.rendering.edition.make import edition_of
    >>> texts = ["The quota for cod was cut by a tenth on Monday."]
    >>> told_by(edition_of(build_report(texts)).top[0])
    ()
    """
    outlets = item.outlets
    if not outlets:
        return ()
    opener = outlets[0].first
    since = f", {readable_time(opener.published)}" if opener.published else ""
    others = outlets[1:MOST_NAMED]
    more = counted(len(outlets) - MOST_NAMED, "other", "others")
    rest = [(outlet.name, ", ") for outlet in others]
    if rest:
        rest[-1] = (rest[-1][0], f" and {more}" if len(outlets) > MOST_NAMED else "")
    is_first = since and opener.story_id == item.event.story_ids[0]
    behind = f" first{since}; then " if is_first else ", "
    return ((outlets[0].name, behind if rest else since), *rest)


def extent_of_item(item: Item) -> str:
    """Write how many report an event, and on which days.

    Examples
    --------
    >>> from toolkit import build_report
    >>> from toolkit.rendering.edition.make import edition_of
    >>> extent_of_item(edition_of(build_report(["The quota for cod was cut by a tenth on Monday."])).top[0])
    '1 report'
    """
    event = item.event
    parts = [counted(len(event.story_ids), "report", "reports")]
    if event.is_series:
        parts.append("a series")
    elif event.n_sources > 1:
        parts.insert(0, f"{event.n_sources:,} sources")
    return ", ".join([*parts, *filter(None, [period(event.first_seen, event.last_seen)])])


def extent_of_section(section: Section) -> tuple[str, ...]:
    """Return how much a theme holds, in pieces."""
    theme = section.theme
    language = own_name(language_tag(theme.language))
    return tuple(
        filter(
            None,
            [
                counted(theme.n_stories, "story", "stories"),
                counted(len(theme.events), "event", "events"),
                counted(len(section.outlets), "source", "sources") if section.outlets else "",
                period(section.first, section.last),
                language,
            ],
        )
    )


def extent_of_edition(edition: Edition) -> tuple[str, ...]:
    """Return how much a report holds, in pieces, and of which days its stories are.

    Examples
    --------
    >>> from toolkit import build_report
    >>> from toolkit.rendering.edition.make import edition_of
    >>> extent_of_edition(edition_of(build_report(["The quota for cod was cut by a tenth on Monday."])))
    ('1 story', '1 event', '1 theme', '1 language')
    """
    known = [tag for tag, _ in edition.languages if language_tag(tag)]
    counts = [
        (edition.n_stories, "story", "stories"),
        (edition.n_events, "event", "events"),
        (len(edition.outlets), "source", "sources"),
        (edition.n_themes, "theme", "themes"),
        (len(known), "language", "languages"),
    ]
    window = period(edition.first, edition.last)
    return (*filter(None, [window]), *(counted(*one) for one in counts if one[0]))


def name_of_shelf(section: Section, shelf: Shelf) -> str:
    """Write what a shelf of a theme holds."""
    if shelf.part is not None:
        return shelf.part.label
    if any(other.part is not None for other in section.shelves):
        return "In no part"
    return "Reported once" if all(len(item.event.story_ids) == 1 for item in shelf.items) else "Also reported"
