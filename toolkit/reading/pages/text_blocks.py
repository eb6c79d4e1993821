"""The text of a web page, a block at a time, whatever element holds it: paragraphs, cells, lines of a ``div``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from toolkit.cleaning.boilerplate import is_prose
from toolkit.languages.script import count_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite code del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small "
    "span strike strong sub sup time tt u var wbr".split()
)
SILENT = frozenset(
    "audio button canvas head iframe math noscript object option script select style svg template textarea "
    "video".split()
)


@dataclass(frozen=True, slots=True)
class TextBlock:
    """What stands right in an element; ``n_words`` counts what of it is no link, ``n_linked`` what is."""

    element: HtmlElement
    text: str
    n_words: int
    n_linked: int
    is_prose: bool


@dataclass(slots=True)
class _Open:
    """What has been read of a block so far."""

    pieces: list[str]
    n_linked: int = 0


def text_blocks(page: HtmlElement) -> list[TextBlock]:
    """Return the text of a page, without scripts, styles and controls of forms, in the order of the page.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> page = fromstring("<td>The quota <b>for cod</b> was cut.<script>var a = 'It is cut again.';</script></td>")
    >>> [block.text for block in text_blocks(page)]
    ['The quota for cod was cut.']
    """
    blocks: dict[HtmlElement, _Open] = {}
    for element, piece, linked in _pieces(page):
        block = blocks.setdefault(element, _Open([]))
        block.pieces.append(piece)
        block.n_linked += len(piece) if linked else 0
    return [_closed(element, block) for element, block in blocks.items() if not "".join(block.pieces).isspace()]


def _closed(element: HtmlElement, block: _Open) -> TextBlock:
    whole = "".join(block.pieces)
    text = " ".join(whole.split())
    n_words = count_words(text)
    n_linked = round(n_words * block.n_linked / len(whole))
    return TextBlock(element, text, n_words - n_linked, n_linked, is_prose(text))


def _pieces(page: HtmlElement) -> Iterator[tuple[HtmlElement, str, bool]]:
    """Yield each piece of text with the block it stands in, and whether it is a link."""
    waiting: list[tuple[HtmlElement, HtmlElement, bool, bool]] = [(page, page, False, False)]
    while waiting:
        element, around, linked, is_left = waiting.pop()
        if is_left:
            if element.tail:
                yield around, element.tail, linked
            continue
        if not isinstance(element.tag, str) or element.tag in SILENT:
            continue
        inline = element.tag in INLINE
        block, in_link = (around if inline else element), linked or element.tag == "a"
        if element.tag == "br":
            yield block, "\n", linked
        if element.text:
            yield block, element.text, in_link
        for child in reversed(element):
            waiting += [(child, block, in_link, True), (child, block, in_link, False)]
