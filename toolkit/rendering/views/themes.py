"""Themes, events, digests and models in a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from toolkit.digests.records import Digest
from toolkit.events.records import Event
from toolkit.rendering.figures import counted
from toolkit.rendering.importance import factors
from toolkit.rendering.views.bounds import Room
from toolkit.rendering.views.environment import view
from toolkit.rendering.wording import numbers_of_themes, span
from toolkit.stories.records import Story
from toolkit.themes.model import ThemeModel
from toolkit.themes.records import Theme


def theme_view(theme: Theme) -> str:
    """Write a theme: its terms, of which days it is, its events and its stories.

    Examples
    --------
    >>> from toolkit import build_report
    >>> "<h3" in theme_view(build_report(["The cod quota was cut on Monday."]).themes[0])
    True
    """
    stories = {story.story_id: story for story in theme.stories}

    def told(room: Room) -> Mapping[str, Any]:
        events = [(event, stories.get(event.central), days_of(event)) for event in theme.events[: room.n_rows]]
        return {"theme": theme, "facts": facts_of(theme), "language": theme.language, "events": events}

    return view("theme.html", told)


def event_view(event: Event) -> str:
    """Write an event: by how many it is reported, when, what makes it matter, and the ids of its stories.

    Examples
    --------
    >>> from toolkit import build_report
    >>> "<h3" in event_view(build_report(["The cod quota was cut on Monday."]).themes[0].events[0])
    True
    """
    said = [counted(len(event.story_ids), "story", "stories")]
    if event.n_sources:
        said.append(counted(event.n_sources, "source", "sources"))
    facts = [*said, *filter(None, [days_of(event), "a series" if event.is_series else "", event.id])]
    return view("event.html", lambda _: {"event": event, "facts": facts, "factors": factors(event)})


def digest_view(digest: Digest) -> str:
    """Write a digest: its quotes, each with the story and the characters that it stands at.

    Examples
    --------
    >>> from toolkit import digest_stories
    >>> "characters 0–32" in digest_view(digest_stories(["The cod quota was cut on Monday."]))
    True
    """
    said = [counted(len(digest.quotes), "quote", "quotes"), counted(digest.n_words, "word", "words")]
    facts = [*said, *filter(None, [digest.theme_id])]
    return view("digest.html", lambda _: {"digest": digest, "facts": facts})


def model_view(model: ThemeModel) -> str:
    """Write the themes of a model as a table.

    Examples
    --------
    >>> from toolkit import fit_themes
    >>> "<table" in model_view(fit_themes(["The cod quota was cut on Monday."]))
    True
    """
    n_unthemed = int((model.labels < 0).sum())
    facts = [counted(len(model.stories), "story", "stories")]
    if n_unthemed:
        facts.append(f"{n_unthemed:,} in no theme")
    numbers = numbers_of_themes(model.n_themes_evidence)

    def told(room: Room) -> Mapping[str, Any]:
        return {
            "model": model,
            "facts": facts,
            "numbers": numbers[: room.n_rows],
            "themes": [(theme, days_of_stories(theme.stories)) for theme in model.themes[: room.n_rows]],
        }

    return view("model.html", told)


def facts_of(theme: Theme) -> list[str]:
    """Return how much a theme holds, of which days, and its id."""
    said = [counted(theme.n_stories, "story", "stories")]
    if theme.events:
        said.append(counted(len(theme.events), "event", "events"))
    sources = {story.source for story in theme.stories} - {""}
    if sources:
        said.append(counted(len(sources), "source", "sources"))
    return [*said, *filter(None, [days_of_stories(theme.stories), theme.id])]


def days_of(event: Event) -> str:
    """Return from which day to which an event was reported."""
    return span(event.first_seen, event.last_seen, None)


def days_of_stories(stories: Iterable[Story]) -> str:
    """Return of which days stories are.

    Examples
    --------
    >>> from datetime import datetime
    >>> days_of_stories([Story("", "", "", time, "") for time in (None, datetime(2025, 6, 9), datetime(2025, 6, 13))])
    '9–13 Jun 2025'
    """
    times = [story.published for story in stories if story.published is not None]
    return span(min(times, default=None), max(times, default=None), None)
