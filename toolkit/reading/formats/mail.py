"""Reader of newsletters as they come by mail: single letters, and whole mailboxes."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import EmailPolicy
from email.utils import parseaddr
from itertools import chain
from typing import Any, cast

from toolkit.cleaning.markup import plain_text
from toolkit.errors import SourceError
from toolkit.languages.detection import language_of
from toolkit.reading.formats.flowed import without_flow
from toolkit.reading.formats.mailbox import letters_in
from toolkit.reading.formats.newsletters import items_of_letter
from toolkit.reading.pages.letter_blocks import blocks_of_markup, blocks_of_text
from toolkit.reading.sources.encodings import decode_text, labels_in_markup
from toolkit.reading.sources.source import MOST_BYTES_A_PAGE, Found, Source
from toolkit.stories.records import Rejected
from toolkit.stories.rows import RawStory

_HEADERS_END = re.compile(rb"\n\r?\n")
_MOST_BYTES_OF_HEADERS = 32_768
_MOST_CHARACTERS_A_HEADER = 1000
_MOST_BOUNDARIES = 50
_MOST_PARTS = 5000
_BOUNDARY = re.compile(rb"(?:^|\r)Content-Type:[^\n]*(?:\n[ \t][^\n]*){0,9}?boundary\s*=", re.IGNORECASE | re.MULTILINE)
_PART = re.compile(rb"(?:^|\r)--", re.MULTILINE)
_HEADER = re.compile(rb"(?:[!-9;-~]+:[^\n]*\n|[ \t][^\n]*\n|>?From [^\n]*\n)+")
_SAYS_MUCH_MORE = 2


class _Policy(EmailPolicy):
    """The policy of new mail; a header that is implausibly long, and slow to parse, is empty."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        return super().header_fetch_parse(name, value if len(value) <= _MOST_CHARACTERS_A_HEADER else "")


_POLICY = cast("EmailPolicy[EmailMessage]", _Policy())


def read_mail(source: Source) -> Iterator[Found]:
    """Read letters: the subject as title, the plain text, or that of the markup if it says more.

    Raises
    ------
    SourceError
        If it cannot be read, or is no mail.
    """
    with source.opened() as stream:
        start = stream.read(_MOST_BYTES_OF_HEADERS)
        beginning = from_first_line(start)
        stream.seek(len(start) - len(beginning))
        is_mailbox = beginning.startswith(b"From ")
        letters = letters_in(stream, source.name) if is_mailbox else iter([from_first_line(source.page())])
        first, second = next(letters, None), next(letters, None)
        if first is None or (second is None and first and not _HEADER.match(first)):
            raise SourceError(f"{source.name}: found no letter; wanted mail, with its headers first")
        if second is None:
            yield from _read(source.name, first)
            return
        for number, letter in enumerate(chain((first, second), letters), start=1):
            yield from _read(f"{source.name}, letter {number}", letter)


def parsed_letter(letter: bytes) -> EmailMessage:
    r"""Parse a letter into its parts.

    Raises
    ------
    ValueError
        If its headers are longer than any, or if parts or letters are in it, too many to follow.

    Examples
    --------
    >>> parsed_letter(b"Subject: Cod\n\nThe quota was cut.")["Subject"]
    'Cod'
    """
    if _HEADERS_END.search(letter[:_MOST_BYTES_OF_HEADERS]) is None and len(letter) > _MOST_BYTES_OF_HEADERS:
        message = f"headers longer than {_MOST_BYTES_OF_HEADERS:,} bytes"
        raise ValueError(message)
    n_boundaries = len(_BOUNDARY.findall(letter))
    if n_boundaries and len(_PART.findall(letter)) > _MOST_PARTS:
        message = f"found more than {_MOST_PARTS:,} parts in it, too many to follow"
        raise ValueError(message)
    message = "letters in letters, too many to follow"
    if n_boundaries > _MOST_BOUNDARIES:
        raise ValueError(message)
    try:
        return BytesParser(_class=EmailMessage, policy=_POLICY).parsebytes(letter)
    except RecursionError as error:
        raise ValueError(message) from error


def from_first_line(content: bytes) -> bytes:
    r"""Return what is read as mail from its first line on, without a mark and empty lines before it.

    Examples
    --------
    >>> from_first_line(b"\xef\xbb\xbf\n\nSubject: Cod")
    b'Subject: Cod'
    """
    return content.removeprefix(BOM_UTF8).lstrip(b" \t\r\n")


def part_content(part: EmailMessage) -> tuple[bytes, str]:
    """Return what a part of a letter holds, and the label of its encoding, if it has one."""
    content = part.get_payload(decode=True)
    return (content if isinstance(content, bytes) else b""), part.get_content_charset() or ""


def _read(name: str, letter: bytes) -> Iterator[Found]:
    if not letter:
        yield Rejected(name, f"larger than {MOST_BYTES_A_PAGE:,} bytes, too much for one letter")
        return
    try:
        parsed = parsed_letter(letter)
        plain, markup = _written(parsed, "plain").strip(), _written(parsed, "html")
    except ValueError as error:
        yield Rejected(name, str(error))
        return
    except RecursionError:
        yield Rejected(name, "letters in letters, too many to follow")
        return
    items = items_of_letter(blocks_of_text(plain)) or items_of_letter(blocks_of_markup(markup))
    if len(items) > 1:
        yield from ((f"{name}, story {number}", _story(parsed, item)) for number, item in enumerate(items, start=1))
        return
    text = _text(plain, markup)
    whole: RawStory = {"title": _header(parsed, "Subject"), "text": text}
    yield (name, _story(parsed, whole)) if text else Rejected(name, "no text in the letter")


def _text(plain: str, markup: str) -> str:
    """Return the plain text, unless it only says that there is a version with markup."""
    marked_up = plain_text(markup)
    return marked_up if len(marked_up) > _SAYS_MUCH_MORE * len(plain) else plain


def _written(letter: EmailMessage, kind: str) -> str:
    part = cast("EmailMessage | None", letter.get_body(preferencelist=(kind,)))
    if part is None:
        return ""
    content, charset = part_content(part)
    text = decode_text(content, [charset, *(labels_in_markup(content) if kind == "html" else ())])
    if _parameter(part, "format").lower() != "flowed":
        return text
    return without_flow(text, space="" if _parameter(part, "delsp").lower() == "yes" else " ")


def _parameter(part: EmailMessage, name: str) -> str:
    try:
        return str(part.get_param(name) or "")
    except (ValueError, IndexError, AttributeError, TypeError):
        return ""


def _story(letter: EmailMessage, told: RawStory) -> RawStory:
    name, address = parseaddr(_header(letter, "From"))
    return told | {
        "published": _header(letter, "Date"),
        "source": name or address.rpartition("@")[2],
        "language": language_of(told["text"], _header(letter, "Content-Language")),
    }


def _header(letter: EmailMessage, name: str) -> str:
    try:
        return str(letter.get(name, ""))
    except (ValueError, OverflowError, IndexError, AttributeError, TypeError):
        return ""
