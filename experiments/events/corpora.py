"""What is measured: stories, and which event each is of; and what is drawn from them at random."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd

import toolkit

SAMPLE = Path(__file__).parent.parent.parent / "data" / "sample"
N_SMALL = 24


@dataclass(frozen=True)
class Corpus:
    """Stories and the event of each, which no model is shown."""

    stories: pd.DataFrame
    gold: np.ndarray

    @property
    def dated(self) -> bool:
        """Whether any story has a date."""
        return bool(self.stories["published"].notna().any())

    @property
    def texts(self) -> list[str]:
        """Title and text of each story."""
        pairs = zip(self.stories["title"], self.stories["text"], strict=True)
        return [f"{title}\n{text}".strip() for title, text in pairs]

    def undated(self) -> Corpus:
        """Return the same stories without dates."""
        return replace(self, stories=self.stories.drop(columns="published"))

    def some(self, rows: np.ndarray) -> Corpus:
        """Return some stories, in the order of the whole."""
        rows = np.sort(rows)
        return Corpus(self.stories.iloc[rows].reset_index(drop=True), self.gold[rows])


def sample() -> Corpus:
    stories = toolkit.read_stories(SAMPLE, reference_time="2025-06-12T22:00:00Z")
    gold = pd.read_csv(SAMPLE / "gold.csv", index_col="story_id")["event"]
    english = stories[stories["story_id"].isin(gold.index)].reset_index(drop=True)
    return Corpus(english, gold.reindex(english["story_id"]).to_numpy())


def labelled(path: Path) -> Corpus:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = pd.DataFrame([json.loads(line) for line in lines])
    return Corpus(rows[["title", "text", "published"]], rows["label"].to_numpy())


def half(corpus: Corpus, seed: int) -> Corpus:
    """Draw half of the stories; of some events a single one is left."""
    n_stories = len(corpus.gold)
    return corpus.some(np.random.default_rng(seed).permutation(n_stories)[: n_stories // 2])


def small(corpus: Corpus, seed: int) -> Corpus:
    """Draw events in turn, one whole and of the next a single story, until there are some 24 stories."""
    rng = np.random.default_rng(seed)
    drawn: list[int] = []
    for turn, event in enumerate(rng.permutation(np.unique(corpus.gold))):
        if len(drawn) >= N_SMALL:
            break
        rows = np.flatnonzero(corpus.gold == event)
        drawn.extend(rows if turn % 2 == 0 else rng.choice(rows, 1))
    return corpus.some(np.array(drawn))


def with_dates_missing(corpus: Corpus, share: float, seed: int) -> Corpus:
    """Leave out the dates of a share of the stories."""
    published = corpus.stories["published"].astype(object)
    published[_chosen(corpus, share, seed)] = None
    return replace(corpus, stories=corpus.stories.assign(published=published))


def with_dates_wrong(corpus: Corpus, share: float, seed: int) -> Corpus:
    """Put a share of the stories on any day between the first and the last."""
    times = pd.to_datetime(corpus.stories["published"], utc=True)
    span = (times.max() - times.min()).days
    chosen = _chosen(corpus, share, seed)
    days = np.random.default_rng(seed).integers(0, span + 1, int(chosen.sum()))
    times[chosen] = times.min() + pd.to_timedelta(days, unit="D")
    return replace(corpus, stories=corpus.stories.assign(published=times))


def _chosen(corpus: Corpus, share: float, seed: int) -> np.ndarray:
    n_stories = len(corpus.gold)
    return np.random.default_rng(1000 + seed).permutation(n_stories) < round(share * n_stories)
