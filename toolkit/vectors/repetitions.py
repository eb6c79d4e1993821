"""Lines and sentences that texts have in common word for word: what a publisher puts around its stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set

_FEWEST_TEXTS = 3
_MANY_TEXTS = 10
_FEWEST_LETTERS = 25
_LEAST_OWN = 0.5
_ENDS = ".!?。！？।؟"
_SPACES = [letter for letter in map(chr, range(0x3001)) if letter.isspace()]


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
    return {piece: held[piece] for piece in sorted(piece for piece in held if held[piece] >= _FEWEST_TEXTS)}


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
    held = _held(text, repeated)
    if not held:
        return text
    own = _without(text, {piece for piece in held if repeated[piece] >= _MANY_TEXTS})
    rest = own if any(map(str.isalpha, own)) else text
    own = _without(rest, held if rest == text else _held(rest, repeated))
    return own if _n_characters(own) > _LEAST_OWN * _n_characters(rest) else rest


def _held(text: str, repeated: Mapping[str, int]) -> Set[str]:
    return repeated.keys() & _pieces(text)


def _pieces(text: str) -> Set[str]:
    """Return the lines and sentences that are long enough; no sentence goes across lines."""
    if len(text) < _FEWEST_LETTERS:
        return set()
    return {piece for piece in map(str.strip, {*text.split("\n"), *_sentences(text)}) if len(piece) >= _FEWEST_LETTERS}


def _sentences(text: str) -> list[str]:
    """Cut a text behind each mark that may end a sentence, and at the ends of lines."""
    for end in filter(text.__contains__, _ENDS):
        text = text.replace(end, f"{end}\n")
    return text.split("\n")


def _without(text: str, left_out: Set[str]) -> str:
    """Return a text without pieces of it."""
    if not left_out:
        return text
    lines = text.split("\n")
    for place, line in enumerate(lines):
        for piece in left_out:
            if piece in line:
                lines[place] = _line_without(line, left_out)
                break
    return "\n".join(lines)


def _line_without(line: str, left_out: Set[str]) -> str:
    if line.strip() in left_out:
        return ""
    return "".join(" " if sentence.strip() in left_out else sentence for sentence in _sentences(line))


def _n_characters(text: str) -> int:
    return len(text) - sum(map(text.count, _SPACES))
