"""Series: headlines of one publisher that fill a template with names, as forecasts, horoscopes and listings do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

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
    worded = [tuple(words(headline)[:_LONGEST_HEADLINE]) for headline in headlines]
    publishers = [source.casefold() for source in sources]
    fillings: dict[_Template, set[tuple[str, ...]]] = defaultdict(set)
    for publisher, headline in set(zip(publishers, worded, strict=True)):
        for template, filling in _templates(publisher, headline, _WORDS_FOR_EACH):
            fillings[template].add(filling)
    number_of: dict[_Template, int] = {}
    found = np.full(len(worded), -1, dtype=np.intp)
    for row, (publisher, headline) in enumerate(zip(publishers, worded, strict=True)):
        filled = [template for template, _ in _templates(publisher, headline, 1) if template in fillings]
        most = max(filled, key=lambda template: (len(fillings[template]), template), default=None)
        if most and len(fillings[most]) >= _FEWEST_FILLINGS:
            found[row] = number_of.setdefault(most, len(number_of))
    return found


def _templates(publisher: str, headline: tuple[str, ...], for_each: int) -> Iterator[tuple[_Template, tuple[str, ...]]]:
    """Yield what a headline may be the template of, with what fills it, so many words around each that is filled."""
    small = tuple(map(str.casefold, headline))
    n_words = len(headline)
    for start in range(n_words):
        for end in range(start + 1, n_words + 1):
            n_around = n_words - (end - start)
            if n_around < max(_FEWEST_WORDS_AROUND, for_each * (end - start)):
                break
            if _is_name(headline[start:end]):
                yield (publisher, small[:start], small[end:]), small[start:end]


def _is_name(filling: tuple[str, ...]) -> bool:
    """Return True for words that may be a name."""
    if filling[0][0].islower() or filling[-1][0].islower():
        return False
    has_figures = any(map(str.isdigit, "".join(filling)))
    return not has_figures and not all(word.casefold() in _NUMBERS for word in filling)
