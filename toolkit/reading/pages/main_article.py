"""Which ``article`` of a web page is the main one, if there is one: the one that bears the title of the page."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from toolkit.reading.pages.elements import heading_in, text_of, words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS_BEFORE = ("h1", "h2", "h3")


def main_article(page: HtmlElement) -> HtmlElement | None:
    """Return the ``article`` that bears the title of the page, or holds its ``h1``, or is the only one that is in none.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> articles = "".join(f"<article><h2>{title}</h2></article>" for title in ("Port closed", "Cod cut"))
    >>> page = fromstring(f"<html><head><title>Cod cut - Wire</title></head><body>{articles}</body></html>")
    >>> main_article(page).text_content()
    'Cod cut'
    """
    articles = list(page.iter("article"))
    titles = [words_of(title) for title in titles_of(page)]
    for article in articles:
        if is_titled(article, titles):
            return article
    for heading in page.iter("h1"):
        around = next(heading.iterancestors("article"), None)
        if around is not None:
            return around
    outermost = [article for article in articles if next(article.iterancestors("article"), None) is None]
    return outermost[0] if len(outermost) == 1 else None


def titles_of(page: HtmlElement) -> list[str]:
    """Return what the head of a page gives as its title."""
    of_head = (text_of(title) for title in page.iter("title"))
    return [*islice(of_head, 1), *page.xpath("//meta[@property='og:title']/@content")[:1]]


def is_titled(article: HtmlElement, titles: list[str]) -> bool:
    """Return True if the headline of an article stands in one of some titles, both as `words_of` gives them."""
    headline = words_of(headline_of(article))
    return bool(headline) and any(headline in title for title in titles)


def headline_of(article: HtmlElement) -> str:
    """Return the heading in an article, or else the one right before it."""
    inside = heading_in(article)
    before = article.getprevious()
    outside = before if before is not None and before.tag in _HEADINGS_BEFORE else None
    heading = inside if inside is not None else outside
    return "" if heading is None else text_of(heading)
