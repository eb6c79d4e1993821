"""What a web page says about its article: title, source, time, address, language."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from toolkit.languages.tags import base_language
from toolkit.stories.times.dates import parse_time

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TIME_NAMES = (
    "article:published_time og:published_time datepublished parsely-pub-date sailthru.date pubdate publishdate "
    "article.published dc.date.issued dc.date date"
).split()
_NO_SOURCE = re.compile(r"copyright\b|©|^https?:", re.IGNORECASE)
_DATES_WITHOUT_GUESSING = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}


def page_facts(page: HtmlElement, address: str = "") -> dict[str, str]:
    """Return what a page tells in its head about its article, empty where it does not.

    Parameters
    ----------
    page : HtmlElement
    address : str, optional
        Where the page was fetched; it is the address of a page that tells none of its own.

    Returns
    -------
    dict
        ``title``, ``source``, ``url``, ``published`` (with the time of day where it is told) and ``language``.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> head = '<title>Cod cut</title><meta property="article:published_time" content="2025-06-10T22:00:00Z">'
    >>> facts = page_facts(fromstring(f"<html lang='en'><head>{head}</head><body><p>Cod.</p></body></html>"))
    >>> facts["title"], facts["published"], facts["language"]
    ('Cod cut', '2025-06-10T22:00:00Z', 'en')
    """
    from trafilatura.metadata import extract_metadata

    told = extract_metadata(page, default_url=address or None, date_config=_DATES_WITHOUT_GUESSING, extensive=False)
    source = told.sitename or told.hostname or ""
    return {
        "title": told.title or "",
        "source": "" if _NO_SOURCE.search(source) else source,
        "url": told.url or "",
        "published": next((time for time in _times(page) if parse_time(time)), told.date or ""),
        "language": base_language(page.get("lang") or ""),
    }


def _times(page: HtmlElement) -> Iterator[str]:
    named: dict[str, str] = {}
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        named.setdefault(name.lower(), meta.get("content") or "")
    yield from (named[name] for name in _TIME_NAMES if named.get(name))
    for script in page.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            yield from _published_in(_parsed(script.text or ""))
    yield from (time.get("datetime") for time in page.iter("time") if time.get("datetime"))


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _published_in(told: Any) -> Iterator[str]:
    """Yield the times of publication in linked data, those told first first."""
    waiting = deque([told])
    while waiting:
        one = waiting.popleft()
        if isinstance(one, dict):
            if isinstance(one.get("datePublished"), str):
                yield one["datePublished"]
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)
