"""OPML, as feed readers export their subscriptions: the addresses of feeds, in folders or not."""

from __future__ import annotations

from typing import Any


def opml_addresses(content: bytes) -> list[str]:
    """Return the addresses of the feeds in a list of subscriptions, at any depth; it need not be well-formed.

    Lists that it includes are not fetched, nor entities of its own expanded.

    Examples
    --------
    >>> opml_addresses(b"<opml><body><outline text='Sea'><outline xmlUrl='https://a/feed'/></outline></body></opml>")
    ['https://a/feed']
    """
    from lxml import etree

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        tree = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        return []
    return [address for one in (() if tree is None else tree.iter()) if (address := _address(one))]


def _address(outline: Any) -> str:
    """Return the address of a feed, by the name that OPML has for it, or that of a list of links to feeds."""
    given = {name.lower(): value.strip() for name, value in outline.items()}
    kind = given.get("type", "").lower()
    return given.get("xmlurl") or (given.get("url", "") if kind in ("rss", "atom", "feed") else "")
