"""The explanation of one story, as plain frozen records.

::

    Explanation
    ├── story        Story: the one explained
    ├── theme        ScoredTheme: its theme; or of all that do not explain it, the one that does so least badly
    ├── other        ScoredTheme: the nearest other theme; None where there is but one
    ├── terms        SpeakingTerm: what each term of the story says for its theme
    ├── nearest      NearStory: the stories most like it
    └── event        PlacedEvent: the event that it reports, and how much that matters; None for a story in no theme
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from toolkit.events.records import Event
from toolkit.record import Record
from toolkit.stories.records import Story


@dataclass(frozen=True, slots=True, repr=False)
class ScoredTheme(Record):
    """A theme, and the score of a story under it (`toolkit.themes.naive_bayes.log_weights`), judged by the others."""

    id: str
    label: str
    n_stories: int
    score: float


@dataclass(frozen=True, slots=True, repr=False)
class SpeakingTerm(Record):
    """A term of a story, spelled as the story writes it, and what it adds to the explanation's difference."""

    term: str
    spelling: str
    contribution: float


@dataclass(frozen=True, slots=True, repr=False)
class NearStory(Record):
    """A story like the one explained, with its theme (None if it is in none)."""

    story: Story
    theme_id: str | None
    theme_label: str | None
    cosine: float


@dataclass(frozen=True, slots=True, repr=False)
class PlacedEvent(Record):
    """An event, and which it is of those of its theme, 1 for the most important."""

    event: Event
    place: int
    n_events: int


@dataclass(frozen=True, slots=True, repr=False)
class Explanation(Record):
    """Why a story is in its theme, or in none.

    If it is not ``in_theme``, ``theme`` is the one that explains it least badly; there is none if the story
    has no term. ``held_against`` says what ``difference`` is: the score of ``theme`` less that of ``other``,
    or less chance, which is 0, for a story in no theme or where there is but one. The contributions of
    ``terms``, those for ``theme`` first, add up to it. ``usual_lead`` is the median difference of the stories
    in a theme, and ``margin`` what `toolkit.explanation.judgement.margin` makes of both; None against
    chance.
    """

    story: Story
    in_theme: bool
    theme: ScoredTheme | None
    other: ScoredTheme | None
    held_against: Literal["other", "chance"] | None
    difference: float
    usual_lead: float | None
    margin: Literal["clear", "close", "very close", "overruled"] | None
    terms: tuple[SpeakingTerm, ...]
    nearest: tuple[NearStory, ...]
    event: PlacedEvent | None
    n_stories: int
    n_themes: int

    def to_text(self) -> str:
        """Return the explanation for people."""
        from toolkit.rendering.explanation import text_explanation

        return text_explanation(self)

    def to_json(self) -> str:
        """Return the explanation as JSON, for programs."""
        from toolkit.rendering.explanation import json_explanation

        return json_explanation(self)

    def _repr_html_(self) -> str:
        from toolkit.rendering.views.explanation import explanation_view

        return explanation_view(self)
