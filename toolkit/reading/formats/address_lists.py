"""Lists of addresses: OPML, JSON, tables, and text with an address a line. They hold no stories."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Sequence

from toolkit.errors import SourceError
from toolkit.languages.script import count_words, ends_a_sentence
from toolkit.reading.formats.opml import opml_addresses
from toolkit.reading.sources.source import Found, Source
from toolkit.stories.columns import known_columns
from toolkit.stories.known_names import OF_FEEDS, plain

_ADDRESS = re.compile(r"(?:feed:)?\b[a-zA-Z][a-zA-Z0-9+.-]{1,20}://[^\s\"'<>|,;)\]}]+|feed:https?://\S+")
_PSEUDO_SCHEME = re.compile(r"^feed:(?=https?:)")
_BARE = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:/\S*)?")
_OPENS_OPML = re.compile(rb"<(?:\w+:)?opml\b", re.IGNORECASE)
_MOST_WORDS_OF_A_NAME = 6
_LONGEST_HEADER = 2_000
_DELIMITERS = ",;\t"


def read_opml(source: Source) -> Iterator[Found]:
    """Say that a list of feeds is one.

    Raises
    ------
    SourceError
        Always, with how many there are.
    """
    raise feeds_found(source.name, len(opml_addresses(source.page())))


def feeds_found(name: str, n_feeds: int) -> SourceError:
    """Return what to say of a list of feeds that was given for stories.

    Examples
    --------
    >>> str(feeds_found("a.opml", 12))
    'a.opml: found a list of 12 feeds; to read these, use --feeds, or feeds=[...]'
    """
    feeds = "1 feed" if n_feeds == 1 else f"{n_feeds:,} feeds"
    return SourceError(f"{name}: found a list of {feeds}; to read these, use --feeds, or feeds=[...]")


def addresses_found(name: str, n_addresses: int) -> SourceError:
    """Return what to say of a list of addresses, which may be those of feeds."""
    addresses = "1 address" if n_addresses == 1 else f"{n_addresses:,} addresses"
    to_do = "to read these as feeds, use --feeds, or feeds=[...]; to read pages, give each as an input"
    return SourceError(f"{name}: found a list of {addresses}; {to_do}")


def feed_addresses(source: Source) -> list[str]:
    r"""Return the addresses of feeds in a list of them, each once, as they are written.

    Lines of text may have names beside their address, and "#" before what is no more than a comment. What looks like
    an address but cannot be fetched is among them, so that it is named later on.

    Raises
    ------
    SourceError
        If it cannot be read, or is a feed itself.

    Examples
    --------
    >>> feed_addresses(Source("a.txt", content=b"# Sea\nQuay https://quay.example/feed\nfeed://wire.example/rss\n"))
    ['https://quay.example/feed', 'http://wire.example/rss']
    """
    content = source.page()
    start = content[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if source.kind == ".opml" or _OPENS_OPML.search(start):
        found: Iterable[str] = opml_addresses(content)
    elif start[:1] == b"<":
        raise SourceError(f"{source.name}: found a feed or a page; wanted a list of feeds; give this one as an input")
    elif start[:1] in (b"[", b"{"):
        found = _in_json(source)
    else:
        lines = source.text().splitlines()
        found = _in_table(lines) or _in_lines(lines)
    return list(dict.fromkeys(map(_fetched_as, found)))


def is_list_of_addresses(text: str) -> bool:
    r"""Return True if the lines of a text are addresses, with no more than names beside, above or below them.

    Examples
    --------
    >>> is_list_of_addresses("# Sea\nQuay https://quay.example/feed"), is_list_of_addresses("Cod is cut.\nhttps://a/b")
    (True, False)
    """
    lines = _said(text.splitlines())
    n_addresses = sum(_ADDRESS.search(line) is not None for line in lines)
    return n_addresses * 2 >= max(len(lines), 1) and (n_addresses > 1 or len(lines) == 1) and all(map(_is_name, lines))


def _is_name(line: str) -> bool:
    rest = _ADDRESS.sub(" ", line)
    return count_words(rest) <= _MOST_WORDS_OF_A_NAME and not ends_a_sentence(rest.strip())


def _said(lines: Iterable[str]) -> list[str]:
    return [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]


def _in_lines(lines: Sequence[str]) -> Iterator[str]:
    for line in _said(lines):
        if found := _ADDRESS.search(line):
            yield found[0]
        elif _BARE.fullmatch(line):
            yield line


def _in_table(lines: Sequence[str]) -> list[str]:
    """Return what stands in the column of addresses of a table; of several, in that of feeds."""
    header = lines[0] if lines and len(lines[0]) <= _LONGEST_HEADER else ""
    for delimiter in _DELIMITERS:
        columns = [name.strip('"') for name in header.split(delimiter)]
        if (column := _column(columns)) is not None and not _ADDRESS.search(header):
            try:
                rows = list(csv.DictReader(lines, delimiter=delimiter))
            except csv.Error:
                return []
            return [address for row in rows if (address := (row.get(column) or "").strip())]
    return []


def _in_json(source: Source) -> Iterator[str]:
    try:
        waiting: list[object] = [json.loads(source.text())]
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{source.name}: not JSON: {error}") from error
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            address = value.get(_column(list(value)))
            waiting += [address] if isinstance(address, str) else reversed(list(value.values()))
        elif isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, str) and (found := _ADDRESS.search(value)):
            yield found[0]


def _column(columns: Sequence[str]) -> str | None:
    of_feeds = (column for column in columns if plain(column) in OF_FEEDS)
    return next(of_feeds, next(iter(known_columns(tuple(columns)).get("url", ())), None))


def _fetched_as(address: str) -> str:
    """Return an address as it is fetched: "feed:" is no scheme of its own."""
    address = _PSEUDO_SCHEME.sub("", address)
    return f"http{address.removeprefix('feed')}" if address.startswith("feed://") else address
