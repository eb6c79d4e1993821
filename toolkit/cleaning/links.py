"""Addresses as they stand in stories: some are none, and none of these ends a run."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit


def host_of(url: str) -> str:
    """Return the host of an address, without ``www.``; empty if it has none.

    Examples
    --------
    >>> host_of("https://www.example.org/cod"), host_of("http://[cod")
    ('example.org', '')
    """
    try:
        return urlsplit(url).netloc.removeprefix("www.")
    except ValueError:
        return ""


def joined(base: str, url: str) -> str:
    """Return an address relative to another; as it stands if the two cannot be joined.

    Examples
    --------
    >>> joined("https://example.org/a/", "cod"), joined("https://example.org/", "//[cod")
    ('https://example.org/a/cod', '//[cod')
    """
    try:
        return urljoin(base, url)
    except ValueError:
        return url
