"""The header Content-Type: the format of what follows, and how its text is encoded."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePosixPath
from urllib.parse import unquote

from toolkit.errors import SourceError
from toolkit.reading.sources.encodings import as_declared

# The ending of files of each media type; those that say little, such as text/plain, are not among them.
ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/rdf+xml": ".rdf",
    "application/json": ".json",
    "application/feed+json": ".json",
    "application/ld+json": ".json",
    "application/x-ndjson": ".jsonl",
    "application/ndjson": ".jsonl",
    "application/jsonl": ".jsonl",
    "application/jsonlines": ".jsonl",
    "application/x-jsonlines": ".jsonl",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "text/markdown": ".md",
    "text/x-markdown": ".md",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
    "application/x-mimearchive": ".mhtml",
    "application/mbox": ".mbox",
    "application/vnd.apache.parquet": ".parquet",
    "application/vnd.apache.arrow.file": ".arrow",
    "application/warc": ".warc",
    "application/zip": ".zip",
    "application/x-zip-compressed": ".zip",
    "application/x-tar": ".tar",
}

_NO_STORIES = re.compile(r"(?:audio|font|image|model|video)/|application/(?:pdf|javascript)$|text/(?:css|javascript)$")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:+-]+)", re.IGNORECASE)
_TELL_THEMSELVES = (b"\x1f\x8b", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DECLARED = re.compile(r"^(\s*<\?xml\b[^>]{0,200}?)\s+encoding\s*=\s*(?:\"[^\"]*\"|'[^']*')", re.IGNORECASE)


def media_type(content_type: str | None) -> str:
    """Return the media type alone.

    Examples
    --------
    >>> media_type("Text/HTML; charset=utf-8")
    'text/html'
    """
    return (content_type or "").split(";")[0].strip().lower()


def ending_of(content_type: str, target: str) -> str:
    """Return the ending that what was fetched would have as a file; empty if neither header nor path says.

    Examples
    --------
    >>> ending_of("text/html; charset=utf-8", "/news.php"), ending_of("text/plain", "/a/June.tar.gz?raw=1")
    ('.html', '.tar.gz')
    """
    path = PurePosixPath(unquote(target.partition("?")[0]))
    of_path = "".join(path.suffixes[-2:]) if path.suffix.lower() in (".gz", ".bz2", ".xz") else path.suffix
    return ENDINGS.get(media_type(content_type), of_path.lower())


def refuse_no_stories(content_type: str) -> None:
    """Refuse a media type that holds no stories, by ``SourceError``: pictures, sound, programs."""
    found = media_type(content_type)
    if _NO_STORIES.match(found):
        raise SourceError(f"found {found[:80]}; wanted a page, a feed, a table, or an archive of these")


def as_utf_8(content: bytes, content_type: str | None) -> bytes:
    r"""Encode text anew that is said to be in another encoding; what cannot be decoded so is left as it is.

    As browsers do, Latin-1 is taken for Windows-1252; a byte order mark is believed before a header, and an XML
    declaration no longer names an encoding.

    Examples
    --------
    >>> as_utf_8(b"caf\xe9", "text/plain; charset=ISO-8859-1").decode()
    'café'
    """
    found = _CHARSET.search(content_type or "")
    if not found or content.startswith(_TELL_THEMSELVES):
        return content
    text = as_declared(content, found[1])
    return content if text is None else _DECLARED.sub(r"\1", text, count=1).removeprefix("\ufeff").encode()
