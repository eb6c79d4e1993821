"""What many texts have in common, whatever they are about: lines and sentences word for word, and words of grammar."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from itertools import chain

import numpy as np

from toolkit.languages.script import words

_FEWEST_TEXTS = 3
_FEWEST_LETTERS = 25
_LEAST_OWN = 0.2
_SENTENCE = re.compile(r"[^\n.!?。！？।؟]*[^\n]")
_MOST_CHARACTERS = 1200
_LARGE = 10
_COMMON, _EVEN = 0.15, 0.85
_LEAST_OFTEN, _MOST_OFTEN = 0.25, 1.5


def without_repetitions(texts: Sequence[str]) -> list[str]:
    r"""Return texts without the lines, and the sentences of some length, that three of them have word for word.

    Examples
    --------
    >>> texts = [f"Cod cut\nThe quota for {name} was cut again.\nMore on this" for name in ("Kiel", "Hull", "Oslo")]
    >>> without_repetitions(texts)[0]
    '\nThe quota for Kiel was cut again.\n'
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
    """Return a text without what is repeated, or as it is if that is nearly all of it: then the story is repeated."""
    lines = text.split("\n")
    kept = "\n".join("" if line.strip() in repeated else _without_sentences(line, repeated) for line in lines)
    return kept if len(kept) > _LEAST_OWN * len(text) else text


def _without_sentences(line: str, repeated: Set[str]) -> str:
    return _SENTENCE.sub(lambda found: " " if found[0].strip() in repeated else found[0], line)


def words_of_all(groups: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the words that stand in many texts of each group, each about as often as the others: words of grammar.

    Examples
    --------
    >>> groups = [["Di cod dey go", "Di quota"] * 15, ["Di moon", "Di orbit dey"] * 15]
    >>> sorted(words_of_all(groups))
    ['dey', 'di']
    """
    large = [[words(text[:_MOST_CHARACTERS].lower()) for text in texts] for texts in groups if len(texts) >= _LARGE]
    if len(large) < 2:
        return frozenset()
    every = [found for group in large for found in group]
    counts, lengths = Counter(chain.from_iterable(every)), np.array([len(found) for found in every])
    n_having = Counter(word for found in every for word in set(found))
    having = [Counter(word for found in group for word in set(found)) for group in large]
    return frozenset(
        word
        for word, n in n_having.items()
        if n >= _COMMON * len(every)
        and n >= _EVEN * (1 - np.exp(-lengths * counts[word] / lengths.sum())).sum()
        and all(
            _LEAST_OFTEN * n * len(group) <= own[word] * len(every) <= _MOST_OFTEN * n * len(group)
            for own, group in zip(having, large, strict=True)
        )
    )
