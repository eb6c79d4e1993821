"""The name of a publisher behind a headline: "Cod quota cut - Harbour Dispatch"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from toolkit.stories.cleaning.links import host_of

_SUFFIX = re.compile(r"\s+(?:[-–—|·•»:]+|\|\|)\s+(?P<name>(?:(?!\s[-–—|·•»:]+\s).){2,50})$")
_LONGEST_SUFFIX = 80
_FEWEST_TITLES = 3
_FEWEST_SHARE = 0.5


def without_publishers(titles: Sequence[str], sources: Sequence[str], urls: Sequence[str]) -> list[str]:
    """Take the publisher's name off headlines.

    It is known as the name of the source, as the host in the address, or as what stands behind at least
    three and half of the headlines of a source.

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
    left = [_without_own_name(*told) for told in zip(titles, sources, urls, strict=True)]
    rows_of: defaultdict[str, list[int]] = defaultdict(list)
    for row, (source, url) in enumerate(zip(sources, urls, strict=True)):
        rows_of[source or host_of(url)].append(row)
    for publisher, rows in rows_of.items():
        if publisher:
            _take_usual_ends(left, rows)
    return left


def _without_own_name(title: str, source: str, url: str) -> str:
    end = len(title)
    while (suffix := _suffix(title, end)) and _is_name_of(suffix["name"], source, url):
        end = suffix.start()
    return title[:end]


def _take_usual_ends(titles: list[str], rows: Sequence[int]) -> None:
    """Take from some titles the suffixes that at least three and half of them have, until there is none."""
    enough = max(_FEWEST_TITLES, _FEWEST_SHARE * len(rows))
    ends = {row: len(titles[row]) for row in rows}
    while True:
        suffixes = {row: suffix for row, end in ends.items() if (suffix := _suffix(titles[row], end))}
        numbers = Counter(suffix["name"] for suffix in suffixes.values())
        usual = {row: suffix for row, suffix in suffixes.items() if numbers[suffix["name"]] >= enough}
        if not usual:
            break
        ends |= {row: suffix.start() for row, suffix in usual.items()}
    for row, end in ends.items():
        titles[row] = titles[row][:end]


def _suffix(title: str, end: int) -> re.Match[str] | None:
    return _SUFFIX.search(title, max(0, end - _LONGEST_SUFFIX), end)


def _is_name_of(name: str, source: str, url: str) -> bool:
    said, host = _letters(name), _letters(host_of(url))
    return bool(said) and (said == _letters(source) or (len(said) > 3 and host.startswith(said)))


def _letters(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())
