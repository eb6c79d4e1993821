"""What a web page says about its article: title, source, time, address, language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from toolkit.cleaning.boilerplate import is_prose
from toolkit.cleaning.links import host_of
from toolkit.languages.script import count_words
from toolkit.reading.pages.comments import is_comment
from toolkit.reading.pages.elements import text_of, words_of
from toolkit.reading.pages.linked_data import published_times
from toolkit.reading.times.dates import is_time_line, parse_time
from toolkit.stories.rows import RawStory

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TIME_NAMES = (
    "article:published_time og:published_time og:article:published_time datepublished parsely-pub-date sailthru.date "
    "pubdate publishdate article.published dc.date.issued dc.date date"
).split()
_SAYS_WHEN = re.compile(
    r"(?:^|[\W_])(?:date(?:line|published)?|time(?:stamp)?|published|byline)(?:[\W_]|$)", re.IGNORECASE
)
_MOST_SAYING_WHEN = 50
_LONGEST_NAME, _MOST_HEADINGS = 3, 20
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
    return {
        "title": _headline(page, declared.title or ""),
        "source": "" if _NO_SOURCE.search(source) else source,
        "url": url,
        "published": _published(page, declared.date or ""),
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


def _headline(page: HtmlElement, title: str) -> str:
    """Return the title, or the headline of the article instead of a name that no heading bears: that of the site."""
    headings = list(islice(filter(text_of, page.iter("h1", "h2", "h3")), _MOST_HEADINGS))
    if count_words(title) > _LONGEST_NAME or any(words_of(title) in words_of(text_of(one)) for one in headings):
        return title
    first = next(
        (one for one in headings if one.tag == "h1" or next(one.iterancestors("article"), None) is not None), None
    )
    return title if first is None else text_of(first)


def _published(page: HtmlElement, guess: str) -> str:
    """Return the first time that is declared; else a date found elsewhere, if it is unambiguous; else an age."""
    declared = list(_times(page))
    point = next((time for time in declared if parse_time(time)), "")
    shown = list(_shown_times(page))
    if point or (guess and not any(_could_be_another(time, guess) for time in (*declared, *shown))):
        return point or guess
    return next((time for time in shown if is_time_line(time)), "")


def _times(page: HtmlElement) -> Iterator[str]:
    named: dict[str, str] = {}
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        named.setdefault(name.lower(), meta.get("content") or "")
    yield from (named[name] for name in _TIME_NAMES if named.get(name))
    yield from published_times(page)
    for main in (*islice(page.iter("article", "main"), 1), page):
        dated = islice((time for time in main.iter("time") if time.get("datetime")), _MOST_SAYING_WHEN)
        yield from (time.get("datetime") for time in dated if _is_of_page(time))


def _is_of_page(time: HtmlElement) -> bool:
    """Return True if a time is neither in running text nor in a comment."""
    around = list(time.iterancestors())
    return not any(is_comment(one) or (one.tag == "p" and is_prose(text_of(one))) for one in around)


def _shown_times(page: HtmlElement) -> Iterator[str]:
    """Yield what stands where pages show when, such as an age."""
    shown = (
        element
        for element in page.iter("time", "span", "div", "p", "small", "li")
        if element.tag == "time" or _SAYS_WHEN.search(f"{element.get('class') or ''} {element.get('itemprop') or ''}")
    )
    yield from (text_of(element) for element in islice(shown, _MOST_SAYING_WHEN))


def _could_be_another(written: str, date: str) -> bool:
    """Return True if a date was read out of figures that could mean another day: the sixth of November, or June 11."""
    year, month, day = date.split("-")
    figures = {f"{int(month)}/{int(day)}/{year}", f"{int(day)}/{int(month)}/{year}"}
    found = re.search(r"\b0?(\d{1,2})[/-]0?(\d{1,2})[/-](\d{4})\b", written[:100])
    return found is not None and len(figures) > 1 and f"{int(found[1])}/{int(found[2])}/{found[3]}" in figures
