"""A piece of markup to the text that a reader sees, a paragraph a block."""

from __future__ import annotations

import re

_BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p "
    "pre section table td th tr ul".split()
)
_NOT_READ = frozenset("script style template noscript iframe object svg math head title".split())
_MOST_TAGS = 300_000
_MOST_ATTRIBUTES = 30_000
_TAG = re.compile(rb"<[a-zA-Z](?:[^>\"']|\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))*+")
_PART_OF_TAG = re.compile(rb"[\s\"']+")
_MARKUP = re.compile(r"<[a-zA-Z!/?]|&[#\w]+;")


def is_endless(markup: bytes) -> bool:
    """Tell whether a page has more tags, or a tag more attributes, than any: to read it takes ever longer.

    Examples
    --------
    >>> is_endless(b"<p class='cod'>Cod</p>"), is_endless(b"<p " + b"a " * 100_000 + b">")
    (False, True)
    """
    if markup.count(b"<") > _MOST_TAGS:
        return True
    return any(
        len(tag[0]) > _MOST_ATTRIBUTES and len(_PART_OF_TAG.findall(tag[0])) > _MOST_ATTRIBUTES
        for tag in _TAG.finditer(markup)
    )


def plain_text(markup: str) -> str:
    r"""Return the text in some markup; what is no markup stays as it is.

    Examples
    --------
    >>> plain_text("<p>Cod &amp; herring</p><script>go()</script><p>are <b>cut</b>.</p>")
    'Cod & herring\n\nare cut.'
    >>> plain_text("3 < 4")
    '3 < 4'
    """
    if not _MARKUP.search(markup):
        return markup.strip()
    if is_endless(markup.encode("utf-8", "replace")):
        return ""
    from lxml.etree import ParserError
    from lxml.html import fragment_fromstring

    try:
        tree = fragment_fromstring(markup.replace("\x00", ""), create_parent="div")
    except (ParserError, ValueError):
        return ""
    pieces: list[str] = []
    waiting = [(tree, False)]
    while waiting:
        element, left = waiting.pop()
        is_block = element.tag in _BLOCKS
        if left:
            pieces += ["\n" if is_block else "", element.tail or ""]
            continue
        read = isinstance(element.tag, str) and element.tag not in _NOT_READ
        pieces += ["\n" if is_block else "", (element.text or "") if read else ""]
        waiting.append((element, True))
        waiting.extend((child, False) for child in reversed(element) if read)
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n\n".join(line for line in lines if line)
