"""Does it hold where dates are missing or wrong, for other stories of the same kind, and for a few?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from corpora import Corpus, half, small, with_dates_missing, with_dates_wrong
from models import PLAIN_COSINE, TOOLKIT, Labels, average_linkage, default, same_day, tfidf

from toolkit.evaluation.measures.agreement import bcubed

Model = Callable[[Corpus], Labels]

N_HALVES = 3
N_SMALL_CORPORA = 5
N_DATINGS = 3


def summary(draws: Iterable[Corpus], model: Model) -> dict[str, Any]:
    """Return the B-cubed F of each draw, and its mean."""
    each = [bcubed(corpus.gold, model(corpus))[2] for corpus in draws]
    return {"f": round(float(np.mean(each)), 3), "each": [round(one, 3) for one in each]}


def datings(corpus: Corpus) -> dict[str, Any]:
    """Measure the toolkit with all dates, and with fewer and worse ones, beside what the day alone gives."""
    draws = {
        "all dates": [corpus],
        "half of the dates missing": [with_dates_missing(corpus, 1 / 2, seed) for seed in range(N_DATINGS)],
        "a fifth of the dates wrong": [with_dates_wrong(corpus, 1 / 5, seed) for seed in range(N_DATINGS)],
        "no dates": [corpus.undated()],
    }
    own = {name: summary(drawn, default) for name, drawn in draws.items()}
    return own | {"the day alone": summary([corpus], same_day)}


def parts(corpus: Corpus, cut: float) -> dict[str, Any]:
    """Measure the toolkit and plain cosines, with the cut that is best for the whole files, on parts of a corpus."""
    models: dict[str, Model] = {
        TOOLKIT: default,
        f"{TOOLKIT}, no dates": lambda part: default(part.undated()),
        f"{PLAIN_COSINE}, one cut": lambda part: average_linkage(tfidf(part.texts), cut),
    }
    draws = {
        "whole": [corpus],
        "halves": [half(corpus, seed) for seed in range(N_HALVES)],
        "small": [small(corpus, seed) for seed in range(N_SMALL_CORPORA)],
    }
    return {
        name: {model: summary(drawn, fit) for model, fit in models.items()}
        | {"n_stories": round(float(np.mean([len(corpus.gold) for corpus in drawn])))}
        for name, drawn in draws.items()
    }


def robustness(corpora: dict[str, Corpus], cut: float) -> dict[str, Any]:
    return {
        "dates": {name: datings(corpus) for name, corpus in corpora.items() if corpus.dated},
        "parts": {name: parts(corpus, cut) for name, corpus in corpora.items()},
    }
