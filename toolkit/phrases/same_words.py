"""Which words are forms of one: China, Chinese; election, elections; επιτόκια, επιτοκίων."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import takewhile

_LEAST_STEM = 4
_LONGEST_ENDING = 3
_ACUTE = "\u0301"
_ENDINGS = {("", "s"), ("s", ""), ("", "es"), ("es", ""), ("y", "ies"), ("ies", "y")}


def is_same_word(one: str, other: str) -> bool:
    """Return True if words differ in their ending only, or one ends the other (earthquake, quake).

    Examples
    --------
    >>> is_same_word("china", "chinese"), is_same_word("quake", "earthquake"), is_same_word("china", "chile")
    (True, True, False)
    """
    if one == other:
        return True
    one, other = _without_accents(one), _without_accents(other)
    if is_inflected(one, other):
        return True
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _LEAST_STEM and longer.endswith(shorter)


def is_inflected(one: str, other: str) -> bool:
    """Return True if words differ in their ending only.

    Examples
    --------
    >>> is_inflected("yemen", "yemeni"), is_inflected("quake", "earthquake")
    (True, False)
    """
    if one[:2] != other[:2]:
        return False
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    if shared > 1 and (one[shared:], other[shared:]) in _ENDINGS:
        return True
    return shared >= _LEAST_STEM and max(len(one), len(other)) - shared <= max(_LONGEST_ENDING, 2 * shared // 3)


@lru_cache(maxsize=10_000)
def _without_accents(word: str) -> str:
    """Return a word without the accents that move with its endings (επιτόκια, επιτοκίων; elección, elecciones)."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).replace(_ACUTE, ""))
