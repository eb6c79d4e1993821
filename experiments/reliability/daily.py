"""A digest of every day, as small as it can be: made-up news in, an archive between, two files out.

    python experiments/reliability/daily.py ARCHIVE FOLDER DAY

It does to the archive what ``toolkit digest --archive`` does, in the same order; only what it finds is simpler: a theme
is a place, and an event a story.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path

import pandas as pd

from toolkit.archive.archive import Archive
from toolkit.archive.records import Context, Parcel, Run, ShownQuote
from toolkit.digests.records import Quote
from toolkit.events.airing import Verdict
from toolkit.events.records import Event, Importance
from toolkit.saving import write_files
from toolkit.stories.frame import as_stories, story_records
from toolkit.stories.records import Story
from toolkit.themes.lives import ThemeLife
from toolkit.themes.records import Theme

FIRST = datetime(2031, 3, 3, 6, tzinfo=UTC)
WINDOW, LEAST, REPEATED = timedelta(days=14), 40, 2
PLACES = ("Ardsund", "Belport", "Caermouth", "Dunvik", "Elmgate")
THINGS = "ferry bridge harbour school clinic orchard tram market library dam".split()
DEEDS = "opens closes floods strikes votes burns moves grows splits returns".split()
WORDS = "council crew keeper driver teacher nurse farmer mayor judge diver".split()


def moment(day: int) -> datetime:
    """Return when the digest of a day is made."""
    return FIRST + timedelta(days=day)


def stories_of(day: int, n: int = 12) -> pd.DataFrame:
    """Return what is new on a day; the last of them bears no time."""
    rows = [_story(random.Random(f"{day} {number}"), day, number, n) for number in range(n)]
    return pd.DataFrame(rows)


def offered(day: int, n: int = 12) -> pd.DataFrame:
    """Return what feeds offer on a day: its own news, and that of the days before, once more."""
    return as_stories(pd.concat([stories_of(one, n) for one in range(max(0, day - REPEATED), day + 1)]))


def _story(chance: random.Random, day: int, number: int, n: int) -> dict[str, object]:
    place, thing, deed = chance.choice(PLACES), chance.choice(THINGS), chance.choice(DEEDS)
    sentences = [
        f"The {chance.choice(WORDS)} of {place} told the {chance.choice(WORDS)} that the {thing} {deed} "
        f"after {chance.randrange(2, 900)} days."
        for _ in range(chance.randrange(4, 30))
    ]
    return {
        "story_id": f"{day}-{number}",
        "title": f"{place}: {thing} {deed}, day {day}, report {number}",
        "text": " ".join(sentences),
        "published": None if number == n - 1 else moment(day) - timedelta(minutes=chance.randrange(1, 1200)),
        "source": f"{place} Courier",
        "url": f"https://news.example/{day}/{number}",
        "language": "en",
    }


def decided(context: Context, at: datetime) -> Run:
    """Decide what a digest shows: every fresh story."""
    fresh = sorted(story_id for story_id, seen in context.seen.items() if seen.is_fresh)
    placed = sorted(story_records(context.stories), key=_place)
    themes = [_theme(place, list(own)) for place, own in groupby(placed, _place)]
    known = context.earlier.themes
    lives = [
        ThemeLife(one.id, one.label, "continued", known[one.id].first_seen, profile={one.label.casefold(): 1.0})
        if one.id in known
        else ThemeLife(one.id, one.label, "new", at, profile={one.label.casefold(): 1.0})
        for one in themes
    ]
    page = json.dumps({"at": at.isoformat(), "shown": fresh})
    return Run(
        at=at,
        kind="digest",
        themes=tuple(themes),
        lives=tuple(lives),
        verdicts=tuple(Verdict(f"event-{one}", one, is_shown=True, reason="new") for one in fresh),
        shown=tuple(fresh),
        quotes=tuple(_quotes(context, fresh[:5])),
        parcels=tuple(Parcel("files", "", name, page.encode()) for name in ("digest.json", "digest.md")),
    )


def _place(story: Story) -> str:
    return story.source.split()[0]


def _theme(place: str, stories: list[Story]) -> Theme:
    number = PLACES.index(place) + 1
    stories = [replace(story, event=f"event-{story.story_id}") for story in stories]
    events = (
        Event(
            id=f"event-{story.story_id}",
            title=story.title,
            story_ids=(story.story_id,),
            central=story.story_id,
            first_seen=story.published,
            last_seen=story.published,
            n_sources=1,
            importance=Importance(1, n_in_series=0, reach=1.0, centrality=1.0, recency=1.0, novelty=1.0),
        )
        for story in stories
    )
    return Theme(f"theme-{number}", place, (place.casefold(),), tuple(stories), tuple(events))


def _quotes(context: Context, story_ids: Iterable[str]) -> Iterable[ShownQuote]:
    texts = dict(zip(context.stories["story_id"], context.stories["text"], strict=True))
    for story_id in story_ids:
        sentence = texts[story_id].split(". ")[0]
        yield ShownQuote(Quote(sentence, story_id, 0, len(sentence)), "theme-1", f"event-{story_id}")


def deliver(archive: Archive, folder: Path) -> None:
    """Write the files that are queued."""
    queued = archive.queued()
    if queued:
        write_files(folder, {one.parcel.name: one.parcel.content for one in queued})
        archive.delivered(*(one.number for one in queued))


def digest(
    path: Path, folder: Path, day: int, *, n: int = 12, wait: float = 10.0, keep: timedelta | None = None
) -> None:
    """Make the digest of a day: what is left over first, then what is new."""
    with Archive(path, wait=wait, keep=keep) as archive, archive.writing():
        deliver(archive, folder)
        archive.add(offered(day, n), moment(day))
        archive.commit(decided(archive.context(moment(day), WINDOW, LEAST), moment(day)))
        deliver(archive, folder)


if __name__ == "__main__":
    digest(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
