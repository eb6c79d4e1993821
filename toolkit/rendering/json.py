"""A report as JSON: the format of ``digest.json``, version 1."""

from __future__ import annotations

import json
from typing import Any

from toolkit.digests.records import Digest
from toolkit.events.records import Event
from toolkit.rendering.timeline import timeline
from toolkit.rendering.times import iso_time
from toolkit.report.records import Report
from toolkit.stories.records import Story
from toolkit.themes.records import Theme

SCHEMA = 1


def json_report(report: Report) -> str:
    """Write a report as JSON.

    Examples
    --------
    >>> import json
    >>> from toolkit import build_report
    >>> report = build_report(["The quota for cod was cut on Monday."])
    >>> list(json.loads(json_report(report)))
    ['schema', 'themes', 'unthemed', 'rejected', 'provenance']
    """
    provenance = report.provenance
    content = {
        "schema": SCHEMA,
        "themes": _themes(report),
        "unthemed": [story.story_id for story in report.unthemed],
        "rejected": [{"input": refusal.input, "reason": refusal.reason} for refusal in report.rejected],
        "provenance": {
            "version": provenance.version,
            "parameters": dict(provenance.parameters),
            "random_state": provenance.random_state,
            "n_stories": provenance.n_stories,
            "data_sha256": provenance.data_sha256,
            "n_themes_evidence": provenance.n_themes_evidence,
            **({"empty_seeds": list(report.empty_seeds)} if "seeds" in provenance.parameters else {}),
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def json_themes(report: Report) -> str:
    """Write the themes of a report alone, as they stand in its JSON."""
    return json.dumps(_themes(report), ensure_ascii=False, indent=1) + "\n"


def _themes(report: Report) -> list[dict[str, Any]]:
    digests = {digest.theme_id: digest for digest in report.digests}
    return [_theme(theme, digests[theme.id]) for theme in report.themes]


def _theme(theme: Theme, digest: Digest) -> dict[str, Any]:
    return {
        "id": theme.id,
        "label": theme.label,
        "language": theme.language,
        "terms": list(theme.terms),
        "n_stories": theme.n_stories,
        "stories": [_story(story) for story in theme.stories],
        "events": [_event(event) for event in theme.events],
        "quotes": [
            {
                "text": quote.text,
                "story_id": quote.story_id,
                "start": quote.start,
                "end": quote.end,
                "n_sources": quote.n_sources,
                "language": theme.story(quote.story_id).language,
            }
            for quote in digest.quotes
        ],
        "representative": list(theme.representative),
        "headline": digest.headline,
        "timeline": [
            {"date": day.date.isoformat() if day.date else None, "events": [event.id for event in day.events]}
            for day in timeline(theme)
        ],
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "title": event.title,
        "story_ids": list(event.story_ids),
        "central": event.central,
        "first_seen": iso_time(event.first_seen) if event.first_seen else None,
        "last_seen": iso_time(event.last_seen) if event.last_seen else None,
        "n_sources": event.n_sources,
    }


def _story(story: Story) -> dict[str, Any]:
    return {
        "story_id": story.story_id,
        "title": story.title,
        "source": story.source,
        "published": iso_time(story.published) if story.published else None,
        "url": story.url,
        "language": story.language,
        "event": story.event,
        "copy_of": story.copy_of,
    }
