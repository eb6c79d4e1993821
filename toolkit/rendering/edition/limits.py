"""How much is listed: so many lines, shared among themes."""

from __future__ import annotations

from collections.abc import Sequence


def shared_lines(n_wanted: Sequence[int], most: int) -> int:
    """Return how many lines each may have at most, so that all together have no more than there are.

    Examples
    --------
    >>> shared_lines([500, 20, 30], 150), shared_lines([5, 20], 150)
    (100, 20)
    """
    left, n_open = most, len(n_wanted)
    for number in sorted(n_wanted):
        if number * n_open > left:
            return max(left // n_open, 0)
        left -= number
        n_open -= 1
    return max(n_wanted, default=0)
