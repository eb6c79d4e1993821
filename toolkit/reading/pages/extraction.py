"""The text of the article on a web page: trafilatura's, and what it misses or lets in mended."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import TYPE_CHECKING

from toolkit.cleaning.boilerplate import article_lines, is_prose
from toolkit.cleaning.cross_references import without_cross_references
from toolkit.languages.script import count_words
from lxml.html import document_fromstring

from toolkit.reading.pages.article_evidence import LONGEST_KEY, headline_element, weighed_blocks
from toolkit.reading.pages.comments import drop_comments
from toolkit.reading.pages.elements import words_of
from toolkit.reading.pages.linked_data import article_body
from toolkit.reading.pages.main_article import article_box, main_article, text_box
from toolkit.reading.pages.missing_paragraphs import with_missing_paragraphs
from toolkit.reading.pages.related_blocks import drop_related_blocks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MUCH_MORE = 2
_LINES_ABOVE_TEXT = 7
_MOST = 0.5
_MOST_OF_A_LEAD = 3
_NO_TEXT = ("html", "body", "aside", "nav", "footer", "dialog", "form", "td")


def article_text(page: HtmlElement, title: str = "") -> str:
    """Return the text of the main article of a page, a paragraph a line; empty if there is none.

    Lists of links, cross references, comments and the title, if it is known, are left out; paragraphs that stand in the
    same kind of place as those that were found are taken in if most would else be lost. Where linked data hold much
    more of the text than the page shows, theirs is taken.

    Parameters
    ----------
    page : HtmlElement
        It is not changed.
    title : str, default=""

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> said = "The quota for cod was cut by a tenth on Monday, the ministers said in Oslo after a night of talks."
    >>> page = fromstring(f"<html><body><article><h1>Cod cut</h1><p>{said}</p></article></body></html>")
    >>> article_text(page, "Cod cut") == said
    True
    """
    shown = deepcopy(page)
    drop_related_blocks(shown)
    drop_comments(shown, main_article(shown), text_box(shown))
    box = article_box(shown)
    lines = [] if box is None else [*_lead(box, shown), *with_missing_paragraphs(shown, _found(box, shown))]
    lines = without_cross_references(article_lines(_without_title(lines, title)))
    declared = article_body(page, title).split("\n")
    return "\n".join(line for line in (declared if _says_more(declared, lines) else lines) if line)


def _found(box: HtmlElement, page: HtmlElement) -> list[str]:
    """Return what trafilatura finds in the box of an article, with all its means where at first it missed most."""
    weighed = [(words_of(block.text)[:LONGEST_KEY], weight) for block, weight in weighed_blocks(page) if _is_in(block.element, box)]
    alone = _alone(box)
    lines = _extracted(alone, fast=True)
    if _held(lines, weighed) >= _MOST:
        return lines
    again = _extracted(alone, fast=False)
    return max(again, lines, key=lambda one: _held(one, weighed))


def _lead(box: HtmlElement, page: HtmlElement) -> list[str]:
    """Return the running text between the headline and the box."""
    headline = headline_element(page)
    if headline is None:
        return []
    lead, below = [], False
    weights = {block.element: block.text for block, weight in weighed_blocks(page) if weight >= block.n_words}
    for element in page.iter():
        if element is box:
            break
        if element is headline:
            below = True
        elif below and element in weights and next(element.iterancestors("figure"), None) is None and element.tag != "figcaption":
            lead.append(weights[element])
    return lead[:_MOST_OF_A_LEAD] if below else []


def _is_in(element, box):
    return element is box or box in element.iterancestors()


def _held(lines: Sequence[str], weighed: Sequence[tuple[str, float]]) -> float:
    """Return how much of the text in a box was found."""
    found = words_of(" ".join(lines))
    held = sum(weight for key, weight in weighed if key in found)
    return held / max(sum(weight for _, weight in weighed), 1)


def _alone(box: HtmlElement) -> HtmlElement:
    """Return a page that consists of a box, whatever that is called."""
    page = document_fromstring("<article></article>")
    inside = deepcopy(box)
    inside.tag, inside.tail = "div" if box.tag in _NO_TEXT else box.tag, None
    page.find(".//article").append(inside)
    return page


def _extracted(page: HtmlElement, *, fast: bool) -> list[str]:
    from trafilatura import bare_extraction

    found = bare_extraction(page, fast=fast, include_comments=False)
    text = getattr(found, "text", None) or ""
    return [line.strip() for line in text.split("\n") if line.strip()]


def _says_more(declared: Sequence[str], found: Sequence[str]) -> bool:
    """Return True if a text goes on where another ends, much longer, or is the same in more paragraphs."""
    n_declared, n_found = (sum(map(count_words, lines)) for lines in (declared, found))
    said, shown = words_of(" ".join(declared)), words_of(next(filter(is_prose, found), " ".join(found)))
    same = said == words_of(" ".join(found))
    goes_on = n_declared >= _MUCH_MORE * max(n_found, 1) and shown[:LONGEST_KEY] in said
    return goes_on or (same and len(declared) > len(found))


def _without_title(lines: Sequence[str], title: str) -> list[str]:
    """Drop the title and what nearly is it above the text."""
    said = words_of(title)
    return [
        line
        for number, line in enumerate(lines)
        if number >= _LINES_ABOVE_TEXT or not said or not _is_nearly(words_of(line), said)
    ]


def _is_nearly(line: str, title: str) -> bool:
    shorter, longer = sorted((line, title), key=len)
    return line == title or (len(shorter) > 10 and shorter in longer and len(longer) < 2 * len(shorter))
