"""The header Content-Encoding: how what follows was packed on its way."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence

from toolkit.cleaning.clean import one_line
from toolkit.errors import SourceError

MOST_ENCODINGS = 5

_GZIP, _ZLIB, _BARE = 31, 15, -15


def content_encodings(header: str) -> list[str]:
    """Return the encodings that a header names, in the order in which they were applied.

    Raises
    ------
    SourceError
        If one is unknown, or if they are too many.

    Examples
    --------
    >>> content_encodings("identity, GZIP")
    ['gzip']
    """
    named = [one.strip().lower() for one in header.split(",")]
    unknown = [one for one in named if one not in _UNPACKED_BY and one not in ("", "identity")]
    if unknown:
        raise SourceError(f"found the content encoding {one_line(unknown[0])[:40]}; wanted gzip, deflate or none")
    encodings = [one for one in named if one in _UNPACKED_BY]
    if len(encodings) > MOST_ENCODINGS:
        raise SourceError(f"found {len(encodings)} content encodings; wanted one")
    return encodings


def unpacked(content: bytes, encodings: Sequence[str], most_bytes: int) -> bytes:
    """Undo the encodings, the last first; of content above the limit, return one byte more than the limit.

    Raises
    ------
    SourceError
        If it is broken or cut off.

    Examples
    --------
    >>> unpacked(zlib.compress(b"Cod quota cut"), ["deflate"], 1000)
    b'Cod quota cut'
    >>> unpacked(zlib.compress(b"Cod quota cut")[:-5], ["deflate"], 1000)
    Traceback (most recent call last):
        ...
    toolkit.errors.SourceError: cut off: the end of what was sent in deflate is missing
    """
    for encoding in reversed(encodings):
        content, is_whole = _taken_off(encoding, content, most_bytes + 1)
        if len(content) > most_bytes:
            break
        if not is_whole:
            raise SourceError(f"cut off: the end of what was sent in {encoding} is missing")
    return content


def unpacked_beginning(content: bytes, encodings: Sequence[str], most_bytes: int) -> bytes:
    """Undo the encodings of content that may be cut off; return at most ``most_bytes`` bytes.

    Examples
    --------
    >>> unpacked_beginning(zlib.compress(b"Cod quota cut")[:-5], ["deflate"], 9)
    b'Cod quota'
    """
    for encoding in reversed(encodings):
        content, _ = _taken_off(encoding, content, most_bytes)
    return content[:most_bytes]


def _taken_off(encoding: str, content: bytes, most_bytes: int) -> tuple[bytes, bool]:
    try:
        return _UNPACKED_BY[encoding](content, most_bytes)
    except zlib.error as error:
        raise SourceError(f"broken: no {encoding}, as its header says: {error}") from error


def _ungzipped(content: bytes, most_bytes: int) -> tuple[bytes, bool]:
    """Unpack one member after another; what is behind them and none is passed over, as browsers do."""
    parts: list[bytes] = []
    left, is_whole = most_bytes, True
    while is_whole and left and (not parts or content.startswith(b"\x1f\x8b")):
        part, is_whole, content = _inflated(content, _GZIP, left)
        parts.append(part)
        left -= len(part)
    return b"".join(parts), is_whole


def _undeflated(content: bytes, most_bytes: int) -> tuple[bytes, bool]:
    """Unpack what should have the head of zlib, but often has none."""
    try:
        return _inflated(content, _ZLIB, most_bytes)[:2]
    except zlib.error:
        return _inflated(content, _BARE, most_bytes)[:2]


def _inflated(content: bytes, head: int, most_bytes: int) -> tuple[bytes, bool, bytes]:
    stream = zlib.decompressobj(head)
    part = stream.decompress(content, most_bytes)
    return part, stream.eof, stream.unused_data


_UNPACKED_BY: dict[str, Callable[[bytes, int], tuple[bytes, bool]]] = {
    "gzip": _ungzipped,
    "x-gzip": _ungzipped,
    "deflate": _undeflated,
}
