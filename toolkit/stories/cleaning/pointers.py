"""Lines that point from one story to others: "READ MORE: …", and titles under a heading of related stories."""

from __future__ import annotations

import re
from collections.abc import Iterable

from toolkit.stories.cleaning.boilerplate import is_prose, opens_related

_POINTS_ELSEWHERE = re.compile(
    r"(?:- )?(?:(?:READ|SEE) MORE|RELATED|Read more|Related|ALSO READ|Also on|MORE|Read also|Don.t miss)\b[:| ]"
)
_LONGEST_POINTER = 40
_FEWEST_WORDS_OF_TEXT = 20


def without_pointers(lines: Iterable[str]) -> list[str]:
    """Drop headings of related stories with the titles under them, and lines that point to other stories.

    Examples
    --------
    >>> without_pointers(["The quota for cod was cut.", "READ MORE: Herring spared", "Crews in Hull protested."])
    ['The quota for cod was cut.', 'Crews in Hull protested.']
    """
    kept: list[str] = []
    related = False
    for line in lines:
        if opens_related(line):
            related = True
        elif is_prose(line) and len(line.split()) > _FEWEST_WORDS_OF_TEXT:
            related = False
        pointer = _POINTS_ELSEWHERE.match(line) and len(line.split()) <= _LONGEST_POINTER
        if not related and not pointer:
            kept.append(line)
    return kept
