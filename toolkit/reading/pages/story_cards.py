"""The stories of other publishers that an aggregator's web page shows: boxes, or runs of elements, of one form each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import accumulate, islice, pairwise
from typing import TYPE_CHECKING

from toolkit.cleaning.boilerplate import is_boilerplate, is_byline, is_prose, opens_related
from toolkit.cleaning.publishers import is_best_known, is_name_of_host
from toolkit.languages.profile import in_any_language
from toolkit.languages.script import count_words, ends_a_sentence
from toolkit.reading.pages.elements import name_attributes, words_of
from toolkit.reading.pages.marks import could_be_source, is_when, source_and_time, without_label
from toolkit.reading.pages.own_site import OwnSite
from toolkit.reading.pages.page_pieces import Piece, Spans, is_heading

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FEWEST_CARDS = 2
_MOST_PIECES = 200
_FEWEST_WORDS_OF_AN_ARTICLE, _FEWEST_WORDS_OF_AN_OPENING = 60, 20
_FEWEST_WORDS, _FEWEST_WORDS_OF_A_HEADLINE = 3, 4
_LEVELS_OF_A_LABEL = 2
_MOST_TEXTS_KNOWN = 20_000
_PLACES = (-1, 1, -2, 2)
_DIGITS_OF_A_YEAR = 4
_SOURCE_WORDS = "|".join(("publisher", "provider", "outlet", *in_any_language("source_labels")))
_LABEL = re.compile(rf"(?:^|[^a-z])(?:{_SOURCE_WORDS})(?:[^a-z]|$|name)", re.IGNORECASE)
_NO_NAME = re.compile(r"[@(\"]|^.?$|://|^[\W\d_]+$")


@dataclass(frozen=True, slots=True)
class Card:
    """A story of a page: the elements it stands in, and what is read in them."""

    elements: tuple[HtmlElement, ...]
    title: str
    text: str
    source: str
    published: str
    url: str


@dataclass(frozen=True, slots=True)
class _Run:
    """Elements side by side, the pieces in them, and which of those is the headline."""

    elements: tuple[HtmlElement, ...]
    pieces: Sequence[Piece]
    headline: int

    @property
    def url(self) -> str:
        title = self.pieces[self.headline]
        links = (piece.link for piece in self.pieces if piece.link)
        return title.link or next(links, "")


@dataclass(frozen=True, slots=True)
class _Mark:
    """Whose a run is, and when it was published: the numbers of the pieces, and what they say."""

    source: str
    time: str
    places: tuple[int, ...]


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
    for parent, (start, stop) in spans.items():
        if parent in taken or n_before[stop] - n_before[start] < _FEWEST_CARDS:
            continue
        children = [child for child in parent if child in spans]
        if len(children) < _FEWEST_CARDS:
            continue
        around = (n_words[stop] - n_words[start], n_words[-1])
        ways = (_cards(runs, site, around) for runs in _ways(children, pieces, spans))
        cards = max(ways, key=len)
        if len(cards) >= _FEWEST_CARDS:
            found += cards
            taken.update(inside for card in cards for one in card.elements for inside in one.iter())
    return sorted(found, key=lambda card: spans[card.elements[0]])


def _is_evidence(piece: Piece, site: OwnSite) -> bool:
    return site.is_elsewhere(piece.link) or _says_when(piece)


def _ways(children: Sequence[HtmlElement], pieces: Sequence[Piece], spans: Spans) -> Iterator[list[_Run]]:
    """Yield the runs that the children of an element may be: each alone, or from headline on, or from mark on."""
    inside = [pieces[slice(*spans[child])] for child in children]
    yield [run for child, own in zip(children, inside, strict=True) if (run := _run([child], own)) is not None]
    titled = [child.tag if len(_headlines(own)) == 1 else "" for child, own in zip(children, inside, strict=True)]
    for tag in dict.fromkeys(filter(None, titled)):
        yield list(_split(children, inside, [one == tag for one in titled]))
    yield list(_split(children, inside, [any(map(_says_when, own)) and not _headlines(own) for own in inside]))


def _split(children: Sequence[HtmlElement], inside: Sequence[Sequence[Piece]], opens: Sequence[bool]) -> Iterator[_Run]:
    """Yield the runs that some of the elements side by side open; the last has no more elements than the others."""
    starts = [number for number, is_open in enumerate(opens) if is_open]
    if len(starts) < _FEWEST_CARDS:
        return
    longest = max(stop - start for start, stop in pairwise(starts))
    for start, stop in zip(starts, [*starts[1:], min(starts[-1] + longest, len(children))], strict=True):
        own = [piece for one in inside[start:stop] for piece in one]
        if (run := _run(children[start:stop], own)) is not None:
            yield run


def _run(elements: Sequence[HtmlElement], pieces: Sequence[Piece]) -> _Run | None:
    if not 1 < len(pieces) <= _MOST_PIECES:
        return None
    headlines = _headlines(pieces) or _short_headlines(pieces)
    if len(headlines) != 1 or count_words(pieces[headlines[0]].text) < _FEWEST_WORDS:
        return None
    return _Run(tuple(elements), pieces, headlines[0])


def _headlines(pieces: Sequence[Piece]) -> list[int]:
    """Return the numbers of the headlines among pieces: headings, without those below them that lead nowhere, or links.

    Without a heading, links are headlines if they are long enough.
    """
    if len(pieces) > _MOST_PIECES:
        return []
    heads = [n for n, piece in enumerate(pieces) if is_heading(piece) and not opens_related(piece.text)]
    if heads:
        top = pieces[heads[0]].heading
        return [n for n in heads if n == heads[0] or pieces[n].link or pieces[n].heading <= top]
    linked = [n for n, piece in enumerate(pieces) if (piece.link or piece.heading) and _may_be_headline(piece.text)]
    long = [n for n in linked if count_words(pieces[n].text) >= _FEWEST_WORDS_OF_A_HEADLINE]
    is_one = len({pieces[n].link for n in long}) == 1 or len({words_of(pieces[n].text) for n in long}) == 1
    return long[:1] if is_one else long


def _short_headlines(pieces: Sequence[Piece]) -> list[int]:
    """Return the number of the longest link among pieces."""
    linked = [n for n, piece in enumerate(pieces) if piece.link and _may_be_headline(piece.text)]
    return sorted(linked, key=lambda n: -count_words(pieces[n].text))[:1]


@lru_cache(maxsize=_MOST_TEXTS_KNOWN)
def _may_be_headline(text: str) -> bool:
    return not (is_when(text) or is_boilerplate(text) or is_byline(text) or ends_a_sentence(text) or _named(text))


def _named(text: str) -> tuple[str, str] | None:
    """Return the source and the time that a text names, if it names both."""
    named = source_and_time(text)
    return named if named is not None and named[0] and named[1] else None


def _says_when(piece: Piece) -> bool:
    return is_when(piece.text) or _named(piece.text) is not None


def _cards(runs: Sequence[_Run], site: OwnSite, around: tuple[int, int]) -> list[Card]:
    """Return the runs of one form that name their publishers in one place, that in which most do.

    They stand in what has so many words of running text, and the page so many: where none of them names a time, all of
    it must be theirs; and if they do not lead away, nearly all of the page.
    """
    found: list[list[Card]] = [[]]
    for mark_of in _MARKS:
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


def _n_words(run: _Run) -> int:
    return sum(count_words(piece.text) for piece in run.pieces if is_prose(piece.text))


def _are_sources(marked: Sequence[tuple[_Run, _Mark]]) -> bool:
    """Return True if runs name several sources that lead nowhere themselves, each with its time, as no rubrics do."""
    names = {mark.source for _, mark in marked}
    leads_nowhere = all(run.pieces[mark.places[0]].link in ("", run.url) for run, mark in marked)
    several = len(marked) > _FEWEST_CARDS and len(names) >= _FEWEST_CARDS
    return several and leads_nowhere and all(mark.time for _, mark in marked)


def _is_sure(run: _Run, mark: _Mark, site: OwnSite) -> bool:
    """Return True if a run is a story of the publisher it names: it leads away, or the name is marked as a source."""
    is_elsewhere = site.is_elsewhere(run.url)
    is_marked = any(_is_labelled(run.pieces[n].element) for n in mark.places) or is_best_known(mark.source)
    if mark.time:
        return is_elsewhere or is_marked
    return is_elsewhere and (is_marked or is_name_of_host(mark.source, run.url))


def _is_labelled(element: HtmlElement) -> bool:
    """Return True if the names of an element, or of what it stands in, say that it is a source."""
    around = [element, *islice(element.iterancestors(), _LEVELS_OF_A_LABEL)]
    return any(_LABEL.search(name_attributes(one)) for one in around)


def _card(run: _Run, mark: _Mark) -> Card:
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


def _mark_in_one_line(run: _Run, site: OwnSite) -> _Mark | None:
    """Return the mark of a run whose source and time are one piece."""
    for n, piece in enumerate(run.pieces):
        if n != run.headline and (named := _named(piece.text)) and _is_publisher(piece, named[0], run, site):
            return _Mark(without_label(named[0]), _time(piece, named[1]), (n,))
    return None


def _mark_beside(place: int, run: _Run, site: OwnSite) -> _Mark | None:
    """Return the mark of a run whose source is so many pieces before or behind its time."""
    own = [n for n, piece in enumerate(run.pieces) if not is_boilerplate(piece.text)]
    for number, n in enumerate(own):
        where = number + place
        if not is_when(run.pieces[n].text) or not 0 <= where < len(own) or own[where] == run.headline:
            continue
        source = run.pieces[own[where]]
        if _is_publisher(source, source.text, run, site):
            return _Mark(without_label(source.text), _time(run.pieces[n], run.pieces[n].text), (n, own[where]))
    return None


def _mark_of_host(run: _Run, site: OwnSite) -> _Mark | None:
    """Return the mark of a run that bears the name of the host its headline leads to."""
    for n, piece in enumerate(run.pieces):
        is_name = n != run.headline and could_be_source(piece.text) and is_name_of_host(piece.text, run.url)
        if is_name and _is_publisher(piece, piece.text, run, site):
            return _with_its_time(run, n)
    return None


def _mark_with_label(run: _Run, site: OwnSite) -> _Mark | None:
    """Return the mark of a run whose source is called one in the markup."""
    for n, piece in enumerate(run.pieces):
        if n != run.headline and _is_labelled(piece.element) and _is_publisher(piece, piece.text, run, site):
            return _with_its_time(run, n)
    return None


def _mark_at_headline(place: int, run: _Run, site: OwnSite) -> _Mark | None:
    """Return the mark of a run whose source is so many pieces before or behind its headline, with a time somewhere."""
    n = run.headline + place
    if not 0 <= n < len(run.pieces) or not _is_publisher(run.pieces[n], run.pieces[n].text, run, site):
        return None
    mark = _with_its_time(run, n)
    return mark if mark.time else None


def _with_its_time(run: _Run, source: int) -> _Mark:
    when = next((n for n, piece in enumerate(run.pieces) if is_when(piece.text)), None)
    name = without_label(run.pieces[source].text)
    if when is None:
        return _Mark(name, "", (source,))
    return _Mark(name, _time(run.pieces[when], run.pieces[when].text), (source, when))


def _mark_alone(run: _Run, site: OwnSite) -> _Mark | None:
    """Return the mark of a run that has one short piece beside its headline and its text, and no time."""
    short = [
        n
        for n, piece in enumerate(run.pieces)
        if n != run.headline and not is_boilerplate(piece.text) and not ends_a_sentence(piece.text)
    ]
    if len(short) != 1 or not _is_publisher(run.pieces[short[0]], run.pieces[short[0]].text, run, site):
        return None
    return _Mark(without_label(run.pieces[short[0]].text), "", (short[0],))


def _is_publisher(piece: Piece, name: str, run: _Run, site: OwnSite) -> bool:
    """Return True if a piece names another publisher; a link of its own leads to that, or stays on the site."""
    leads_off = site.is_elsewhere(piece.link) and not site.is_same(piece.link, run.url)
    is_name = could_be_source(name) and not _NO_NAME.search(name) and not is_boilerplate(name)
    return is_name and not leads_off and not site.is_named(without_label(name))


def _time(piece: Piece, said: str) -> str:
    """Return the time that an element gives for machines, or else what it says."""
    times = [piece.element, *piece.element.iter("time")]
    exact = (one.get("datetime") or "" for one in times if one.tag == "time")
    return next((one for one in exact if one[:_DIGITS_OF_A_YEAR].isdigit()), said)


_MARKS = (
    _mark_of_host,
    _mark_with_label,
    _mark_in_one_line,
    *(partial(_mark_beside, place) for place in _PLACES),
    *(partial(_mark_at_headline, place) for place in _PLACES[:2]),
    _mark_alone,
)
