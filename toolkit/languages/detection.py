"""Which language a text is in, detected from the text alone; offline."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import Any

from toolkit.languages.batches import BatchIdentifier
from toolkit.languages.tags import base_language

_READ = 500
_LONG_ENOUGH = 200
_FEWEST_LETTERS = 20
_LAST_LATIN = "\u024f"
_LETTERS_BEYOND = 3
_LEAST_CERTAIN = 0.5
_LETTER = re.compile(r"[^\W\d_]")

_PLAIN_ENGLISH = frozenset("the and of to in that was is with for has have were said which would this be by as".split())
_LEAST_ENGLISH = 0.15
_WORD = re.compile(r"\w+")

LANGUAGES = tuple(
    """
    af am ar as az be bg bn ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn
    ko ky lo lt lv mk ml mn mr ms mt my ne nl no or pa pl ps pt ro ru si sk sl sq sr sv sw ta te tg th tk tl tr tt ug
    uk ur uz vi zh
    """.split()
)


def detect_language(text: str) -> str:
    """Return the language of a text as its code in ISO 639-1; empty if the text is too short to detect it.

    Only the beginning is read. Too short are fewer than twenty letters, or seven of other scripts than Latin; nor is a
    language returned that the model gives less than one half.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
        One of `LANGUAGES`, or ``""``.

    References
    ----------
    Lui and Baldwin, "langid.py: An Off-the-shelf Language Identification Tool", 2012.

    Examples
    --------
    >>> detect_language("The quota for cod was cut."), detect_language("Die Fangquote für Dorsch wurde gekürzt.")
    ('en', 'de')
    >>> detect_language("12.5 %")
    ''
    """
    beginning = text[:_READ]
    language = _language_by_rule(beginning)
    return _if_certain(*_identifier().classify(beginning)) if language is None else language


def detect_languages(texts: Iterable[str]) -> list[str]:
    """Return the language of each text, as `detect_language` does, in less time.

    Examples
    --------
    >>> detect_languages(["The quota for cod was cut.", "12.5 %", "Die Fangquote für Dorsch wurde gekürzt."])
    ['en', '', 'de']
    """
    beginnings = [text[:_READ] for text in texts]
    found = list(map(_language_by_rule, beginnings))
    open_ones = [number for number, language in enumerate(found) if language is None]
    if open_ones:
        classified = _batch_identifier().classified([beginnings[number] for number in open_ones])
        for number, (language, certainty) in zip(open_ones, classified, strict=True):
            found[number] = _if_certain(language, certainty)
    return [language or "" for language in found]


def _language_by_rule(beginning: str) -> str | None:
    """Return what needs no model: that a text is English beyond doubt, or too short; else None."""
    if _is_plainly_english(beginning):
        return "en"
    letters = (found[0] for found in islice(_LETTER.finditer(beginning), _FEWEST_LETTERS))
    n_letters = sum(_LETTERS_BEYOND if letter > _LAST_LATIN else 1 for letter in letters)
    return "" if n_letters < _FEWEST_LETTERS else None


def _if_certain(language: str, certainty: float) -> str:
    return language if certainty >= _LEAST_CERTAIN else ""


def language_of(text: str, declared: str = "") -> str:
    """Return the language of a text, where a page or a feed declares one too.

    What a page declares is often what its software came with, so of a text that is long enough the detected language
    counts.

    Examples
    --------
    >>> page = "Die Fangquote für Dorsch wurde am Montag um ein Zehntel gekürzt, wie das Ministerium mitteilte. " * 3
    >>> language_of(page, "en"), language_of(page[:30], "en-GB"), language_of("12.5 %", "und")
    ('de', 'en', '')
    """
    detected = detect_language(text) if len(text) >= _LONG_ENOUGH else ""
    return detected or base_language(declared) or detect_language(text)


def _is_plainly_english(text: str) -> bool:
    """Return True if a text is English beyond doubt, which needs no model."""
    lowered = text.lower()
    if "the" not in lowered:
        return False
    words = _WORD.findall(lowered)
    found = [word for word in words if word in _PLAIN_ENGLISH]
    return "the" in found and len(set(found)) > 3 and len(found) >= _LEAST_ENGLISH * len(words)


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LANGUAGES)
    identifier.nb_ptc = identifier.nb_ptc.astype("float32", order="C")  # what it is made to with every text
    return identifier


@lru_cache(maxsize=1)
def _batch_identifier() -> BatchIdentifier:
    return BatchIdentifier.of(_identifier())
