"""The other articles that a web page carries whole, beside its main one."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from toolkit.languages.script import count_words
from toolkit.stories.cleaning.boilerplate import is_prose
from toolkit.stories.pages.comments import is_comment
from toolkit.stories.pages.elements import FEWEST_WORDS_OF_AN_ARTICLE, heading_in, story_boxes, text_of, words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def take_related_articles(page: HtmlElement) -> list[dict[str, object]]:
    """Take the articles that are not the main one out of a page, and return them.

    An article is an ``article`` element with a heading, in it or right before it, or a box that a linked headline
    opens, with at least 100 words of running text; one with less is a teaser, and a comment is none. The main one is
    headed by what is in the title of the page, or else the first.

    Parameters
    ----------
    page : HtmlElement
        It is changed: what is returned stands there no longer.

    Returns
    -------
    list of dict
        ``title``, ``text``, ``url`` and ``published`` of each.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> said = "<p>The port was closed on Monday after the crews had blocked its only gate with nets.</p>" * 9
    >>> page = fromstring("".join(f"<article><h2>{of} closed</h2>{said}</article>" for of in ("Hull", "Bergen")))
    >>> [story["title"] for story in take_related_articles(page)]
    ['Bergen closed']
    """
    prose = _prose_by_article(page)
    whole = [article for article in prose if _is_whole(article, prose[article])]
    titles = [words_of(title) for title in _titles(page)]
    titled = [article for article in prose if _bears(article, titles)]
    main = next(iter([*titled, *whole]), None)
    around_main = set() if main is None else {main, *main.iterancestors()}
    others = [article for article in whole if article not in around_main]
    told: list[dict[str, object]] = [
        {
            "title": _headline(article),
            "text": "\n\n".join(prose[article]),
            "url": _first(article, "a", "href"),
            "published": _first(article, "time", "datetime"),
        }
        for article in others
    ]
    for article in others:
        article.drop_tree()
    return told


def _prose_by_article(page: HtmlElement) -> dict[HtmlElement, list[str]]:
    """Return the running text that each article of a page holds, but for the articles in it."""
    found: dict[HtmlElement, list[str]] = {
        box: [] for box in story_boxes(page) if box.tag == "article" or _is_apart(box)
    }
    for paragraph in page.iter("p"):
        article = next((around for around in paragraph.iterancestors() if around in found), None)
        if article is not None and is_prose(text := text_of(paragraph)):
            found[article].append(text)
    return found


def _is_apart(box: HtmlElement) -> bool:
    return next(box.iterancestors("article"), None) is None


def _titles(page: HtmlElement) -> list[str]:
    of_head = (text_of(title) for title in page.iter("title"))
    return [*islice(of_head, 1), *page.xpath("//meta[@property='og:title']/@content")[:1]]


def _is_whole(article: HtmlElement, prose: list[str]) -> bool:
    enough = sum(count_words(text) for text in prose) >= FEWEST_WORDS_OF_AN_ARTICLE
    return enough and bool(_headline(article)) and not any(map(is_comment, (article, *article.iterancestors())))


def _bears(article: HtmlElement, titles: list[str]) -> bool:
    headline = words_of(_headline(article))
    return bool(headline) and any(headline in title for title in titles)


def _headline(article: HtmlElement) -> str:
    """Return the heading in an article, or else the one right before it."""
    inside = heading_in(article)
    before = article.getprevious()
    outside = before if before is not None and before.tag in ("h1", "h2", "h3") else None
    heading = inside if inside is not None else outside
    return "" if heading is None else text_of(heading)


def _first(article: HtmlElement, tag: str, attribute: str) -> str:
    return next((str(element.get(attribute)) for element in article.iter(tag) if element.get(attribute)), "")
