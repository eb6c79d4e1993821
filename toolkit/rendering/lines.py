"""Lines that Markdown, mail and Word have in common: how much there is, who tells an event, what a shelf holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from toolkit.events.airing import Continuation
from toolkit.events.records import Event
from toolkit.rendering.edition.records import Edition, Item, Section, Shelf
from toolkit.rendering.figures import counted
from toolkit.rendering.news_wording import ended, going_on, late, life_of
from toolkit.rendering.plain import direction, language_tag, plain
from toolkit.rendering.wording import (
    cut,
    extent,
    facts,
    main_year,
    outside,
    reporters,
    short_time,
    span,
    unmatched_edits,
    window,
)
from toolkit.stories.records import Story
from toolkit.themes.records import Theme

LEFT_TO_RIGHT = "\u200e"
_NONE_LATE: Mapping[str, int] = MappingProxyType({})


def behind_name(name: str, when: str) -> str:
    """Return a time as it stands behind a name: its figures would change places beside one that is read from the right.

    Examples
    --------
    >>> behind_name("Quay Wire", "9 Jun"), len(behind_name("\u05e2\u05d9\u05ea\u05d5\u05df", "9 Jun"))
    ('9 Jun', 6)
    """
    return f"{LEFT_TO_RIGHT}{when}" if when and direction(name) == "rtl" else when


def year_of(edition: Edition) -> int | None:
    """Return the year of most stories, or of the report where there is none; days of it are written without it.

    Examples
    --------
    >>> from toolkit import build_report
    >>> from toolkit.rendering.edition.make import edition_of
    >>> year_of(edition_of(build_report(["The quota for cod was cut by a tenth on Monday."])))
    """
    report = edition.report
    groups = (*(theme.stories for theme in report.themes), report.unthemed)
    if report.news is not None and not any(groups):
        return report.news.at.year
    return main_year(story.published for stories in groups for story in stories)


def figures(edition: Edition) -> list[tuple[int, str, str]]:
    """Return how much there is of what there is any of, each number with the words for one and for many.

    Examples
    --------
    >>> from toolkit import build_report
    >>> from toolkit.rendering.edition.make import edition_of
    >>> figures(edition_of(build_report(["The quota for cod was cut by a tenth on Monday."])))[:2]
    [(1, 'story', 'stories'), (1, 'event', 'events')]
    """
    n_languages = sum(bool(language_tag(tag)) for tag, _ in edition.languages)
    found = [
        (edition.n_stories, "story", "stories"),
        (edition.report.n_unlisted, "more that is not listed", "more that are not listed"),
        (edition.n_events, "event", "events"),
        (len(edition.outlets), "source", "sources"),
        (edition.n_themes, "theme", "themes"),
        (n_languages, "language", "languages"),
    ]
    return [one for one in found if one[0]]


def counts(edition: Edition) -> list[str]:
    """Return which days the stories are of, and how much there is.

    Examples
    --------
    >>> from toolkit import build_report
    >>> from toolkit.rendering.edition.make import edition_of
    >>> counts(edition_of(build_report(["The quota for cod was cut by a tenth on Monday."])))
    ['1 story', '1 event', '1 theme', '1 language']
    """
    return [*filter(None, [window(edition.first, edition.last)]), *(counted(*one) for one in figures(edition))]


def about_times(edition: Edition) -> str:
    """Write how times are written; "" if there is none."""
    year = year_of(edition)
    if edition.first is None and edition.news is None:
        return ""
    zone = edition.report.shown.timezone
    return f"Times in {zone}, days without a year in {year}." if year else f"Times in {zone}."


def told(item: Item, year: int | None, late_by: Mapping[str, int] = _NONE_LATE) -> str:
    """Write how an event goes on, how many report it, on which days and who did first, and whether that came late.

    Examples
    --------
    >>> from toolkit import build_report
    >>> from toolkit.rendering.edition.make import edition_of
    >>> told(edition_of(build_report(["The quota for cod was cut by a tenth on Monday."])).top[0], 2025)
    '1 report.'
    """
    who = reporters(item.outlets, year)
    by = str(replace(who, when=behind_name(who.first, who.when))) if who else ""
    before = going_on(item.goes_on, year)
    before = f"{before}. " if before else ""
    if by and len(item.event.story_ids) == 1:
        return f"{before}{by}{_came_late(item.central, late_by)}."
    series = "a series" if item.event.is_series else ""
    days = span(item.event.first_seen, item.event.last_seen, year)
    said = before + ", ".join(filter(None, [extent(item), series, days]))
    return f"{said}. {by}." if by else f"{said}."


def told_beside_lead(item: Item, year: int | None, late_by: Mapping[str, int] = _NONE_LATE) -> str:
    """Write what `told` does where the lead stands beside it; of a single report that says already who and when.

    Examples
    --------
    >>> from toolkit import build_report
    >>> from toolkit.rendering.edition.make import edition_of
    >>> stories = ["The quota for cod was cut by a tenth on Monday. Skippers of the small boats protest in the port."]
    >>> told_beside_lead(edition_of(build_report(stories)).top[0], 2025)
    ''
    """
    if item.lead is None or len(item.event.story_ids) > 1:
        return told(item, year, late_by)
    before = going_on(item.goes_on, year)
    return f"{before}." if before else ""


def goes_on(event: Event | None, edition: Edition) -> Continuation | None:
    """Return how an event goes on, if it was shown before."""
    return edition.news.continued.get(event.id) if event and edition.news else None


def about_theme(section: Section, edition: Edition, year: int | None) -> list[str]:
    """Return what is said of a theme below its name: how much there is, of which days, and what became of it."""
    return [*facts(section, year), *life_of(section, edition, year)]


def name_of_shelf(section: Section, shelf: Shelf) -> str:
    """Return what a shelf is called: by the part that it is of, else by what it holds."""
    if shelf.part is not None:
        above = "" if shelf.items or shelf.n_cut else ", told in the events above"
        return f"{shelf.part.label}: {counted(shelf.part.n_stories, 'story', 'stories')}{above}"
    if any(other.part is not None for other in section.shelves):
        return "In no part"
    return "Reported once" if shelf.n_stories == len(shelf.items) else "Also reported"


def source_of(story: Story, year: int | None, late_by: Mapping[str, int] = _NONE_LATE) -> str:
    """Return who says so and when, as it stands behind a quote; its headline if no source is named.

    Examples
    --------
    >>> source_of(Story("a", "Cod quota cut", "", None, ""), None)
    'Cod quota cut'
    """
    when = short_time(story.published, year) if story.published else ""
    name = plain(story.source).strip() or story.title
    return ", ".join(filter(None, [name, behind_name(name, when)])) + _came_late(story, late_by)


def behind_title(story: Story, year: int | None, late_by: Mapping[str, int] = _NONE_LATE) -> str:
    """Return who reports a story and when, as it stands behind its headline.

    Examples
    --------
    >>> behind_title(Story("a", "Cod quota cut", "Quay Wire", None, ""), None)
    'Quay Wire'
    """
    when = short_time(story.published, year) if story.published else ""
    name = plain(story.source).strip()
    said = ", ".join(filter(None, [name, behind_name(name or story.title, when)]))
    return (said + _came_late(story, late_by)).strip()


def _came_late(story: Story, late_by: Mapping[str, int]) -> str:
    said = late(late_by.get(story.story_id))
    return f" ({said})" if said else ""


def extent_of_theme(theme: Theme) -> str:
    """Write how much a theme holds, where it is a line."""
    events, stories = counted(len(theme.events), "event", "events"), counted(theme.n_stories, "story", "stories")
    return stories if len(theme.events) == theme.n_stories else f"{events} in {stories}"


def behind(edition: Edition) -> list[tuple[str, str]]:
    """Return how a report was made, each fact with its name."""
    provenance = edition.provenance
    facts = [
        ("No story matches", ", ".join(edition.empty_seeds)),
        ("Edits that changed nothing", unmatched_edits(edition.report.unmatched_edits)),
        ("Not of the time", outside(provenance.parameters)),
        ("Not listed", cut(edition.n_cut)),
        ("Themes that ended", ended(edition)),
        ("Made with", f"story-toolkit {provenance.version}, data {provenance.data_sha256[:12]}"),
    ]
    return [(name, fact) for name, fact in facts if fact]
