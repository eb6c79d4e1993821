"""Which box of a web page is its article, wherever it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from toolkit.reading.pages.article_evidence import declared_titles, is_beside, is_titled, weighed_blocks
from toolkit.reading.pages.text_blocks import TextBlock, text_blocks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LEVELS_OF_A_TEXT = 5
_NO_BOXES = ("html", "body")
_PARAGRAPHS = ("p", "h1", "h2", "h3", "h4", "h5", "h6")
_NO_TEXT = -0.4


@dataclass(frozen=True, slots=True)
class Place:
    """Where the article of a page stands: the box of its text, the ``article`` around that, the page's running text.

    ``text`` is the element that most of the text stands in, not far down; ``article`` the inmost around it that bears
    the title of the page, or else the outmost; ``weighed`` is as `weighed_blocks` gives it.
    """

    text: HtmlElement | None
    article: HtmlElement | None
    weighed: list[tuple[TextBlock, float]]

    def around(self) -> set[HtmlElement]:
        """Return the box of the text, and all it stands in."""
        return set() if self.text is None else {self.text, *self.text.iterancestors()}


def find_article(page: HtmlElement) -> Place:
    """Find the article of a page by all that tells.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> card = "<li><article><h3><a href='/cod'>Cod cut again</a></h3></article></li>"
    >>> article = "<article><h1>Cod cut again</h1><p>The quota for cod was cut on Monday.</p></article>"
    >>> page = fromstring(f"<html><head><title>Cod cut again</title></head><body>{card}{article}</body></html>")
    >>> find_article(page).article.text_content()
    'Cod cut againThe quota for cod was cut on Monday.'
    """
    weighed = weighed_blocks(page)
    text = _box_of_text(weighed)
    if text is not None and any(is_beside(one) for one in (text, *text.iterancestors())):
        weighed = weighed_blocks(page, text)
    articles = [] if text is None else [one for one in (text, *text.iterancestors()) if one.tag == "article"]
    titles = declared_titles(page)
    titled = next((one for one in articles if is_titled(one, titles)), None)
    return Place(text, articles[-1] if articles and titled is None else titled, weighed)


def article_box(page: HtmlElement, place: Place) -> HtmlElement:
    """Return the element of a page that its whole article stands in, and as little else as may be; or all of it.

    From the box of the text it goes outwards, to where most words of running text are gained for other words, but not
    beyond an ``article`` that bears the title of the page.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> said = "<p>The quota for cod was cut again on Monday.</p>"
    >>> article = f"<div id='cod'>{said}<div>{said * 3}</div></div>"
    >>> page = fromstring(f"<body>{article}<ul>{'<li><a>Herring spared again</a></li>' * 9}</ul></body>")
    >>> article_box(page, find_article(page)).get("id")
    'cod'
    """
    if place.text is None:
        return page
    weights = {block.element: weight for block, weight in place.weighed}
    gained: defaultdict[HtmlElement, float] = defaultdict(float)
    for block in text_blocks(page):
        weight = weights.get(block.element, 0.0)
        own = weight >= block.n_words and block.is_prose
        value = weight + _NO_TEXT * block.n_linked if own else _NO_TEXT * (block.n_words + block.n_linked)
        for element in (block.element, *block.element.iterancestors()):
            gained[element] += value
    return max(_boxes(page, place), key=gained.__getitem__)


def _boxes(page: HtmlElement, place: Place) -> Iterator[HtmlElement]:
    """Yield what the text of an article stands in, up to an ``article`` that bears the title of the page."""
    bounds = place.article is not None and is_titled(place.article, declared_titles(page))
    for box in () if place.text is None else (place.text, *place.text.iterancestors()):
        yield box
        if bounds and box is place.article:
            return


def _box_of_text(weighed: Iterable[tuple[TextBlock, float]]) -> HtmlElement | None:
    """Return the element with most text right in it: text further down counts for less."""
    scores: defaultdict[HtmlElement, float] = defaultdict(float)
    for block, weight in weighed:
        element = block.element
        if element.tag not in _PARAGRAPHS:
            scores[element] += weight
        above = (one for one in element.iterancestors() if one.tag not in _NO_BOXES)
        for level, around in enumerate(islice(above, _LEVELS_OF_A_TEXT), start=1):
            scores[around] += weight / level
    return max(scores, key=scores.__getitem__, default=None)
