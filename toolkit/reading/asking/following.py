"""Entries of feeds whose pages are asked for: the article of the page takes the place of what the entry says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from toolkit.errors import SourceError
from toolkit.reading.asking.hosts import host_asked, pause_at
from toolkit.reading.fetching.addresses import is_address
from toolkit.reading.fetching.answer import Answer
from toolkit.reading.fetching.opener import Ask, source_in
from toolkit.reading.fetching.side_by_side import side_by_side
from toolkit.reading.formats.html import read_main_article
from toolkit.reading.formats.readers import kind_of
from toolkit.stories.inputs import PageAsked, PageKnown
from toolkit.stories.raw_records import make_row
from toolkit.stories.rows import Row
from toolkit.stories.same_words import fingerprint

PagesKnown = Callable[[Collection[str]], Mapping[str, PageKnown]]
_PAGES = (".html", ".htm", ".xhtml")


@dataclass(frozen=True, slots=True)
class Followed:
    """Rows once their pages were asked for, these pages by their addresses, and how many were not asked for."""

    rows: list[Row]
    pages: Mapping[str, PageAsked]
    n_left: int


@dataclass(slots=True)
class PagesToAsk:
    """How pages are asked for in a run: so many in all, to which ``n_sources`` that are still to come have a right."""

    known: PagesKnown
    ask: Ask
    n_left: int
    n_sources: int = 0

    def share(self) -> int:
        """Return how many pages the next source may ask for."""
        return -(-self.n_left // max(self.n_sources, 1))

    def follow(self, rows: Sequence[Row], lead_on: Collection[int], most: int, own_host: str = "") -> Followed:
        """Ask for the pages of rows that lead on, the newest first; one that fails leaves its row as it is.

        A row is left out if its page was read before, and if it has the words that it had then. If several rows have
        the same address, or a story of it is known, they stay as they are. A page in a private network is asked for
        only if it is of ``own_host``, the host of a source that is itself in one.
        """
        addresses = {number: rows[number]["url"] for number in sorted(lead_on) if is_address(rows[number]["url"])}
        known = self.known(set(addresses.values()))
        n_times = Counter(addresses.values())
        fresh = [one for one, address in addresses.items() if address not in known and n_times[address] == 1]
        chosen = sorted(newest(rows, fresh, most))
        self.n_left -= len(chosen)
        found = dict(zip(chosen, self._articles([addresses[number] for number in chosen], own_host), strict=True))
        told = {number for number, url in addresses.items() if url in known and _is_told(rows[number], known[url])}
        pages = {
            addresses[number]: PageAsked(one if isinstance(one, str) else "", _words(rows[number]))
            for number, one in found.items()
        }
        kept = [_with(row, found.get(number)) for number, row in enumerate(rows) if number not in told]
        return Followed(kept, pages, len(fresh) - len(chosen))

    def _articles(self, addresses: Sequence[str], own_host: str) -> Sequence[Row | str]:
        """Return the article of each page, or why there is none."""
        answers = side_by_side(
            addresses, lambda one: self._answer(one, own_host), place_of=host_asked, pause_at=pause_at
        )
        return [_article(answer, address) for answer, address in zip(answers, addresses, strict=True)]

    def _answer(self, address: str, own_host: str) -> Answer | str:
        try:
            return self.ask(address, {}, may_be_private=host_asked(address) == own_host)
        except SourceError as error:
            return str(error)


def _article(answer: Answer | str, address: str) -> Row | str:
    if isinstance(answer, str) or not answer.is_content:
        return answer if isinstance(answer, str) else f"found {answer.said}; wanted 200"
    try:
        source = source_in(answer, address)
        if kind_of(source) not in _PAGES:
            return f"found {kind_of(source)}; wanted a web page"
        return make_row(read_main_article(source))
    except (SourceError, ValueError) as error:
        return str(error).removeprefix(f"{address}: ")


def newest(rows: Sequence[Row], numbers: Collection[int], most: int | None) -> list[int]:
    """Return the numbers of the newest rows, of some; those without a time come last, in their order.

    Examples
    --------
    >>> from datetime import datetime
    >>> times = (None, datetime(2025, 6, 9), datetime(2025, 6, 10))
    >>> newest([{"published": time} for time in times], [0, 1, 2], 2)
    [2, 1]
    """

    def key(number: int) -> tuple[bool, float]:
        time = rows[number]["published"]
        return (True, 0) if time is None else (False, -time.timestamp())

    return sorted(numbers, key=key)[:most]


def _is_told(row: Row, page: PageKnown) -> bool:
    return page.has(row["story_id"], row["title"], row["source"], _words(row))


def _words(row: Row) -> bytes:
    return fingerprint(row["title"], row["text"])


def _with(row: Row, article: Row | str | None) -> Row:
    """Return a row with the text of its page, if that says more; all else stays as the entry has it."""
    if not isinstance(article, dict) or len(article["text"]) <= len(row["text"]):
        return row
    title, language = row["title"] or article["title"], article["language"] or row["language"]
    return row | {"title": title, "text": article["text"], "language": language}
