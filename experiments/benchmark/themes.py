"""Themes against gold labels: the number given, found, of small samples, and by the plain method."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from statistics import fmean
from typing import Any

import plain
from agreement import Figures, Labels, of_groups
from corpora import Labelled

import toolkit

SAMPLES = (30, 100, 300)
N_DRAWS = 3


def given(corpus: Labelled) -> Figures:
    """Fit the default with as many themes as there are gold labels."""
    return _of_pipeline(corpus, corpus.n_gold) | {"n_stories": len(corpus.gold), "n_gold": corpus.n_gold}


def found(corpus: Labelled) -> Figures:
    """Fit the default, which finds the number."""
    return _of_pipeline(corpus, "auto")


def of_stories(corpus: Labelled) -> Figures:
    """Fit what reports are made of: languages apart, copies counted once, the number found."""
    start = time.process_time()
    model = toolkit.fit_themes(corpus.stories)
    seconds = time.process_time() - start
    gold = [corpus.gold_of[story_id] for story_id in model.stories["story_id"]]
    return of_groups(gold, model.labels) | {"seconds": seconds}


def of_drawn(n_stories: int) -> Callable[[Labelled], Figures]:
    """Return what fits the default to random samples of so many stories, the number found."""
    return lambda corpus: mean_figures([found(corpus.drawn(n_stories, seed)) for seed in range(N_DRAWS)])


def by_plain(corpus: Labelled) -> Figures:
    """Group by LSA and k-means, with as many groups as there are gold labels; the mean of three seeds."""
    start = time.process_time()
    X = plain.tfidf(corpus.texts, min_df=2)
    spent = time.process_time() - start
    seeds = range(N_DRAWS)
    return mean_figures(
        [timed(lambda seed=seed: plain.lsa_kmeans(X, corpus.n_gold, seed), corpus.gold, spent) for seed in seeds]
    )


def timed(group: Callable[[], Labels], gold: Sequence[str], spent: float = 0.0) -> Figures:
    """Group stories and compare the groups with gold labels; ``spent`` are the seconds that went before."""
    start = time.process_time()
    labels = group()
    seconds = spent + time.process_time() - start
    return of_groups(gold, labels) | {"seconds": seconds}


def mean_figures(several: Sequence[Figures]) -> Figures:
    """Return the mean of each figure.

    Examples
    --------
    >>> mean_figures([{"ami": 0.5, "n": 3}, {"ami": 0.75, "n": 4}])
    {'ami': 0.625, 'n': 3.5}
    """
    return {figure: fmean(one[figure] for one in several) for figure in several[0]}


def _of_pipeline(corpus: Labelled, n_themes: Any) -> Figures:
    texts = corpus.texts
    return timed(lambda: toolkit.theme_pipeline(n_themes).fit_predict(texts), corpus.gold)
