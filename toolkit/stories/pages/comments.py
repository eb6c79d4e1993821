"""What readers wrote under an article, told by what its elements are called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.stories.pages.elements import name_attributes

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_COMMENT = re.compile(
    r"(?:^|[\W_])(?:(?:comment|komment[aá]r|reactie|reply|disqus|livefyre)(?:s|e|en|er|list|form|thread)?"
    r"|replies|commentaires?|comentarios?|comentários?|commenti|discussion)(?:[\W_]|$)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"article-?(?:body|text)|story-?body|post-?content|entry-?content", re.IGNORECASE)
_MAY_HOLD = ("div", "section", "article", "aside", "ol", "ul", "li")


def drop_comments(page: HtmlElement) -> None:
    """Drop the comments of readers from a page; what holds a headline or the text of an article is none.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> page = fromstring("<div><p>Cod is cut.</p><div id='disqus_thread'><p>Shame on them.</p></div></div>")
    >>> drop_comments(page)
    >>> page.text_content()
    'Cod is cut.'
    """
    for element in list(page.iter(*_MAY_HOLD)):
        inside = element is not page and element.getparent() is not None
        if inside and is_comment(element) and not _holds_article(element):
            element.drop_tree()


def is_comment(element: HtmlElement) -> bool:
    """Tell whether an element is called a comment, or a place for comments.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> [is_comment(fromstring(f"<div class='{name}'></div>")) for name in ("comment-list", "commentary")]
    [True, False]
    """
    return _COMMENT.search(name_attributes(element)) is not None


def _holds_article(element: HtmlElement) -> bool:
    return any(
        inner.tag == "h1" or _ARTICLE.search(name_attributes(inner))
        for inner in element.iter("h1", "div", "section", "article")
    )
