"""One input as bytes and lines: opened, unzipped, decoded and bounded, whatever is in it."""

from __future__ import annotations

import io
import logging
import re
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

from toolkit.errors import SourceError
from toolkit.reading.sources.bounded import unzipped
from toolkit.reading.sources.charset_detection import detect_encoding
from toolkit.reading.sources.encodings import marked_encoding, shown_encoding
from toolkit.stories.records import Rejected
from toolkit.stories.rows import RawRecord

_MAY_BE_EMPTY = (".jsonl", ".ndjson")
_OF_NOTHING = ".jsonl"
_LOG = logging.getLogger(__name__)

Found = tuple[str, RawRecord] | Rejected
Stream = io.BufferedIOBase
MOST_BYTES_A_LINE = 10_000_000
MOST_BYTES_A_PAGE = 10_000_000
MOST_LINES_A_PAGE = 100_000
MOST_BYTES_A_TABLE = 200_000_000
_START = 65_536
_MOST_BLANK_LINES = 65_536
_BLANK = frozenset((b"\n", b"\r\n"))
_CONTROLS = bytes({*range(32), 127} - set(b"\t\n\v\f\r\x1b"))
_ORDER = re.compile(r"-(?:sig|[lb]e)$")


@dataclass(frozen=True, slots=True)
class Source:
    """An input with its name: a path, or bytes that are already here.

    If it is a table, ``columns`` says what its columns are called, by the names of a stories frame, and ``also``
    which others are wanted. What was fetched has its ``ending`` beside its name, as an address may have none, and the
    ``address`` it was led to.
    """

    name: str
    path: Path | None = None
    content: bytes = b""
    columns: Mapping[str, str] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    ending: str | None = None
    address: str = ""

    @classmethod
    def standard_input(cls) -> Source:
        """Take all of standard input, as `piped` does."""
        if sys.stdin is None:
            raise SourceError("standard input: closed")
        return cls.piped("standard input", sys.stdin.buffer)

    @classmethod
    def piped(cls, name: str, stream: BinaryIO) -> Source:
        """Take all of a stream that can be read but once.

        Raises
        ------
        SourceError
            If it is larger than any table.
        """
        content = stream.read(MOST_BYTES_A_TABLE + 1)
        if len(content) > MOST_BYTES_A_TABLE:
            raise SourceError(f"{name}: larger than {MOST_BYTES_A_TABLE:,} bytes; save it to a file and give that")
        return cls(name, content=content, ending=None if content else _OF_NOTHING)

    @property
    def kind(self) -> str:
        """The ending that gives the format, without ``.gz``."""
        return Path(self.file_name.lower().removesuffix(".gz")).suffix

    @property
    def file_name(self) -> str:
        """The name that gives the format: its own, or one with the ending that stands beside it."""
        return self.name if self.ending is None else f"page{self.ending}"

    def page(self, most_bytes: int = MOST_BYTES_A_PAGE) -> bytes:
        """Return all of a page, or of anything that is read as one, as it is.

        Raises
        ------
        SourceError
            If it cannot be read, is empty, or larger than any page.
        """
        with self.opened() as stream:
            content = stream.read(most_bytes + 1)
        if len(content) > most_bytes:
            raise SourceError(f"{self.name}: larger than {most_bytes:,} bytes, too much to read as one; split it")
        return content

    def text(self, most_bytes: int = MOST_BYTES_A_PAGE) -> str:
        """Return all of a page, decoded.

        Raises
        ------
        SourceError
            If it cannot be read, is not text, in an encoding that cannot be detected, empty, or larger than any page.
        """
        content = self.page(most_bytes)
        return self._decoded(content, "byte", self._encoding(io.BytesIO(content)))

    def page_text(self) -> str:
        """Return all of a text page, as `text` does.

        Raises
        ------
        SourceError
            Also if it has more lines than any page.
        """
        text = self.text()
        if len(text.splitlines()) > MOST_LINES_A_PAGE:
            raise SourceError(f"{self.name}: more than {MOST_LINES_A_PAGE:,} lines, too many for one page; split it")
        return text

    def lines(self) -> Iterator[tuple[int, str | SourceError]]:
        """Yield each line with its number from 1, empty ones in a row as one; one that cannot be decoded as its error.

        Raises
        ------
        SourceError
            If the input cannot be read, is not text, or has a line longer than any story.
        """
        with self.opened() as stream:
            encoding = self._encoding(stream)
            stream.seek(0)
            is_wide = encoding.startswith(("utf-16", "utf-32"))
            next_line, encoding = (
                (_wide_lines(stream, encoding), "utf-8-sig") if is_wide else (stream.readline, encoding)
            )
            is_utf_8 = encoding == "utf-8-sig"
            for number, line in _numbered(iter(partial(next_line, MOST_BYTES_A_LINE + 1), b"")):
                if len(line) > MOST_BYTES_A_LINE:
                    raise SourceError(f"{self.name}: line {number} is longer than {MOST_BYTES_A_LINE:,} bytes")
                if is_utf_8 and line.isascii() and b"\x00" not in line:
                    yield number, line.decode("ascii")
                    continue
                try:
                    yield number, self._decoded(line, f"line {number}, byte", encoding)
                except SourceError as error:
                    yield number, error

    def _encoding(self, stream: Stream) -> str:
        """Decide once for the whole how it is decoded; refuse what is no text."""
        start = stream.read(_START)
        if marked := marked_encoding(start):
            return marked if marked != "utf-8" else "utf-8-sig"
        if b"\x00" in start and (len(start) - len(start.translate(None, _CONTROLS))) * 20 > len(start):
            raise SourceError(f"{self.name}: not text (a NUL at byte {start.index(0) + 1})")
        stream.seek(0)
        detected = detect_encoding(stream)
        if detected in ("", "utf-8"):
            return "utf-8-sig"
        _LOG.info("read %s as %s", self.name, shown_encoding(detected))
        return detected

    def _decoded(self, content: bytes, where: str, encoding: str) -> str:
        try:
            text = content.decode(encoding, "strict" if encoding.startswith("utf-") else "replace")
        except UnicodeDecodeError as error:
            found = f"not valid {_shown(encoding)} at {where} {error.start + 1}"
            raise SourceError(f"{self.name}: {found}; save it as UTF-8") from error
        text = text.removeprefix("\ufeff")
        return text.replace("\x00", "") if "\x00" in text else text

    @contextmanager
    def raw(self) -> Iterator[Stream]:
        """Open it for its bytes as they are, still zipped.

        Raises
        ------
        SourceError
            If it is empty, of a kind that never is, or cannot be read, also later on.
        """
        try:
            with io.BytesIO(self.content) if self.path is None else self.path.open("rb") as stream:
                if not stream.read(1) and self.kind not in _MAY_BE_EMPTY:
                    raise SourceError(f"{self.name}: empty")
                stream.seek(0)
                yield stream
        except UnicodeDecodeError as error:
            raise SourceError(f"{self.name}: not valid {_shown(error.encoding)}; save it as UTF-8") from error
        except (OSError, EOFError, zlib.error) as error:
            if isinstance(error, SourceError):
                raise
            reason = getattr(error, "strerror", None) or str(error)
            raise SourceError(f"{self.name}: cannot be read: {reason}") from error

    @contextmanager
    def opened(self) -> Iterator[Stream]:
        """Open it for reading, unzipped; otherwise as `raw`."""
        with self.raw() as stream:
            start = stream.read(2)
            stream.seek(0)
            yield unzipped(stream, self.name) if start == b"\x1f\x8b" else stream


def _numbered(lines: Iterator[bytes]) -> Iterator[tuple[int, bytes]]:
    number, blank = 1, list[bytes]()
    for line in lines:
        is_blank = line in _BLANK
        if blank and not (is_blank and len(blank) < _MOST_BLANK_LINES):
            yield number, b"".join(blank)
            number, blank = number + len(blank), []
        if is_blank:
            blank.append(line)
        else:
            yield number, line
            number += 1
    if blank:
        yield number, b"".join(blank)


def _shown(encoding: str) -> str:
    """Return the usual name of an encoding, without its byte order."""
    return _ORDER.sub("", encoding).upper()


def _wide_lines(stream: Stream, encoding: str) -> Callable[[int], bytes]:
    """Return what reads a line of so many characters at most out of UTF-16 or UTF-32, in UTF-8."""
    decoded = io.TextIOWrapper(cast("BinaryIO", stream), encoding, newline="\n")
    return lambda most: decoded.readline(most).encode()
