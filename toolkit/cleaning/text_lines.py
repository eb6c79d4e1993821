"""The lines of a text: how wide each is, what it opens, how it ends, and what stands between two that are joined."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

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
_FIGURE = re.compile(r"[0-9]")
_ENDS = (":", "：", ";", "|")


class TextLine(NamedTuple):
    """A line of a text, without what marks it as quoted and without what is before its words.

    ``width`` is how many columns it takes: where characters take none that is given, a Chinese one two, an accent none.
    ``bullet`` is the kind of item of a list that it opens, or empty. ``is_closed`` says that it may be the last of a
    paragraph, ``is_table`` that it is a row of columns, a rule or an address, with what it is called before it.
    """

    quote: str
    indent: int
    words: str
    columns_a_character: int
    width: int
    bullet: str
    is_closed: bool
    is_table: bool

    @property
    def first_word(self) -> int:
        """How many columns its first word takes with the space before it, or two Chinese characters."""
        word = self.words.split(None, 1)[0]
        return 4 if has_wide(word[0]) else _width(word, self.columns_a_character) + (self.columns_a_character or 1)

    @property
    def goes_on(self) -> bool:
        """Whether it begins as no sentence does."""
        return self.words[0].islower()

    @property
    def is_cased(self) -> bool:
        """Whether it begins with a letter that has a case."""
        return self.words[0].lower() != self.words[0].upper()

    @property
    def is_of_figures(self) -> bool:
        """Whether so much of it are figures that it may be a row of a table."""
        if self.words.isascii() and not _FIGURE.search(self.words):
            return False
        words = self.words.split()
        n_figures = sum(any(map(str.isdigit, word)) for word in words)
        return n_figures > 1 and 3 * n_figures >= len(words)


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
    quote, indent = parts.groups()
    n_before = len(indent.expandtabs(8)) if indent else 0
    width = n_before + _width(words, columns_a_character)
    begins_a_word = words[:2].isalpha()
    bullet = "" if begins_a_word else _bullet(words)
    is_closed = not words[-1].isalnum() and (ends_a_sentence(words) or words.endswith(_ENDS))
    is_table = _has_columns(words) or _is_address(words) or not (begins_a_word or _RULE.fullmatch(words) is None)
    return TextLine(quote.replace(" ", ""), n_before, words, columns_a_character, width, bullet, is_closed, is_table)


def _width(words: str, columns_a_character: int) -> int:
    if columns_a_character or not is_uneven(words):
        return (columns_a_character or 1) * len(words)
    return sum(map(_columns_of, words))


def _bullet(words: str) -> str:
    found = _BULLET.match(words)
    return (found["mark"] or f"1{found['closed']}") if found else ""


def _has_columns(words: str) -> bool:
    return ("\t" in words or "   " in words) and _COLUMNS.search(words) is not None


def _is_address(words: str) -> bool:
    return "://" in words and _ADDRESS.fullmatch(words) is not None


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
    is_plain = last.isascii() and first.isascii()
    if not is_plain and (has_wide(last) or has_wide(first) or (is_unspaced(last) and is_unspaced(first))):
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
    return not text.isascii() and _WIDE.search(text) is not None


def without_ends_between_wide(text: str) -> str:
    r"""Leave out single line ends between Chinese or Japanese characters, where no space may stand.

    Examples
    --------
    >>> without_ends_between_wide("漁獲枠は\n引き下げ\nCod"), without_ends_between_wide("Cod\nis\n鱈")
    ('漁獲枠は引き下げ\nCod', 'Cod\nis\n鱈')
    """
    return text if text.isascii() else _END_BETWEEN_WIDE.sub("", text)


def is_uneven(text: str) -> bool:
    """Return True if not every character of a text takes one column.

    Examples
    --------
    >>> is_uneven("Fjällräven"), is_uneven("मछली")
    (False, True)
    """
    return not text.isascii() and _UNEVEN.search(text) is not None


@lru_cache(maxsize=65_536)
def _columns_of(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
