"""The name of a publisher behind a headline: "Cod quota cut - Harbour Dispatch"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from toolkit.cleaning.links import host_of
from toolkit.cleaning.own_names import FEWEST_WORDS_LEFT, may_be_a_side, without_own_name
from toolkit.cleaning.publishers import is_like_publisher
from toolkit.languages.profile import in_any_language
from toolkit.languages.script import count_words

_SUFFIX = re.compile(r"\s+(?P<mark>[-–—|·•»:]+)\s+(?P<name>(?:(?!\s[-–—|·•»:]+\s).){2,50})$")
_MAY_HAVE_A_SUFFIX = re.compile(r"[-–—|·•»:]\s")
_NAMED = re.compile(r"[^\W\d_]")
_RUBRICS = frozenset(in_any_language("rubrics"))
_LONGEST_SUFFIX, _LONGEST_LOOK = 80, 500
_FEWEST_TITLES = 5
_FEWEST_SHARE = 0.8
_FEWEST_TITLES_IF_ALIKE = 3
_FEWEST_SHARE_IF_ALIKE = 0.5


def without_publishers(titles: Sequence[str], sources: Sequence[str], urls: Sequence[str]) -> list[str]:
    """Take the publisher's name off headlines.

    It is known as the name of the source, as the host in the address, as that of one of the world's best known, or as
    a name of several words behind nearly all headlines of a source, five at least; if it is like the source or the
    host, behind three and half of them. One word, which may be a place or who said it, and what may be one of two
    sides ("Hull - Bergen") are not learnt; of a headline at least two words are left.

    Parameters
    ----------
    titles : sequence of str
    sources, urls : sequence of str
        Of each headline; empty where they are not known.

    Returns
    -------
    list of str

    Examples
    --------
    >>> without_publishers(["Cod cut - Civic Wire", "Talks - a chance"], ["Civic Wire", "Lantern"], ["", ""])
    ['Cod cut', 'Talks - a chance']
    """
    left = [without_own_name(*headline) for headline in zip(titles, sources, urls, strict=True)]
    rows_of: defaultdict[str, list[int]] = defaultdict(list)
    for row, (source, url) in enumerate(zip(sources, urls, strict=True)):
        rows_of[source or host_of(url)].append(row)
    for publisher, rows in rows_of.items():
        if publisher:
            _take_usual_ends(left, rows, publisher)
    return left


def _take_usual_ends(titles: list[str], rows: Sequence[int], publisher: str) -> None:
    """Take from some titles the names that enough of them end in, until there is none."""
    ends = {row: len(titles[row]) for row in rows if _MAY_HAVE_A_SUFFIX.search(titles[row])}
    while len(ends) >= _FEWEST_TITLES_IF_ALIKE:
        suffixes = {row: suffix for row, end in ends.items() if (suffix := _suffix(titles[row], end))}
        named = {row: suffix for row, suffix in suffixes.items() if _looks_like_a_name(suffix)}
        numbers = Counter(suffix["name"] for suffix in named.values())
        enough = {name for name, number in numbers.items() if number >= _enough(name, publisher, len(rows))}
        usual = {row: one for row, one in named.items() if one["name"] in enough}
        if not usual:
            break
        ends |= {row: suffix.start() for row, suffix in usual.items()}
    for row, end in ends.items():
        titles[row] = titles[row][:end]


def _enough(name: str, publisher: str, n_titles: int) -> float:
    """Return how many titles have to end in a name: fewer, if it is like the publisher."""
    if is_like_publisher(name, publisher, f"https://{publisher}"):
        return max(_FEWEST_TITLES_IF_ALIKE, _FEWEST_SHARE_IF_ALIKE * n_titles)
    return max(_FEWEST_TITLES, _FEWEST_SHARE * n_titles)


def _suffix(title: str, end: int) -> re.Match[str] | None:
    """Return what stands behind a headline, if what is left without it may be one."""
    suffix = _SUFFIX.search(title, max(0, end - _LONGEST_SUFFIX), end)
    return suffix if suffix and count_words(title[: min(suffix.start(), _LONGEST_LOOK)]) >= FEWEST_WORDS_LEFT else None


def _looks_like_a_name(suffix: re.Match[str]) -> bool:
    name = suffix["name"]
    first = _NAMED.search(name)
    is_capitalised = first is not None and (first[0].isupper() or not first[0].islower())
    is_side = may_be_a_side(suffix.string[: suffix.start()], suffix["mark"])
    return count_words(name) > 1 and is_capitalised and name.casefold() not in _RUBRICS and not is_side
