"""Addresses to sources: what lies there is fetched, its format taken from header or path, and read like a file."""

from __future__ import annotations

import gzip
import io
import logging
import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from toolkit.errors import SourceError
from toolkit.reading.fetching.addresses import parse_address, shown_address
from toolkit.reading.fetching.answer import Answer
from toolkit.reading.formats.readers import READERS, kind_of
from toolkit.reading.sources.archives import MOST_BYTES_A_MEMBER, is_archive
from toolkit.reading.sources.bounded import Bounded, unzipped
from toolkit.reading.sources.content_types import as_utf_8, ending_of, refuse_no_stories
from toolkit.reading.sources.source import Source

if TYPE_CHECKING:
    from toolkit.reading.fetching.robots import Rules

_PAGES = (".html", ".htm", ".xhtml")

_LOG = logging.getLogger(__name__)


class Ask(Protocol):
    """Asks for an address, with headers of its own; one of a private network only where it may be."""

    def __call__(self, address: str, headers: Mapping[str, str], /, *, may_be_private: bool = True) -> Answer:
        """Return the last answer; raise ``SourceError`` if there is none, or if the address must not be asked for."""


def address_opener(*, allow_private: bool = False) -> Callable[[str], Source]:
    """Return a function that fetches an address and gives it as a source; each robots.txt is fetched but once.

    The source is called by the address as it was given; ``source.address`` is the one it was led to. The function
    raises ``SourceError`` if there is nothing to read, or if it must not be fetched.

    Parameters
    ----------
    allow_private : bool, default=False
        Whether private, loopback and link-local addresses are fetched too.

    Examples
    --------
    >>> open_address = address_opener()
    >>> open_address("gopher://example.org/news")
    Traceback (most recent call last):
        ...
    toolkit.errors.SourceError: gopher://example.org/news: found the scheme gopher; wanted http or https; fetch it ...
    """
    return partial(_opened, ask=address_asker(allow_private=allow_private))


def address_asker(*, allow_private: bool = False, contact: str = "") -> Ask:
    """Return a function that asks for an address, with headers of its own; each robots.txt is fetched but once.

    It returns the last answer, whatever its status, and raises ``SourceError`` if there is none, or if the address must
    not be asked for. Several threads may call it.

    Parameters
    ----------
    allow_private : bool, default=False
    contact : str, default=""
        Where servers can reach who asks: an address of the web or of mail.
    """
    from toolkit.reading.fetching.http import user_agent

    return partial(_asked, rules={}, allow_private=allow_private, agent=user_agent(contact))


def source_in(answer: Answer, name: str) -> Source:
    """Return what a server answered as a source of a name.

    Raises
    ------
    SourceError
        If it answered something else, or if that is broken.
    """
    try:
        if answer.status != HTTPStatus.OK:
            raise SourceError(f"found {answer.said}; wanted 200")
        ending = _known(ending_of(answer.content_type, answer.address.target))
        content = as_utf_8(_unzipped(answer.content, ending), answer.content_type)
    except SourceError as error:
        raise SourceError(f"{name}: {error}") from error
    source = Source(name, content=content, ending=ending, address=answer.address.url)
    return replace(source, ending=kind) if (kind := _ending_by_beginning(source)) else source


def _opened(given: str, *, ask: Ask) -> Source:
    name = shown_address(given)
    try:
        answer = ask(given, {})
    except SourceError as error:
        raise SourceError(f"{name}: {error}") from error
    source = source_in(answer, name)
    _LOG.info("fetched %s: %s bytes", name, f"{len(answer.content):,}")
    return source


def _asked(
    given: str,
    headers: Mapping[str, str],
    /,
    *,
    may_be_private: bool = True,
    rules: Rules,
    allow_private: bool,
    agent: str,
) -> Answer:
    from toolkit.reading.fetching.http import fetch
    from toolkit.reading.fetching.robots import heed_robots

    allow_private = allow_private and may_be_private
    return fetch(
        parse_address(given),
        allow_private=allow_private,
        check=partial(heed_robots, rules=rules, allow_private=allow_private, agent=agent),
        takes=refuse_no_stories,
        headers={"User-Agent": agent, **headers},
    )


def _known(ending: str) -> str:
    """Return an ending that names a format; for others, as in page.php or June.2025, the content decides."""
    plain = ending.removesuffix(".gz")
    known = plain if plain in READERS else Path(ending).suffix
    return ending if is_archive(Path(f"page{ending}")) else known if known in READERS else ""


def _ending_by_beginning(source: Source) -> str:
    """Return the ending of a feed or of JSON that is served as a page."""
    if source.kind not in _PAGES:
        return ""
    kind = kind_of(replace(source, ending=""))
    return kind if kind in (".xml", ".opml", ".json", ".jsonl") else ""


def _unzipped(content: bytes, ending: str) -> bytes:
    """Take off gzip, with a bound that files do not have; archives have their own."""
    if not content.startswith(b"\x1f\x8b") or is_archive(Path(f"page{ending}")):
        return content
    try:
        return Bounded(unzipped(io.BytesIO(content), "unzipped"), "unzipped", MOST_BYTES_A_MEMBER).read()
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise SourceError(f"broken or cut off: {error}") from error
