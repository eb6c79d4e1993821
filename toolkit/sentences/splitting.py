"""A text to the spans of its sentences, a quotation kept whole and with who said it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from toolkit.languages.profile import each_word, profile
from toolkit.languages.script import CLOSING_MARKS, SENTENCE_ENDS
from toolkit.sentences.abbreviations import continues_after_point
from toolkit.sentences.quotations import Enclosed, find_marks
from toolkit.sentences.speakers import continues_with_speaker

_LINE = re.compile(r"[^\n]+")
_SPACE = re.compile(r"\s*")
_MARKS = "\"“”„«»‹›‘’‚'¿¡(\\["
_BEGINNING = re.compile(rf"(?P<dash>[—–‒-]+\s*)?(?:[{_MARKS}]\s?)*(?P<first>\w*)(?P<behind>\)|://|\.\w)?")
_NAME = re.compile(r"[^\W\d_]{1,2}[A-Z]")
_WITHOUT_CASE = re.compile(r"[\u10d0-\u10ff]")
_END_BEFORE_SPACE = frozenset(".!?…")
_WRITTEN_WITHOUT_SPACE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uff00-\uff60]")
_FORGOTTEN = re.compile(
    r"(?<=[^\W\d_]{2}[.!?\"”»])[\"“„«]?[^\W\d_a-z][^\W\d_A-Z]"
    r"|(?<=[^\W\d_A-Z]{2}[.!?\"”»])[\"“„«]?[A-ZÀ-Þ](?: |[A-Z]{2})"
    r"|(?<=[^\W\d_]{2}[.!?])— [^\W\d_a-zа-я]"
)
_CLOSING_BRACKETS = frozenset(")）")
_FOREWORD = re.compile(r"\s*[(\[](?P<first>\w)[^()\[\]\s]{0,40}\s[^()\[\]]{3,200}[)\]]\s+(?P<behind>\w)")
_LONGEST_BEGINNING = 800
_LOOKED_AT = 120


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
    >>> text = "“Who pays?” Berg asked on Monday. “We won!” Berg left."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['“Who pays?” Berg asked on Monday.', '“We won!”', 'Berg left.']
    """
    for line in _LINE.finditer(text):
        for start, end in _spans_of_line(line[0], language or "en"):
            yield line.start() + start, line.start() + end


def _spans_of_line(line: str, language: str) -> Iterator[tuple[int, int]]:
    marks = find_marks(line)
    enclosed = iter(_outermost(marks.enclosed))
    around = next(enclosed, None)
    closing = {one.end - 1: one.start for one in marks.enclosed}
    opening = {*marks.opening, *closing.values()}
    start = _behind_space(line, 0)
    foreword = _FOREWORD.match(line)
    if foreword and foreword["first"].isupper() and foreword["behind"].isupper():
        yield start, len(line[: foreword.start("behind")].rstrip())
        start = foreword.start("behind")
    for end in _ends(language).finditer(line):
        place = _behind_closing_marks(line, end.end(), closing, opening)
        begin = _behind_space(line, place)
        if begin == len(line):
            break
        while around is not None and around.end <= place:
            around = next(enclosed, None)
        if around is not None and around.start < end.start():
            continue
        if begin == place and not _needs_no_space(line, end, place, start, closing):
            continue
        sentence = line[max(start, place - _LONGEST_BEGINNING) : place]
        if not _continues(sentence, line, begin, language, is_closed=place > end.end()):
            yield start, place
            start = begin
    if start < len(line):
        yield start, len(line.rstrip())


@cache
def _ends(language: str) -> re.Pattern[str]:
    """Return what ends a sentence, as often as it may stand together, with numbers of references behind it."""
    ends = "".join(SENTENCE_ENDS + each_word(profile(language).sentence_ends))
    return re.compile(rf"[{ends}](?:\s?[{ends}])*+(?:\[\d+\])*+")


def _behind_space(line: str, place: int) -> int:
    found = _SPACE.match(line, place)
    return found.end() if found else place


def _outermost(enclosed: list[Enclosed]) -> Iterator[Enclosed]:
    end = 0
    for one in sorted(enclosed):
        if one.end > end:
            yield one
            end = one.end


def _behind_closing_marks(line: str, place: int, closing: Collection[int], opening: Collection[int]) -> int:
    """Return where the marks end that close what a sentence ends with; a space may stand before them."""
    while place < len(line):
        if place in closing or (line[place] in CLOSING_MARKS and place not in opening):
            place += 1
        elif line[place].isspace() and place + 1 in closing:
            place += 2
        else:
            break
    return place


def _needs_no_space(line: str, end: re.Match[str], place: int, start: int, closing: Mapping[int, int]) -> bool:
    """Return True if a sentence may end where no space follows: in scripts that put none, or for a space forgotten."""
    last, before = line[end.end() - 1], line[end.start() - 1 : end.start()]
    if last in _END_BEFORE_SPACE and (last == "…" or not _WRITTEN_WITHOUT_SPACE.match(before)):
        return place == end.end() and _FORGOTTEN.match(line, place) is not None
    in_brackets = line[place - 1] in _CLOSING_BRACKETS and closing.get(place - 1, start) > start
    return not in_brackets


def _continues(sentence: str, line: str, begin: int, language: str, *, is_closed: bool) -> bool:
    """Return True if what follows goes on with the sentence: a small letter, what follows a point, a speaker."""
    if not line[begin].isupper() and _begins_in_the_middle(line, begin, is_closed=is_closed):
        return True
    continues = continues_with_speaker if is_closed else continues_after_point
    return continues(sentence, line[begin : begin + _LOOKED_AT], language)


def _begins_in_the_middle(line: str, begin: int, *, is_closed: bool) -> bool:
    """Return True if what follows begins with a small letter, or behind a quotation with a dash."""
    beginning = _BEGINNING.match(line, begin)
    if beginning is None:
        return False
    if beginning["dash"] and is_closed:
        return True
    first = beginning["first"]
    return first[:1].islower() and not (beginning["behind"] or _NAME.match(first) or _WITHOUT_CASE.match(first))
