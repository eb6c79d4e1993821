"""Which terms of the news subjects stand in a text.

A term is a word or several, with "_" or "-" between them. A word with "*" behind stands for all words that begin so,
with "*" in front for all that end so, with both for all that have it in them. Accents and capitals do not count.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

from toolkit.languages.script import words
from toolkit.subjects import terms

_SHORTEST_PART = 3


@cache
def languages() -> frozenset[str]:
    return frozenset(module.name for module in iter_modules(terms.__path__))


def folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(one for one in parts if not unicodedata.combining(one))


class Matcher:
    def __init__(self, given: Sequence[str]) -> None:
        self.phrases: dict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
        patterns = set()
        for number, term in enumerate(given):
            parts = parts_of(term)
            patterns.update(parts)
            self.phrases[parts[0]].append((parts[1:], number))
        self.whole = {one for one in patterns if "*" not in one}
        self.beginnings = {one[:-1] for one in patterns if one.endswith("*") and one[0] != "*"}
        self.endings = {one[1:] for one in patterns if one.startswith("*") and one[-1] != "*"}
        self.inside = [one[1:-1] for one in patterns if one[0] == one[-1] == "*"]
        self.known: dict[str, frozenset[str]] = {}

    def found(self, text: str) -> set[int]:
        seen = [self.patterns(word) for word in words(folded(text))]
        out = set()
        for place, own in enumerate(seen):
            for pattern in own:
                for rest, number in self.phrases.get(pattern, ()):
                    behind = seen[place + 1 : place + 1 + len(rest)]
                    if len(behind) == len(rest) and all(one in there for one, there in zip(rest, behind)):
                        out.add(number)
        return out

    def patterns(self, word: str) -> frozenset[str]:
        if word not in self.known:
            self.known[word] = frozenset(self._patterns(word))
        return self.known[word]

    def _patterns(self, word: str) -> Iterator[str]:
        if word in self.whole:
            yield word
        for n in range(2, len(word) + 1):
            if word[:n] in self.beginnings:
                yield word[:n] + "*"
            if word[-n:] in self.endings:
                yield "*" + word[-n:]
        yield from (f"*{part}*" for part in self.inside if part in word)


def parts_of(term: str) -> tuple[str, ...]:
    raw = folded(term).replace("'", "_").replace("’", "_").replace("-", "_").replace("&", "_").split("_")
    return tuple(one for one in raw if len(one.replace("*", "")) > 1)
