"""A report of a small desk in several scripts, with everything that a format may have to write."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from toolkit.digests.records import Digest, Quote
from toolkit.events.records import Event, Importance
from toolkit.report.records import Provenance, Report, Shown
from toolkit.stories.records import Rejected, Story
from toolkit.themes.records import Theme

ARABIC = "قال وزير الموانئ إن الحصة خُفضت بمقدار العُشر يوم الاثنين."
HEBREW = "שר הנמלים אמר כי המכסה קוצצה בעשירית ביום שני."
JAPANESE = "港の大臣は月曜日、漁獲枠を一割減らすと発表した。"
CHINESE = "渔业部长周一宣布配额削减十分之一。"
ENGLISH = "The minister of ports cut the quota by a tenth on Monday."


def story(number: int, title: str, source: str, language: str, day: int = 9, copy_of: str | None = None) -> Story:
    """Return a story of June 2025."""
    when = datetime(2025, 6, day, 8, number % 60, tzinfo=UTC) if day else None
    host = source.partition(" ")[0].lower() if source and source.isascii() else ""
    address = f"https://{host}.example/{number}?a=1&b=2" if host else ""
    return Story(f"story-{number}", title, source, when, address, language, f"event-{number // 10}", copy_of)


def event(stories: tuple[Story, ...], score: float, n_in_series: int = 0) -> Event:
    """Return the event of stories."""
    times = [one.published for one in stories if one.published]
    sources = {one.source for one in stories if one.source}
    importance = Importance(len(sources), n_in_series, score, 1.0, 1.0, 1.0)
    ids = tuple(one.story_id for one in stories)
    first, last = min(times, default=None), max(times, default=None)
    return Event(stories[0].event or "", stories[0].title, ids, ids[0], first, last, len(sources), importance)


def quote(one: Story, text: str, start: int = 0, n_sources: int = 1) -> Quote:
    """Return a sentence of a story."""
    return Quote(text, one.story_id, start, start + len(text), n_sources)


def desk_report(**shown: object) -> Report:
    """Return the report: four themes, two of one label, a story in none, two inputs not read."""
    cod = (
        story(10, "Cod quota cut by a tenth", "Quay Wire", "en", 9),
        story(11, "Minister cuts cod quota", "Harbour Post", "en", 10),
        story(12, "Cod quota cut by a tenth (corrected)", "Quay Wire", "en", 11, copy_of="story-10"),
    )
    ice = (story(20, "Ice closes the port", "Quay Wire", "en", 12),)
    weather = tuple(story(30 + n, f"Forecast for Pier {n}", "Buoy", "en", 8) for n in range(2))
    arabic = (story(40, "خفض حصة سمك القد", "جريدة الميناء", "ar", 9), story(41, "المكسة", "", "ar", 0))
    hebrew = (story(50, "מכסת הבקלה קוצצה", "עיתון הנמל", "he", 9), story(51, "המכסה", "Pier Post", "he", 10))
    japanese = (story(60, "漁獲枠を一割削減", "みなと新聞", "ja", 9), story(61, "漁獲枠削減", "Pier Post", "ja", 9))
    chinese = (story(70, "配额削减十分之一", "海港报", "zh", 9),)
    themes = (
        _theme(1, "Cod, quota", (*cod, *ice, *weather), [event(cod, 9), event(ice, 2), event(weather, 1, 2)]),
        _theme(2, "Cod, quota", arabic, [event(arabic, 4)]),
        _theme(3, "המכסה", hebrew, [event(hebrew, 3)]),
        _theme(4, "漁獲枠, 配额", (*japanese, *chinese), [event(japanese, 2), event(chinese, 1)]),
    )
    digests = (
        Digest((quote(cod[0], ENGLISH, n_sources=2), quote(ice[0], "Nothing sails.")), "theme-1", cod[0].title),
        Digest((quote(arabic[0], ARABIC),), "theme-2", arabic[0].title),
        Digest((quote(hebrew[0], HEBREW),), "theme-3", hebrew[0].title),
        Digest((quote(japanese[0], JAPANESE), quote(chinese[0], CHINESE)), "theme-4", japanese[0].title),
    )
    return Report(
        themes=themes,
        digests=digests,
        unthemed=(replace(story(90, "Crossword", "Buoy", "en"), event=None),),
        rejected=(Rejected("empty.txt", "nothing in it"), Rejected("=1+1.csv", "no text")),
        provenance=Provenance("1.2.3", {"n_themes": "auto"}, 0, 12, "ab" * 32),
        empty_seeds=("Sports",),
        shown=Shown(**shown),  # type: ignore[arg-type]
        event_quotes={"event-1": (quote(cod[1], "Crews stayed ashore."),)},
        positions={"story-10": (0.25, 0.5), "story-11": (0.5, 1.0)},
    )


def _theme(number: int, label: str, stories: tuple[Story, ...], events: list[Event]) -> Theme:
    terms = (*label.split(", "), "ports", "minister")
    return Theme(f"theme-{number}", label, terms, stories, tuple(events), (stories[0].story_id,))
