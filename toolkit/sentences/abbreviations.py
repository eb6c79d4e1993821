"""Points that end no sentence: behind abbreviations, initials and ordinals, as each language writes them."""

from __future__ import annotations

import re
from functools import cache

from toolkit.languages.profile import each_word, profile

_LONGEST_ORDINAL = 3
_LONGEST_WORD_BEFORE_INITIALS = 3

_BETWEEN_WORDS = re.compile(r"[\s’'\"“”‘«»„(\[-]+")
_LOOKED_AT = 60


def continues_after_point(sentence: str, rest: str, language: str) -> bool:
    """Return True if what stands behind a point is the rest of the sentence before it.

    Parameters
    ----------
    sentence : str
        From its beginning to what was taken for its end.
    rest : str
        What follows.
    language : str
        A code such as "de". English is left to the splitter, which knows its initials and ordinals; of a language
        whose profile has no abbreviations nothing is known.

    Examples
    --------
    >>> continues_after_point("Dann sprach Dr. ", "Berg.", "de"), continues_after_point("Sie gilt. ", "Kiel.", "de")
    (True, False)
    >>> continues_after_point("Det är kl. ", "12.", "sv"), continues_after_point("Det är kl. ", "Berg kom.", "sv")
    (True, False)
    """
    known = _known(language)
    if language == "en" or not known or not rest or not sentence.rstrip().endswith("."):
        return False
    *_, earlier, before, last = ["", "", *_BETWEEN_WORDS.split(sentence[-_LOOKED_AT:].rstrip())]
    if _is_among(known, last, before, earlier):
        return not before.isdigit()
    if last[:-1].isdigit():
        return _is_ordinal(last, before, rest, language)
    return (
        (rest[0].isdigit() and _is_among(_known_before_figures(language), last, before, earlier))
        or _is_initial(last, before, known)
        or _is_year_at_the_beginning(sentence, language)
    )


@cache
def _known(language: str) -> frozenset[str]:
    return frozenset(each_word(profile(language).abbreviations))


@cache
def _known_before_figures(language: str) -> frozenset[str]:
    return frozenset(each_word(profile(language).abbreviations_before_figures))


def _is_among(known: frozenset[str], last: str, before: str, earlier: str) -> bool:
    """Return True if the last word, or the last two or three together, are an abbreviation; it may begin a sentence."""
    ends = (last, before + last, earlier + before + last) if before.endswith(".") else (last,)
    return any(one in known or one[:1].lower() + one[1:] in known for one in ends)


def _is_ordinal(last: str, before: str, rest: str, language: str) -> bool:
    if rest[0].islower():
        return True
    patterns = profile(language).before_ordinals
    return len(last) <= _LONGEST_ORDINAL and any(re.fullmatch(pattern, before.lower()) for pattern in patterns)


def _is_initial(last: str, before: str, known: frozenset[str]) -> bool:
    """Return True for the initial of a name, not the letter of a plan B: it stands first, or behind a short word."""
    if len(last) != len("A.") or not last[0].isupper():
        return False
    short = len(before) <= _LONGEST_WORD_BEFORE_INITIALS and not before.isdigit()
    return short or before in known or before[:1].lower() + before[1:] in known


def _is_year_at_the_beginning(sentence: str, language: str) -> bool:
    marks = "|".join(each_word(profile(language).year_marks))
    return bool(marks) and re.fullmatch(rf"\s*(?:[^\s.]+\s+){{0,4}}\d{{4}}\s(?:{marks})\.\s*", sentence) is not None
