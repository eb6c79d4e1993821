"""Stories of invented subjects, and runs over them that remember as an archive does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pandas as pd

import toolkit
from toolkit.themes.lineage import follow
from toolkit.themes.lives import EarlierTheme, EarlierThemes, ThemeLife
from toolkit.themes.model import ThemeModel

FIRST_DAY = datetime(2031, 3, 3, 6, tzinfo=UTC)
WORDS = {
    "ferry": """ferry harbour quay captain crossing lighthouse tide passengers vessel timetable engine deck pier mooring
        anchor skipper gangway lifeboat fog sailing""",
    "wolves": """wolves shepherd flock forest fence ranger pack sheep meadow hunters grazing lambs valley tracks pups
        herding livestock kennel pasture predators""",
    "opera": """opera soprano tenor orchestra premiere libretto stage conductor aria curtain rehearsal chorus costume
        audience overture encore balcony baton tickets velvet""",
    "reactor": """reactor turbine cooling uranium grid megawatt rods inspectors shutdown containment coolant isotope
        generator voltage steam radiation licence fuel operators outage""",
    "fähre": """fähre hafen kapitän überfahrt leuchtturm fahrgäste schiff fahrplan anleger seegang nebel deck anker
        reederei brücke matrosen kajüte flut werft lotsen""",
}
GENERAL = "monday officials report plans week council decision region costs yesterday".split()


def story(subject: str, number: int, day: float, *, words: Sequence[str] | None = None) -> dict[str, object]:
    """Return a story of a subject, the same for the same number; half of its words are drawn evenly."""
    own = WORDS[subject].split() if words is None else list(words)
    drawn = np.random.default_rng([number, *subject.encode()])
    some = [str(word) for word in drawn.permutation(own)[:9]] + [str(word) for word in drawn.permutation(GENERAL)[:2]]
    return {
        "story_id": f"{subject}-{number:03}",
        "title": " ".join(some[:4]).capitalize(),
        "text": f"{' '.join(some[4:]).capitalize()}.",
        "published": FIRST_DAY + timedelta(days=day),
        "language": "de" if subject == "fähre" else "en",
    }


def stories(subject: str, numbers: range, day: float, words: Sequence[str] | None = None) -> list[dict[str, object]]:
    """Return stories of a subject of one day."""
    return [story(subject, number, day, words=words) for number in numbers]


class Runs:
    """Runs over the stories that came in, of a window of days."""

    def __init__(self, window: int = 28, **grouping: object) -> None:
        self.window = window
        self.grouping = grouping
        self.rows: list[dict[str, object]] = []
        self.themes: dict[str, EarlierTheme] = {}
        self.theme_of: dict[str, str] = {}

    def run(self, day: int, rows: Sequence[Mapping[str, object]], seed: int = 0) -> tuple[ThemeModel, Lives, Ended]:
        """Read stories, and find the themes of those of the window, given in any order."""
        self.rows += map(dict, rows)
        at = FIRST_DAY + timedelta(days=day + 0.5)
        inside = [row for row in self.rows if row["published"] > at - timedelta(days=self.window)]
        frame = pd.DataFrame(inside).sample(frac=1, random_state=seed)
        known = {str(one): self.theme_of[one] for one in frame["story_id"] if one in self.theme_of}
        model = toolkit.fit_themes(frame, earlier=known, **self.grouping)
        model, lives, ended = follow(model, EarlierThemes(self.themes, known), at)
        self.themes = {theme_id: replace(theme, was_last=False) for theme_id, theme in self.themes.items()}
        for theme, life in zip(model.themes, lives, strict=True):
            self.themes[theme.id] = EarlierTheme(
                theme.id, theme.label, theme.language, life.profile, life.is_seeded, life.since, at
            )
            self.theme_of |= {one.story_id: theme.id for one in theme.stories}
        return model, lives, ended


Lives = Sequence[ThemeLife]
Ended = Sequence[str]


def subjects_by_theme(model: ThemeModel) -> dict[str, set[str]]:
    """Return the subjects of the stories of each theme."""
    return {theme.id: {one.story_id.partition("-")[0] for one in theme.stories} for theme in model.themes}
