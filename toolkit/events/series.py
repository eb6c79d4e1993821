"""Series: headlines of one publisher that fill a template with names, as forecasts, horoscopes and listings do."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

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
    different = _with_shared_sides([_Headline(*key) for key in _alike_at_one_side(set(keys))])
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

    def __init__(self, publisher: str, *said: str) -> None:
        self.key = (publisher, *said)
        self.said = said
        self.small = tuple(map(str.casefold, said))
        is_capital = [not word[0].islower() for word in said]
        self.starts = [place for place, is_start in enumerate(is_capital) if is_start]
        self.ends = [place + 1 for place in self.starts]

    def before(self, start: int) -> tuple[str, ...]:
        """Return the publisher and what stands before a place."""
        return (self.key[0], *self.small[:start])

    def behind(self, end: int) -> tuple[str, ...]:
        """Return the publisher and what stands behind a place."""
        return (self.key[0], *self.small[end:])

    def templates(self, for_each: int) -> Iterator[tuple[_Template, tuple[str, ...]]]:
        """Yield what it may be the template of, with what fills it, so many words around each that is filled."""
        n_words = len(self.small)
        longest = min(n_words - _FEWEST_WORDS_AROUND, n_words // (1 + for_each))
        for start in self.starts:
            for end in self.ends:
                if start < end <= start + longest and _is_name(self.said[start:end]):
                    yield (self.key[0], self.small[:start], self.small[end:]), self.small[start:end]


def _alike_at_one_side(keys: Collection[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return the headlines of publishers that have half of what stands around a place in common with enough others."""
    n_words = -(-_FEWEST_WORDS_AROUND // 2)
    sides = [
        tuple((at, publisher, *map(str.casefold, words)) for at, words in enumerate((said[:n_words], said[-n_words:])))
        for publisher, *said in keys
    ]
    n_alike = Counter(chain.from_iterable(sides))
    return [key for key, own in zip(keys, sides, strict=True) if max(n_alike[side] for side in own) >= _FEWEST_FILLINGS]


def _with_shared_sides(headlines: Sequence[_Headline]) -> list[_Headline]:
    """Return the headlines that may fill a template, with those places alone that enough others have."""
    before = Counter(headline.before(start) for headline in headlines for start in headline.starts)
    behind = Counter(headline.behind(end) for headline in headlines for end in headline.ends)
    for headline in headlines:
        headline.starts = [start for start in headline.starts if before[headline.before(start)] >= _FEWEST_FILLINGS]
        headline.ends = [end for end in headline.ends if behind[headline.behind(end)] >= _FEWEST_FILLINGS]
    return [headline for headline in headlines if headline.starts and headline.ends]


def _is_name(filling: tuple[str, ...]) -> bool:
    """Return True for words between capitals that may be a name."""
    has_figures = any(map(str.isdigit, "".join(filling)))
    return not has_figures and not all(word.casefold() in _NUMBERS for word in filling)
