"""A web page of an aggregator taken apart: the stories of other publishers, and whose the main article is."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from toolkit.cleaning.boilerplate import is_boilerplate, is_prose
from toolkit.languages.script import count_words
from toolkit.reading.pages.elements import words_of
from toolkit.reading.pages.linked_data import publishers_in_data
from toolkit.reading.pages.marks import could_be_source, is_when, source_and_time, without_label
from toolkit.reading.pages.own_site import OwnSite, own_site
from toolkit.reading.pages.page_facts import page_facts
from toolkit.reading.pages.page_pieces import Piece, is_heading, page_pieces
from toolkit.reading.pages.story_cards import Card, story_cards
from toolkit.stories.rows import RawStory

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PIECES_ABOVE, _PIECES_BELOW = 4, 8
_FEWEST_WORDS = 40
_BETWEEN_NAMES = (",", "،", "、", "|", "·", "•", " - ", " – ", " — ")


@dataclass(frozen=True, slots=True)
class Aggregated:
    """What an aggregator's page shows beside its main article, and the publisher named beside that."""

    stories: list[RawStory]
    source: str = ""


def take_cards(page: HtmlElement, address: str = "") -> Aggregated:
    """Take the stories of other publishers out of a page; one without any is no aggregator's, and stays as it is.

    Parameters
    ----------
    page : HtmlElement
        It is changed: what is returned stands there no longer.
    address : str, optional
        Where the page was fetched.

    Notes
    -----
    A story that bears the title of the page is its main one, and stays.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> card = "<li><a href='https://{0}.example/1'>{1}</a> <b>{0}</b> <i>2 hours ago</i></li>"
    >>> cards = card.format("Quay", "Cod is cut again") + card.format("Pier", "Eels are back")
    >>> page = fromstring(f"<body><h1>Crews strike again</h1><p>Pier, 1 hour ago</p><ul>{cards}</ul></body>")
    >>> taken = take_cards(page)
    >>> [story["title"] for story in taken.stories], taken.source, page.find("ul").text_content()
    (['Cod is cut again', 'Eels are back'], 'Pier', '')
    """
    pieces, spans = page_pieces(page)
    cards = story_cards(pieces, spans, own_site(page, pieces, "", address))
    if not cards:
        return Aggregated([])
    facts = page_facts(page, address)
    site = own_site(page, pieces, facts["source"], facts["url"])
    cards = story_cards(pieces, spans, site)
    if not cards:
        return Aggregated([])
    title = words_of(facts["title"])
    inside = {n for card in cards for one in card.elements for n in range(*spans[one])}
    outside = [n for n, piece in enumerate(pieces) if n not in inside]
    is_apart = any(is_heading(pieces[n]) and words_of(pieces[n].text) == title for n in outside)
    same = [card for card in cards if words_of(card.title) == title]
    main = max(same, key=lambda card: len(card.text), default=None) if not is_apart else None
    names = {name.casefold() for name in (*(card.source for card in cards), *publishers_in_data(page))}
    around = [pieces[n] for n in outside]
    source = main.source if main else _source_beside(around, title, names, site)
    for card in cards:
        if card is not main:
            _drop(card)
    return Aggregated([_story(card) for card in cards if card not in same], source)


def is_article(text: str, source: str) -> bool:
    """Return True if what is left of an aggregator's page is an article: a long text, or one with its publisher.

    Examples
    --------
    >>> is_article("Good morning. Here are today's three stories.", "")
    False
    """
    n_words = sum(count_words(line) for line in text.split("\n") if is_prose(line))
    return n_words >= _FEWEST_WORDS or (bool(source) and n_words > 0)


def without_lines_above(text: str) -> str:
    r"""Return the text of an article without kickers and names above its first sentence.

    Examples
    --------
    >>> without_lines_above("Fisheries\nThe quota for cod was cut on Monday.")
    'The quota for cod was cut on Monday.'
    """
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if is_prose(line)), 0)
    return "\n".join(lines[first:])


def _story(card: Card) -> RawStory:
    return {
        "title": card.title,
        "text": card.text,
        "source": card.source,
        "published": card.published,
        "url": card.url,
    }


def _drop(card: Card) -> None:
    for element in card.elements:
        if element.getparent() is not None:
            element.drop_tree()


def _source_beside(pieces: Sequence[Piece], title: str, names: Collection[str], site: OwnSite) -> str:
    """Return the publisher named beside a headline: one known from the page, or one beside the time."""
    where = next((n for n, piece in enumerate(pieces) if is_heading(piece) and words_of(piece.text) == title), None)
    if where is None:
        return ""
    below = islice((n for n in range(where + 1, len(pieces))), _PIECES_BELOW)
    end = next((n for n in below if is_prose(pieces[n].text)), min(where + _PIECES_BELOW, len(pieces)))
    near = [piece.text for piece in [*pieces[max(0, where - _PIECES_ABOVE) : where], *pieces[where + 1 : end]]]
    near = [text for text in near if not is_boilerplate(text)]
    known = (part for text in near for part in _parts(text) if part.casefold() in names)
    named = (found[0] for text in near if (found := source_and_time(text)) is not None and found[0])
    beside = (near[m] for n, text in enumerate(near) if is_when(text) for m in (n - 1, n + 1) if 0 <= m < len(near))
    for name in (*known, *named, *beside):
        if could_be_source(name) and not site.is_named(without_label(name)):
            return without_label(name)
    return ""


def _parts(text: str) -> list[str]:
    for mark in _BETWEEN_NAMES:
        text = text.replace(mark, "\n")
    return [without_label(part.strip()) for part in text.split("\n") if part.strip()]
