"""A report as tidy tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import pandas as pd

from toolkit.rendering.plain import LONGEST_NAME, encodable, shortened
from toolkit.report.comparison import Comparison
from toolkit.report.records import Report
from toolkit.stories.records import Story
from toolkit.themes.records import Theme

_STORY = ["story_id", "theme", "label", "part", "event", "copy_of", "title", "source", "published", "url", "language"]
_COLUMNS = {
    "stories": [*_STORY, "x", "y"],
    "quotes": [
        "theme",
        "label",
        "part",
        "event",
        "shown_in",
        "text",
        "story_id",
        "start",
        "end",
        "n_sources",
        "title",
        "source",
        "published",
        "url",
        "language",
    ],
    "themes": [
        "theme",
        "label",
        "subject",
        "subject_code",
        "language",
        "terms",
        "representative",
        "n_stories",
        "n_parts",
        "n_quotes",
        "first_published",
        "last_published",
    ],
    "parts": [
        "part",
        "theme",
        "part_of",
        "label",
        "language",
        "terms",
        "representative",
        "n_stories",
        "n_parts",
        "first_published",
        "last_published",
    ],
    "events": [
        "event",
        "theme",
        "label",
        "title",
        "n_stories",
        "n_sources",
        "importance",
        "first_published",
        "last_published",
    ],
}

_OF_NEWS = {"stories": ["late"], "themes": ["status"], "events": ["day", "n_new", "since"]}
_OF_COMPARISONS = """
    status theme_before theme_after label_before label_after n_before n_after n_common known_by
""".split()
_SHOWN_OF_THEMES = ["theme", "n_stories", "label", "first_published", "last_published"]


What = Literal["stories", "quotes", "themes", "parts", "events"]


def report_frame(report: Report, what: What) -> pd.DataFrame:
    """Return one row a story, a quote, a theme, a part of a theme or an event.

    A report with news has more columns: ``late`` of stories, ``status`` of themes, and ``day``, ``n_new`` and ``since``
    of events that were shown before.

    Raises
    ------
    ValueError
        If ``what`` is something else.

    Examples
    --------
    >>> from toolkit import build_report
    >>> report = build_report(["The quota for cod was cut by a tenth on Monday."])
    >>> report_frame(report, "themes")[["theme", "n_stories", "n_quotes"]].values.tolist()
    [['theme-1', 1, 1]]
    """
    rows = {
        "stories": _story_rows,
        "quotes": _quote_rows,
        "themes": _theme_rows,
        "parts": _part_rows,
        "events": _event_rows,
    }
    if what not in rows:
        message = f"found what={what!r}; wanted one of {', '.join(rows)}"
        raise ValueError(message)
    of_news = _OF_NEWS.get(what, ()) if report.news else ()
    return _frame(list(rows[what](report)), [*_COLUMNS[what], *of_news])


def text_themes(themes: Sequence[Theme]) -> str:
    """Write themes as a table for people, each with its parts below it.

    Examples
    --------
    >>> from toolkit import fit_themes
    >>> print(text_themes(fit_themes(["The quota for cod was cut by a tenth on Monday."]).themes).split()[:3])
    ['theme', 'n_stories', 'label']
    """
    table = _frame([row for theme in themes for row in _shown_rows(theme)], _SHOWN_OF_THEMES)
    labels = table["label"].map(lambda label: shortened(label, LONGEST_NAME))
    days = {name: table[name].dt.strftime("%Y-%m-%d") for name in table.columns if name.endswith("published")}
    with pd.option_context("display.unicode.east_asian_width", True):
        return table.assign(label=labels, **days).fillna("").to_string(index=False, justify="left") + "\n"


def _frame(rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> pd.DataFrame:
    told = ({name: encodable(cell) if isinstance(cell, str) else cell for name, cell in row.items()} for row in rows)
    frame = pd.DataFrame(list(told), columns=list(columns))
    times = [name for name in frame.columns if name.endswith("published") or name == "since"]
    places = {name: frame[name].astype("float64") for name in ("x", "y") if name in columns}
    numbers = {name: frame[name].astype("Int64") for name in ("day", "n_new") if name in columns}
    moments = {name: pd.to_datetime(frame[name], utc=True) for name in times}
    return frame.assign(**moments, **places, **numbers)


def _shown_rows(theme: Theme) -> Iterator[dict[str, object]]:
    yield _theme_row(theme)
    for part in theme.parts:
        yield from _shown_rows(part)


def _story_rows(report: Report) -> Iterator[dict[str, object]]:
    late = frozenset(report.news.late if report.news else ())
    for theme in report.themes:
        parts = _part_of_each(theme)
        for story in theme.stories:
            yield {**_story_row(story, theme, parts), **_place(report, story), "late": story.story_id in late}
    for story in report.unthemed:
        yield {**_story_row(story, None, {}), **_place(report, story), "late": story.story_id in late}


def _place(report: Report, story: Story) -> dict[str, object]:
    """Return where a story lies on the map of its language, if it does."""
    x, y = report.positions.get(story.story_id, (None, None))
    return {"x": x, "y": y}


def _story_row(story: Story, theme: Theme | None, parts: Mapping[str, str]) -> dict[str, object]:
    named = {name: getattr(story, name) for name in _STORY if name not in ("theme", "label", "part")}
    of_theme = {"theme": theme.id, "label": theme.label} if theme else {"theme": None, "label": None}
    return {**of_theme, "part": parts.get(story.story_id), **named}


def _part_of_each(theme: Theme) -> dict[str, str]:
    """Return the id of the finest part of each story that is in one."""
    return {story.story_id: part.id for part in theme.every_part for story in part.stories}


def _quote_rows(report: Report) -> Iterator[dict[str, object]]:
    digests = {digest.theme_id: digest for digest in report.digests}
    for theme in report.themes:
        parts = _part_of_each(theme)
        stories = {story.story_id: story for story in theme.stories}
        of_events = (quote for event in theme.events for quote in report.event_quotes.get(event.id, ()))
        for shown_in, quotes in (("digest", digests[theme.id].quotes), ("event", of_events)):
            for quote in quotes:
                place = {"text": quote.text, "start": quote.start, "end": quote.end, "n_sources": quote.n_sources}
                yield {**_story_row(stories[quote.story_id], theme, parts), **place, "shown_in": shown_in}


def _theme_rows(report: Report) -> Iterator[dict[str, object]]:
    digests = {digest.theme_id: digest for digest in report.digests}
    for theme in report.themes:
        life = report.news.lives.get(theme.id) if report.news else None
        yield {**_theme_row(theme), "n_quotes": len(digests[theme.id].quotes), "status": life and life.status}


def _theme_row(theme: Theme) -> dict[str, object]:
    times = [story.published for story in theme.stories if story.published is not None]
    return {
        "theme": theme.id,
        "label": theme.label,
        "subject": theme.subject and theme.subject.name,
        "subject_code": theme.subject and theme.subject.code,
        "language": theme.language,
        "terms": ", ".join(theme.terms),
        "representative": ", ".join(theme.representative),
        "n_stories": theme.n_stories,
        "n_parts": len(theme.parts),
        "first_published": min(times, default=None),
        "last_published": max(times, default=None),
    }


def _part_rows(report: Report) -> Iterator[dict[str, object]]:
    for theme in report.themes:
        for whole in (theme, *theme.every_part):
            for part in whole.parts:
                yield {**_theme_row(part), "part": part.id, "theme": theme.id, "part_of": whole.id}


def _event_rows(report: Report) -> Iterator[dict[str, object]]:
    for theme in report.themes:
        for event in theme.events:
            goes_on = report.news.continued.get(event.id) if report.news else None
            yield {
                "event": event.id,
                "theme": theme.id,
                "label": theme.label,
                "title": event.title,
                "n_stories": len(event.story_ids),
                "n_sources": event.n_sources,
                "importance": event.importance.score,
                "first_published": event.first_seen,
                "last_published": event.last_seen,
                "day": goes_on and goes_on.day,
                "n_new": goes_on and goes_on.n_new,
                "since": goes_on and goes_on.since,
            }


def comparison_frame(comparison: Comparison) -> pd.DataFrame:
    """Return one row a pair of themes of a comparison: a theme that split or merged has one for each of the others.

    Examples
    --------
    >>> from toolkit import build_report
    >>> report = build_report(["The quota for cod was cut by a tenth on Monday."])
    >>> comparison_frame(report.compare(report))[["status", "n_before", "n_after", "known_by"]].values.tolist()
    [['went on', 1, 1, 'stories']]
    """
    rows = (
        {
            "status": change.status,
            "theme_before": pair.before and pair.before.id,
            "theme_after": pair.after and pair.after.id,
            "label_before": pair.before and pair.before.label,
            "label_after": pair.after and pair.after.label,
            "n_before": pair.before.n_stories if pair.before else 0,
            "n_after": pair.after.n_stories if pair.after else 0,
            "n_common": pair.n_common,
            "known_by": pair.known_by,
        }
        for change in comparison.changes
        for pair in change.pairs
    )
    return _frame(list(rows), _OF_COMPARISONS)
