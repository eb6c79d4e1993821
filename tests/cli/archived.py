"""An archive of three mornings at a port: themes that go on, split, merge, end and return; events told, and not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pandas as pd

import toolkit
from toolkit.archive.records import Run, ShownQuote
from toolkit.digests.records import Quote
from toolkit.events.airing import Verdict
from toolkit.events.records import Event, Importance
from toolkit.stories.records import Story
from toolkit.themes.lives import ThemeLife
from toolkit.themes.records import Theme

MORNING = datetime(2025, 6, 9, 7, tzinfo=UTC)
DAY = timedelta(days=1)
HARM = "Pilots \x1b[31mvote <script>alert(1)</script>\u202e"
QUOTED = "The quota for cod is cut by a tenth, the port office said."
REASON = "no new facts, 0 more publishers, quiet until 16 June"
TITLES = {
    "a1": "Cod quota cut by a tenth",
    "a2": "Minister cuts cod quota",
    "a3": "Cod quota: what is known",
    "b1": "Ferry to Sandholm stops",
    "b2": "Ferry to Sandholm sails again",
    "c1": HARM,
    "d1": "漁獲枠を一割削減",
}


def archive_of_three_mornings(path: Path) -> Path:
    """Make the archive, and return where it is."""
    with toolkit.Archive(path) as archive:
        for number, (names, run) in enumerate([_monday(), _tuesday(), _wednesday()]):
            archive.add(_frame(names, MORNING + number * DAY), run.at)
            archive.commit(run)
    return path


def _monday() -> tuple[list[str], Run]:
    cod, ferries = _theme("theme-1", "Cod, quota", "a1", "a2"), _theme("theme-2", "Ferries, piers", "b1")
    quote = ShownQuote(Quote(QUOTED, "a1", 0, len(QUOTED)), "theme-1", "event-a1")
    told = (Verdict("event-a1", TITLES["a1"], True, "new"), Verdict("event-b1", TITLES["b1"], True, "new"))
    lives = _lives(MORNING, cod=("new", cod, {}), ferries=("new", ferries, {}))
    run = Run(MORNING, "digest", (cod, ferries), lives, told, ("a1", "a2", "b1"), (quote,))
    return ["a1", "a2", "b1"], run


def _tuesday() -> tuple[list[str], Run]:
    cod, pilots = _theme("theme-1", "Cod, quota", "a1", "a2", "a3"), _theme("theme-3", "Pilots, vote", "c1")
    told = (Verdict("event-a1", TITLES["a1"], False, REASON), Verdict("event-c1", HARM, True, "new"))
    lives = _lives(MORNING + DAY, cod=("continued", cod, {}), pilots=("new", pilots, {"split_from": "theme-1"}))
    return ["a3", "c1"], Run(MORNING + DAY, "digest", (cod, pilots), lives, told, ("c1",))


def _wednesday() -> tuple[list[str], Run]:
    cod = _theme("theme-1", "漁獲枠, pilots", "a1", "a2", "a3", "c1", "d1")
    ferries = _theme("theme-2", "Ferries, piers", "b2")
    told = (Verdict("event-d1", TITLES["d1"], True, "new"), Verdict("event-b2", TITLES["b2"], True, "new"))
    became = {"merged_from": ("theme-3",), "called_before": "Cod, quota"}
    lives = _lives(MORNING + 2 * DAY, cod=("continued", cod, became), ferries=("returned", ferries, {}))
    return ["b2", "d1"], Run(MORNING + 2 * DAY, "digest", (cod, ferries), lives, told, ("b2", "d1"))


def _lives(at: datetime, **themes) -> tuple[ThemeLife, ...]:
    return tuple(ThemeLife(theme.id, theme.label, status, at, **more) for status, theme, more in themes.values())


def _frame(names: list[str], at: datetime) -> pd.DataFrame:
    rows = [
        {
            "story_id": name,
            "title": TITLES[name],
            "text": QUOTED if name == "a1" else f"{TITLES[name]}, the port office said on day {at.day}, notice {name}.",
            "published": at - timedelta(hours=len(names) - number),
            "source": f"Quay Wire {number}",
        }
        for number, name in enumerate(names)
    ]
    return toolkit.read_stories(pd.DataFrame(rows), cleaning=())


def _theme(theme_id: str, label: str, *names: str) -> Theme:
    events: dict[str, list[str]] = {}
    for name in names:
        events.setdefault(f"event-{name[0]}{2 if name == 'b2' else 1}", []).append(name)
    stories = tuple(
        Story(name, TITLES[name], "Quay Wire", MORNING, "", "", event_id)
        for event_id, own in events.items()
        for name in own
    )
    told = tuple(
        Event(event_id, TITLES[own[0]], tuple(own), own[0], MORNING, MORNING, len(own), _importance(len(own)))
        for event_id, own in events.items()
    )
    return Theme(theme_id, label, tuple(label.split(", ")), stories, told)


def _importance(number: int) -> Importance:
    return Importance(number, 0, number, 1.0, 1.0, 1.0)
