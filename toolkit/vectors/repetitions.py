"""Lines and sentences that texts have in common word for word: what a publisher puts around its stories."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Set

_FEWEST_TEXTS = 3
_MANY_TEXTS = 10
_FEWEST_LETTERS = 25
_LEAST_OWN = 0.5
_SENTENCE = re.compile(r"[^\n.!?。！？।؟]*[^\n]")


def repetitions(texts: Iterable[str]) -> dict[str, int]:
    r"""Return the lines and sentences of 25 characters and more that at least three texts have word for word.

    Parameters
    ----------
    texts : iterable of str
        Different ones: of copies all would be repeated.

    Returns
    -------
    dict of str to int
        How many texts have each.

    Examples
    --------
    >>> line = "More on this on our pages of the coast"
    >>> repetitions(f"Cod cut\nThe quota for {name} was cut again.\n{line}" for name in ("Kiel", "Hull", "Oslo"))
    {'More on this on our pages of the coast': 3}
    """
    held: Counter[str] = Counter()
    for text in texts:
        held.update(_pieces(text))
    return {piece: count for piece, count in sorted(held.items()) if count >= _FEWEST_TEXTS}


def without_repetitions(text: str, repeated: Mapping[str, int]) -> str:
    r"""Return a text without what is repeated.

    What ten texts have is left out unless there is nothing else; what fewer have, unless it is most of the rest: then
    it is the story that is repeated, as by publishers that print an agency's report below a line of their own.

    Parameters
    ----------
    text : str
    repeated : mapping of str to int
        Lines and sentences, as `repetitions` finds them.

    Returns
    -------
    str

    Examples
    --------
    >>> line = "More on this on our pages of the coast"
    >>> without_repetitions(f"Cod cut\nThe quota for cod in Kiel was cut again.\n{line}", {line: 3})
    'Cod cut\nThe quota for cod in Kiel was cut again.\n'
    """
    if not repeated:
        return text
    own = _without(text, {piece for piece, count in repeated.items() if count >= _MANY_TEXTS})
    rest = own if any(map(str.isalpha, own)) else text
    own = _without(rest, repeated.keys())
    return own if _n_characters(own) > _LEAST_OWN * _n_characters(rest) else rest


def _pieces(text: str) -> Set[str]:
    lines = {line.strip() for line in text.split("\n")}
    sentences = {found[0].strip() for line in lines for found in _SENTENCE.finditer(line)}
    return {piece for piece in lines | sentences if len(piece) >= _FEWEST_LETTERS}


def _without(text: str, repeated: Set[str]) -> str:
    lines = text.split("\n")
    return "\n".join("" if line.strip() in repeated else _without_sentences(line, repeated) for line in lines)


def _without_sentences(line: str, repeated: Set[str]) -> str:
    return _SENTENCE.sub(lambda found: " " if found[0].strip() in repeated else found[0], line)


def _n_characters(text: str) -> int:
    return sum(map(len, text.split()))
