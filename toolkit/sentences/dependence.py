"""Sentences that are only understood with the one before: they begin in the middle, or name nobody."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from toolkit.languages.patterns import finder
from toolkit.languages.profile import Profile, each_word, profile
from toolkit.languages.script import is_unspaced

_OPENING_MARKS = r"[\"“‘'«„(\[「『（”’»›‹‚—–― \u00a0\u202f]*"
_REST_OF_A_WORD = (r"[\w’'-]",)
_ALL_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“]*“|”[^”]*”|»[^«»]*[«»]")
_DEFAULT = "en"


def depends_on_another(sentence: str, language: str = "") -> bool:
    """Return True if a sentence is only understood with the one before it.

    Parameters
    ----------
    sentence : str
    language : str, optional
        A code such as "de"; a sentence in no known language is taken for English. Of a language whose profile has no
        openings only quotations without a speaker depend on anything.

    Examples
    --------
    >>> depends_on_another("He also said so on Monday.")
    True
    >>> depends_on_another("It is the third cut that Norway has made.")
    False
    >>> depends_on_another("Also tagt der Rat in Kiel.", "de"), depends_on_another("Er tagt in Kiel.", "de")
    (False, True)
    >>> depends_on_another("Diese Woche tagt der Rat.", "de"), depends_on_another("Diese Quote gilt.", "de")
    (False, True)
    """
    if _ALL_QUOTED.fullmatch(sentence.rstrip(".!?…。")):
        return True
    dependent, independent, has_unnamed_speaker = _patterns(language or _DEFAULT)
    if independent.match(sentence):
        return False
    return dependent.match(sentence) is not None or has_unnamed_speaker(sentence)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], Callable[[str], bool]]:
    known = profile(language)
    return (
        re.compile(_OPENING_MARKS + _any_of(_dependent_openings(known))),
        re.compile(_OPENING_MARKS + _any_of(known.expletives)),
        finder(known.unnamed_speakers),
    )


def _dependent_openings(known: Profile) -> Iterator[str]:
    openings = each_word(known.openings)
    yield from filter(is_unspaced, openings)
    if spaced := [word for word in openings if not is_unspaced(word)]:
        yield rf"{_any_of(spaced)}(?!{'|'.join(known.not_after_openings or _REST_OF_A_WORD)})"
    if demonstratives := each_word(known.openings_unless_a_time):
        yield rf"{_any_of(demonstratives)} (?!{_any_of(each_word(known.times))}\b)"
    yield from known.opening_patterns


def _any_of(patterns: Iterable[str]) -> str:
    """Join alternatives into one pattern; without any it matches nothing."""
    return f"(?:{'|'.join(patterns) or '(?!)'})"
