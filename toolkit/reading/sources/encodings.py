"""Bytes to text: by what they begin with, the encoding they are declared to be in, or else detection.

Names of encodings mean what they mean to browsers (https://encoding.spec.whatwg.org): Latin-1 is Windows-1252.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterable

from toolkit.reading.sources.charset_detection import detect_encoding

_LABEL = re.compile(r"[\w.:+-]{1,40}", re.ASCII)
_AS_BROWSERS_CALL_IT = {
    "dos-874": "cp874",
    "iso-8859-8-e": "iso8859_8",
    "iso-8859-8-i": "iso8859_8",
    "unicode-1-1-utf-8": "utf-8",
    "windows-874": "cp874",
}
_AS_BROWSERS_READ_IT = {
    "ascii": "cp1252",
    "big5": "big5hkscs",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "shift_jis": "cp932",
    "tis-620": "cp874",
    "utf-16": "utf-16-le",
}
# Codecs of Python that are not taken for encodings of news.
_NO_CHARSETS = frozenset("idna mbcs oem palmos punycode raw_unicode_escape raw-unicode-escape undefined".split())
_NO_CHARSETS |= frozenset("unicode_escape unicode-escape utf-7".split())
_MARKUP = b"<p class='cod'>Cod, 1</p>"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"<meta\b[^>]{0,500}?\bcharset\s{0,9}=[\s\"']{0,9}([\w.:+-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"\s{0,99}<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=[\s\"']{0,9}([\w.:+-]{1,40})", re.IGNORECASE)
_MOST_BYTES_OF_A_HEAD = 8192
_NO_LETTER = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def codec_of(label: str) -> str:
    """Return Python's name of the encoding that is meant by a label; empty if none is.

    Examples
    --------
    >>> [codec_of(label) for label in ("ISO-8859-1", "x-mac-cyrillic", "ks_c_5601-1987", "base64", "no-such")]
    ['cp1252', 'mac-cyrillic', 'cp949', '', '']
    """
    plain = label.strip().lower()
    if not _LABEL.fullmatch(plain):
        return ""
    for name in (_AS_BROWSERS_CALL_IT.get(plain, plain), plain.removeprefix("x-")):
        try:
            codec = codecs.lookup(name).name
            is_plain = codec.startswith("utf-") or _MARKUP.decode(codec) == _MARKUP.decode("ascii")
        except (LookupError, ValueError):
            continue
        return "" if codec in _NO_CHARSETS or not is_plain else _AS_BROWSERS_READ_IT.get(codec, codec)
    return ""


def shown_encoding(codec: str) -> str:
    """Return the name of an encoding as people know it.

    Examples
    --------
    >>> shown_encoding("cp1252"), shown_encoding("euc_jp")
    ('windows-1252', 'euc-jp')
    """
    return codec.replace("cp125", "windows-125").replace("_", "-")


def marked_encoding(content: bytes) -> str:
    r"""Return the encoding that the first bytes declare, by a byte order mark or by NUL in every other byte; else "".

    Examples
    --------
    >>> marked_encoding(b"\xff\xfeC\x00"), marked_encoding(b"\x00C\x00o\x00d"), marked_encoding(b"Cod")
    ('utf-16-le', 'utf-16-be', '')
    """
    for mark, codec in _MARKS:
        if content.startswith(mark):
            return codec
    halves = content[:1000:2], content[1:1000:2]
    for nuls, others, codec in ((*halves, "utf-16-be"), (*halves[::-1], "utf-16-le")):
        if nuls.count(0) * 2 > len(nuls) > 1 and not _NO_LETTER.search(others):
            return codec
    return ""


def decode_text(content: bytes, labels: Iterable[str] = ()) -> str:
    r"""Decode text by its byte order mark, else as valid UTF-8, else by one of the labels, else by detection.

    A label is believed if most of what is not ASCII can be decoded by it; bytes that cannot become U+FFFD. If no label
    is believed, the encoding is detected, and Windows-1252 is taken where detection fails.

    Examples
    --------
    >>> decode_text(b"caf\xe9", ["latin1"]), decode_text("café".encode(), ["latin1"])
    ('café', 'café')
    >>> decode_text("“Küste” and caf".encode() + b"\xe9", ["utf-8"])
    '“Küste” and caf�'
    """
    marked = marked_encoding(content)
    if marked:
        return content.decode(marked, "replace").removeprefix("\ufeff")
    is_plain = content.isascii()
    if not is_plain and b"\x00" not in content and is_utf_8(content):
        return content.decode()
    for label in labels:
        declared = _as_declared(content, codec_of(label))
        if declared is not None:
            return declared
    if is_plain:
        return content.decode("ascii")
    return content.decode(detect_encoding(io.BytesIO(content)) or "cp1252", "replace")


def labels_in_markup(content: bytes) -> list[str]:
    """Return the labels of encodings in the head of a page; not those that it cannot be in, as they can be read.

    Examples
    --------
    >>> labels_in_markup(b"<?xml version='1.0' encoding='utf-8'?><html><meta charset=latin1>")
    ['latin1', 'utf-8']
    """
    head = content[:_MOST_BYTES_OF_A_HEAD]
    labels = [found[1].decode() for found in (_META.search(head), _XML.match(head)) if found]
    return [label for label in labels if not codec_of(label).startswith(("utf-16", "utf-32"))]


def as_declared(content: bytes, label: str) -> str | None:
    r"""Decode text as a label says, unless it is UTF-8; return None if the label is unknown or the bytes are not so.

    Examples
    --------
    >>> as_declared(b"caf\xe9", "latin1"), as_declared(b"caf\xe9", "utf-8"), as_declared(b"cod", "rot13")
    ('café', None, None)
    """
    codec = codec_of(label)
    if not codec or (b"\x00" in content and not codec.startswith("utf-")):
        return None
    if not content.isascii() and b"\x00" not in content and is_utf_8(content):
        return content.decode()
    return _as_declared(content, codec)


def is_utf_8(content: bytes) -> bool:
    """Return True if all of some bytes is UTF-8."""
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _as_declared(content: bytes, codec: str) -> str | None:
    if not codec:
        return None
    try:
        text = content.decode(codec, "replace")
    except (LookupError, ValueError):
        return None
    n_lost = text.count("\ufffd")
    return text if not n_lost or n_lost * 2 <= len(_BEYOND_ASCII.findall(text)) - n_lost else None
