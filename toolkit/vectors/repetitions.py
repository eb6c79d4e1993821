"""Lines and sentences that texts have in common word for word: what a publisher puts around its stories."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Set

_FEWEST_TEXTS = 3
_FEWEST_LETTERS = 25
_LEAST_OWN = 0.2
_SENTENCE = re.compile(r"[^\n.!?。！？।؟]*[^\n]")


def repetitions(texts: Iterable[str]) -> frozenset[str]:
    r"""Return the lines, and the sentences of 25 characters and more, that at least three texts have word for word.

    Parameters
    ----------
    texts : iterable of str
        Different ones: of copies all would be repeated.

    Returns
    -------
    frozenset of str

    Examples
    --------
    >>> texts = [f"Cod cut\nThe quota for {name} was cut again.\nMore on this" for name in ("Kiel", "Hull", "Oslo")]
    >>> sorted(repetitions(texts))
    ['Cod cut', 'More on this']
    """
    held: Counter[str] = Counter()
    for text in texts:
        held.update(_pieces(text))
    return frozenset(piece for piece, count in held.items() if count >= _FEWEST_TEXTS)


def without_repetitions(text: str, repeated: Set[str]) -> str:
    r"""Return a text without what is repeated, or as it is if that is nearly all of it: then the story is repeated.

    Parameters
    ----------
    text : str
    repeated : set of str
        Lines and sentences, as `repetitions` finds them.

    Returns
    -------
    str

    Examples
    --------
    >>> without_repetitions("Cod cut\nThe quota for Kiel was cut again.\nMore on this", {"Cod cut", "More on this"})
    '\nThe quota for Kiel was cut again.\n'
    """
    if not repeated:
        return text
    lines = text.split("\n")
    kept = "\n".join("" if line.strip() in repeated else _without_sentences(line, repeated) for line in lines)
    return kept if len(kept) > _LEAST_OWN * len(text) else text


def _pieces(text: str) -> Set[str]:
    lines = {line.strip() for line in text.split("\n")}
    sentences = {found[0].strip() for line in lines for found in _SENTENCE.finditer(line)}
    return (lines | {one for one in sentences if len(one) >= _FEWEST_LETTERS}) - {""}


def _without_sentences(line: str, repeated: Set[str]) -> str:
    return _SENTENCE.sub(lambda found: " " if found[0].strip() in repeated else found[0], line)
