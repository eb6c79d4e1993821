"""How much is shown: at most so many from one source, and so many lines shared among themes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Anything = TypeVar("Anything")


def capped(ranked: Iterable[Anything], kind_of: Callable[[Anything], str], most: int | None) -> list[Anything]:
    """Return of what is ranked at most so many of one kind, the best of it; those of no kind are not counted.

    Examples
    --------
    >>> capped(["cod", "crab", "hake", "carp", "?"], lambda name: name[0].strip("?"), 2)
    ['cod', 'crab', 'hake', '?']
    """
    n_of: Counter[str] = Counter()
    kept = []
    for one in ranked:
        kind = kind_of(one)
        n_of[kind] += 1
        if not kind or most is None or n_of[kind] <= most:
            kept.append(one)
    return kept


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
