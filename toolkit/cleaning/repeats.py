"""The same story more than once: what two rows have in common if they are one, and which of them is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

Row = TypeVar("Row", bound=Mapping[str, Any])
_SAID = ("story_id", "title", "text", "source", "url")


def what_is_said(row: Mapping[str, Any]) -> tuple[object, ...]:
    """Return what two rows have in common if and only if they are the same story."""
    return tuple(row[name] for name in _SAID)


def without_repeats(rows: Iterable[Row]) -> list[Row]:
    """Keep each story once, with its earliest time, and its language if that is told.

    Examples
    --------
    >>> row = {"story_id": "1", "title": "Cod", "text": "The quota was cut.", "source": "", "url": "", "language": ""}
    >>> kept = without_repeats([row | {"published": None}, row | {"published": "2025-06-10"}])
    >>> [story["published"] for story in kept]
    ['2025-06-10']
    """
    kept: dict[tuple[object, ...], Row] = {}
    for row in rows:
        said = what_is_said(row)
        kept[said] = min(row, kept.get(said, row), key=_told)
    return list(kept.values())


def _told(row: Mapping[str, Any]) -> tuple[bool, str, bool, str]:
    """Sort known times before missing ones, early ones before late ones; languages that are told before others."""
    return row["published"] is None, str(row["published"]), not row["language"], str(row["language"])
