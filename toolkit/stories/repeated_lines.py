"""Boilerplate learnt from the stories themselves: lines that a source puts among its texts again and again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from toolkit.stories.boilerplate import is_prose

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
    found: set[str] = set()
    while more := _repeated([[line for line in text if line.strip() and line not in found] for text in texts]):
        found |= more
    return found


def _repeated(texts: Sequence[Sequence[str]]) -> set[str]:
    n_texts: defaultdict[str, int] = defaultdict(int)
    before: defaultdict[str, set[str]] = defaultdict(set)
    behind: defaultdict[str, set[str]] = defaultdict(set)
    for text in texts:
        for line in set(text):
            n_texts[line] += 1
        for first, second in pairwise(["", *text, ""]):
            before[second].add(first)
            behind[first].add(second)
    return {
        line
        for line, number in n_texts.items()
        if number >= _enough(line, len(texts)) and max(len(before[line]), len(behind[line])) >= _FEWEST_NEIGHBOURS
    }


def _enough(line: str, n_texts: int) -> float:
    if is_prose(line):
        return max(_FEWEST_STORIES_OF_PROSE, _FEWEST_SHARE_OF_PROSE * n_texts)
    return max(_FEWEST_STORIES, _FEWEST_SHARE * n_texts)
