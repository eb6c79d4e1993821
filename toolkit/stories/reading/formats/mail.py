"""Reader of newsletters as they come by mail: single letters, and whole mailboxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import EmailPolicy
from email.utils import parseaddr
from typing import Any, cast

from toolkit.errors import SourceError
from toolkit.languages.detection import language_of
from toolkit.records import Rejected
from toolkit.stories.cleaning.markup import plain_text
from toolkit.stories.reading.sources.source import Found, Source

_OPENS_A_LETTER = re.compile(rb"(?:\A|(?<=\n))From [^\n]*\n")
_HEADERS_END = re.compile(rb"\n\r?\n")
_MOST_BYTES_OF_HEADERS = 32_768
_MOST_CHARACTERS_A_HEADER = 1000
_MOST_BOUNDARIES = 50
_BOUNDARY = re.compile(rb"boundary\s*=", re.IGNORECASE)
_HEADER = re.compile(rb"\A(?:[!-9;-~]+:[^\n]*\n|[ \t][^\n]*\n|>?From [^\n]*\n)+")


class _Policy(EmailPolicy):
    """The policy of new mail; a header that nobody writes so long, and that takes ever longer to read, is empty."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        return super().header_fetch_parse(name, value if len(value) <= _MOST_CHARACTERS_A_HEADER else "")


_POLICY = cast("EmailPolicy[EmailMessage]", _Policy())


def read_mail(source: Source) -> Iterator[Found]:
    """Read letters: the subject as title, the text that is written plainly, or else that of the markup.

    Raises
    ------
    SourceError
        If it cannot be read, or is no mail.
    """
    content = source.page()
    letters = [letter for letter in _OPENS_A_LETTER.split(content) if letter.strip()]
    if not letters or not any(_HEADER.match(letter) for letter in letters):
        raise SourceError(f"{source.name}: found no letter; wanted mail, with its headers first")
    for number, letter in enumerate(letters, start=1):
        name = source.name if len(letters) == 1 else f"{source.name}, letter {number}"
        yield _read(name, letter)


def _read(name: str, letter: bytes) -> Found:
    if _HEADERS_END.search(letter[:_MOST_BYTES_OF_HEADERS]) is None and len(letter) > _MOST_BYTES_OF_HEADERS:
        return Rejected(name, f"headers longer than {_MOST_BYTES_OF_HEADERS:,} bytes")
    if len(_BOUNDARY.findall(letter)) > _MOST_BOUNDARIES:
        return Rejected(name, "letters in letters, too many to follow")
    try:
        told = BytesParser(_class=EmailMessage, policy=_POLICY).parsebytes(letter)
        text = _text(told)
        return (name, _story(told, text)) if text else Rejected(name, "no text in the letter")
    except RecursionError:
        return Rejected(name, "letters in letters, too many to follow")


def _text(letter: EmailMessage) -> str:
    part = letter.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    content = part.get_payload(decode=True)
    written = _decoded(content, part.get_content_charset() or "utf-8") if isinstance(content, bytes) else ""
    return plain_text(written) if part.get_content_subtype() == "html" else written.strip()


def _decoded(content: bytes, charset: str) -> str:
    try:
        return content.decode(charset, "replace")
    except (LookupError, ValueError):  # no such encoding, or one that replaces nothing
        return content.decode("utf-8", "replace")


def _story(letter: EmailMessage, text: str) -> dict[str, object]:
    name, address = parseaddr(_header(letter, "From"))
    return {
        "title": _header(letter, "Subject"),
        "text": text,
        "published": _header(letter, "Date"),
        "source": name or address.rpartition("@")[2],
        "language": language_of(text, _header(letter, "Content-Language")),
    }


def _header(letter: EmailMessage, name: str) -> str:
    try:
        return str(letter.get(name, ""))
    except (ValueError, OverflowError, IndexError, AttributeError, TypeError):
        return ""
