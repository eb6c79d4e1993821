"""Where else the phrases of a theme stand: in how many texts of the other themes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from toolkit.languages.script import words
from toolkit.phrases.beginnings import beginnings
from toolkit.phrases.ranking import Phrase


def with_places_elsewhere(named: Sequence[Sequence[Phrase]], texts: Sequence[Sequence[str]]) -> list[list[Phrase]]:
    """Return the phrases of each theme, with the texts of other themes that hold their words.

    Parameters
    ----------
    named : sequence of sequence of Phrase
        The phrases of each theme.
    texts : sequence of sequence of str
        The texts of each theme; as much is read of them as phrases are found in.

    Returns
    -------
    list of list of Phrase
        ``elsewhere`` has the numbers of theme and text.

    Examples
    --------
    >>> cod, rocket = Phrase("cod", 1.0, frozenset({0})), Phrase("rocket", 1.0, frozenset({0, 1}))
    >>> found = with_places_elsewhere([[cod], [rocket]], [["Cod is cut"], ["A rocket with cod", "A rocket"]])
    >>> [sorted(phrase.elsewhere) for own in found for phrase in own]
    [[(1, 0)], []]
    """
    holding: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
    for theme, theirs in enumerate(texts):
        for row, text in enumerate(beginnings(theirs)):
            for word in set(words(text.lower())):
                holding[word].add((theme, row))
    return [
        [replace(phrase, elsewhere=_beyond(theme, _places(phrase.text, holding))) for phrase in phrases]
        for theme, phrases in enumerate(named)
    ]


def _places(phrase: str, holding: Mapping[str, set[tuple[int, int]]]) -> Set[tuple[int, int]]:
    having = [holding.get(word, set()) for word in words(phrase.lower())]
    return having[0].intersection(*having[1:]) if having else set()


def _beyond(theme: int, places: Set[tuple[int, int]]) -> frozenset[tuple[int, int]]:
    return frozenset(place for place in places if place[0] != theme)
