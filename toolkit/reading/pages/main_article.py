"""Which box of a web page is its article, wherever it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
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
_UNLIKE = 0.15


@dataclass(frozen=True, slots=True)
class Place:
    """Where the article of a page stands: the box of its text, the ``article`` around that, the page's running text.

    ``text`` is the element that most of the text stands in, not far down; ``article`` the inmost around it that bears
    the title of the page, or else the outmost; ``weighed`` is as `weighed_blocks` gives it, of the ``blocks`` of the
    page.
    """

    text: HtmlElement | None
    article: HtmlElement | None
    weighed: list[tuple[TextBlock, float]]
    blocks: list[TextBlock]

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
    blocks = text_blocks(page)
    weighed = weighed_blocks(page, blocks)
    return _place(page, weighed, blocks)


def find_again(page: HtmlElement, before: Place) -> Place:
    """Find the article of a page that some was dropped from, by what was found before.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> said = "<p>The quota was cut on Monday.</p>"
    >>> page = fromstring(f"<div>{said}<section>{'<p>Shame on them all, I say to you.</p>' * 3}</section></div>")
    >>> before = find_article(page)
    >>> page.find("section").drop_tree()
    >>> before.text.tag, find_again(page, before).text.tag
    ('section', 'div')
    """
    standing = set(page.iter())
    blocks = [block for block in before.blocks if block.element in standing]
    if len(blocks) == len(before.blocks):
        return before
    return _place(page, [one for one in before.weighed if one[0].element in standing], blocks)


def _place(page: HtmlElement, weighed: list[tuple[TextBlock, float]], blocks: list[TextBlock]) -> Place:
    text = _box_of_text(weighed)
    if text is not None and any(is_beside(one) for one in (text, *text.iterancestors())):
        weighed = weighed_blocks(page, blocks, text)
    articles = [] if text is None else [one for one in (text, *text.iterancestors()) if one.tag == "article"]
    titles = declared_titles(page)
    titled = next((one for one in articles if is_titled(one, titles)), None)
    return Place(text, articles[-1] if articles and titled is None else titled, weighed, blocks)


def article_box(page: HtmlElement, place: Place) -> HtmlElement:
    """Return the element of a page that its whole article stands in, and as little else as may be; or all of it.

    From the box of the text it goes outwards, to where most words of running text are gained for other words, but not
    beyond an ``article`` that bears the title of the page. What is of another kind than the text in its box, by its
    tags and names, hardly counts before the last of that, and not at all behind it.

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
    own = {block.element for block, weight in place.weighed if weight >= block.n_words}
    alike = _alike(place, own)
    last = max((number for number, block in enumerate(place.blocks) if block.element in alike), default=0)
    gained: defaultdict[HtmlElement, float] = defaultdict(float)
    for number, block in enumerate(place.blocks):
        if block.element in own:
            unlike = _UNLIKE if number < last else 0.0
            value = (1.0 if block.element in alike else unlike) * block.n_words + _NO_TEXT * block.n_linked
        else:
            value = _NO_TEXT * (block.n_words + block.n_linked)
        for element in (block.element, *block.element.iterancestors()):
            gained[element] += value
    return max(_boxes(page, place), key=gained.__getitem__)


def _alike(place: Place, own: Set[HtmlElement]) -> set[HtmlElement]:
    """Return the elements of running text that are of a kind with those in the box of it, or of one that says more."""
    of_kind: defaultdict[tuple[str, ...], list[TextBlock]] = defaultdict(list)
    for block, _ in place.weighed:
        if block.element in own:
            of_kind[_kind_of_place(block.element)].append(block)
    inside = {
        block.element for block, _ in place.weighed if place.text in (block.element, *block.element.iterancestors())
    }
    n_inside = sum(block.n_words for block, _ in place.weighed if block.element in inside)
    alike: set[HtmlElement] = set()
    for blocks in of_kind.values():
        if sum(block.n_words for block in blocks) >= n_inside or any(block.element in inside for block in blocks):
            alike.update(block.element for block in blocks)
    return alike


def _kind_of_place(element: HtmlElement) -> tuple[str, ...]:
    """Return what an element is, and what it stands in: tags, and the first name of each."""
    named = ((one.tag, (one.get("class") or "").split()) for one in (element, *islice(element.iterancestors(), 1)))
    return tuple(f"{tag}.{' '.join(names[:1])}" for tag, names in named)


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
