"""Boilerplate learnt from the stories themselves: lines that a source puts among its texts again and again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from toolkit.stories.cleaning.boilerplate import is_prose

_FEWEST_STORIES, _FEWEST_SHARE = 4, 0.1
_FEWEST_STORIES_OF_PROSE, _FEWEST_SHARE_OF_PROSE = 10, 0.5
_FEWEST_NEIGHBOURS = 3


def repeated_lines(texts: Sequence[Sequence[str]]) -> set[str]:
    """Find the lines that stand in many texts of one source, beside ever other lines.

    A line that is repeated because its story is, as in updates, has the same neighbours again; one that the
    source puts there has others. Of a block of such lines all are found. Running text has to stand in half
    of the texts, and in ten: what a paper says again about a long story is no boilerplate.

    Parameters
    ----------
    texts : sequence of sequence of str
        The lines of each text of a source.

    Returns
    -------
    set of str

    Examples
    --------
    >>> subjects = ["cod", "herring", "haddock", "saithe"]
    >>> repeated_lines([[f"The quota for {of} was cut.", "Harbour Dispatch Online"] for of in subjects])
    {'Harbour Dispatch Online'}
    """
    neighbours = _Neighbours(texts)
    enough = {line for line, n in neighbours.n_texts.items() if n >= _enough(line, len(texts))}
    found: set[str] = set()
    looked_at = enough
    while more := {line for line in looked_at if neighbours.n_most(line) >= _FEWEST_NEIGHBOURS}:
        found |= more
        looked_at = neighbours.without(more) & enough - found
    return found


class _Neighbours:
    """What stands before and behind each line, in all texts together, while lines are taken out."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        self.n_texts: defaultdict[str, int] = defaultdict(int)
        self._before: defaultdict[str, set[str]] = defaultdict(set)
        self._behind: defaultdict[str, set[str]] = defaultdict(set)
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._lines: list[str] = [""]
        for text in texts:
            kept = [line for line in text if line.strip()]
            for line in set(kept):
                self.n_texts[line] += 1
            self._lines += [*kept, ""]
        self._last = [max(place - 1, 0) for place in range(len(self._lines))]
        self._next = [min(place + 1, len(self._lines) - 1) for place in range(len(self._lines))]
        for place, line in enumerate(self._lines):
            self._places[line].append(place)
        for first, second in pairwise(self._lines):
            self._join(first, second)

    def n_most(self, line: str) -> int:
        """Return how many other lines stand before a line, or behind it if that is more."""
        return max(len(self._before[line]), len(self._behind[line]))

    def without(self, lines: set[str]) -> set[str]:
        """Take lines out, wherever they stand; return those that have other neighbours now."""
        touched: set[str] = set()
        for place in (place for line in lines for place in self._places[line]):
            last, following = self._last[place], self._next[place]
            self._next[last], self._last[following] = following, last
            touched |= {self._lines[last], self._lines[following]}
            self._behind[self._lines[last]].discard(self._lines[place])
            self._before[self._lines[following]].discard(self._lines[place])
            self._join(self._lines[last], self._lines[following])
        return touched - lines

    def _join(self, first: str, second: str) -> None:
        self._behind[first].add(second)
        self._before[second].add(first)


def _enough(line: str, n_texts: int) -> float:
    if is_prose(line):
        return max(_FEWEST_STORIES_OF_PROSE, _FEWEST_SHARE_OF_PROSE * n_texts)
    return max(_FEWEST_STORIES, _FEWEST_SHARE * n_texts)
