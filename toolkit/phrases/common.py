"""What many texts have in common, whatever they are about: lines and sentences word for word, and words of grammar."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set

from toolkit.languages.script import words

_FEWEST_TEXTS = 3
_FEWEST_LETTERS = 25
_SENTENCE = re.compile(r"[^\n.!?。！？।؟]*[^\n]")
_MOST_CHARACTERS = 1200
_COMMON, _EVEN = 0.3, 1.5
_FEWEST_TO_COUNT = 30


def without_repetitions(texts: Sequence[str]) -> list[str]:
    r"""Return texts without the lines, and the sentences of some length, that three of them have word for word.

    Examples
    --------
    >>> texts = [f"Cod {n}\nThe quota is cut.\nMore on this story" for n in "abc"]
    >>> without_repetitions(texts)[0]
    'Cod a\n\n'
    """
    held: Counter[str] = Counter()
    for text in texts:
        held.update(_pieces(text))
    repeated = {piece for piece, count in held.items() if count >= _FEWEST_TEXTS}
    return [_without(text, repeated) for text in texts]


def _pieces(text: str) -> Set[str]:
    lines = {line.strip() for line in text.split("\n")}
    sentences = {found[0].strip() for line in lines for found in _SENTENCE.finditer(line)}
    return (lines | {one for one in sentences if len(one) >= _FEWEST_LETTERS}) - {""}


def _without(text: str, repeated: Set[str]) -> str:
    lines = text.split("\n")
    return "\n".join("" if line.strip() in repeated else _without_sentences(line, repeated) for line in lines)


def _without_sentences(line: str, repeated: Set[str]) -> str:
    return _SENTENCE.sub(lambda found: " " if found[0].strip() in repeated else found[0], line)


def words_of_all(groups: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the words that stand in many texts of each of several groups, as words of grammar do.

    Examples
    --------
    >>> groups = [["Di cod dey go", "Di quota"] * 15, ["Di moon", "Di orbit dey"] * 15]
    >>> sorted(words_of_all(groups))
    ['dey', 'di']
    """
    counts = [Counter(word for text in texts for word in set(words(text[:_MOST_CHARACTERS].lower()))) for texts in groups]
    n_texts = sum(map(len, groups))
    if n_texts < _FEWEST_TO_COUNT:
        return frozenset()
    every: Counter[str] = sum(counts, Counter())
    large = [(count, len(texts)) for count, texts in zip(counts, groups, strict=True) if len(texts) >= 10]
    return frozenset(
        word
        for word, count in every.items()
        if count >= _COMMON * n_texts and all(own[word] * n_texts <= _EVEN * count * n for own, n in large)
    )
