"""What makes the digests that are compared: the toolkit, the leads, and sumy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from items import candidates
from scipy import sparse

import toolkit
from toolkit.digests.candidates import as_candidates
from toolkit.digests.records import Digest, Quote
from toolkit.digests.selection import Ranker, count_words, fill_budget
from toolkit.vectors.near_duplicates import near_duplicates

DEFAULT = "toolkit, default"
SUMY = ("edmundson", "kl", "lex-rank", "lsa", "luhn", "random", "reduction", "sum-basic", "text-rank")

# Makes the digest of the stories of an item, of at most so many words.
Maker = Callable[[pd.DataFrame, int], Digest]


@dataclass(frozen=True)
class Lead:
    """Round robin: the first sentence of each story, then the second of each; near duplicates left out as ever."""

    ranks: dict[str, tuple[int, int]]

    @classmethod
    def of(cls, stories: pd.DataFrame) -> Lead:
        """Take the place of each candidate in its story, and of its story, from the stories."""
        ranks: dict[str, tuple[int, int]] = {}
        before: dict[str, int] = {}
        for quote in candidates(stories):
            place = before.get(quote.story_id, 0)
            ranks[quote.text] = (place, list(before).index(quote.story_id) if quote.story_id in before else len(before))
            before[quote.story_id] = place + 1
        return cls(ranks)

    def choose(self, sentences: Sequence[str], X: Any, n_words: int) -> list[int]:
        """Choose as every ranker does."""
        standing = np.flatnonzero(as_candidates(sentences).independent).tolist()
        ranking = sorted(standing, key=lambda row: self.ranks[sentences[row]])
        return fill_budget(ranking, X, count_words(sentences), n_words)


def with_ranker(ranker: Ranker | None) -> Maker:
    """Make digests as the toolkit does, with a ranker of it, or its default."""
    return lambda stories, n_words: toolkit.digest_stories(stories, n_words, ranker=ranker)


def leads(stories: pd.DataFrame, n_words: int) -> Digest:
    """Make a digest of the first sentences."""
    return toolkit.digest_stories(stories, n_words, ranker=Lead.of(stories))


def sumy_alone(name: str) -> Maker:
    """Make digests of what a summariser of sumy ranks highest, near duplicates and all.

    The sentences are the same as for all others; their terms are rows that have nothing in common.
    """

    def make(stories: pd.DataFrame, n_words: int) -> Digest:
        kept = stories.iloc[np.unique(near_duplicates(stories["text"].tolist()))]
        sentences = candidates(kept)
        apart = sparse.identity(len(sentences), format="csr")
        rows = toolkit.SumyRanker(name).choose([sentence.text for sentence in sentences], apart, n_words)
        quoted = [sentences[row] for row in rows]
        return Digest(tuple(Quote(one.text, one.story_id, one.start, one.end) for one in quoted))

    return make


def makers() -> dict[str, Maker]:
    """Return what makes the digests, by its name."""
    own: dict[str, Maker] = {
        DEFAULT: with_ranker(None),
        "centroid": with_ranker(toolkit.CentroidRanker()),
        "lead": leads,
    }
    within = {f"sumy {name}": with_ranker(toolkit.SumyRanker(name)) for name in SUMY}
    alone = {f"sumy {name} alone": sumy_alone(name) for name in SUMY}
    return own | within | alone
