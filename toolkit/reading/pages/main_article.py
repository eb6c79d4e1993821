"""Which box of a web page is its article, wherever it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from toolkit.reading.pages.article_evidence import declared_titles, is_titled, weighed_blocks
from toolkit.reading.pages.text_blocks import text_blocks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LEVELS_OF_A_TEXT = 5
_NO_BOXES = ("html", "body")
_NO_TEXT = -0.4


def main_article(page: HtmlElement) -> HtmlElement | None:
    """Return the ``article`` that the text of a page stands in: the inmost that bears its title, or else the outmost.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> card = "<li><article><h3><a href='/cod'>Cod cut again</a></h3></article></li>"
    >>> article = "<article><h1>Cod cut again</h1><p>The quota for cod was cut again on Monday.</p></article>"
    >>> page = fromstring(f"<html><head><title>Cod cut again</title></head><body>{card}{article}</body></html>")
    >>> main_article(page).text_content()
    'Cod cut againThe quota for cod was cut again on Monday.'
    """
    box = text_box(page)
    articles = [] if box is None else [one for one in (box, *box.iterancestors()) if one.tag == "article"]
    titles = declared_titles(page)
    return next((one for one in articles if is_titled(one, titles)), articles[-1] if articles else None)


def text_box(page: HtmlElement) -> HtmlElement | None:
    """Return the element of a page that most of the text of its article stands in, not far down."""
    return _box_of_text({block.element: weight for block, weight in weighed_blocks(page)})


def boxes_around_text(page: HtmlElement) -> set[HtmlElement]:
    """Return the box of the text of a page, and all it stands in."""
    box = text_box(page)
    return set() if box is None else {box, *box.iterancestors()}


def article_box(page: HtmlElement) -> HtmlElement | None:
    """Return the element of a page that its whole article stands in, and as little else as may be.

    From the box of the text it goes outwards, to where most words of running text are gained for other words.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> said = "<p>The quota for cod was cut again on Monday.</p>"
    >>> article = f"<div id='cod'>{said}<div>{said * 3}</div></div>"
    >>> page = fromstring(f"<body>{article}<ul>{'<li><a>Herring spared again</a></li>' * 9}</ul></body>")
    >>> article_box(page).get("id")
    'cod'
    """
    weights = {block.element: weight for block, weight in weighed_blocks(page)}
    box = _box_of_text(weights)
    if box is None:
        return None
    gained: defaultdict[HtmlElement, float] = defaultdict(float)
    for block in text_blocks(page):
        weight = weights.get(block.element, 0.0)
        own = weight >= block.n_words and block.is_prose
        value = weight + _NO_TEXT * block.n_linked if own else _NO_TEXT * (block.n_words + block.n_linked)
        for element in (block.element, *block.element.iterancestors()):
            gained[element] += value
    article = main_article(page)
    widest = article if article is not None and is_titled(article, declared_titles(page)) else None
    around = [one for one in (box, *box.iterancestors()) if widest is None or widest not in one.iterdescendants()]
    return max(around, key=gained.__getitem__)


def _box_of_text(weights: Mapping[HtmlElement, float]) -> HtmlElement | None:
    """Return the element with most text right in it: text further down counts for less."""
    scores: defaultdict[HtmlElement, float] = defaultdict(float)
    for element, weight in weights.items():
        if element.tag != "p":
            scores[element] += weight
        above = (one for one in element.iterancestors() if one.tag not in _NO_BOXES)
        for level, around in enumerate(islice(above, _LEVELS_OF_A_TEXT), start=1):
            scores[around] += weight / level
    return max(scores, key=scores.__getitem__, default=None)
