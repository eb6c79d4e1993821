"""A text to the spans of its sentences, a quotation kept whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

import sentencex

from toolkit.languages.profile import each_word, profile
from toolkit.sentences.abbreviations import continues_after_point
from toolkit.sentences.speakers import continues_with_speaker

_LINE = re.compile(r"[^\n]+")
_OPENED_AT_THE_END = re.compile(r"(?<=\s)[\"“‘«„(\[]+\s*\Z")
_ENGLISH = profile("en")
_ABBREVIATIONS = "|".join(map(re.escape, each_word(_ENGLISH.abbreviations)))
_DAYS_AND_MONTHS = "|".join(
    word.capitalize() for word in each_word(f"{_ENGLISH.weekdays} {_ENGLISH.months} {_ENGLISH.month_abbreviations}")
)
_CONTINUES = re.compile(
    rf"(?:^|[^\w.])(?:[A-Z]\.(?=\S)|(?:{_ABBREVIATIONS})\s+(?=\S)|[ap]\.m\.\s+(?=(?:[A-Z]{{2,4}}|{_DAYS_AND_MONTHS})\b))"
)
_OPENS_A_CODE = re.compile(r"(?:[A-Z\d]+|(?:^|\s))\.\Z")
_ENDS_A_CODE = re.compile(r"[A-Z][A-Z\d]{0,4}(?![\w’'-])")
_BRACKETS = ("«»", "()", "（）", "「」", "『』", "《》", "【】")
_LONGEST_QUOTATION = 5
_LOOKED_AT = 1500
_SURE = 1000
_LONGEST_ABBREVIATION = 12
_LONGEST_BEGINNING = 800
_LONGEST_ATTRIBUTION = 20


def sentence_spans(text: str, language: str = "") -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence of a text; a line end ends a sentence.

    Parameters
    ----------
    text : str
    language : str, optional
        A code such as "de", as the stories frame has it; English if it is empty.

    Examples
    --------
    >>> list(sentence_spans("It rained. Nobody came.", "en"))
    [(0, 10), (11, 23)]
    """
    for line in _LINE.finditer(text):
        cuts = _with_marks_in_front(line[0], _cuts(line[0], language))
        for start, end in _with_quotations_whole(line[0], cuts, language):
            sentence = line[0][start:end]
            if sentence.strip():
                white = len(sentence) - len(sentence.lstrip())
                yield line.start() + start + white, line.start() + start + len(sentence.rstrip())


def _cuts(line: str, language: str) -> list[int]:
    """Return where sentences begin, and where the line ends.

    The time of a look at all of a line grows with its square. So each look is short and begins with a sentence, and
    what is found near its end is left to the next one.
    """
    found, start = [0], 0
    while len(line) - start > _LOOKED_AT:
        cuts = _cuts_in(line[start : start + _LOOKED_AT], language)
        sure = [cut for cut in cuts if cut <= _SURE] or cuts[:1]
        found += [start + cut for cut in sure]
        start += sure[-1] if sure else _SURE
    return [*found, *(start + cut for cut in _cuts_in(line[start:], language)), len(line)]


def _cuts_in(part: str, language: str) -> list[int]:
    """Return where sentences begin in a part of a line, but for the first."""
    boundaries = sentencex.get_sentence_boundaries(language or "en", part)
    return [int(boundary["start_index"]) for boundary in boundaries[1:]]


def _with_marks_in_front(line: str, cuts: list[int]) -> list[int]:
    """Move each cut before the quotation mark or bracket that opens what follows it."""
    moved = list(cuts)
    for place in range(1, len(cuts) - 1):
        opened = _OPENED_AT_THE_END.search(line, moved[place - 1], cuts[place])
        if opened and not (opened[0].startswith('"') and line.count('"', moved[place - 1], opened.start()) % 2):
            moved[place] = opened.start()
    return moved


def _with_quotations_whole(line: str, cuts: list[int], language: str) -> Iterator[tuple[int, int]]:
    """Join sentences while a quotation or bracket is open that closes a few sentences on, or a name continues."""
    first = 0
    while first < len(cuts) - 1:
        last = first + 1
        if _is_open(line[cuts[first] : cuts[last]]):
            ends = range(last, min(last + _LONGEST_QUOTATION, len(cuts)))
            last = next((end for end in ends if not _is_open(line[cuts[first] : cuts[end]])), last)
        while last < len(cuts) - 1 and _continues(line, cuts[first], cuts[last], language):
            last += 1
        yield cuts[first], cuts[last]
        first = last


def _continues(line: str, start: int, cut: int, language: str) -> bool:
    """Return True if an abbreviation, a code ("BRK.A") or a quotation inside a sentence was taken for its end."""
    if _OPENS_A_CODE.search(line, max(cut - _LONGEST_ABBREVIATION, start), cut) and _ENDS_A_CODE.match(line, cut):
        return True
    before = _CONTINUES.search(line, max(cut - _LONGEST_ABBREVIATION, 0), cut + _LONGEST_ABBREVIATION)
    if before is not None and before.end() == cut:
        return True
    sentence, rest = line[max(start, cut - _LONGEST_BEGINNING) : cut], line[cut : cut + _LONGEST_ATTRIBUTION]
    return continues_after_point(sentence, rest, language) or continues_with_speaker(sentence, rest, language)


def _is_open(sentence: str) -> bool:
    pairs = pairs_of_marks(sentence)
    return sentence.count('"') % 2 == 1 or any(sentence.count(pair[0]) > sentence.count(pair[1]) for pair in pairs)


def pairs_of_marks(sentence: str) -> tuple[str, ...]:
    """Return what opens and closes quotations and brackets: what ends a German quotation begins an English one.

    Examples
    --------
    >>> pairs_of_marks("„Nein“, sagte sie.")[0], pairs_of_marks("“No”, she said.")[0]
    ('„“', '“”')
    """
    return ("„“" if "„" in sentence else "“”", *_BRACKETS)
