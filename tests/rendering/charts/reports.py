"""Reports of little stories, of which charts are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from hypothesis import strategies as st

from toolkit.digests.records import Digest
from toolkit.events.records import Event, Importance
from toolkit.rendering.edition.make import edition_of
from toolkit.rendering.edition.records import Edition
from toolkit.report.records import Provenance, Report, Shown
from toolkit.stories.records import Story
from toolkit.themes.records import Theme

LABELS = [
    "Cod quota, herring",
    "央行, 政策金利",
    "قرضہ, بینک",
    "Überschwemmung der Weser bei Nienhagen",
    "W" * 400,
    "",
    "Rocket",
]
LANGUAGES = ["en", "de", "ja", "ur", ""]
MOMENT = Importance(1, 0, reach=1.0, centrality=1.0, recency=1.0, novelty=1.0)


class Told(NamedTuple):
    """A story to be: its theme (-1 for none), language, time and position."""

    theme: int
    language: str = "en"
    published: datetime | None = None
    at: tuple[float, float] | None = (0.5, 0.5)


def report_of(told: Sequence[Told], max_themes: int | None = None) -> Report:
    """Return a report whose stories are events of their own."""
    stories = [
        Story(f"s{number}", f"Story {number}", "Quay Wire", one.published, "", one.language, event=f"e{number}")
        for number, one in enumerate(told)
    ]
    numbers = sorted({one.theme for one in told} - {-1})
    themes = [
        Theme(f"theme-{place + 1}", LABELS[number % len(LABELS)], (), own, tuple(map(_event, own)), (own[0].story_id,))
        for place, number in enumerate(numbers)
        for own in [tuple(story for story, one in zip(stories, told, strict=True) if one.theme == number)]
    ]
    return Report(
        themes=tuple(themes),
        digests=tuple(Digest((), theme.id, headline="") for theme in themes),
        unthemed=tuple(story for story, one in zip(stories, told, strict=True) if one.theme == -1),
        rejected=(),
        provenance=Provenance("1", {}, 0, len(stories), "0" * 64),
        shown=Shown(max_themes=max_themes),
        positions={story.story_id: one.at for story, one in zip(stories, told, strict=True) if one.at is not None},
    )


def edition(told: Sequence[Told], max_themes: int | None = None) -> Edition:
    """Return the edition of such a report."""
    return edition_of(report_of(told, max_themes))


def _event(story: Story) -> Event:
    return Event(story.event or "", story.title, (story.story_id,), story.story_id, None, None, 1, MOMENT)


share = st.floats(0, 1).map(lambda number: round(number, 4))
moment = st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31, 23)).map(lambda one: one.replace(tzinfo=UTC))
recent = st.datetimes(datetime(2024, 11, 1), datetime(2025, 6, 30)).map(lambda one: one.replace(tzinfo=UTC))
stories = st.lists(
    st.builds(
        Told,
        st.integers(-1, 34),
        st.sampled_from(LANGUAGES),
        st.one_of(st.none(), recent, moment),
        st.one_of(st.tuples(share, share), st.none()),
    ),
    min_size=1,
    max_size=60,
)
