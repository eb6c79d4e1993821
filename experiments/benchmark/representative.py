"""Digests of the themes of a report, without any summary: how much of its theme stands behind what is quoted."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import fmean
from typing import Any

import corpora
import pandas as pd
from agreement import Figures
from corpora import Labelled

import toolkit
from toolkit.evaluation.measures.digests import n_sources, redundancy
from toolkit.vectors.tfidf import sentence_terms

CORPORA = (
    "abp_2019",
    "agnews",
    "bbc",
    "french_day",
    "gnad10",
    "masakhanews_eng",
    "masakhanews_fra",
    "ptbr500",
    "timelines",
    "urdu_headlines",
)
FEW = 3


def paths(data: Path) -> list[Path]:
    """Return the corpora: those of themes, and a day of headlines."""
    found = (data / folder / f"{one}{corpora.ENDING}" for one in CORPORA for folder in ("themes", "stream"))
    return [path for path in found if path.exists()]


def stories(path: Path, most: int | None) -> Labelled:
    """Return the stories of a file, or some of them; whatever labels they have are no matter here."""
    found = corpora.part(corpora.rows(path), most, "story_id")
    return Labelled(corpora.name(path), pd.DataFrame(found, columns=corpora.SHOWN), [""] * len(found))


def of_quotes(corpus: Labelled) -> Figures:
    """Measure the digests of a report, and return the means over its themes.

    ``share`` is the part of a theme's stories that the events of the quotes hold; ``of random`` what as many events
    drawn at random hold in the mean, ``of three random`` what three do; ``times three random`` the first over the last,
    and ``least times`` that of the worst theme. ``enough`` is the share of themes whose quotes stand for twice what
    three random events do, or for all of a theme of few events; ``headline`` that of themes whose headline is that of a
    story of a quoted event.
    """
    start = time.process_time()
    report = toolkit.build_report(corpus.stories)
    seconds = time.process_time() - start
    each = [of_digest(theme, digest) for theme, digest in zip(report.themes, report.digests, strict=True)]
    means = {figure: fmean(one[figure] for one in each) for figure in each[0]}
    least = min(one["times three random"] for one in each)
    return means | {"least times": least, "n": len(each), "seconds": seconds}


def of_digest(theme: Any, digest: Any) -> Figures:
    """Measure the digest of one theme.

    The mean share of events drawn at random needs no draw: every event is as likely as another to be among them, so it
    is their number over that of all events.
    """
    stories = {story.story_id: story for story in theme.stories}
    sizes = {event.id: len(event.story_ids) for event in theme.events}
    quoted = {stories[quote.story_id].event for quote in digest.quotes}
    called = {story.event for story in theme.stories if digest.headline and story.title == digest.headline}
    share, of_three = sum(sizes[event] for event in quoted) / len(stories), min(FEW / len(sizes), 1.0)
    X = sentence_terms([quote.text for quote in digest.quotes]) if digest.quotes else [[0.0]]
    sources = (stories[quote.story_id].source or quote.story_id for quote in digest.quotes)
    return {
        "share": share,
        "of random": len(quoted) / len(sizes),
        "of three random": of_three,
        "times three random": share / of_three,
        "enough": float(share >= min(2 * of_three, 1.0)),
        "headline": float(bool(called & quoted)),
        "n_quotes": float(len(digest.quotes)),
        "redundancy": redundancy(X),
        "n_sources": float(n_sources(sources)),
    }
