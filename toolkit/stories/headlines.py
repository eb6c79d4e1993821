"""What a story is called: its title, or the first sentence of one that has none."""

from __future__ import annotations

import re
from functools import cache

from toolkit.cleaning.clean import one_line
from toolkit.languages.profile import each_word, profile

_LONGEST = 120
_LOOKED_AT = 1000
_ENDS = re.compile(r"[.!?…؟۔][\"'’”»)\]]*(?=\s)|[。！？।॥።][」』”）]*")
_LAST_WORD = re.compile(r"[^\s\"'“‘«„(\[]*\Z")


def headline(title: str, text: str, language: str = "") -> str:
    r"""Return the title of a story, or else the first sentence of its text, cut at a word if it is long.

    Parameters
    ----------
    title, text : str
        As the stories frame has them.
    language : str, optional
        By whose abbreviations it is known where the sentence ends; those of English are known in any case.

    Examples
    --------
    >>> headline("", "Dr. Berg cut the quota. Crews protested."), headline("Cod cut", "It was cut.")
    ('Dr. Berg cut the quota.', 'Cod cut')
    """
    if title:
        return title
    line = one_line(text.lstrip()[:_LOOKED_AT].split("\n", 1)[0])
    return _cut(line[: _end_of_sentence(line, language)])


def _end_of_sentence(line: str, language: str) -> int:
    for found in _ENDS.finditer(line):
        word, behind = _LAST_WORD.search(line[: found.start()]), line[found.end() :].lstrip()
        is_abbreviated = found[0] == "." and word is not None and _goes_on(word[0], language)
        if not is_abbreviated and not behind[:1].islower():
            return found.end()
    return len(line)


def _goes_on(word: str, language: str) -> bool:
    """Return True if a word with a point behind it may be an abbreviation, an initial or an ordinal."""
    return len(word) < 2 or word.isdigit() or "." in word or f"{word}.".lower() in _abbreviations(language)


@cache
def _abbreviations(language: str) -> frozenset[str]:
    known = (*each_word(profile("en").abbreviations), *each_word(profile(language or "en").abbreviations))
    return frozenset(f"{word.rstrip('.')}.".lower() for word in known)


def _cut(line: str) -> str:
    if len(line) <= _LONGEST:
        return line
    whole, space, _ = line[:_LONGEST].rpartition(" ")
    return f"{(whole if space and len(whole) > _LONGEST / 2 else line[:_LONGEST]).rstrip(' ,;:–—-')}…"
