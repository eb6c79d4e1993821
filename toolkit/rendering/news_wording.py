"""How what is new is said in every format: since when, what goes on, what came late, what was left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from toolkit.archive.lives import ThemeMoment
from toolkit.events.airing import Continuation
from toolkit.rendering.edition.records import Edition, Section
from toolkit.rendering.figures import counted
from toolkit.rendering.times import readable_day
from toolkit.report.records import News
from toolkit.themes.lives import ThemeLife

_MOST_NAMES = 3
_MOST_ENDED = 12


def since_when(edition: Edition, year: int | None) -> str:
    """Write since when a report reports, and how much of its window is known; "" for one without an archive.

    Examples
    --------
    >>> from dataclasses import replace
    >>> from toolkit import build_report
    >>> from toolkit.rendering.edition.make import edition_of
    >>> report = build_report(["The quota for cod was cut by a tenth on Monday."])
    >>> news = News(datetime(2025, 6, 10, 7), since=datetime(2025, 6, 9, 7), n_known=14, window=timedelta(28))
    >>> since_when(edition_of(replace(report, news=news)), 2025)
    'New since 9 June, 07:00. 14 stories of 28 days are known from before.'
    >>> since_when(edition_of(report), 2025)
    ''
    """
    news = edition.news
    if news is None:
        return ""
    said = [headline_of_news(edition, year), known_from_before(news)]
    if edition.n_stories == 0 and edition.left_out:
        n_left = counted(len(edition.left_out), "event were", "events were")
        said.append(f"Further reports of {n_left} left out, for the reasons below")
    return "".join(f"{sentence}. " for sentence in said if sentence).rstrip()


def headline_of_news(edition: Edition, year: int | None) -> str:
    """Write since when a report reports, in a few words; "" for one without an archive."""
    news = edition.news
    if news is None:
        return ""
    before = "" if news.since is None else moment_of(news.since, year)
    if news.is_whole:
        window = f"All of {_length(news.window)}" if news.window else "All of the window"
        return f"{window}, shown before or not" + (f"; the digest before was of {before}" if before else "")
    if edition.n_stories == 0:
        return f"Nothing new since {before}" if before else "First digest, nothing new"
    return f"New since {before}" if before else "First digest"


def known_from_before(news: News) -> str:
    """Write how many stories of the window are known; "" if none.

    Examples
    --------
    >>> known_from_before(News(datetime(2025, 6, 10, 7), n_known=1))
    '1 story of the window is known from before'
    """
    if not news.n_known:
        return ""
    window = _length(news.window) if news.window else "the window"
    one, many = f"story of {window} is", f"stories of {window} are"
    return f"{counted(news.n_known, one, many)} known from before"


def going_on(continuation: Continuation | None, year: int | None) -> str:
    """Write how a story goes on that was shown before; "" for one that was not.

    Examples
    --------
    >>> goes_on = Continuation(3, 5, since=datetime(2025, 6, 9, 7), last_shown=datetime(2025, 6, 10, 7))
    >>> going_on(goes_on, 2025), going_on(None, 2025)
    ('Day 3, 5 new reports, since 9 June', '')
    """
    if continuation is None:
        return ""
    reports = counted(continuation.n_new, "new report", "new reports") if continuation.n_new else "no new report"
    since = (moment_of if continuation.day <= 1 else day_of)(continuation.since, year)
    return f"Day {continuation.day:,}, {reports}, since {since}"


def late(n_days: int | None) -> str:
    """Write that a story came late, by how many days before the report it was published; "" for one that did not.

    Examples
    --------
    >>> late(3), late(1), late(0), late(None)
    ('late, published 3 days before', 'late, published the day before', 'late', '')
    """
    if not n_days:
        return "late" if n_days == 0 else ""
    return f"late, published {f'{n_days:,} days' if n_days > 1 else 'the day'} before"


def life_of(section: Section, edition: Edition, year: int | None) -> list[str]:
    """Return what became of a theme since the digest before; nothing of one that only went on.

    Examples
    --------
    >>> from toolkit import build_report
    >>> from toolkit.rendering.edition.make import edition_of
    >>> edition = edition_of(build_report(["The quota for cod was cut by a tenth on Monday."]))
    >>> life_of(edition.sections[0], edition, 2025)
    []
    """
    life, news = section.life, edition.news
    if life is None or news is None:
        return []
    said = became(life, edition.label_of)
    if life.status == "returned":
        said = [f"{one}, first seen {day_of(life.since, year)}" if one == "returned" else one for one in said]
    return [one for one in said if one != "new theme" or news.since is not None]


def became(one: ThemeLife | ThemeMoment, label_of: Mapping[str, str]) -> list[str]:
    """Return what became of a theme at one run; nothing of one that only went on.

    Examples
    --------
    >>> from datetime import UTC
    >>> became(ThemeLife("theme-2", "Cod", "new", datetime(2025, 6, 9, tzinfo=UTC), split_from="theme-1"), {})
    ['split from another theme']
    """
    said = []
    if one.split_from:
        said.append(f"split from {_named([one.split_from], label_of)}")
    elif one.status == "new":
        said.append("new theme")
    if one.status in ("returned", "ended"):
        said.append(one.status)
    if one.merged_from:
        said.append(f"merged with {_named(one.merged_from, label_of)}")
    if one.called_before and one.called_before != one.label:
        said.append(f"formerly {_quoted(one.called_before)}")
    return said


def ended(edition: Edition) -> str:
    """Write which themes have no story of the window any more, but for those that others took up; "" if none."""
    if edition.news is None:
        return ""
    taken = {theme_id for life in edition.news.lives.values() for theme_id in life.merged_from}
    names = [_quoted(label) for theme_id, label in sorted(edition.news.ended.items()) if theme_id not in taken]
    return _listed(names, _MOST_ENDED)


def shown_before(n_events: int) -> str:
    """Write how many events are left out that were shown before.

    Examples
    --------
    >>> shown_before(12)
    '12 events with further reports were shown before and bring nothing new'
    >>> shown_before(1)
    '1 event with further reports was shown before and brings nothing new'
    """
    one, many = "was shown before and brings", "were shown before and bring"
    return (
        f"{counted(n_events, f'event with further reports {one}', f'events with further reports {many}')} nothing new"
    )


def day_of(moment: datetime, year: int | None) -> str:
    """Write a day in full, without the year if it is the main one.

    Examples
    --------
    >>> day_of(datetime(2025, 6, 9, 7), 2025), day_of(datetime(2024, 6, 9, 7), 2025)
    ('9 June', '9 June 2024')
    """
    return readable_day(moment).removesuffix(f" {year}")


def moment_of(moment: datetime, year: int | None) -> str:
    """Write a day in full with the time of day, without the year if it is the main one.

    Examples
    --------
    >>> moment_of(datetime(2025, 6, 9), 2025)
    '9 June, 00:00'
    """
    return f"{day_of(moment, year)}, {moment:%H:%M}"


def _length(window: timedelta) -> str:
    """Write how long a window is: in days, or in hours where these make no whole days."""
    hours = round(window / timedelta(hours=1))
    return counted(hours, "hour", "hours") if hours % 24 else counted(hours // 24, "day", "days")


def _named(theme_ids: Sequence[str], label_of: Mapping[str, str]) -> str:
    """Return the labels of themes; those that are not known are counted."""
    known = [_quoted(label_of[theme_id]) for theme_id in theme_ids if theme_id in label_of]
    n_unknown = len(theme_ids) - len(known)
    others = "another theme" if n_unknown == 1 else f"{n_unknown:,} other themes"
    return _listed([*known, *([others] if n_unknown else [])], _MOST_NAMES)


def _quoted(label: str) -> str:
    return f"“{label}”"


def _listed(names: Sequence[str], most: int) -> str:
    """Return names in a row, those over the number as a number."""
    if len(names) > most:
        return f"{', '.join(names[: most - 1])} and {len(names) - most + 1:,} more"
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
