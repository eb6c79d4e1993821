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
    while _is_name_of(_name_behind(title), source, url):
        title = _without_end(title)
    return title


def _take_usual_ends(titles: list[str], rows: Sequence[int]) -> None:
    """Take from some titles the ends that at least three and half of them have, until there is none."""
    enough = max(_FEWEST_TITLES, _FEWEST_SHARE * len(rows))
    while True:
        ends = {row: name for row in rows if (name := _name_behind(titles[row]))}
        usual = {name for name, number in Counter(ends.values()).items() if number >= enough}
        if not usual:
            return
        for row, name in ends.items():
            if name in usual:
                titles[row] = _without_end(titles[row])


def _name_behind(title: str) -> str:
    found = _SUFFIX.search(title[-_LONGEST_SUFFIX:])
    return found["name"].strip() if found else ""


def _without_end(title: str) -> str:
    found = _SUFFIX.search(title[-_LONGEST_SUFFIX:])
    return title if found is None else title[: len(title) - len(found[0])]


def _is_name_of(name: str, source: str, url: str) -> bool:
    said, host = _letters(name), _letters(host_of(url))
    return bool(said) and (said == _letters(source) or (len(said) > 3 and host.startswith(said)))


def _letters(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())
