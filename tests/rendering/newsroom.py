"""The report of the small desk as a run with an archive makes it: what goes on, came late and was left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.rendering.desk import desk_report
from toolkit.events.airing import Continuation, Verdict
from toolkit.report.records import News, Report
from toolkit.themes.lives import ThemeLife

AT, SINCE = datetime(2025, 6, 12, 7, tzinfo=UTC), datetime(2025, 6, 11, 7, tzinfo=UTC)
FIRST = datetime(2025, 6, 9, 7, tzinfo=UTC)
SUPPRESSED = (
    Verdict("event-80", "Pilots of Sandholm vote", False, "shown 10 June, 07:00; no new facts, 1 more publisher"),
    Verdict("event-81", "ميناء المكسة مغلق", False, "quiet until 17 June"),
    Verdict("event-82", "Cod *quota* <b>talks</b> | go on", False, "2 reports, copies of what was shown"),
)


def news(**others: Any) -> News:
    """Return news of every kind, or with other fields."""
    lives = (
        ThemeLife("theme-1", "Cod, quota", "continued", FIRST, profile={"cod": 0.8, "quota": 0.6}),
        ThemeLife("theme-2", "Cod, quota", "new", AT, split_from="theme-1"),
        ThemeLife("theme-3", "המכסה", "returned", datetime(2024, 12, 30, 7, tzinfo=UTC)),
        ThemeLife("theme-4", "漁獲枠, 配额", "continued", FIRST, merged_from=("theme-8",), called_before="漁業"),
    )
    fields: dict[str, Any] = {
        "at": AT,
        "since": SINCE,
        "lives": {life.theme_id: life for life in lives},
        "ended": {"theme-8": "港", "theme-9": "Ferries, piers"},
        "continued": {
            "event-1": Continuation(4, 3, FIRST, SINCE),
            "event-2": Continuation(2, 1, SINCE, SINCE),
            "event-6": Continuation(12, 2, datetime(2025, 6, 1, 7, tzinfo=UTC), SINCE),
        },
        "suppressed": (*SUPPRESSED, Verdict("event-1", "Cod quota cut by a tenth", True, "new facts")),
        "late": ("story-10", "story-40", "story-60", "story-90"),
        "n_known": 14,
        "window": timedelta(days=28),
    }
    return News(**{**fields, **others})


def new_report(report: Report | None = None, **others: Any) -> Report:
    """Return a report with news: that of the desk, where none is given."""
    return replace(report or desk_report(), news=news(**others))


def nothing_new(**others: Any) -> Report:
    """Return the report of a run that found nothing new."""
    fields = {"lives": {}, "continued": {}, "late": (), "suppressed": SUPPRESSED, **others}
    bare = replace(desk_report(), themes=(), digests=(), unthemed=(), event_quotes={}, positions={}, empty_seeds=())
    return replace(bare, rejected=(), provenance=replace(bare.provenance, n_stories=0), news=news(**fields))
