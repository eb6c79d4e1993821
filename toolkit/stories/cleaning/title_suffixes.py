"""The name of a publisher behind a headline: "Cod quota cut - Harbour Dispatch"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from toolkit.stories.cleaning.links import host_of

_SUFFIX = re.compile(r"\s+(?:[-–—|·•»:]+|\|\|)\s+(?P<name>(?:(?!\s[-–—|·•»:]+\s).){2,50})$")
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
    publishers = [source or host_of(url) for source, url in zip(sources, urls, strict=True)]
    n_titles = Counter(publishers)
    n_ends = Counter(
        (publisher, name) for publisher, title in zip(publishers, titles, strict=True) if (name := _name_behind(title))
    )
    usual = {
        (publisher, name)
        for (publisher, name), number in n_ends.items()
        if publisher and number >= max(_FEWEST_TITLES, _FEWEST_SHARE * n_titles[publisher])
    }
    return [
        _SUFFIX.sub("", title)
        if (publisher, _name_behind(title)) in usual or _is_name_of(_name_behind(title), source, url)
        else title
        for title, publisher, source, url in zip(titles, publishers, sources, urls, strict=True)
    ]


def _name_behind(title: str) -> str:
    found = _SUFFIX.search(title)
    return found["name"].strip() if found else ""


def _is_name_of(name: str, source: str, url: str) -> bool:
    said, host = _letters(name), _letters(host_of(url))
    return bool(said) and (said == _letters(source) or (len(said) > 3 and host.startswith(said)))


def _letters(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())
