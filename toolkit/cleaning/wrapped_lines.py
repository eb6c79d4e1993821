r"""Lines of a text that was wrapped at a column, joined to the paragraphs that they were.

Where a line ends because the next word would not have fitted, its length and that word say between which widths the
text was wrapped. A text is wrapped if one width explains nearly all its line ends within sentences: for lists, verses,
tables and headlines there is none. Where there is none, a block may still show that its sentences run over its lines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise, zip_longest
from typing import NamedTuple

from toolkit.cleaning.running_blocks import goes_on_in_blocks
from toolkit.cleaning.text_lines import TextLine, has_wide, is_uneven, joined_lines, read_line

_LINE_END = re.compile(r"\r\n?|\n")
_MARK_OF_SENTENCES = re.compile(r"[,;،؛，；、।॥。؟！？]|[.!?](?=\s)")
_NARROWEST, _WIDEST = 40, 160
_NARROWEST_RAGGED = 50
# How many more columns were free than the next word needs, where lines are broken by hand.
_RAGGED = 10
_FEWEST_RAGGED = 3
# How many ends of lines must be explained where no small letter shows that sentences go on, or few do.
_FEW, _MANY = 2, 3
_MOST_ROUNDS = 20
_FEWEST_A_LINE = 12


class _Break(NamedTuple):
    """The end of a line with another behind it in the same block, and the width in which its next word would fit."""

    number: int
    line: TextLine
    following: TextLine
    fits: int

    def is_explained_by(self, width: int, slack: int = 0) -> bool:
        """Return True if the next word would not have fitted."""
        return self.line.width <= width < self.fits + slack

    def is_overfull(self, width: int) -> bool:
        """Return True if a line within a sentence is a little longer than the others."""
        return not self.line.is_closed and width < self.line.width <= width * 1.25


def unwrapped(text: str) -> str:
    r"""Join the lines of each paragraph, if a text is wrapped at a column; else return it as it is.

    Paragraphs end at empty lines, before a line that is set in, and where the next word would have fitted. Items of
    lists and rows of tables stay on lines of their own.

    Examples
    --------
    >>> unwrapped("The quota for cod was cut on Monday by a tenth,\nthe board said in Bergen. Crews were not asked.")
    'The quota for cod was cut on Monday by a tenth, the board said in Bergen. Crews were not asked.'
    >>> unwrapped("Quota for cod cut again, board says in Bergen\nHerring spared this year, board says in Bergen")
    'Quota for cod cut again, board says in Bergen\nHerring spared this year, board says in Bergen'
    """
    if "\n" not in text and "\r" not in text:
        return text
    texts = _LINE_END.split(text) if "\r" in text else text.split("\n")
    if len(text) < _FEWEST_A_LINE * sum(map(bool, texts)):
        return text
    read = cache(read_line)
    for _ in range(_MOST_ROUNDS):
        fewer = _unwrapped_once(text, texts, read)
        if fewer is None:
            break
        texts, text = fewer, "\n".join(fewer)
    return text


def _unwrapped_once(text: str, texts: Sequence[str], read: Callable[[str, int], TextLine | None]) -> list[str] | None:
    """Return fewer lines if those of a text are wrapped, else None."""
    if not any(one and following for one, following in pairwise(texts)):
        return None
    at_first = [read(line, 0) for line in texts]
    counted = 2 if has_wide(text) else 1
    for columns_a_character in (0, counted) if is_uneven(text) else (0,):
        lines = [read(line, columns_a_character) for line in texts] if columns_a_character else at_first
        breaks = _breaks(lines)
        found = _width_and_slack(breaks, sum(line is not None for line in lines))
        joined = _wrapped(lines, breaks, *found) if found else set()
        if joined:
            return _joined(texts, lines, joined)
    joined = goes_on_in_blocks(at_first)
    return _joined(texts, at_first, joined) if joined else None


def _with_next(breaks: Sequence[_Break]) -> Iterator[tuple[_Break, _Break | None]]:
    """Yield each end of a line with the next in the same block."""
    for one, after in zip_longest(breaks, breaks[1:]):
        yield one, after if after and after.number == one.number + 1 else None


def _breaks(lines: Sequence[TextLine | None]) -> list[_Break]:
    pairs = enumerate(pairwise(lines))
    return [
        _Break(number, line, following, line.width + following.first_word)
        for number, (line, following) in pairs
        if line and following and line.quote == following.quote and not (line.is_table or following.is_table)
    ]


def _width_and_slack(breaks: Sequence[_Break], n_lines: int) -> tuple[int, int] | None:
    """Return the width that explains nearly all ends of lines within sentences, and with how much room left over."""
    within = [one for one in breaks if not (one.line.is_closed or one.following.bullet or one.line.is_of_figures)]
    if not any(one.line.width <= _WIDEST for one in within):
        return None
    ends = [one for one in breaks if one.line.is_closed and one.following.indent <= one.line.indent]
    closes = all(one.following.is_closed for one, after in _with_next(breaks) if after is None)
    n_few = max(_FEW if closes else _MANY, 0.4 * n_lines)
    for slack, narrowest, share in ((0, _NARROWEST, 0.6), (_RAGGED, _NARROWEST_RAGGED, 0.75)):
        width = _best_width(within, ends, slack, narrowest)
        explained = [one for one in within if one.is_explained_by(width, slack)]
        n_early = sum(not one.is_explained_by(width, slack) for one in ends)
        is_explained = len(explained) >= max(share * len(within), n_early, 1)
        if width and is_explained and _is_running(explained, len(within), slack, n_few):
            return width, slack
    return None


def _best_width(within: Sequence[_Break], ends: Sequence[_Break], slack: int, narrowest: int) -> int:
    """Return the width that explains most ends of lines within sentences, then most others; the narrowest of them."""
    changes: Counter[int] = Counter()
    for breaks, weight in ((within, len(ends) + 1), (ends, 1)):
        for one in breaks:
            if one.line.width <= _WIDEST:
                changes[max(one.line.width, narrowest)] += weight
                changes[max(one.fits + slack, narrowest)] -= weight
    best, most, explained = 0, 0, 0
    for width in sorted(changes):
        explained += changes[width]
        if explained > most:
            best, most = width, explained
    return best


def _is_running(explained: Sequence[_Break], n_within: int, slack: int, n_few: float) -> bool:
    """Return True if the lines behind ends of lines go on with a sentence, as far as letters show it."""
    n_cased = sum(one.following.is_cased for one in explained)
    n_lower = sum(one.following.goes_on for one in explained)
    if slack:
        return len(explained) >= _FEWEST_RAGGED and n_lower >= 0.6 * n_cased > 0
    is_clear = len(explained) >= max(0.9 * n_within, _FEW if n_lower else n_few)
    if n_lower:
        return is_clear or n_lower >= 0.35 * n_cased
    return is_clear and not _has_case(explained) and any(map(_is_of_sentences, explained))


def _is_of_sentences(one: _Break) -> bool:
    """Return True if a mark in a line, or at the end of the next, is of sentences, which headlines have seldom."""
    return one.following.is_closed or _MARK_OF_SENTENCES.search(one.line.words) is not None


def _has_case(breaks: Iterable[_Break]) -> bool:
    return any(any(map(str.islower, one.line.words)) for one in breaks)


def _wrapped(lines: Sequence[TextLine | None], breaks: Sequence[_Break], width: int, slack: int) -> set[int]:
    """Return the numbers of the lines that go on with the next."""
    bullets = Counter(line.bullet for line in lines if line is not None)
    return {
        one.number
        for one in breaks
        if _runs_over(lines, one, width, slack) and not _begins_paragraph(lines, one, bullets)
    }


def _begins_paragraph(lines: Sequence[TextLine | None], one: _Break, bullets: Counter[str]) -> bool:
    """Return True if a line is set in deeper than that before it, or opens an item of a list."""
    if one.following.bullet and (bullets[one.following.bullet] > 1 or one.line.is_closed):
        return True
    if one.following.indent <= one.line.indent or one.line.bullet:
        return False
    before = lines[one.number - 1] if one.number else None
    behind = lines[one.number + 2] if one.number + 2 < len(lines) else None
    is_hanging = before is None and behind is not None and behind.indent == one.following.indent
    return not is_hanging


def _runs_over(lines: Sequence[TextLine | None], one: _Break, width: int, slack: int) -> bool:
    """Return True if a line ends for want of room, or within a sentence."""
    line, following = one.line, one.following
    if one.is_explained_by(width, slack) or one.is_overfull(width):
        is_last = one.number + 2 >= len(lines) or lines[one.number + 2] is None
        is_signature = is_last and line.is_closed and not following.is_closed and following.width < width / 3
        return not is_signature
    if line.is_closed or following.bullet or not following.goes_on or line.width > width:
        return False
    is_first = one.number == 0 or lines[one.number - 1] is None
    return line.width >= width / 2 or (is_first and following.width >= width / 2 and not line.words.endswith(","))


def _joined(texts: Sequence[str], lines: Sequence[TextLine | None], joined: set[int]) -> list[str]:
    paragraphs: list[str] = []
    parts: list[str] = []
    for number, (text, line) in enumerate(zip(texts, lines, strict=True)):
        parts.append(line.words if parts and line else text)
        if number not in joined:
            paragraphs.append(joined_lines([*map(str.rstrip, parts[:-1]), parts[-1]]) if len(parts) > 1 else text)
            parts = []
    return paragraphs
