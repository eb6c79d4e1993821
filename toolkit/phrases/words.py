"""A text as runs of words: whole words, cut wherever a stop word, a point or a line end stands between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import lru_cache
from heapq import merge
from typing import NamedTuple

from toolkit.languages.profile import each_word, in_any_language, profile
from toolkit.languages.script import LETTERS, unspaced_words, without_unspaced
from toolkit.phrases.grammar import ENGLISH, Grammar

_ELIDED = in_any_language("elided")
_ELIDED_LETTERS = "".join(one for one in _ELIDED if len(one) == 1)
_ELISION = (
    rf"(?:{'|'.join(_ELIDED)}|{'|'.join(one.title() for one in _ELIDED if len(one) > 1)}|"
    rf"[{_ELIDED_LETTERS.upper()}](?=['’][^\W\d_A-Z]))"
)
_TOKEN = re.compile(
    r"(?<![\w@./\\#])"  # not inside an address
    rf"(?:(?P<elided>{_ELISION})['’](?=[^\W\d_]))?"
    rf"(?P<word>(?>(?:[^\W\d_]\.){{2,}}|{LETTERS}(?:(?!['’]s\b)(?:[-'’]|(?<=[A-Z])&(?=[A-Z])){LETTERS})*))"
    r"(?![\w@]|\.\w|://)"
)
_PART = re.compile(LETTERS)
_GAP = re.compile(r"[ \t\xa0]+(?:d['’])?")
_NAME_GAP = re.compile(
    rf"[ \t\xa0]+(?P<inside>{'|'.join(in_any_language('name_particles'))}|&)(?:[ \t\xa0]+(?:the|la))?[ \t\xa0]+"
)
_ABBREVIATION_GAP = re.compile(r"\.[ \t\xa0]+")
_SMALL_AHEAD = re.compile(r"(?:[ \t\xa0]|[’']s )+[a-zß-öø-ÿ]")
_CAPITAL_AHEAD = re.compile(r"[ \t\xa0]+[^\W\d_]")
_CONTRACTION = re.compile(r".*(?:n['’]t|['’](?:d|ll|m|re|ve))", re.DOTALL | re.IGNORECASE)

_SAINTS = frozenset({"ft", "mt", "st"})
_MARKUP = frozenset("amp apos com gt href html http https lt nbsp quot www".split())
_ENGLISH = profile("en")
_NAMES_BEGIN = frozenset(each_word(_ENGLISH.name_beginnings))


class Word(NamedTuple):
    """A word in a text, and what its neighbours show of it.

    ``parts`` are what a vectorizer would find in it. ``named`` is True for a capital after a small letter, False
    for a small letter, None where a capital shows nothing. ``noun`` is 1 after words that come before nouns, -1
    after those that come before verbs, else 0.
    """

    key: str
    parts: tuple[str, ...]
    start: int
    end: int
    capital: bool
    named: bool | None
    noun: int


def word_parts(key: str) -> tuple[str, ...]:
    """Return the letters and numbers between points, hyphens and apostrophes.

    Examples
    --------
    >>> word_parts("covid-19"), word_parts("5g")
    (('covid', '19'), ('5g',))
    """
    return (key,) if key.isalnum() else tuple(_PART.findall(key))


def has_no_case(letter: str) -> bool:
    """Return True if a letter is of a script that has no capitals; a number is none.

    Examples
    --------
    >>> has_no_case("홍"), has_no_case("Ж"), has_no_case("5")
    (True, False, False)
    """
    return letter.isalpha() and letter.upper() == letter.lower()


def word_runs(text: str, stop_words: Set[str], grammar: Grammar = ENGLISH) -> Iterator[list[Word]]:
    """Yield the runs of words with only white space between them, or "of" inside a name.

    Examples
    --------
    >>> text = "The no-fly zone was not the Bank of England's, a U.S. official said."
    >>> [[word.key for word in run] for run in word_runs(text, {"the", "was", "not", "a", "of", "said"})]
    [['no-fly', 'zone'], ['bank', 'england'], ['u.s.', 'official']]
    """
    run: list[Word] = []
    for word in _words(text, frozenset(stop_words), grammar):
        if run and not _linked(text, run[-1], word, grammar):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _words(text: str, stop_words: frozenset[str], grammar: Grammar) -> Iterator[Word]:
    unspaced = [] if text.isascii() else list(unspaced_words(text))
    if not unspaced:
        return _spaced_words(without_unspaced(text), stop_words, grammar)
    found = (_unspaced_word(text[start:end], start, end) for start, end in unspaced)
    kept = (word for word in found if word.key not in stop_words)
    return merge(_spaced_words(without_unspaced(text), stop_words, grammar), kept, key=lambda word: word.start)


def _spaced_words(text: str, stop_words: frozenset[str], grammar: Grammar) -> Iterator[Word]:
    before, end = "", 0
    for found in _TOKEN.finditer(text):
        elided, token = found.groups()
        if token not in stop_words:
            before = before if _is_gap(text[end : found.start(2)]) else ""
            word = _word(text, found, elided or before, stop_words, grammar)
            if word is not None:
                yield word
        before, end = token, found.end()


def _unspaced_word(key: str, start: int, end: int) -> Word:
    """Return a word of a script without white space, whose neighbours show nothing of it."""
    return Word(key, (key,), start, end, capital=False, named=False, noun=0)


class _Kind(NamedTuple):
    """What a word is by itself."""

    key: str
    parts: tuple[str, ...]
    is_empty: bool
    capital: bool


@lru_cache(maxsize=20_000)
def _kind(token: str, stop_words: frozenset[str]) -> _Kind:
    key = token.lower()
    parts = word_parts(key)
    is_empty = (
        parts[0] in _MARKUP
        or (len(parts) > 1 and _CONTRACTION.fullmatch(token) is not None)
        or (len(token) == 1 and not token.isupper())
        or stop_words.issuperset(parts)
    )
    return _Kind(key, parts, is_empty, capital=not token[0].islower() and not has_no_case(token[0]))


def _word(text: str, found: re.Match[str], before: str, stop_words: frozenset[str], grammar: Grammar) -> Word | None:
    """Return the word found, or None if it counts for nothing; before it stands a word, or "" if something else."""
    key, parts, is_empty, capital = _kind(found["word"], stop_words)
    if is_empty and not (_is_name_part(text, found, before) or _ends_a_name(text, found, before, stop_words, grammar)):
        return None
    named = (True if before[:1].islower() else None) if capital else False
    return Word(key, parts, found.start("word"), found.end(), capital, named, grammar.noun_evidence(before.lower()))


def _is_name_part(text: str, found: re.Match[str], before: str) -> bool:
    """Return True if a stop word belongs to a name: US, WHO, the New of New York, the Estados of Estados Unidos."""
    token = found["word"]
    after_small, begins_names = before[:1].islower(), token.lower() in _NAMES_BEGIN
    if token.isupper() and token.isalpha() and len(token) > 1 and not begins_names:
        return after_small and token.lower() not in _MARKUP
    ahead = _CAPITAL_AHEAD.match(text, found.end())
    if ahead is None or not (ahead[0][-1].isupper() and token[0].isupper()):
        return False
    return after_small or (begins_names and (token.isupper() or before[:1].isupper()))


def _ends_a_name(text: str, found: re.Match[str], before: str, stop_words: Set[str], grammar: Grammar) -> bool:
    """Return True if a stop word is a surname, as in: Theresa May resigned. In headlines capitals say nothing."""
    token = found["word"]
    if grammar.nouns_have_capitals or not token.istitle() or not before.istitle():
        return False
    return before.lower() not in stop_words and _SMALL_AHEAD.match(text, found.end()) is not None


def _is_gap(between: str) -> bool:
    return between == " " or _GAP.fullmatch(between) is not None


def _linked(text: str, last: Word, word: Word, grammar: Grammar) -> bool:
    """Return True if words stand side by side, or in one name, which capitals show where nouns have none."""
    gap = text[last.end : word.start]
    if word.start <= last.end:
        return True
    if _is_gap(gap):
        return True
    if not (last.capital and word.capital):
        return False
    if len(last.key) == 1 or last.key in _SAINTS:
        return _ABBREVIATION_GAP.fullmatch(gap) is not None
    inside = _NAME_GAP.fullmatch(gap)
    return inside is not None and (inside["inside"] in grammar.inside_names or not grammar.nouns_have_capitals)
