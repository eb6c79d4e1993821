"""Strategies for whole reports, of any text, any times, parts, news and limits; and smaller ones to be compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from toolkit.digests.records import Digest, Quote
from toolkit.events.airing import Continuation, Verdict
from toolkit.events.records import Event, Importance
from toolkit.report.records import News, Provenance, Report, Shown
from toolkit.stories.records import Rejected, Story
from toolkit.subjects.taxonomy import BELOW, FIRST_LEVEL
from toolkit.themes.lives import ThemeLife
from toolkit.themes.records import Theme

EDGES = (
    datetime(1678, 1, 1, tzinfo=UTC),
    datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
    datetime(2025, 6, 9, tzinfo=UTC),
    datetime(2261, 12, 31, 23, 59, 59, 1, tzinfo=UTC),
)
WORDS = st.text(max_size=12)
TIMES = st.sampled_from(EDGES) | st.datetimes(datetime(1700, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))
NUMBERS = st.floats(0, 1_000, allow_nan=False)
PLAIN = st.none() | st.booleans() | st.integers(-(2**40), 2**40) | NUMBERS | WORDS
PARAMETERS = st.recursive(PLAIN, lambda one: st.lists(one, max_size=2) | st.dictionaries(WORDS, one, max_size=2))
LANGUAGES = st.sampled_from(["", "en", "de", "ja", "ar"])


@st.composite
def _stories(draw: st.DrawFn, number: int) -> list[Story]:
    n = draw(st.integers(1, 5))
    return [
        Story(
            f"{draw(WORDS)}-{number}-{place}",
            draw(WORDS),
            draw(WORDS),
            draw(st.none() | TIMES),
            draw(WORDS),
            draw(LANGUAGES),
        )
        for place in range(n)
    ]


@st.composite
def _theme(draw: st.DrawFn, number: int) -> tuple[Theme, Digest, dict[str, tuple[Quote, ...]]]:
    stories = draw(_stories(number))
    cut = draw(st.integers(1, len(stories)))
    events = []
    for place, own in enumerate(filter(None, (stories[:cut], stories[cut:]))):
        importance = Importance(draw(st.integers(0, 9)), draw(st.integers(0, 2)), *(draw(NUMBERS) for _ in range(4)))
        ids = tuple(one.story_id for one in own)
        first, last = draw(st.none() | TIMES), draw(st.none() | TIMES)
        event_id, central = f"event-{number}-{place}", draw(st.sampled_from(ids))
        events.append(Event(event_id, draw(WORDS), ids, central, first, last, draw(st.integers(0, 3)), importance))
    event_of = {one: event.id for event in events for one in event.story_ids}
    told = [replace(one, event=event_of[one.story_id]) for one in stories]
    if told[-1].story_id not in {event.central for event in events}:
        told[-1] = replace(told[-1], copy_of=draw(st.none() | st.just(told[0].story_id)))
    part = Theme(
        f"theme-{number}-part-1",
        draw(WORDS),
        tuple(draw(st.lists(WORDS, max_size=2))),
        tuple(told[:cut]),
        tuple(event for event in events if event.central in {one.story_id for one in told[:cut]}),
        (told[0].story_id,),
    )
    theme = Theme(
        f"theme-{number}",
        draw(WORDS),
        tuple(draw(st.lists(WORDS, max_size=4))),
        tuple(told),
        tuple(events),
        (told[0].story_id,),
        draw(st.none() | st.sampled_from([*FIRST_LEVEL, *BELOW])),
        draw(st.sampled_from([(), (part,), (replace(part, parts=(replace(part, id=f"{part.id}-1"),)),)])),
    )
    quote = Quote(draw(WORDS), told[0].story_id, draw(st.integers(0, 99)), draw(st.integers(100, 2**31)), 2)
    quotes = draw(st.sampled_from([{}, {events[-1].id: (replace(quote, story_id=events[-1].central),)}]))
    return theme, Digest(draw(st.sampled_from([(), (quote,)])), theme.id, draw(WORDS)), quotes


@st.composite
def _news(draw: st.DrawFn, themes: tuple[Theme, ...]) -> News:
    lives = {
        theme.id: ThemeLife(
            theme.id,
            theme.label,
            draw(st.sampled_from(["new", "continued", "returned"])),
            draw(TIMES),
            tuple(draw(st.lists(WORDS, max_size=2))),
            draw(st.none() | WORDS),
            draw(st.none() | WORDS),
            is_seeded=draw(st.booleans()),
        )
        for theme in themes
    }
    continued = {
        event.id: Continuation(draw(st.integers(1, 99)), draw(st.integers(0, 9)), draw(TIMES), draw(TIMES))
        for theme in themes
        for event in theme.events[:1]
    }
    stories = [one.story_id for theme in themes for one in theme.stories]
    return News(
        at=draw(TIMES),
        since=draw(st.none() | TIMES),
        lives=lives,
        ended=draw(st.dictionaries(WORDS, WORDS, max_size=2)),
        continued=continued,
        suppressed=(Verdict("event-0", draw(WORDS), False, draw(WORDS)),),
        late=tuple(sorted(draw(st.sets(st.sampled_from(stories))) if stories else [])),
        n_known=draw(st.integers(0, 9)),
        is_whole=draw(st.booleans()),
        window=draw(st.none() | st.timedeltas(timedelta(minutes=1), timedelta(days=999))),
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Return a report that holds all that one may hold."""
    told = [draw(_theme(number)) for number in range(draw(st.integers(0, 3)))]
    themes = tuple(theme for theme, _, _ in told)
    limits = st.none() | st.integers(1, 9)
    ids = [story.story_id for theme in themes for story in theme.stories]
    return Report(
        themes=themes,
        digests=tuple(digest for _, digest, _ in told),
        unthemed=tuple(draw(_stories(99))) if draw(st.booleans()) else (),
        rejected=tuple(Rejected(one, one) for one in draw(st.lists(WORDS, max_size=2))),
        provenance=Provenance(
            draw(WORDS),
            draw(st.dictionaries(WORDS, PARAMETERS, max_size=3)),
            draw(st.none() | st.integers(0, 2**32 - 1)),
            draw(st.integers(0, 9)),
            draw(WORDS),
            draw(st.none() | st.dictionaries(WORDS, st.dictionaries(WORDS, PARAMETERS, max_size=2), max_size=2)),
        ),
        empty_seeds=tuple(draw(st.lists(WORDS, max_size=2))),
        shown=Shown(
            draw(st.just("News digest") | WORDS),
            draw(st.integers(0, 9)),
            draw(limits),
            draw(limits),
            draw(limits),
            draw(st.sampled_from(["UTC", "Europe/Berlin", "Pacific/Apia"])),
        ),
        event_quotes={event_id: quotes for _, _, own in told for event_id, quotes in own.items()},
        positions={one: (draw(NUMBERS), draw(NUMBERS)) for one in ids[:2]},
        news=draw(st.none() | _news(themes)),
    )
