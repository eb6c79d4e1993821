"""What stands behind the history of one theme or event: which one a name means, the events day by day, the quotes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches

from toolkit.archive.archive import Archive
from toolkit.archive.times import moment
from toolkit.errors import ArchiveError, HistoryLookupError
from toolkit.record import Record

_MOST_NAMED = 5
_LEAST_OF_AN_ID = 4
_LONGEST_NAME = 80
_MOST_COMPARED = 2_000

_RUNS = "SELECT run, at FROM runs ORDER BY run"
_LABELS = "SELECT theme_id, coalesce(nullif(called, ''), label) FROM themes ORDER BY number"
_FORMER = "SELECT DISTINCT theme_id, label FROM theme_runs ORDER BY length(theme_id), theme_id, label"
_TITLES = "SELECT event_id, title FROM events ORDER BY number"
_DAYS = """
SELECT day, event_id, title, n_stories, n_sources, n_shown FROM events_by_day
WHERE theme_id = :theme OR event_id IN (SELECT event_id FROM event_runs WHERE theme_id = :theme)
ORDER BY day, n_stories DESC, event_id
"""
_QUOTES = """
SELECT quotes.run, runs.at, quotes.text, stories.source, stories.story_id FROM quotes
JOIN runs ON runs.run = quotes.run JOIN stories ON stories.story_id = quotes.story_id
WHERE quotes.event_id = :event OR (quotes.event_id IS NULL AND stories.event_id = :event)
ORDER BY quotes.run, quotes.place
"""


@dataclass(frozen=True, slots=True, repr=False)
class EventDay(Record):
    """The stories of an event on one day: how many, of how many sources, and how many of them were shown."""

    day: date
    event_id: str
    title: str
    n_stories: int
    n_sources: int
    n_shown: int


@dataclass(frozen=True, slots=True, repr=False)
class QuoteShown(Record):
    """A sentence that a digest quoted, of which source and story, and when."""

    run: int
    at: datetime
    text: str
    source: str
    story_id: str


def runs_of(archive: Archive) -> dict[int, datetime]:
    """Return when each run was, by their numbers.

    Raises
    ------
    ArchiveError
        If there is none.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, Archive(f"{folder}/news.sqlite") as archive:
    ...     runs_of(archive)
    Traceback (most recent call last):
    toolkit.errors.ArchiveError: ...news.sqlite: found no run in it; make one with `toolkit digest INPUT --archive ...
    """
    found = {run: moment(at) for run, at in archive.rows(_RUNS)}
    if not found:
        message = f"{archive.path}: found no run in it; make one with `toolkit digest INPUT --archive {archive.path}`"
        raise ArchiveError(message)
    return found


def labels_of(archive: Archive) -> dict[str, str]:
    """Return what each theme is called now, by their ids."""
    return dict(archive.rows(_LABELS))


def find_theme(archive: Archive, name: str) -> str:
    """Return the id of the one theme that a name means: its id, its label or a former one, or a part of it alone.

    Raises
    ------
    HistoryLookupError
        If there is none, or more than one.
    """
    former: dict[str, list[str]] = {theme_id: [label] for theme_id, label in archive.rows(_LABELS)}
    for theme_id, label in archive.rows(_FORMER):
        former.setdefault(theme_id, []).append(label)
    return _found(name, former, "theme")


def find_event(archive: Archive, name: str) -> str:
    """Return the id of the one event that a name means: its id, its title, or the beginning or a part of it alone.

    Raises
    ------
    HistoryLookupError
        If there is none, or more than one.
    """
    return _found(name, {event_id: [title] for event_id, title in archive.rows(_TITLES)}, "event")


def days_of_theme(archive: Archive, theme_id: str) -> tuple[EventDay, ...]:
    """Return the events that are in a theme, or were, by the days of their stories, those of most stories first."""
    rows = archive.rows(_DAYS, {"theme": theme_id})
    return tuple(EventDay(date.fromisoformat(day), *known) for day, *known in rows)


def quotes_of_event(archive: Archive, event_id: str) -> tuple[QuoteShown, ...]:
    """Return what digests quoted of an event, in the order in which they did."""
    rows = archive.rows(_QUOTES, {"event": event_id})
    return tuple(QuoteShown(run, moment(at), *known) for run, at, *known in rows)


def _found(name: str, called: Mapping[str, list[str]], kind: str) -> str:
    """Return the id that a name means: an id before a whole name, and that before a part of one."""
    if name in called:
        return name
    wanted = _folded(name)
    folded = {one: [_folded(each) for each in names] for one, names in called.items()}
    matches = [one for one, names in folded.items() if wanted and names[0] == wanted]
    matches = matches or [one for one, names in folded.items() if wanted and wanted in names]
    if not matches and wanted:
        begins = name if kind == "event" and len(name) >= _LEAST_OF_AN_ID else None
        matches = [
            one
            for one, names in folded.items()
            if any(wanted in each for each in names)
            or (begins and one.removeprefix("event-").startswith(begins.removeprefix("event-")))
        ]
    if len(matches) == 1:
        return matches[0]
    raise HistoryLookupError(_what_was_found(name, matches, called, kind))


def _what_was_found(name: str, matches: list[str], called: Mapping[str, list[str]], kind: str) -> str:
    shown = repr(" ".join(name.split())[:_LONGEST_NAME])
    if not matches:
        near = _nearest(name, called)
        where = "toolkit history" if kind == "theme" else "toolkit history --theme ID"
        hint = "; the nearest:" if near else f"; wanted an id, or a part of a name, as `{where}` prints them"
        return f"found no {kind} {shown} among {len(called):,}{hint}{_lines(near, called)}"
    more = f"\n  and {len(matches) - _MOST_NAMED:,} more" if len(matches) > _MOST_NAMED else ""
    listed = _lines(matches[:_MOST_NAMED], called)
    return f"{shown} means {len(matches):,} {kind}s; name one of them by its id:{listed}{more}"


def _nearest(name: str, called: Mapping[str, list[str]]) -> list[str]:
    """Return the ids of what is called most like a name, of the newest, by their ids, names or words of these."""
    spelt: dict[str, str] = {}
    for one, names in list(called.items())[-_MOST_COMPARED:]:
        for text in (one, *(word for each in names for word in (_folded(each), *_folded(each).split(", ")))):
            spelt.setdefault(text, one)
    near = get_close_matches(_folded(name), spelt, n=3 * _MOST_NAMED, cutoff=0.5)
    return list(dict.fromkeys(spelt[text] for text in near))[:_MOST_NAMED]


def _lines(ids: list[str], called: Mapping[str, list[str]]) -> str:
    return "".join(f"\n  {one}  {' '.join(called[one][0].split())[:_LONGEST_NAME]}" for one in ids)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
