"""Lists of feeds: each feed in one is a source of its own, asked as the list is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from toolkit.errors import SourceError
from toolkit.reading.asking.records import SourceToAsk
from toolkit.reading.feeds import MOST_FEEDS
from toolkit.reading.formats.address_lists import feed_addresses, is_list_of_addresses
from toolkit.reading.formats.opml import opml_feeds
from toolkit.reading.formats.readers import kind_of
from toolkit.reading.sources.source import Source
from toolkit.stories.inputs import InputHealth

_OPML = ".opml"
_OF_LINES = ("", ".txt", ".text")


def is_list(source: Source) -> bool:
    r"""Return True if a source is a list of feeds: OPML, or text with no more than an address a line.

    Raises
    ------
    SourceError
        If it cannot be read.

    Examples
    --------
    >>> [is_list(Source("a", content=one)) for one in (b"<opml><body/></opml>", b"https://quay.example/feed", b"Cod.")]
    [True, True, False]
    """
    kind = kind_of(source)
    return kind == _OPML or (kind in _OF_LINES and is_list_of_addresses(source.text()))


def feeds_in(source: Source, asked: SourceToAsk) -> Sequence[SourceToAsk]:
    """Return the feeds in a list, in its order, each asked as the list is and called as it says.

    Raises
    ------
    SourceError
        If it cannot be read, or has no feed in it, or far too many.

    Examples
    --------
    >>> listed = Source("a.opml", content=b"<opml><outline text='Quay' xmlUrl='https://quay.example/feed'/></opml>")
    >>> [(one.at, one.name) for one in feeds_in(listed, SourceToAsk("a.opml", follow=True))]
    [('https://quay.example/feed', 'Quay')]
    """
    addresses = feed_addresses(source)
    if not addresses:
        raise SourceError(f"{source.name}: no address of a feed in it; wanted OPML, or an address a line")
    if len(addresses) > MOST_FEEDS:
        raise SourceError(f"{source.name}: {len(addresses):,} feeds in it; at most {MOST_FEEDS:,} are read; split it")
    names = dict(reversed(opml_feeds(source.page()))) if kind_of(source) == _OPML else {}
    return [
        replace(asked, at=address, input="", name=names.get(address, ""), of_list=asked.key) for address in addresses
    ]


def feeds_known(asked: SourceToAsk, health: Mapping[str, InputHealth]) -> Sequence[SourceToAsk]:
    """Return the feeds that were in a list when it was read last; none if it was no list.

    Examples
    --------
    >>> known = [InputHealth("a.opml", "", is_list=True), InputHealth("https://quay.example/f", "", of_list="a.opml")]
    >>> [one.at for one in feeds_known(SourceToAsk("a.opml"), {one.input: one for one in known})]
    ['https://quay.example/f']
    """
    known = health.get(asked.key)
    if known is None or not known.is_list:
        return []
    feed = replace(asked, input="", of_list=asked.key, only_public=asked.is_fetched and not known.is_private)
    return [
        replace(feed, at=one.input, name="" if one.name == one.input else one.name)
        for one in health.values()
        if one.of_list == asked.key
    ]
