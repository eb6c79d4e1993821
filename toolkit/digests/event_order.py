"""Which events of a theme are to be quoted first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray


def weightiest_first(
    events: Mapping[str, int], story_ids: Sequence[str], centrality: NDArray[np.float64]
) -> dict[int, int]:
    """Order events by their stories, each counting as much as the event is near to what the whole theme says.

    What many stories report comes before what few do, unless it is beside the theme.

    Parameters
    ----------
    events : mapping of str to int
        The event of each story of the theme, near duplicates among them.
    story_ids : sequence of str
        The stories that say anything.
    centrality : ndarray of shape (n_story_ids,)
        How near each of these comes to what all say.

    Returns
    -------
    dict of int to int
        The place of each event of these stories, 0 for the first; of equals the lower number is first.

    Examples
    --------
    >>> events = {"cod": 0, "more cod": 0, "rocket": 1, "rocket too": 1, "third rocket": 1, "herring": 2}
    >>> weightiest_first(events, list(events), np.array([0.9, 0.9, 0.2, 0.2, 0.2, 0.8]))
    {0: 0, 2: 1, 1: 2}
    """
    sizes = Counter(events.values())
    numbers = np.array([events[story_id] for story_id in story_ids], dtype=np.intp)
    weights = {
        number: round(sizes[number] * float(centrality[numbers == number].mean()), 9)
        for number in np.unique(numbers).tolist()
    }
    ordered = sorted(weights, key=lambda number: (-weights[number], number))
    return {number: place for place, number in enumerate(ordered)}
