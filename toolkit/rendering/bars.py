"""The bar of an event: one cell a report, those of one outlet joined, the first outlet's full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from toolkit.rendering.edition.records import Item

_HEIGHT = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """Two paths of SVG, that of the outlet which was first and that of the others, and how wide they are."""

    width: float
    first: str
    others: str
    height: int = _HEIGHT


def bar(item: Item, cell: float, widest: float) -> Bar:
    """Return the bar of an event, whose reports without a source have a cell each; no block is full if none was first.

    Examples
    --------
    >>> from toolkit import build_report
    >>> from toolkit.rendering.edition.make import edition_of
    >>> bar(edition_of(build_report(["The quota for cod was cut on Monday."])).top[0], 16, 320)
    Bar(width=15, first='M0 0h15v8h-15z', others='', height=8)
    """
    n_reports = len(item.event.story_ids)
    lengths = [outlet.n_stories for outlet in item.outlets]
    found = bar_of(lengths + [1] * (n_reports - sum(lengths)), cell, widest)
    nobody_was_first = len(item.outlets) > 1 and not item.outlets[0].n_first
    return replace(found, first="", others=found.first + found.others) if nobody_was_first else found


def bar_of(lengths: Sequence[int], cell: float, widest: float) -> Bar:
    """Return a bar of blocks of so many cells, each a cell wide or as wide as all fit in.

    Examples
    --------
    >>> bar_of([2, 1], 10, 320)
    Bar(width=29, first='M0 0h19v8h-19z', others='M20 0h9v8h-9z', height=8)
    >>> bar_of([40, 40], 10, 320).width
    319
    """
    pitch = min(cell, widest / max(sum(lengths), 1))
    gap = 1 if pitch >= 3 else 0.5
    x = 0.0
    blocks = []
    for length in lengths:
        width = max(length * pitch - gap, 0.5)
        blocks.append(f"M{_short(x)} 0h{_short(width)}v{_HEIGHT}h-{_short(width)}z")
        x += length * pitch
    return Bar(_number(max(x - gap, 1)), "".join(blocks[:1]), "".join(blocks[1:]))


def _number(value: float) -> float:
    return int(value) if value == int(value) else round(value, 1)


def _short(value: float) -> str:
    return f"{_number(value)}"
