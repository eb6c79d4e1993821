"""What a web page shows of other stories: links, teasers, and the blocks they stand in, dropped before it is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from toolkit.cleaning.boilerplate import opens_related
from toolkit.languages.script import count_words, ends_a_sentence
from toolkit.reading.pages.elements import (
    FEWEST_WORDS_OF_AN_ARTICLE,
    FEWEST_WORDS_OF_AN_OPENING,
    MOST_LEVELS,
    NO_BOXES,
    heading_in,
    is_leaf,
    is_linked,
    n_words_in,
    prose_in,
    story_boxes,
    text_of,
)
from toolkit.reading.pages.main_article import Place, find_again

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MANY_TEASERS = 4
_LONGEST_TEASER = 300
_FEWEST_WORDS_OF_LINK = 3
_LONGEST_HEADING, _MOST_PIECES_OF_HEADING = 60, 10
_MOST_HEADINGS = 50
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_ASIDE = ("aside", "nav", "footer")


def drop_related_blocks(page: HtmlElement, before: Place) -> None:
    """Drop what a page shows of other stories, as far as they stand apart from its article.

    That is links that stand alone, boxes that only announce a story, and what stands under a heading such as "Related
    stories": the block that it opens, or else each linked headline with as many paragraphs as the others have.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> from toolkit.reading.pages.main_article import find_article
    >>> teaser = "<div><h3>Read next</h3><ul><li><a href='/2'>Herring spared again</a></li></ul></div>"
    >>> page = fromstring(f"<div><p>Cod is cut.</p>{teaser}</div>")
    >>> drop_related_blocks(page, find_article(page))
    >>> page.text_content()
    'Cod is cut.'
    """
    n_words = n_words_in(page)
    headings = filter(_opens_related, page.iter(*_HEADINGS, "p", "div", "span", "strong"))
    for heading in list(islice(headings, _MOST_HEADINGS)):
        if _is_in(page, heading):
            _drop_under(heading, n_words)
    _drop_teasers(page, find_again(page, before))
    _drop_lone_links(page)


def _opens_related(element: HtmlElement) -> bool:
    if len(list(islice(element.iter(), _MOST_PIECES_OF_HEADING + 1))) > _MOST_PIECES_OF_HEADING:
        return False
    pieces = list(islice(element.itertext(), _MOST_PIECES_OF_HEADING + 1))
    text = " ".join("".join(pieces).split())
    return len(pieces) <= _MOST_PIECES_OF_HEADING and 0 < len(text) <= _LONGEST_HEADING and opens_related(text)


def _is_in(page: HtmlElement, element: HtmlElement) -> bool:
    return element is not page and element.getparent() is not None


def _drop_under(heading: HtmlElement, n_words: int) -> None:
    """Drop the block that a heading opens, if it holds teasers, or else the teasers behind the heading."""
    block = heading
    for above in islice(heading.iterancestors(), MOST_LEVELS):
        if not _is_opened_by(heading, above) or not (_says_no_more(heading, above) or _is_teasers(above, n_words)):
            break
        block = above
    teasers = list(_teasers_behind(block)) if _says_no_more(heading, block) else []
    for element in (block, *teasers):
        element.drop_tree()


def _is_opened_by(heading: HtmlElement, block: HtmlElement) -> bool:
    whole = block.tag in NO_BOXES or block.getparent() is None
    return not whole and text_of(block).startswith(text_of(heading))


def _says_no_more(heading: HtmlElement, block: HtmlElement) -> bool:
    return len(text_of(block)) == len(text_of(heading))


def _is_teasers(block: HtmlElement, n_words: int) -> bool:
    """Return True if a block is a small part of the page, and has no more paragraphs than headlines to announce."""
    announced = sum(1 for element in block.iter(*_HEADINGS, "li", "a") if _announces(element))
    return 2 * n_words_in(block) < n_words and len(prose_in(block)) <= announced


def _announces(element: HtmlElement) -> bool:
    return element.find("a") is not None and is_linked(element) and not ends_a_sentence(text_of(element))


def _teasers_behind(heading: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements behind a heading that are links, and each linked headline's paragraphs: as many as others'."""
    runs: list[list[HtmlElement]] = []
    for element in heading.itersiblings():
        if is_linked(element):
            runs.append([element])
        elif runs and runs[-1][0].tag in _HEADINGS and element.tag == "p":
            runs[-1].append(element)
        else:
            break
    most = max((len(run) for run in runs[:-1]), default=1)
    for run in [*runs[:-1], *(last[:most] for last in runs[-1:])]:
        yield from run


def _drop_teasers(page: HtmlElement, place: Place) -> None:
    """Drop the boxes that only announce a story, except the parts of an article that consists of such boxes."""
    main, around = place.article, place.around()
    teasers = [box for box in story_boxes(page) if box not in around and _announces_a_story(box)]
    inside = [box for box in teasers if main is not None and main in box.iterancestors()]
    outside = [box for box in teasers if box not in inside]
    several = len(outside) >= _MANY_TEASERS or next(islice(page.iter("article"), 1, None), None) is not None
    own = page if main is None else main
    if several and (main is not None or not _are_parts(outside, own)):
        _drop_all(outside)
    if main is not None and not _are_parts(inside, own):
        _drop_all(box for box in inside if box.tag == "article" or next(box.iterancestors(*_ASIDE), None) is not None)


def _announces_a_story(box: HtmlElement) -> bool:
    whole = box.find(".//article") is not None or box.find(".//h1") is not None
    return not whole and _is_headed_by_link(box) and n_words_in(box) < FEWEST_WORDS_OF_AN_ARTICLE


def _are_parts(boxes: list[HtmlElement], article: HtmlElement) -> bool:
    """Return True if boxes say more than an article without them, which has an opening: a live page, a list."""
    n_words = sum(map(n_words_in, boxes))
    return n_words > n_words_in(article) - n_words >= FEWEST_WORDS_OF_AN_OPENING


def _drop_all(boxes: Iterable[HtmlElement]) -> None:
    for box in list(boxes):
        if box.getparent() is not None:
            box.drop_tree()


def _is_headed_by_link(box: HtmlElement) -> bool:
    heading = heading_in(box)
    return heading is not None and is_linked(heading)


def _drop_lone_links(page: HtmlElement) -> None:
    """Drop paragraphs, headings and list items that are links to other stories and no sentences."""
    for element in list(page.iter("p", "li", "h2", "h3", "h4", "h5", "div")):
        if not _is_in(page, element) or not is_leaf(element):
            continue
        text = text_of(element)
        if (
            len(text) <= _LONGEST_TEASER
            and count_words(text) >= _FEWEST_WORDS_OF_LINK
            and is_linked(element)
            and not ends_a_sentence(text)
        ):
            element.drop_tree()
