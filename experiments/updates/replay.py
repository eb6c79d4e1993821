"""Stories as they come in, run by run, with the themes and events found in what each run looks at."""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pandas as pd

from toolkit.events.in_themes import themes_with_events
from toolkit.stories.frame import as_stories
from toolkit.themes.fit import fit_themes
from toolkit.themes.records import Theme

WINDOW, LEAST = timedelta(days=28), 100
STEP, TOLD_ANEW, COPY = "step", "told anew", "copy"
SPAN = timedelta(days=14)
_COPIED_AFTER = 2
_BEGINNING = datetime(2000, 1, 3, tzinfo=UTC)
_DATELINES = ("LISBON (Civic Wire) - ", "OSLO - ", "By our staff, Monday: ", "PORT VELL, Nov 3 (Lantern) -- ")

Row = dict[str, Any]


@dataclass(frozen=True)
class Item:
    """A story, what it is in the experiment, and the happening or step that it tells of."""

    story_id: str
    kind: str
    gold: str
    row: Row


# When each run is, and what is fresh then.
Batches = list[tuple[datetime, list[Item]]]


@dataclass(frozen=True)
class Fitted:
    """A run: when, which stories are fresh, and all that it looks at with its themes and events."""

    at: datetime
    fresh: tuple[Item, ...]
    stories: pd.DataFrame
    themes: tuple[Theme, ...]


def rows(path: Path) -> list[Row]:
    """Return the objects of a file, one a line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def steps_by_fortnight(path: Path) -> Batches:
    """Return the steps of long stories by the fortnight, and each again: by another writer in the next, and as a copy.

    The copy comes in the one after, of another agency with another dateline, and with a last sentence of its own.
    """
    fortnights: dict[datetime, list[Item]] = defaultdict(list)
    for number, row in enumerate(rows(path)):
        at = _end_of_fortnight(datetime.fromisoformat(row["published"]).replace(tzinfo=UTC))
        told = [" ".join(update.replace("\\n", " ").split()) for update in row["updates"]]
        fortnights[at].append(_item(row["id"], STEP, told[0], at))
        if len(told) > 1:
            fortnights[at + SPAN].append(_item(row["id"], TOLD_ANEW, told[1], at + SPAN))
        again = at + _COPIED_AFTER * SPAN
        copied = f"{_DATELINES[number % len(_DATELINES)]}{told[0]} Our desk will bring you more as it comes in."
        fortnights[again].append(_item(row["id"], COPY, copied, again))
    return sorted(fortnights.items())


def reports_by_time(path: Path, span: timedelta | None = None, n_each: int = 1) -> Batches:
    """Return dated reports of happenings, by spans of time, or so many at once where times do not tell them apart."""
    dated = sorted((row for row in rows(path) if row["published"]), key=lambda row: (row["published"], row["story_id"]))
    batches: dict[datetime, list[Item]] = defaultdict(list)
    for number, row in enumerate(dated):
        time = datetime.fromisoformat(row["published"])
        time = time if time.tzinfo else time.replace(tzinfo=UTC)
        if span is None:
            place = number // n_each * n_each
            last = datetime.fromisoformat(dated[min(place + n_each, len(dated)) - 1]["published"])
            at = last + timedelta(minutes=place)
        else:
            at = datetime.combine(time.date(), datetime.min.time(), UTC) + span
        batches[at].append(Item(row["story_id"], STEP, row["label"], row))
    return sorted(batches.items())


def fitted(batches: Batches) -> list[Fitted]:
    """Find themes and events in what each run looks at: the stories of a window, at least so many, and fresh ones."""
    before: list[tuple[datetime, Item]] = []
    runs = []
    for at, fresh in batches:
        n_recent = sum(time > at - WINDOW for time, _ in before)
        context = [item for _, item in before[-max(n_recent, LEAST) :]]
        stories = as_stories(pd.DataFrame([item.row for item in (*context, *fresh)]))
        themes, _ = themes_with_events(fit_themes(stories))
        runs.append(Fitted(at, tuple(fresh), stories, tuple(themes)))
        before += [(at, item) for item in fresh]
    return runs


def _end_of_fortnight(day: datetime) -> datetime:
    return _BEGINNING + ((day - _BEGINNING) // SPAN + 1) * SPAN


def _item(step: str, kind: str, text: str, at: datetime) -> Item:
    row = {"story_id": f"{step} {kind}", "title": "", "text": text, "source": f"writer of {kind}", "language": "en"}
    return Item(row["story_id"], kind, step, row | {"published": (at - timedelta(days=1)).isoformat()})
