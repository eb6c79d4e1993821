"""The rankers that are compared: those of the toolkit, the leads, and sumy's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from scipy import sparse

import toolkit
from toolkit.digests.candidates import as_candidates
from toolkit.digests.selection import Ranker, count_words, fill_budget
from toolkit.stories.sentences import candidate_quotes

DEFAULT = "toolkit, default"
SUMY = ("edmundson", "kl", "lex-rank", "lsa", "luhn", "random", "reduction", "sum-basic", "text-rank")

# Makes the ranker for the stories of an item; None stands for the default of `digest_stories`.
Maker = Callable[[pd.DataFrame], Ranker | None]


@dataclass(frozen=True)
class Lead:
    """Round robin: the first sentence of each story, then the second of each; near copies left out as ever."""

    ranks: dict[str, tuple[int, int]]

    @classmethod
    def of(cls, stories: pd.DataFrame) -> Lead:
        """Take the place of each candidate in its story, and of its story, from the stories."""
        ranks: dict[str, tuple[int, int]] = {}
        before: dict[str, int] = {}
        for quote in candidate_quotes(stories):
            place = before.get(quote.story_id, 0)
            ranks[quote.text] = (place, list(before).index(quote.story_id) if quote.story_id in before else len(before))
            before[quote.story_id] = place + 1
        return cls(ranks)

    def choose(self, sentences: Sequence[str], X: Any, n_words: int) -> list[int]:
        """Choose as every ranker does."""
        standing = np.flatnonzero(as_candidates(sentences).standing).tolist()
        ranking = sorted(standing, key=lambda row: self.ranks[sentences[row]])
        return fill_budget(ranking, X, count_words(sentences), n_words)


@dataclass(frozen=True)
class SumyAlone:
    """A summariser of sumy whose choice is not freed of near copies: it is shown rows that have nothing in common."""

    name: str

    def choose(self, sentences: Sequence[str], X: Any, n_words: int) -> list[int]:
        """Choose as every ranker does."""
        alone = as_candidates(sentences).by_themselves()
        return toolkit.SumyRanker(self.name).choose(alone, sparse.identity(len(alone), format="csr"), n_words)


def makers() -> dict[str, Maker]:
    """Return what makes each of the rankers."""
    own: dict[str, Maker] = {
        DEFAULT: lambda _: None,
        "centroid": lambda _: toolkit.CentroidRanker(),
        "lead": Lead.of,
    }
    within = {f"sumy {name}": lambda _, name=name: toolkit.SumyRanker(name) for name in SUMY}
    alone = {f"sumy {name} alone": lambda _, name=name: SumyAlone(name) for name in SUMY}
    return own | within | alone
