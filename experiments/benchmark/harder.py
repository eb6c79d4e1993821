"""Corpora of events made harder: cut to headlines or leads, thinned to a few reports an event, mixed into a crowd."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pandas as pd
from corpora import ENDING, SHOWN, Labelled, fingerprint, of_events, of_themes

OF_NO_EVENT = ""
N_WORDS = 25
N_IN_CROWD = 2_000
_MOST_REPORTS = 3
_MOST_WORDS_OF_HEADLINE, _MOST_WORDS_OF_LEAD = 12, 100

Read = Callable[[Path, int | None], Labelled]


def headlines(path: Path, most: int | None) -> Labelled:
    """Return the headlines of the stories that have one, as their texts."""
    whole = without_times(of_events)(path, most)
    titles = whole.stories["title"].fillna("")
    return _kept(replace(whole, stories=whole.stories.assign(text=titles)), titles.ne("").tolist())


def leads(path: Path, most: int | None) -> Labelled:
    """Return the first 25 words of each story, without its headline."""
    whole = without_times(of_events)(path, most)
    cut = [" ".join(str(text).split()[:N_WORDS]) for text in whole.stories["text"]]
    return replace(whole, stories=whole.stories.assign(text=cut, title=""))


def thinned(path: Path, most: int | None) -> Labelled:
    """Return of each event one to three of its stories, by their fingerprints."""
    whole = without_times(of_events)(path, most)
    order = sorted(range(len(whole.gold)), key=lambda row: fingerprint(str(whole.stories["story_id"][row])))
    left = {label: 1 + int(fingerprint(label), 16) % _MOST_REPORTS for label in whole.gold}
    kept = [False] * len(order)
    for row in order:
        kept[row] = left[whole.gold[row]] > 0
        left[whole.gold[row]] -= 1
    return _kept(whole, kept)


def in_crowd(path: Path, most: int | None) -> Labelled:
    """Return stories among 2,000 others of about their length, none of which is of any event."""
    own = without_times(of_events)(path, most)
    length = own.stories["text"].str.split().str.len().median()
    crowd = _crowd(path, "bbc" if length > _MOST_WORDS_OF_LEAD else "agnews")
    others = of_themes(crowd, N_IN_CROWD).stories
    if length <= _MOST_WORDS_OF_HEADLINE:
        others = others.assign(text=others["title"])
    others = others.assign(story_id="crowd-" + others["story_id"])
    stories = pd.DataFrame([*own.stories.to_dict("records"), *others.to_dict("records")], columns=SHOWN)
    return Labelled(own.name, stories, own.gold + [OF_NO_EVENT] * len(others))


def with_crowds(path: Path) -> bool:
    """Return True if the stories of the crowds lie beside a corpus."""
    return all(_crowd(path, corpus).exists() for corpus in ("bbc", "agnews"))


def without_times(read: Read) -> Read:
    """Return what reads the same stories, none with a time."""

    def undated(path: Path, most: int | None) -> Labelled:
        whole = read(path, most)
        return replace(whole, stories=whole.stories.assign(published=None))

    return undated


def _crowd(path: Path, corpus: str) -> Path:
    return path.parent.parent / "themes" / f"{corpus}{ENDING}"


def _kept(whole: Labelled, kept: list[bool]) -> Labelled:
    gold = [label for label, stays in zip(whole.gold, kept, strict=True) if stays]
    return Labelled(whole.name, whole.stories[kept].reset_index(drop=True), gold)


# What is measured, and of which corpora.
KINDS: dict[str, tuple[Read, tuple[str, ...]]] = {
    "undated": (without_times(of_events), ("basil", "newsroom_hk", "uci_aggregator")),
    "headlines": (headlines, ("allsides", "basil", "fakenewsamt_pairs", "newsroom_hk")),
    "leads": (leads, ("allsides", "basil", "ecbplus", "fakenewsamt_pairs", "multinews", "newswcl50")),
    "thinned": (
        thinned,
        tuple("allsides basil ecbplus googlenews_s googlenews_t multinews newswcl50 uci_aggregator".split()),
    ),
}
