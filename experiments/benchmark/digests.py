"""Digests against the summaries that people wrote: the default, leads, and every method of sumy at the same budget."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import corpora
import pandas as pd
import plain
from agreement import Figures
from rouge_score.rouge_scorer import RougeScorer

import toolkit
from toolkit.reading.summaries import SummarisedStories

# About as many words as the summaries of each file have.
BUDGETS = {"allsides": 66, "background": 178, "cnndm100": 50, "crisis_es": 1505, "crisisfacts": 245, "multinews": 230}
SUMY = ("edmundson", "kl", "lex-rank", "lsa", "luhn", "random", "reduction", "sum-basic", "text-rank")
MEASURES = {"rouge_1": "rouge1", "rouge_2": "rouge2"}

# Makes a digest of stories, of at most so many words.
Maker = Callable[[pd.DataFrame, int], str]


class Words:
    """The words of a text in any script, for ROUGE in languages that its Porter stemmer is not made for."""

    def tokenize(self, text: str) -> list[str]:
        """Return the words of a text in lower case."""
        return re.findall(r"\w+", text.lower())


@dataclass(frozen=True)
class Summarised:
    """Stories with summaries of them, and how many words a digest may have."""

    items: list[SummarisedStories]
    n_words: int

    @property
    def scorer(self) -> RougeScorer:
        """ROUGE as papers report it: of stems in English, of words elsewhere."""
        languages = pd.concat([item.stories["language"] for item in self.items])
        stemmed = languages.mode().tolist() == ["en"]
        return RougeScorer(list(MEASURES.values()), use_stemmer=stemmed, tokenizer=None if stemmed else Words())


def of_summaries(path: Path, most: int | None) -> Summarised:
    """Return the items of a file that have a summary, or the first of them."""
    items = [item for item in toolkit.read_summaries(path) if item.references]
    return Summarised(items[:most], BUDGETS[corpora.name(path)])


def paths(data: Path) -> list[Path]:
    """Return the files of summaries that have a budget."""
    found = sorted(data.glob(f"summaries/*{corpora.ENDING}"))
    return [path for path in found if corpora.name(path) in BUDGETS]


def default(stories: pd.DataFrame, n_words: int) -> str:
    """Make a digest as the toolkit does."""
    return toolkit.digest_stories(stories, n_words).text


def lead(stories: pd.DataFrame, n_words: int) -> str:
    """Take the first sentences."""
    return plain.lead(stories["text"].tolist(), n_words)


def by_sumy(name: str) -> Maker:
    """Return what makes digests as the toolkit does, of the sentences that a method of sumy ranks highest."""
    return lambda stories, n_words: toolkit.digest_stories(stories, n_words, ranker=toolkit.SumyRanker(name)).text


def scored(maker: Maker) -> Callable[[Summarised], Figures]:
    """Return what compares the digests of a maker with the summaries, or with the nearest of several."""

    def measure(summarised: Summarised) -> Figures:
        start = time.process_time()
        digests = [maker(item.stories, summarised.n_words) for item in summarised.items]
        seconds = time.process_time() - start
        pairs = zip(summarised.items, digests, strict=True)
        scorer = summarised.scorer
        scores = [scorer.score_multi(item.references, digest) for item, digest in pairs]
        means = {ours: fmean(score[theirs].fmeasure for score in scores) for ours, theirs in MEASURES.items()}
        return means | {"n_items": len(digests), "seconds": seconds}

    return measure
