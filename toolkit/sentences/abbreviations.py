"""Points that end no sentence: behind abbreviations, initials and ordinals, as each language writes them.

What stands in small letters goes on with a sentence anyway (`toolkit.sentences.splitting`). Before a capital or a
figure some abbreviations never end a sentence (Dr.), some do unless a figure follows (No.) or a name (Inc.): what
follows is no name if it is a stop word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from toolkit.languages.profile import each_word, profile
from toolkit.languages.stop_words import stop_words

_DEFAULT = "en"
_LONGEST_ORDINAL = 3
_SHORTEST_MONTH, _LONGEST_MONTH = 3, 5
_LOOKED_AT = 60

_BETWEEN_WORDS = re.compile(r"[\s’'\"“”‘«»„(\[/-]+")
_LETTERS = re.compile(r"[^\W\d_]\.|(?:[^\W\d_]{1,2}\.){2,}")
_PART = re.compile(r"[^\W\d_]{1,2}\.")
_LETTERED = re.compile(r"(?:plan|план|vitamin|витамин|hepatit|гепатит)\w{0,3}", re.IGNORECASE)
_WORD = re.compile(r"\W*([^\W\d_]+)(?P<point>\.?)")
_REST_OF_A_DATE = re.compile(r"\d{1,2}\.|\d{4}\b")
_ZONE = re.compile(r"[A-Z]{2,4}\b")


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a language, and of English, whose abbreviations stand in texts of any language."""

    always: frozenset[str]
    before_figures: frozenset[str]
    before_names: frozenset[str]
    before_times: frozenset[str]
    times: frozenset[str]
    months: frozenset[str]
    no_names: frozenset[str]
    lower: frozenset[str]
    before_ordinals: re.Pattern[str] | None
    year: re.Pattern[str] | None


def continues_after_point(sentence: str, rest: str, language: str) -> bool:
    """Return True if what stands behind a point is the rest of the sentence before it.

    Parameters
    ----------
    sentence : str
        From its beginning to what was taken for its end.
    rest : str
        What follows, from its first letter; it does not begin with a small one.
    language : str
        A code such as "de".

    Examples
    --------
    >>> continues_after_point("Dann sprach Dr.", "Berg.", "de"), continues_after_point("Sie gilt.", "Kiel.", "de")
    (True, False)
    >>> continues_after_point("Det är kl.", "12.", "sv"), continues_after_point("Det är kl.", "Berg kom.", "sv")
    (True, False)
    >>> continues_after_point("It is in the U.S.", "Senate.", "en"), continues_after_point("So is the U.S.", "He", "en")
    (True, False)
    """
    known = _known(language)
    if _is_plain(sentence, rest, known):
        return False
    *_, earlier, before, last = ["", "", *_BETWEEN_WORDS.split(sentence[-_LOOKED_AT:])]
    if not last.endswith("."):
        return last in known.before_names and _is_name(rest, known)
    if last[:-1].isdigit():
        if len(last) <= _LONGEST_ORDINAL and _REST_OF_A_DATE.match(rest):
            return True
        return _is_ordinal(last, before, rest, known)
    ends = (last, before + last, earlier + before + last) if before.endswith(".") else (last,)
    if (_is_among(known.always, ends) and not before.isdigit()) or (_PART.fullmatch(last) and _PART.match(rest)):
        return True
    if rest[:1].isdigit():
        return _is_among(known.before_figures, ends) or _is_short_month(last, known)
    if _is_among(known.before_times, ends):
        return _ZONE.match(rest) is not None or _next_word(rest) in known.times
    if _is_among(known.before_names, ends) or (_LETTERS.fullmatch(last) and _is_of_a_name(last, before)):
        return _is_name(rest, known)
    return known.year is not None and known.year.fullmatch(sentence) is not None


@cache
def _known(language: str) -> _Known:
    own, english = profile(language), profile(_DEFAULT)

    def words(field: str) -> frozenset[str]:
        return frozenset(each_word(f"{getattr(own, field)} {getattr(english, field)}"))

    months = words("months")
    shorts = {month[:length] for month in months for length in range(_SHORTEST_MONTH, _LONGEST_MONTH + 1)}
    year_marks = "|".join(each_word(own.year_marks))
    fields = ("abbreviations", *(f"abbreviations_before_{what}" for what in ("figures", "names", "times")))
    return _Known(
        lower=frozenset(one.lower() for field in fields for one in words(field)),
        always=words("abbreviations"),
        before_figures=words("abbreviations_before_figures") | words("weekday_abbreviations"),
        before_names=words("abbreviations_before_names"),
        before_times=words("abbreviations_before_times"),
        times=months | words("weekdays"),
        months=frozenset(shorts) | words("month_abbreviations"),
        no_names=stop_words(language if own.openings or stop_words(language) else _DEFAULT)
        - words("name_beginnings")
        - words("name_particles"),
        before_ordinals=re.compile("|".join(own.before_ordinals)) if own.before_ordinals else None,
        year=re.compile(rf"\s*(?:[^\s.]+\s+){{0,4}}\d{{4}}\s(?:{year_marks})\.\s*") if year_marks else None,
    )


def _is_plain(sentence: str, rest: str, known: _Known) -> bool:
    """Return True if the last word is none of those that are known, in small letters: most are, which takes no time."""
    last = sentence[sentence.rfind(" ", -_LOOKED_AT) + 1 :]
    return (
        len(last) > len("av.")
        and last[:-1].isalpha()
        and last.islower()
        and last not in known.lower
        and (known.year is None and not rest[:1].isdigit())
    )


def _is_among(known: frozenset[str], ends: tuple[str, ...]) -> bool:
    """Return True if the last word, or the last two or three together, are known; they may begin a sentence."""
    return any(one in known or one[:1].lower() + one[1:] in known for one in ends)


def _next_word(rest: str) -> str:
    found = _WORD.match(rest)
    return found[1].lower() if found else ""


def _is_name(rest: str, known: _Known) -> bool:
    """Return True if a name may follow: a word with a capital that is no stop word, or an initial."""
    found = _WORD.match(rest)
    return found is not None and (found[1].lower() not in known.no_names or (len(found[1]) == 1 and bool(found[2])))


def _is_of_a_name(last: str, before: str) -> bool:
    """Return True for an initial or several (W., U.S.), not for the letter of a plan B."""
    return last[0].isupper() and not (len(last) == len("B.") and _LETTERED.fullmatch(before))


def _is_ordinal(last: str, before: str, rest: str, known: _Known) -> bool:
    if len(last) > _LONGEST_ORDINAL or known.before_ordinals is None or not rest[:1].isalpha():
        return False
    word = _next_word(rest)
    if word in known.times:
        return True
    return known.before_ordinals.fullmatch(before.lower()) is not None and word not in known.no_names


def _is_short_month(last: str, known: _Known) -> bool:
    return last[:-1].lower() in known.months
