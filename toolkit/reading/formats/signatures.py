"""Signatures: what a file is by how it begins, where its name does not say."""

from __future__ import annotations

import bz2
import csv
import lzma
import re
from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile
from typing import IO, cast

from toolkit.errors import SourceError
from toolkit.reading.formats.front_matter import FACTS
from toolkit.reading.formats.mailbox import HEADER, OPENER
from toolkit.reading.sources.bounded import Readable
from toolkit.reading.sources.encodings import decode_text, marked_encoding
from toolkit.reading.sources.source import Source
from toolkit.stories.columns import column_names, has_what_is_needed, with_names

_HEADERS = rb"(?:[!-9;-~]{1,80}:[^\n]*\n(?:[ \t][^\n]*\n){0,99}){0,99}"
_OF_MAIL_ALONE = rb"(?:From:[^\n]*@|Received:[^\n]* (?:by|from) |Message-ID:\s*<|MIME-Version:\s*\d)"
_LETTER = (
    rb"(?i:(?=" + _HEADERS + rb"From:)(?=" + _HEADERS + rb"(?:Date|Received|Message-ID|MIME-Version|Subject):)"
    rb"(?=" + _HEADERS + _OF_MAIL_ALONE + rb"))"
)
_DATED = rb"From [^\n]{1,500} \d{1,2}:\d\d[^\n]*\r?\n(?:" + HEADER.pattern + rb")"
_OPENS_A_LETTER = rb"(?:" + _DATED + rb"|" + OPENER + rb"(?:>From [^\n]*\n)?" + _LETTER + rb")"
_SAVED_PAGE = rb"(?i:" + _HEADERS + rb"(?:Snapshot-Content-Location:|From: {1,9}[\"']?<?Saved by ))"
_BEFORE_A_TAG = rb"(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-[^-])*-->\s*)*"

# Content that begins so is read as if it had that ending; the first match counts.
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (rb"PAR1", ".parquet"),
    (rb"ARROW1|\xff\xff\xff\xff..\x00\x00", ".arrow"),
    (rb"WARC/\d", ".warc"),
    (rb"PK\x03\x04|PK\x05\x06", ".zip"),
    (rb".{257}ustar", ".tar"),
    (_BEFORE_A_TAG + rb"<(?i:rss|feed|rdf|rdf:rdf|\w{1,20}:feed)\b", ".xml"),
    (_BEFORE_A_TAG + rb"<(?i:opml|\w{1,20}:opml)\b", ".opml"),
    (_BEFORE_A_TAG + rb"<(?i:!doctype\s+html|html|head|body)\b", ".html"),
    (_SAVED_PAGE, ".mhtml"),
    (_OPENS_A_LETTER, ".mbox"),
    (_LETTER, ".eml"),
)

# Kinds of files that hold no readable stories, and what to do with them.
_OFFICE = rb"PK\x03\x04.{26}(?:\[Content_Types\]|_rels/|docProps/|word/|xl/|ppt/|mimetypeapplication/)"
_SAVE_AS_TEXT = "save it as text or HTML and give that"
_NO_STORIES: tuple[tuple[bytes, str], ...] = (
    (rb"\s{0,99}%PDF-", f"a PDF; {_SAVE_AS_TEXT}"),
    (_OFFICE, f"a document of an office program, such as .docx or .xlsx; {_SAVE_AS_TEXT}, or a sheet as CSV"),
    (rb"\xd0\xcf\x11\xe0", f"a document of an old office program, such as .doc or .xls; {_SAVE_AS_TEXT}, or CSV"),
    (rb"\{\\rtf", f"rich text (RTF); {_SAVE_AS_TEXT}"),
    (rb"%!PS", f"PostScript; {_SAVE_AS_TEXT}"),
    (rb"bplist0", "a web archive of Safari; save the page as HTML and give that"),
    (rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|II\*\x00|MM\x00\*", "a picture; give its text"),
    (rb"ID3[\x02-\x04]|OggS|fLaC|RIFF....(?:WAVE|AVI )|\x00\x00..ftyp|\x1aE\xdf\xa3", "sound or film; give its words"),
    (rb"SQLite format 3", "a database (SQLite); save its rows as CSV and give that"),
    (rb"7z\xbc\xaf|Rar!|\x28\xb5\x2f\xfd|BZh\d1AY|\xfd7zXZ", "what is packed otherwise than by zip or gzip; unpack it"),
    (rb"\x7fELF|MZ\x90\x00", "a program; give a text"),
)

_SIGNATURES = [(re.compile(begins, re.DOTALL), ending) for begins, ending in SIGNATURES]
_REFUSED = [(re.compile(begins, re.DOTALL), what) for begins, what in _NO_STORIES]
_FRONT_MATTER = re.compile(r"---[ \t]*\n[\w-]+[ \t]*:|\+\+\+[ \t]*\n[\w-]+[ \t]*=")
_NAME_OF_FACT = re.compile(r"([A-Za-z_][\w-]{0,80})[ \t]*[:=]")
_AGREEING, _MOST_ROWS_SHOWN = 3, 20
_NAME_OF_COLUMN = re.compile(r"[^\W_][\w .:/-]{0,40}")
_OPENERS: dict[bytes, Callable[[IO[bytes]], Readable]] = {b"BZh": bz2.BZ2File, b"\xfd7z": lzma.LZMAFile}
_N_BYTES = 8192


def beginning_of(source: Source) -> bytes:
    """Return how a source begins, unpacked, in UTF-8 if its mark declares UTF-16, without white space in front.

    Raises
    ------
    SourceError
        If it cannot be read, is empty, or is of a kind that holds no stories, which the message names.

    Examples
    --------
    >>> beginning_of(Source("a.txt", content=b"%PDF-1.7"))
    Traceback (most recent call last):
        ...
    toolkit.errors.SourceError: a.txt: found a PDF; save it as text or HTML and give that
    """
    with source.opened() as stream:
        start = _beginning(stream)
    for begins, what in _REFUSED:
        if begins.match(start):
            raise SourceError(f"{source.name}: found {what}")
    start = decode_text(start).encode() if marked_encoding(start) else start
    return start.lstrip(b" \t\r\n")


def ending_by(beginning: bytes, columns: Mapping[str, str] | None = None) -> str:
    r"""Return the ending that a file would have which begins so; empty if it may be any text.

    Parameters
    ----------
    beginning : bytes
    columns : mapping of str to str, optional
        What the columns of a table are called, by the names of a stories frame.

    Examples
    --------
    >>> [ending_by(each) for each in (b"PAR1", b"Title;Body\nCod;Cut.", b"<rss>", b"Cod, cut")]
    ['.parquet', '.csv', '.xml', '']
    """
    ending = next((known for begins, known in _SIGNATURES if begins.match(beginning)), "")
    if ending:
        return ending
    lines = beginning.decode("utf-8", "ignore").splitlines()
    if _is_front_matter(lines):
        return ".md"
    return ".csv" if _is_table(lines, columns or {}) else ""


def _is_front_matter(lines: Sequence[str]) -> bool:
    """Return True if the lines open a block of front matter that has a fact of a story, such as its title."""
    if not _FRONT_MATTER.match("\n".join(lines[:2])):
        return False
    facts = takewhile(lambda line: line.rstrip() not in ("---", "...", "+++"), lines[1:])
    named = [found[1] for line in facts if (found := _NAME_OF_FACT.match(line))]
    return bool(set(column_names(named).values()) & set(FACTS))


def _is_table(lines: Sequence[str], columns: Mapping[str, str]) -> bool:
    """Return True if the first line names columns, a text or a title among them, and the next are divided likewise."""
    lines = [line for line in lines[:_MOST_ROWS_SHOWN] if not line.lower().startswith("sep=")]
    for delimiter in ",;\t":
        names = next(csv.reader(lines[:1], delimiter=delimiter), [])
        own = with_names(dict.fromkeys(names), columns)
        known = column_names(own).values()
        if (
            len(names) > 1
            and has_what_is_needed(own)
            and all(_NAME_OF_COLUMN.fullmatch(name.strip()) for name in names)
        ):
            is_sentence = any(name.startswith(" ") for name in names)
            is_divided = len(lines) > 1 and delimiter in lines[1]
            return (
                is_divided
                and (not is_sentence or _agree(lines, delimiter))
                and (len(known) > 1 or not any(" " in one for one in names))
            )
    return False


def _agree(lines: Sequence[str], delimiter: str) -> bool:
    """Return True if the first rows, with the names, have as many cells: in a sentence there may be commas too."""
    rows = [row for row in csv.reader(lines, delimiter=delimiter, skipinitialspace=True) if row][:_AGREEING]
    return len(rows) == _AGREEING and len({len(row) for row in rows}) == 1


def _beginning(stream: Readable) -> bytes:
    """Return the beginning, that of a tar archive also if it is packed otherwise than by gzip."""
    start = stream.read(_N_BYTES)
    opener = _OPENERS.get(start[:3])
    if opener is None:
        return start
    stream.seek(0)
    try:
        unpacked = opener(cast("IO[bytes]", stream)).read(_N_BYTES)
    except (OSError, EOFError, ValueError, lzma.LZMAError):
        return start
    return unpacked if unpacked[257:262] == b"ustar" else start
