"""Blocks of a web page whose lines are wrapped, in preformatted text or by line breaks, as paragraphs."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from toolkit.cleaning.text_lines import without_ends_between_wide
from toolkit.cleaning.wrapped_lines import unwrapped

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FEWEST_BREAKS = 2
_BROKEN = ("p", "div", "td", "blockquote", "font")
_INLINE = frozenset("a abbr b br cite code em font i q small span strong sub sup time tt u".split())


def unwrap_blocks(page: HtmlElement) -> None:
    r"""Make paragraphs of blocks whose lines end at a column; verses, tables and programs stay as they are.

    Examples
    --------
    >>> from lxml.html import fromstring, tostring
    >>> said = "The quota for cod was cut on Monday by a tenth,\nthe board said in Bergen. Crews were not asked."
    >>> page = fromstring(f"<body><pre>{said}</pre><pre>x = 1\ny = 2</pre></body>")
    >>> unwrap_blocks(page)
    >>> [block.tag for block in page], page[0][0].text == said.replace("\n", " ")
    (['div', 'pre'], True)
    """
    for block in list(page.iter("pre", *_BROKEN)):
        if block.tag != "pre" and not _is_broken(block):
            continue
        text = _shown(block)
        lines, paragraphs = _said(text), _said(unwrapped(text))
        if len(paragraphs) < len(lines):
            _fill(block, paragraphs)


def _is_broken(block: HtmlElement) -> bool:
    """Return True if a block is in lines, and no other is in it."""
    if sum(child.tag == "br" for child in block) < _FEWEST_BREAKS:
        return False
    return all(inside.tag in _INLINE for inside in block.iterdescendants())


def _shown(block: HtmlElement) -> str:
    """Return the text in a block, with the line ends that a browser shows."""
    written = deepcopy(block)
    if block.tag != "pre":
        for element in written.iter():
            element.text, element.tail = (" ".join((text or "").split("\n")) for text in (element.text, element.tail))
    for line_break in written.iter("br"):
        line_break.tail = f"\n{(line_break.tail or '').removeprefix(' ')}"
    return str(written.text_content())


def _said(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def _fill(block: HtmlElement, paragraphs: list[str]) -> None:
    """Put paragraphs in the place of what is in a block."""
    tail = block.tail
    block.clear()
    block.tag, block.tail = "div", tail
    for paragraph in paragraphs:
        made = block.makeelement("p")
        made.text = paragraph.strip()
        block.append(made)


def join_wide_lines(page: HtmlElement) -> None:
    r"""Take the line ends between Chinese or Japanese characters out of a page: it breaks its source anywhere.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> page = fromstring("<div><p>漁獲枠は\n引き下げ</p><pre>漁\n獲</pre></div>")
    >>> join_wide_lines(page)
    >>> page.text_content()
    '漁獲枠は引き下げ漁\n獲'
    """
    preformatted = {inside for block in page.iter("pre", "textarea") for inside in block.iter()}
    for element in page.iter():
        if element.text and "\n" in element.text and element not in preformatted:
            element.text = without_ends_between_wide(element.text)
        if element.tail and "\n" in element.tail and element.getparent() not in preformatted:
            element.tail = without_ends_between_wide(element.tail)
