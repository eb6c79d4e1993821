"""A piece of markup as its lines, with what of each stands in links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from toolkit.cleaning.markup import BLOCKS, NOT_READ, is_endless
from toolkit.languages.script import ends_a_sentence

_HAS_LINKS = re.compile(r"<a\s[^<>]{0,300}?href", re.IGNORECASE)
_MOST_LINKS = 1_000


@dataclass(frozen=True, slots=True)
class Words:
    """Words in a line that stand in one link, or in none: ``address`` is then empty."""

    text: str
    address: str
    places: tuple[tuple[Any, str], ...]

    @property
    def says(self) -> bool:
        """Whether there are letters, figures or the end of a sentence in it."""
        return any(map(str.isalnum, self.text)) or ends_a_sentence(self.text)

    def put(self, text: str) -> None:
        """Put a text in the place of the words, in the tree that they stand in."""
        for number, (holder, where) in enumerate(self.places):
            setattr(holder, where, "" if number else text)


@dataclass(slots=True)
class Line:
    """The words of a line, in order; those with no letters, figures or end of a sentence are its ``marks``."""

    words: list[Words] = field(default_factory=list)
    marks: list[Words] = field(default_factory=list)

    @property
    def links(self) -> list[Words]:
        """What stands in links."""
        return [one for one in self.words if one.address]

    @property
    def own(self) -> list[Words]:
        """What stands between links."""
        return [one for one in self.words if not one.address]

    @property
    def text(self) -> str:
        """All of the words."""
        return " ".join(one.text for one in self.words)


def tree_of(markup: str) -> Any | None:
    """Return the tree of a piece of markup that has links, but not far too many; None for any other."""
    if (
        not _HAS_LINKS.search(markup)
        or markup.lower().count("<a") > _MOST_LINKS
        or is_endless(markup.encode("utf-8", "replace"))
    ):
        return None
    from lxml.etree import ParserError
    from lxml.html import fragment_fromstring

    try:
        return fragment_fromstring(markup.replace("\x00", ""), create_parent="div")
    except (ParserError, ValueError):
        return None


def markup_of(tree: Any) -> str:
    """Return a tree as markup."""
    from lxml.html import tostring

    return str(tostring(tree, encoding="unicode")).removeprefix("<div>").removesuffix("</div>")


def lines_of(tree: Any) -> list[Line]:
    """Return the lines of a tree that have words in them.

    Examples
    --------
    >>> [line] = lines_of(tree_of("<p>Cod <a href='/b'>is <b>cut</b></a></p><br>"))
    >>> [(words.text, words.address) for words in line.words]
    [('Cod', ''), ('is cut', '/b')]
    """
    lines: list[list[tuple[Any, str, Any]]] = [[]]
    for holder, where, link in _places(tree):
        if holder is None:
            lines.append([])
        else:
            lines[-1].append((holder, where, link))
    found = [list(_words_in(line)) for line in lines if line]
    parted = [Line([one for one in line if one.says], [one for one in line if not one.says]) for line in found]
    return [line for line in parted if line.words]


def _places(tree: Any) -> Iterator[tuple[Any, str, Any]]:
    """Yield where text stands: its element, whether in it or behind it, and the link around; no element is a break."""
    from lxml.etree import iterwalk

    link, unread = None, 0
    for event, element in iterwalk(tree, events=("start", "end", "comment", "pi")):
        is_start = event == "start"
        if event in ("start", "end"):
            if element.tag in BLOCKS:
                yield None, "", None
            if element.tag in NOT_READ:
                unread += 1 if is_start else -1
            if element.tag == "a":
                link = element if is_start and (element.get("href") or "").strip() else None
        if not unread and not (element is tree and not is_start):
            yield element, "text" if is_start else "tail", link


def _words_in(line: list[tuple[Any, str, Any]]) -> Iterator[Words]:
    for _, some in groupby(line, key=lambda place: id(place[2])):
        places = list(some)
        text = " ".join("".join(getattr(holder, where) or "" for holder, where, _ in places).split())
        link = places[0][2]
        address = "" if link is None else link.get("href").strip()
        yield Words(text, address, tuple((holder, where) for holder, where, _ in places))
