"""What readers wrote under an article, recognised by the names of its elements."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from toolkit.reading.pages.elements import FEWEST_WORDS_OF_AN_OPENING, n_words_in, name_attributes

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_COMMENTS = "comments|kommentare|commentaires|comentarios|comentários|commenti|reacties"
_OF_COMMENTS = (
    r"(?:[-_]*(?:list|area|section|container|wrapper|wrap|block|thread|threads|content|text|body|item|form|fb|\d+))*"
)
# Names that an element has if it is a place for comments, or one of them.
_PLACE = re.compile(
    rf"(?:(?:reader|user|visitor|post|article|story|fb)s?[-_]*)?(?:{_COMMENTS}){_OF_COMMENTS}"
    r"|comment-?list|comments?-area|respond|(?:disqus|livefyre).*",
    re.IGNORECASE,
)
_COMMENT = re.compile(
    rf"{_PLACE.pattern}|(?:(?:reader|user|visitor|sf)s?[-_]*)?comment(?:{_OF_COMMENTS}|[-_]\w+)"
    r"|(?:visitors?_)?(?:comment|comentarios?)_\w+",
    re.IGNORECASE,
)
_SAYS_WHETHER = re.compile(r"(?:^|[-_])(?:enabled|disabled|open|closed|on|off|count|link|box)$", re.IGNORECASE)
_ARTICLE = re.compile(r"article[-_]*(?:body|text)|story[-_]*body|(?:post|entry)[-_]*content", re.IGNORECASE)
_MANY = 5
_MAY_HOLD = ("div", "section", "article", "aside", "ol", "ul", "li")


def drop_comments(page: HtmlElement, main: HtmlElement | None = None, text: HtmlElement | None = None) -> None:
    """Drop the comments of readers from a page; in the main article only where there are many, or a place for them.

    What holds a headline or the text of an article is none, nor is it where hardly anything else would be left.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> said = "<p>The quota for cod was cut by a tenth, the ministers of three countries said.</p>" * 2
    >>> page = fromstring(f"<div>{said}<div id='disqus_thread'><p>Shame on them all, I say.</p></div></div>")
    >>> drop_comments(page)
    >>> "Shame" in page.text_content()
    False
    """
    around = set() if text is None else {text, *text.iterancestors()}
    called = [
        element
        for element in page.iter(*_MAY_HOLD)
        if element not in around and element is not page and is_comment(element)
    ]
    names = Counter(name_attributes(element) for element in called)
    found = {
        element
        for element in called
        if (_is_outside(element, main) or _is_place(element) or names[name_attributes(element)] >= _MANY)
        and not _holds_article(element)
    }
    comments = [element for element in found if not any(above in found for above in element.iterancestors())]
    n_words_left = n_words_in(page) - sum(map(n_words_in, comments))
    for element in comments if n_words_left >= FEWEST_WORDS_OF_AN_OPENING else ():
        element.drop_tree()


def is_comment(element: HtmlElement) -> bool:
    """Return True if an element is called a comment, or a place for comments.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> names = ("comment-list", "comment", "commentary", "has-comments", "comments-closed")
    >>> [is_comment(fromstring(f"<div class='{name}'></div>")) for name in names]
    [True, True, False, False, False]
    """
    return any(_COMMENT.fullmatch(name) and not _SAYS_WHETHER.search(name) for name in name_attributes(element).split())


def _is_outside(element: HtmlElement, main: HtmlElement | None) -> bool:
    return main is None or main not in element.iterancestors()


def _is_place(element: HtmlElement) -> bool:
    return any(map(_PLACE.fullmatch, name_attributes(element).split()))


def _holds_article(element: HtmlElement) -> bool:
    inside = element.iter("h1", "div", "section", "article")
    return any(inner.tag == "h1" or _ARTICLE.search(name_attributes(inner)) for inner in inside)
