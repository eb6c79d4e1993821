"""Series: headlines of one publisher that fill a template with names, as forecasts, horoscopes and listings do."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from toolkit.languages.profile import each_word, in_any_language
from toolkit.languages.script import words

_FEWEST_FILLINGS = 5
_FEWEST_WORDS_AROUND, _WORDS_FOR_EACH = 3, 2
_LONGEST_HEADLINE = 30
_NUMBERS = frozenset(each_word(" ".join(in_any_language("number_words"))))

# The publisher, and what stands before and behind the place that is filled.
_Template = tuple[str, tuple[str, ...], tuple[str, ...]]


def series_of(headlines: Sequence[str], sources: Sequence[str]) -> NDArray[np.intp]:
    """Return which template each headline fills, -1 for none: one that five of its publisher's fill, each differently.

    A template has one place, and two words around it for each that is filled, at least three; once five have shown it,
    longer names fill it too. Only names fill it: they begin and end with a capital, where a
    script has such, and hold no number, for a toll that rises is news. Where publishers report one happening in like
    words, each has its own report.

    Parameters
    ----------
    headlines : sequence of str
    sources : sequence of str
        The publisher of each; those without a name count as one.

    Returns
    -------
    ndarray of shape (n_headlines,)
        Numbered from 0, of several that a headline fills the one with the most fillings.

    Examples
    --------
    >>> towns = ["Hull", "Bergen", "Port Vell", "Esbjerg", "Grimsby"]
    >>> told = [*(f"Weather in {town}: the outlook for Friday" for town in towns), "Storm hits Hull"]
    >>> series_of(told, ["Quay"] * 6).tolist(), series_of(told, list("abcdef")).tolist()
    ([0, 0, 0, 0, 0, -1], [-1, -1, -1, -1, -1, -1])
    """
    keys = [
        (source.casefold(), *words(one)[:_LONGEST_HEADLINE]) for one, source in zip(headlines, sources, strict=True)
    ]
    different = _with_shared_sides(_alike_at_one_side(set(keys)))
    fillings: dict[_Template, set[tuple[str, ...]]] = defaultdict(set)
    for headline in different:
        for template, filling in headline.templates(_WORDS_FOR_EACH):
            fillings[template].add(filling)
    n_fillings = {template: len(found) for template, found in fillings.items() if len(found) >= _FEWEST_FILLINGS}
    most: dict[tuple[str, ...], _Template] = {}
    for headline in different if n_fillings else ():
        filled = [template for template, _ in headline.templates(1) if template in n_fillings]
        if filled:
            most[headline.key] = max(filled, key=lambda template: (n_fillings[template], template))
    number_of: dict[_Template, int] = {}
    found = [number_of.setdefault(most[key], len(number_of)) if key in most else -1 for key in keys]
    return np.array(found, dtype=np.intp)


class _Headline:
    """A headline with the places where a name in it may begin and end."""

    def __init__(self, key: tuple[str, ...], small: Sequence[str]) -> None:
        self.key = key
        self.said = key[1:]
        self.small = tuple(small)
        self.starts: list[int] = []
        self.ends: list[int] = []

    def templates(self, for_each: int) -> Iterator[tuple[_Template, tuple[str, ...]]]:
        """Yield what it may be the template of, with what fills it, so many words around each that is filled."""
        n_words = len(self.small)
        longest = min(n_words - _FEWEST_WORDS_AROUND, n_words // (1 + for_each))
        for start in self.starts:
            for end in self.ends:
                if start < end <= start + longest and _is_name(self.said[start:end]):
                    yield (self.key[0], self.small[:start], self.small[end:]), self.small[start:end]


def _alike_at_one_side(keys: Collection[tuple[str, ...]]) -> list[_Headline]:
    """Return the headlines of publishers that have half of what stands around a place in common with enough others."""
    n_words = -(-_FEWEST_WORDS_AROUND // 2)
    small = ["\n".join(said).casefold().split("\n") for _, *said in keys]
    before = [(key[0], *words[:n_words]) for key, words in zip(keys, small, strict=True)]
    behind = [(key[0], *words[-n_words:]) for key, words in zip(keys, small, strict=True)]
    n_before, n_behind = Counter(before), Counter(behind)
    return [
        _Headline(key, words)
        for key, words, one, other in zip(keys, small, before, behind, strict=True)
        if n_before[one] >= _FEWEST_FILLINGS or n_behind[other] >= _FEWEST_FILLINGS
    ]


def _with_shared_sides(headlines: Sequence[_Headline]) -> list[_Headline]:
    """Return the headlines that may fill a template, with those places alone that enough others have."""
    before, behind = (_shared_places(headlines, step) for step in (1, -1))
    for headline, starts, n_behind in zip(headlines, before, behind, strict=True):
        headline.starts = starts
        headline.ends = [len(headline.said) - n_words for n_words in reversed(n_behind)]
    return [headline for headline in headlines if headline.starts and headline.ends]


def _shared_places(headlines: Sequence[_Headline], step: int) -> list[list[int]]:
    """Return how many words of each stand before a place, or behind it, where enough others have the same and a place.

    Word by word those are left out whose words until there are not those of enough others.
    """
    is_place = [[not word[0].islower() for word in headline.said[::step]] for headline in headlines]
    places: list[list[int]] = [[] for _ in headlines]
    number_of: dict[tuple[int, str], int] = {}
    told = [number_of.setdefault((-1, headline.key[0]), len(number_of)) for headline in headlines]
    left, n_words = [row for row, own in enumerate(is_place) if own], 0
    while left:
        n_having = Counter(told[row] for row in left if is_place[row][n_words])
        for row in left:
            if is_place[row][n_words] and n_having[told[row]] >= _FEWEST_FILLINGS:
                places[row].append(n_words)
            key = told[row], headlines[row].small[::step][n_words]
            told[row] = number_of.setdefault(key, len(number_of))
        n_words += 1
        n_alike = Counter(told[row] for row in left)
        left = [row for row in left if len(is_place[row]) > n_words and n_alike[told[row]] >= _FEWEST_FILLINGS]
    return places


def _is_name(filling: tuple[str, ...]) -> bool:
    """Return True for words between capitals that may be a name."""
    has_figures = any(map(str.isdigit, "".join(filling)))
    return not has_figures and not all(word.casefold() in _NUMBERS for word in filling)
