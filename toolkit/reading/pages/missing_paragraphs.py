"""The paragraphs of an article that its extraction missed: adverts cut it into pieces, one of which was found."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from toolkit.cleaning.boilerplate import is_prose
from toolkit.languages.script import count_words
from toolkit.reading.pages.elements import text_of, words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SHARE_MISSING = 0.6
_FEWEST_WORDS = 8
_LONGEST_KEY = 80
_MOST_PARAGRAPHS = 5000
_MOST_CHARACTERS = 1_000_000


def with_missing_paragraphs(page: HtmlElement, lines: Sequence[str]) -> list[str]:
    """Put in the paragraphs that stand where found ones stand, or one level below, if most would else be lost.

    Parameters
    ----------
    page : HtmlElement
    lines : sequence of str
        The lines of its article that were found.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> texts = ["The quota for cod was cut by a tenth.", "Crews in Hull said that they would stay."]
    >>> page = fromstring("".join(f"<div class='text'><p>{text}</p></div>" for text in texts))
    >>> with_missing_paragraphs(page, texts[:1]) == texts
    True
    """
    words = [words_of(line) for line in lines]
    whole = " ".join(words)
    paragraphs = [(element, text) for element in page.iter("p") if _is_text(text := text_of(element))]
    if len(paragraphs) > _MOST_PARAGRAPHS or len(whole) > _MOST_CHARACTERS:
        return list(lines)
    keys = [words_of(text) for _, text in paragraphs]
    found = [whole.find(key[:_LONGEST_KEY]) for key in keys]
    home = _Home([paragraphs[number][0] for number in _said_first(found, keys)])
    ends = list(accumulate(len(line) + 1 for line in words))
    behind: defaultdict[int, list[str]] = defaultdict(list)
    line = -1
    for (element, text), at in zip(paragraphs, found, strict=True):
        if at >= 0:
            line = bisect_right(ends, at)
        elif home.holds(element):
            behind[line].append(text)
    n_missing = sum(count_words(text) for texts in behind.values() for text in texts)
    if n_missing < _SHARE_MISSING * sum(map(count_words, lines)):
        return list(lines)
    return behind[-1] + [text for at, known_line in enumerate(lines) for text in (known_line, *behind[at])]


def _is_text(text: str) -> bool:
    return is_prose(text) and count_words(text) >= _FEWEST_WORDS


def _said_first(found: Sequence[int], keys: Sequence[str]) -> list[int]:
    """Return which paragraphs were found, except those that quote one before them, as comments do."""
    starts: list[int] = []
    end_of: dict[int, int] = {}
    first: list[int] = []
    for number, (at, key) in enumerate(zip(found, keys, strict=True)):
        before = bisect_right(starts, at) - 1
        if at >= 0 and (before < 0 or end_of[starts[before]] <= at):
            insort(starts, at)
            end_of[at] = at + len(key)
            first.append(number)
    return first


class _Home:
    """Where the paragraphs of an article stand: in the same kind of place, or one level below the same place."""

    def __init__(self, found: Sequence[HtmlElement]) -> None:
        self._kinds = {_kind_of_place(element) for element in found}
        self._places = {element.getparent() for element in found}

    def holds(self, element: HtmlElement) -> bool:
        above = element.getparent()
        return _kind_of_place(element) in self._kinds or (above is not None and above.getparent() in self._places)


def _kind_of_place(element: HtmlElement) -> tuple[tuple[str, str], ...]:
    """Return what an element stands in: tag and class of the two elements around it."""
    around = [parent for parent, _ in zip(element.iterancestors(), range(2), strict=False)]
    return tuple((str(parent.tag), parent.get("class") or "") for parent in around)
