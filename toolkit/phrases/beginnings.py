"""What is read of texts to name what they are about: the beginnings of some of them, evenly spread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

MOST_TEXTS = 150
MOST_CHARACTERS = 1200


def beginnings(texts: Sequence[str]) -> list[str]:
    """Return the beginnings of up to 150 texts, evenly spread.

    Examples
    --------
    >>> len(beginnings(["Cod"] * 1000)), len(beginnings(["Cod" * 1000])[0])
    (150, 1200)
    """
    return [text[:MOST_CHARACTERS] for text in evenly(texts, MOST_TEXTS)]


def evenly(items: Sequence[T], most: int) -> list[T]:
    """Return some items, evenly spread over all, the first among them.

    Examples
    --------
    >>> evenly([1, 2, 3, 4, 5], 2), evenly([1, 2], 3)
    ([1, 3], [1, 2])
    """
    n_kept = min(len(items), most)
    return [items[number * len(items) // n_kept] for number in range(n_kept)]
