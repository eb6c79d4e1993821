"""Labels that tell the themes of a report from one another, out of the phrases of each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

WEAK_WORDS = frozenset(
    """
    able action advance afp afternoon agency agreed ap area article bad best better big billion billions case
    cases chairman city claimed close come coming companies company corp countries country county couple course
    deal despite different difficult director district dozen dozens early end ended evening event executive
    expect face fact fell final finally firm firms fourth future getting good gov great group groups half head
    help high higher hit hold home hope hour hours huge hundreds important issue issues job jobs key kind know
    large largest late latest leader leaders leading left letter level life like likely line little local long
    look looking lost lot low lower main major make making man matter matters meeting member members men million
    millions minister ministers minute minutes moment morning national need needs night number numbers office
    official ones option order past person place places point points possible possibly president press prime
    problem problems public question questions rate real reason recent record region report result return
    reuters right role rose run saw second seconds secretary seen senior series seven short sign small sort
    special start started state step story support sure taken taking talk talks term terms thanks thing things
    thousand thousands times town trillion trillions try trying turn united user want wanted wants way ways win
    wins woman women won word words work working world write writer writes wrote young zero
    """.split()
)


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
    """Join as few more parts than wanted as make a label that is not taken; number it if there is none."""
    fewest = min(n_parts, len(parts))
    labels = [_capitalised(", ".join(parts[:n])) or otherwise for n in range(fewest, len(parts) + 1)]
    numbered = (f"{labels[0]} ({n})" for n in range(2, len(taken) + 3))
    used = {label.casefold() for label in taken}
    return next(label for label in chain(labels, numbered) if label.casefold() not in used)


def _capitalised(label: str) -> str:
    first_word = label.partition(" ")[0].rstrip(",")
    return label[:1].upper() + label[1:] if first_word.islower() else label
