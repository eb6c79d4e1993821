"""Means over corpora, in which those of one collection count as one."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import fmean

# Enough to be taken seriously: a default that is behind by more on any corpus is not done.
NOTICEABLE = 0.02


def collection(corpus: str) -> str:
    """Return what a corpus is of: its languages or parts are distinguished by what follows the first underscore.

    Examples
    --------
    >>> collection("headlines_fr"), collection("timelines")
    ('headlines', 'timelines')
    """
    return corpus.split("_", maxsplit=1)[0]


def mean_of(figures: Mapping[str, float]) -> float:
    """Return the mean of a figure over corpora; those of one collection count as one.

    Examples
    --------
    >>> mean_of({"headlines_fr": 0.2, "headlines_de": 0.4, "timelines": 0.9})
    0.6
    """
    of_collections: dict[str, list[float]] = {}
    for corpus, figure in figures.items():
        of_collections.setdefault(collection(corpus), []).append(figure)
    return round(fmean(fmean(several) for several in of_collections.values()), 4)


def losses(figures: Mapping[str, float], against: Mapping[str, float]) -> dict[str, float]:
    """Return how far each corpus is behind what it is held against, the farthest first; below 0 it is ahead.

    Examples
    --------
    >>> losses({"timelines": 0.9, "headlines": 0.5}, {"timelines": 0.8, "headlines": 0.55})
    {'headlines': 0.05, 'timelines': -0.1}
    """
    behind = {corpus: round(against[corpus] - figure, 4) for corpus, figure in figures.items() if corpus in against}
    return dict(sorted(behind.items(), key=lambda pair: (-pair[1], pair[0])))
