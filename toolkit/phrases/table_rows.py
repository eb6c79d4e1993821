"""Rows of tables in a text, known by their figures, which stand in columns; no phrase goes across their cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from toolkit.languages.script import ends_a_sentence

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_FIGURE = re.compile(r"[^\w\s]{0,3}\d[\d.,:/%+–-]*[^\W\d_]{0,2}[^\w\s]{0,2}|[-–—]")
_MAY_BE_FIGURE = re.compile(r"[\d–—-]")
_AROUND_FIGURES = re.compile(
    rf"[ \t]+(?=(?:{_FIGURE.pattern})(?:\s|\Z))|(?<=\d)[ \t]+|(?<=\d\S)[ \t]+|(?<=\d\S\S)[ \t]+"
)
_SPACE = re.compile(r"\s")
_MOST_CELLS = 20
_FEWEST_ROWS = 3
_LONGEST_OF_A_HEADER = 5


def with_cells_apart(text: str) -> str:
    r"""Return a text of the same length, in rows of tables with "|" between the cells.

    Lines are rows if at least three of them (two, if several figures are in each) follow one another with words and
    figures in the same order, and none is a sentence.

    Examples
    --------
    >>> with_cells_apart("P W Pts\nHull 22 46\nNorth Leith 22 41\nHull won 3-1 on Tuesday.")
    'P|W|Pts\nHull|22|46\nNorth Leith|22|41\nHull won 3-1 on Tuesday.'
    """
    if not any(map(str.isdigit, text)):
        return text
    pieces: list[str] = []
    at = 0
    for start, end, is_header in _rows(text):
        between = _SPACE if is_header else _AROUND_FIGURES
        row = between.sub(lambda gap: "|" * len(gap[0]), text[start:end])
        pieces += [text[at:start], row]
        at = end
    return "".join([*pieces, text[at:]])


def _rows(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield start and end of each row of a table, and whether it is the header above the others."""
    shaped = [(_shape(line[0]), line) for line in _LINE.finditer(text)]
    before: re.Match[str] | None = None
    for shape, group in groupby(shaped, key=lambda one: one[0]):
        rows = [line for _, line in group]
        if shape.count("n") and len(rows) >= (_FEWEST_ROWS if shape.count("n") == 1 else _FEWEST_ROWS - 1):
            if before is not None and _is_header(before[0], shape):
                yield before.start(), before.end(), True
            for row in rows:
                yield row.start(), row.end(), False
        before = rows[-1]


def _shape(line: str) -> str:
    """Return what follows what in a line: words that stand together, and each figure; "" if it is no row."""
    if not _MAY_BE_FIGURE.search(line):
        return ""
    words = line.split()
    if len(words) > _MOST_CELLS or ends_a_sentence(line):
        return ""
    kinds = ["n" if _FIGURE.fullmatch(word) else "w" for word in words]
    return "".join(kind for kind, before in zip(kinds, ["", *kinds], strict=False) if kind == "n" or before != "w")


def _is_header(line: str, shape: str) -> bool:
    words = line.split()
    return len(words) >= shape.count("n") and max(map(len, words)) <= _LONGEST_OF_A_HEADER and not ends_a_sentence(line)
