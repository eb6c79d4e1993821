"""What a sentence says how much there is of, and whether a newer one says that it has become more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from toolkit.languages.script import SPACED_LETTERS, UNSPACED, is_unspaced
from toolkit.languages.stop_words import stop_words

_AMOUNT = re.compile(
    rf"(?<![^\W{UNSPACED}])(?<![\d.,:/–-])(?!(?:19|20)\d\d(?!\d))"
    r"(\d{1,3}(?:[.,’'\u00a0\u202f ]\d{3}){1,4}|\d{1,12})(?![\d%]|[.,:/–-]\d)[\s-]?"
)
_CLAUSE = re.compile(r"[^.,;:!?()\[\]«»“”\"。、，！？\d\n]{1,120}")
_WORD = re.compile(rf"[{UNSPACED}]{{2}}|{SPACED_LETTERS}")
_NO_AMOUNTS = re.compile("concentr-percent|concentr-permille|duration-|temperature-")
_SAME = 2
_LETTERS = 5
_ONE_FEW_MANY = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Amount:
    """How much of what, as the first letters of two words, and what else its sentence names."""

    n: int
    of: tuple[str, ...]
    names: frozenset[str]


def amounts(text: str, language: str) -> list[Amount]:
    """Return the amounts in a sentence, in digits; no shares, ages, times or degrees.

    Examples
    --------
    >>> [(one.n, one.of) for one in amounts("The fire has burned 1,150 hectares of pine in 3 days.", "en")]
    [(1150, ('hecta', 'pine'))]
    >>> [(one.n, one.of) for one in amounts("Prices rose 5 percent on average.", "en")]
    []
    """
    numbers = list(_AMOUNT.finditer(text))
    if not numbers:
        return []
    empty, units = stop_words(language or "en"), _no_amounts(language)
    names = frozenset(word for word in _WORD.findall(text) if _is_name(word) and word.lower() not in empty)
    found = []
    for number in numbers:
        clause = _CLAUSE.match(text, number.end())
        said = [word for word in _WORD.findall(clause[0] if clause else "") if word.lower() not in empty]
        of = tuple(word.lower()[:_LETTERS] for word in said[:_SAME])
        if len(of) == _SAME and of[0] not in units:
            found.append(Amount(int(re.sub(r"\D", "", number[1])), of, names - {*said[:_SAME]}))
    return found


def outgrows(newer: list[Amount], older: list[Amount]) -> bool:
    """Return True if there is more of something in one sentence than in another, and not each names what it alone does.

    Examples
    --------
    >>> said = ["It burned 900 hectares of pine.", "By now 1,150 hectares of pine are lost.", "It is 9 hectares large."]
    >>> first, second, third = (amounts(text, "en") for text in said)
    >>> outgrows(second, first), outgrows(first, second), outgrows(first, third)
    (True, False, False)
    """
    most = {one.of: one for one in sorted(older, key=lambda one: one.n)}
    return any(
        one.of in most
        and one.n > most[one.of].n
        and (one.names <= most[one.of].names or most[one.of].names <= one.names)
        for one in newer
    )


def _is_name(word: str) -> bool:
    """Return True for a word with a capital, and for any in a script that puts no space between words."""
    return word[0].isupper() or is_unspaced(word[0])


@cache
def _no_amounts(language: str) -> frozenset[str]:
    """Return how the units of shares, times and degrees begin in a language."""
    from babel import Locale, UnknownLocaleError
    from babel.units import format_unit

    try:
        locale = Locale.parse(language or "en")
    except (UnknownLocaleError, ValueError):
        return frozenset()
    units = filter(_NO_AMOUNTS.match, map(str, locale.unit_display_names))
    named = (format_unit(n, unit, "long", locale=locale) for unit in units for n in _ONE_FEW_MANY)
    return frozenset(word.lower()[:_LETTERS] for name in named for word in _WORD.findall(name))
