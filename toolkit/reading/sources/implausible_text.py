"""How implausible a text is in an encoding: what a newspaper would hardly print, of all that is not ASCII."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

LATIN = ("cp1252", "cp1250", "cp1254", "cp1257")
# Of each alphabet its letters, and the half of them of which most of any text is made.
_ALPHABETS = {
    "cp1251": ("\u0400-\u04ff", "аеинорствліу"),
    "koi8_r": ("\u0400-\u04ff", "аеинорствліу"),
    "cp1253": ("\u0370-\u03ff", "αάεέιίοόστςνηήρπκυ"),
    "cp1255": ("\u0590-\u05ff", "יוהלאמרתבנםש"),
    "cp1256": ("\u0600-\u06ff", "اليمنورتبةأد"),
    "cp874": ("\u0e00-\u0e7f", "านรอกเงมยลวที่้ัสด"),
}
# Of each set of ideographs the first bytes, and the second, of those that are in use every day.
_EVERYDAY = {
    "cp932": (b"\x88", b"\x97", b"\x40"),
    "euc_jp": (b"\xb0", b"\xcf", b"\xa1"),
    "gb18030": (b"\xb0", b"\xd7", b"\xa1"),
    "big5hkscs": (b"\xa4", b"\xc6", b"\x40"),
    "cp949": (b"\xb0", b"\xc8", b"\xa1"),
}
CANDIDATES = (*LATIN, *_ALPHABETS, *_EVERYDAY)

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_ASCII_LETTER, _LETTER = re.compile(r"[a-zA-Z]"), r"[^\W\d_]"
_UNPRINTED = re.compile(r"[\x80-\x9f\xa4\xa6\xa8\xac\xad\xaf\xb8\u02c6\u02dc\u2020\u2021\u2500-\u25ff\ue000-\uf8ff]")
_SYMBOL = "[\xa1-\xa9\xab-\xb6\xb8\xb9\xbb-\xbf\xd7\xf7\u201a\u201e\u2030\u2039\u203a\u20ac\u2116\u2122]"
_IN_WORD = re.compile(rf"(?<={_LETTER}){_SYMBOL}+(?={_LETTER})")
_OF_WORDS = r"[^\W\d_a-zA-Z\xaa\xb2\xb3\xb9\xba\xbc-\xbe]"
_BESIDE_DIGIT = re.compile(rf"(?<=\d){_OF_WORDS}|{_OF_WORDS}(?=\d)")
_RUN = re.compile(r"[^\x00-\x7f\xa0\u2013\u2014\u2022\u2026]{4,}")
_WORD = re.compile(rf"{_LETTER}{{2,}}")
_LATIN_BEYOND = re.compile(r"[\xc0-\u024f]")
# Letters that end a word, and have others behind them; Thai vowels and marks without their consonant.
_OUT_OF_PLACE = re.compile(
    rf"[ςךםןףץةى](?={_LETTER})|ΰ|(?<![\u0e01-\u0e4e])[\u0e30-\u0e3a\u0e47-\u0e4e]|[\u0e40-\u0e44](?![\u0e01-\u0e2e])"
)
_IMPLAUSIBLE = (_UNPRINTED, _IN_WORD, _BESIDE_DIGIT, _OUT_OF_PLACE)
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3]")
_KANA, _HANGUL, _THAI = (re.compile(rf"[{one}]") for one in ("\u3041-\u30fa", "\uac00-\ud7a3", "\u0e01-\u0e5b"))
_NOT_OF_EAST_ASIA = re.compile(
    r"[^\x00-\x7f\xb7\u2010-\u2027\u3000-\u303f\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff5e\uffe0-\uffe6]"
)
_BESIDE_ASCII = re.compile(r"(?<=[a-z])[\u3001-\u30fa\u3400-\ud7a3]|[\u3001-\u30fa\u3400-\ud7a3](?=[a-z])")
_JAPANESE = ("cp932", "euc_jp")
_RARE_AT_MOST = 0.3
_ENOUGH_TO_BE_SURE, _NO_WITHOUT_KANA = 8, 12
_SURE, _HARDLY_ANY = -0.2, 0.05


def implausibility(text: str, codec: str) -> float:
    """Return the share of the characters beyond ASCII that is implausible in one of `CANDIDATES`: less than 0 if sure.

    Examples
    --------
    >>> [round(implausibility(*each), 1) for each in (("Päätös", "cp1252"), ("P‰‰tös", "cp1252"), ("лНЯЙБЮ", "koi8_r"))]
    [0.0, 0.7, 0.5]
    """
    beyond = len(_BEYOND_ASCII.findall(text))
    if not beyond:
        return 0.0
    if codec in LATIN:
        implausible: float = _of_latin(text)
    elif codec in _ALPHABETS:
        implausible = _of_alphabet(text, *_ALPHABETS[codec])
    else:
        implausible = _of_ideographs(text, codec)
    proof = {"cp874": _THAI, "cp949": _HANGUL, "cp932": _KANA, "euc_jp": _KANA}.get(codec)
    if implausible <= _HARDLY_ANY * beyond and proof and len(proof.findall(text)) >= _ENOUGH_TO_BE_SURE:
        return _SURE
    return min(implausible / beyond, 1.0)


def _of_words(text: str) -> int:
    implausible = sum(len(found) for each in _IMPLAUSIBLE for found in each.findall(text))
    return implausible + sum(_n_capitals_inside(word) for word in _WORD.findall(text))


def _n_capitals_inside(word: str) -> int:
    return sum(one.islower() and other.isupper() and not (one + other).isascii() for one, other in pairwise(word))


def _of_latin(text: str) -> int:
    """Count also the words that are spelled beyond ASCII; a text is not mostly beyond it."""
    if len(_BEYOND_ASCII.findall(text)) > len(_ASCII_LETTER.findall(text)):
        return len(text)
    return _of_words(text) + sum(map(len, _RUN.findall(text)))


def _of_alphabet(text: str, letters: str, common: str) -> float:
    """Count also the letters beside Latin ones, and the rare letters that are more than any text has."""
    mixed = len(re.findall(rf"(?<=[a-zA-Z])[{letters}]|[{letters}](?=[a-zA-Z])", text))
    own = re.findall(rf"[{letters}]", text.lower())
    n_rare = len(own) - sum(letter in common for letter in own)
    implausible = _of_words(text) + len(_LATIN_BEYOND.findall(text)) + mixed
    return implausible + max(0.0, n_rare - _RARE_AT_MOST * len(own))


def _of_ideographs(text: str, codec: str) -> float:
    first, last, second = _EVERYDAY[codec]
    n_kana, n_hangul = len(_KANA.findall(text)), len(_HANGUL.findall(text))
    n_rare = n_all = 0
    for character, number in Counter(_IDEOGRAPH.findall(text)).items():
        encoded = character.encode(codec)
        n_all += number
        n_rare += number * (not (first <= encoded[:1] <= last and encoded[1:2] >= second))
    has_kana = n_kana * 10 > n_all
    if has_kana if codec not in _JAPANESE else not has_kana and n_all >= _NO_WITHOUT_KANA:
        return len(text)
    implausible = len(_NOT_OF_EAST_ASIA.findall(text)) + len(_BESIDE_ASCII.findall(text))
    if codec == "cp949":
        return implausible + n_rare + n_all - n_hangul
    return implausible + max(0.0, n_rare - _RARE_AT_MOST * n_all)
