"""Blocks of lines in which sentences run over the ends of lines, whatever column these were broken at.

Lines of verse and items of lists end where what they say ends; figures, sentences that end within a line, and a word or
two left for the last line are of running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.cleaning.text_lines import TextLine
from toolkit.languages.script import ends_a_sentence

_SENTENCE_WITHIN = re.compile(r"[^\W\d_]{2}[.!?][\"'”’»)]?\s+[^\s\d]")
_ADDRESS_BEHIND = re.compile(r"\s[(<\[]?\S{1,20}://\S*$")
_FIGURE = re.compile(r"\d")
_FEWEST_COLUMNS_OF_THE_LONGEST = 30
_SMALL, _SHORT = 0.6, 1 / 3
_MOST_WORDS_LEFT = 2
_LEAST_OF_THE_LONGEST = 0.5


def goes_on_in_blocks(lines: Sequence[TextLine | None]) -> set[int]:
    """Return the numbers of the lines that go on with the next, of blocks whose sentences run over their lines.

    Parameters
    ----------
    lines : sequence of TextLine or None
        None is an empty line, between blocks.

    Examples
    --------
    >>> from toolkit.cleaning.text_lines import read_line
    >>> said = ["Crews in nine harbours have stayed", "at home since Monday, their union", "said.", "", "cod", "eel"]
    >>> goes_on_in_blocks([read_line(line) for line in said]), goes_on_in_blocks([read_line(line) for line in said[:2]])
    ({0, 1}, set())
    """
    return {number for start, block in _blocks(lines) for number in _going_on(start, block)}


def _blocks(lines: Sequence[TextLine | None]) -> Iterator[tuple[int, list[TextLine]]]:
    """Yield the items of lists, and other runs of lines that are no rows of tables, with the numbers of their first."""
    block: list[TextLine] = []
    for number, line in enumerate([*lines, None]):
        is_row = line is None or line.is_table
        if line is not None and not is_row and not line.bullet:
            block.append(line)
            continue
        if len(block) > 1:
            yield number - len(block), block
        block = [] if line is None or is_row else [line]


def _going_on(start: int, block: Sequence[TextLine]) -> list[int]:
    if not any(line.goes_on for line in block):
        return []
    ends = [(number, one, after) for number, (one, after) in enumerate(pairwise(block), start) if not one.is_closed]
    if ends and ends[0][0] == start and not ends[0][2].goes_on:
        ends = ends[1:]
    n_small = sum(after.goes_on for _, _, after in ends)
    if not n_small or n_small < _SMALL * len(ends) or not _is_running(block):
        return []
    least = _LEAST_OF_THE_LONGEST * max(line.width for line in block)
    full = ((number, after) for number, one, after in ends if one.width >= least)
    return [number for number, after in full if after.goes_on or not after.is_of_figures]


def _is_running(block: Sequence[TextLine]) -> bool:
    """Return True if lines are of one text that ends with a sentence, and show that it is neither verse nor a list."""
    first, *_, before, last = block[0], *block
    longest = max(line.width for line in block)
    if (
        longest < _FEWEST_COLUMNS_OF_THE_LONGEST
        or first.goes_on
        or not ends_a_sentence(_ADDRESS_BEHIND.sub("", last.words))
    ):
        return False
    if any(line.quote != first.quote or (line.indent != first.indent and not first.bullet) for line in block):
        return False
    is_left = last.width <= _SHORT * before.width and len(last.words.split()) <= _MOST_WORDS_LEFT
    return is_left or any(_FIGURE.search(line.words) or _SENTENCE_WITHIN.search(line.words) for line in block)
