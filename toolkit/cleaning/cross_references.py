"""Cross references from one story to others: "READ MORE: …", and titles under a heading of related stories."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toolkit.cleaning.boilerplate import is_cross_reference, is_prose, opens_related
from toolkit.languages.profile import in_any_language
from toolkit.languages.script import count_words, ends_a_sentence

_FEWEST_WORDS_OF_TEXT = 20
_FEWEST_ITEMS_OF_A_DIGEST = 2
_MOST_OF_A_TEXT = 0.5
_HEADS_NEWS = re.compile("|".join(in_any_language("news_headings")), re.IGNORECASE)


def cross_reference_lines(lines: Sequence[str]) -> set[int]:
    """Return the numbers of the lines that belong to another story.

    What stands under a heading are titles, each with a sentence or none, until running text begins again. Titles
    that have each their sentences are short news, and stay; so does all under headings that would take most of a text.
    Under a heading of news ("Top stories") only titles without a sentence go.

    Examples
    --------
    >>> sorted(cross_reference_lines(["The quota for cod was cut on Monday.", "Related stories", "Herring spared"]))
    [1, 2]
    """
    referring = {number for number, line in enumerate(lines) if is_cross_reference(line)}
    lists = {number for under in _lists(lines) if not _is_digest(lines, under) for number in under}
    if not referring and not lists:
        return set()
    n_words = [0 if number in referring else count_words(line) for number, line in enumerate(lines)]
    if sum(n_words[number] for number in lists) >= _MOST_OF_A_TEXT * sum(n_words):
        return referring
    return referring | lists


def _lists(lines: Sequence[str]) -> Iterator[range]:
    """Yield the numbers of each heading of related stories and of what is listed under it."""
    start = 0
    while start < len(lines):
        end = start + 1
        if opens_related(lines[start]):
            below_title, heads_news = False, _HEADS_NEWS.fullmatch(lines[start]) is not None
            while end < len(lines) and not opens_related(lines[end]):
                is_title = not is_prose(lines[end])
                if heads_news and _is_whole_sentence(lines[end]):
                    break
                if not is_title and not (below_title and len(lines[end].split()) <= _FEWEST_WORDS_OF_TEXT):
                    break
                below_title = is_title
                end += 1
            is_news = heads_news and end - start <= 2 and _is_whole_sentence("".join(lines[end : end + 1]))
            yield range(start, start if is_news else end)
        start = end


def _is_digest(lines: Sequence[str], under: range) -> bool:
    """Return True if there are as many sentences as titles under a heading, whole ones."""
    are_whole = [is_prose(lines[number]) and _is_whole_sentence(lines[number]) for number in under[1:]]
    return sum(are_whole) >= _FEWEST_ITEMS_OF_A_DIGEST and 2 * sum(are_whole) >= len(are_whole)


def _is_whole_sentence(line: str) -> bool:
    """Return True if a line is a whole sentence, or more."""
    return (is_prose(line) or ends_a_sentence(line)) and not line.endswith(("…", "..."))
