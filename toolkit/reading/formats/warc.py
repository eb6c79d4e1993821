"""Reader of WARC, the format in which web archives keep what was fetched: each page as its own source."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from toolkit.cleaning.clean import one_line
from toolkit.errors import SourceError, StorySchemaError
from toolkit.extras import require
from toolkit.reading.formats.feed import read_feed
from toolkit.reading.formats.html import read_html
from toolkit.reading.formats.json import read_json
from toolkit.reading.formats.text import read_text
from toolkit.reading.sources.bounded import Bounded
from toolkit.reading.sources.content_types import as_utf_8, media_type
from toolkit.reading.sources.source import MOST_BYTES_A_PAGE, Found, Source
from toolkit.reading.times.dates import parse_time
from toolkit.stories.records import Rejected

Reader = Callable[[Source], Iterator[Found]]

MOST_BYTES_OF_A_HEADER = 1_000_000
_CHUNK = 65_536


# Which reader takes a page of which content type.
RECORD_READERS: dict[str, Reader] = {
    "text/plain": read_text,
    "text/html": read_html,
    "application/xhtml+xml": read_html,
    **dict.fromkeys(("application/rss+xml", "application/atom+xml", "application/rdf+xml"), read_feed),
    **dict.fromkeys(("application/xml", "text/xml"), read_feed),
    **dict.fromkeys(("application/json", "application/feed+json"), read_json),
}


@dataclass(frozen=True, slots=True)
class _Page:
    """What a record holds of a page that was fetched."""

    content_type: str
    content: bytes
    encoding: str = ""
    is_too_large: bool = False


def read_warc(source: Source, readers: Mapping[str, Reader] = RECORD_READERS) -> Iterator[Found]:
    """Read the pages of a WARC file that were fetched with success; their address and time are the record's.

    Ages ("20 minutes ago") are relative to when the page was fetched; a story without a time has that of the record.

    Raises
    ------
    SourceError
        If the file is broken, cut off, or holds no page: what was given before stands.
    MissingExtraError
        If warcio is not installed.
    """
    warcio = require("warcio", extra="warc")
    number = n_pages = 0
    with source.opened() as stream:
        for number, (record, payload) in enumerate(_records(warcio, source.name, stream), start=1):
            page = _page(warcio, record, payload)
            reader = readers.get(media_type(page.content_type)) if page else None
            if page is None or reader is None:
                continue
            n_pages += 1
            url = one_line(record.rec_headers.get_header("WARC-Target-URI") or "")
            name = f"{source.name}, record {number} ({url[:200]})"
            yield from _stories(name, page, reader, url, record)
    if not n_pages:
        kinds = ", ".join(readers)
        raise SourceError(f"{source.name}: found {number} records; wanted pages of status 200 in {kinds}")


def _records(warcio: ModuleType, name: str, stream: io.BufferedIOBase) -> Iterator[tuple[Any, bytes]]:
    """Yield each record with the beginning of its content, at most a byte more than a page may have."""
    loader = warcio.recordloader.ArcWarcRecordLoader()
    bounded = Bounded(stream, name)
    while line := _first_line(bounded):
        try:
            record = loader.parse_record_stream(bounded, line, "warc", no_record_parse=True)
        except (warcio.exceptions.ArchiveLoadFailed, EOFError) as error:
            raise SourceError(f"{name}: broken: {one_line(str(error))[:200]}") from error
        if record.length is None:
            raise SourceError(f"{name}: broken: a record without a Content-Length")
        bounded.allow(record.length, "a record")
        payload = record.raw_stream.read(MOST_BYTES_A_PAGE + 1)
        while record.raw_stream.read(_CHUNK):
            pass
        if record.raw_stream.tell() < record.length:
            raise SourceError(f"{name}: cut off: the last record is not whole")
        yield record, payload


def _first_line(bounded: Bounded) -> bytes:
    bounded.allow(MOST_BYTES_OF_A_HEADER, "a header")
    line = bounded.readline()
    while line and not line.strip():
        line = bounded.readline()
    return line


def _page(warcio: ModuleType, record: Any, payload: bytes) -> _Page | None:
    is_too_large = len(payload) > MOST_BYTES_A_PAGE
    if record.rec_type in ("conversion", "resource"):
        return _Page(record.content_type or "", payload, is_too_large=is_too_large)
    if record.rec_type != "response" or not payload:
        return None
    body = io.BytesIO(payload)
    http = warcio.statusandheaders.StatusAndHeadersParser(["HTTP/"], verify=False).parse(body)
    if http.get_statuscode() != "200":
        return None
    if (http.get_header("Transfer-Encoding") or "").lower() == "chunked":
        content = warcio.bufferedreaders.ChunkedDataReader(body).read()
    else:
        content = body.read()
    content_type = http.get_header("Content-Type") or ""
    encoding = (http.get_header("Content-Encoding") or "").lower()
    return _Page(content_type, content, encoding, is_too_large)


def _stories(name: str, page: _Page, reader: Reader, url: str, record: Any) -> Iterator[Found]:
    fetched = parse_time(record.rec_headers.get_header("WARC-Date"))
    try:
        content = as_utf_8(_unpacked(name, page), page.content_type)
        for found in reader(Source(name, content=content, address=url)):
            if isinstance(found, Rejected):
                yield found
                continue
            known = {key: value for key, value in found[1].items() if value}
            published = parse_time(known.get("published"), fetched) or fetched
            yield found[0], {"url": url} | known | {"published": published}
    except (SourceError, StorySchemaError) as error:
        yield Rejected(name, str(error).removeprefix(f"{name}: "))


def _unpacked(name: str, page: _Page) -> bytes:
    """Return the content of a page as it was before it was packed."""
    if page.is_too_large:
        raise SourceError(f"{name}: larger than {MOST_BYTES_A_PAGE:,} bytes, too much to read as one; split it")
    if page.encoding == "deflate":
        return _inflated(page.content)
    if page.encoding not in ("", "identity", "gzip", "x-gzip"):
        raise SourceError(f"{name}: found the content encoding {one_line(page.encoding)[:40]}; wanted gzip or none")
    return Source(name, content=page.content).page()


def _inflated(content: bytes) -> bytes:
    for window in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        try:
            return zlib.decompressobj(window).decompress(content, MOST_BYTES_A_PAGE + 1)
        except zlib.error:
            continue
    return content
