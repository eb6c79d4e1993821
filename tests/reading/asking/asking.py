"""Asking sources run after run, as a scheduled digest does: each run remembers what it was told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from toolkit.reading.asking.ask import ask_sources
from toolkit.reading.asking.records import Fetching, SourceToAsk

MORNING = datetime(2031, 3, 3, 7, tzinfo=UTC)
DAY = timedelta(days=1)


def item(name, text, link="", day=3):
    link = f"<link>{link}</link>" if link else ""
    return (
        f"<item><guid>{name}</guid><title>{name}</title>{link}<pubDate>{day:02} Mar 2031 05:00:00 GMT</pubDate>"
        f"<description>{text}</description></item>"
    )


def feed(*items, title="Ardsund Courier"):
    return f"<rss version='2.0'><channel><title>{title}</title>{''.join(items)}</channel></rss>"


FERRY = item("Ferry", "The ferry to Ardsund stays in port until the pier is mended, the harbour office said.")
CRANE = item("Crane", "A crane fell on the quay of Norvik at noon; nobody was hurt, as all were at lunch.")


def ask(archive, *sources, at=MORNING, **fetching):
    """Ask sources and remember what they answer; return what came of each, by its input, and what was new of it."""
    given = [one if isinstance(one, SourceToAsk) else SourceToAsk(one) for one in sources]
    how = Fetching(**{"allow_private": True, **fetching})
    answered = []
    for one in ask_sources(given, archive.inputs(), at, pages_known=archive.pages_known, fetching=how):
        added = archive.add(one.stories, at, one.asked)
        answered.append((one, added.n_new))
    return answered


def outcomes(answered):
    return [one.asked.outcome for one, _ in answered]


def new(answered):
    return [n_new for _, n_new in answered]
