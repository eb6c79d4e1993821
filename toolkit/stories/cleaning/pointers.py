"""Lines that point from one story to others: "READ MORE: …", and titles under a heading of related stories."""

from __future__ import annotations

import re
from collections.abc import Iterable

from toolkit.stories.cleaning.boilerplate import is_prose, opens_related

_POINTS_ELSEWHERE = re.compile(
    r"(?:- )?(?:(?:READ|SEE) MORE|RELATED|Read more|Related|ALSO READ|Also on|MORE|Read also|Don.t miss)\b"
    r"(?P<plainly> ?[:|])?"
    r"|(?:Lesen Sie auch|Mehr zum Thema|(?:À l|L)ire aussi|Lee también|Leggi anche|Leia também|Lees ook|Читайте также"
    r"|相关阅读|関連記事)(?P<colon> ?[:：|])"
)
_LONGEST_POINTER = 40
_FEWEST_WORDS_OF_TEXT = 20


def without_pointers(lines: Iterable[str]) -> list[str]:
    """Drop headings of related stories with the titles under them, and lines that point to other stories.

    What stands under a heading are titles, each with a sentence or none, until running text begins again.

    Examples
    --------
    >>> without_pointers(["The quota for cod was cut.", "READ MORE: Herring spared", "Crews in Hull protested."])
    ['The quota for cod was cut.', 'Crews in Hull protested.']
    """
    kept: list[str] = []
    related = below_title = False
    for line in lines:
        if opens_related(line):
            related, below_title = True, False
            continue
        is_title = not is_prose(line)
        related = related and (is_title or (below_title and len(line.split()) <= _FEWEST_WORDS_OF_TEXT))
        below_title = is_title
        if not related and not _points_elsewhere(line):
            kept.append(line)
    return kept


def _points_elsewhere(line: str) -> bool:
    """Tell whether a line points to another story: with a colon, or as no sentence does."""
    found = _POINTS_ELSEWHERE.match(line)
    return (
        found is not None
        and len(line.split()) <= _LONGEST_POINTER
        and bool(found["plainly"] or found["colon"] or not is_prose(line))
    )
