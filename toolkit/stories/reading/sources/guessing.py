"""The encoding of a text that does not tell it: UTF-8 if that is what most of it is, else what it looks like."""

from __future__ import annotations

import codecs
import re

from toolkit.languages.detection import language_of
from toolkit.stories.reading.sources.bounded import Readable

_CANDIDATES = (
    *("cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp866", "cp874"),
    *("mac_roman", "cp932", "euc_jp", "gb18030", "big5hkscs", "cp949"),
)
# Of alphabets that share their letters: the one in which a language is usually written, as browsers take it.
_LATIN = ("cp1252", "cp1250", "cp1254", "cp1257")
_USUAL = {
    **dict.fromkeys(("cs", "hr", "hu", "pl", "ro", "sk", "sl", "sq"), "cp1250"),
    **dict.fromkeys(("et", "lt", "lv"), "cp1257"),
    "tr": "cp1254",
}
_JAPANESE = ("cp932", "euc_jp")
_KANA = re.compile(r"[\u3041-\u30fa]")
_SYMBOL_IN_WORD = re.compile(
    r"(?<=[^\W\d_])[\u00a1-\u00a9\u00ab-\u00b6\u00b8-\u00b9\u00bb-\u00bf\u00d7\u00f7](?=[^\W\d_])"
)
_BAD_BYTE = re.compile(r"[\udc80-\udcff]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_MOST_BYTES_OF_A_SAMPLE = 32_768
_MOST_BYTES_LOOKED_AT = 200_000_000
_MOST_BYTES_COUNTED = 20_000_000
_FEWEST_TO_TELL, _ENOUGH_TO_TELL = 3, 100_000
_MOST_CHAOS = 0.2
_PIECE = 65_536
_CHUNK = 1_048_576


def told_encoding(stream: Readable) -> str:
    r"""Return the encoding of a text: UTF-8 if most of it is, else what it must be; nothing if that cannot be told.

    Of a long text only so much is looked at as tells.

    Examples
    --------
    >>> import io
    >>> told_encoding(io.BytesIO("Küste".encode())), told_encoding(io.BytesIO("Küste".encode("cp1252")))
    ('utf-8', '')
    >>> said = "Die Fischer von Büsum fürchten für Dorsch und Hering kürzere Fangzeiten, auch in den Häfen."
    >>> told_encoding(io.BytesIO(said.encode("cp1252")))
    'cp1252'
    """
    if _is_utf_8(stream):
        return "utf-8"
    stream.seek(0)
    n_read = n_bad = n_good = size = 0
    sample: list[bytes] = []
    while n_read < _MOST_BYTES_COUNTED and n_bad < _ENOUGH_TO_TELL and (piece := stream.read(_PIECE)):
        piece += stream.readline(_PIECE)
        n_read += len(piece)
        if piece.isascii():
            continue
        read = piece.decode("utf-8", "surrogateescape")
        bad = len(_BAD_BYTE.findall(read))
        n_bad += bad
        n_good += len(_BEYOND_ASCII.findall(read)) - bad
        if size < _MOST_BYTES_OF_A_SAMPLE:
            telling = b"".join(line for line in piece.splitlines(keepends=True) if not line.isascii())
            sample.append(telling[: _MOST_BYTES_OF_A_SAMPLE - size])
            size += len(telling)
    if n_good >= n_bad:
        return "utf-8"
    return _guessed(b"".join(sample)) if n_bad >= _FEWEST_TO_TELL else ""


def _is_utf_8(stream: Readable) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    n_read = 0
    try:
        while n_read < _MOST_BYTES_LOOKED_AT and (chunk := stream.read(_CHUNK)):
            n_read += len(chunk)
            decoder.decode(chunk)
        decoder.decode(b"", final=n_read < _MOST_BYTES_LOOKED_AT)
    except UnicodeDecodeError:
        return False
    return True


def _guessed(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    found = from_bytes(sample, cp_isolation=list(_CANDIDATES))
    odd = {one.encoding: _oddity(str(one), one.encoding) for one in found if one.chaos <= _MOST_CHAOS}
    least = [one for one in found if one.encoding in odd and odd[one.encoding] == min(odd.values())]
    best = least[0].encoding if least else ""
    likely = {codec for one in least for codec in one.could_be_from_charset}
    if best not in _LATIN:
        return best
    others = (codec for codec in _LATIN if codec in likely and _USUAL.get(_language(sample, codec)) == codec)
    return next(others, "cp1252" if "cp1252" in likely else best)


def _language(sample: bytes, codec: str) -> str:
    return language_of(sample.decode(codec, "replace"))


def _oddity(text: str, codec: str) -> int:
    """Say how odd a text is in an encoding: it has symbols inside words; kana are Japanese, and nothing else."""
    if len(_KANA.findall(text)) * 10 > len(_BEYOND_ASCII.findall(text)):
        return -1 if codec in _JAPANESE else len(text)
    return len(_SYMBOL_IN_WORD.findall(text))
