"""The encoding of a text that does not declare it: UTF-8 if most of it is that, else the least implausible one."""

from __future__ import annotations

import codecs
import re

from toolkit.languages.detection import language_of
from toolkit.reading.sources.bounded import Readable
from toolkit.reading.sources.implausible_text import CANDIDATES, LATIN, implausibility

# Of alphabets that share their letters: the one in which a language is usually written, as browsers take it.
_USUAL = {
    **dict.fromkeys(("cs", "hr", "hu", "pl", "ro", "sk", "sl", "sq"), "cp1250"),
    **dict.fromkeys(("et", "lt", "lv"), "cp1257"),
    "tr": "cp1254",
}
_BAD_BYTE = re.compile(r"[\udc80-\udcff]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_MOST_BYTES_OF_A_SAMPLE = 32_768
_MOST_BYTES_LOOKED_AT = 200_000_000
_MOST_BYTES_COUNTED = 20_000_000
_FEWEST_TO_DETECT, _ENOUGH_TO_DETECT = 3, 100_000
_MOST_IMPLAUSIBLE = 0.15
_CLEARLY_LESS = 0.04
_MANY_TIMES = 2
_PIECE = 65_536
_CHUNK = 1_048_576


def detect_encoding(stream: Readable) -> str:
    r"""Return the encoding of a text: UTF-8 if most of it is, else the detected one; empty if detection fails.

    Of a long text only as much is read as is needed.

    Examples
    --------
    >>> import io
    >>> detect_encoding(io.BytesIO("Küste".encode())), detect_encoding(io.BytesIO("Küste".encode("cp1252")))
    ('utf-8', '')
    >>> said = "Die Fischer von Büsum fürchten für Dorsch und Hering kürzere Fangzeiten, auch in den Häfen."
    >>> detect_encoding(io.BytesIO(said.encode("cp1252")))
    'cp1252'
    """
    if _is_utf_8(stream):
        return "utf-8"
    stream.seek(0)
    n_read = n_bad = n_good = size = 0
    sample: list[bytes] = []
    while n_read < _MOST_BYTES_COUNTED and n_bad < _ENOUGH_TO_DETECT and (piece := stream.read(_PIECE)):
        piece += stream.readline(_PIECE)
        n_read += len(piece)
        if piece.isascii():
            continue
        read = piece.decode("utf-8", "surrogateescape")
        bad = len(_BAD_BYTE.findall(read))
        n_bad += bad
        n_good += len(_BEYOND_ASCII.findall(read)) - bad
        if size < _MOST_BYTES_OF_A_SAMPLE:
            beyond = b"".join(line for line in piece.splitlines(keepends=True) if not line.isascii())
            sample.append(beyond[: _MOST_BYTES_OF_A_SAMPLE - size])
            size += len(beyond)
    if n_good > _MANY_TIMES * n_bad:
        return "utf-8"
    return _detected(b"".join(sample)) if n_bad >= _FEWEST_TO_DETECT else ""


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


def _detected(sample: bytes) -> str:
    """Return the encoding in which a sample is least implausible, if clearly so; of two alike the Latin one."""
    implausible: dict[str, float] = {}
    for codec in CANDIDATES:
        text = _decoded(sample, codec)
        if text:
            implausible[codec] = implausibility(text, codec)
    latin = min((implausible[codec] for codec in LATIN if codec in implausible), default=1.0)
    others = sorted((one, codec) for codec, one in implausible.items() if codec not in LATIN)
    if latin <= _MOST_IMPLAUSIBLE and (not others or latin < others[0][0] + _CLEARLY_LESS):
        return _of_latin(sample, implausible)
    if not others or others[0][0] > _MOST_IMPLAUSIBLE:
        return ""
    is_clear = len(others) == 1 or others[0][0] + _CLEARLY_LESS <= others[1][0]
    return others[0][1] if is_clear else ""


def _decoded(sample: bytes, codec: str) -> str:
    """Return the sample in an encoding; empty if it cannot be decoded so, but for a last character that is cut off."""
    try:
        return codecs.getincrementaldecoder(codec)().decode(sample)
    except UnicodeDecodeError:
        return ""


def _of_latin(sample: bytes, implausible: dict[str, float]) -> str:
    """Return the encoding in which the language is usually written; if that is not known, none where they differ."""
    likely = {codec: _decoded(sample, codec) for codec in LATIN if implausible.get(codec, 1.0) <= _MOST_IMPLAUSIBLE}
    languages = {codec: language_of(text) for codec, text in likely.items()}
    usual = next((codec for codec, language in languages.items() if _USUAL.get(language) == codec), "")
    is_detected = len(set(likely.values())) == 1 or languages.get("cp1252", "")
    return usual or ("cp1252" if "cp1252" in likely and is_detected else "")
