"""Whether what stands behind a quotation tells who said it, where no small letter and no comma shows so."""

from __future__ import annotations

import re

_CLOSED = {
    "ja": re.compile(r"[」』”]\Z"),
    "zh": re.compile(r"\A\s*[“「『\"][^“”「」『』\"]*[”」』\"]\Z"),
}
_GOES_ON = {
    "ja": re.compile(
        r"など|といった|といい|という|って|とし[たて]|を|[、。]|"
        r"と(?!ころ|りわけ|はいえ|もに|ても|きに|くに|うとう|もあれ|にかく|もかく|なり|どま|まど|お|し|い|け)"
    ),
    "zh": re.compile(
        r"[^\s。！？；，：“”「」『』]{1,12}(?:说|說|表示|称|稱|指出|强调|強調|补充|補充|说道|說道|回应|回應)[。，]"
    ),
}


def tells_who_said(sentence: str, behind: str, language: str) -> bool:
    """Return True if a quotation that ends a sentence is only the beginning of it.

    Parameters
    ----------
    sentence : str
        From its beginning to what was taken for its end.
    behind : str
        What follows.
    language : str
        A code; told of Chinese and Japanese.

    Examples
    --------
    >>> tells_who_said("「枠を減らす。」", "と述べた。", "ja"), tells_who_said("「枠を減らす。」", "ところが", "ja")
    (True, False)
    """
    closed, follows = _CLOSED.get(language), _GOES_ON.get(language)
    return bool(closed and follows and closed.search(sentence) and follows.match(behind))
