"""Which reader takes what: by the ending of a file, or else by how it begins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from toolkit.errors import SourceError
from toolkit.reading.formats.address_lists import addresses_found, feed_addresses, is_list_of_addresses, read_opml
from toolkit.reading.formats.arrow import read_feather, read_parquet
from toolkit.reading.formats.feed import read_feed
from toolkit.reading.formats.html import read_html
from toolkit.reading.formats.json import is_json, read_json, read_jsonl
from toolkit.reading.formats.mail import read_mail
from toolkit.reading.formats.markdown import read_markdown
from toolkit.reading.formats.mhtml import read_mhtml
from toolkit.reading.formats.signatures import beginning_of, ending_by
from toolkit.reading.formats.tables import read_csv
from toolkit.reading.formats.text import read_text
from toolkit.reading.formats.warc import read_warc
from toolkit.reading.sources.archives import is_archive
from toolkit.reading.sources.source import Found, Source

Reader = Callable[[Source], Iterator[Found]]

READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".xml": read_feed,
    ".rss": read_feed,
    ".atom": read_feed,
    ".rdf": read_feed,
    ".opml": read_opml,
    ".mhtml": read_mhtml,
    ".mht": read_mhtml,
    ".eml": read_mail,
    ".mbox": read_mail,
    ".json": read_json,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".tab": read_csv,
    ".parquet": read_parquet,
    ".feather": read_feather,
    ".arrow": read_feather,
    ".warc": read_warc,
    ".wet": read_warc,
}


# Endings that say little: content that begins as another format is read as that.
_SAY_LITTLE = ("", ".txt", ".text")
# Endings that another format has as well, which its beginning tells.
_MAY_BE = {".eml": ".mhtml", ".xml": ".opml"}
_LONG_ENOUGH = 4096
_PROSE = (".txt", ".text", ".md", ".markdown")
_OPENS_AN_OBJECT = re.compile(rb"\{\s*(?:\"(?:[^\"\\\n]|\\.){0,200}\"\s*:|\}\s*\{)")
_OPENS_A_BLOCK = re.compile(
    rb"<(?:[!?]|(?i:article|aside|center|div|figure|footer|form|h[1-6]|header|hr|img|li|link|main|meta|nav|ol|p|pre"
    rb"|script|section|style|svg|table|title|tr|ul)\b)"
)


def reader_of(source: Source) -> Reader:
    """Return the reader of an input, by its ending, or else by how it begins.

    Raises
    ------
    SourceError
        If it cannot be read, is JSON under the ending of something else, or holds no stories: a picture, a PDF.

    Examples
    --------
    >>> [reader_of(Source(name, content=b"<rss>")).__name__ for name in ("cod.csv", "feed")]
    ['read_csv', 'read_feed']
    """
    kind = kind_of(source)
    if kind not in READERS:
        raise SourceError(f"{source.name}: an archive inside an archive; unpack the outer one")
    if kind in _PROSE and _begins_as_list(source):
        raise addresses_found(source.name, len(feed_addresses(source)))
    return READERS[kind]


def is_packed(source: Source) -> bool:
    r"""Return True if an input is an archive, by its ending, or else by how it begins.

    Raises
    ------
    SourceError
        As `reader_of` does.

    Examples
    --------
    >>> is_packed(Source("June.tar.gz")), is_packed(Source("June", content=b"PK\x03\x04")), is_packed(Source("cod.csv"))
    (True, True, False)
    """
    if source.kind in READERS and source.kind not in _SAY_LITTLE:
        return False
    return is_archive(Path(source.file_name)) or is_archive(Path(ending_by(beginning_of(source))))


def kind_of(source: Source) -> str:
    r"""Return the ending by which an input is read: its own, or that of what begins as it does; also of an archive.

    Raises
    ------
    SourceError
        As `reader_of` does.

    Examples
    --------
    >>> kind_of(Source("standard input", content=b"title,text\nCod,Cut.")), kind_of(Source("a", content=b"PK\x03\x04"))
    ('.csv', '.zip')
    """
    kind, beginning = source.kind, beginning_of(source)
    if kind in READERS and kind not in _SAY_LITTLE:
        other = _MAY_BE.get(kind)
        return other if other is not None and ending_by(beginning) == other else kind
    if ending := ending_by(beginning, source.columns):
        return ending
    if kind not in _SAY_LITTLE and beginning[:1] in (b"{", b"["):
        kinds = ", ".join(READERS)
        raise SourceError(f"{source.name}: found the ending {kind}; wanted text, or one of {kinds}")
    if beginning.startswith(b"<?xml") and b"<html" not in beginning.lower():
        return ".xml"
    if _OPENS_A_BLOCK.match(beginning) and kind not in (".txt", ".text"):
        return ".html"
    if beginning[:1] in (b"{", b"[") and is_json(source):
        return ".json"
    return ".jsonl" if _OPENS_AN_OBJECT.match(beginning) else ".txt"


def _begins_as_list(source: Source) -> bool:
    """Return True if a text begins as a list of addresses does, and goes on so."""
    beginning = beginning_of(source)
    shown = beginning.decode("utf-8", "ignore")
    is_whole = len(beginning) < _LONG_ENOUGH
    shown = shown if is_whole else shown.rpartition("\n")[0]
    return is_list_of_addresses(shown) and (is_whole or is_list_of_addresses(source.text()))
