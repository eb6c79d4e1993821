"""Reader of web pages that a browser saved whole, with their pictures, as MHTML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage

from toolkit.errors import SourceError
from toolkit.stories.cleaning.clean import one_line
from toolkit.stories.reading.formats.html import read_html
from toolkit.stories.reading.formats.mail import parsed_letter, part_content
from toolkit.stories.reading.sources.content_types import as_utf_8
from toolkit.stories.reading.sources.source import Found, Source

_MOST_BYTES = 50_000_000


def read_mhtml(source: Source) -> Iterator[Found]:
    """Read the web page in it, as `read_html` does; its address is the one it was saved from.

    Raises
    ------
    SourceError
        If it cannot be read, has no web page in it, or one without an article.
    """
    try:
        saved = parsed_letter(source.page(_MOST_BYTES))
        page = next((part for part in saved.walk() if part.get_content_type() == "text/html"), None)
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{source.name}: no MHTML that can be read: {one_line(str(error))[:200]}") from error
    if page is None:
        raise SourceError(f"{source.name}: found no web page in it; wanted MHTML as browsers save it")
    content, charset = part_content(page)
    address = source.address or _address(saved, "Snapshot-Content-Location") or _address(page, "Content-Location")
    yield from read_html(
        replace(source, path=None, content=as_utf_8(content, f"text/html; charset={charset}"), address=address)
    )


def _address(part: EmailMessage, header: str) -> str:
    try:
        address = "".join(str(part.get(header, "")).split())
    except (ValueError, IndexError, AttributeError, TypeError):
        return ""
    return address if address.startswith(("http://", "https://")) else ""
