"""The words that texts have in common, whatever they are about: those of grammar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

import numpy as np

from toolkit.languages.script import words
from toolkit.phrases.beginnings import MOST_CHARACTERS, evenly

MOST_TEXTS = 1000
_LARGE = 10
_COMMON, _EVEN = 0.15, 0.85
_LEAST_OFTEN, _MOST_OFTEN = 0.25, 1.5


def words_of_all(groups: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the words that stand in many texts of each group, each about as often as the others: words of grammar.

    Of a group up to 1,000 texts are read, evenly spread.

    Examples
    --------
    >>> groups = [["Di cod dey go", "Di quota"] * 15, ["Di moon", "Di orbit dey"] * 15]
    >>> sorted(words_of_all(groups))
    ['dey', 'di']
    """
    large = [
        [words(text[:MOST_CHARACTERS].lower()) for text in evenly(texts, MOST_TEXTS)]
        for texts in groups
        if len(texts) >= _LARGE
    ]
    if len(large) < 2:
        return frozenset()
    every = [found for group in large for found in group]
    lengths = np.array([len(found) for found in every])
    having = [Counter(chain.from_iterable(map(set, group))) for group in large]
    n_having: Counter[str] = Counter()
    for own in having:
        n_having.update(own)
    many = {word: n for word, n in n_having.items() if n >= _COMMON * len(every)}
    counts = Counter(filter(many.__contains__, chain.from_iterable(every)))
    return frozenset(
        word
        for word, n in many.items()
        if n >= _EVEN * (1 - np.exp(-lengths * counts[word] / lengths.sum())).sum()
        and all(
            _LEAST_OFTEN * n * len(group) <= own[word] * len(every) <= _MOST_OFTEN * n * len(group)
            for own, group in zip(having, large, strict=True)
        )
    )
