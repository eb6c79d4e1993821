"""The text of the article on a web page: trafilatura's, and what it misses or lets in mended."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import TYPE_CHECKING

from toolkit.cleaning.boilerplate import article_lines, is_prose
from toolkit.cleaning.cross_references import without_cross_references
from toolkit.languages.script import count_words
from toolkit.reading.pages.comments import drop_comments
from toolkit.reading.pages.elements import is_leaf, text_of, words_of
from toolkit.reading.pages.linked_data import article_body
from toolkit.reading.pages.missing_paragraphs import with_missing_paragraphs
from toolkit.reading.pages.related_blocks import drop_related_blocks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MUCH_MORE = 2
_LONGEST_KEY = 60
_LINES_ABOVE_TEXT = 7
_LINES_OF_A_WHOLE_PAGE = 200
_PROSE_OF_A_WHOLE_PAGE = 0.1


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
    drop_comments(shown)
    lines = _prose_of_a_whole_page(with_missing_paragraphs(shown, _found(shown, title)))
    lines = without_cross_references(article_lines(_without_title(lines, title)))
    declared = article_body(page, title).split("\n")
    return "\n".join(line for line in (declared if _says_more(declared, lines) else lines) if line)


def _found(page: HtmlElement, title: str) -> list[str]:
    """Return what trafilatura finds, with all its means where at first it passed over most of the article."""
    lines = _extracted(page, fast=True)
    passed_over = _n_words_passed_over(page, lines, title)
    if passed_over < _MUCH_MORE * _n_words_of_prose(lines):
        return lines
    again = _extracted(page, fast=False)
    return again if _n_words_of_prose(again) >= _MUCH_MORE * _n_words_of_prose(lines) else lines


def _extracted(page: HtmlElement, *, fast: bool) -> list[str]:
    from trafilatura import bare_extraction

    found = bare_extraction(deepcopy(page), fast=fast, include_comments=False)
    text = getattr(found, "text", None) or ""
    return [line.strip() for line in text.split("\n") if line.strip()]


def _n_words_of_prose(lines: Sequence[str]) -> int:
    return sum(count_words(line) for line in lines if is_prose(line))


def _n_words_passed_over(page: HtmlElement, lines: Sequence[str], title: str) -> int:
    """Return how many words of running text stand between the headline and what was found first."""
    said, first = words_of(title), words_of(next(filter(is_prose, lines), ""))
    passed: dict[str, int] = {}
    below = False
    for element in page.iter("h1", "h2", "p", "div"):
        if not is_leaf(element):
            continue
        text = text_of(element)
        words = words_of(text)
        if element.tag in ("h1", "h2") and _is_nearly(words, said):
            below, passed = True, {}
        elif below and is_prose(text):
            if first.startswith(words):
                return sum(passed.values())
            passed[words] = count_words(text)
    return sum(passed.values()) if below and not first else 0


def _says_more(declared: Sequence[str], found: Sequence[str]) -> bool:
    """Return True if a text goes on where another ends, much longer, or is the same in more paragraphs."""
    n_declared, n_found = (sum(map(count_words, lines)) for lines in (declared, found))
    said, shown = words_of(" ".join(declared)), words_of(next(filter(is_prose, found), " ".join(found)))
    same = said == words_of(" ".join(found))
    goes_on = n_declared >= _MUCH_MORE * max(n_found, 1) and shown[:_LONGEST_KEY] in said
    return goes_on or (same and len(declared) > len(found))


def _prose_of_a_whole_page(lines: list[str]) -> list[str]:
    """Keep the running text alone where no article was found on the page, and all its lines came."""
    prose = [line for line in lines if is_prose(line)]
    all_came = len(lines) >= _LINES_OF_A_WHOLE_PAGE and len(prose) < _PROSE_OF_A_WHOLE_PAGE * len(lines)
    return prose if all_came and prose else lines


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
