"""What a web page says about its article: title, source, time, address, language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.cleaning.links import host_of
from toolkit.reading.pages.headline import headline_of_page
from toolkit.reading.pages.page_times import time_of_page
from toolkit.stories.rows import RawStory

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NO_SOURCE = re.compile(r"copyright\b|©|^https?:", re.IGNORECASE)
_DATES_WITHOUT_GUESSING = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(https?://\S+)|Page saved with SingleFile\s+url:\s*(https?://\S+)")


def page_facts(page: HtmlElement, address: str = "") -> RawStory:
    """Return what a page declares about its article, empty where it does not.

    Parameters
    ----------
    page : HtmlElement
    address : str, optional
        Where the page was fetched; it is the address of a page that declares none of its own.

    Returns
    -------
    RawStory
        ``title``, ``source``, ``url``, ``published`` (with the time of day where it is declared, or an age) and
        ``language``.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> head = '<title>Cod cut</title><meta property="article:published_time" content="2025-06-10T22:00:00Z">'
    >>> facts = page_facts(fromstring(f"<html lang='en'><head>{head}</head><body><p>Cod.</p></body></html>"))
    >>> facts["title"], facts["published"], facts["language"]
    ('Cod cut', '2025-06-10T22:00:00Z', 'en')
    """
    from trafilatura.metadata import extract_metadata

    declared = extract_metadata(page, default_url=address or None, date_config=_DATES_WITHOUT_GUESSING, extensive=False)
    url = declared.url or ""
    source = declared.sitename or declared.hostname or host_of(url)
    title = headline_of_page(page, source, url) or declared.title or ""
    return {
        "title": title,
        "source": "" if _NO_SOURCE.search(source) else source,
        "url": url,
        "published": time_of_page(page, title, declared.date or ""),
        "language": page.get("lang") or "",
    }


def saved_from(beginning: str) -> str:
    """Return the address that a browser noted in a comment when it saved a page; empty if it did not.

    Examples
    --------
    >>> saved_from("<!-- saved from url=(0023)https://example.org/cod -->")
    'https://example.org/cod'
    """
    found = _SAVED_FROM.search(beginning)
    return str(found[1] or found[2]) if found else ""
