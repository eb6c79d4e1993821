"""Raw records of which nothing has to be mended: what stands in their columns is what a row has."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from toolkit.stories.columns import known_columns
from toolkit.stories.rows import RawRecord

# What programs write where a value is missing, and what opens a note in place of words.
MISSING = r"(?:[(<]?(?:null|none|nil|nan|nat|undefined)[)>]?|#?n/a|<na>|[-–—_.…?]+)"
OPENING_BRACKETS = r"\[【［"
_BETWEEN = "^"  # it may stand in words as well, where it makes them look worse than they are, never better
_NO_WORDS = re.compile(rf"\^(?:{MISSING}(?=\^)|[{OPENING_BRACKETS}])", re.IGNORECASE)


def tidy_words(raw: RawRecord) -> dict[str, str] | None:
    r"""Return the words that a raw record has for the columns of a frame; None if any of them has to be looked at.

    All but its time are strings in one line, without a character that goes, and say something, or are empty or None;
    so whichever stands first in the best column is what the frame has.

    Examples
    --------
    >>> tidy_words({"headline": "Cod is cut", "body": "", "content": "It was cut.", "url": None, "date": 2025})
    {'text': 'It was cut.', 'title': 'Cod is cut'}
    >>> [tidy_words({"text": text}) for text in ("Cod is  cut.", "[Removed]", "N/A", "Cod\nis cut.", 7)]
    [None, None, None, None, None]
    """
    names, columns = _columns_by_name(tuple(raw))
    values: list[Any] = ["" if (value := raw[column]) is None else value for column in columns]
    try:
        said = _BETWEEN.join(["", *values, ""])
    except TypeError:
        return None
    if not said.isprintable() or "  " in said or " ^" in said or "^ " in said or _NO_WORDS.search(said):
        return None
    return {name: value for name, value in zip(names, values, strict=True) if value}


@lru_cache(maxsize=64)
def _columns_by_name(columns: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Return the known columns but that of the time, the best of a name last, and their names in a frame."""
    known = known_columns(columns)
    pairs = [(name, own) for name in sorted(known) if name != "published" for own in reversed(known[name])]
    return [name for name, _ in pairs], [own for _, own in pairs]
