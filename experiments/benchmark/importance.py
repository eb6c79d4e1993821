"""The importance of events, beside the number of their stories: do those come first that people held to be important?

Of a day of headlines, an event is worth as much as the highest place that a large aggregator gave one of its stories.
Of a story of months that people summed up, an event is worth what their summary says of it: the mean over its stories
of the highest cosine with one of its sentences. There is one theme then, the whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import corpora
import numpy as np
import pandas as pd
from agreement import Figures
from numpy.typing import NDArray
from scipy.stats import spearmanr
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import ndcg_score

import toolkit
from toolkit.events.records import Event
from toolkit.stories.frame import as_stories_with_places

SUMMARIES = ("background", "crisis_es")
N_FIRST, N_RESAMPLED = 20, 1_000
_FEWEST_WORDS = 5
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n")

Score = Callable[[Event], float]
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Valued:
    """The events of one report, and what each is worth to people."""

    events: Sequence[Event]
    worth: Floats


def of_stream(path: Path, most: int | None) -> list[Valued]:
    """Return the events of a day by their highest prominence."""
    rows = pd.DataFrame(corpora.rows(path)[:most])
    shown = rows[[*corpora.SHOWN, "language"]]
    stories, places = as_stories_with_places(shown)
    highest = dict.fromkeys(stories["story_id"], 0.0)
    for place, prominence in zip(places, rows["prominence"], strict=True):
        highest[stories["story_id"][place]] = max(highest[stories["story_id"][place]], prominence)
    return [_valued(toolkit.build_report(shown), highest, max)]


def of_summaries(path: Path, most: int | None) -> list[Valued]:
    """Return the events of each story that was summed up, by how much of them the summary says."""
    items = [item for item in toolkit.read_summaries(path) if item.references]
    return list(map(_by_summary, items[:most]))


def read(path: Path, most: int | None) -> list[Valued]:
    """Return the events of a file, and their worth."""
    return (of_summaries if corpora.name(path) in SUMMARIES else of_stream)(path, most)


def paths(data: Path) -> Iterator[Path]:
    """Yield the files that tell what people held to be important."""
    yield from sorted(data.glob(f"stream/*{corpora.ENDING}"))
    yield from (path for path in sorted(data.glob(f"summaries/*{corpora.ENDING}")) if corpora.name(path) in SUMMARIES)


def ranked_by(score: Score) -> Callable[[list[Valued]], Figures]:
    """Return what ranks events by a score, and compares the ranking with their worth.

    ``ndcg`` is that of the first 20, ``rank correlation`` Spearman's over all. ``over stories`` is by how much each is
    above that of the number of stories, and ``least`` what 97.5 % of the resamples of the events exceed.
    """

    def measure(reports: list[Valued]) -> Figures:
        figures = {"n": float(sum(len(one.events) for one in reports))}
        for name, agreement in {"ndcg": _ndcg, "rank correlation": _rank_correlation}.items():
            pairs = [(np.array([score(event) for event in one.events]), _sizes(one), one.worth) for one in reports]
            over = [_difference(agreement, pairs, np.random.default_rng(seed)) for seed in range(N_RESAMPLED)]
            figures[name] = fmean(agreement(ours, worth) for ours, _, worth in pairs)
            figures[f"{name} over stories"] = _difference(agreement, pairs)
            figures[f"{name} over stories, least"] = float(np.quantile(over, 0.025))
        return figures

    return measure


def by_importance(event: Event) -> float:
    """Rank as the toolkit does."""
    return event.importance.score


def by_stories(event: Event) -> float:
    """Rank by the number of stories."""
    return len(event.story_ids)


def by_publishers(event: Event) -> float:
    """Rank by the publishers and their reports alone."""
    return event.importance.reach


def without_centrality(event: Event) -> float:
    """Rank without the nearness to the theme."""
    return event.importance.score / event.importance.centrality


def without_recency(event: Event) -> float:
    """Rank without the time."""
    return event.importance.standing


MODELS = {
    "toolkit": ranked_by(by_importance),
    "number of stories": ranked_by(by_stories),
    "publishers alone": ranked_by(by_publishers),
    "without centrality": ranked_by(without_centrality),
    "without recency": ranked_by(without_recency),
}


def _by_summary(item: toolkit.reading.summaries.SummarisedStories) -> Valued:
    stories = item.stories
    said = [
        sentence
        for reference in item.references
        for sentence in _SENTENCE_END.split(reference)
        if len(sentence.split()) >= _FEWEST_WORDS
    ]
    texts = [f"{title}\n{text}" for title, text in zip(stories["title"], stories["text"], strict=True)]
    vectorizer = TfidfVectorizer(sublinear_tf=True).fit(texts + said)
    nearest = (vectorizer.transform(texts) @ vectorizer.transform(said).T).toarray().max(axis=1)
    report = toolkit.build_report(stories, themes=[0] * len(stories))
    return _valued(report, dict(zip(stories["story_id"], nearest.tolist(), strict=True)), fmean)


def _valued(report: toolkit.Report, worth: dict[str, float], of_all: Callable[[list[float]], float]) -> Valued:
    events = [event for theme in report.themes for event in theme.events]
    return Valued(events, np.array([of_all([worth[story_id] for story_id in event.story_ids]) for event in events]))


def _sizes(valued: Valued) -> Floats:
    return np.array([float(len(event.story_ids)) for event in valued.events])


def _difference(
    agreement: Callable[[Floats, Floats], float],
    pairs: Sequence[tuple[Floats, Floats, Floats]],
    random: np.random.Generator | None = None,
) -> float:
    """Return how much better a score agrees with worth than sizes do, on all events or on a resample of them."""
    found = []
    for ours, sizes, worth in pairs:
        rows = np.arange(len(worth)) if random is None else random.integers(len(worth), size=len(worth))
        found.append(agreement(ours[rows], worth[rows]) - agreement(sizes[rows], worth[rows]))
    return fmean(found)


def _ndcg(score: Floats, worth: Floats) -> float:
    return float(ndcg_score(worth[np.newaxis], score[np.newaxis], k=N_FIRST))


def _rank_correlation(score: Floats, worth: Floats) -> float:
    constant = np.ptp(score) == 0 or np.ptp(worth) == 0
    return 0.0 if constant else float(spearmanr(score, worth).statistic)
