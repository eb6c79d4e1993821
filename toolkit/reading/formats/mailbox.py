"""A mailbox to its letters, one at a time in memory."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.errors import SourceError
from toolkit.reading.sources.bounded import Readable
from toolkit.reading.sources.source import MOST_BYTES_A_PAGE, MOST_BYTES_A_TABLE

# What stands behind the line "From …" that opens a letter.
HEADER = re.compile(
    rb"(?i:[a-z\d]{1,40}(?:-[a-z\d]{1,40}){1,9}|from|to|cc|bcc|date|subject|received|sender|status|comments):|>From "
)
# The line itself: a sender alone, or a time behind it; a sentence that begins with "From" is none.
OPENER = (
    rb"From (?:[^\s]{1,500}[ \t]*|[^\s]{1,500} +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b[^\n]*|[^\n]*\d:\d\d\b[^\n]*)\r?\n"
)
_OPENS = re.compile(OPENER)
_ESCAPED = re.compile(rb">+From ")
_MOST_BYTES_A_LINE = 65_536


def letters_in(stream: Readable, name: str) -> Iterator[bytes]:
    r"""Yield each letter of a mailbox, without the line that opens it; nothing for one that is implausibly large.

    A letter is opened by a line "From …" at the beginning, or behind an empty line with a sender or a time in it and
    headers behind it. Of lines
    of a letter that begin so, mailboxes escape the first word: that is undone.

    Raises
    ------
    SourceError
        If a letter never ends.

    Examples
    --------
    >>> import io
    >>> box = b"From a\nSubject: Cod\n\n>From Oslo.\n\nFrom Hull.\n\nFrom b\nSubject: Port\n\nBlocked.\n"
    >>> [letter[:99] for letter in letters_in(io.BytesIO(box), "a.mbox")]
    [b'Subject: Cod\n\nFrom Oslo.\n\nFrom Hull.\n\n', b'Subject: Port\n\nBlocked.\n']
    """
    parts: list[bytes] = []
    size = 0
    begins_line = is_behind_empty = True
    line = stream.readline(_MOST_BYTES_A_LINE)
    while line:
        following = stream.readline(_MOST_BYTES_A_LINE)
        if is_behind_empty and _opens_a_letter(line, following, is_first=not size):
            if size:
                yield _letter(parts, size)
            parts, size = [], 0
        else:
            size += len(line)
            if size > MOST_BYTES_A_TABLE:
                raise SourceError(f"{name}: a letter of more than {MOST_BYTES_A_TABLE:,} bytes; the rest is left out")
            if size <= MOST_BYTES_A_PAGE:
                parts.append(line[1:] if begins_line and _ESCAPED.match(line) else line)
        is_behind_empty = begins_line and not line.strip(b"\r\n")
        begins_line = line.endswith(b"\n")
        line = following
    if size:
        yield _letter(parts, size)


def _opens_a_letter(line: bytes, following: bytes, *, is_first: bool) -> bool:
    if is_first:
        return line.startswith(b"From ")
    return _OPENS.match(line) is not None and HEADER.match(following) is not None


def _letter(parts: list[bytes], size: int) -> bytes:
    return b"".join(parts) if size <= MOST_BYTES_A_PAGE else b""
