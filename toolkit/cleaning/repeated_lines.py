"""Boilerplate learnt from the stories themselves: lines that a source puts around its texts again and again."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.cleaning.attribution_patterns import is_attribution
from toolkit.cleaning.boilerplate import is_prose
from toolkit.languages.script import count_words, ends_a_sentence

_FEWEST_STORIES, _FEWEST_SHARE = 4, 0.1
_FEWEST_STORIES_OF_A_SHORT_LINE, _FEWEST_SHARE_OF_A_SHORT_LINE = 8, 0.2
_MANY_STORIES, _MANY_SHARE = 10, 0.5
_FEWEST_WORDS_OF_A_LONG_LINE = 6
_FEWEST_NEIGHBOURS = 3
_NEAR = 2
_SHARE_AT_AN_EDGE = 0.8
_FIGURES = re.compile(r"\d{1,3}\s?[-–:]\s?\d{1,3}(?!\d)|\d[.,]\d|(?<![\d ])\s\d{1,3}\s*$")


def repeated_lines(texts: Sequence[Sequence[str]]) -> set[str]:
    """Find the lines that stand in many texts of one source, each time beside different lines.

    A line that is repeated because its story is, as in updates, has the same neighbours again; one that the
    source puts there has others. It stands near the beginning or the end of its texts; of a block of such lines all
    are found. A line of few words has to be the first or the last, once a text, in eight texts and a fifth of them.
    What stands elsewhere, once a text, and what is a sentence, has to stand in half of the texts, and in ten. A
    sentence elsewhere is none, nor are a few words (a speaker, "What it means"), answers ("No.") and results ("Hull 1-0
    Bergen"): what a paper says again is no boilerplate. Bylines, datelines and agencies stay.

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
    >>> repeated_lines([[f"The quota for {of} was cut.", "More news of the coast every day"] for of in subjects])
    {'More news of the coast every day'}
    """
    n_texts = Counter(line for text in texts for line in set(text))
    often = {line: n for line, n in n_texts.items() if n >= _FEWEST_STORIES and line.strip()}
    candidates = {line for line, n in often.items() if n >= _enough(line, len(texts)) and not _is_news(line)}
    if not candidates:
        return set()
    lines = _Lines(texts)
    looked_at = candidates
    found: set[str] = set()
    while more := {line for line in looked_at if _is_put_there(line, lines, len(texts))}:
        found |= more
        looked_at = lines.without(more) & candidates - found
    return found


def _is_news(line: str) -> bool:
    """Return True if a line is a result or an answer, or names who wrote the story."""
    if is_attribution(line):
        return True
    return _FIGURES.search(line) is not None or (ends_a_sentence(line) and not is_prose(line))


def _is_put_there(line: str, lines: _Lines, n_texts: int) -> bool:
    if lines.n_most(line) < _FEWEST_NEIGHBOURS:
        return False
    in_many = lines.n_texts[line] >= max(_MANY_STORIES, _MANY_SHARE * n_texts)
    once_a_text = lines.n_places(line) == lines.n_texts[line]
    if _is_short(line):
        return once_a_text and lines.share_within(1, line) >= _SHARE_AT_AN_EDGE
    if lines.share_within(_NEAR, line) >= _SHARE_AT_AN_EDGE:
        return in_many or not is_prose(line)
    return in_many and once_a_text and not is_prose(line)


def _enough(line: str, n_texts: int) -> float:
    if _is_short(line):
        return max(_FEWEST_STORIES_OF_A_SHORT_LINE, _FEWEST_SHARE_OF_A_SHORT_LINE * n_texts)
    return max(_FEWEST_STORIES, _FEWEST_SHARE * n_texts)


def _is_short(line: str) -> bool:
    return count_words(line) < _FEWEST_WORDS_OF_A_LONG_LINE


class _Lines:
    """What stands before and behind each line, in all texts together, while lines are removed."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        self.n_texts: Counter[str] = Counter()
        self._before: defaultdict[str, set[str]] = defaultdict(set)
        self._behind: defaultdict[str, set[str]] = defaultdict(set)
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._n_within = {distance: Counter[str]() for distance in range(1, _NEAR + 1)}
        self._lines: list[str] = [""]
        for text in texts:
            kept = [line for line in text if line.strip()]
            self.n_texts.update(set(kept))
            self._lines += [*kept, ""]
        self._last = [max(place - 1, 0) for place in range(len(self._lines))]
        self._next = [min(place + 1, len(self._lines) - 1) for place in range(len(self._lines))]
        self._nearest = [_NEAR + 1] * len(self._lines)
        for place, line in enumerate(self._lines):
            self._places[line].append(place)
            self._note_an_edge(place)
        for first, second in pairwise(self._lines):
            self._join(first, second)

    def n_most(self, line: str) -> int:
        """Return how many other lines stand before a line, or behind it if that is more."""
        return max(len(self._before[line]), len(self._behind[line]))

    def n_places(self, line: str) -> int:
        """Return how often a line stands in all texts."""
        return len(self._places[line])

    def share_within(self, distance: int, line: str) -> float:
        """Return how many of the places of a line are so near to the beginning or the end of a text; 1 is the first."""
        return self._n_within[distance][line] / len(self._places[line])

    def without(self, lines: set[str]) -> set[str]:
        """Remove lines, wherever they stand; return those that stand elsewhere now."""
        touched: set[str] = set()
        for place in (place for line in lines for place in self._places[line]):
            last, following = self._last[place], self._next[place]
            self._next[last], self._last[following] = following, last
            self._behind[self._lines[last]].discard(self._lines[place])
            self._before[self._lines[following]].discard(self._lines[place])
            self._join(self._lines[last], self._lines[following])
            for near in (*self._walk(last, self._last), *self._walk(following, self._next)):
                self._note_an_edge(near)
                touched.add(self._lines[near])
        return touched - lines

    def _walk(self, place: int, step: Sequence[int]) -> Iterator[int]:
        """Yield a place and those beside it, as many as are near, to where the text ends."""
        for _ in range(_NEAR):
            yield place
            if not self._lines[place]:
                return
            place = step[place]

    def _note_an_edge(self, place: int) -> None:
        line = self._lines[place]
        if not line:
            return
        for near in (self._walk(self._last[place], self._last), self._walk(self._next[place], self._next)):
            for distance, beside in enumerate(near, start=1):
                if not self._lines[beside]:
                    self._come_nearer(place, line, distance)

    def _come_nearer(self, place: int, line: str, distance: int) -> None:
        for passed in range(distance, self._nearest[place]):
            self._n_within[passed][line] += 1
        self._nearest[place] = min(distance, self._nearest[place])

    def _join(self, first: str, second: str) -> None:
        self._behind[first].add(second)
        self._before[second].add(first)
