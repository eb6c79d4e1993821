"""The lines of a text: how wide each is, what it opens, how it ends, and what stands between two that are joined."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from toolkit.languages.script import ends_a_sentence, is_unspaced

_PARTS = re.compile(r"(?P<quote>(?:>[ ]?|[:|][ ])*+)(?P<indent>[^\S\n]*+)")
_BULLET = re.compile(
    r"(?P<mark>[-–—*+•·o](?=[ \t]+\S)|[●○◎◆◇■□▪▼▽►▶‣★☆※・◦✓✔➤])"
    r"|\(?(?:\d{1,3}|[A-Za-z])(?P<closed>[.)](?=[ \t]+\S)|[、．](?=\S))"
)
_ADDRESS = re.compile(r"(?:[^:\n]{1,40}: )?\S{1,20}://\S*+")
_WIDE = re.compile(
    r"[\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003ffff]"
)
_END_BETWEEN_WIDE = re.compile(rf"(?<={_WIDE.pattern})[ \t]*\n[ \t]*(?={_WIDE.pattern})")
_UNEVEN = re.compile(rf"{_WIDE.pattern}|[\u0300-\u036f\u0483-\u0489\u0591-\u1cff\ua8e0-\uabff\uac00-\ud7a3]")
_RULE = re.compile(r"[-=_*~#+.|\s]{3,}")
_COLUMNS = re.compile(r"\t|[^\s.!?:\"'”’)] {3,}\S")
_ENDS = (":", "：", ";", "|")


@dataclass(frozen=True)
class TextLine:
    """A line of a text, without what marks it as quoted and without what is before its words."""

    quote: str
    indent: int
    words: str
    columns_a_character: int

    @cached_property
    def width(self) -> int:
        """How many columns it takes: where characters take none that is given, a Chinese one two, an accent none."""
        return self.indent + self._width_of(self.words)

    @cached_property
    def first_word(self) -> int:
        """How many columns its first word takes with the space before it, or two Chinese characters."""
        word = self.words.split(maxsplit=1)[0]
        return 4 if has_wide(word[0]) else self._width_of(word) + (self.columns_a_character or 1)

    def _width_of(self, words: str) -> int:
        return self.columns_a_character * len(words) or _columns(words)

    @cached_property
    def bullet(self) -> str:
        """What kind of item of a list it opens, or ""."""
        found = _BULLET.match(self.words)
        return (found["mark"] or f"1{found['closed']}") if found else ""

    @cached_property
    def is_closed(self) -> bool:
        """Whether it may be the last of a paragraph."""
        return ends_a_sentence(self.words) or self.words.endswith(_ENDS)

    @cached_property
    def goes_on(self) -> bool:
        """Whether it begins as no sentence does."""
        return self.words[0].islower()

    @cached_property
    def is_cased(self) -> bool:
        """Whether it begins with a letter that has a case."""
        return self.words[0].lower() != self.words[0].upper()

    @cached_property
    def is_of_figures(self) -> bool:
        """Whether so much of it are figures that it may be a row of a table."""
        words = self.words.split()
        n_figures = sum(any(map(str.isdigit, word)) for word in words)
        return n_figures > 1 and 3 * n_figures >= len(words)

    @cached_property
    def is_table(self) -> bool:
        """Whether it is a row of columns, a rule or an address, with what it is called before it."""
        return bool(_COLUMNS.search(self.words)) or any(kind.fullmatch(self.words) for kind in (_RULE, _ADDRESS))


def read_line(line: str, columns_a_character: int = 0) -> TextLine | None:
    """Return a line with words in it, else None.

    Examples
    --------
    >>> line = read_line("  1. The quota for cod")
    >>> line.indent, line.width, line.bullet, line.is_closed
    (2, 22, '1.', False)
    """
    parts = _PARTS.match(line)
    words = line[parts.end() :].rstrip() if parts else ""
    if parts is None or not words:
        return None
    return TextLine(parts["quote"].replace(" ", ""), len(parts["indent"].expandtabs(8)), words, columns_a_character)


def joined_lines(lines: Iterable[str]) -> str:
    """Return the lines of one paragraph as one: with spaces, but where the script or a hyphen has none.

    Examples
    --------
    >>> joined_lines(["A well-", "known fact."]), joined_lines(["漁獲枠は", "引き下げられた。"])
    ('A well-known fact.', '漁獲枠は引き下げられた。')
    """
    whole: list[str] = []
    last = ""
    for line in lines:
        if line:
            whole += [_between(last, line) if last else "", line]
            last = line
    return "".join(whole)


def _between(left: str, right: str) -> str:
    """Return what stands between the last word of a line and the first of the next."""
    last, first = left[-1], right[0]
    if has_wide(last) or has_wide(first) or (is_unspaced(last) and is_unspaced(first)):
        return ""
    is_hyphen = last in "-‐" and left[-2:-1].isalnum() and first.isalpha()
    return "" if is_hyphen else " "


def has_wide(text: str) -> bool:
    """Return True if a text has Chinese or Japanese in it, which are wide and have no spaces.

    Examples
    --------
    >>> has_wide("漁獲枠"), has_wide("Cod")
    (True, False)
    """
    return _WIDE.search(text) is not None


def without_ends_between_wide(text: str) -> str:
    r"""Leave out single line ends between Chinese or Japanese characters, where no space may stand.

    Examples
    --------
    >>> without_ends_between_wide("漁獲枠は\n引き下げ\nCod"), without_ends_between_wide("Cod\nis\n鱈")
    ('漁獲枠は引き下げ\nCod', 'Cod\nis\n鱈')
    """
    return _END_BETWEEN_WIDE.sub("", text)


def is_uneven(text: str) -> bool:
    """Return True if not every character of a text takes one column.

    Examples
    --------
    >>> is_uneven("Fjällräven"), is_uneven("मछली")
    (False, True)
    """
    return _UNEVEN.search(text) is not None


def _columns(words: str) -> int:
    if words.isascii() or not is_uneven(words):
        return len(words)
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in words if not unicodedata.combining(one))
