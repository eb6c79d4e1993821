"""Where words begin and end in the scripts of the world, those that put no space between words among them.

Chinese and Japanese characters are taken in pairs, each with the one behind it; the letters of Thai, Lao, Burmese and
Khmer by threes, each with its marks and vowels. A word in katakana stands by itself; hiragana is mostly grammar, and
stands for nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from toolkit.languages.profile import each_word, profile

_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9f"
_KANA = "\u3041-\u309f" + _KATAKANA
_BY_THREES = "\u0e01-\u0e4e\u0e81-\u0ece\u1000-\u1049\u1050-\u109d\u1780-\u17d3"
_MARKS = "".join(mark for mark in map(chr, range(0x300, 0x1E00)) if unicodedata.category(mark) in {"Mn", "Mc"})

UNSPACED = _HAN + _KANA + _BY_THREES
LETTERS = rf"(?:[^\W_]++[{_MARKS}\u200c\u200d]*+)++"
SPACED_LETTERS = LETTERS.replace("_]", f"_{UNSPACED}]")
SENTENCE_ENDS = tuple(".!?…。！？।॥۔؟։။។።")
CLOSING_MARKS = "\"'’‘”“»«›‹)]」』）》】"
_RUN = re.compile(rf"[{UNSPACED}]+")
_SAME_SCRIPT = re.compile(rf"(?P<pairs>[{_HAN}]+)|(?P<threes>[{_BY_THREES}]+)|[{_KATAKANA}]{{2,}}")
_IS_BY_THREES = re.compile(rf"[{_BY_THREES}]")
_IS_KANA = re.compile(rf"[{_KANA}]")
_PARTICLE = re.compile("|".join(each_word(profile("zh").particles)))
_WORD = re.compile(rf"[\w{_MARKS}\u200c\u200d]{{2,}}")
_BETWEEN_ASCII_WORDS = {ord(letter): " " for letter in map(chr, range(128)) if not re.match(r"\w", letter)}
_LONGEST_WORD, _LONGEST_ADDRESS = 30, 300
_TAKEN = {"pairs": 2, "threes": 3}
_VOWELS_IN_FRONT = "\u0e40-\u0e44\u0ec0-\u0ec4"
_VOWELS_BEHIND = "\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3"
_CUT = re.compile(rf"(?<![{_VOWELS_IN_FRONT}\u17d2])[^{_MARKS}{_VOWELS_BEHIND}]")


def words(text: str) -> list[str]:
    """Return the words of two letters and more, as they are written.

    Examples
    --------
    >>> words("A cod quota of 5 %"), words("हिन्दी समाचार"), words("日銀が利上げ、NISA拡充へ")
    (['cod', 'quota', 'of'], ['हिन्दी', 'समाचार'], ['NISA', '日銀', '利上', '拡充'])
    """
    if text.isascii():
        return [word for word in ascii_words(text) if len(word) > 1]
    return find_words(_WORD, text)


def ascii_words(text: str) -> list[str]:
    """Return the runs of letters, figures and underscores of a text in ASCII.

    Examples
    --------
    >>> ascii_words("A cod-quota of 5 %")
    ['A', 'cod', 'quota', 'of', '5']
    """
    return text.translate(_BETWEEN_ASCII_WORDS).split()


def find_words(pattern: re.Pattern[str], text: str) -> list[str]:
    """Return what a pattern for words finds where space stands between them, then what stands for words elsewhere."""
    if text.isascii() or not _RUN.search(text):
        return pattern.findall(text)
    return [*pattern.findall(without_unspaced(text)), *(text[start:end] for start, end in unspaced_words(text))]


def without_unspaced(text: str) -> str:
    """Return a text of the same length with spaces for all that puts none between its words."""
    return text if text.isascii() else _RUN.sub(lambda run: " " * len(run[0]), text)


def unspaced_words(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of what stands for words where no space is put between them; they may overlap.

    In Chinese (text without kana), the commonest particles separate words and are part of none.

    Examples
    --------
    >>> [("中央銀行")[start:end] for start, end in unspaced_words("中央銀行")]
    ['中央', '央銀', '銀行']
    """
    runs = list(_RUN.finditer(text))
    if runs and not _IS_KANA.search(text):
        text = _PARTICLE.sub(" ", text)
    for run in runs:
        for stretch in _SAME_SCRIPT.finditer(text, run.start(), run.end()):
            if len(stretch[0]) > 1:
                yield from _pieces(stretch)


def _pieces(stretch: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield letters with those behind them, as many as the script asks for; a word in katakana whole."""
    cuts = [stretch.start(), stretch.end()]
    if stretch.lastgroup:
        cuts[1:1] = (cut.start() for cut in _CUT.finditer(stretch.string, stretch.start() + 1, stretch.end()))
    taken = min(_TAKEN.get(stretch.lastgroup or "", 1), len(cuts) - 1)
    yield from zip(cuts, cuts[taken:], strict=False)


def is_unspaced(word: str) -> bool:
    """Return True if a word is in a script that puts no space between words.

    Examples
    --------
    >>> is_unspaced("央行"), is_unspaced("AI芯片")
    (True, False)
    """
    return not word.isascii() and _RUN.fullmatch(word) is not None


def ends_a_sentence(text: str) -> bool:
    """Return True if a text ends as a sentence does, with nothing behind it but what closes a quotation or bracket.

    Examples
    --------
    >>> ends_a_sentence("„Die Quote sinkt.“"), ends_a_sentence("漁獲枠を引き下げた。」"), ends_a_sentence("Cod cut")
    (True, True, False)
    """
    return text.rstrip(CLOSING_MARKS).endswith(SENTENCE_ENDS)


def count_words(text: str) -> int:
    """Return how many words a text has: its parts between white space, and where there is none half its characters.

    What is longer than any word counts as several.

    Examples
    --------
    >>> count_words("The quota was cut."), count_words("日銀は利上げを決めた。"), count_words("R0lGODlh" * 15)
    (4, 5, 4)
    """
    n_parts = _count_parts(text.split())
    if text.isascii():
        return n_parts
    runs = _RUN.findall(text)
    if not runs:
        return n_parts
    n_unspaced = sum(-(-len(run) // (4 if _IS_BY_THREES.match(run) else 2)) for run in runs)
    n_spaced = _count_parts([part for part in without_unspaced(text).split() if any(map(str.isalnum, part))])
    return max(n_parts, n_unspaced + n_spaced)


def _count_parts(parts: list[str]) -> int:
    if len(max(parts, key=len, default="")) <= _LONGEST_WORD:
        return len(parts)
    return sum(-(-len(part) // _LONGEST_WORD) for part in parts)


def is_in_words(text: str) -> bool:
    """Return True if a text consists of words: nothing in it is far longer than any word or address.

    Examples
    --------
    >>> is_in_words("The quota was cut."), is_in_words("R0lGODlh" * 100), is_in_words("日銀は利上げを決めた。" * 100)
    (True, False, True)
    """
    return len(text) <= _LONGEST_ADDRESS or max(map(len, without_unspaced(text).split()), default=0) <= _LONGEST_ADDRESS
