"""What a web page says of its article in linked data (JSON-LD), for machines to read."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from toolkit.cleaning.markup import plain_text
from toolkit.reading.pages.elements import words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_KINDS_OF_ARTICLES = ("article", "posting", "report", "review")


def published_times(page: HtmlElement) -> list[str]:
    """Return when something was published, as the linked data of a page say it: articles first, then other things.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> data = '[{"@type": "WebPage", "datePublished": "2020"}, {"@type": "NewsArticle", "datePublished": "2025"}]'
    >>> published_times(fromstring(f'<html><script type="application/ld+json">{data}</script></html>'))
    ['2025', '2020']
    """
    dated = [one for one in _objects(page) if isinstance(one.get("datePublished"), str)]
    return [one["datePublished"] for one in sorted(dated, key=lambda one: not _is_article(one))]


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
    kinds = item.get("@type")
    names = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
    return any(name.lower().endswith(_KINDS_OF_ARTICLES) for name in names)


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
    """Yield the objects in linked data, those that hold others first."""
    waiting = deque(_scripts(page))
    while waiting:
        one = waiting.popleft()
        if isinstance(one, dict):
            yield one
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)


def _scripts(page: HtmlElement) -> Iterator[Any]:
    for script in page.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                yield json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
