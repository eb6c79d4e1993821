"""What on a web page may be a card: elements side by side with one headline in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from toolkit.cleaning.boilerplate import is_boilerplate, is_byline, opens_related
from toolkit.languages.script import count_words, ends_a_sentence
from toolkit.reading.pages.elements import words_of
from toolkit.reading.pages.marks import is_when, source_and_time
from toolkit.reading.pages.page_pieces import Piece, Spans, is_heading

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FEWEST_RUNS = 2
_MOST_PIECES = 200
_MOST_TAGS = 5
_FEWEST_WORDS, _FEWEST_WORDS_OF_A_HEADLINE = 3, 4
_MOST_TEXTS_KNOWN = 20_000


@dataclass(frozen=True, slots=True)
class Run:
    """Elements side by side, the pieces in them, and which of those is the headline."""

    elements: tuple[HtmlElement, ...]
    pieces: Sequence[Piece]
    headline: int

    @property
    def url(self) -> str:
        """Where the headline leads, or else the first link that is not quoted."""
        title = self.pieces[self.headline]
        links = (piece.link for piece in self.pieces if piece.link and not _is_quoted((), [piece]))
        return title.link or next(links, "")


def ways(children: Sequence[HtmlElement], pieces: Sequence[Piece], spans: Spans) -> Iterator[list[Run]]:
    """Yield the runs that the children of an element may be: each alone, or from headline on, or from mark on.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> from toolkit.reading.pages.page_pieces import page_pieces
    >>> page = fromstring("<div><h3>Cod is cut again</h3><p>Quay</p><h3>Eels are back</h3><p>Pier</p></div>")
    >>> [[len(run.elements) for run in runs] for runs in ways(list(page), *page_pieces(page))]
    [[], [2, 2], []]
    """
    inside = [pieces[slice(*spans[child])] for child in children]
    yield [run for child, own in zip(children, inside, strict=True) if (run := _run([child], own)) is not None]
    titled = [child.tag if len(_headlines(own)) == 1 else "" for child, own in zip(children, inside, strict=True)]
    for tag in islice(dict.fromkeys(filter(None, titled)), _MOST_TAGS):
        yield list(_split(children, inside, [one == tag for one in titled]))
    yield list(_split(children, inside, [any(map(says_when, own)) and not _headlines(own) for own in inside]))


def _split(children: Sequence[HtmlElement], inside: Sequence[Sequence[Piece]], opens: Sequence[bool]) -> Iterator[Run]:
    """Yield the runs that some of the elements side by side open; the last has no more elements than the others."""
    starts = [number for number, is_open in enumerate(opens) if is_open]
    if len(starts) < _FEWEST_RUNS:
        return
    longest = max(stop - start for start, stop in pairwise(starts))
    for start, stop in zip(starts, [*starts[1:], min(starts[-1] + longest, len(children))], strict=True):
        own = [piece for one in inside[start:stop] for piece in one]
        if (run := _run(children[start:stop], own)) is not None:
            yield run


def _run(elements: Sequence[HtmlElement], pieces: Sequence[Piece]) -> Run | None:
    if not 1 < len(pieces) <= _MOST_PIECES:
        return None
    headlines = _headlines(pieces) or _short_headlines(pieces)
    if len(headlines) != 1 or count_words(pieces[headlines[0]].text) < _FEWEST_WORDS or _is_quoted(elements, pieces):
        return None
    return Run(tuple(elements), pieces, headlines[0])


def _is_quoted(elements: Sequence[HtmlElement], pieces: Sequence[Piece]) -> bool:
    """Return True if pieces stand in a quotation, such as a post that an article shows."""
    return any(next(one.iterancestors("blockquote"), None) is not None for one in (*elements, pieces[0].element))


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
    return not (is_when(text) or is_boilerplate(text) or is_byline(text) or ends_a_sentence(text) or named(text))


def named(text: str) -> tuple[str, str] | None:
    """Return the source and the time that a text names, if it names both."""
    named = source_and_time(text)
    return named if named is not None and named[0] and named[1] else None


def says_when(piece: Piece) -> bool:
    """Return True if a piece is a time, or a source and a time."""
    return is_when(piece.text) or named(piece.text) is not None
