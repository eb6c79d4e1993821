"""How much an event matters, beside the others of a report: by publishers, place in the theme, time and novelty."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.stats import rankdata

from toolkit.events.houses import publishers_of
from toolkit.events.records import Importance
from toolkit.stories.records import Story
from toolkit.vectors.order import means_of_each, rows_of_each

_DIGITS = 4


def importances(
    stories: Sequence[Story],
    originals: NDArray[np.intp],
    events: NDArray[np.intp],
    *,
    is_serial: NDArray[np.bool_],
    nearness: NDArray[np.float64],
    recency: NDArray[np.float64],
    novelty: NDArray[np.float64],
) -> list[Importance]:
    """Return how much each event of a theme matters.

    Parameters
    ----------
    stories : sequence of Story
        The stories of the theme.
    originals : ndarray of shape (n_stories,)
        The row that stands for each story.
    events : ndarray of shape (n_stories,)
        The event of each story, from 0, none without a story.
    is_serial : ndarray of shape (n_stories,)
        Which stories fill a template.
    nearness : ndarray of shape (n_stories,)
        How near each story comes to what the whole theme says.
    recency, novelty : ndarray of shape (n_stories,)
        As `recency_of` has it, and how much of each story is new to the reader, from 0 to 1.

    Returns
    -------
    list of Importance

    Examples
    --------
    >>> told = [Story(str(row), "Cod quota cut", source, None, "") for row, source in enumerate(["Quay", "Pier", ""])]
    >>> near, new, none = np.array([0.4, 0.4, 0.2]), np.ones(3), np.zeros(3, dtype=bool)
    >>> events = np.array([0, 0, 1])
    >>> found = importances(told, np.arange(3), events, is_serial=none, nearness=near, recency=new, novelty=new)
    >>> [importance.score for importance in found]
    [2.0, 0.75]
    """
    of_events = means_of_each(nearness, events)
    centrality = (1 + of_events / max(of_events.max(initial=0.0), np.finfo(float).tiny)) / 2
    measures = (centrality, means_of_each(recency, events), means_of_each(novelty, events))
    n_serial = np.bincount(events, is_serial).astype(np.intp)
    ids = [story.story_id for story in stories]
    found = []
    for rows, n_in_series, *measured in zip(rows_of_each(events), n_serial.tolist(), *measures, strict=True):
        told = [stories[row] for row in rows.tolist()]
        reports = _by_publisher(told, [ids[row] for row in originals[rows].tolist()], is_serial[rows].tolist())
        central, recent, new = (round(float(one), _DIGITS) for one in measured)
        found.append(
            Importance(
                n_publishers=len(reports),
                n_in_series=n_in_series,
                reach=round(sum(math.sqrt(len(own)) for own in reports.values()), _DIGITS),
                centrality=central,
                recency=recent,
                novelty=new,
            )
        )
    return found


def recency_of(times: ArrayLike) -> NDArray[np.float64]:
    """Return for each story the share of the dated ones that are not newer; a half without a time; 1 if none has one.

    Examples
    --------
    >>> recency_of([3.0, 1.0, float("inf"), 2.0, 3.0]).tolist()
    [1.0, 0.25, 0.5, 0.5, 1.0]
    """
    times = np.asarray(times, dtype=np.float64)
    known = np.isfinite(times)
    if not known.any():
        return np.ones(len(known))
    recency = np.full(len(known), 0.5)
    recency[known] = rankdata(times[known], method="max") / known.sum()
    return recency


def _by_publisher(stories: Sequence[Story], originals: Sequence[str], serial: Sequence[bool]) -> dict[str, set[str]]:
    """Return the reports of each publisher by their originals; what fills a template is one report."""
    reports: dict[str, set[str]] = {}
    for publisher, original, filled in zip(publishers_of(stories, originals, serial), originals, serial, strict=True):
        reports.setdefault(publisher, set()).add(publisher if filled else original)
    return reports
