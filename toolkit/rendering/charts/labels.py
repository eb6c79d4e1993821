"""Names beside the marks they are of: each where it covers least, and none over another.

What is drawn may grow beyond its least size: places are shares of it, while marks and letters keep their size. So one
name stays clear of another only if its own point lies on the same side of the other's.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SIZE = 11
ABOVE, BELOW, ON = -7.0, 15.0, 4.0
_GAP = 3.0
_BESIDE = 9.0
_NEAR = 25.0
_WORST = 2.9
_MARK = 3.5
_NARROW = frozenset("iljtfrI.,:;'|!()[] -’‘·")
_BROAD = frozenset("mwMW@%—…")


@dataclass(frozen=True, slots=True)
class Box:
    """A name in a drawing of the least size: the point that it is put at, and how far its middle is from there."""

    text: str
    x: float
    y: float
    dx: float
    dy: float
    width: float

    @property
    def edges(self) -> tuple[float, float, float, float]:
        """Left, right, top and bottom."""
        middle, base = self.x + self.dx, self.y + self.dy
        return middle - self.width / 2, middle + self.width / 2, base - SIZE, base + SIZE / 4

    def clear_of(self, other: Box) -> bool:
        """Return True if it does not touch another, however large the drawing is.

        Examples
        --------
        >>> Box("Cod", 20, 50, 0, ABOVE, 20).clear_of(Box("Hake", 60, 50, 0, ABOVE, 20))
        True
        >>> Box("Cod", 50, 50, 0, ABOVE, 20).clear_of(Box("Hake", 60, 50, 0, ABOVE, 20))
        False
        """
        return self._before(other) or other._before(self)

    def _before(self, other: Box) -> bool:
        _, right, _, bottom = self.edges
        left, _, top, _ = other.edges
        beside = right + _GAP <= left and self.x <= other.x
        return beside or (bottom <= top and self.y <= other.y)


def text_width(text: str, size: float = SIZE) -> float:
    """Estimate how broad a text is in bold letters without serifs, rather too broad.

    Examples
    --------
    >>> text_width("Cod"), text_width("央行")
    (22.9, 22.0)
    """
    return round(sum(map(_breadth, text)) * size, 1)


def cut_to(text: str, width: float, size: float = SIZE) -> str:
    """Cut a text that is too broad, and say so by an ellipsis.

    Examples
    --------
    >>> cut_to("National Guard", 60), cut_to("Guard", 60), cut_to("央行政策金利", 40)
    ('Nationa…', 'Guard', '央行…')
    """
    reach, fits = 0.0, 0
    for number, character in enumerate(text):
        reach += _breadth(character) * size
        if reach > width:
            return f"{text[:fits].rstrip()}…"
        if reach + _breadth("…") * size <= width:
            fits = number + 1
    return text


def placed(
    names: Sequence[tuple[Sequence[str], NDArray[np.float64]]],
    marks: NDArray[np.float64],
    size: tuple[float, float],
    taken: Sequence[Box] = (),
) -> list[Box | None]:
    """Place the names of groups of marks, in this order, where they cover few marks and no other name.

    Parameters
    ----------
    names : sequence of pairs
        What a group may be called, the best first, and its marks, of shape (n_marks, 2).
    marks : ndarray of shape (n_marks, 2)
        All marks.
    size : tuple of float
        Of the drawing.
    taken : sequence of Box
        What stands there already.

    Returns
    -------
    list of Box or None
        None where there is no room.
    """
    standing = list(taken)
    found: list[Box | None] = []
    for texts, unsorted in names:
        own = unsorted[np.lexsort(unsorted.T)]
        middle = _densest(own)
        options = [box for text in texts for box in _options(text, own, middle, size)]
        free = [box for box in options if all(box.clear_of(other) for other in standing)]
        costs = [_cost(box, middle, marks) + 2.0 * texts.index(box.text) for box in free]
        best = int(np.argmin(costs)) if free else 0
        box = free[best] if free and costs[best] <= _WORST + _weight(marks) * max(len(own) - 3, 0) / 4 else None
        found.append(box)
        standing.extend([box] if box else [])
    return found


def _densest(own: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the middle of those marks that most others are near to."""
    near = ((own[:, None] - own) ** 2).sum(axis=2) <= _NEAR**2
    return np.asarray(own[near[near.sum(axis=1).argmax()]].mean(axis=0))


def _options(
    text: str, own: NDArray[np.float64], middle: NDArray[np.float64], size: tuple[float, float]
) -> Iterator[Box]:
    """Yield where a name may stand: where its marks are densest, and above, below and beside some of them."""
    width = text_width(text)
    near = own[np.argsort(((own - middle) ** 2).sum(axis=1), kind="stable")]
    central = near[: max(1, round(len(near) * 0.8))]
    ends = [central[central[:, 1].argmin()], central[central[:, 1].argmax()]]
    points = [middle, *ends, *([middle[0], end[1]] for end in ends), *near[:8]]
    side = width / 2 + _BESIDE
    for x, y in points:
        inwards = min(max(x, width / 2 + _GAP), size[0] - width / 2 - _GAP) - x
        for dx, dy in ((inwards, ABOVE), (inwards, BELOW), (inwards, ON), (-side, ON), (side, ON)):
            box = Box(text, _rounded(x), _rounded(y), _rounded(dx), dy, width)
            left, right, top, bottom = box.edges
            if left >= 0 and right <= size[0] and top >= 0 and bottom <= size[1]:
                yield box


def _cost(box: Box, middle: NDArray[np.float64], marks: NDArray[np.float64]) -> float:
    """Return how bad a place is: the marks that it covers, and how far it is from the middle of its own."""
    left, right, top, bottom = box.edges
    x, y = marks.T
    covered = int(((x > left - _MARK) & (x < right + _MARK) & (y > top - _MARK) & (y < bottom + _MARK)).sum())
    far = np.hypot(max(left - middle[0], 0, middle[0] - right), max(top - middle[1], 0, middle[1] - bottom))
    return covered * _weight(marks) + float(far) / 20


def _weight(marks: NDArray[np.float64]) -> float:
    """Return how bad it is to cover a mark: the worse, the fewer there are."""
    return min(max(150 / len(marks), 0.3), 3.0)


def _rounded(place: float) -> float:
    return round(float(place), 1)


def _breadth(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if character in _NARROW:
        return 0.42
    if character in _BROAD:
        return 1.04
    return 0.76 if character.isupper() else 0.66
