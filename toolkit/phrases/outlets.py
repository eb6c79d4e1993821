"""The names under which sources of stories stand in their own texts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from toolkit.languages.profile import each_word, in_any_language
from toolkit.languages.script import words

_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+)(?:\.[\w-]+)*\.[a-z]{2,}(?:/.*)?", re.IGNORECASE)
_ARTICLES = frozenset(each_word(" ".join(in_any_language("articles"))))
_FEWEST_LETTERS = 4


def outlet_names(sources: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """Return the lower-case words of the names of sources: whole, without an article, and an abbreviation alone.

    Examples
    --------
    >>> sorted(outlet_names(["www.quaynews.example", "The Quay Times", "QBC News", "derHafen"]))
    [('derhafen',), ('hafen',), ('qbc',), ('qbc', 'news'), ('quay', 'times'), ('quaynews',)]
    """
    return frozenset(name for source in sources for name in _names(source.strip())) - {()}


def _names(source: str) -> Iterable[tuple[str, ...]]:
    address = _ADDRESS.fullmatch(source)
    found = words(address[1] if address else source)
    if found and len(found) > 1 and found[0].lower() in _ARTICLES:
        found = found[1:]
    yield tuple(word.lower() for word in found)
    if len(found) == 1:
        whole = found[0].lower()
        starts = (article for article in _ARTICLES if whole.startswith(article))
        yield from ((whole[len(start) :],) for start in starts if len(whole) - len(start) >= _FEWEST_LETTERS)
    elif not source.isupper():
        yield from ((word.lower(),) for word in found if word.isupper())
