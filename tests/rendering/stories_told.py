"""Reports made of invented stories, small enough to know what a page must show of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache

import pandas as pd

from toolkit.digests.records import Digest, Quote
from toolkit.events.records import Event, Importance
from toolkit.report.records import Provenance, Report, Shown
from toolkit.stories.records import Story
from toolkit.themes.records import Theme

HEBREW = [
    ("מכסת הבקלה קוצצה בעשירית", "מכסת הבקלה קוצצה ביום שני בעשירית, כך הודיע משרד הדיג בחיפה.", "קול הנמל"),
    ("צי הדיג שובת אחרי קיצוץ המכסה", "צי הדיג שבת ביום שלישי אחרי שמכסת הבקלה קוצצה בעשירית.", "24 שעות"),
]
ARABIC = [
    ("خفض حصة صيد القد بمقدار العشر", "خُفِّضت حصة صيد القد بمقدار العُشر يوم الاثنين، وفق وزارة الصيد.", "صوت المرفأ"),
    (
        "جسر جديد فوق النهر يفتح الأحد",
        "يُفتح الجسر الجديد فوق النهر أمام المرور يوم الأحد بعد ثلاث سنوات.",
        "Coast Daily",
    ),
]
JAPANESE = [
    ("タラの漁獲枠、一割削減へ", "タラの漁獲枠は月曜日に一割削減されると水産庁が発表した。", "みなと日報"),
    ("新しい橋が日曜に開通", "川に架かる新しい橋が日曜日に三年の工事を終えて開通した。", "海辺新聞"),
]
FRENCH = [
    (
        "Le quota de morue réduit d’un dixième",
        "Le quota de morue a été réduit lundi d’un dixième au port.",
        "L’Écho du Quai",
    ),
    (
        "Un pont neuf ouvre dimanche",
        "Un pont neuf s’ouvre dimanche à la circulation après trois ans de travaux.",
        "Le Veilleur",
    ),
]
SAID = {"he": HEBREW, "ar": ARABIC, "ja": JAPANESE, "fr": FRENCH}
_START = datetime(2025, 6, 9, 8, 30, tzinfo=UTC)


@cache
def many_tongues() -> Report:
    """Return a report of stories in four languages, two of which run from right to left."""
    import toolkit

    rows = [
        {
            **dict(zip(("title", "text", "source"), said, strict=True)),
            "language": language,
            "published": _START + timedelta(hours=7 * number),
            "url": f"https://news.example/{language}/{number}",
        }
        for language, stories in SAID.items()
        for number, said in enumerate(stories)
    ]
    return toolkit.build_report(pd.DataFrame(rows))


@cache
def of_size(n_stories: int, n_themes: int, shown: Shown | None = None) -> Report:
    """Return a report of so many stories as records: in each theme events of three reports, the rest reported once."""
    themes, digests, quotes_of = [], [], {}
    for number in range(1, n_themes + 1):
        rows = range(number - 1, n_stories, n_themes)
        groups = [list(rows[at : at + 3]) for at in range(0, min(30, len(rows)), 3)] + [[row] for row in rows[30:]]
        events = [_event(group) for group in groups]
        stories = [_story(row, event.id) for group, event in zip(groups, events, strict=True) for row in group]
        theme_id = f"theme-{number}"
        themes.append(Theme(theme_id, f"Cod, quay {number}", ("cod", "quay"), tuple(stories), tuple(events)))
        told = [_quote(story) for story in stories[:4]]
        digests.append(Digest(tuple(told), theme_id, headline=stories[0].title))
        quotes_of.update({event.id: tuple(map(_quote, stories[4:6])) for event in events[1:2]})
    everyone = [story for theme in themes for story in theme.stories]
    positions = {story.story_id: ((row % 40) / 40, (row // 40 % 40) / 40) for row, story in enumerate(everyone[:1_500])}
    made = Provenance("1", {"n_words": 120}, 0, n_stories, "0" * 64)
    return Report(
        tuple(themes), tuple(digests), (), (), made, shown=shown or Shown(), event_quotes=quotes_of, positions=positions
    )


def _story(row: int, event_id: str) -> Story:
    title = f"Crews of the quay at Hull stay ashore on day {row} as the quota for cod is cut again"
    url = f"https://news.example/2025/06/{row:05}/crews-of-the-quay-at-hull-stay-ashore-as-the-quota-is-cut"
    source = f"{('Quay', 'Pier', 'Dock', 'Harbour')[row % 4]} {('Wire', 'Post', 'Echo')[row % 3]}"
    return Story(f"story-{row:05}", title, source, _START + timedelta(minutes=row), url, "en", event_id)


def _event(rows: list[int]) -> Event:
    ids = tuple(f"story-{row:05}" for row in rows)
    importance = Importance(len(rows), 0, reach=len(rows), centrality=0.8, recency=0.5, novelty=1.0)
    times = [_START + timedelta(minutes=row) for row in rows]
    title = _story(rows[0], "").title
    return Event(f"event-{rows[0]:05}", title, ids, ids[0], times[0], times[-1], len(rows), importance)


def _quote(story: Story) -> Quote:
    text = f"The quota for cod was cut by a tenth on Monday, said the harbour office in notice {story.story_id}."
    return Quote(text, story.story_id, 0, len(text))
