"""A stream that gives no more than it may: the bytes that are read count, not the size that a file declares."""

from __future__ import annotations

import gzip
import io
import sys
from typing import IO

from toolkit.errors import SourceError

Readable = io.BufferedIOBase | IO[bytes]
STEEPEST_RATIO = 200
SMALL = 1_000_000
TOO_DENSE = f"packed more than {STEEPEST_RATIO} to 1, as only what is made to fill a memory is"

_CHUNK = 65_536


def is_too_dense(n_bytes: int, n_packed: int) -> bool:
    """Return True if so many bytes came out of so few that they were made to fill a memory.

    Examples
    --------
    >>> is_too_dense(20_000_000, 20_000), is_too_dense(20_000_000, 2_000_000), is_too_dense(20_000, 20)
    (True, False, False)
    """
    return n_bytes > SMALL and n_bytes > STEEPEST_RATIO * n_packed


def unzipped(stream: Readable, name: str) -> io.BufferedReader:
    """Return what is in a gzipped stream; to read it raises ``SourceError`` where it is packed too densely.

    Examples
    --------
    >>> unzipped(io.BytesIO(gzip.compress(b"Cod quota cut")), "page.txt.gz").read()
    b'Cod quota cut'
    >>> unzipped(io.BytesIO(gzip.compress(bytes(2_000_000))), "page.txt.gz").read()
    Traceback (most recent call last):
        ...
    toolkit.errors.SourceError: page.txt.gz: packed more than 200 to 1, as only what is made to fill a memory is
    """
    return io.BufferedReader(_Unzipped(stream, name), _CHUNK)


class _Unzipped(io.RawIOBase):
    def __init__(self, packed: Readable, name: str) -> None:
        self._packed = packed
        self._stream = gzip.GzipFile(fileobj=packed)
        self._name = name

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        content = self._stream.read1(len(buffer))
        if is_too_dense(self._stream.tell(), self._packed.tell()):
            raise SourceError(f"{self._name}: {TOO_DENSE}")
        buffer[: len(content)] = content
        return len(content)


class Bounded(io.BufferedIOBase):
    """A stream that counts the bytes that are read from it, and refuses to give too many.

    Parameters
    ----------
    stream : readable stream of bytes
    name : str
        What the stream is called in errors.
    most : int, optional
        How many bytes it gives in all.

    Attributes
    ----------
    n_read : int
        How many bytes it has given.

    Examples
    --------
    >>> stream = Bounded(io.BytesIO(b"Cod quota cut"), "page.txt", most=5)
    >>> stream.read(3), stream.n_read
    (b'Cod', 3)
    >>> stream.read()
    Traceback (most recent call last):
        ...
    toolkit.errors.SourceError: page.txt: more than 5 bytes in it; what is behind them is left out; split it
    """

    def __init__(self, stream: Readable, name: str, most: int = sys.maxsize) -> None:
        self.n_read = 0
        self._stream = stream
        self._name = name
        self._most = most
        self._until = most
        self._what = ""

    def allow(self, n_bytes: int, what: str) -> None:
        """Allow so many bytes from here on, for what is read next."""
        self._until = self.n_read + n_bytes
        self._what = f"{what} of more than {n_bytes:,} bytes"

    def read(self, size: int | None = -1) -> bytes:
        """Read as `io.BufferedIOBase.read` does."""
        left = self._left() + 1
        return self._counted(self._stream.read(left if size is None or size < 0 else min(size, left)))

    def readline(self, size: int | None = -1) -> bytes:
        """Read as `io.IOBase.readline` does."""
        left = self._left() + 1
        return self._counted(self._stream.readline(left if size is None or size < 0 else min(size, left)))

    def seek(self, offset: int, whence: int = 0) -> int:
        """Set the position, as `io.IOBase.seek` does."""
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        """Return the position, as `io.IOBase.tell` does."""
        return self._stream.tell()

    def seekable(self) -> bool:
        """Return True if `seek` works."""
        return self._stream.seekable()

    def readable(self) -> bool:
        """Return True: this can be read."""
        return True

    def _left(self) -> int:
        return max(min(self._most, self._until) - self.n_read, 0)

    def _counted(self, content: bytes) -> bytes:
        if len(content) > self._left():
            if self._until < self._most:
                raise SourceError(f"{self._name}: broken: {self._what}")
            message = f"{self._name}: more than {self._most:,} bytes in it; what is behind them is left out; split it"
            raise SourceError(message)
        self.n_read += len(content)
        return content
