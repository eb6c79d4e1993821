"""The entries of a live page, as plain parts of one text: headings and paragraphs, without the clock times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.cleaning.boilerplate import is_prose
from toolkit.reading.pages.comments import is_comment
from toolkit.reading.pages.elements import text_of
from toolkit.reading.pages.marks import is_clock

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FEWEST_ENTRIES = 3
_LONGEST_CLOCK = 12
_CLOCKS = ("time", "span", "div", "p", "small", "strong", "b", "a", "em", "i", "h3", "h4", "h5", "dt")


def join_entries(page: HtmlElement) -> None:
    """Drop the clock times that open the entries of a live page, and the boxes the entries stand in.

    Examples
    --------
    >>> from lxml.html import fromstring, tostring
    >>> entry = "<div><i>9:4{0}</i><p>The count of votes goes on in hall {0}.</p></div>"
    >>> page = fromstring(f"<main>{''.join(map(entry.format, '123'))}</main>")
    >>> join_entries(page)
    >>> [element.tag for element in page], page.text_content()[:22]
    (['p', 'p', 'p'], 'The count of votes goe')
    """
    opened = [(clock, box) for clock in page.iter(*_CLOCKS) if _is_clock(clock) and (box := _entry(clock)) is not None]
    parents = [box.getparent() for _, box in opened]
    for clock, box in opened:
        around = box.getparent()
        if parents.count(around) >= _FEWEST_ENTRIES and clock.getparent() is not None and not is_comment(box):
            clock.drop_tree()
            box.drop_tag()


def _is_clock(element: HtmlElement) -> bool:
    return len(element) <= 1 and len(text := text_of(element)) <= _LONGEST_CLOCK and is_clock(text)


def _entry(clock: HtmlElement) -> HtmlElement | None:
    """Return the box around a clock time that it opens and that has running text."""
    for box in clock.iterancestors("div", "section", "article", "li"):
        if any(is_prose(text_of(paragraph)) for paragraph in box.iter("p")):
            is_opened = text_of(box).startswith(text_of(clock)) and box.getparent() is not None
            return box if is_opened else None
    return None
