"""Labels that distinguish the themes of a report, out of the phrases of each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from toolkit.languages.profile import each_word, profile

WEAK_WORDS = frozenset(each_word(profile("en").weak_words))


def distinct_labels(phrases: Sequence[Sequence[str]], n_parts: int = 3, names: Sequence[str] = ()) -> list[str]:
    """Join the strongest phrases of each theme into its label; no two labels are equal.

    A phrase that several themes have goes to the one that ranks it highest. Only a theme left with none of
    its own takes what others have too.

    Parameters
    ----------
    phrases : sequence of sequence of str
        The phrases of each theme, the strongest first.
    n_parts : int, default=3
        The most phrases in a label; more only where a label would stand twice.
    names : sequence of str, optional
        The labels of the first themes, where these have names already.

    Returns
    -------
    list of str
        A label a theme, with a capital first; a theme without a phrase is numbered.

    Examples
    --------
    >>> distinct_labels([["cod", "quota", "iPhone"], ["iPhone", "cod"], []])
    ['Cod, quota', 'iPhone', 'Theme 3']
    >>> distinct_labels([["cod", "quota"], ["eels"]], names=["eels"])
    ['eels', 'Eels (2)']
    """
    ranks = [{phrase.casefold(): rank for rank, phrase in reversed(list(enumerate(own)))} for own in phrases]
    labels = list(names)
    for number, own in list(enumerate(phrases))[len(names) :]:
        kept = [phrase for phrase in own if _is_first(phrase.casefold(), number, ranks)]
        labels.append(_unused(kept or own, n_parts, labels, f"Theme {number + 1}"))
    return labels


def _is_first(phrase: str, number: int, ranks: Sequence[dict[str, int]]) -> bool:
    """Return True if no other theme ranks a phrase higher, nor as high and comes earlier."""
    having = [(rank[phrase], other) for other, rank in enumerate(ranks) if phrase in rank]
    return min(having)[1] == number


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
