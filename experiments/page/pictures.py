"""Pictures that say what they were made from: a text in the PNG holds the SHA-256 of the page that is to be seen."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterator

KEYWORD = b"Source-SHA256"
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def marked(png: bytes, page: bytes) -> bytes:
    """Return a picture with the SHA-256 of the page that it shows, before its last chunk.

    Examples
    --------
    >>> empty = _SIGNATURE + _chunk(b"IEND", b"")
    >>> shows(marked(empty, b"<h1>News</h1>"), b"<h1>News</h1>"), shows(empty, b"<h1>News</h1>")
    (True, False)
    """
    chunks = [(kind, content) for kind, content in _chunks(png) if not content.startswith(KEYWORD)]
    text = (b"tEXt", KEYWORD + b"\0" + _hash(page))
    return _SIGNATURE + b"".join(_chunk(*one) for one in [*chunks[:-1], text, chunks[-1]])


def shows(png: bytes, page: bytes) -> bool:
    """Return True if a picture was made from a page as it is now."""
    return (b"tEXt", KEYWORD + b"\0" + _hash(page)) in _chunks(png)


def _hash(page: bytes) -> bytes:
    return hashlib.sha256(page).hexdigest().encode()


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(_SIGNATURE)
    while place < len(png):
        length, kind = struct.unpack_from(">I4s", png, place)
        yield kind, png[place + 8 : place + 8 + length]
        place += 12 + length


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
