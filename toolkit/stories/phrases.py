"""Terms as people write them: in their own case, names whole, words that stand together together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import takewhile

_WORD = re.compile(r"[^\W_]+")
_LINK = re.compile(r"\s+|-|\s+(?:of|de|du|des|del|von)(?:\s+(?:the|la))?\s+")
_LEAST_TOGETHER = {1: 0.3, 2: 0.6, 3: 0.6}
_MOSTLY = 0.6
_LEAST_LOWER_CASE = 0.3


@dataclass(frozen=True, slots=True)
class _Word:
    """A word and where it stands; ``linked`` if no more than "of" parts it from the one before."""

    term: str
    start: int
    end: int
    linked: bool


def phrases(texts: Sequence[str], terms: Sequence[str], stop_words: Set[str], n_phrases: int = 8) -> list[str]:
    """Spell out a theme's terms with the words they mostly stand beside.

    Parameters
    ----------
    texts : sequence of str
        Texts of the theme's stories.
    terms : sequence of str
        Lower-case words, the strongest first.
    stop_words : set of str
        Words that count for nothing; "of" and its like may stand inside a phrase.
    n_phrases : int, default=8
        The most phrases.

    Returns
    -------
    list of str
        No phrase shares a word with one before it.

    Examples
    --------
    >>> texts = ["The Bank of England cut interest rates.", "Rates fell as the Bank of England met on interest rates."]
    >>> phrases(texts, ["england", "rates", "bank", "rate"], {"the", "on", "as", "of"})
    ['Bank of England', 'interest rates']
    """
    worded = [(text, list(_words(text, stop_words))) for text in texts]
    spelled: list[str] = []
    covered: set[str] = set()
    for term in terms:
        if len(spelled) == n_phrases:
            break
        if any(_same_word(term, other) for other in covered):
            continue
        phrase = _grow(worded, (term,), covered)
        spelling = _spelling(worded, phrase) if phrase else ""
        if spelling:
            spelled.append(spelling)
            covered |= set(phrase)
    return spelled


def _words(text: str, stop_words: Set[str]) -> Iterator[_Word]:
    """Yield the words of a text that are not stop words."""
    end = 0
    for found in _WORD.finditer(text):
        term = found[0].lower()
        if term not in stop_words:
            linked = end > 0 and _LINK.fullmatch(text, end, found.start()) is not None
            yield _Word(term, found.start(), found.end(), linked)
            end = found.end()


def _same_word(one: str, other: str) -> bool:
    """Tell whether two words differ in their ending only: tariff and tariffs, China and Chinese."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return one == other or (shared >= 4 and max(len(one), len(other)) - shared <= 3)


def _places(words: Sequence[_Word], phrase: tuple[str, ...]) -> Iterator[int]:
    """Yield where a phrase begins among the words of a text."""
    size = len(phrase)
    for i in range(len(words) - size + 1):
        here = words[i : i + size]
        if tuple(word.term for word in here) == phrase and all(word.linked for word in here[1:]):
            yield i


def _grow(worded: Sequence[tuple[str, list[_Word]]], phrase: tuple[str, ...], covered: Set[str]) -> tuple[str, ...]:
    """Lengthen a phrase by the words mostly beside it; () if those belong to a phrase that stands already."""
    while len(phrase) in _LEAST_TOGETHER:
        total, beside = _neighbours(worded, phrase)
        longer, count = _most_common({grown: n for grown, n in beside.items() if _adds_word(grown, phrase)})
        if count >= _MOSTLY * total and set(longer) & covered:
            return ()
        longer, count = _most_common(
            {grown: n for grown, n in beside.items() if _adds_word(grown, phrase) and not set(grown) & covered}
        )
        if count < max(2, _LEAST_TOGETHER[len(phrase)] * total):
            break
        phrase = longer
    return phrase


def _neighbours(
    worded: Sequence[tuple[str, list[_Word]]], phrase: tuple[str, ...]
) -> tuple[int, Counter[tuple[str, ...]]]:
    """Count how often a phrase stands in the texts, and each phrase that is one word longer."""
    total = 0
    beside: Counter[tuple[str, ...]] = Counter()
    for _, words in worded:
        for i in _places(words, phrase):
            total += 1
            j = i + len(phrase)
            if i > 0 and words[i].linked:
                beside[words[i - 1].term, *phrase] += 1
            if j < len(words) and words[j].linked:
                beside[*phrase, words[j].term] += 1
    return total, beside


def _most_common(counts: Mapping[tuple[str, ...], int]) -> tuple[tuple[str, ...], int]:
    return min(counts.items(), key=lambda item: (-item[1], item[0]), default=((), 0))


def _adds_word(longer: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    added = longer[0] if longer[1:] == phrase else longer[-1]
    return len(added) > 1 and not added.isdigit() and added not in phrase


def _spelling(worded: Sequence[tuple[str, list[_Word]]], phrase: tuple[str, ...]) -> str:
    spellings = Counter(
        " ".join(text[words[i].start : words[i + len(phrase) - 1].end].split())
        for text, words in worded
        for i in _places(words, phrase)
    )
    lower = {spelling: count for spelling, count in spellings.items() if spelling.islower()}
    if lower and sum(lower.values()) >= _LEAST_LOWER_CASE * spellings.total():
        spellings = Counter(lower)
    return min(spellings.items(), key=lambda item: (-item[1], item[0]))[0] if spellings else ""
