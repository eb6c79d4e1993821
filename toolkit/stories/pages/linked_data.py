"""What a web page says of its article in linked data (JSON-LD), for machines to read."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from toolkit.stories.cleaning.markup import plain_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def told_times(page: HtmlElement) -> list[str]:
    """Return when something was published, as the linked data of a page say it, what is told first first."""
    return [one["datePublished"] for one in _objects(page) if isinstance(one.get("datePublished"), str)]


def told_text(page: HtmlElement) -> str:
    r"""Return the longest text of an article that the linked data of a page hold; empty if there is none.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> told = '{"@graph": [{"@type": "NewsArticle", "articleBody": "Cod is cut.\\nHerring is spared."}]}'
    >>> told_text(fromstring(f'<html><script type="application/ld+json">{told}</script></html>'))
    'Cod is cut.\nHerring is spared.'
    """
    texts = (one["articleBody"] for one in _objects(page) if isinstance(one.get("articleBody"), str))
    return plain_text(max(texts, key=len, default=""))


def _objects(page: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the objects in linked data, those that hold others first."""
    scripts = (script for script in page.iter("script") if "ld+json" in (script.get("type") or ""))
    waiting = deque(_parsed(script.text or "") for script in scripts)
    while waiting:
        one = waiting.popleft()
        if isinstance(one, dict):
            yield one
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
