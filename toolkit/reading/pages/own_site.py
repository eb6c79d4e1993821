"""What is the page's own: its hosts, its names, and the words of its menus, none of which is another publisher."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from toolkit.cleaning.links import host_of
from toolkit.cleaning.publishers import is_name_of_host, is_same_publisher
from toolkit.reading.pages.elements import words_of
from toolkit.reading.pages.page_pieces import Piece

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_OF_THE_SITE = ("header", "nav", "footer")
_ADDRESSES = ("og:url", "twitter:url")
_LONGEST_PART_OF_A_COUNTRY = 3


@dataclass(frozen=True, slots=True)
class OwnSite:
    """Who shows a page: hosts, names and the words of menus."""

    hosts: frozenset[str]
    names: tuple[str, ...]
    menu: frozenset[str]

    def is_elsewhere(self, link: str) -> bool:
        """Return True if a link leads to another site."""
        host = _site_of(host_of(link))
        return bool(host) and host not in self.hosts

    def is_same(self, link: str, other: str) -> bool:
        """Return True if two links lead to the same site."""
        return _site_of(host_of(link)) == _site_of(host_of(other))

    def is_named(self, name: str) -> bool:
        """Return True if a name is the site's own, or that of a section in its menu."""
        own = any(is_same_publisher(name, one) for one in self.names)
        return own or words_of(name) in self.menu or any(is_name_of_host(name, f"https://{one}/") for one in self.hosts)


def own_site(page: HtmlElement, pieces: Sequence[Piece], source: str, url: str = "") -> OwnSite:
    """Return who shows a page, by what it says of itself, and by the links above and below it.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> from toolkit.reading.pages.page_pieces import page_pieces
    >>> page = fromstring("<body><nav><a href='https://quay.example/fish'>Fish</a></nav></body>")
    >>> site = own_site(page, page_pieces(page)[0], "The Quay")
    >>> site.is_elsewhere("https://www.quay.example/cod"), site.is_named("Fish"), site.is_named("Pier")
    (False, True, False)
    """
    around = [piece for piece in pieces if piece.link and _is_around(piece.element)]
    declared = [meta.get("content") or "" for meta in page.iter("meta") if (meta.get("property") or "") in _ADDRESSES]
    declared += [one.get("href") or "" for one in page.iter("link") if one.get("rel") == "canonical"]
    hosts = {_site_of(host_of(one)) for one in (url, *declared, *(piece.link for piece in around))}
    return OwnSite(
        frozenset(hosts - {""}), tuple(filter(None, (source,))), frozenset(words_of(piece.text) for piece in around)
    )


def _is_around(element: HtmlElement) -> bool:
    return next(element.iterancestors(*_OF_THE_SITE), None) is not None


def _site_of(host: str) -> str:
    """Return the end of a host that its parts have in common: "sport.quay.co.uk" is quay.co.uk."""
    labels = host.partition(":")[0].split(".")
    is_of_a_country = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= _LONGEST_PART_OF_A_COUNTRY
    return ".".join(labels[-3 if is_of_a_country else -2 :])
