"""What a sentence says apart from its figures: whether two are the same but for these, in any language and script."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from math import ceil

from toolkit.languages.profile import each_word, in_any_language, profile
from toolkit.languages.script import SPACED_LETTERS, UNSPACED, words
from toolkit.languages.stop_words import stop_words

_NUMERALS = "〇零一二三四五六七八九十百千万萬億亿兆两兩"
_DIGITS = (
    rf"(?=\d)(?<![^\W{UNSPACED}])(?<![.,])\d++(?:[.,’'\u00a0\u202f ]\d{{3}}(?!\d))*+(?:[.,]\d++)?"
    r"(?:[a-z]{1,3}(?<!st)(?<!nd)(?<!rd)(?<!th))?"
)
_FIGURE = re.compile(rf"{_DIGITS}(?![a-z\d])|(?<=[-–:])\d++(?![a-z\d])|[{_NUMERALS}]++|{SPACED_LETTERS}")
_DIGIT = re.compile(rf"[\d{_NUMERALS}]")
_PLAIN_WORD = re.compile(SPACED_LETTERS)
_BETWEEN_FIGURES = re.compile(r"[\s-]?")
_NEXT_WORD = re.compile(rf"[\s-]({SPACED_LETTERS})")
_INITIAL = re.compile(r"\b[^\W\d_]\b")
_SAME_OF_NAMES, _SAME_OF_WORDS, _FEWEST_SAME = 0.75, 0.65, 4
_LONGEST_NO_NAME = 2
_FEWEST_SHARED = 2
_FEWEST_SHARED_OF_OTHERS = 3
_SHARED = 0.5


@dataclass(frozen=True, slots=True)
class Figured:
    """What a sentence says: its words without stop words, its figures; which words are capitalised, which counted."""

    words: frozenset[str]
    figures: Counter[str]
    names: frozenset[str]
    counted: frozenset[str]


def figured(text: str, language: str) -> Figured:
    """Tell the figures of a sentence, in digits or in words, from what else it says.

    Years, dates and times of day are words: they say when, not how much.

    Examples
    --------
    >>> found = figured("At least thirty-one of 4,000 sailors drowned on 9 June 2025.", "en")
    >>> sorted(found.figures), sorted(found.words), sorted(found.counted)
    (['4,000', 'thirty-one'], ['2025', '9 june', 'drowned', 'sailors'], ['sailors'])
    """
    small = _in_small_letters(text)
    months = _months(language)
    when = list(_when(language).finditer(small)) if _DIGIT.search(small) else []
    spans = list(_figures(_blanked(small, [one.span() for one in when]), _number_words(language)))
    rest = _blanked(text, [*(one.span() for one in when), *spans])
    behind = [_NEXT_WORD.match(small, end) for _, end in spans]
    said = [*words(rest), *filter(str.isupper, _INITIAL.findall(rest))]
    small_words = [word.lower() for word in said]
    names = frozenset(low for word, low in zip(said, small_words, strict=True) if not word.islower())
    empty, named_months = stop_words(language or "en"), months & names
    return Figured(
        frozenset(
            [
                *(one[0] for one in when),
                *(low for low in small_words if low not in empty or low in named_months or not low[1:]),
            ]
        ),
        Counter(small[start:end] for start, end in spans),
        names,
        frozenset(one[1] for one in behind if one) - names - empty,
    )


def contradict(one: Figured, other: Figured) -> bool:
    """Return True if two sentences say the same but for their figures, of which neither has all of the other's.

    One may say more, as who is quoted; but where each has a word that the other lacks, they are of different things.
    Only what is counted may be another form of a word: "one person", "two people".

    Examples
    --------
    >>> said = ["Three drowned off Leith.", "At least 31 have drowned off Leith.", "Two drowned off Hull."]
    >>> first, second, third = (figured(text, "en") for text in said)
    >>> contradict(first, second), contradict(first, third), contradict(first, first)
    (True, False, False)
    """
    one, other = _with_unknown_number(one, other), _with_unknown_number(other, one)
    return not (one.figures <= other.figures or other.figures <= one.figures) and _say_the_same(one, other)


def agree(one: Figured, other: Figured) -> bool:
    """Return True if two sentences say the same, figures included.

    Examples
    --------
    >>> first, second = (figured(text, "en") for text in ("Three people drowned.", "The three people have drowned."))
    >>> agree(first, second)
    True
    """
    return one.figures == other.figures and _say_the_same(one, other)


def beginnings(one: Figured) -> set[str]:
    """Return how the words of a sentence begin, as their forms do: what begins otherwise is another word.

    Examples
    --------
    >>> sorted(beginnings(figured("Three fishermen were fishing.", "en")))
    ['fish']
    """
    return {word[:_FEWEST_SAME] for word in one.words}


def _with_unknown_number(one: Figured, other: Figured) -> Figured:
    """Take for a number the only word that stands where another sentence, the same but for that, has a figure."""
    if one.figures.total() + 1 != other.figures.total():
        return one
    unknown = _not_in(one, other)
    if len(unknown) == 1 and not _not_in(other, one):
        return replace(one, words=one.words - unknown, figures=one.figures + Counter(unknown))
    return one


def _say_the_same(one: Figured, other: Figured) -> bool:
    more, less = _not_in(one, other), _not_in(other, one)
    if len(more) == len(less) == 1 and more <= one.counted and less <= other.counted:
        more = less = set()
    n_most = max(len(one.words), len(other.words))
    n_shared = n_most - max(len(more), len(less))
    if more or less:
        return not (more and less) and n_shared >= max(_FEWEST_SHARED_OF_OTHERS, _SHARED * n_most)
    return n_shared >= _FEWEST_SHARED


def _not_in(one: Figured, other: Figured) -> set[str]:
    """Return the words of a sentence that another lacks in any form, as forms of a word begin in the same way.

    Names are told apart sooner: Niger and Nigeria are two.
    """
    names = one.names | other.names
    missing = one.words - other.words
    begun = {form[:_FEWEST_SAME] for form in other.words} & {word[:_FEWEST_SAME] for word in missing}
    forms = [form for form in other.words if form[:_FEWEST_SAME] in begun]
    return {word for word in missing if not any(_are_forms(word, form, names) for form in forms)}


def _are_forms(one: str, other: str, names: Collection[str]) -> bool:
    share = _SAME_OF_NAMES if one in names or other in names else _SAME_OF_WORDS
    n_same = max(_FEWEST_SAME, ceil(share * max(len(one), len(other))))
    return one.isalpha() and one[:n_same] == other[:n_same]


def _figures(text: str, numbers: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield start and end of each figure; what stands side by side, as in "4.2 million", is one."""
    start = end = -1
    for found in _FIGURE.finditer(text):
        word = found[0]
        if not (word in numbers or word[0].isdigit() or word[0] in _NUMERALS):
            continue
        if end >= 0 and _BETWEEN_FIGURES.fullmatch(text, end, found.start()):
            end = found.end()
            continue
        if end >= 0:
            yield start, end
        start, end = found.span()
    if end >= 0:
        yield start, end


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _in_small_letters(text: str) -> str:
    """Return a text of the same length: a few capitals become two small letters."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(one if len(low := one.lower()) > 1 else low for one in text)


@cache
def _when(language: str) -> re.Pattern[str]:
    """Match years, dates and times of day, in small letters."""
    names = sorted({*in_any_language("months", "month_abbreviations"), *_months(language)})
    months, longest = "|".join(map(re.escape, names)), max(map(len, names))
    return re.compile(
        rf"""(?=\d)(?<![\d.,:])(?:
        \d{{1,2}}:\d\d(?!\d)|\d{{1,2}}[h.]\d\d(?=\ ?(?:uhr|am|pm|a\.m|p\.m|gmt|h)\b)
        |\d{{1,4}}([./-])\d{{1,2}}\1\d{{1,4}}(?!\d)
        |(?:19|20)\d\d(?![\d%]|[.,:]\d)
        |\d{{1,4}}\ ?[年月日号時时點点년월일시]
        |\d{{1,2}}(?:st|nd|rd|th|er|\.|º|°)?\ (?:of\ |de\ |du\ )?(?:{months})\b
        )|\b(?=.{{1,{longest}}}?\ \d)(?:{months})\ \d{{1,2}}(?![\d%]|[.,:]\d)""",
        re.VERBOSE,
    )


@cache
def _months(language: str) -> frozenset[str]:
    """Return the names of the months in a language, in the forms of dates too, in small letters."""
    from babel import Locale, UnknownLocaleError

    try:
        by_width = Locale.parse(language or "en").months
    except (UnknownLocaleError, ValueError):
        return frozenset()
    names = (name.lower() for form in by_width.values() for name in form["wide"].values())
    return frozenset(name for name in names if len(name) > _LONGEST_NO_NAME and name[0].isalpha())


@cache
def _number_words(language: str) -> frozenset[str]:
    return frozenset(each_word(profile(language or "en").number_words))


def may_have_figures(text: str, language: str) -> bool:
    """Return True if there may be a figure in a text: without looking closely, and of an unknown language always.

    Examples
    --------
    >>> may_have_figures("Thirty-one drowned.", "en"), may_have_figures("They drowned.", "en")
    (True, False)
    """
    numbers = _number_words(language)
    if not numbers or _DIGIT.search(text):
        return True
    return not numbers.isdisjoint(_PLAIN_WORD.findall(text.lower()))
