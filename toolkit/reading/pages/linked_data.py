"""What a web page says of its article in linked data (JSON-LD), for machines to read."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING, Any

from toolkit.cleaning.markup import plain_text
from toolkit.reading.pages.elements import words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_KINDS_OF_SITES = ("WebSite", "NewsMediaOrganization")
_KINDS_OF_ARTICLES = ("article", "posting", "report", "review")
_KINDS_OF_PAGES = (*_KINDS_OF_ARTICLES, "page")
# What an object names that is no part of it: posts and comments, lists of others, what it goes back to.
_OF_OTHERS = frozenset(
    "liveblogupdate comment itemlistelement citation isbasedon mentions about relatedlink haspart".split()
)


def published_times(page: HtmlElement, title: str = "") -> list[str]:
    """Return when something was published, as the linked data of a page say it.

    First comes the article that bears the title, if it is known, then other articles, then the page; a film or picture,
    a comment, a post of a live page and what is only listed are not asked.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> data = '[{"@type": "WebPage", "datePublished": "2020"}, {"@type": "NewsArticle", "datePublished": "2025"}]'
    >>> published_times(fromstring(f'<html><script type="application/ld+json">{data}</script></html>'))
    ['2025', '2020']
    """
    said = words_of(title)
    dated = [one for one in _objects(page) if isinstance(one.get("datePublished"), str)]
    dated = [one for one in dated if "@type" not in one or _is_a(one, _KINDS_OF_PAGES)]
    dated.sort(key=lambda one: (not _is_article(one), not _bears(one, said)))
    return [one["datePublished"].strip() for one in dated]


def headline_in_data(page: HtmlElement) -> str:
    """Return the headline of the first article in the linked data of a page; empty if there is none.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> data = '{"@type": "NewsArticle", "headline": "Cod &amp; herring cut"}'
    >>> headline_in_data(fromstring(f'<html><script type="application/ld+json">{data}</script></html>'))
    'Cod & herring cut'
    """
    named = (one.get("headline") for one in _objects(page) if _is_article(one))
    return next((plain_text(unescape(name)) for name in named if isinstance(name, str) and name.strip()), "")


def publishers_in_data(page: HtmlElement) -> list[str]:
    """Return the names of publishers and sites in the linked data of a page.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> data = '{"@type": "NewsArticle", "publisher": {"@type": "Organization", "name": "Harbour Dispatch"}}'
    >>> publishers_in_data(fromstring(f'<html><script type="application/ld+json">{data}</script></html>'))
    ['Harbour Dispatch']
    """
    objects = list(_objects(page))
    told = [one["publisher"] for one in objects if isinstance(one.get("publisher"), dict)]
    sites = [one for one in objects if one.get("@type") in _KINDS_OF_SITES]
    return [one["name"] for one in (*told, *sites) if isinstance(one.get("name"), str)]


def article_body(page: HtmlElement, title: str) -> str:
    r"""Return the text of the article that has a title, as the linked data of a page hold it; empty if there is none.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> data = '{"@type": "NewsArticle", "headline": "Cod cut", "articleBody": "Cod is cut.\\nHerring is spared."}'
    >>> article_body(fromstring(f'<html><script type="application/ld+json">{data}</script></html>'), "Cod cut")
    'Cod is cut.\nHerring is spared.'
    """
    bodies = [one for one in _about_the_page(page) if _is_article(one) and isinstance(one.get("articleBody"), str)]
    titled = [one for one in bodies if _bears(one, words_of(title))]
    return plain_text((titled or bodies)[0]["articleBody"]) if titled or len(bodies) == 1 else ""


def _is_article(item: dict[str, Any]) -> bool:
    return _is_a(item, _KINDS_OF_ARTICLES)


def _is_a(item: dict[str, Any], ends: tuple[str, ...]) -> bool:
    kinds = item.get("@type")
    names = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
    return any(name.lower().endswith(ends) for name in names)


def _bears(item: dict[str, Any], title: str) -> bool:
    headline = item.get("headline") or item.get("name")
    said = words_of(headline) if isinstance(headline, str) else ""
    return bool(said and title) and (said in title or title in said)


def _about_the_page(page: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the objects that linked data hold first: not what these are about, list, or have for comments."""
    for data in _scripts(page):
        for one in data if isinstance(data, list) else [data]:
            if isinstance(one, dict):
                graph = one.get("@graph")
                yield from (each for each in (graph if isinstance(graph, list) else [one]) if isinstance(each, dict))


def _objects(page: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the objects in linked data that are of the page, those that hold others first."""
    waiting = deque(_scripts(page))
    while waiting:
        one = waiting.popleft()
        if isinstance(one, dict):
            yield one
            waiting.extend(value for name, value in one.items() if name.lower() not in _OF_OTHERS)
        elif isinstance(one, list):
            waiting.extend(one)


def _scripts(page: HtmlElement) -> Iterator[Any]:
    for script in page.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                yield json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
