"""Addresses that a page may link to."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# White space, quotes and invisible characters; browsers drop some of them, and would go elsewhere.
_NOT_IN_A_LINK = re.compile(
    r"[\s<>\"'`\\\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)


def safe_link(url: str) -> str:
    """Return a web address, or "" for any other kind of address.

    Examples
    --------
    >>> safe_link("https://example.org/a"), safe_link("javascript:alert(1)")
    ('https://example.org/a', '')
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and host and not _NOT_IN_A_LINK.search(url) else ""
