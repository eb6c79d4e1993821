"""Points that end no sentence: behind abbreviations, initials and ordinals, as each language writes them.

What stands in small letters goes on with a sentence anyway (`toolkit.sentences.splitting`). Before a capital or a
figure some abbreviations never end a sentence (Dr.), some do unless a figure follows (No.) or a name (Inc.): what
follows is no name if it is a stop word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from toolkit.languages.profile import each_word, in_any_language, profile
from toolkit.languages.stop_words import stop_words

_DEFAULT = "en"
_LONGEST_ORDINAL = 3
_SHORTEST_MONTH, _LONGEST_MONTH = 3, 5
_LONGEST_UNIT = 3
_UNITS = frozenset(("c.", "min."))
_LOOKED_AT = 60

_DASHES = ("—", "–", "- ")
_IN_NAMES = frozenset("Inc. Corp. Co. Cos. Ltd. Plc. Bros. Jr. Sr. Esq. Yahoo! Jeopardy! Yum!".split())
_BEFORE_FIGURES = frozenset("approx. avg. c. ca. max. min.".split())
_FORM_OF_A_FIRM = re.compile(r"(?:Inc|Corp|Ltd)(?:[,\s’']|\.(?! (?:magazine|\d)))|(?:PLC|Plc|LLC|LLP|GmbH)(?!\w)")
_BETWEEN_WORDS = re.compile(r"[\s’'\"“”‘«»„(\[:—–-]+")
_LETTERS = re.compile(r"[^\W\d_]\.|(?:[^\W\d_]{1,2}\.){2,}")
_SINGLE, _DOUBLE = re.compile(r"[^\W\d_]\."), re.compile(r"([A-Z])\1\.")
_LETTERED = re.compile(rf"(?:{'|'.join(each_word(' '.join(in_any_language('lettered'))))})\w{{0,3}}", re.IGNORECASE)
_DEGREES = frozenset(("C.", "F."))
_WORD = re.compile(r"\W*([^\W\d_]+)(?P<point>\.?)")
_REST_OF_A_DATE = re.compile(r"\d{1,2}\.|\d{4}\b")
_PARTICLES = re.compile(r"(?:Al|D[aeiu]|Del|Della|El|L[ae]|Van)[ -][A-ZÀ-Þ]")
_FIGURE = re.compile(r"[~≈<>+±]?\d|(?:[A-Z]{1,3} ?)?[$€£¥₤₦₨₩₪₫₱₴₵₸₹₺₽₾₿]|[A-Z]{3} \d")
_ZONE = re.compile(r"[A-Z]{2,4}\b")


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a language, and of English, whose abbreviations stand in texts of any language."""

    always: frozenset[str]
    before_figures: frozenset[str]
    before_names: frozenset[str]
    before_times: frozenset[str]
    times: frozenset[str]
    short_dates: frozenset[str]
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
    if _FORM_OF_A_FIRM.match(rest):
        return True
    known = _known(language)
    if _is_plain(sentence, rest, known):
        return False
    *_, earlier, before, last = ["", "", *_BETWEEN_WORDS.split(sentence[-_LOOKED_AT:])]
    if last[:-1].isdigit():
        return _is_ordinal(last, before, rest, known)
    ends = (last, before + last, earlier + before + last) if before.endswith(".") else (last,)
    return (
        _is_never_an_end(last, before, rest, known, ends)
        or (_FIGURE.match(rest) is not None and _is_before_figures(last, before, known, ends))
        or _is_before_a_name(before, rest, known, ends)
        or (known.year is not None and known.year.fullmatch(sentence) is not None)
    )


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
        lower=_BEFORE_FIGURES | {one.lower() for field in fields for one in words(field)},
        always=words("abbreviations"),
        before_figures=_BEFORE_FIGURES | words("abbreviations_before_figures"),
        before_names=_IN_NAMES | frozenset(each_word(own.abbreviations_before_names)),
        before_times=words("abbreviations_before_times"),
        times=months | words("weekdays"),
        short_dates=frozenset(shorts) | words("month_abbreviations") | words("weekday_abbreviations"),
        no_names=(stop_words(language) or stop_words(_DEFAULT)) - words("name_beginnings") - words("name_particles"),
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
        and known.year is None
        and _FIGURE.match(rest) is None
    )


def _is_among(known: frozenset[str], ends: tuple[str, ...]) -> bool:
    """Return True if the last word, or the last two or three together, are known; they may begin a sentence."""
    return any(one in known or one[:1].lower() + one[1:] in known for one in ends)


def _is_never_an_end(last: str, before: str, rest: str, known: _Known, ends: tuple[str, ...]) -> bool:
    """Return True for an abbreviation that ends no sentence, a short one unless it is a unit, and a part of one."""
    is_unit = before.isdigit() and len(last) <= _LONGEST_UNIT
    is_part = any(part.fullmatch(last) and part.match(rest) for part in (_SINGLE, _DOUBLE))
    return not is_unit and (is_part or _is_among(known.always, ends))


def _is_before_figures(last: str, before: str, known: _Known, ends: tuple[str, ...]) -> bool:
    """Return True for what is short for a month, a number or a page, no unit, and for letters without case."""
    if before.isdigit() and last in _UNITS:
        return False
    is_without_case = _LETTERS.fullmatch(last) is not None and len(last) > len("B.") and last.lower() == last.upper()
    return is_without_case or last[:-1].lower() in known.short_dates or _is_among(known.before_figures, ends)


def _is_before_a_name(before: str, rest: str, known: _Known, ends: tuple[str, ...]) -> bool:
    """Return True if initials (W., U.S.) or other parts of names stand before a name, or a time of day before a day."""
    if _is_among(known.before_times, ends):
        return _ZONE.match(rest) is not None or _next_word(rest) in known.times
    last = ends[0]
    is_initial = any(map(_LETTERS.fullmatch, ends)) and not last[0].islower()
    is_lettered = _LETTERED.fullmatch(before) or (last in _DEGREES and before.isdigit())
    if len(last) == len("B.") and is_initial and _PARTICLES.match(rest):
        return True
    return _is_name(rest, known) and (
        _is_among(known.before_names, ends) or (is_initial and not (len(last) == len("B.") and is_lettered))
    )


def _next_word(rest: str) -> str:
    found = _WORD.match(rest)
    return found[1].lower() if found else ""


def _is_name(rest: str, known: _Known) -> bool:
    """Return True if a name may follow: a word that is no stop word, or an initial; or a dash, as behind datelines."""
    if rest.startswith(_DASHES):
        return True
    found = _WORD.match(rest)
    if found is None:
        return False
    word = found[1].lower()
    is_initial = len(word) == 1 and bool(found["point"])
    return is_initial or word not in known.no_names


def _is_ordinal(last: str, before: str, rest: str, known: _Known) -> bool:
    """Return True for the number of a day or of an ordinal; in front of a sentence, before a stop word, it counts."""
    if len(last) > _LONGEST_ORDINAL:
        return False
    if _REST_OF_A_DATE.match(rest):
        return True
    if known.before_ordinals is None or not rest[:1].isalpha():
        return False
    word = _next_word(rest)
    if word in known.times or known.before_ordinals.fullmatch(before.lower()):
        return True
    return not before and word not in known.no_names
