"""The other articles that a web page carries whole, beside its main one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from toolkit.cleaning.boilerplate import is_prose
from toolkit.languages.script import count_words
from toolkit.reading.pages.article_evidence import headline_of
from toolkit.reading.pages.comments import is_comment
from toolkit.reading.pages.elements import (
    FEWEST_WORDS_OF_AN_ARTICLE,
    FEWEST_WORDS_OF_AN_OPENING,
    heading_in,
    story_boxes,
    text_of,
)
from toolkit.reading.pages.main_article import find_article
from toolkit.stories.rows import RawStory

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]*):", re.IGNORECASE)


def take_related_articles(page: HtmlElement) -> list[RawStory]:
    """Take the articles that are not the main one out of a page, and return them.

    An article is an ``article`` element with a heading, in it or right before it, or a box that a linked headline
    opens, with at least 100 words of running text; one with less is a teaser, and a comment is none. What holds the
    text of the page is the main one. Articles in it are parts of it if together they say more than it does without
    them; so are boxes without an ``article``, behind an opening.

    Parameters
    ----------
    page : HtmlElement
        It is changed: what is returned stands there no longer.

    Returns
    -------
    list of RawStory
        ``title``, ``text``, ``url`` and ``published`` of each.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> said = "<p>The port was closed on Monday after the crews had blocked its only gate with nets.</p>" * 9
    >>> page = fromstring("".join(f"<article><h2>{of} closed</h2>{said}</article>" for of in ("Hull", "Bergen")))
    >>> [story["title"] for story in take_related_articles(page)]
    ['Bergen closed']
    """
    prose = _prose_by_box(page)
    place = find_article(page)
    main = place.article
    whole = [box for box in prose if _is_whole(box, prose[box])]
    around = place.around()
    others = [box for box in whole if box not in around]
    parts = {box for box in others if main is not None and main in box.iterancestors()}
    if main is not None and _n_words(text for box in parts for text in prose[box]) > _n_words(prose[main]):
        others = [box for box in others if box not in parts]
    stories: list[RawStory] = [
        {
            "title": headline_of(box),
            "text": "\n\n".join(prose[box]),
            "url": _address(box),
            "published": _first(box, "time", "datetime"),
        }
        for box in others
    ]
    for box in others:
        box.drop_tree()
    return stories


def _prose_by_box(page: HtmlElement) -> dict[HtmlElement, list[str]]:
    """Return the running text that each article of a page holds, without the articles in it."""
    found: dict[HtmlElement, list[str]] = {box: [] for box in story_boxes(page) if _is_apart(box)}
    opening: list[str] = []
    for paragraph in page.iter("p"):
        box = next((around for around in paragraph.iterancestors() if around in found), None)
        if is_prose(text := text_of(paragraph)):
            (opening if box is None else found[box]).append(text)
    if _n_words(opening) < FEWEST_WORDS_OF_AN_OPENING or any(box.tag == "article" for box in found):
        return found
    return {}


def _is_apart(box: HtmlElement) -> bool:
    return box.tag == "article" or next(box.iterancestors("article"), None) is None


def _is_whole(box: HtmlElement, prose: list[str]) -> bool:
    enough = _n_words(prose) >= FEWEST_WORDS_OF_AN_ARTICLE
    return enough and bool(headline_of(box)) and not any(map(is_comment, (box, *box.iterancestors())))


def _n_words(texts: Iterable[str]) -> int:
    return sum(map(count_words, texts))


def _address(box: HtmlElement) -> str:
    """Return where an article leads: the link of its headline, or else the first that is no command or letter."""
    heading = heading_in(box)
    links = [*(() if heading is None else heading.iter("a")), *box.iter("a")]
    return next((str(link.get("href")) for link in links if _is_address(link.get("href") or "")), "")


def _is_address(link: str) -> bool:
    scheme = _SCHEME.match(link)
    return bool(link) and not link.startswith("#") and (scheme is None or scheme[1].lower() in ("http", "https"))


def _first(box: HtmlElement, tag: str, attribute: str) -> str:
    return next((str(element.get(attribute)) for element in box.iter(tag) if element.get(attribute)), "")
