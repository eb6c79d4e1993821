"""Lists of feeds: each feed is fetched and read; one that is dead is named, and ends nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from toolkit.errors import SourceError
from toolkit.reading.fetching.addresses import is_address, shown_address
from toolkit.reading.files import files
from toolkit.reading.formats.address_lists import feed_addresses
from toolkit.reading.inputs import LOST, RowReader, Rows
from toolkit.reading.sources.source import Source
from toolkit.stories.rows import AnyRow

MOST_FEEDS = 10_000
_PAGES = (".html", ".htm", ".xhtml")


def read_feeds(
    lists: Iterable[str | Path], reader: RowReader[AnyRow], open_address: Callable[[str], Source]
) -> Rows[AnyRow]:
    """Read the feeds in some lists, each once: OPML, JSON, a table or lines of text; what else is there is not fetched.

    Parameters
    ----------
    lists : iterable of str or Path
        Files, globs, addresses, or "-" for standard input.
    reader : RowReader
        What makes rows of a feed.
    open_address : callable
        What fetches an address, as `toolkit.reading.fetching.opener.address_opener` returns it.
    """
    read = Rows[AnyRow]()
    addresses: dict[str, None] = {}
    for given in lists:
        try:
            for source in _sources(given, open_address):
                addresses |= dict.fromkeys(_addresses(source))
        except LOST as error:
            read.lose(shown_address(given) if is_address(given) else str(given), error)
    for address in addresses:
        try:
            read.extend(reader.read_source(_feed(address, open_address)))
        except LOST as error:
            read.lose(shown_address(address), error)
    return read


def _sources(given: str | Path, open_address: Callable[[str], Source]) -> list[Source]:
    if is_address(given):
        return [open_address(given)]
    return [Source.standard_input()] if str(given) == "-" else [Source(str(path), path) for path in files(given)]


def _addresses(source: Source) -> list[str]:
    found = feed_addresses(source)
    if not found:
        raise SourceError(f"{source.name}: no address of a feed in it; wanted OPML, or an address a line")
    if len(found) > MOST_FEEDS:
        raise SourceError(f"{source.name}: {len(found):,} feeds in it; at most {MOST_FEEDS:,} are read; split it")
    return found


def _feed(address: str, open_address: Callable[[str], Source]) -> Source:
    source = open_address(address)
    if source.kind in _PAGES:
        raise SourceError(f"{source.name}: found a web page; wanted a feed; links to one are not followed")
    return source
