"""Words of a page that nobody sees: written for screen readers, or for the address of a link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.reading.pages.elements import name_attributes, text_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FOR_SCREEN_READERS = re.compile(
    r"(?:^|[\s_-])(?:sr-?only|visually-?hidden|screen-?reader(?:-(?:text|only))?|off-?screen|assistive-text)(?=$|[\s_-])",
    re.IGNORECASE,
)
_MOST_CHARACTERS = 80
_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


def drop_unseen(page: HtmlElement) -> None:
    """Drop short texts for screen readers, and what stands in brackets in an element at the end of a link.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> link = "<a href='/x'>the court<span class='v'>(opens in a new window)</span></a>"
    >>> page = fromstring(f"<div><p><span class='sr-only'>Share</span>So said {link} in Oslo.</p></div>")
    >>> drop_unseen(page)
    >>> page.text_content()
    'So said the court in Oslo.'
    """
    for element in list(page.iter("span", "div", "a", "p", "em", "small")):
        if element.getparent() is not None and (_is_hidden(element) or _closes_a_link(element)):
            element.drop_tree()


def _is_hidden(element: HtmlElement) -> bool:
    return bool(_FOR_SCREEN_READERS.search(name_attributes(element))) and len(text_of(element)) <= _MOST_CHARACTERS


def _closes_a_link(element: HtmlElement) -> bool:
    link = element.getparent()
    is_last = link.tag == "a" and element.getnext() is None and not (element.tail or "").strip()
    in_brackets = is_last and _IN_BRACKETS.fullmatch(text_of(element)) is not None
    return in_brackets and text_of(link) != text_of(element)
