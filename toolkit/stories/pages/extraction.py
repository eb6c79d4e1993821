"""The text of the article on a web page: trafilatura's, and what it misses or lets in mended."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from copy import deepcopy
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from toolkit.languages.script import count_words, ends_a_sentence
from toolkit.stories.cleaning.boilerplate import article_lines, is_prose
from toolkit.stories.cleaning.pointers import without_pointers

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WORD = re.compile(r"\w+")
_LINKS = 0.85
_LONGEST_TEASER = 300
_FEWEST_WORDS_OF_LINK = 3
_LINES_ABOVE_TEXT = 7
_SHARE_MISSING = 0.6
_FEWEST_WORDS_MISSING = 8
_LINES_OF_A_WHOLE_PAGE = 200
_PROSE_OF_A_WHOLE_PAGE = 0.1
_LONGEST_KEY = 80
_MOST_PARAGRAPHS = 5000
_MOST_CHARACTERS = 1_000_000


def article_text(page: HtmlElement, title: str = "") -> str:
    """Return the text of the main article of a page, a paragraph a line; empty if there is none.

    Lists of links and pointers to other stories are left out, and the title, if it is known; paragraphs
    that stand in the same kind of place as those that were found are taken in if most would else be lost.

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
    from trafilatura import bare_extraction

    page = _without_teasers(deepcopy(page))
    found = bare_extraction(deepcopy(page), fast=True, include_comments=False)
    text = getattr(found, "text", None) or ""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    lines = _prose_of_a_whole_page(_with_missing_paragraphs(page, lines))
    return "\n".join(without_pointers(article_lines(_without_title(lines, title))))


def words_of(text: str) -> str:
    """Return the words of a text, in lower case, with single spaces: what two renderings of it have in common.

    Examples
    --------
    >>> words_of("Cod – cut,  again!")
    'cod cut again'
    """
    return " ".join(_WORD.findall(text.lower()))


def text_of(element: HtmlElement) -> str:
    """Return the text in an element, white space made single."""
    return " ".join(element.text_content().split())


def _without_teasers(page: HtmlElement) -> HtmlElement:
    """Drop paragraphs, headings and list items that are links to other stories and no sentences."""
    for element in list(page.iter("p", "li", "h2", "h3", "h4", "h5", "div")):
        if element.getparent() is None or (element.tag == "div" and _holds_blocks(element)):
            continue
        text = text_of(element)
        linked = sum(len(text_of(link)) + 1 for link in element.iter("a")) - 1
        if (
            len(text) <= _LONGEST_TEASER
            and count_words(text) >= _FEWEST_WORDS_OF_LINK
            and linked >= _LINKS * len(text)
            and not ends_a_sentence(text)
        ):
            element.drop_tree()
    return page


def _holds_blocks(element: HtmlElement) -> bool:
    return len(list(islice(element.iter("p", "div", "li"), 2))) > 1


def _with_missing_paragraphs(page: HtmlElement, lines: Sequence[str]) -> list[str]:
    """Put in the paragraphs that stand where found ones stand, if they are many: an article cut up by adverts."""
    found = [words_of(line) for line in lines]
    whole = " ".join(found)
    paragraphs = [(_place(element), text_of(element)) for element in page.iter("p")]
    paragraphs = [
        (place, text) for place, text in paragraphs if is_prose(text) and count_words(text) >= _FEWEST_WORDS_MISSING
    ]
    if len(paragraphs) > _MOST_PARAGRAPHS or len(whole) > _MOST_CHARACTERS:
        return list(lines)
    places = [whole.find(words_of(text)[:_LONGEST_KEY]) for _, text in paragraphs]
    trusted = {place for (place, _), at in zip(paragraphs, places, strict=True) if at >= 0}
    ends = list(accumulate(len(words) + 1 for words in found))
    behind: defaultdict[int, list[str]] = defaultdict(list)
    line = -1
    for (place, text), at in zip(paragraphs, places, strict=True):
        if at >= 0:
            line = bisect_right(ends, at)
        elif place in trusted:
            behind[line].append(text)
    n_missing = sum(count_words(text) for texts in behind.values() for text in texts)
    if n_missing < _SHARE_MISSING * sum(count_words(line) for line in lines):
        return list(lines)
    return behind[-1] + [text for at, known_line in enumerate(lines) for text in (known_line, *behind[at])]


def _place(element: HtmlElement) -> tuple[tuple[str, str], ...]:
    """Return what an element stands in: tag and class of the two elements around it."""
    around = [parent for parent, _ in zip(element.iterancestors(), range(2), strict=False)]
    return tuple((str(parent.tag), parent.get("class") or "") for parent in around)


def _prose_of_a_whole_page(lines: list[str]) -> list[str]:
    """Keep the running text alone where no article was told from the page, and all its lines came."""
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
