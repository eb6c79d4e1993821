"""Series: headlines that fill one template with other names, as forecasts, horoscopes, listings and tables do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from toolkit.languages.script import words

_FEWEST_FILLINGS = 5
_MOST_WORDS_FILLED = 3
_FEWEST_WORDS_AROUND = 3
_LONGEST_HEADLINE = 30

# What stands before and behind the place that is filled.
_Template = tuple[tuple[str, ...], tuple[str, ...]]


def in_series(headlines: Sequence[str]) -> NDArray[np.bool_]:
    """Return which headlines fill a template that five of them fill, each differently.

    A template has one place, of up to three words, and two words around it for each that is filled, at least three.
    Figures fill none: a toll that rises is news.

    Parameters
    ----------
    headlines : sequence of str

    Returns
    -------
    ndarray of shape (n_headlines,)

    Examples
    --------
    >>> towns = ["Hull", "Bergen", "Port Vell", "Esbjerg", "Grimsby"]
    >>> in_series([*(f"Weather in {town}: the outlook for Friday" for town in towns), "Storm hits Hull"]).tolist()
    [True, True, True, True, True, False]
    """
    worded = [tuple(words(headline.casefold())[:_LONGEST_HEADLINE]) for headline in headlines]
    fillings: dict[_Template, set[tuple[str, ...]]] = defaultdict(set)
    for headline in set(worded):
        for template, filling in _templates(headline):
            fillings[template].add(filling)
    filled = {template for template, found in fillings.items() if len(found) >= _FEWEST_FILLINGS}
    return np.array([any(template in filled for template, _ in _templates(one)) for one in worded], dtype=bool)


def _templates(headline: tuple[str, ...]) -> Iterator[tuple[_Template, tuple[str, ...]]]:
    """Yield what a headline may be the template of, with what fills it."""
    for start in range(len(headline)):
        for end in range(start + 1, min(start + _MOST_WORDS_FILLED, len(headline)) + 1):
            n_around = len(headline) - (end - start)
            filling = headline[start:end]
            if n_around >= max(_FEWEST_WORDS_AROUND, 2 * len(filling)) and not all(map(str.isdigit, filling)):
                yield (headline[:start], headline[end:]), filling
