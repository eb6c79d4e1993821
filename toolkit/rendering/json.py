"""A report as JSON: the format of ``digest.json``, version 1."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import timedelta
from typing import Any

from toolkit.digests.records import Digest, Quote
from toolkit.events.records import Event
from toolkit.rendering.edition.items import window_of
from toolkit.rendering.indented import indented, values_of
from toolkit.rendering.plain import json_escaped
from toolkit.rendering.timeline import timeline
from toolkit.report.records import News, Report
from toolkit.report.told import top_stories
from toolkit.themes.records import Theme

SCHEMA = 1


def json_report(report: Report) -> str:
    """Write a report as JSON.

    Examples
    --------
    >>> import json
    >>> from toolkit import build_report
    >>> report = build_report(["The quota for cod was cut on Monday."])
    >>> list(json.loads(json_report(report)))[:5]
    ['schema', 'title', 'window', 'top', 'themes']
    """
    has_seeds = "seeds" in report.provenance.parameters or report.empty_seeds
    seeds = {"empty_seeds": report.empty_seeds} if has_seeds else {}
    first, last = window_of(
        story for stories in (*(theme.stories for theme in report.themes), report.unthemed) for story in stories
    )
    content = {
        "schema": SCHEMA,
        "title": report.shown.title,
        "window": {"first": first, "last": last},
        "top": [event.id for _, event in top_stories(report.themes, report.shown)],
        "themes": _themes(report),
        "unthemed": [story.story_id for story in report.unthemed],
        "rejected": report.rejected,
        **({"unmatched_edits": report.unmatched_edits} if report.unmatched_edits else {}),
        **({"unlisted": dict(sorted(report.unlisted.items()))} if report.unlisted else {}),
        "provenance": {**asdict(report.provenance), **seeds},
        **(
            {"map": {story_id: report.positions[story_id] for story_id in sorted(report.positions)}}
            if report.positions
            else {}
        ),
        **({"news": _news(report.news)} if report.news else {}),
        "shown": _without(asdict(report.shown), "title"),
        "unthemed_stories": report.unthemed,
    }
    return _written(content)


def json_themes(report: Report) -> str:
    """Write the themes of a report alone, as they stand in its JSON."""
    return _written(_themes(report))


def _written(content: object) -> str:
    return json_escaped(indented(content)) + "\n"


def _themes(report: Report) -> list[dict[str, Any]]:
    digests = {digest.theme_id: digest for digest in report.digests}
    return [_theme(theme, digests[theme.id], report.event_quotes) for theme in report.themes]


def _news(news: News) -> dict[str, Any]:
    """Return what is new, by ids in their order; what the next run knows themes by is the archive's alone."""
    lives = {theme_id: asdict(replace(news.lives[theme_id], profile={})) for theme_id in sorted(news.lives)}
    return {
        "at": news.at,
        "since": news.since,
        "is_whole": news.is_whole,
        "window_hours": news.window and round(news.window / timedelta(hours=1), 2),
        "n_known": news.n_known,
        "late": sorted(news.late),
        "themes": {theme_id: _without(life, "theme_id", "profile") for theme_id, life in lives.items()},
        "ended": dict(sorted(news.ended.items())),
        "continued": dict(sorted(news.continued.items())),
        "suppressed": [_without(asdict(one), "is_shown") for one in news.suppressed if not one.is_shown],
        "window_seconds": news.window and news.window.total_seconds(),
    }


def _without(record: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name not in names}


def _theme(theme: Theme, digest: Digest, event_quotes: Mapping[str, Sequence[Quote]]) -> dict[str, Any]:
    languages = {story.story_id: story.language for story in theme.stories}
    return {
        "id": theme.id,
        "label": theme.label,
        "subject": theme.subject,
        "language": theme.language,
        "terms": theme.terms,
        "n_stories": theme.n_stories,
        "stories": theme.stories,
        "events": [
            {**json_event(event), "quotes": _quotes(event_quotes.get(event.id, ()), languages)}
            for event in theme.events
        ],
        "quotes": _quotes(digest.quotes, languages),
        "representative": theme.representative,
        "headline": digest.headline,
        "timeline": [
            {"date": day.date and day.date.isoformat(), "events": [event.id for event in day.events]}
            for day in timeline(theme)
        ],
        "parts": [_part(part) for part in theme.parts],
    }


def _quotes(quotes: Iterable[Quote], languages: Mapping[str, str]) -> list[dict[str, Any]]:
    return [{**values_of(quote), "language": languages[quote.story_id]} for quote in quotes]


def json_event(event: Event) -> dict[str, Any]:
    """Return an event as JSON has it, with the score that it is sorted by.

    Examples
    --------
    >>> from toolkit import build_report
    >>> event = build_report(["The quota for cod was cut on Monday."]).themes[0].events[0]
    >>> list(json_event(event)["importance"])
    ['score', 'n_publishers', 'n_in_series', 'reach', 'centrality', 'recency', 'novelty']
    """
    return {
        **values_of(event),
        "importance": {"score": event.importance.score, **values_of(event.importance)},
    }


def _part(part: Theme) -> dict[str, Any]:
    return {
        "id": part.id,
        "label": part.label,
        "terms": part.terms,
        "n_stories": part.n_stories,
        "story_ids": [story.story_id for story in part.stories],
        "representative": part.representative,
        "parts": [_part(inner) for inner in part.parts],
        "events": [event.id for event in part.events],
    }
