"""How much each block of a web page says for being part of its article, by all that tells."""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Sequence
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from toolkit.reading.pages.comments import is_comment
from toolkit.reading.pages.elements import (
    FEWEST_WORDS_OF_AN_ARTICLE,
    FEWEST_WORDS_OF_AN_OPENING,
    MOST_LEVELS,
    heading_in,
    is_linked,
    name_attributes,
    text_of,
    words_of,
)
from toolkit.reading.pages.text_blocks import TextBlock

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST_KEY = 60
_HEADINGS = ("h1", "h2", "h3")
_SHORTEST_TITLE = 8
_NO_BOXES = ("html", "body")
_CONSENT = re.compile(r"cookie|consent|onetrust|gdpr|didomi|usercentrics", re.IGNORECASE)
_NOTICE = re.compile(r"\bcookies?\b", re.IGNORECASE)
_BESIDE = ("aside", "nav", "footer", "dialog")
_IN_DOUBT = 0.3
_HARDLY = 0.1
_DECLARED = 2.0


def weighed_blocks(
    page: HtmlElement, all_blocks: Sequence[TextBlock], home: HtmlElement | None = None
) -> list[tuple[TextBlock, float]]:
    """Return the blocks of a page that are running text, each with its weight: how many words, and in what place.

    What is a link weighs nothing. What stands above the headline of the page, beside the main column, among comments,
    in a notice on cookies, under a headline that is a link, or in an ``article`` of another headline weighs less; what
    follows the headline, or is declared in the head of the page, weighs more. Where it is known in what box the text
    stands (``home``), that and what is around it are no place beside.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> from toolkit.reading.pages.text_blocks import text_blocks
    >>> said = ("Rain came to Hull again.", "The quota was cut today.", "Crews in Hull will stay.")
    >>> body = "<p>{}</p><h1>Cod cut</h1><p>{}</p><p>{}</p>".format(*said)
    >>> page = fromstring(f"<html><head><title>Cod cut</title></head><body>{body}</body></html>")
    >>> [(block.text, weight) for block, weight in weighed_blocks(page, text_blocks(page))]
    [('Rain came to Hull again.', 1.5), ('The quota was cut today.', 10.0), ('Crews in Hull will stay.', 5.0)]
    """
    blocks = [block for block in all_blocks if block.is_prose]
    titles = declared_titles(page)
    headline = headline_element(page)
    place = {element: number for number, element in enumerate(page.iter())} if headline is not None else {}
    around = {one for known in (headline, home) if known is not None for one in (known, *known.iterancestors())}
    others = _other_articles(titles, blocks) - (set() if home is None else around)
    others |= _teasers(page, blocks) - around
    said = described(page)
    behind = place.get(headline, -1)
    first = next((one for one in blocks if headline is not None and place[one.element] > behind), None)
    weighed = []
    about_cookies = any(map(_NOTICE.search, titles))
    shares = _Shares(around, others)
    for block in blocks:
        weight = block.n_words * shares.of(block.element)
        if headline is not None and place[block.element] < behind:
            weight *= _IN_DOUBT
        if _NOTICE.search(block.text) and not about_cookies:
            weight *= _HARDLY
        if block is first or is_described(block.text, said):
            weight *= _DECLARED
        weighed.append((block, weight))
    return weighed


class _Shares:
    """How much of a text counts for the boxes it stands in, but for those around the headline."""

    def __init__(self, around: set[HtmlElement], others: set[HtmlElement]) -> None:
        self._around = around
        self._others = others
        self._known: dict[HtmlElement, float] = {}

    def of(self, element: HtmlElement) -> float:
        """Return the least share that any of the boxes has."""
        unknown: list[HtmlElement] = []
        share = 1.0
        for one in (element, *element.iterancestors()):
            if one in self._known:
                share = self._known[one]
                break
            unknown.append(one)
        for one in reversed(unknown):
            share = self._known[one] = min(share, self._own(one))
        return share

    def _own(self, element: HtmlElement) -> float:
        if element in self._others:
            return _HARDLY
        if element in self._around:
            return 1.0
        if is_comment(element) or _is_of_consent(element):
            return _HARDLY
        return _IN_DOUBT if is_beside(element) else 1.0


def is_beside(element: HtmlElement) -> bool:
    """Return True if an element is a place beside the main column."""
    return element.tag in _BESIDE or element.get("role") == "dialog"


def _is_of_consent(element: HtmlElement) -> bool:
    return element.tag not in _NO_BOXES and _CONSENT.search(name_attributes(element)) is not None


def declared_titles(page: HtmlElement) -> list[str]:
    """Return the words of what the head of a page gives as its title, or else its first ``h1``."""
    of_head = (text_of(title) for title in page.iter("title"))
    titles = [*islice(of_head, 1), *page.xpath("//meta[@property='og:title']/@content")[:1]]
    headings = [] if any(map(words_of, titles)) else [text_of(heading) for heading in islice(page.iter("h1"), 1)]
    return [said for said in map(words_of, [*titles, *headings]) if said]


def headline_element(page: HtmlElement) -> HtmlElement | None:
    """Return the first heading that bears the title of the page: no link if there is one, of first rank if there is."""
    titles = declared_titles(page)
    bearing = [one for one in page.iter(*_HEADINGS) if _bears(words_of(text_of(one)), titles)]
    return min(bearing, key=lambda one: (is_linked(one), one.tag), default=None)


def _bears(headline: str, titles: Sequence[str]) -> bool:
    return any(
        headline == said or (len(headline) >= _SHORTEST_TITLE and headline in said) or _is_longer(headline, said)
        for said in titles
        if headline
    )


def _is_longer(headline: str, title: str) -> bool:
    return len(title) >= _SHORTEST_TITLE and title in headline and len(headline) < 2 * len(title)


def _other_articles(titles: Sequence[str], blocks: Sequence[TextBlock]) -> set[HtmlElement]:
    """Return the ``article`` elements without the title of the page, if one that bears it holds a text."""
    n_words: defaultdict[HtmlElement, int] = defaultdict(int)
    for block in blocks:
        for one in block.element.iterancestors("article"):
            n_words[one] += block.n_words
    bearing = [one for one, n in n_words.items() if n >= _fewest_words(one) and is_titled(one, titles)]
    inside = {inner for one in bearing for inner in one.iter("article")}
    around = {outer for one in bearing for outer in one.iterancestors("article")}
    return set(n_words) - inside - around if bearing else set()


def _teasers(page: HtmlElement, blocks: Sequence[TextBlock]) -> set[HtmlElement]:
    """Return the boxes that have one heading, which is a link, and little text, unless they say most of the page."""
    n_words: Counter[HtmlElement] = Counter()
    for block in blocks:
        for one in (block.element, *block.element.iterancestors()):
            n_words[one] += block.n_words
    headings = list(page.iter(*_HEADINGS, "h4"))
    n_headings = Counter(above for heading in headings for above in heading.iterancestors())
    found: set[HtmlElement] = set()
    for heading in filter(is_linked, headings):
        boxes = takewhile(
            lambda box: n_headings[box] == 1 and n_words[box] < FEWEST_WORDS_OF_AN_ARTICLE,
            islice(heading.iterancestors(), MOST_LEVELS),
        )
        found.update(deque(boxes, maxlen=1))
    is_most = 2 * sum(n_words[box] for box in found) > sum(block.n_words for block in blocks)
    return set() if is_most else found


def _fewest_words(article: HtmlElement) -> int:
    """Return how many words tell an article from a teaser: few, if its headline is no link."""
    heading = heading_in(article)
    linked = heading is not None and is_linked(heading)
    return FEWEST_WORDS_OF_AN_ARTICLE if linked else FEWEST_WORDS_OF_AN_OPENING


def described(page: HtmlElement) -> list[str]:
    """Return the beginning of what a page says in its head that it is about."""
    said = page.xpath("//meta[@property='og:description' or @name='description']/@content")
    keys = [words_of(one)[:LONGEST_KEY] for one in said]
    return [key for key in keys if len(key) >= LONGEST_KEY // 2]


def is_described(text: str, said: Sequence[str]) -> bool:
    """Return True if a text begins as a description that a page has of itself, as `described` gives it."""
    key = words_of(text[: 4 * LONGEST_KEY])[:LONGEST_KEY] if said else ""
    return any(key.startswith(one) or one.startswith(key) for one in said)


def is_titled(article: HtmlElement, titles: Sequence[str]) -> bool:
    """Return True if the headline of an article bears one of the titles of a page."""
    return _bears(words_of(headline_of(article)), titles)


def headline_of(article: HtmlElement) -> str:
    """Return the heading in an article, or else the one right before it."""
    inside = heading_in(article)
    before = article.getprevious()
    outside = before if before is not None and before.tag in _HEADINGS else None
    heading = inside if inside is not None else outside
    return "" if heading is None else text_of(heading)
