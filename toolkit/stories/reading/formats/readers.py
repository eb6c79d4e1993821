"""Which reader takes what: by the ending of a file, or else by how it begins."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from toolkit.errors import SourceError
from toolkit.stories.reading.formats.arrow import read_feather, read_parquet
from toolkit.stories.reading.formats.feed import read_feed
from toolkit.stories.reading.formats.html import read_html
from toolkit.stories.reading.formats.json import is_json, read_json
from toolkit.stories.reading.formats.mail import read_mail
from toolkit.stories.reading.formats.markdown import read_markdown
from toolkit.stories.reading.formats.tables import read_csv, read_jsonl
from toolkit.stories.reading.formats.text import read_text
from toolkit.stories.reading.formats.warc import read_warc
from toolkit.stories.reading.sources.source import Found, Source

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
    ".eml": read_mail,
    ".mbox": read_mail,
    ".json": read_json,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".parquet": read_parquet,
    ".feather": read_feather,
    ".arrow": read_feather,
    ".warc": read_warc,
    ".wet": read_warc,
}


def reader_of(source: Source) -> Reader:
    """Return the reader of an input, by its ending, or else by how it begins.

    Raises
    ------
    SourceError
        If it is JSON under the ending of something else.

    Examples
    --------
    >>> reader_of(Source("cod.csv")).__name__, reader_of(Source("feed", content=b"<rss></rss>")).__name__
    ('read_csv', 'read_feed')
    """
    if source.kind in READERS:
        return READERS[source.kind]
    beginning = source.beginning()
    if source.kind and beginning[:1] in (b"{", b"["):
        kinds = ", ".join(READERS)
        raise SourceError(f"{source.name}: found the ending {source.kind}; wanted text, or one of {kinds}")
    if beginning.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf")) and b"<html" not in beginning:
        return read_feed
    if beginning.startswith(b"<"):
        return read_html
    if beginning[:1] in (b"{", b"[") and is_json(source):
        return read_json
    return read_jsonl if beginning.startswith(b"{") else read_text
