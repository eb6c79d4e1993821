"""Whether two sentences that share most of their words say different things, in any language and script."""

from __future__ import annotations

import re
from functools import cache

from toolkit.languages.figures import contradict, figured
from toolkit.languages.profile import each_word, profile
from toolkit.languages.script import UNSPACED

_DEFAULT = "en"
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[^\W\d_][\w’'-]+")
_BEFORE, _BEHIND = rf"(?<![^\W{UNSPACED}])", rf"(?![^\W{UNSPACED}])"
_CASE_ENDINGS = "aeаяу"
_SHORTEST_STEM = 4
_SHORTEST_PART = 3


def disagree(first: str, second: str, language: str = "") -> bool:
    """Return True if two sentences give other figures or days, one denies, or they name others or in another order.

    Parameters
    ----------
    first, second : str
        Two sentences that say nearly the same.
    language : str, optional
        A code such as "de"; English if it is empty.

    Examples
    --------
    >>> disagree("Three sailors drowned.", "Five sailors drowned."), disagree("Es regnet.", "Es regnet nicht.", "de")
    (True, True)
    >>> disagree("Brae beat Orrin.", "Orrin beat Brae."), disagree("Brae beat Orrin.", "Brae beat tired Orrin.")
    (True, False)
    """
    return (
        _have_other_figures(first, second, language or _DEFAULT)
        or _is_denied(first, language) != _is_denied(second, language)
        or _name_other_days(first, second, language)
        or _name_in_another_order(first, second)
        or _differ_in_names_alone(first, second)
    )


def _have_other_figures(first: str, second: str, language: str) -> bool:
    """Return True unless two sentences have the same figures; an article that is a number too may be missing in one."""
    if set(_NUMBER.findall(first)) != set(_NUMBER.findall(second)):
        return True
    one, other = figured(first, language), figured(second, language)
    in_words = [
        {word for figure in said.figures for word in figure.split() if word.isalpha() or "-" in word}
        | _compounds(text, language)
        for said, text in ((one, first), (other, second))
    ]
    more, less = in_words[0] - in_words[1], in_words[1] - in_words[0]
    articles = set(each_word(profile(language).indefinite_articles))
    is_same = not (more or less) or (not (more and less) and more | less <= articles)
    return not is_same or contradict(one, other)


def _compounds(text: str, language: str) -> set[str]:
    """Return the numbers that are one word, as in German: they begin with a number and end with another."""
    numbers = tuple(one for one in each_word(profile(language).number_words) if len(one) >= _SHORTEST_PART)
    return {
        word
        for word in map(str.lower, _WORD.findall(text))
        if word.endswith(numbers) and word.startswith(numbers) and word not in numbers
    }


def _is_denied(text: str, language: str) -> bool:
    return _negations(language or _DEFAULT).search(text.lower()) is not None


@cache
def _negations(language: str) -> re.Pattern[str]:
    return re.compile(rf"{_BEFORE}(?:{'|'.join(profile(language).negations) or '(?!)'}){_BEHIND}")


def _name_other_days(first: str, second: str, language: str) -> bool:
    """Return True if each of two sentences names a day or month that the other does not."""
    one, other = (set(_days(language or _DEFAULT).findall(text.lower())) for text in (first, second))
    return not (one <= other or other <= one)


@cache
def _days(language: str) -> re.Pattern[str]:
    """Match the names of weekdays and months in small letters, without what differs by case at their ends."""
    from babel import Locale, UnknownLocaleError

    own = profile(language)
    names = {*each_word(own.weekdays), *each_word(own.months)}
    try:
        locale = Locale.parse(language)
        for by_form in (locale.days, locale.months):
            names.update(name.lower() for form in by_form.values() for name in form["wide"].values())
    except (UnknownLocaleError, ValueError):
        pass
    stems = {name[:-1] if name[-1] in _CASE_ENDINGS and len(name) > _SHORTEST_STEM else name for name in names}
    longest_first = sorted((stem for stem in stems if not stem[0].isdigit()), key=lambda stem: (-len(stem), stem))
    return re.compile(rf"{_BEFORE}(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})")


def _name_in_another_order(first: str, second: str) -> bool:
    names = [list(dict.fromkeys(one for one in _WORD.findall(text) if one[0].isupper())) for text in (first, second)]
    in_order = [[name for name in own if name in other] for own, other in (names, names[::-1])]
    return in_order[0] != in_order[1]


def _differ_in_names_alone(first: str, second: str) -> bool:
    """Return True if each of two sentences has words that the other lacks, and all of these are names."""
    said = [_WORD.findall(text) for text in (first, second)]
    one, other = ({word.lower() for word in own} for own in said)
    names = {word.lower() for own in said for word in own[1:] if word[0].isupper()}
    return bool(one - other) and bool(other - one) and (one ^ other) <= names
