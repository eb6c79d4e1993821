"""The content of a ``digest.json`` → the report that it was written of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime, timedelta
from typing import Any

from toolkit.digests.records import Digest, Quote
from toolkit.events.airing import Continuation, Verdict
from toolkit.events.records import Event, Importance
from toolkit.reading.edits.records import UnmatchedEdit
from toolkit.report.controls import checked_shown
from toolkit.report.decoding import FieldError, Found, object_at, record_of, shown, value_at
from toolkit.report.records import News, Provenance, Report, Shown
from toolkit.stories.records import Rejected, Story
from toolkit.subjects.taxonomy import Subject, subject_of_code
from toolkit.themes.lives import ThemeLife
from toolkit.themes.records import Theme

_DEEPEST_PART = 20


def report_of_json(content: Mapping[str, Any]) -> Report:
    """Return the report of a content; what earlier versions did not write has the defaults of its record.

    Raises
    ------
    FieldError
        If a field that is needed is missing or not what it has to be, or ids contradict each other.
    """
    told = [_told(one, place) for one, place in _each(content, "themes", "")]
    themes = tuple(theme for theme, _, _ in told)
    provenance = value_at(Provenance, content, "provenance", "")
    report = Report(
        themes=themes,
        digests=tuple(digest for _, digest, _ in told),
        unthemed=_unthemed(content),
        rejected=value_at(tuple[Rejected, ...], content, "rejected", "", ()),
        provenance=provenance,
        empty_seeds=value_at(tuple[str, ...], object_at(content["provenance"], ""), "empty_seeds", "provenance", ()),
        shown=_shown(content),
        event_quotes={event_id: quotes for _, _, own in told for event_id, quotes in own.items()},
        positions=value_at(Mapping[str, tuple[float, float]], content, "map", "", {}),
        news=_news(content),
        unmatched_edits=value_at(tuple[UnmatchedEdit, ...], content, "unmatched_edits", "", ()),
        unlisted=value_at(Mapping[str, int], content, "unlisted", "", {}),
    )
    _check_alone("themes", (theme.id for theme in themes))
    _check_alone("events", (event.id for theme in themes for event in theme.events))
    in_themes = (story.story_id for theme in themes for story in theme.stories)
    _check_alone("stories", [*in_themes, *(story.story_id for story in report.unthemed)])
    return report


def _each(found: Mapping[str, Any], name: str, place: str) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Return the objects of a list, each with its place; a list that is not there is empty."""
    given = found.get(name, [])
    place = f"{place}.{name}" if place else name
    if not isinstance(given, list):
        raise FieldError(place, given, "a list")
    for number, one in enumerate(given):
        yield object_at(one, f"{place}[{number}]"), f"{place}[{number}]"


def _told(found: Mapping[str, Any], place: str) -> tuple[Theme, Digest, dict[str, tuple[Quote, ...]]]:
    """Return a theme, its digest and the quotes of its events."""
    stories = value_at(tuple[Story, ...], found, "stories", place)
    of_event = list(_each(found, "events", place))
    events = tuple(_event(one, at) for one, at in of_event)
    theme = Theme(
        id=value_at(str, found, "id", place),
        label=value_at(str, found, "label", place),
        terms=value_at(tuple[str, ...], found, "terms", place),
        stories=stories,
        events=events,
        representative=value_at(tuple[str, ...], found, "representative", place, ()),
        subject=_subject(found, place),
    )
    theme = replace(theme, parts=tuple(_part(one, at, theme) for one, at in _each(found, "parts", place)))
    quotes = value_at(tuple[Quote, ...], found, "quotes", place, ())
    own = {event.id: value_at(tuple[Quote, ...], *_at(one), ()) for event, one in zip(events, of_event, strict=True)}
    known = {story.story_id for story in stories}
    copy_of = {story.story_id: story.copy_of for story in stories}
    _check_known(known, [(quote.story_id, f"{place}.quotes[{n}].story_id") for n, quote in enumerate(quotes)])
    _check_known(known, [(one, f"{place}.representative[{n}]") for n, one in enumerate(theme.representative)])
    for event, (_, at) in zip(events, of_event, strict=True):
        _check_known(set(event.story_ids) & known, [(event.central, f"{at}.central")])
        if copy_of[event.central] in event.story_ids:
            raise FieldError(f"{at}.central", event.central, "a story that is no copy of another one of the event")
        _check_known(known, [(one, f"{at}.story_ids[{n}]") for n, one in enumerate(event.story_ids)])
        _check_known(known, [(one.story_id, f"{at}.quotes[{n}].story_id") for n, one in enumerate(own[event.id])])
    digest = Digest(quotes, theme.id, value_at(str, found, "headline", place, ""))
    return theme, digest, {event_id: one for event_id, one in own.items() if one}


def _at(one: tuple[Mapping[str, Any], str]) -> tuple[Mapping[str, Any], str, str]:
    return one[0], "quotes", one[1]


def _event(found: Mapping[str, Any], place: str) -> Event:
    """Return an event; before it was written who tells it best, that was the first, and all mattered alike."""
    story_ids = value_at(tuple[str, ...], found, "story_ids", place)
    if not story_ids:
        raise FieldError(f"{place}.story_ids", [], "a list of one story at least")
    n_sources = value_at(int, found, "n_sources", place, 0)
    as_before = Importance(n_sources, 0, reach=float(n_sources), centrality=1.0, recency=1.0, novelty=1.0)
    return Event(
        id=value_at(str, found, "id", place),
        title=value_at(str, found, "title", place),
        story_ids=story_ids,
        central=value_at(str, found, "central", place, story_ids[0]),
        first_seen=value_at(datetime | None, found, "first_seen", place, None),
        last_seen=value_at(datetime | None, found, "last_seen", place, None),
        n_sources=n_sources,
        importance=value_at(Importance, found, "importance", place, as_before),
    )


def _part(found: Mapping[str, Any], place: str, whole: Theme, depth: int = 0) -> Theme:
    """Return a part with stories and events of the theme; its events are those told best by a story of it."""
    if depth > _DEEPEST_PART:
        raise FieldError(place, found, f"no parts more than {_DEEPEST_PART} deep")
    story_of, event_of = {one.story_id: one for one in whole.stories}, {one.id: one for one in whole.events}
    story_ids = value_at(tuple[str, ...], found, "story_ids", place)
    own = {*story_ids}
    event_ids = [event.id for event in whole.events if event.central in own]
    event_ids = value_at(tuple[str, ...], found, "events", place, event_ids)
    representative = value_at(tuple[str, ...], found, "representative", place, ())
    _check_known(story_of, [(one, f"{place}.story_ids[{n}]") for n, one in enumerate(story_ids)])
    _check_known(event_of, [(one, f"{place}.events[{n}]") for n, one in enumerate(event_ids)])
    _check_known(own, [(one, f"{place}.representative[{n}]") for n, one in enumerate(representative)])
    return Theme(
        id=value_at(str, found, "id", place),
        label=value_at(str, found, "label", place),
        terms=value_at(tuple[str, ...], found, "terms", place),
        stories=tuple(story_of[one] for one in story_ids),
        events=tuple(event_of[one] for one in event_ids),
        representative=representative,
        parts=tuple(_part(one, at, whole, depth + 1) for one, at in _each(found, "parts", place)),
    )


def _subject(found: Mapping[str, Any], place: str) -> Subject | None:
    """Return what a theme is about; at first its code and its name alone were written."""
    if found.get("subject") is None:
        return None
    told = object_at(found["subject"], f"{place}.subject")
    code, name = (value_at(str, told, field, f"{place}.subject") for field in ("code", "name"))
    try:
        known = subject_of_code(code)
    except KeyError:
        known = Subject(code, name, heading=name)
    return record_of(Subject, {"heading": known.heading, "parent": known.parent, **told}, f"{place}.subject")


def _unthemed(content: Mapping[str, Any]) -> tuple[Story, ...]:
    """Return the stories of no theme; at first their ids alone were written."""
    ids = value_at(tuple[str, ...], content, "unthemed", "", ())
    bare = tuple(Story(one, title=one, source="", published=None, url="") for one in ids)
    stories: tuple[Story, ...] = value_at(tuple[Story, ...], content, "unthemed_stories", "", bare)
    return stories


def _shown(content: Mapping[str, Any]) -> Shown:
    """Return how much is shown; what was not written is as it is by default."""
    title = value_at(str, content, "title", "", Shown().title)
    given = {"title": title, **object_at(content.get("shown", {}), "shown")}
    found = record_of(Shown, given, "shown")
    try:
        checked_shown(**{own.name: getattr(found, own.name) for own in fields(Shown)})
    except ValueError as error:
        raise FieldError("shown", given, f"limits and a time zone ({error})") from error
    return found


def _news(content: Mapping[str, Any]) -> News | None:
    """Return what is new, but for what the archive alone knows: by which terms it knows a theme."""
    if content.get("news") is None:
        return None
    found, place = object_at(content["news"], "news"), "news"
    seconds = value_at(float | None, found, "window_seconds", place, _seconds(found, place))
    lives = object_at(found.get("themes", {}), "news.themes")
    try:
        window = None if seconds is None else timedelta(seconds=seconds)
    except OverflowError as error:
        raise FieldError("news.window_seconds", seconds, "a span of time") from error
    return News(
        at=value_at(datetime, found, "at", place),
        since=value_at(datetime | None, found, "since", place, None),
        lives={
            theme_id: record_of(ThemeLife, life, f"news.themes.{shown(theme_id)[1:-1]}", theme_id=theme_id)
            for theme_id, life in lives.items()
        },
        ended=value_at(Mapping[str, str], found, "ended", place, {}),
        continued=value_at(Mapping[str, Continuation], found, "continued", place, {}),
        suppressed=tuple(record_of(Verdict, one, at, is_shown=False) for one, at in _each(found, "suppressed", place)),
        late=value_at(tuple[str, ...], found, "late", place, ()),
        n_known=value_at(int, found, "n_known", place, 0),
        is_whole=value_at(bool, found, "is_whole", place, False),
        window=window,
    )


def _seconds(found: Mapping[str, Any], place: str) -> float | None:
    """Return the window in seconds of the hours that were written at first."""
    hours = value_at(float | None, found, "window_hours", place, None)
    return None if hours is None else hours * 3600


def _check_known(known: Iterable[str], ids: Sequence[tuple[str, str]]) -> None:
    for one, place in ids:
        if one not in known:
            raise FieldError(place, one, "the id of one that is told beside it")


def _check_alone(what: str, ids: Iterable[str]) -> None:
    taken: set[str] = set()
    for one in ids:
        if one in taken:
            raise FieldError("themes", Found(f"two {what} of the id {shown(one)}"), "each once")
        taken.add(one)
