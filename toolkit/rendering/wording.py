"""How things are said in every format: days and times, who reported first, how much there is and how much is cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from toolkit.digests.records import Quote
from toolkit.reading.edits.records import UnmatchedEdit
from toolkit.rendering.edition.items import as_early, is_a_day
from toolkit.rendering.edition.records import Item, Outlet, Section
from toolkit.rendering.figures import counted
from toolkit.rendering.plain import shortened
from toolkit.rendering.times import MONTHS_IN_SHORT, readable_day

_MOST_NAMES = 8
_MOST_EDITS, _LONGEST_EDIT = 10, 300


def main_year(times: Iterable[datetime | None]) -> int | None:
    """Return the year of at least half of the times, of equals the latest; days of it are written without it.

    Examples
    --------
    >>> main_year([datetime(2024, 3, 7), datetime(2025, 6, 9), datetime(2025, 6, 10), None]), main_year([])
    (2025, None)
    >>> main_year([datetime(2011, 8, 19), datetime(2013, 7, 3), datetime(2014, 3, 1)])
    """
    n_of = Counter(time.year for time in times if time is not None)
    year = max(n_of, key=lambda year: (n_of[year], year), default=None)
    return year if year is not None and 2 * n_of[year] >= n_of.total() else None


def short_day(day: date, year: int | None) -> str:
    """Write a day in short, without the year if it is the main one.

    Examples
    --------
    >>> short_day(date(2025, 6, 9), 2025), short_day(date(2024, 6, 9), 2025)
    ('9 Jun', '9 Jun 2024')
    """
    return f"{day.day} {MONTHS_IN_SHORT[day.month - 1]}" + ("" if day.year == year else f" {day.year}")


def short_time(moment: datetime, year: int | None) -> str:
    """Write a day in short with the time of day; without it where only the day is known, as midnight says.

    Examples
    --------
    >>> short_time(datetime(2025, 6, 9, 22), 2025), short_time(datetime(2025, 6, 9), 2025)
    ('9 Jun, 22:00', '9 Jun')
    """
    return short_day(moment, year) if is_a_day(moment) else f"{short_day(moment, year)}, {moment:%H:%M}"


def span(first: date | None, last: date | None, year: int | None) -> str:
    """Write from which day to which, both with their years where these differ; "" if neither is known.

    Examples
    --------
    >>> span(date(2025, 6, 9), date(2025, 6, 13), 2025), span(date(2025, 5, 28), date(2025, 10, 6), 2025)
    ('9–13 Jun', '28 May – 6 Oct')
    >>> span(date(2024, 12, 30), date(2025, 1, 2), 2025), span(date(2025, 6, 9), date(2025, 6, 9), 2025)
    ('30 Dec 2024 – 2 Jan 2025', '9 Jun')
    """
    if first is None or last is None:
        return ""
    if first.year != last.year:
        return f"{short_day(first, None)} – {short_day(last, None)}"
    end = short_day(last, year)
    if (first.year, first.month, first.day) == (last.year, last.month, last.day):
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    return f"{short_day(first, last.year)} – {end}"


def window(first: date | None, last: date | None) -> str:
    """Write the days that stories cover in full.

    Examples
    --------
    >>> window(date(2024, 3, 7), date(2025, 12, 12)), window(date(2025, 6, 9), date(2025, 6, 9))
    ('7 March 2024 to 12 December 2025', '9 June 2025')
    """
    if first is None or last is None:
        return ""
    start, end = readable_day(first), readable_day(last)
    return end if start == end else f"{start} to {end}"


@dataclass(frozen=True, slots=True)
class Reporters:
    """Who reports an event: the first with its time, some of the others in their order, and how many more.

    ``when`` is empty if it is not known, and then nobody is said to be the first.
    """

    first: str
    when: str
    others: tuple[str, ...]
    n_more: int

    def __str__(self) -> str:
        if not self.when:
            return _listed([self.first, *self.others], self.n_more)
        if not self.others:
            return f"{self.first}, {self.when}"
        return f"{self.first} first, {self.when}; then {_listed(self.others, self.n_more)}"


def reporters(outlets: Sequence[Outlet], year: int | None, most: int = _MOST_NAMES) -> Reporters | None:
    """Return who reports an event, in the order in which they did; None if nobody is named.

    Nobody is the first if the time of the first is not known, or the next may be as early.

    Examples
    --------
    >>> from toolkit.stories.records import Story
    >>> said = [Story("a", "Cod cut", "", datetime(2025, 6, day, 22), "") for day in (9, 10)]
    >>> quay, pier = Outlet("Quay Wire", 2, 1, said[0]), Outlet("Pier", 1, 0, said[1])
    >>> print(reporters([quay, pier], 2025))
    Quay Wire first, 9 Jun, 22:00; then Pier
    >>> print(reporters([quay], 2025))
    Quay Wire, 9 Jun, 22:00
    """
    if not outlets:
        return None
    first, *others = outlets
    is_first = not (others and as_early(first.first, others[0].first))
    when = short_time(first.first.published, year) if first.first.published and is_first else ""
    n_named = len(others) if len(others) <= most else most - 1
    return Reporters(first.name, when, tuple(outlet.name for outlet in others[:n_named]), len(others) - n_named)


def extent(item: Item) -> str:
    """Write by how many an event is reported: by sources, and in reports where these are more, or not all are here.

    Examples
    --------
    >>> from toolkit import build_report
    >>> from toolkit.rendering.edition.make import edition_of
    >>> extent(edition_of(build_report(["The quota for cod was cut on Monday."])).top[0])
    '1 report'
    """
    n_reports, n_sources = len(item.event.story_ids), item.event.n_sources
    reports = _with_unlisted(n_reports, item.n_unlisted, "report", "reports")
    if n_sources == 0 or item.n_unlisted:
        return reports
    sources = counted(n_sources, "source", "sources")
    return sources if n_sources == n_reports else f"{sources}, {reports}"


def facts(section: Section, year: int | None) -> list[str]:
    """Return what is said of a theme below its name: how many stories, events and sources, and of which days.

    Examples
    --------
    >>> from toolkit import build_report
    >>> from toolkit.rendering.edition.make import edition_of
    >>> facts(edition_of(build_report(["The quota for cod was cut on Monday."])).sections[0], 2025)
    ['1 story']
    """
    theme = section.theme
    said = [_with_unlisted(theme.n_stories, section.n_unlisted, "story", "stories")]
    if 0 < len(theme.events) < theme.n_stories:
        said.append(counted(len(theme.events), "event", "events"))
    if section.outlets:
        said.append(counted(len(section.outlets), "source", "sources"))
    days = span(section.first, section.last, year)
    return [*said, days] if days else said


def _with_unlisted(n_listed: int, n_unlisted: int, one: str, many: str) -> str:
    """Write how many there are, and how many of them are in the report if it does not hold all."""
    number = counted(n_listed + n_unlisted, one, many)
    return f"{number}, {n_listed:,} of them here" if n_unlisted else number


def others_say(quote: Quote) -> str:
    """Write how many other sources carry a quote; "" if none does.

    Examples
    --------
    >>> others_say(Quote("The quota for cod was cut.", "a", 0, 26, 3)), others_say(Quote("Cod.", "a", 0, 4, 1))
    ('and 2 others', '')
    """
    n_others = quote.n_sources - 1
    return f"and {counted(n_others, 'other', 'others')}" if n_others > 0 else ""


def cut(n_stories: int) -> str:
    """Write how many stories are not listed, and where they are; "" if none.

    Examples
    --------
    >>> cut(312), cut(1), cut(0)
    ('312 more stories stand in the tables.', '1 more story stands in the tables.', '')
    """
    if not n_stories:
        return ""
    return f"{counted(n_stories, 'more story stands', 'more stories stand')} in the tables."


def outside(parameters: Mapping[str, Any]) -> str:
    """Write how many stories lie outside of the time that was asked for; "" if none.

    Examples
    --------
    >>> outside({"since": "2025-06-10T00:00:00+00:00", "n_outside": 12}), outside({})
    ('12 more stories lie outside of the time asked for.', '')
    """
    n_outside = parameters.get("n_outside", 0)
    if not n_outside:
        return ""
    return f"{counted(n_outside, 'more story lies', 'more stories lie')} outside of the time asked for."


def unmatched_edits(edits: Sequence[UnmatchedEdit]) -> str:
    """Write which edits of themes changed nothing and why, the first ones; "" if there are none.

    Examples
    --------
    >>> from toolkit.reading.edits.records import UnmatchedEdit
    >>> unmatched_edits([UnmatchedEdit('drop "Horoscopes"', "no theme is called so, or is about it")])
    'drop "Horoscopes": no theme is called so, or is about it'
    """
    said = [shortened(str(one), _LONGEST_EDIT) for one in edits[:_MOST_EDITS]]
    n_more = len(edits) - len(said)
    return "; ".join([*said, *([f"and {n_more:,} more"] if n_more > 0 else [])])


def numbers_of_themes(evidence: Mapping[str, Any] | None) -> list[tuple[str, str]]:
    """Write how many themes each language has, as tags, and how many are nearly as good; "" is the tag of all together.

    Examples
    --------
    >>> numbers_of_themes({"en": {"chosen": 8, "nearly_as_good": [7, 9]}, "de": {"chosen": 1, "nearly_as_good": []}})
    [('en', '8 themes; 7, 9 are nearly as good'), ('de', '1 theme')]
    >>> numbers_of_themes({"chosen": 8, "nearly_as_good": [7]}), numbers_of_themes(None)
    ([('', '8 themes; 7 is nearly as good')], [])
    """
    if not evidence:
        return []
    of_languages = {"": evidence} if "chosen" in evidence else evidence
    said = []
    for language, found in of_languages.items():
        if not isinstance(found, Mapping) or not isinstance(found.get("chosen"), int):
            continue
        near = found.get("nearly_as_good")
        near = near if isinstance(near, list | tuple) else []
        number = counted(found["chosen"], "theme", "themes")
        others = f"; {', '.join(map(str, near))} {'is' if len(near) == 1 else 'are'} nearly as good" if near else ""
        said.append((language, f"{number}{others}"))
    return said


def _listed(names: Sequence[str], n_more: int) -> str:
    return ", ".join(names) + (f" and {n_more:,} more" if n_more else "")
