"""Text in lines of a given width, as a terminal and a letter show it: wide characters count two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from unicodedata import category, combining, east_asian_width

from toolkit.rendering.plain import plain

WIDTH = 78
_GAP = "  "
_OPENING, _CLOSING = ("Ps", "Pi"), ("Pe", "Pf", "Po")


def wrapped(text: str, indent: str = "", first: str | None = None, width: int = WIDTH) -> str:
    """Break text into lines between words, and between characters of scripts without spaces.

    What has no place to break, such as an address, stays whole.

    Parameters
    ----------
    text : str
        White space in it counts as one space.
    indent, first : str
        What lines begin with, and the first one, if that is another.

    Examples
    --------
    >>> print(wrapped("The quota for cod was cut.", "   ", "1. ", width=14))
    1. The quota
       for cod was
       cut.
    >>> print(wrapped("政策金利は「0.75%」と高い。", width=12))
    政策金利は
    「0.75%」と
    高い。
    """
    lines, line = [], ""
    room = width - columns(indent)
    for piece in _pieces(" ".join(text.split())):
        if line and columns(f"{line}{piece}".rstrip()) > room:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    lines.append(line.rstrip())
    begin = indent if first is None else first
    return "\n".join(f"{indent if number else begin}{line}".rstrip() for number, line in enumerate(lines))


def columns(text: str) -> int:
    r"""Return how many columns text takes.

    Examples
    --------
    >>> columns("cod"), columns("金利"), columns("e\u0301")
    (3, 4, 1)
    """
    return sum(2 if east_asian_width(one) in "WF" else 0 if combining(one) else 1 for one in text)


def table_in_columns(head: Sequence[str] | None, rows: Iterable[Sequence[str]], figures: Iterable[int]) -> str:
    """Write rows in columns, figures at the right of theirs; wide characters count two.

    Examples
    --------
    >>> print(table_in_columns(["theme", "stories"], [["Cod", "3"]], [1]), end="")
    theme  stories
    Cod          3
    """
    told = [[" ".join(plain(cell).split()) for cell in row] for row in ([head] if head else []) + list(rows)]
    widths = [max(map(columns, column)) for column in zip(*told, strict=True)]
    at_right = {*figures}
    lines = []
    for row in told:
        padded = []
        for place, (cell, width) in enumerate(zip(row, widths, strict=True)):
            space = " " * (width - columns(cell))
            padded.append(space + cell if place in at_right else cell + space)
        lines.append(_GAP.join(padded).rstrip())
    return "".join(f"{line}\n" for line in lines)


def _pieces(text: str) -> Iterator[str]:
    """Yield what is not broken: words with the space behind them, wide characters with the marks beside them."""
    piece = ""
    for one in text:
        if piece and _may_break(piece[-1], one):
            yield piece
            piece = ""
        piece += one
    yield piece


def _may_break(before: str, behind: str) -> bool:
    if before == " ":
        return behind != " "
    is_wide = east_asian_width(before) in "WF" or east_asian_width(behind) in "WF"
    if not is_wide or behind == " " or combining(behind):
        return False
    return category(before) not in _OPENING and category(behind) not in _CLOSING
