"""Labels that distinguish the themes of a report, out of the phrases of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from itertools import chain

from toolkit.languages.profile import each_word, profile
from toolkit.phrases.ranking import Phrase

WEAK_WORDS = frozenset(each_word(profile("en").weak_words))
_FEW = 5


def distinct_labels(
    phrases: Sequence[Sequence[Phrase]], n_parts: int = 3, names: Sequence[str] = (), said: Iterable[str] = ()
) -> list[str]:
    """Join phrases of each theme into its label, such as together tell its stories from others; no two are equal.

    The strongest phrase comes first, then whichever beside those before it finds most of the theme's stories and
    fewest others, as a query would: by the F score, and where there are few stories by the weight of the phrase. A
    phrase that several themes have goes to the one that ranks it highest, and to those of which it is the strongest.

    Parameters
    ----------
    phrases : sequence of sequence of Phrase
        The phrases of each theme, the strongest first.
    n_parts : int, default=3
        The most phrases in a label; more only where a label would stand twice.
    names : sequence of str, optional
        The labels of the first themes, where these have names already.
    said : iterable of str, optional
        Phrases that stand in no label if there are others, such as those of the theme whose parts are named.

    Returns
    -------
    list of str
        A label a theme, with a capital first; a theme without a phrase is numbered.

    Examples
    --------
    >>> of_each = {"cod": {0, 1}, "quota": {0, 1}, "eels": {2, 3}}
    >>> cod, quota, eels = (Phrase(text, 1.0, frozenset(rows)) for text, rows in of_each.items())
    >>> distinct_labels([[cod, quota, eels], []], n_parts=2)
    ['Cod, eels', 'Theme 2']
    >>> distinct_labels([[cod, quota], [eels]], names=["eels"])
    ['eels', 'Eels (2)']
    """
    ranks = [{one.text.casefold(): rank for rank, one in reversed(list(enumerate(own)))} for own in phrases]
    unwanted = {phrase.casefold() for phrase in said}
    labels = list(names)
    for number, own in list(enumerate(phrases))[len(names) :]:
        fresh = [one for one in own if one.text.casefold() not in unwanted] or own
        kept = [one for one in fresh if one is fresh[0] or _is_first(one.text.casefold(), number, ranks)]
        labels.append(_unused([one.text for one in _telling(kept)], n_parts, labels, f"Theme {number + 1}"))
    return labels


def _is_first(phrase: str, number: int, ranks: Sequence[dict[str, int]]) -> bool:
    """Return True if no other theme ranks a phrase higher, nor as high and comes earlier."""
    having = [(rank[phrase], other) for other, rank in enumerate(ranks) if phrase in rank]
    return min(having)[1] == number


def _telling(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Order phrases, the strongest first, so that those before each tell the theme's texts from others best with it."""
    left, ordered = list(phrases), list[Phrase]()
    n_texts = len(frozenset().union(*(one.rows for one in phrases)))
    here, elsewhere = frozenset[int](), frozenset[tuple[int, int]]()
    while left:
        best = max(left, key=lambda one: _telling_with(one, here, elsewhere, n_texts)) if ordered else left[0]
        left.remove(best)
        ordered.append(best)
        here, elsewhere = here | best.rows, elsewhere | best.elsewhere
    return ordered


def _telling_with(phrase: Phrase, here: Set[int], elsewhere: Set[tuple[int, int]], n_texts: int) -> float:
    """Return the F score with which a phrase beside others tells a theme's texts from others.

    The fewer texts there are to count, the more counts the phrase's own weight.
    """
    n_here, n_elsewhere = len(here | phrase.rows), len(elsewhere | phrase.elsewhere)
    return n_here / max(1, n_here + n_elsewhere + n_texts) * float(phrase.weight ** (_FEW / (_FEW + n_texts)))


def _unused(parts: Sequence[str], n_parts: int, taken: Sequence[str], otherwise: str) -> str:
    """Join as few parts beyond those wanted as make an unused label; number it if none does."""
    fewest = min(n_parts, len(parts))
    labels = [_capitalised(", ".join(parts[:n])) or otherwise for n in range(fewest, len(parts) + 1)]
    numbered = (f"{labels[0]} ({n})" for n in range(2, len(taken) + 3))
    used = {label.casefold() for label in taken}
    return next(label for label in chain(labels, numbered) if label.casefold() not in used)


def _capitalised(label: str) -> str:
    first_word = label.partition(" ")[0].rstrip(",")
    return label[:1].upper() + label[1:] if first_word.islower() else label
