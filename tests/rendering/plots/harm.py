"""Reports whose every text means harm, for each plot: markup, expressions, addresses, and what is not seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tests.rendering.hostile import HARM, PAYLOADS, crafted_from
from tests.rendering.plots.drawn import with_evidence
from toolkit.report.records import Report
from toolkit.stories.records import Story
from toolkit.themes.records import Theme

OF_VEGA = [
    f"datum.constructor.constructor('{HARM}')()",
    f"this.constructor.constructor('{HARM}')()",
    '{"expr": "1+1"}',
    '{"signal": "search"}',
    "' + datum.title + '",
    "\" + warn('pwned') + \"",
    "#{datum.title} ${search}",
    "data:image/svg+xml,<svg onload='alert(1)'/>",
    "a.b[0]['c']",
    "field\\.with\\[escapes\\]",
    "null",
    "undefined",
    "NaN",
    "true",
    "__proto__",
    "constructor",
    "2025-06-04",
    "",
    "",
    "   ",
    "In no theme",
    "All stories",
    "2 other themes",
    "same",
    "same",
    "same",
    "W" * 10_000,
    "\u05de\u05db\u05e1\u05ea \u05d4\u05d3\u05d9\u05d2",
    "日本語の見出し",
]
ALL = [*PAYLOADS, *OF_VEGA]
CHUNKS = [ALL[start : start + 36] for start in range(0, len(ALL), 36)]
_START = datetime(2025, 6, 2, 9, tzinfo=UTC)


def harmful(payloads: list[str], *, by_language: bool = False) -> Report:
    """Return a report of a theme for each payload, with a map, dates and evidence; languages are payloads if asked."""
    report = crafted_from(payloads)
    themes = tuple(_dated(theme, number, by_language=by_language) for number, theme in enumerate(report.themes))
    unthemed = tuple(
        replace(story, language="en", story_id=f"{n} {story.story_id}") for n, story in enumerate(report.unthemed)
    )
    stories = [story for theme in themes for story in theme.stories] + list(unthemed)
    positions = {story.story_id: (n * 37 % 97 / 97, n * 61 % 89 / 89) for n, story in enumerate(stories)}
    return with_evidence(replace(report, themes=themes, unthemed=unthemed, positions=positions))


def _dated(theme: Theme, number: int, *, by_language: bool) -> Theme:
    def told(story: Story, place: int) -> Story:
        language = story.language if by_language else "en"
        published = _START + timedelta(days=7 * (place % 3))
        return replace(story, story_id=f"{number} {place} {story.story_id}", language=language, published=published)

    return replace(theme, stories=tuple(told(story, place) for place, story in enumerate(theme.stories)))
