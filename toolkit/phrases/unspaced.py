"""Words of scripts without spaces, made whole: what nearly always stands beside some characters belongs to them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from toolkit.languages.script import is_unspaced

_LONGEST = 8
_GRAMMAR = re.compile(r"[\u3041-\u309f]")  # hiragana
_NEARLY_ALWAYS = 0.7


def made_whole(phrase: str, texts: Sequence[str]) -> str:
    """Lengthen a phrase by the characters that stand before and behind it nearly wherever it stands.

    Examples
    --------
    >>> texts = ["巴基斯坦总理访问", "在巴基斯坦发生", "赴巴基斯坦"]
    >>> made_whole("基斯", texts), made_whole("总理", texts), made_whole("cod", ["cods", "cods"])
    ('巴基斯坦', '总理', 'cod')
    """
    if not is_unspaced(phrase):
        return phrase
    while len(phrase) < _LONGEST:
        longer = _longer(phrase, texts)
        if longer == phrase:
            break
        phrase = longer
    return phrase


def _longer(phrase: str, texts: Sequence[str]) -> str:
    before: Counter[str] = Counter()
    behind: Counter[str] = Counter()
    for text in texts:
        at = text.find(phrase)
        while at >= 0:
            before[text[max(0, at - 1) : at]] += 1
            behind[text[at + len(phrase) : at + len(phrase) + 1]] += 1
            at = text.find(phrase, at + len(phrase))
    ahead, rest = _belonging(before), _belonging(behind)
    return ahead + phrase + rest


def _belonging(beside: Counter[str]) -> str:
    """Return the character that is nearly always there, or "" if there is none."""
    if beside.total() < 2:
        return ""
    character, count = min(beside.items(), key=lambda item: (-item[1], item[0]))
    belongs = is_unspaced(character) and not _GRAMMAR.match(character)
    return character if belongs and count >= _NEARLY_ALWAYS * beside.total() else ""
