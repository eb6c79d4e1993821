"""Addresses that a page may link to."""

from __future__ import annotations

import re
from urllib.parse import urlsplit


def safe_link(url: str) -> str:
    """Return a web address, or nothing if it is another kind of address.

    Examples
    --------
    >>> safe_link("https://example.org/a"), safe_link("javascript:alert(1)")
    ('https://example.org/a', '')
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.netloc or re.search(r"[\s<>\"'`\\]", url):
        return ""
    return url
