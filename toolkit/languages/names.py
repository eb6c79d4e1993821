"""What a language calls itself."""

from __future__ import annotations

from functools import lru_cache


@lru_cache
def own_name(tag: str) -> str:
    """Return the name of a language in that language, or its tag if it is not known.

    Examples
    --------
    >>> own_name("de"), own_name("ja"), own_name("xx"), own_name("")
    ('Deutsch', '日本語', 'xx', '')
    """
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(tag.replace("-", "_")).get_display_name()
    except (UnknownLocaleError, ValueError):
        return tag
    return name[:1].upper() + name[1:] if name else tag
