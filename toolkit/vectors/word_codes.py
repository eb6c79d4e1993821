"""A number for each word of many texts, made from its letters, so that it is the same in all texts and runs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from toolkit.languages.script import find_words

_WORD = re.compile(r"\w+")
_IS_OF_WORD = np.array([byte > 127 or _WORD.match(chr(byte)) is not None for byte in range(256)])
_LONG = 40
_ALL = np.uint32(0xFFFFFFFF)
_OF_BYTE = np.array([crc32(bytes([byte])) ^ crc32(b"\0") for byte in range(256)], dtype=np.uint32)


def word_codes(texts: Sequence[str]) -> tuple[NDArray[np.uint64], NDArray[np.intp]]:
    """Return the words of texts, one behind the other, each as one more than its CRC-32, and how many each text has.

    Case makes no difference. The checksums of all words are found at once, letter by letter.

    Examples
    --------
    >>> codes, n_words = word_codes(["Cod, and cod", "", "Eel"])
    >>> n_words.tolist(), bool(codes[0] == codes[2]), int(codes[3]) == crc32(b"eel") + 1
    ([3, 0, 1], True, True)
    """
    spaced = (text if text.isascii() else " ".join(find_words(_WORD, text)) for text in map(str.casefold, texts))
    told = [text.encode("utf-8", "surrogatepass") for text in spaced]
    letters = np.frombuffer(b" ".join([*told, b""]), dtype=np.uint8)
    is_of_word = _IS_OF_WORD[letters]
    edges = np.flatnonzero(is_of_word[1:] != is_of_word[:-1]) + 1
    edges = np.concatenate([np.zeros(int(is_of_word[:1].sum()), dtype=np.intp), edges])
    starts, ends = edges[::2], edges[1::2]
    n_until = np.searchsorted(starts, np.cumsum([len(text) + 1 for text in told], dtype=np.intp))
    return _checksums(letters, starts, ends - starts) + np.uint64(1), np.diff(n_until, prepend=0)


def _checksums(letters: NDArray[np.uint8], starts: NDArray[np.intp], lengths: NDArray[np.intp]) -> NDArray[np.uint64]:
    """Return the CRC-32 of each word: the long ones by themselves, the letters of all others side by side."""
    known = np.minimum(lengths, _LONG).astype(np.uint8)
    order = np.argsort(known, kind="stable")[::-1]
    places, sums = starts[order], np.full(len(order), _ALL)
    for letter, n_shorter in enumerate(np.cumsum(np.bincount(known, minlength=1))[:-1].tolist()):
        own = sums[: len(order) - n_shorter]
        own[:] = _OF_BYTE[(own ^ letters[places[: len(own)] + letter]) & 0xFF] ^ (own >> 8)
    found = np.empty(len(order), dtype=np.uint64)
    found[order] = sums ^ _ALL
    for row in np.flatnonzero(lengths > _LONG).tolist():
        found[row] = crc32(letters[starts[row] : starts[row] + lengths[row]].tobytes())
    return found
