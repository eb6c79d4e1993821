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
    return [address for address, _ in opml_feeds(content)]


def opml_feeds(content: bytes) -> list[tuple[str, str]]:
    """Return the addresses of feeds as `opml_addresses` does, each with what the list calls it, if it does.

    Examples
    --------
    >>> opml_feeds(b"<opml><body><outline text='Quay Daily' xmlUrl='https://a/feed'/></body></opml>")
    [('https://a/feed', 'Quay Daily')]
    """
    from lxml import etree

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        tree = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        return []
    outlines = (_given(one) for one in (() if tree is None else tree.iter()))
    return [(address, one.get("title") or one.get("text", "")) for one in outlines if (address := _address(one))]


def _given(outline: Any) -> dict[str, str]:
    return {name.lower(): value.strip() for name, value in outline.items()}


def _address(given: dict[str, str]) -> str:
    """Return the address of a feed, by the name that OPML has for it, or that of a list of links to feeds."""
    kind = given.get("type", "").lower()
    return given.get("xmlurl") or (given.get("url", "") if kind in ("rss", "atom", "feed") else "")
