"""Stories and runs for the tests of the archive."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pandas as pd

from toolkit.archive.archive import Archive
from toolkit.archive.records import Context, Run
from toolkit.events.airing import Verdict
from toolkit.events.records import Event, Importance
from toolkit.stories.frame import as_stories, story_records
from toolkit.themes.lives import ThemeLife
from toolkit.themes.records import Theme

MONDAY = datetime(2031, 3, 3, 6, tzinfo=UTC)
HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(days=7)


def story(text: str, published: datetime | None = None, **columns: str) -> dict[str, object]:
    return {"text": text, "published": published, "source": "Ardsund Courier", "language": "en", **columns}


def frame(*stories: dict[str, object]) -> pd.DataFrame:
    return as_stories(pd.DataFrame(list(stories)))


def context(archive: Archive, at: datetime, window: timedelta = 4 * WEEK, least: int = 0) -> Context:
    return archive.context(at, window, least)


def texts(found: Context) -> list[str]:
    return list(found.stories["text"])


def ids(found: Context) -> list[str]:
    return list(found.stories["story_id"])


def seen(found: Context, text: str):
    (story_id,) = found.stories["story_id"][found.stories["text"] == text]
    return found.seen[story_id]


def event(story_ids: Iterable[str], title: str = "Ferry stops") -> Event:
    own = tuple(story_ids)
    importance = Importance(len(own), n_in_series=0, reach=1.0, centrality=1.0, recency=1.0, novelty=1.0)
    return Event(f"event-{own[0]}", title, own, own[0], MONDAY, MONDAY, 1, importance)


def theme(found: Context, theme_id: str, label: str, events: Mapping[str, Iterable[str]]) -> Theme:
    """Return a theme of the events named, by their titles and the ids of their stories."""
    made = [event(own, title) for title, own in events.items()]
    event_of = {story_id: one.id for one in made for story_id in one.story_ids}
    records = [one for one in story_records(found.stories) if one.story_id in event_of]
    stories = tuple(replace(one, event=event_of[one.story_id]) for one in records)
    return Theme(theme_id, label, (label.casefold(),), stories, tuple(made))


def life(one: Theme, status: str = "continued", **known: object) -> ThemeLife:
    return ThemeLife(one.id, one.label, status, MONDAY, **known)


def run(at: datetime, themes: Iterable[Theme] = (), shown: Iterable[str] = (), **known: object) -> Run:
    """Return a run that shows some stories, with a life for each theme."""
    given = tuple(themes)
    lives = known.pop("lives", tuple(life(one) for one in given))
    kind = known.pop("kind", "digest")
    return Run(at, kind, given, tuple(lives), shown=tuple(shown), **known)


def show_all(archive: Archive, at: datetime) -> Run:
    """Commit a digest of all that is fresh, each story an event of one theme."""
    found = context(archive, at)
    fresh = [one for one in ids(found) if found.seen[one].is_fresh and not found.seen[one].is_adopted]
    themes = [theme(found, "theme-1", "Ferries", {one: [one] for one in ids(found)})] if ids(found) else []
    verdicts = tuple(Verdict(f"event-{one}", one, is_shown=True, reason="new") for one in fresh)
    made = run(at, themes, fresh, verdicts=verdicts)
    archive.commit(made)
    return made


def day_of(archive: Archive, at: datetime, *stories: dict[str, object]) -> None:
    """Add stories, and show what is fresh."""
    archive.add(frame(*stories), at)
    show_all(archive, at)
