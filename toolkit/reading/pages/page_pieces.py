"""The text of a web page in pieces, as small as who made the page marked them: a headline, a name, an age."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from toolkit.cleaning.boilerplate import is_prose
from toolkit.languages.profile import in_any_language
from toolkit.reading.pages.marks import is_when
from toolkit.reading.pages.text_blocks import INLINE, SILENT

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_APART = frozenset(("a", "span", "time", "small", "cite", "font", "label"))
_STRESSED = frozenset(("b", "strong"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_MARKS = " \t\n\r\f\xa0\u200b\u200e\u200f·•|│/,،、-–—‧∙●・⋅:："
_LABEL = re.compile("|".join(in_any_language("published", "source_labels")), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in an element; ``link`` is where it leads, ``heading`` the tag of what marks it as one."""

    text: str
    element: HtmlElement
    link: str = ""
    heading: str = ""


Spans = dict["HtmlElement", tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Context:
    """What surrounds a piece of text: the smallest element set apart, the block, a link, a heading."""

    element: HtmlElement
    block: HtmlElement
    link: str = ""
    heading: str = ""
    silent: bool = False


def page_pieces(page: HtmlElement) -> tuple[list[Piece], Spans]:
    """Return the pieces of a page in its order, and from which to which of them each element with a text goes.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> page = fromstring("<ul><li><a href='/a'>Cod <b>is</b> cut</a> <i>Quay</i>, <time>1h</time></li></ul>")
    >>> [piece.text for piece in page_pieces(page)[0]]
    ['Cod is cut', 'Quay', '1h']
    """
    pieces: list[Piece] = []
    spans: Spans = {}
    blocks = groupby(_texts(page), key=lambda one: one[1].block)
    for _, texts in blocks:
        for piece in _parts([(text, around) for text, around in texts]):
            for element in (piece.element, *piece.element.iterancestors()):
                first, _ = spans.get(element, (len(pieces), 0))
                spans[element] = (first, len(pieces) + 1)
            pieces.append(piece)
    return pieces, spans


def is_heading(piece: Piece) -> bool:
    """Return True if a piece is a heading of a rank."""
    return piece.heading in _HEADINGS


def _texts(page: HtmlElement) -> Iterator[tuple[str, _Context]]:
    """Yield each text of a page with what surrounds it."""
    from lxml.etree import iterwalk

    holds_blocks = {around for one in page.iter() if _is_block(one) for around in one.iterancestors()}
    above: list[_Context] = [_Context(page, page)]
    for event, element in iterwalk(page, events=("start", "end", "comment", "pi")):
        if event == "start":
            above.append(_inside(element, above[-1], is_block=_is_block(element) or element in holds_blocks))
            if element.text and not above[-1].silent:
                yield element.text, above[-1]
            continue
        if event == "end":
            above.pop()
        if element.tail and not above[-1].silent and element is not page:
            yield element.tail, above[-1]


def _inside(element: HtmlElement, around: _Context, *, is_block: bool) -> _Context:
    is_apart = is_block or (element.tag in _APART and around.heading not in _HEADINGS)
    return _Context(
        element if is_apart or (element.tag in _STRESSED and not around.heading) else around.element,
        element if is_block or element.tag == "br" else around.block,
        (element.get("href") or around.link) if element.tag == "a" else around.link,
        around.heading or (element.tag if element.tag in _HEADINGS | _STRESSED else ""),
        around.silent or element.tag in SILENT,
    )


def _is_block(element: HtmlElement) -> bool:
    return isinstance(element.tag, str) and element.tag not in INLINE


def _parts(texts: Sequence[tuple[str, _Context]]) -> list[Piece]:
    """Return a block as one piece if it is a sentence with names or links in it, or else what is set apart in it."""
    parts = [
        Piece(text, around.element, around.link, around.heading)
        for around, run in groupby(texts, key=lambda one: one[1])
        if (text := " ".join("".join(text for text, _ in run).split()))
    ]
    parts = _joined(parts)
    whole = " ".join("".join(text for text, _ in texts).split())
    block = texts[0][1].block
    loose = [part for part in parts if part.element is block and part.text.strip(_MARKS)]
    if len(parts) > 1 and is_prose(whole) and any(not is_when(part.text.strip(_MARKS)) for part in loose):
        return [Piece(whole, block)]
    return [
        Piece(part.text if is_prose(part.text) else part.text.strip(_MARKS), part.element, part.link, part.heading)
        for part in parts
        if (bare := part.text.strip(_MARKS)) and not _LABEL.fullmatch(bare)
    ]


def _joined(parts: Sequence[Piece]) -> list[Piece]:
    """Put together what stands in the same element: a headline, and words in it that are stressed."""
    joined: list[Piece] = []
    for part in parts:
        last = joined[-1] if joined else None
        same = last is not None and (part.element is last.element or last.element in part.element.iterancestors())
        inside_link = same and last is not None and last.element.tag == "a" and part.text.strip(_MARKS)
        if last is not None and (inside_link or part.element is last.element):
            joined[-1] = Piece(f"{last.text} {part.text}", last.element, last.link, last.heading or part.heading)
        else:
            joined.append(part)
    return joined
