"""The other articles that a web page carries whole, beside its main one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.languages.script import count_words
from toolkit.stories.cleaning.boilerplate import is_prose
from toolkit.stories.pages.extraction import text_of, words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FEWEST_WORDS = 100
_HEADINGS = ("h1", "h2", "h3", "h4")


def take_related_articles(page: HtmlElement, title: str) -> list[dict[str, object]]:
    """Take the articles that are not the main one out of a page, and return them.

    An article is an ``article`` with a heading and at least 100 words of running text; one with less is a
    teaser. The main one is headed by the title of the page, or else the first.

    Parameters
    ----------
    page : HtmlElement
        It is changed: what is returned stands there no longer.
    title : str

    Returns
    -------
    list of dict
        ``title``, ``text``, ``url`` and ``published`` of each.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> said = "<p>The port was closed on Monday after the crews had blocked its only gate with nets.</p>" * 9
    >>> page = fromstring("".join(f"<article><h2>{of} closed</h2>{said}</article>" for of in ("Hull", "Bergen")))
    >>> [story["title"] for story in take_related_articles(page, "Hull closed")]
    ['Bergen closed']
    """
    articles = [element for element in page.iter("article") if element.find(".//article") is None]
    whole = [article for article in articles if _heading(article) and _n_words(_prose(article)) >= _FEWEST_WORDS]
    titled = [article for article in articles if words_of(_heading(article)) == words_of(title)]
    main = [*titled, *whole][:1]
    others = [article for article in whole if article not in main]
    told: list[dict[str, object]] = [
        {
            "title": _heading(article),
            "text": "\n\n".join(_prose(article)),
            "url": _first(article, "a", "href"),
            "published": _first(article, "time", "datetime"),
        }
        for article in others
    ]
    for article in others:
        article.drop_tree()
    return told


def _heading(article: HtmlElement) -> str:
    return next((text for element in article.iter(*_HEADINGS) if (text := text_of(element))), "")


def _prose(article: HtmlElement) -> list[str]:
    return [text for element in article.iter("p") if is_prose(text := text_of(element))]


def _n_words(texts: list[str]) -> int:
    return sum(count_words(text) for text in texts)


def _first(article: HtmlElement, tag: str, attribute: str) -> str:
    return next((str(element.get(attribute)) for element in article.iter(tag) if element.get(attribute)), "")
