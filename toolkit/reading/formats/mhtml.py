"""Reader of web pages that a browser saved whole, with their pictures, as MHTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from itertools import chain

from toolkit.cleaning.clean import one_line
from toolkit.errors import SourceError
from toolkit.reading.formats.html import read_html
from toolkit.reading.formats.mail import from_first_line, parsed_letter, part_content
from toolkit.reading.sources.content_types import as_utf_8
from toolkit.reading.sources.source import Found, Source

_MOST_BYTES = 50_000_000
_PAGES = ("text/html", "application/xhtml+xml")
_OPENS_A_PAGE = re.compile(rb"<(?i:!doctype|html|head|body|!--|\?xml)")


def read_mhtml(source: Source) -> Iterator[Found]:
    """Read the web page in it, as `read_html` does; its address is the one it was saved from.

    A page that was saved as HTML under the name of MHTML is read too.

    Raises
    ------
    SourceError
        If it cannot be read, has no web page in it, or one without an article.
    """
    content = from_first_line(source.page(_MOST_BYTES))
    if _OPENS_A_PAGE.match(content):
        yield from read_html(source)
        return
    try:
        saved = parsed_letter(content)
        page = _root(saved)
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{source.name}: no MHTML that can be read: {one_line(str(error))[:200]}") from error
    if page is None:
        raise SourceError(f"{source.name}: found no web page in it; wanted MHTML as browsers save it")
    content, charset = part_content(page)
    address = source.address or _address(saved, "Snapshot-Content-Location") or _address(page, "Content-Location")
    yield from read_html(
        replace(source, path=None, content=as_utf_8(content, f"text/html; charset={charset}"), address=address)
    )


def _root(saved: EmailMessage) -> EmailMessage | None:
    """Return the page of which the others are parts: the one named so, or that of the address, or the first."""
    pages = [part for part in saved.walk() if part.get_content_type() in _PAGES]
    start, address = _parameter(saved, "start"), _address(saved, "Snapshot-Content-Location")
    named = (page for page in pages if start and _header(page, "Content-ID") == start)
    located = (page for page in pages if address and _address(page, "Content-Location") == address)
    return next(chain(named, located, pages), None)


def _parameter(saved: EmailMessage, name: str) -> str:
    try:
        return str(saved.get_param(name) or "").strip()
    except (ValueError, IndexError, AttributeError, TypeError):
        return ""


def _address(part: EmailMessage, name: str) -> str:
    address = _header(part, name)
    return address if address.startswith(("http://", "https://")) else ""


def _header(part: EmailMessage, name: str) -> str:
    try:
        return "".join(str(part.get(name, "")).split())
    except (ValueError, IndexError, AttributeError, TypeError):
        return ""
