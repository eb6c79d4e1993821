"""The stories of other publishers that an aggregator's web page shows: boxes, or runs of elements, of one form each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from toolkit.cleaning.boilerplate import is_boilerplate, is_byline, is_prose
from toolkit.cleaning.publishers import is_best_known, is_name_of_host
from toolkit.languages.script import count_words, ends_a_sentence
from toolkit.reading.pages.card_marks import WAYS_OF_MARKS, CardMark, is_labelled
from toolkit.reading.pages.card_runs import Run, says_when, ways
from toolkit.reading.pages.elements import words_of
from toolkit.reading.pages.own_site import OwnSite
from toolkit.reading.pages.page_pieces import Piece, Spans

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FEWEST_CARDS = 2
_FEWEST_WORDS_OF_AN_ARTICLE, _FEWEST_WORDS_OF_AN_OPENING = 60, 20


@dataclass(frozen=True, slots=True)
class Card:
    """A story of a page: the elements it stands in, and what is read in them."""

    elements: tuple[HtmlElement, ...]
    title: str
    text: str
    source: str
    published: str
    url: str


def story_cards(pieces: Sequence[Piece], spans: Spans, site: OwnSite) -> list[Card]:
    """Find the stories of other publishers on a page, in its order.

    Each is a box, or a headline with what stands beside it, that has one headline and names its publisher in the same
    place as its neighbours do; the headline leads away from the site. A page with fewer than two has none.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> from toolkit.reading.pages.own_site import own_site
    >>> from toolkit.reading.pages.page_pieces import page_pieces
    >>> card = "<li><a href='https://{0}.example/1'>{1}</a> <span>{0}</span> <i>2 hours ago</i></li>"
    >>> page = fromstring(f"<ul>{card.format('Quay', 'Cod is cut again')}{card.format('Pier', 'Eels are back')}</ul>")
    >>> pieces, spans = page_pieces(page)
    >>> [(card.title, card.source) for card in story_cards(pieces, spans, own_site(page, pieces, ""))]
    [('Cod is cut again', 'Quay'), ('Eels are back', 'Pier')]
    """
    found: list[Card] = []
    taken: set[HtmlElement] = set()
    n_before = [0, *accumulate(_is_evidence(piece, site) for piece in pieces)]
    n_words = [0, *accumulate(count_words(piece.text) if is_prose(piece.text) else 0 for piece in pieces)]
    for parent, (start, stop) in sorted(spans.items(), key=lambda one: (one[1][0], -one[1][1])):
        if parent in taken or n_before[stop] - n_before[start] < _FEWEST_CARDS:
            continue
        children = [child for child in parent if child in spans]
        if len(children) < _FEWEST_CARDS:
            continue
        around = (n_words[stop] - n_words[start], n_words[-1])
        found_in = (_cards(runs, site, around) for runs in ways(children, pieces, spans))
        cards = max(found_in, key=len)
        if len(cards) >= _FEWEST_CARDS:
            found += cards
            taken.update(inside for card in cards for one in card.elements for inside in one.iter())
    return sorted(found, key=lambda card: spans[card.elements[0]])


def _is_evidence(piece: Piece, site: OwnSite) -> bool:
    return site.is_elsewhere(piece.link) or says_when(piece)


def _cards(runs: Sequence[Run], site: OwnSite, around: tuple[int, int]) -> list[Card]:
    """Return the runs of one form that name their publishers in one place, that in which most do.

    They stand in what has so many words of running text, and the page so many: where none of them names a time, all of
    it must be theirs; and if they do not lead away, nearly all of the page.
    """
    found: list[list[Card]] = [[]]
    for mark_of in WAYS_OF_MARKS:
        marked = [(run, mark) for run in runs if (mark := mark_of(run, site)) is not None]
        own = sum(_n_words(run) for run, _ in marked)
        sure = [(run, mark) for run, mark in marked if _is_sure(run, mark, site)]
        if len(sure) < _FEWEST_CARDS or 2 * len(sure) < len(marked):
            sure = marked if _are_sources(marked) and around[1] - own < _FEWEST_WORDS_OF_AN_ARTICLE else []
        elif not any(mark.time for _, mark in marked):
            away = [one for one in marked if site.is_elsewhere(one[0].url)]
            sure = away if around[0] - own < _FEWEST_WORDS_OF_AN_OPENING else []
        found.append([_card(run, mark) for run, mark in sure])
    return max(found, key=len)


def _n_words(run: Run) -> int:
    return sum(count_words(piece.text) for piece in run.pieces if is_prose(piece.text))


def _are_sources(marked: Sequence[tuple[Run, CardMark]]) -> bool:
    """Return True if runs name several sources that lead nowhere themselves, each with its time, as no rubrics do."""
    names = {mark.source for _, mark in marked}
    leads_nowhere = all(run.pieces[mark.places[0]].link in ("", run.url) for run, mark in marked)
    several = len(marked) > _FEWEST_CARDS and len(names) >= _FEWEST_CARDS
    return several and leads_nowhere and all(mark.time for _, mark in marked)


def _is_sure(run: Run, mark: CardMark, site: OwnSite) -> bool:
    """Return True if a run is a story of the publisher it names: it leads away, or the name is marked as a source."""
    is_elsewhere = site.is_elsewhere(run.url)
    is_marked = any(is_labelled(run.pieces[n].element) for n in mark.places) or is_best_known(mark.source)
    if mark.time:
        return is_elsewhere or is_marked
    return is_elsewhere and (is_marked or is_name_of_host(mark.source, run.url))


def _card(run: Run, mark: CardMark) -> Card:
    title = run.pieces[run.headline]
    told = [
        piece.text
        for n, piece in enumerate(run.pieces)
        if n != run.headline and n not in mark.places and _is_told(piece.text, title.text)
    ]
    return Card(run.elements, title.text, "\n\n".join(told) or title.text, mark.source, mark.time, run.url)


def _is_told(text: str, title: str) -> bool:
    is_text = is_prose(text) or (ends_a_sentence(text) and any(map(str.isalpha, text)))
    return is_text and not (is_boilerplate(text) or is_byline(text) or words_of(text) == words_of(title))
