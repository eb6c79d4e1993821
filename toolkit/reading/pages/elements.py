"""What is asked of the elements of a web page: their text, heading and running text."""

from __future__ import annotations

import re
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING

from toolkit.cleaning.boilerplate import is_prose
from toolkit.languages.script import count_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FEWEST_WORDS_OF_AN_ARTICLE = 100
FEWEST_WORDS_OF_AN_OPENING = 20
NO_BOXES = ("html", "body", "main", "article")
MOST_LEVELS = 6
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"[A-Za-z][\w.:-]*")
_HEADINGS = ("h1", "h2", "h3", "h4")
_LINKS = 0.85


def words_of(text: str) -> str:
    """Return the words of a text, in lower case, with single spaces: what two renderings of it have in common.

    Examples
    --------
    >>> words_of("Cod – cut,  again!")
    'cod cut again'
    """
    return " ".join(_WORD.findall(text.lower()))


def text_of(element: HtmlElement) -> str:
    """Return the text in an element, white space made single."""
    return " ".join(element.text_content().split())


def name_attributes(element: HtmlElement) -> str:
    """Return the names of an element: its classes, its id and its property."""
    return " ".join(element.get(name) or "" for name in ("class", "id", "itemprop"))


def is_leaf(element: HtmlElement) -> bool:
    """Return True if an element has no more than one block in it."""
    return element.tag != "div" or len(list(islice(element.iter("p", "div", "li"), 2))) < 2


def heading_in(element: HtmlElement) -> HtmlElement | None:
    """Return the first heading in an element that says something."""
    return next((heading for heading in element.iter(*_HEADINGS) if text_of(heading)), None)


def is_linked(element: HtmlElement) -> bool:
    """Return True if nearly all that an element says is a link that leads away.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> [is_linked(fromstring(f"<h3><a href='{to}'>Cod is cut</a></h3>")) for to in ("/cod", "#cod")]
    [True, False]
    """
    text, around = text_of(element), element.getparent()
    linked = sum(len(text_of(link)) + 1 for link in element.iter("a") if _leads_away(link)) - 1
    return bool(text) and (linked >= _LINKS * len(text) or (around is not None and around.tag == "a"))


def _leads_away(link: HtmlElement) -> bool:
    return not (link.get("href") or "").startswith("#")


def story_boxes(page: HtmlElement) -> list[HtmlElement]:
    """Return what holds a story each: the ``article`` elements, and boxes that a linked headline opens alone.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> box = "<div id='{0}'><h3><a href='/{0}'>Cod is cut again</a></h3><p>The quota was cut.</p></div>"
    >>> page = fromstring(f"<main><div>{box.format('a')}{box.format('b')}</div></main>")
    >>> [one.get("id") for one in story_boxes(page)]
    ['a', 'b']
    """
    found = list(page.iter("article"))
    known = set(found)
    for heading in page.iter("h2", "h3", "h4"):
        if is_linked(heading):
            box = _opened_alone(heading)
            if box is not heading and box not in known:
                known.add(box)
                found.append(box)
    return found


def _opened_alone(heading: HtmlElement) -> HtmlElement:
    """Return the largest box around a heading that it opens, and that has no other heading."""
    box = heading
    for above in islice(heading.iterancestors(), MOST_LEVELS):
        headings = list(islice(above.iter(*_HEADINGS), 2))
        if above.tag in NO_BOXES or headings != [heading] or not text_of(above).startswith(text_of(heading)):
            break
        box = above
    return box


def prose_in(element: HtmlElement) -> list[str]:
    """Return the paragraphs of running text in an element.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> prose_in(fromstring("<div><h2>Cod cut</h2><p>Share</p><p>The quota for cod was cut.</p></div>"))
    ['The quota for cod was cut.']
    """
    return [text for paragraph in element.iter("p") if is_prose(text := text_of(paragraph))]


def n_words_in(element: HtmlElement) -> int:
    """Return how many words the running text in an element has."""
    return sum(count_words(text) for text in prose_in(element))


def set_scripts_apart(page: HtmlElement) -> None:
    """Move scripts behind all text of a page, and drop its styles: nothing of them is text, wherever it stands.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> cod = "<p>The quota <script>var a = 'It is cut.';</script>was cut.<style>p {color: red}</style></p>"
    >>> page = fromstring(f"<div>{cod}</div>")
    >>> set_scripts_apart(page)
    >>> page.find("p").text_content()
    'The quota was cut.'
    """
    for element in list(page.iter("script", "style", "template")):
        if element.getparent() is not None:
            element.drop_tree()
            element.tail = None
            if element.tag == "script":
                page.append(element)


def rename_broken(page: HtmlElement) -> None:
    """Call elements "span" whose names no element can have, as where the space behind a name is lost.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> page = fromstring("<div><p>Cod <b'>is</b> cut.</p></div>")
    >>> rename_broken(page)
    >>> [element.tag for element in page.iter()], page.text_content()
    (['div', 'p', 'span'], 'Cod is cut.')
    """
    for element in page.iter():
        if isinstance(element.tag, str) and not _NAME.fullmatch(element.tag):
            element.tag = "span"


def complete_links(page: HtmlElement, address: str) -> None:
    """Make the links of a page absolute, up to one with characters that markup forbids.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> page = fromstring("<p><a href='/cod'>Cod</a></p>")
    >>> complete_links(page, "https://example.org/news")
    >>> page.find("a").get("href")
    'https://example.org/cod'
    """
    with suppress(ValueError):
        page.make_links_absolute(address, handle_failures="ignore")
