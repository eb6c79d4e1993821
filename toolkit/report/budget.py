"""How many words each digest of a report may have."""

from __future__ import annotations

import math
from collections.abc import Sequence

_LEAST_SHARE = 1 / 3
_MUCH = 3.0
_FEWEST_WORDS = 25
_ROUNDING = 1e-9


def shared_words(standings: Sequence[float], n_words: int, total_words: int | None = None) -> list[int]:
    """Share words out among the themes of a report by how much they stand for.

    A theme that stands for as much as three publishers' reports of what it is about, or as the quadratic mean of the
    themes if that is less, has ``n_words``; others have in proportion less, a third at least.
    Where a total is given that this is more than, all have less in proportion; those that stand for least have none
    if there are not enough words for a sentence of each.

    Parameters
    ----------
    standings : sequence of float
        `Theme.standing` of each theme, in the order of the report.
    n_words : int
        The most words of a digest.
    total_words : int, optional
        The most words of all digests together.

    Returns
    -------
    list of int

    Examples
    --------
    >>> shared_words([6.0, 4.0, 1.5, 0.5], 120)
    [120, 120, 60, 40]
    >>> shared_words([6.0, 4.0, 1.5, 0.5], 120, total_words=150)
    [60, 60, 30, 0]
    """
    enough = min(math.hypot(*standings) / math.sqrt(max(len(standings), 1)), _MUCH)
    wanted = {
        number: n_words * min(max(one / enough if enough else 1.0, _LEAST_SHARE), 1.0)
        for number, one in enumerate(standings)
    }
    if total_words is not None:
        wanted = _scaled(wanted, total_words, min(_FEWEST_WORDS, n_words))
    return [int(wanted.get(number, 0) + _ROUNDING) for number in range(len(standings))]


def _scaled(wanted: dict[int, float], total_words: int, fewest: int) -> dict[int, float]:
    """Give all less in proportion; while one has too few words for a sentence, the one that stands for least goes."""
    while (n_wanted := sum(wanted.values())) > total_words:
        scaled = {number: words * total_words / n_wanted for number, words in wanted.items()}
        if min(scaled.values()) >= fewest or len(scaled) == 1:
            return scaled
        least = min(wanted, key=lambda number: (wanted[number], -number))
        wanted = {number: words for number, words in wanted.items() if number != least}
    return wanted
