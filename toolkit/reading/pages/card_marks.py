"""Whose a card of a web page is, and when it was published: where in it that stands, and what it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from toolkit.cleaning.boilerplate import is_boilerplate
from toolkit.cleaning.publishers import is_name_of_host
from toolkit.languages.profile import in_any_language
from toolkit.languages.script import ends_a_sentence
from toolkit.reading.pages.card_runs import Run, named
from toolkit.reading.pages.elements import name_attributes
from toolkit.reading.pages.marks import could_be_source, is_when, without_label
from toolkit.reading.pages.own_site import OwnSite
from toolkit.reading.pages.page_pieces import Piece

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LEVELS_OF_A_LABEL = 2
_PLACES = (-1, 1, -2, 2)
_DIGITS_OF_A_YEAR = 4
_SOURCE_WORDS = "|".join(("publisher", "provider", "outlet", *in_any_language("source_labels")))
_LABEL = re.compile(rf"(?:^|[^a-z])(?:{_SOURCE_WORDS})(?:[^a-z]|$|name)", re.IGNORECASE)
_NO_NAME = re.compile(r"[@(\"]|^.?$|://|^[\W\d_]+$")


@dataclass(frozen=True, slots=True)
class CardMark:
    """Whose a run is, and when it was published: the numbers of the pieces, and what they say."""

    source: str
    time: str
    places: tuple[int, ...]


def is_labelled(element: HtmlElement) -> bool:
    """Return True if the names of an element, or of what it stands in, say that it is a source.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> [is_labelled(fromstring(f"<b class='{name}'>Quay</b>")) for name in ("card__source", "resource")]
    [True, False]
    """
    around = [element, *islice(element.iterancestors(), _LEVELS_OF_A_LABEL)]
    return any(_LABEL.search(name_attributes(one)) for one in around)


def _mark_in_one_line(run: Run, site: OwnSite) -> CardMark | None:
    """Return the mark of a run whose source and time are one piece."""
    for n, piece in enumerate(run.pieces):
        if n != run.headline and (said := named(piece.text)) and _is_publisher(piece, said[0], run, site):
            return CardMark(without_label(said[0]), _time(piece, said[1]), (n,))
    return None


def _mark_beside(place: int, run: Run, site: OwnSite) -> CardMark | None:
    """Return the mark of a run whose source is so many pieces before or behind its time."""
    own = [n for n, piece in enumerate(run.pieces) if not is_boilerplate(piece.text)]
    for number, n in enumerate(own):
        where = number + place
        if not is_when(run.pieces[n].text) or not 0 <= where < len(own) or own[where] == run.headline:
            continue
        source = run.pieces[own[where]]
        if _is_publisher(source, source.text, run, site):
            return CardMark(without_label(source.text), _time(run.pieces[n], run.pieces[n].text), (n, own[where]))
    return None


def _mark_of_host(run: Run, site: OwnSite) -> CardMark | None:
    """Return the mark of a run that bears the name of the host its headline leads to."""
    for n, piece in enumerate(run.pieces):
        is_name = n != run.headline and could_be_source(piece.text) and is_name_of_host(piece.text, run.url)
        if is_name and _is_publisher(piece, piece.text, run, site):
            return _with_its_time(run, n)
    return None


def _mark_with_label(run: Run, site: OwnSite) -> CardMark | None:
    """Return the mark of a run whose source is called one in the markup."""
    for n, piece in enumerate(run.pieces):
        if n != run.headline and is_labelled(piece.element) and _is_publisher(piece, piece.text, run, site):
            return _with_its_time(run, n)
    return None


def _mark_at_headline(place: int, run: Run, site: OwnSite) -> CardMark | None:
    """Return the mark of a run whose source is so many pieces before or behind its headline, with a time somewhere."""
    n = run.headline + place
    if not 0 <= n < len(run.pieces) or not _is_publisher(run.pieces[n], run.pieces[n].text, run, site):
        return None
    mark = _with_its_time(run, n)
    return mark if mark.time else None


def _with_its_time(run: Run, source: int) -> CardMark:
    when = next((n for n, piece in enumerate(run.pieces) if is_when(piece.text)), None)
    name = without_label(run.pieces[source].text)
    if when is None:
        return CardMark(name, "", (source,))
    return CardMark(name, _time(run.pieces[when], run.pieces[when].text), (source, when))


def _mark_alone(run: Run, site: OwnSite) -> CardMark | None:
    """Return the mark of a run that has one short piece beside its headline and its text, and no time."""
    short = [
        n
        for n, piece in enumerate(run.pieces)
        if n != run.headline and not is_boilerplate(piece.text) and not ends_a_sentence(piece.text)
    ]
    if len(short) != 1 or not _is_publisher(run.pieces[short[0]], run.pieces[short[0]].text, run, site):
        return None
    return CardMark(without_label(run.pieces[short[0]].text), "", (short[0],))


def _is_publisher(piece: Piece, name: str, run: Run, site: OwnSite) -> bool:
    """Return True if a piece names another publisher; a link of its own leads to that, or stays on the site."""
    leads_off = site.is_elsewhere(piece.link) and not site.is_same(piece.link, run.url)
    is_name = could_be_source(name) and not _NO_NAME.search(name) and not is_boilerplate(name)
    return is_name and not leads_off and not site.is_named(without_label(name))


def _time(piece: Piece, said: str) -> str:
    """Return the time that an element gives for machines, or else what it says."""
    times = [piece.element, *piece.element.iter("time")]
    exact = (one.get("datetime") or "" for one in times if one.tag == "time")
    return next((one for one in exact if one[:_DIGITS_OF_A_YEAR].isdigit()), said)


WAYS_OF_MARKS: tuple[Callable[[Run, OwnSite], CardMark | None], ...] = (
    _mark_of_host,
    _mark_with_label,
    _mark_in_one_line,
    *(partial(_mark_beside, place) for place in _PLACES),
    *(partial(_mark_at_headline, place) for place in _PLACES[:2]),
    _mark_alone,
)
